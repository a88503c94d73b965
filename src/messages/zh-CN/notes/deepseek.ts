/** Chinese of the notes in src/providers/deepseek.ts, by the English. */
export const deepseek: Readonly<Record<string, string>> = {
  Everywhere: '全球',
  'Keeps nothing: no store, no previous_response_id; send the whole conversation.':
    '什么都不保存：没有 store，也没有 previous_response_id；发送完整对话。',
  'Only fills gaps in code, under /beta. Send the prompt as a user message to chat completions.':
    '只用于填补代码中的空缺，在 /beta 下。把提示词作为 user 消息发给对话补全接口。',
  'For images and documents in messages only; contents cannot be read back.':
    '只用于消息中的图像和文档；内容不能读回。',
  'Send the requests one by one; off-peak hours cost half.': '逐个发送请求；非高峰时段半价。',
  'Keep the messages yourself: nothing is stored.': '自行保存消息：服务端什么都不保存。',
  'Has no code containers.': '没有代码容器。',
  'From 0 to 20.': '取值范围 0 到 20。',
  'Not on the results of tools.': '工具结果除外。',
  'Text for all, image_url and file for deepseek-flash; no sound.':
    '所有模型都接受 text；image_url 和 file 用于 deepseek-flash；不支持音频。',
  'At most 128; strict ones under /beta only.': '最多 128 个；strict 工具仅在 /beta 下。',
  'Has no effect while the model thinks.': '模型思考时不起作用。',
  'Held between 0.95 and 1 while the model thinks, and at 1 otherwise.': '模型思考时限制在 0.95 到 1，否则固定为 1。',
  'At most 16 stop words.': '最多 16 个停止词。',
  'Deprecated; no effect while thinking.': '已弃用；思考时不起作用。',
  "A forced tool is refused while the model thinks: add thinking: { type: 'disabled' } to this call.":
    "模型思考时拒绝强制使用工具：给此调用加上 thinking: { type: 'disabled' }。",
  'json_schema is refused: use json_object, with the schema and the word json in the prompt.':
    '拒绝 json_schema：改用 json_object，并在提示词中写入 schema 和 json 一词。',
  "medium and xhigh act like high; thinking is switched off with thinking: { type: 'disabled' }.":
    "medium 和 xhigh 等同于 high；用 thinking: { type: 'disabled' } 关闭思考。",
  'The field here is user_id: letters, digits, _ and - only.': '这里的字段是 user_id：只能含字母、数字、_ 和 -。',
  'Takes user_data only: no batches, no tuning, no assistants.': '只接受 user_data：没有批处理、微调和 assistants。',
  'From 3600 to 2592000 seconds.': '取值范围 3600 到 2592000 秒。',
  'Up to 512 letters, digits, _ and -.': '最多 512 个字符，限字母、数字、_ 和 -。',
  'top_logprobs needs logprobs: true.': 'top_logprobs 需要 logprobs: true。',
  'May come on the last chunk with choices as well.': '也可能随最后一个带 choices 的 chunk 返回。',
  'An empty balance answers 402; roles, tool_choice and formats it does not know answer 400 or 422.':
    '余额用尽返回 402；不认识的角色、tool_choice 和格式返回 400 或 422。',
  'The word json must stand in a message, or json_object is refused with 400.':
    '消息中必须出现 json 一词，否则 json_object 会被拒绝，返回 400。',
  'Send the whole message back after a tool call: without its reasoning_content the next call is refused.':
    '工具调用后把整条消息传回：缺少其 reasoning_content，下一次调用会被拒绝。',
  'Prices of peak hours; half of that off peak.': '高峰时段价格；非高峰时段减半。',
  'Prices of peak hours. In September flash was to answer for it; in October it has a price of its own again.':
    '高峰时段价格。9 月曾预定由 flash 代它应答；10 月它又有了单独的价格。',
  'Another name of deepseek-flash, at its price.': 'deepseek-flash 的别名，价格相同。',
  'reads images, thinking off; deepseek-v4-pro is stronger in text only':
    '可识图，思考关闭；deepseek-v4-pro 只在文本上更强',
  'Search is not built into the model: it is a tool of responses.': '模型没有内置搜索：它是 responses 的工具。',
  'small reasoning model, low effort': '小型推理模型，思考强度低',
  'cheap reasoning': '低价推理',
  'the only reasoning model that reads images': '唯一可识图的推理模型',
  'reasoning over text; for images take deepseek-flash': '文本推理；需要识图时用 deepseek-flash',
  'largest model, deepest effort; for images take deepseek-flash':
    '最大的模型，思考强度最高；需要识图时用 deepseek-flash',
  'cheap, thinking off': '价格低，思考关闭',
  'Its tokenizer can be downloaded (deepseek_v3_tokenizer.zip); a letter is about 0.3 tokens, a Chinese character 0.6.':
    '分词器可下载（deepseek_v3_tokenizer.zip）；1 个字母约 0.3 个 token，1 个汉字约 0.6 个。',
};
