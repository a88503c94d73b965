/** Chinese of the notes in src/providers/moonshot.ts, by the English. */
export const moonshot: Readonly<Record<string, string>> = {
  'Keys come from platform.kimi.com; those of the other region are refused with 401.':
    '密钥在 platform.kimi.com 创建；另一区域的密钥会被拒绝，返回 401。',
  'Keys come from platform.kimi.ai; those of the other region are refused with 401.':
    '密钥在 platform.kimi.ai 创建；另一区域的密钥会被拒绝，返回 401。',
  'The lowest tier takes one call at a time, 3 a minute; calls without stream are cut after 900 s.':
    '最低等级同时只能有 1 个调用，每分钟 3 次；非流式调用满 900 秒即中断。',
  'Listed, but nobody documents which fields it takes, and gateways still refuse it: use chat completions.':
    '已列出，但没有文档说明接受哪些字段，且网关仍会拒绝：改用对话补全。',
  'For text extraction, images, video and batches, 100 MB at most; other purposes do not exist.':
    '用于文本提取、图像、视频和批处理，最大 100 MB；没有其他 purpose。',
  'Reads videos, but makes none: keep this call with another vendor.': '可读取视频，不能生成：此调用交给其他厂商。',
  'Ignored here; only told OpenAI to keep the answer.': '这里会忽略；只用于让 OpenAI 保存回答。',
  "Ignored here; only tagged answers in OpenAI's store.": '这里会忽略；只用于给 OpenAI 保存的回答打标签。',
  'Locked at 0.6 while thinking is off; any other value is refused.': '思考关闭时固定为 0.6；其他值会被拒绝。',
  'Locked at 1 while the model thinks; any other value is refused.': '模型思考时固定为 1；其他值会被拒绝。',
  'Locked at 0.95; any other value is refused.': '固定为 0.95；其他值会被拒绝。',
  'At most 5, and more than 1 is refused at a temperature near 0.': '最多 5；temperature 接近 0 时，大于 1 会被拒绝。',
  'Locked at 0; any other value is refused.': '固定为 0；其他值会被拒绝。',
  'The old name of max_completion_tokens. Prompt and limit together must fit the context, or the call is refused.':
    'max_completion_tokens 的旧名。提示词加上此上限不能超出上下文，否则调用会被拒绝。',
  'Prompt and limit together must fit the context, or the call is refused.':
    '提示词加上此上限不能超出上下文，否则调用会被拒绝。',
  'At most 5 stop words of 32 bytes each.': '最多 5 个停止词，每个 32 字节。',
  "Not documented; the AI SDK's provider leaves it out.": '文档中没有；AI SDK 的 provider 不发送它。',
  'At most 128, named with 3 to 64 characters; schemas must be objects without $schema or type beside anyOf.':
    '最多 128 个，名称 3 到 64 个字符；schema 必须是对象，不含 $schema，anyOf 旁不含 type。',
  'Takes function, and builtin_function for its own $web_search.':
    '接受 function，以及用于自有 $web_search 的 builtin_function。',
  'A named function is not in the docs, but clients send it.': '文档中没有指定函数名的用法，但有客户端发送。',
  'Only the K3 models can be forced; ask for the tool in a user message instead.':
    '只有 K3 模型可以强制使用工具；改为在 user 消息中要求使用该工具。',
  'Nobody documents json_schema for these models: use json_object and put the schema into the prompt.':
    '没有文档说明这些模型支持 json_schema：改用 json_object，并把 schema 写进提示词。',
  'Unstable here with schemas that use $ref or oneOf.': 'schema 用到 $ref 或 oneOf 时，这里不稳定。',
  'Schemas must keep to a subset: an object at the root, no $schema, tuples as prefixItems.':
    'schema 只能用一个子集：根为对象，不含 $schema，元组写成 prefixItems。',
  'The role developer is not documented.': '文档中没有 developer 角色。',
  'These models read text only.': '这些模型只读取文本。',
  'Audio and files are refused as content parts.': '音频和文件作为内容块会被拒绝。',
  'Audio and files are refused: transcribe elsewhere, or upload the file for text extraction.':
    '音频和文件会被拒绝：在别处识别语音，或上传文件以提取文本。',
  'Public addresses are not fetched: send a data: URL, or upload the image and name it as ms://<file id>.':
    '不会下载公网地址：发送 data: URL，或上传图像并写成 ms://<file id>。',
  'Only the K3 models take it; K2.5 and K2.6 have a thinking switch.': '只有 K3 模型接受；K2.5 和 K2.6 有思考开关。',
  'Takes low, high and max, which is the default; thinking cannot be stopped.':
    '接受 low、high 和 max，默认 max；思考不能关闭。',
  'The documented field is safety_identifier.': '文档中的字段是 safety_identifier。',
  'Not supported: write them as tools.': '不支持：改写为 tools。',
  'Not supported: write it as tool_choice.': '不支持：改写为 tool_choice。',
  'Search is the tool $web_search of the type builtin_function, whose answer the client sends back.':
    '搜索是 builtin_function 类型的工具 $web_search，其结果由客户端传回。',
  'Takes file-extract (text to paste into a message), image and video (named as ms://<file id>) and batch.':
    '接受 file-extract（提取文本，供贴入消息）、image 和 video（写成 ms://<file id>）以及 batch。',
  'Of the endpoints that batches may name only chat completions are sure to exist.':
    '批处理可指定的端点中，只有对话补全确定存在。',
  'Has no such switch: set reasoning_effort on K3 models.': '没有这样的开关：K3 模型设置 reasoning_effort。',
  'Documented for kimi-k2.6 only.': '文档只写了 kimi-k2.6。',
  'The last chunk of each choice carries the usage too, inside the choice, asked or not.':
    '无论是否要求，每个 choice 的最后一个 chunk 也在 choice 内带用量。',
  'Errors have no code and no param: look at status and type; a cut call answers 504 with an HTML page.':
    '错误没有 code 和 param：看状态码和 type；中断的调用返回 504 和一个 HTML 页面。',
  'While thinking is on, an assistant message with tool calls must carry its reasoning_content, or 400 comes.':
    '思考开启时，带工具调用的 assistant 消息必须带上其 reasoning_content，否则返回 400。',
  'kimi-k3.1-pro at two to three times the speed.': '即 kimi-k3.1-pro，速度为其 2 到 3 倍。',
  'Always thinks; answers with 131,072 tokens at most unless asked for more, up to what the prompt leaves.':
    '始终思考；不另作要求时最多输出 131,072 个 token，可提高到提示词占用后的余量。',
  'Always thinks; the K2 models are to end with December 2026.': '始终思考；K2 模型将于 2026 年 12 月底停用。',
  'The K2 models are to end with December 2026; accounts opened since 2026-10-31 do not get them.':
    'K2 模型将于 2026 年 12 月底停用；2026-10-31 起开通的账号不能使用。',
  'Deprecated, to end with 2026.': '已弃用，将于 2026 年底停用。',
  'Deprecated; no date is given.': '已弃用；没有给出日期。',
  'Deprecated; priced by the context used.': '已弃用；按所用上下文计价。',
  'least thinking; kimi-k2.6 is cheaper and need not think, but is to end with 2026':
    '思考最少；kimi-k2.6 更便宜，也可以不思考，但将于 2026 年底停用',
  'long context, tools and schemas, least thinking': '长上下文，支持工具和 schema，思考最少',
  'reads images that are sent along, long context, least thinking': '可读取随请求发送的图像，长上下文，思考最少',
  'No sound in or out: keep speech and transcription with another vendor.':
    '不支持音频输入和输出：语音合成和语音识别交给其他厂商。',
  'Search is not built into the model: add the tool $web_search of the type builtin_function.':
    '模型没有内置搜索：添加 builtin_function 类型的工具 $web_search。',
  'always thinks; the low effort keeps the cost down': '始终思考；low 强度控制成本',
  'newest flagship, cheaper than kimi-k3; high stands for the medium effort of before':
    '最新旗舰，比 kimi-k3 便宜；high 对应原来的 medium 强度',
  'newest flagship, deepest effort': '最新旗舰，思考强度最高',
  'least thinking': '思考最少',
  'POST /tokenizers/estimate-token-count takes what a chat takes and answers with data.total_tokens.':
    'POST /tokenizers/estimate-token-count 接受与对话相同的内容，返回 data.total_tokens。',
};
