/** Chinese of the notes in src/providers/volcengine.ts, by the English. */
export const volcengine: Readonly<Record<string, string>> = {
  'Activate each model in the console first, or it answers 404; endpoint ids work too: --model gpt-4o=ep-….':
    '每个模型先在控制台开通，否则返回 404；也可用推理接入点 ID：--model gpt-4o=ep-…。',
  'BytePlus (Southeast Asia)': 'BytePlus（东南亚）',
  'Another account and key, and other model ids (seed-…, seedream-…): name each with --model.':
    '账号和密钥另有一套，模型 ID 也不同（seed-…、seedream-…）：用 --model 逐个指定。',
  'Answers end after 4096 tokens unless max_tokens asks for more; thinking takes long, so stream or wait 30 minutes.':
    '回答到 4096 个 token 截止，要更长须设 max_tokens；思考耗时长，用流式，或等足 30 分钟。',
  'Kept for 3 days unless told otherwise; no metadata, background or truncation.':
    '回答默认保存 3 天；不支持 metadata、background 和 truncation。',
  'Kept for 3 days, 7 at most; there is no cancel.': '回答保存 3 天，最长 7 天；没有 cancel。',
  'No embedding model on sale speaks this protocol: route it elsewhere (--to embeddings=…), or post by hand to /embeddings/multimodal with doubao-embedding-vision-251215.':
    '在售的向量模型都不支持此协议：改用其他厂商（--to embeddings=…），或用 doubao-embedding-vision-251215 自行 POST /embeddings/multimodal。',
  'One image a call, from about 2K, as a link that lives 24 hours.':
    '每次调用 1 张图，约 2K 起，返回 24 小时有效的链接。',
  'Send the picture as image to images.generate; masks have no counterpart.':
    '把图片作为 image 传给 images.generate；蒙版没有对应功能。',
  'Send the picture as image to images.generate, with a prompt.': '把图片作为 image 传给 images.generate，并附提示词。',
  'Doubao speech is another product, with keys and a protocol of its own: keep this call with another vendor (--to speech=…).':
    '豆包语音是另一个产品，密钥和协议自成一套：此调用交给其他厂商（--to speech=…）。',
  'Doubao speech is another product: send input_audio to doubao-seed-2-0-lite-260428 in chat, or keep this call with another vendor (--to transcription=…).':
    '豆包语音是另一个产品：在对话中把 input_audio 发给 doubao-seed-2-0-lite-260428，或把此调用交给其他厂商（--to transcription=…）。',
  'For inputs of responses: the purpose is user_data, and files go after 1 to 30 days.':
    '供 responses 作输入：purpose 用 user_data，文件在 1 到 30 天后删除。',
  'Batches are another design: /batch/chat/completions with a batch endpoint, or signed jobs.':
    '批量推理是另一套设计：用批量推理接入点调用 /batch/chat/completions，或提交需签名的任务。',
  'Tuning has another, signed API.': '微调走另一套需签名的 API。',
  'Checks only come as errors of other calls: keep this call with another vendor (--to moderation=…).':
    '审核只体现为其他调用的报错：此调用交给其他厂商（--to moderation=…）。',
  'Not documented, though a tool lists models there: keep the ids in your configuration.':
    '没有文档说明，但有工具从这里列出模型：把模型 ID 写在自己的配置里。',
  'Responses with tools come closest.': '最接近的是带工具的 responses。',
  'Chain answers with previous_response_id, or keep the messages yourself.':
    '用 previous_response_id 串联回答，或自行保存消息。',
  'Its knowledge bases have another API; a tool of responses searches them.':
    '知识库走另一套 API；responses 有工具可检索知识库。',
  'Has no realtime API of this kind; stream chat completions instead.': '没有此类 realtime API；改用流式对话补全。',
  'Chain answers with previous_response_id.': '用 previous_response_id 串联回答。',
  'Makes videos under /contents/generations/tasks, with another API.':
    '在 /contents/generations/tasks 生成视频，API 不同。',
  'Takes auto and default.': '接受 auto 和 default。',
  'Counts the answer only, not the thinking; 4096 where it is left out.': '只计回答，不计思考；不填时为 4096。',
  "Not supported while the model thinks: add thinking: { type: 'disabled' } to this call.":
    "模型思考时不支持：给此调用加上 thinking: { type: 'disabled' }。",
  'In the types of its SDK, not in the reference.': '其 SDK 的类型里有，参考文档里没有。',
  'Some thinking models do not take it.': '部分思考模型不接受。',
  'Token ids are not those of OpenAI, and models that think do not take it: take it out.':
    'token ID 与 OpenAI 不同，思考模型也不接受它：移除。',
  'Types in schemas must be one name, not a list of names.': 'schema 中的 type 只能是一个名称，不能是名称列表。',
  'Chat takes functions only; built-in tools are for responses.': '对话只接受函数；内置工具供 responses 使用。',
  'Only Doubao models since Seed 1.6 can be forced: ask for the tool in the prompt.':
    '只有 Seed 1.6 起的豆包模型能强制调用工具：在提示词里要求调用该工具。',
  'Said to work for Seed 1.6; true is the default.': '据称对 Seed 1.6 有效；默认为 true。',
  'This model refuses JSON mode: ask for JSON in the prompt, or take another model.':
    '此模型拒绝 JSON 模式：在提示词里要求 JSON，或换一个模型。',
  'Beta; schemas keep to a list of keywords.': 'Beta 功能；schema 只能用规定的关键字。',
  'The role developer is unknown here, and unknown roles are refused.': '不识别 developer 角色，未知角色一律拒绝。',
  'Files are not taken in chat: hand them to responses.': '对话不接受文件：交给 responses。',
  'Only doubao-seed-2-0-lite and -mini hear sound; files are for responses.':
    '只有 doubao-seed-2-0-lite 和 -mini 能听音频；文件交给 responses。',
  'Takes minimal, which is no thinking, to high.': '取值从 minimal（即不思考）到 high。',
  'Every call is checked anyway, and refused as sensitive.': '每次调用都会审核，敏感内容直接拒绝。',
  'One image a call: call again, or ask for a series with sequential_image_generation.':
    '每次调用 1 张图：多次调用，或用 sequential_image_generation 生成组图。',
  'Takes 1K, 2K, 4K or a width and height.': '接受 1K、2K、4K 或宽高值。',
  'Needs about 2K or more: sides are doubled.': '须约 2K 或更大：边长加倍。',
  'Has no such choice.': '没有此选项。',
  'Has no such choice: say it in the prompt.': '没有此选项：写进提示词。',
  'Has no such choice: every call is checked.': '没有此选项：每次调用都会审核。',
  'Only Seedream 5.0 lets one choose the format.': '只有 Seedream 5.0 可选格式。',
  'A link that lives 24 hours is what is documented.': '文档只写返回 24 小时有效的链接。',
  'Files go after 1 to 30 days here.': '文件在此保存 1 到 30 天后删除。',
  'Takes user_data and agent only; responses read such files.': '只接受 user_data 和 agent；responses 可读取这类文件。',
  'Only some models take auto.': '只有部分模型接受 auto。',
  'max_tokens counts the answer, max_completion_tokens the thinking as well.':
    'max_tokens 只计回答，max_completion_tokens 还计思考。',
  'Say it once: an effort of minimal is no thinking.': '二者只写其一：思考强度 minimal 即不思考。',
  'The reference advises against penalties in JSON mode.': '参考文档不建议在 JSON 模式下使用惩罚参数。',
  'An answer is cut at 4096 tokens unless told otherwise; OpenAI lets it run as far as gpt-4o goes.':
    '回答默认在 4096 个 token 处截断；在 OpenAI 可以写到 gpt-4o 的上限。',
  'Images are marked as made by AI unless told otherwise.': '图像默认带 AI 生成水印。',
  'A model that the console has not opened answers 404 ModelNotOpen; an unpaid account 403 AccountOverdueError.':
    '控制台未开通的模型返回 404 ModelNotOpen；账号欠费返回 403 AccountOverdueError。',
  'The prompt must mention JSON.': '提示词里必须出现 JSON 字样。',
  'Changes without notice: always the newest.': '始终是最新版，变更不另行通知。',
  'Marked as going offline since July 2026; no date is given. Its successor is doubao-seed-2-1-turbo-260628.':
    '2026 年 7 月起标为即将下线，未给日期。后继模型是 doubao-seed-2-1-turbo-260628。',
  'Through responses.': '通过 responses 调用。',
  'An open model, hosted.': '托管的开源模型。',
  'Under /embeddings/multimodal, with one vector a call.': '走 /embeddings/multimodal，每次调用返回 1 个向量。',
  'Listed in 2025, in no list since: it may no longer be on sale.':
    '2025 年的列表里有，此后的列表里都没有：可能已停售。',
  'Edits too; its lite variant costs 0.22 yuan.': '也能编辑；lite 版 0.22 元。',
  'From about 2K; 0.25 yuan an image.': '约 2K 起；每张 0.25 元。',
  'Takes 1K as well; 0.20 yuan an image.': '也接受 1K；每张 0.20 元。',
  'cheapest, reads images, thinking off': '最便宜，可识图，思考关闭',
  'cheapest, thinks only if the call asks for it': '最便宜，调用要求时才思考',
  'cheap, reads images and hears, thinking off': '价格低，可识图、听音频，思考关闭',
  'cheap, thinks only if the call asks for it': '价格低，调用要求时才思考',
  'reads images, tools, middle price, thinking off': '可识图，支持工具，中等价位，思考关闭',
  'hears sound': '能听音频',
  'Hears but does not speak: check the input_audio parts, and keep speech with another vendor.':
    '能听不能说：检查 input_audio 部分，语音合成交给其他厂商。',
  'Search is not built into the model: it is the tool web_search of responses.':
    '模型不内置搜索：搜索是 responses 的 web_search 工具。',
  'thinks, at a middle price': '会思考，中等价位',
  'flagship with a known price': '旗舰，价格已知',
  'flagship, meant for code as well': '旗舰，也面向代码',
  'flagship, high effort': '旗舰，高思考强度',
  'newest flagship, longest context; its price is not known': '最新旗舰，上下文最长；价格未知',
  'cheapest, thinking off': '最便宜，思考关闭',
  'text to image, and edits through the field image': '文生图，也可通过 image 字段编辑',
  'Videos are made under /contents/generations/tasks, with another API.':
    '视频在 /contents/generations/tasks 生成，API 不同。',
  'POST /tokenization, beside /chat/completions, takes texts and answers with total_tokens for each.':
    'POST /tokenization 与 /chat/completions 同级，接收文本，逐条返回 total_tokens。',
};
