/** Chinese of the notes in src/providers/iflytek.ts, by the English. */
export const iflytek: Readonly<Record<string, string>> = {
  'Mainland China, Lite to 4.0 Ultra': '中国大陆，Lite 到 4.0 Ultra',
  'The key is the APIPassword of one model; another model needs another.':
    '密钥是单个模型的 APIPassword；换模型就要换密钥。',
  'Mainland China, X2': '中国大陆，X2',
  'Serves spark-x only: name it for every model, as in --model gpt-4o=spark-x.':
    '只提供 spark-x：每个模型都指定为它，如 --model gpt-4o=spark-x。',
  'Mainland China, X2 Flash': '中国大陆，X2 Flash',
  'Mainland China, X1.5': '中国大陆，X1.5',
  'Mainland China, models of your own': '中国大陆，自有模型',
  'A model is the id of a service in your console: name it with --model.': '模型填控制台里的服务 ID：用 --model 指定。',
  'Answers carry code, message and sid; of a v1 model they lack id, model and finish_reason unless streamed.':
    '返回带 code、message 和 sid；v1 模型非流式时没有 id、model 和 finish_reason。',
  'Vectors come over a signed API of its own only; keep this call with another vendor: --to embeddings=…':
    '向量只走自有的签名 API；此调用交给其他厂商：--to embeddings=…',
  'Images come over a signed API of its own only; keep this call with another vendor: --to images=…':
    '图像只走自有的签名 API；此调用交给其他厂商：--to images=…',
  'Speech comes over sockets of its own only; keep this call with another vendor: --to speech=…':
    '语音合成只走自有的 WebSocket；此调用交给其他厂商：--to speech=…',
  'Speech is recognised over APIs of its own only; keep this call with another vendor: --to transcription=…':
    '语音识别只走自有的 API；此调用交给其他厂商：--to transcription=…',
  'Only its batch product takes files, with calls of its own.': '只有批处理产品接受文件，调用方式自成一套。',
  'Its own batches (MaaS) have another shape; or send the requests one by one.':
    '自有的批处理（MaaS）形式不同；也可逐个发送请求。',
  'Nothing of this kind here; keep this call with another vendor: --to moderation=…':
    '这里没有此类功能；此调用交给其他厂商：--to moderation=…',
  'No videos come over this API.': '此 API 不提供视频。',
  'Taken from just above 0 to 2.': '取值大于 0，最大为 2。',
  'Fixed at 1; the docs advise not to send it.': '固定为 1；文档建议不传。',
  'Taken from just above 0 to 1.': '取值大于 0，最大为 1。',
  'Fixed at 0.95.': '固定为 0.95。',
  'top_k, from 1 to 6, is what the v1 models know.': 'v1 模型支持的是 top_k，取值 1 到 6。',
  'Below 256K; thinking counts as well.': '小于 256K；思考也计入。',
  'Known to X2.5 only under this name.': '只有 X2.5 支持这个名称。',
  'Tools have no effect on this model: generalv3.5 and 4.0Ultra know them.':
    '工具对此模型无效：generalv3.5 和 4.0Ultra 支持。',
  'At most 128 tools.': '最多 128 个工具。',
  'Takes none, auto, required, one function or allowed_tools.': '接受 none、auto、required、一个函数或 allowed_tools。',
  'A string only, and no page lists which: to force one function, send it alone with required.':
    '只接受字符串，没有页面列出取值：要强制某个函数，就只传它，并用 required。',
  'json_schema is not documented: use json_object and put the schema into the prompt.':
    '没有文档说明 json_schema：用 json_object，并把 schema 写进提示词。',
  'Documented for the v1 models only.': '文档只写了 v1 模型。',
  'Roles are system, user, assistant and tool; of the v1 models, system is documented for Max and Ultra only.':
    '角色有 system、user、assistant 和 tool；v1 模型中，文档只写 Max 和 Ultra 支持 system。',
  'spark-x has a switch: thinking, of the type enabled, disabled or auto.':
    'spark-x 有开关：thinking，type 为 enabled、disabled 或 auto。',
  'At most 512 characters.': '最多 512 个字符。',
  'Taken from 1 to 6.': '取值范围 1 到 6。',
  'Documented from X1.5 on.': 'X1.5 起才有文档。',
  'Without it tool_calls may be one object, not a list.': '不设时 tool_calls 可能是单个对象，而不是列表。',
  'The statuses are ours; a gateway also sees { code, message, sid } with status 200 (https://github.com/alibaba/higress): check code.':
    '状态码是我们定的；有网关还会收到状态码为 200 的 { code, message, sid }（https://github.com/alibaba/higress）：检查 code。',
  'Free; knows no tools, and no page says that it heeds system messages.':
    '免费；不支持工具，没有页面说明它遵循 system 消息。',
  'Another name of lite.': 'lite 的别名。',
  'An old generation.': '旧一代模型。',
  'Pages disagree on the window: 8192 or 32,768 tokens; the smaller one stands.':
    '各页面的上下文窗口不一，8192 或 32,768 个 token；取较小值。',
  'X1.5, X2 or X2-Flash, as the base URL says; of X2, catalogues say 32,768 or 192,000 tokens: the smaller stands.':
    'X1.5、X2 或 X2-Flash，由 base URL 决定；X2 在各模型目录中写 32,768 或 192,000 个 token：取较小值。',
  'Its base URL is not known here (--base-url); sampling is fixed.':
    '其 base URL 这里未知（--base-url）；采样参数固定。',
  'Its base URL is not known here (--base-url); open weights exist.':
    '其 base URL 这里未知（--base-url）；有开放权重。',
  'free small model; 8192 tokens, no tools (generalv3.5)': '免费小模型；8192 个 token，不支持工具（generalv3.5 支持）',
  'System messages are documented for generalv3.5 and 4.0Ultra only: try yours, or take generalv3.5.':
    '文档只写 generalv3.5 和 4.0Ultra 支持 system 消息：试一下自己的，或改用 generalv3.5。',
  'cheapest with system messages and tools; 8192 tokens, reads no images':
    '支持 system 消息和工具的模型中最便宜；8192 个 token，不能识图',
  'best that does not reason; reads no images': '非推理模型中最好的；不能识图',
  'best under the same base URL as the rest; does not reason': '与其余模型同一 base URL 下最好的；不能推理',
  'spark-x reasons, under a base URL and with a key of its own: move such a client with --region x2 and --model …=spark-x.':
    'spark-x 能推理，但 base URL 和密钥都是单独的：用 --region x2 和 --model …=spark-x 迁移这类客户端。',
  'free small model': '免费小模型',
  'No videos come over this API: choose another vendor for them.': '此 API 不提供视频：为此另选厂商。',
  'A weak target: chat over text only, mostly 8192 tokens, a key for each model, a base URL for each generation.':
    '能力较弱的目标：只有文本对话，多为 8192 个 token，每个模型一个密钥，每一代一个 base URL。',
};
