/** Chinese of the notes in src/providers/alibaba.ts, by the English. */
export const alibaba: Readonly<Record<string, string>> = {
  'Keys work in their own region only; the docs now prefer a host per workspace (--base-url).':
    '密钥只在所属地域有效；文档现在推荐每个业务空间用各自的域名（--base-url）。',
  'US (Virginia)': '美国（弗吉尼亚）',
  'Hong Kong': '中国香港',
  'Mainland China, finance cloud': '中国大陆（金融云）',
  'Some Qwen models only; parameters that its page does not name are ignored.':
    '仅部分 Qwen 模型；其文档页没有列出的参数会被忽略。',
  'Serves a few Qwen coder models only. Send the prompt as a user message to chat completions.':
    '只支持少数 Qwen coder 模型。把提示词作为 user 消息发给对话补全接口。',
  'At most 10 texts in a call, 20 with qwen3.7-text-embedding.':
    '每次调用最多 10 条文本，qwen3.7-text-embedding 为 20 条。',
  'qwen-image-2.0 and wan2.7-image make images over the native DashScope API.':
    'qwen-image-2.0 和 wan2.7-image 通过 DashScope 原生 API 生成图像。',
  'qwen-image-2.0 edits images over the native DashScope API.': 'qwen-image-2.0 通过 DashScope 原生 API 编辑图像。',
  'Nothing like it; qwen-image-2.0 edits over the native DashScope API.':
    '没有类似功能；qwen-image-2.0 通过 DashScope 原生 API 编辑图像。',
  'qwen3-tts-flash and cosyvoice-v3 speak over the native DashScope API.':
    'qwen3-tts-flash 和 cosyvoice-v3 通过 DashScope 原生 API 合成语音。',
  'qwen3-asr-flash transcribes through chat completions with an input_audio part; no srt, vtt or timestamps.':
    'qwen3-asr-flash 通过带 input_audio 内容块的对话补全识别语音；没有 srt、vtt 和时间戳。',
  'Transcribe with qwen3-asr-flash, then translate with a chat model.': '先用 qwen3-asr-flash 识别，再用对话模型翻译。',
  'Served for the purposes batch and file-extract only.': '只支持 batch 和 file-extract 这两种 purpose。',
  'Tuning is offered in the console and over the native DashScope API.': '控制台和 DashScope 原生 API 提供微调。',
  'Content safety is a product of its own at Alibaba Cloud.': '内容安全是阿里云的另一个产品。',
  'Its own assistants have another API and are on their way out; use chat completions with tools.':
    '它的 assistants 用另一套 API，且即将下线；改用带工具的对话补全。',
  'Its knowledge bases have another, native API.': '它的知识库用另一套原生 API。',
  'qwen omni realtime models talk over a native socket.': 'qwen omni realtime 模型通过原生 WebSocket 通信。',
  'A gateway routes it along with responses; no page of the vendor describes it.':
    '有网关把它与 responses 一起转发；厂商没有文档页说明它。',
  'A code interpreter is a built-in tool of responses.': '代码解释器是 responses 的内置工具。',
  'Wan models make videos over the native DashScope API.': 'Wan 模型通过 DashScope 原生 API 生成视频。',
  'Text for all, image_url for models that see, input_audio for the omni models.':
    '所有模型都接受 text；image_url 用于识图模型，input_audio 用于 omni 模型。',
  'Must be below 2; one client keeps this model between 0.6 and 1.99.':
    '必须小于 2；有一个客户端把此模型限制在 0.6 到 1.99。',
  'Must be below 2.': '必须小于 2。',
  'At most 4; 1 along with tools.': '最多 4；带工具时为 1。',
  'Documented for qwen-plus and for Qwen3 without thinking only.': '文档只写了 qwen-plus 和不思考的 Qwen3 支持。',
  'Must fit 31 bits.': '必须能用 31 位表示。',
  'presence_penalty comes closest.': '最接近的是 presence_penalty。',
  'Was for a few snapshots in 2025.': '2025 年有少数快照支持。',
  'A forced tool is refused while the model thinks: add enable_thinking: false to this call.':
    '模型思考时拒绝强制使用工具：给此调用加上 enable_thinking: false。',
  'The vendor names low, medium and xhigh; a reseller saw the other four accepted too.':
    '厂商列出 low、medium 和 xhigh；有转售商发现其余 4 个值也接受。',
  'Set enable_thinking and thinking_budget instead.': '改为设置 enable_thinking 和 thinking_budget。',
  'Only the omni models answer in sound.': '只有 omni 模型输出音频。',
  'Voices differ.': '音色不同。',
  'Search is switched on with enable_search here.': '这里用 enable_search 开启搜索。',
  'At most 20 texts in a call: send longer lists in pieces.': '每次调用最多 20 条文本：更长的列表分批发送。',
  'At most 10 texts in a call: send longer lists in pieces.': '每次调用最多 10 条文本：更长的列表分批发送。',
  'At most 25 texts in a call: send longer lists in pieces.': '每次调用最多 25 条文本：更长的列表分批发送。',
  'Takes 256, 512, 768, 1024, 1536, 2048, 2560.': '可取 256、512、768、1024、1536、2048、2560。',
  'Takes 64, 128, 256, 512, 768, 1024, 1536, 2048.': '可取 64、128、256、512、768、1024、1536、2048。',
  'Takes 512, 768, 1024.': '可取 512、768、1024。',
  'Takes 1536.': '可取 1536。',
  'Takes batch, and file-extract for documents that qwen-long reads.':
    '接受 batch，以及用于 qwen-long 所读文档的 file-extract。',
  'Chat and embedding models only.': '仅对话模型和向量模型。',
  'On by default from the generation qwen3.5 on, off for qwen-plus and qwen-flash.':
    '从 qwen3.5 一代起默认开启，qwen-plus 和 qwen-flash 默认关闭。',
  'At most 81920, 131072 or 262144, by model.': '最大 81920、131072 或 262144，因模型而异。',
  'forced_search and others.': 'forced_search 等。',
  'Above 100 it is off.': '大于 100 即停用。',
  'With tools there is one choice only.': '带工具时只有 1 个 choice。',
  'Older models refuse JSON mode while they think.': '较旧的模型在思考时拒绝 JSON 模式。',
  'Several tool calls in one answer are off by default here.': '这里默认不会在一次回答中返回多个工具调用。',
  'qwen3.8-max was seen to send it unasked.': '曾发现 qwen3.8-max 不经要求也发送用量。',
  'Codes come in two spellings (InvalidParameter as well), with id and request_id beside the error: test the status first.':
    '错误码有两种写法（也有 InvalidParameter 这种），error 之外还有 id 和 request_id：先判断状态码。',
  'The word json must stand in a message, or json_object is refused.':
    '消息中必须出现 json 一词，否则 json_object 会被拒绝。',
  'Text only.': '仅文本。',
  "A reseller's price.": '转售商的价格。',
  'Thinks on demand.': '按需思考。',
  'Mainland only.': '仅中国大陆。',
  'Its snapshot of 2025-09-23 was switched off in October 2026.': '其 2025-09-23 快照已于 2026 年 10 月停用。',
  'Sound in and out, streamed only.': '音频输入和输出，仅流式。',
  'cheapest text model, does not think by default': '最便宜的文本模型，默认不思考',
  'same price class, reads images, thinking off': '价格同档，可识图，思考关闭',
  'balanced, reads images, thinking off; qwen-plus is cheaper for text':
    '均衡，可识图，思考关闭；纯文本用 qwen-plus 更便宜',
  'balanced, reads images, thinking off': '均衡，可识图，思考关闭',
  'sound in and out': '支持音频输入和输出',
  'Answers are streamed only, and voices differ.': '回答仅流式返回，音色也不同。',
  'Search is not built into the model: switch it on with enable_search.': '模型没有内置搜索：用 enable_search 开启。',
  'reasoning flagship that reads images': '推理旗舰，可识图',
  'cheapest text model': '最便宜的文本模型',
  'Vectors of different models do not compare: embed everything again, at most 20 texts in a call; the width falls from 3072 to 2560.':
    '不同模型的向量不能相互比较：全部重新向量化，每次调用最多 20 条文本；维度从 3072 降到 2560。',
  'Vectors of different models do not compare: embed everything again, at most 10 texts in a call.':
    '不同模型的向量不能相互比较：全部重新向量化，每次调用最多 10 条文本。',
  'qwen3-asr-flash transcribes through chat completions with an input_audio part.':
    'qwen3-asr-flash 通过带 input_audio 内容块的对话补全识别语音。',
  'The native token API of DashScope (Tokenization.call in its SDK) estimates for Qwen models; it is not meant for production.':
    'DashScope 的原生 token API（SDK 中的 Tokenization.call）可估算 Qwen 模型的 token 数；不适合用于生产。',
};
