/** Chinese of the notes in src/providers/azure.ts, by the English. */
export const azure: Readonly<Record<string, string>> = {
  'Your resource': '你的资源',
  'Hong Kong itself hosts no models: make the resource elsewhere, with Global Standard deployments; that the service may be used from Hong Kong rests on a statement of July 2024.':
    '香港本地不托管模型：在其他地区创建资源，用 Global Standard 部署；香港可以使用此服务，依据是 2024 年 7 月的一份声明。',
  'Your resource, on the Foundry host': '你的资源，Foundry 域名',
  'For Entra ID give apiKey a token provider of @azure/identity with the scope https://ai.azure.com/.default.':
    '用 Entra ID 时，给 apiKey 传 @azure/identity 的 token provider，scope 为 https://ai.azure.com/.default。',
  'The first chunk of a stream has no choices, and filtered ones may have no delta: read choices[0]?.delta?.content.':
    '流式的第一个 chunk 中 choices 为空，经过滤的 chunk 可能没有 delta：用 choices[0]?.delta?.content 读取。',
  'The path is there, the models are gone. Send the prompt as a user message to chat completions.':
    '路径还在，模型已下线。把提示词作为 user 消息发给对话补全接口。',
  'The same vectors as at OpenAI: nothing has to be embedded again.': '向量与 OpenAI 的相同：无需重新向量化。',
  'The gpt-image models, in no region of Asia-Pacific; images come as base64.':
    '用 gpt-image 系列模型，亚太没有区域提供；图像以 base64 返回。',
  'The gpt-image models, in no region of Asia-Pacific.': '用 gpt-image 系列模型，亚太没有区域提供。',
  'Was for dall-e-2 only, which is gone: edit the image instead.': '原先只有 dall-e-2 支持，它已下线：改用图像编辑。',
  'gpt-4o-mini-tts only, until 2026-12-15; look at Azure Speech for later.':
    '只有 gpt-4o-mini-tts，到 2026-12-15 为止；之后可看 Azure Speech。',
  'Two models only, in Asia-Pacific in South India alone.': '只有 2 个模型，亚太仅印度南部提供。',
  'Was for whisper only, which is gone: transcribe, then translate with a chat model.':
    '原先只有 whisper 支持，它已下线：先转写，再用对话模型翻译。',
  "The file's lines name models as well: write the deployment there.": '文件各行也写有模型名：那里写部署名。',
  'Some models, in some regions.': '限部分模型、部分区域。',
  'Every call passes content filters; to check a text alone, use Azure AI Content Safety.':
    '每次调用都经过内容过滤；要单独审核文本，用 Azure AI Content Safety。',
  "Lists the resource's base models, not its deployments: these ids are no names to call.":
    '列出的是资源的基础模型，不是部署：这些 ID 不能用来调用。',
  'Switched off on 2026-08-26: use responses.': '已于 2026-08-26 停用：改用 responses。',
  'Switched off with the assistants on 2026-08-26: use responses.':
    '已于 2026-08-26 随 assistants 停用：改用 responses。',
  'Served at wss://…/openai/v1/realtime: build the socket with OpenAIRealtimeWS and this client.':
    '地址为 wss://…/openai/v1/realtime：用 OpenAIRealtimeWS 和此客户端创建 WebSocket。',
  'A preview, switched on with a header of its own.': '预览功能，须用专门的请求头开启。',
  'The name of your deployment.': '填你的部署名。',
  'Not system and developer in one call.': '同一调用不能既有 system 又有 developer。',
  'Text and image_url, and input_audio for gpt-audio-1.5; nobody documents files.':
    '支持文本和 image_url，gpt-audio-1.5 还支持 input_audio；没有文档说明支持文件。',
  'Models that think refuse it.': '思考模型拒绝它。',
  'Models that think tell no probabilities.': '思考模型不给出概率。',
  'Models that think refuse it: say in the prompt which words to avoid.': '思考模型拒绝它：把要避免的词写进提示词。',
  'Models that think refuse it under this name; thinking counts as well.': '思考模型拒绝这个名称；思考也计入。',
  'Thinking counts as well.': '思考也计入。',
  'Several models that think refuse it at OpenAI.': '在 OpenAI，有几个思考模型拒绝它。',
  'A catalogue lists low, medium, high, xhigh and max; the guide leaves it to the model.':
    '某模型目录列出 low、medium、high、xhigh 和 max；指南只说视模型而定。',
  'From none to xhigh, by model.': '从 none 到 xhigh，视模型而定。',
  'An old form: write them as tools.': '旧写法：改写为 tools。',
  'An old form: write it as tool_choice.': '旧写法：改写为 tool_choice。',
  'Only gpt-audio-1.5 answers in sound.': '只有 gpt-audio-1.5 能以音频回答。',
  'At most 2048 texts in a call.': '每次调用最多 2048 条文本。',
  'Always 1536.': '固定为 1536。',
  "standard and hd were dall-e's.": 'standard 和 hd 是 dall-e 的取值。',
  'Images come as base64, never as links: read data[0].b64_json.':
    '图像以 base64 返回，从不返回链接：读取 data[0].b64_json。',
  'Was for dall-e-3 only: ask for the style in the prompt.': '原先只有 dall-e-3 支持：把风格写进提示词。',
  'No subtitles and no times but those of diarized_json.': '没有字幕；除 diarized_json 的以外，没有时间信息。',
  'Answers with json only.': '只返回 json。',
  'This model takes no prompt.': '此模型不接受 prompt。',
  'This model tells no probabilities.': '此模型不给出概率。',
  'Was for whisper: no times of words.': '原是 whisper 的功能：没有逐词时间。',
  'Known to gpt-transcribe only, which is not on offer.': '只有 gpt-transcribe 支持，而这里没有它。',
  'Known to gpt-transcribe only: give one language.': '只有 gpt-transcribe 支持：指定一种语言。',
  'Calls of tools in parallel need more effort than minimal.': '并行工具调用要求思考强度高于 minimal。',
  'gpt-4o-transcribe-diarize takes more than 30 seconds only if it may cut them.':
    'gpt-4o-transcribe-diarize 须允许切分，才接受超过 30 秒的音频。',
  'The first chunk has no choices either: it tells what the filter found in the prompt.':
    '第一个 chunk 的 choices 也为空：它给出提示词的过滤结果。',
  'A blocked prompt answers 400 with innererror; 404 means that model names no deployment.':
    '提示词遭拦截时返回 400 和 innererror；404 表示没有 model 所写的部署。',
  'Prompts above 272,000 tokens cost more.': '提示词超过 272,000 个 token 时价格更高。',
  'Closed to new customers since 2026-10-24.': '2026-10-24 起不再对新客户开放。',
  'Closed to new customers since 2026-09-05.': '2026-09-05 起不再对新客户开放。',
  'Closed to new customers since 2026-09-18.': '2026-09-18 起不再对新客户开放。',
  'Closed to new customers since 2026-09-06. Served by responses only.':
    '2026-09-06 起不再对新客户开放。只通过 responses 提供。',
  'Closed to new customers since 2026-09-25. Served by responses only.':
    '2026-09-25 起不再对新客户开放。只通过 responses 提供。',
  'Closed to new customers since 2026-06-12.': '2026-06-12 起不再对新客户开放。',
  'Closed to new customers since 2026-11-13. Thinks on demand.': '2026-11-13 起不再对新客户开放。要求时才思考。',
  'Closed to new customers since 2026-08-07.': '2026-08-07 起不再对新客户开放。',
  'Closed to new customers since 2026-10-06. Served by responses only.':
    '2026-10-06 起不再对新客户开放。只通过 responses 提供。',
  'Not switched off before 2027-02-23; in Asia-Pacific South India only.':
    '2027-02-23 之前不会停用；亚太仅印度南部提供。',
  'Not switched off before 2027-04-15.': '2027-04-15 之前不会停用。',
  'A preview until 2027-04-21 at least.': '至少到 2027-04-21 仍是预览版。',
  'Not switched off before 2026-12-16.': '2026-12-16 之前不会停用。',
  'the same model': '同一模型',
  'The name must be that of a deployment: call yours like the model, or write its name here.':
    '名称必须是部署名：让部署与模型同名，或在此写部署名。',
  'the cheapest that new customers can deploy, least thinking': '新客户可部署的最便宜模型，思考最少',
  'the old one is gone or closed to new customers; least thinking': '原模型已下线或不再对新客户开放；思考最少',
  'its successor': '其后继模型',
  'Search is not built into the model: it is a tool of responses. The name must be that of a deployment: call yours like the model, or write its name here.':
    '模型不内置搜索：搜索是 responses 的工具。名称必须是部署名：让部署与模型同名，或在此写部署名。',
  'the old one is gone or closed to new customers': '原模型已下线或不再对新客户开放',
  'the old one is gone': '原模型已下线',
  'the deepest that new customers can deploy': '新客户可部署的思考最深的模型',
  'the cheapest that new customers can deploy': '新客户可部署的最便宜模型',
  'Send the prompt as a user message to chat completions. The name must be that of a deployment: call yours like the model, or write its name here.':
    '把提示词作为 user 消息发给对话补全接口。名称必须是部署名：让部署与模型同名，或在此写部署名。',
  'the same model and the same vectors': '同一模型，向量相同',
  'older image models are gone': '旧图像模型已下线',
  'Images come as base64, never as links, and in no region of Asia-Pacific. The name must be that of a deployment: call yours like the model, or write its name here.':
    '图像以 base64 返回，从不返回链接；亚太没有区域提供。名称必须是部署名：让部署与模型同名，或在此写部署名。',
  'the only one left': '仅剩的一个',
  'It ends on 2026-12-15: plan for Azure Speech or its successor. The name must be that of a deployment: call yours like the model, or write its name here.':
    '它于 2026-12-15 停用：提前准备改用 Azure Speech 或其后继模型。名称必须是部署名：让部署与模型同名，或在此写部署名。',
  'whisper and gpt-4o-transcribe are gone': 'whisper 和 gpt-4o-transcribe 已下线',
  'No subtitles and no times of words; in Asia-Pacific South India only; it ends on 2027-04-16. The name must be that of a deployment: call yours like the model, or write its name here.':
    '没有字幕，也没有逐词时间；亚太仅印度南部提供；于 2027-04-16 停用。名称必须是部署名：让部署与模型同名，或在此写部署名。',
  'the realtime model of today': '当前的 realtime 模型',
  'The socket has another address, wss://…/openai/v1/realtime. The name must be that of a deployment: call yours like the model, or write its name here.':
    'WebSocket 地址不同，为 wss://…/openai/v1/realtime。名称必须是部署名：让部署与模型同名，或在此写部署名。',
  'The models are the same, and so are their tokenizers; the name of a deployment is not one that a tokenizer knows.':
    '模型相同，分词器也相同；但分词器不认识部署名。',
};
