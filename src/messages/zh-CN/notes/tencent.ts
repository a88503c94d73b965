/** Chinese of the notes in src/providers/tencent.ts, by the English. */
export const tencent: Readonly<Record<string, string>> = {
  'Keys work on their own site only; each model must be switched on in the console first.':
    '密钥只在所属站点有效；每个模型都要先在控制台开通。',
  'Listed models of other makers only in May 2026: look into the console for the Hunyuan ones.':
    '2026 年 5 月只列出其他厂商的模型：混元模型到控制台查看。',
  'Mainland China (Guangzhou), international account': '中国大陆（广州），国际站账号',
  'Some models only; search is a tool of it, called web_search.': '仅部分模型；搜索是它的工具，名为 web_search。',
  'Floats of one width for each model; at most 128 texts in a call are suggested.':
    '返回浮点数，每个模型一种维度；建议每次调用最多 128 条文本。',
  'Images are made under /v1/wand/hunyuan-image, with another API: rewrite it, or route it with --to images=….':
    '图像在 /v1/wand/hunyuan-image 下生成，API 不同：改写此调用，或用 --to images=… 另行指定厂商。',
  'Images are edited under /v1/wand/og-image/edits, with another API.':
    '图像在 /v1/wand/og-image/edits 下编辑，API 不同。',
  'Nothing like it; hy-image-v3 takes reference images, with another API.':
    '没有类似功能；hy-image-v3 接受参考图像，API 不同。',
  'Speech is made under /v1/wand/minimax-tts, with another API: rewrite it, or route it with --to speech=….':
    '语音在 /v1/wand/minimax-tts 下合成，API 不同：改写此调用，或用 --to speech=… 另行指定厂商。',
  'Speech is recognised under /v1/wand/asrproxy, with another API: rewrite it, or route it with --to transcription=….':
    '语音在 /v1/wand/asrproxy 下识别，API 不同：改写此调用，或用 --to transcription=… 另行指定厂商。',
  'Transcribe elsewhere, then translate the text with hy-mt2-pro.': '在别处识别语音，再用 hy-mt2-pro 翻译文本。',
  'Give files to chat as file_url parts with a public link.': '把文件以公开链接放进 file_url 内容块，发给对话接口。',
  'Unsafe content ends in error 451 instead; route the check with --to moderation=….':
    '不安全的内容会直接以 451 错误结束；审核用 --to moderation=… 另行指定厂商。',
  'The model answers with no more than that.': '模型的输出不会超过此值。',
  'The old platform took it; nobody says so of this one.': '旧平台接受；这个平台没有说明。',
  "While the model thinks a tool can't be forced: add thinking: { type: 'disabled' } to this call.":
    "模型思考时不能强制使用工具：给此调用加上 thinking: { type: 'disabled' }。",
  'Only functions: web_search is a tool of responses.': '只支持函数：web_search 是 responses 的工具。',
  'The roles are system, user, assistant and tool.': '角色有 system、user、assistant 和 tool。',
  'This model reads no images: take hy4 or hy4-flash.': '此模型不能识图：改用 hy4 或 hy4-flash。',
  'Files go as file_url parts with a plain link; nobody documents sound.':
    '文件以普通链接放进 file_url 内容块；没有文档说明支持音频。',
  'Documented are low, medium and high, and none was seen to work; hy3 takes the rest for high.':
    '文档列出 low、medium 和 high，实测 none 也有效；hy3 把 none 以外的值都当作 high。',
  "Vectors are 2560 wide, which can't be changed.": '向量为 2560 维，不能更改。',
  "Vectors are 2048 wide, which can't be changed.": '向量为 2048 维，不能更改。',
  "Vectors are 4096 wide, which can't be changed.": '向量为 4096 维，不能更改。',
  "The width of vectors can't be changed.": '向量维度不能更改。',
  'At most 128 texts of about 2000 characters are suggested: send longer lists in pieces.':
    '建议最多 128 条文本，每条约 2000 个字符：更长的列表分批发送。',
  'Known to the old platform only: search is a tool of responses now.': '只有旧平台支持：搜索现在是 responses 的工具。',
  'Send it back inside tool loops: without it, answers get worse.': '在工具循环中要传回：缺了它，回答会变差。',
  '402 means arrears or a model that was not switched on; 451 has no counterpart at OpenAI.':
    '402 表示欠费或模型未开通；451 在 OpenAI 没有对应。',
  'Nobody documents whether it thinks unasked; takes up to 20 images.':
    '没有文档说明它默认是否思考；最多接受 20 张图像。',
  "A gateway's price; nobody documents whether it thinks unasked.": '网关的价格；没有文档说明它默认是否思考。',
  'Takes 192,000 tokens of input; every effort but none acts like high.':
    '接受 192,000 个 token 的输入；除 none 外，各档思考强度都等同于 high。',
  'Translates, and nothing else.': '只做翻译。',
  'Not on every site: look into the console.': '并非每个站点都有：到控制台查看。',
  'the cheapest, thinking off': '最便宜，思考关闭',
  'text model of that class, thinking off': '同档的文本模型，思考关闭',
  'flagship that reads images, thinking off': '旗舰，可识图，思考关闭',
  'Search is not built into the model: it is a tool of responses, called web_search.':
    '模型没有内置搜索：它是 responses 的工具，名为 web_search。',
  'cheap, reads images; thinking as by default': '价格低，可识图；思考保持默认',
  'cheap reasoning over text; for images take hy4-flash': '低价的文本推理；需要识图时用 hy4-flash',
  'largest model, reasons and reads images': '最大的模型，可推理，可识图',
  'the widest text vector on offer': '可选的最高文本向量维度',
  'Vectors of different models do not compare: embed everything again; the width falls from 3072 to 2560.':
    '不同模型的向量不能相互比较：全部重新向量化；维度从 3072 降到 2560。',
  'small and general; 1536 is not offered': '小型通用；不提供 1536 维',
  'Vectors of different models do not compare: embed everything again; the width falls from 1536 to 1024.':
    '不同模型的向量不能相互比较：全部重新向量化；维度从 1536 降到 1024。',
  'successor of the old text models, thinking off': '旧文本模型的后继，思考关闭',
  'successor of the old reasoning models': '旧推理模型的后继',
  'hy3 reads no images; this one does': 'hy3 不能识图，此模型可以',
  'role play': '角色扮演',
  translation: '翻译',
  'Nothing like it is documented on this endpoint: keep it with another vendor.':
    '此端点的文档中没有类似功能：交给其他厂商。',
  'The old Hunyuan endpoint: its models went off on 2026-06-22, and its end was announced for 2026-09-30.':
    '混元的旧端点：其模型已于 2026-06-22 下线，端点本身曾宣布于 2026-09-30 停用。',
};
