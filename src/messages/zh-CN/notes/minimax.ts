/** Chinese of the notes in src/providers/minimax.ts, by the English. */
export const minimax: Readonly<Record<string, string>> = {
  'Keys of a subscription and keys that pay by use do not stand in for each other.': '订阅密钥与按量付费密钥不能互换。',
  'Mainland China, newer host': '中国大陆，新域名',
  'models.dev names this host for another protocol; the docs still name api.minimaxi.com.':
    'models.dev 把此域名用于另一种协议；文档仍写 api.minimaxi.com。',
  'Needs an account and a key of its own.': '需要单独的账号和密钥。',
  'Keeps nothing: send the whole conversation; an effort only switches thinking on.':
    '不保存任何内容：每次发送完整对话；思考强度只起打开思考的作用。',
  'The same path wants other fields (texts, type): embo-01 answers over the native API only, in another shape; keep this call with another vendor: --to embeddings=…':
    '路径相同，但字段不同（texts、type）：embo-01 只走原生 API，返回格式也不同；此调用交给其他厂商：--to embeddings=…',
  'image-01 makes images over the native API only (/v1/image_generation); keep this call with another vendor: --to images=…':
    'image-01 只能通过原生 API（/v1/image_generation）生成图像；此调用交给其他厂商：--to images=…',
  'speech-2.8 speaks over the native API only (/v1/t2a_v2), as hex in JSON; keep this call with another vendor: --to speech=…':
    'speech-2.8 只能通过原生 API（/v1/t2a_v2）合成语音，返回 JSON 里的十六进制；此调用交给其他厂商：--to speech=…',
  'Nothing here transcribes; keep this call with another vendor: --to transcription=…':
    '没有语音识别；此调用交给其他厂商：--to transcription=…',
  'Its native files have other paths and purposes.': '原生文件接口的路径和 purpose 都不同。',
  'Nothing here moderates; keep this call with another vendor: --to moderation=…':
    '没有内容审核；此调用交给其他厂商：--to moderation=…',
  "No socket speaks OpenAI's protocol; stream chat completions instead.":
    '没有支持 OpenAI 协议的 WebSocket；改用流式对话补全。',
  'Hailuo makes videos over the native, asynchronous API.': '海螺（Hailuo）通过原生异步 API 生成视频。',
  'The page says 0 to 2 now; until mid-2026 it said above 0, to which clients of M2 still keep.':
    '页面现写 0 到 2；2026 年年中以前写的是大于 0，M2 的客户端仍照此执行。',
  'More than the model can answer is refused; thinking counts as well. Superseded by max_completion_tokens.':
    '超过模型输出上限会被拒绝；思考也计入。已由 max_completion_tokens 取代。',
  'Has no effect on M3.1-Flash at Alibaba Cloud.': '对阿里云上的 M3.1-Flash 无效。',
  'Alibaba Cloud, which serves this model too, says that it knows auto only.':
    '同样提供此模型的阿里云称它只支持 auto。',
  'Only auto and none are safe: one catalogue says that a forced tool works, no page of the vendor does.':
    '只有 auto 和 none 稳妥：某模型目录称可强制调用工具，厂商的页面都没有这样写。',
  'Users of M2 report that JSON modes are refused or ignored: ask for JSON in the prompt and parse it.':
    'M2 用户反映 JSON 模式遭拒绝或不起作用：在提示词里要求 JSON，并解析结果。',
  'No page names JSON modes: ask for JSON in the prompt as well, with thinking disabled.':
    '没有页面提到 JSON 模式：在提示词里也要求 JSON，并关闭思考。',
  'Reads text only: MiniMax-M3 reads images.': '只读取文本：MiniMax-M3 可识图。',
  'Reads text, images and videos; sound is refused.': '能读取文本、图像和视频；不接受音频。',
  "Levels make no difference; for none, send thinking: { type: 'disabled' } to MiniMax-M3.":
    "各级强度没有区别；要 none，就给 MiniMax-M3 传 thinking: { type: 'disabled' }。",
  'Not taken: write them as tools.': '不接受：改写为 tools。',
  'Not taken: write it as tool_choice.': '不接受：改写为 tool_choice。',
  'Without it, thoughts stand in the text between <think> tags.': '不设时，思考夹在正文的 <think> 标签之间。',
  'M2 always thinks.': 'M2 始终思考。',
  'M3.1-Flash-Preview always thinks.': 'M3.1-Flash-Preview 始终思考。',
  'The value enabled is refused with code 2013.': '取值 enabled 会被拒绝，错误码 2013。',
  'The vendor advises 20 to 40.': '厂商建议 20 到 40。',
  'reasoning_split: true moves them into reasoning_content; M3.1-Flash-Preview always has them there.':
    'reasoning_split: true 把思考移到 reasoning_content；M3.1-Flash-Preview 的思考始终在那里。',
  'The code stands in the message only, in brackets; older routes answer 200 with base_resp.':
    '错误码只写在 message 的括号里；旧接口返回 200 和 base_resp。',
  'The whole assistant message must go back, thoughts and tool calls; a catalogue says that it works without.':
    '必须回传完整的 assistant 消息，含思考和工具调用；某模型目录称不这样也能用。',
  'Half the list price, for good; a catalogue of 2026-09-23 still says 128,000 tokens of output.':
    '标价永久减半；2026-09-23 的一份模型目录仍写最多输出 128,000 个 token。',
  'A preview for keys of the token plan only: a key that pays by use is refused.':
    '预览版，只支持 Token Plan 的密钥：不接受按量付费密钥。',
  'Only a catalogue names it, mostly for coding plans; the price list does not.':
    '只有一份模型目录列出它，多见于编程套餐；价格表没有。',
  'Pages disagree on the output: 131,072 or 204,800 tokens; the smaller one stands.':
    '各页面的输出上限不一，131,072 或 204,800 个 token；取较小值。',
  'For role play; other catalogues copy the window of 204,800 tokens.':
    '用于角色扮演；其他模型目录照搬了 204,800 个 token 的窗口。',
  'Native API only.': '仅限原生 API。',
  'Native API only; up to 9 images in a call.': '仅限原生 API；每次调用最多 9 张图。',
  'no other is cheaper, and only this one can stop thinking': '没有更便宜的，也只有它能关闭思考',
  'reads images, thinking off': '可识图，思考关闭',
  'long context, reads images, thinking off': '长上下文，可识图，思考关闭',
  'Search is not built into the model: bring it as a tool.': '模型不内置搜索：自行提供搜索工具。',
  'text model that always thinks, at the same price; for images take MiniMax-M3':
    '始终思考的文本模型，价格相同；识图用 MiniMax-M3',
  'flagship that thinks as much as it needs; no levels of effort': '旗舰，按需思考；不分思考强度',
  'general model, thinking off': '通用模型，思考关闭',
  'embo-01 answers over the native API only, in another shape; keep this call with another vendor: --to embeddings=…':
    'embo-01 只走原生 API，返回格式也不同；此调用交给其他厂商：--to embeddings=…',
  'Hailuo makes videos over the native, asynchronous API: write a client of your own.':
    '海螺（Hailuo）通过原生异步 API 生成视频：自行编写客户端。',
};
