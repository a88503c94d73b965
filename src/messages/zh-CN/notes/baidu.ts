/** Chinese of the notes in src/providers/baidu.ts, by the English. */
export const baidu: Readonly<Record<string, string>> = {
  'Takes keys that begin with bce-v3; the keys of V1 ended with it on 2026-08-31.':
    '接受以 bce-v3 开头的密钥；V1 的密钥已随 V1 于 2026-08-31 停用。',
  'Named by pages of 2025 only.': '只有 2025 年的文档页提到。',
  'A system message comes first, user and assistant take turns, a user or tool message ends; all else is refused.':
    'system 消息在最前，user 和 assistant 交替，以 user 或 tool 消息结尾；其他形式一律拒绝。',
  'Serves hosted models such as qwen3; nobody confirms ERNIE: choose such a model, or move the call to chat.':
    '支持 qwen3 等托管模型；没有人确认 ERNIE 可用：选用托管模型，或改用对话接口。',
  'Retrieve, delete and input items are served along with responses.':
    'retrieve、delete 和 input items 随 responses 一起提供。',
  'Served, but nobody lists for which models. Send the prompt as a user message to chat completions.':
    '有此接口，但没有列出支持哪些模型。把提示词作为 user 消息发给对话补全接口。',
  'At most 16 texts in a call, often of 512 tokens at most; widths are fixed.':
    '每次调用最多 16 条文本，每条的上限常为 512 个 token；维度固定。',
  'Answers with a link, one to four images; musesteamer models have a path of their own.':
    '返回链接，1 到 4 张图像；musesteamer 模型另有路径。',
  'qwen-image-edit and ernie-irag-edit edit images, with a JSON body instead of a form.':
    'qwen-image-edit 和 ernie-irag-edit 可编辑图像，请求体是 JSON，不是表单。',
  'Images can be made and edited, not varied.': '可以生成和编辑图像，不能生成变体。',
  'Baidu Speech is a product of its own: keep this call with another vendor (--to speech=…).':
    '百度语音是单独的产品：此调用交给其他厂商（--to speech=…）。',
  'Baidu Speech is a product of its own: keep this call with another vendor (--to transcription=…).':
    '百度语音是单独的产品：此调用交给其他厂商（--to transcription=…）。',
  'There is a files service for assistants and batches: compare the fields before you use it.':
    '有用于 assistants 和批处理的文件服务：使用前先对照字段。',
  'There is a batch service: compare the fields before you use it.': '有批处理服务：使用前先对照字段。',
  'Tuning is offered in the console and over an API of its own.': '控制台和单独的 API 提供微调。',
  'Content is checked while it is generated; a check of its own stays with another vendor (--to moderation=…).':
    '内容在生成时审核；单独的审核交给其他厂商（--to moderation=…）。',
  'AppBuilder has assistants, with another API; chat completions with tools come closest.':
    'AppBuilder 有 assistants，用另一套 API；最接近的是带工具的对话补全。',
  'AppBuilder has knowledge bases, with another API.': 'AppBuilder 有知识库，用另一套 API。',
  'Videos are made over an API of its own.': '视频通过单独的 API 生成。',
  'Above 0, at most 1: both 0 and more than 1 are refused.': '大于 0，最大 1：0 和大于 1 的值都会被拒绝。',
  'From 0 to 1; older pages refuse 0.': '取值范围 0 到 1；较早的文档页不允许 0。',
  'From 2 to what the model can answer.': '从 2 到模型的输出上限。',
  'Clients send it, but only max_completion_tokens is documented.':
    '有客户端发送它，但文档只写了 max_completion_tokens。',
  'Older pages take at most 4 words of 20 characters; nothing newer is known.':
    '较早的文档页最多允许 4 个停止词，每个 20 个字符；没有更新的说明。',
  'From -2 to 2; only some models heed it, ERNIE has penalty_score.':
    '取值范围 -2 到 2；只对部分模型有效，ERNIE 有 penalty_score。',
  'Nobody says that a tool can be forced: send it alone and ask for it in the prompt.':
    '没有说明可以强制使用某个工具：只发送这一个，并在提示词中要求使用。',
  'json_schema is there, but not for which models: use json_object and put the schema into the prompt.':
    '有 json_schema，但没有说明哪些模型支持：改用 json_object，并把 schema 写进提示词。',
  'The role developer is not taken by chat completions.': '对话补全不接受 developer 角色。',
  'This model reads text only: for images take ernie-5.0 or ernie-4.5-turbo-vl.':
    '此模型只读取文本：需要识图时用 ernie-5.0 或 ernie-4.5-turbo-vl。',
  'Text and images only.': '仅文本和图像。',
  'Takes high and max.': '接受 high 和 max。',
  'A gateway says that it is not taken; the fields here are enable_thinking and thinking_budget.':
    '有网关称不接受；这里的字段是 enable_thinking 和 thinking_budget。',
  'Known to V1 only: write them as tools.': '只有 V1 支持：改写为 tools。',
  'Known to V1 only: write it as tool_choice.': '只有 V1 支持：改写为 tool_choice。',
  'Search is switched on with web_search here.': '这里用 web_search 开启搜索。',
  "Not known: the width of vectors can't be chosen.": '没有此参数：向量维度不能选择。',
  'One text in a call.': '每次调用 1 条文本。',
  'At most 16 texts in a call: send longer lists in pieces.': '每次调用最多 16 条文本：更长的列表分批发送。',
  'irag-1.0 takes 220 characters: shorten the prompt, or take qwen-image.':
    'irag-1.0 接受 220 个字符：缩短提示词，或改用 qwen-image。',
  'One to four images.': '1 到 4 张图像。',
  'From 512x512 to 2048x2048, which differ by model.': '从 512x512 到 2048x2048，因模型而异。',
  'Answers with a link: fetch the image where base64 is read.': '返回链接：在读取 base64 的地方改为下载图像。',
  'Nobody documents streamed images.': '没有文档说明图像可流式返回。',
  'For models that can do both, such as qwen3.': '用于思考与不思考皆可的模型，如 qwen3。',
  'Test the status: the names behind 401, 429 and 500 are not sure, and unknown models may answer 401.':
    '以状态码判断：401、429 和 500 对应的名称不确定，未知模型也可能返回 401。',
  'Wants reasoning_content back with every assistant message.': '每条 assistant 消息都要传回 reasoning_content。',
  'A preview that may change; nobody documents its switches.': '预览版，可能变动；没有文档说明其开关。',
  'GET /models shows larger limits than the model list: plan with 119K tokens of input.':
    'GET /models 显示的上限高于模型列表：按 119K token 输入规划。',
  'Dated versions live three to six months.': '带日期的版本存续 3 到 6 个月。',
  'For novels.': '用于小说创作。',
  "Another maker's model, hosted here.": '其他厂商的模型，托管于此。',
  'For Chinese.': '用于中文。',
  'For English.': '用于英文。',
  "The width is the open model's; nobody documents it here.": '维度取自开源模型；这里没有文档说明。',
  'Text and images.': '文本和图像。',
  'Prompts of at most 220 characters; 0.14 yuan an image.': '提示词最多 220 个字符；每张图像 0.14 元。',
  '0.25 yuan an image.': '每张图像 0.25 元。',
  'Edits, with a JSON body; 0.3 yuan an image.': '可编辑，请求体为 JSON；每张图像 0.3 元。',
  'Edits, with a JSON body; 0.14 yuan an image.': '可编辑，请求体为 JSON；每张图像 0.14 元。',
  'Listed in 2025; nobody says whether it still is.': '2025 年曾列出；没有说明现在是否仍在。',
  'cheapest current ERNIE, never thinks': '现役最便宜的 ERNIE，从不思考',
  'low price, tools, never thinks; for images take ernie-4.5-turbo-vl, which has no tools':
    '价格低，支持工具，从不思考；需要识图时用 ernie-4.5-turbo-vl，但它不支持工具',
  'strongest text model, though it thinks; for images take ernie-5.0':
    '最强的文本模型，但会思考；需要识图时用 ernie-5.0',
  'reads images and has tools, though it thinks; ernie-4.5-turbo-vl is cheaper, without tools':
    '可识图，支持工具，但会思考；ernie-4.5-turbo-vl 更便宜，但不支持工具',
  'Search is not built into the model: switch it on with web_search: { enable: true }.':
    '模型没有内置搜索：用 web_search: { enable: true } 开启。',
  'cheap reasoning over text; for images take ernie-5.0': '低价的文本推理；需要识图时用 ernie-5.0',
  'flagship over text; for images take ernie-5.0': '文本旗舰；需要识图时用 ernie-5.0',
  'deep reasoning, reads images': '深度推理，可识图',
  'widest vector on offer, texts of 8192 tokens': '可选的最高向量维度，单条文本 8192 个 token',
  'Vectors of different models do not compare: embed everything again, at most 16 texts in a call; the width falls from 3072 to 2560, which one trial call should confirm.':
    '不同模型的向量不能相互比较：全部重新向量化，每次调用最多 16 条文本；维度从 3072 降到 2560，应试调用一次来确认。',
  '1536 is not offered; for English take bge-large-en': '不提供 1536 维；英文用 bge-large-en',
  'Vectors of different models do not compare: embed everything again, at most 16 texts in a call and 512 tokens in a text; the width falls from 1536 to 1024.':
    '不同模型的向量不能相互比较：全部重新向量化，每次调用最多 16 条文本，每条最多 512 个 token；维度从 1536 降到 1024。',
  'text to image, prompts of 220 characters': '文生图，提示词 220 个字符',
  'Videos are made over an API of its own: rewrite it, or keep it with another vendor.':
    '视频通过单独的 API 生成：改写此调用，或交给其他厂商。',
  'Only the older API counts, for older ERNIE models: tokenizer/erniebot on aip.baidubce.com, with a key of its own.':
    '只有旧 API 能计算，且只针对较旧的 ERNIE 模型：aip.baidubce.com 上的 tokenizer/erniebot，需要单独的密钥。',
};
