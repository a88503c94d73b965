/** Chinese of the notes in src/providers/siliconflow.ts, by the English. */
export const siliconflow: Readonly<Record<string, string>> = {
  'Large models often begin with Pro/ here and need a paid balance; the list changes every few weeks.':
    '此站的大模型多以 Pro/ 开头，须有充值余额；模型列表每隔几周就变。',
  'Other models and, as far as we can tell, other keys; bills in dollars.':
    '模型不同，密钥据我们所知也不同；以美元计费。',
  'Send max_tokens: answers were cut at a small default. One page speaks of ten messages at most; clients send more.':
    '务必传 max_tokens：曾有回答因默认值太小而截断。有页面写最多 10 条消息，客户端发得更多。',
  'Move the call to chat completions.': '把调用迁到对话补全。',
  'Clients send 32 texts in a call at most; the limit is not documented.':
    '各客户端每次调用最多发 32 条文本；没有文档说明上限。',
  'size is image_size, n is batch_size, and the answer is images[].url, good for an hour: rewrite both sides.':
    'size 改叫 image_size，n 改叫 batch_size，返回的是 images[].url，1 小时有效：请求和返回两边都要改写。',
  'Edit with Qwen/Qwen-Image-Edit-2509 through images/generations, field image.':
    '编辑用 Qwen/Qwen-Image-Edit-2509，走 images/generations 的 image 字段。',
  'Nothing like it; Qwen/Qwen-Image-Edit-2509 edits images.': '没有同类功能；Qwen/Qwen-Image-Edit-2509 可编辑图像。',
  'Voices have names of their own; mp3 is the safe format.': '音色名称自成一套；格式用 mp3 最稳妥。',
  'Answers with the text alone: no timestamps, srt or vtt, no language hint.':
    '只返回文本：没有时间戳、srt 或 vtt，也不接受语言提示。',
  'Transcribe, then translate the text with a chat model.': '先转写，再用对话模型翻译文本。',
  'Takes batch input only, and on the mainland site only.': '只接受批量任务的输入，且仅国内站。',
  'Mainland site and some models only.': '仅国内站和部分模型。',
  'Nothing like it is offered: keep this call with another vendor (--to moderation=…).':
    '没有同类功能：此调用交给其他厂商（--to moderation=…）。',
  'Has no realtime API: stream chat completions.': '没有 realtime API：用流式对话补全。',
  'Makes videos under /video/submit, with another API.': '在 /video/submit 生成视频，API 不同。',
  'Usage comes without asking.': '不用要求就返回用量。',
  'Taken up to 1.': '最大为 1。',
  'From -2 to 2.': '取值范围 -2 到 2。',
  'The model answers with no more than that; thoughts have a budget of their own.':
    '模型最多输出这么多；思考另有预算。',
  'A client took it out, for it has no effect here.': '有客户端移除了它，因为在此无效。',
  'auto and none are usual with open models; do not rely on a forced tool.':
    '开源模型通常支持 auto 和 none；不要依赖强制调用工具。',
  'This model has no JSON mode: ask for JSON in the prompt, or take another model.':
    '此模型没有 JSON 模式：在提示词里要求 JSON，或换一个模型。',
  'The sites disagree about json_schema: use json_object and put the schema into the prompt.':
    '两个站点对 json_schema 的说法不一：用 json_object，并把 schema 写进提示词。',
  "The chat templates of open models don't know the role developer.": '开源模型的对话模板不识别 developer 角色。',
  'This model reads text only: for images take Qwen/Qwen3.5-397B-A17B or Qwen/Qwen3.6-35B-A3B.':
    '此模型只读取文本：识图用 Qwen/Qwen3.5-397B-A17B 或 Qwen/Qwen3.6-35B-A3B。',
  'Sound goes as audio_url with a data: address; files are not taken.': '音频用 audio_url 传 data: 地址；不接受文件。',
  'low and medium act like high, xhigh like max; thinking stops with enable_thinking: false.':
    'low 和 medium 等同 high，xhigh 等同 max；关闭思考用 enable_thinking: false。',
  'Only DeepSeek-V4 and GLM-5.2 take it: the others have enable_thinking and thinking_budget.':
    '只有 DeepSeek-V4 和 GLM-5.2 接受它：其他模型用 enable_thinking 和 thinking_budget。',
  'No search is built in: give the model a tool.': '不内置搜索：给模型一个工具。',
  'Takes 64, 128, 256, 512, 768, 1024, 1536, 2048, 2560, 4096.':
    '接受 64、128、256、512、768、1024、1536、2048、2560、4096。',
  'Takes 64, 128, 256, 512, 768, 1024, 1536, 2048, 2560.': '接受 64、128、256、512、768、1024、1536、2048、2560。',
  'Takes 64, 128, 256, 512, 768, 1024.': '接受 64、128、256、512、768、1024。',
  "Vectors are 768 wide, which can't be changed.": '向量为 768 维，不能更改。',
  'Only Qwen3-Embedding models let one choose the width.': '只有 Qwen3-Embedding 模型可选维度。',
  'Clients send 32 texts in a call at most; nobody documents the limit.':
    '各客户端每次调用最多发 32 条文本；没有文档说明此上限。',
  "Voices are named after the model; the one we put in OpenAI's place sounds different.":
    '音色名以模型名为前缀；我们用来替换 OpenAI 音色的，听起来不同。',
  'Voices are named <model>:<name>, such as …:alex or …:anna.': '音色名为 <model>:<name>，如 …:alex 或 …:anna。',
  'mp3 is sure; opus, wav and pcm stand on older pages.': 'mp3 可靠；opus、wav 和 pcm 见于旧页面。',
  'Stands on older pages.': '见于旧页面。',
  'The language is recognised, not given.': '语言自动识别，不能指定。',
  'Only the file and the model are taken.': '只接受文件和模型。',
  'Answers with { text } only.': '只返回 { text }。',
  'No timestamps are told.': '不返回时间戳。',
  'Speakers are not told apart.': '不区分说话人。',
  'Answers in one piece.': '一次性返回。',
  'Takes batch input only.': '只接受批量任务的输入。',
  'Refused by models that cannot both think and not think.': '不能切换是否思考的模型会拒绝它。',
  'Refused: the switch here is enable_thinking.': '会被拒绝：这里的开关是 enable_thinking。',
  'For Qwen3 only.': '仅限 Qwen3。',
  'Left out, it was 512 on some models, which cuts answers short: always send it.':
    '不填时，部分模型曾默认为 512，会截断回答：务必传。',
  'Comes with the chunks, without asking.': '随 chunk 返回，不用要求。',
  "There is no error object, so the client's err.code, err.type and err.param are undefined: test the status.":
    '没有 error 对象，因此客户端的 err.code、err.type 和 err.param 都是 undefined：按 status 判断。',
  'Mainland site only.': '仅国内站。',
  'Free; mainland site only.': '免费；仅国内站。',
  'Pages disagree about its output: 131,000 tokens, or 8192 besides 32,768 of thoughts.':
    '各页面的输出上限不一：131,000 个 token，或 8192 个外加 32,768 个思考 token。',
  'Free on the mainland site.': '国内站免费。',
  'Takes objects of text or image; mainland only.': '接受文本或图像对象；仅国内站。',
  '1328x1328, 1664x928 or 928x1664.': '1328x1328、1664x928 或 928x1664。',
  'Edits one to three images.': '可编辑 1 到 3 张图。',
  'One to four images in a call.': '每次调用 1 到 4 张图。',
  'free or cheapest on both sites, thinking off; for images take Qwen/Qwen3.5-9B':
    '两个站点上免费或最便宜，思考关闭；识图用 Qwen/Qwen3.5-9B',
  'cheap, long context, tools, thinking off; for images take Qwen/Qwen3.6-35B-A3B':
    '价格低，长上下文，支持工具，思考关闭；识图用 Qwen/Qwen3.6-35B-A3B',
  'flagship over text, thinking off; for images take Qwen/Qwen3.5-397B-A17B':
    '文本旗舰，思考关闭；识图用 Qwen/Qwen3.5-397B-A17B',
  'reads images and has tools on both sites, thinking off': '两个站点上都可识图、支持工具，思考关闭',
  'No search is built in: give the model a tool that searches.': '不内置搜索：给模型一个搜索工具。',
  'strong at code, long context': '擅长代码，长上下文',
  'reasoning flagship over text; for images take Qwen/Qwen3.5-397B-A17B': '文本推理旗舰；识图用 Qwen/Qwen3.5-397B-A17B',
  'reasoning flagship over text, deepest effort': '文本推理旗舰，思考强度最高',
  'free or cheapest on both sites, thinking off': '两个站点上免费或最便宜，思考关闭',
  '3072 is not offered; 2560 and 4096 are the nearest': '不提供 3072；最接近的是 2560 和 4096',
  'Vectors of different models do not compare: embed everything again; the width grows from 3072 to 4096.':
    '不同模型的向量不能相互比较：全部重新向量化；维度从 3072 增至 4096。',
  'text to image; Qwen/Qwen-Image-Edit-2509 edits': '文生图；编辑用 Qwen/Qwen-Image-Edit-2509',
  'Fields have other names and the answer is images[].url, good for an hour.':
    '字段名不同，返回的是 images[].url，1 小时有效。',
  'Answers with the text alone: verbose_json, srt and vtt do not exist.': '只返回文本：没有 verbose_json、srt 和 vtt。',
  'Voices sound different: listen, and choose.': '音色听起来不同：试听后选择。',
  'Makes videos under /video/submit, with another API: rewrite it, or keep it with another vendor.':
    '在 /video/submit 生成视频，API 不同：改写它，或交给其他厂商。',
};
