/** Chinese of the notes in src/providers/zhipu.ts, by the English. */
export const zhipu: Readonly<Record<string, string>> = {
  'Needs a key of its own and lists no embedding model.': '需要单独的密钥；模型列表中没有向量模型。',
  'Served under /api/v1, not under the chat base URL: build a second client, or move the call to chat completions.':
    '在 /api/v1 下提供，不在对话的 base URL 下：另建一个客户端，或改用对话补全。',
  'Mainland endpoint only; at most 64 texts in a call.': '仅大陆端点；每次调用最多 64 条文本。',
  'Answers with a link that lives 30 days, never with base64; n is ignored.':
    '返回有效期 30 天的链接，从不返回 base64；忽略 n。',
  'Images can be made, not edited.': '可以生成图像，不能编辑。',
  'Images can be made, not varied.': '可以生成图像，不能生成变体。',
  'glm-tts speaks wav or pcm, not mp3, with voices of its own: choose both anew.':
    'glm-tts 输出 wav 或 pcm，不支持 mp3，音色也自成一套：格式和音色都要重新选择。',
  'glm-asr-2512 takes wav or mp3 of about 30 s; no timestamps, srt or vtt.':
    'glm-asr-2512 接受约 30 秒的 wav 或 mp3；没有时间戳、srt 和 vtt。',
  'Transcribe with glm-asr-2512, then translate with a chat model.': '先用 glm-asr-2512 识别，再用对话模型翻译。',
  'Create, list, delete and content are served; retrieve is not, and the purposes differ.':
    '提供 create、list、delete 和 content；没有 retrieve，purpose 的取值也不同。',
  'Lines must say /v4/… instead of /v1/…; only GLM-4 and embedding models are named.':
    '每行须写 /v4/…，而不是 /v1/…；文档只提到 GLM-4 和向量模型。',
  'Tuning is offered in the console; the SDK has dropped it.': '控制台提供微调；SDK 已去掉此功能。',
  "Served with the model 'moderation', whose answer has another shape.": '由模型 moderation 提供，返回格式不同。',
  'Its own assistants have another API; chat completions with tools come closest.':
    '它的 assistants 用另一套 API；最接近的是带工具的对话补全。',
  'Its knowledge bases have another API; a retrieval tool reads them in chat.':
    '它的知识库用另一套 API；对话中由 retrieval 工具读取。',
  "There is a GLM realtime socket; nobody documents that it speaks OpenAI's protocol.":
    '有 GLM realtime WebSocket；没有文档说明它使用 OpenAI 的协议。',
  'Makes videos under /videos/generations, with another API.': '在 /videos/generations 下生成视频，API 不同。',
  'Text for all, image_url, video_url and file_url for vision models such as glm-5.3-flash.':
    '所有模型都接受 text；image_url、video_url 和 file_url 用于 glm-5.3-flash 等识图模型。',
  'Tools are functions, web_search, retrieval or mcp.': '工具可以是 function、web_search、retrieval 或 mcp。',
  'The first GLM-4 models refuse 0 and 1.': '最早的 GLM-4 模型拒绝 0 和 1。',
  'One stop word only.': '只能有 1 个停止词。',
  'In the SDK, not in the reference.': 'SDK 中有，参考文档中没有。',
  'Only auto is documented: for none leave tools out; to force one, send it alone and ask for it in the prompt.':
    '文档只写了 auto：要 none 就去掉 tools；要强制使用某个工具，就只发送这一个，并在提示词中要求使用。',
  'Only text and json_object are documented: use json_object and put the schema into the prompt.':
    '文档只写了 text 和 json_object：改用 json_object，并把 schema 写进提示词。',
  'The role developer is refused with code 1214.': '拒绝 developer 角色，错误码 1214。',
  'Takes low, high and max; the rest is refused with code 1210.':
    '接受 low、high 和 max；其他值会被拒绝，错误码 1210。',
  'low and medium act like high.': 'low 和 medium 等同于 high。',
  'Models before GLM-5.2 have a thinking switch only.': 'GLM-5.2 之前的模型只有思考开关。',
  'The field here is user_id, of 6 to 128 characters.': '这里的字段是 user_id，长度 6 到 128 个字符。',
  'At most 64 texts in a call: send longer lists in pieces.': '每次调用最多 64 条文本：更长的列表分批发送。',
  'Takes 256, 512, 1024 or 2048.': '可取 256、512、1024 或 2048。',
  'Always 1024.': '固定为 1024。',
  'Takes sides of 1024 to 2048 in steps of 32.': '边长可取 1024 到 2048，步长 32。',
  'Takes sides of 512 to 2048 in steps of 16.': '边长可取 512 到 2048，步长 16。',
  'Answers with a link that lives 30 days, never with base64: read data[0].url.':
    '返回有效期 30 天的链接，从不返回 base64：读取 data[0].url。',
  'Always one image: call again for more.': '始终只返回 1 张图像：要更多就多次调用。',
  'Images come whole, never streamed.': '图像整张返回，从不流式返回。',
  'The field in chats is user_id.': '对话中的字段是 user_id。',
  'GLM-5.3 always thinks; disabled is refused with code 1210.': 'GLM-5.3 始终思考；disabled 会被拒绝，错误码 1210。',
  'False keeps earlier thoughts on the server.': '设为 false 时，服务器保留之前的思考。',
  "With stream, a tool's arguments come piece by piece.": '流式时，工具的参数分段返回。',
  'False picks the likeliest word each time; temperature and top_p then have no effect.':
    '设为 false 时，每次都选概率最高的词；temperature 和 top_p 不再起作用。',
  'From 6 to 128 characters.': '长度 6 到 128 个字符。',
  'For customers with a contract.': '供签约客户使用。',
  'Asked for or not.': '不论是否要求都返回。',
  'Codes are numbers as text, without type or param; the statuses of 1220, 1222 and 1261 are not documented.':
    '错误码是文本形式的数字，没有 type 和 param；1220、1222 和 1261 的状态码没有文档说明。',
  'One report says that it refuses to stop thinking, against the guide.': '有一份报告称它拒绝关闭思考，与指南不符。',
  'Other hosts withdrew it in autumn 2026.': '其他托管方已于 2026 年秋季下架。',
  'Free, for few calls at a time.': '免费，可并发的调用很少。',
  'Free.': '免费。',
  'Free; announced to go.': '免费；已宣布将下线。',
  'A catalogue says that it calls tools; the docs name newer vision models only.':
    '有一份目录称它支持工具调用；文档只提到较新的识图模型。',
  'Free; never thinks.': '免费；从不思考。',
  'The SDK says that a text may have 3072 tokens, the overview 8192.':
    '单条文本的上限，SDK 称 3072 个 token，模型概览称 8192 个。',
  'Sides of 1024 to 2048 in steps of 32.': '边长 1024 到 2048，步长 32。',
  'Sides of 512 to 2048 in steps of 16.': '边长 512 到 2048，步长 16。',
  'wav or mp3, 25 MB, about 30 s.': 'wav 或 mp3，25 MB，约 30 秒。',
  'wav or pcm, at most 1024 characters.': 'wav 或 pcm，最多 1024 个字符。',
  'Answers in a shape of its own.': '返回格式自成一套。',
  'cheap and fast, thinking off': '便宜快速，思考关闭',
  'same price class, reads images, least thinking': '价格同档，可识图，思考最少',
  'long context and tools, thinking off; for images take glm-5.3-flash':
    '长上下文，支持工具，思考关闭；需要识图时用 glm-5.3-flash',
  'reads images, long context, least thinking': '可识图，长上下文，思考最少',
  'small reasoning model': '小型推理模型',
  'reasoning flagship; for images take glm-5.3-flash': '推理旗舰；需要识图时用 glm-5.3-flash',
  'Vectors of different models do not compare: embed everything again; the width falls from 3072 to 2048. Mainland endpoint only.':
    '不同模型的向量不能相互比较：全部重新向量化；维度从 3072 降到 2048。仅大陆端点。',
  '1536 is not offered; 1024 is the next below': '不提供 1536 维；低一档是 1024 维',
  'Vectors of different models do not compare: embed everything again; the width falls from 1536 to 1024. Mainland endpoint only.':
    '不同模型的向量不能相互比较：全部重新向量化；维度从 1536 降到 1024。仅大陆端点。',
  'text to image, good at lettering': '文生图，擅长绘制文字',
  'Cut audio into pieces of 30 s; no timestamps.': '把音频切成 30 秒的片段；没有时间戳。',
  'Choose a voice anew; mp3 is not offered.': '重新选择音色；不提供 mp3。',
  'content check': '内容审核',
  'The answer has another shape.': '返回格式不同。',
  'Nobody documents that the GLM socket speaks this protocol: stream chat completions.':
    '没有文档说明 GLM 的 WebSocket 使用此协议：改用流式对话补全。',
  'Videos are made under /videos/generations, with another API.': '视频在 /videos/generations 下生成，API 不同。',
  'POST /tokenizer, beside /chat/completions, counts the tokens of messages; its page names glm-4.5 and glm-4.6.':
    'POST /tokenizer（与 /chat/completions 同级）计算消息的 token 数；其文档页提到 glm-4.5 和 glm-4.6。',
};
