/** Chinese of the notes in src/providers/stepfun.ts, by the English. */
export const stepfun: Readonly<Record<string, string>> = {
  'Paid use asks individuals to prove who they are; the first tier takes 10 requests a minute.':
    '个人付费使用须实名认证；首档限每分钟 10 次请求。',
  'Send the whole conversation: nobody documents that answers are kept, nor which built-in tools there are.':
    '每次发送完整对话：没有文档说明回答会保存，也没有说明有哪些内置工具。',
  'Which sizes and how many images it takes could not be read.': '接受哪些尺寸、几张图，未能查到。',
  'With step-image-edit-2 or step-1x-edit; whether masks are taken could not be read.':
    '用 step-image-edit-2 或 step-1x-edit；是否接受蒙版，未能查到。',
  'Send the picture to images.edit, with a prompt.': '把图片传给 images.edit，并附提示词。',
  'Voices have names of their own.': '音色名称自成一套。',
  'Has routes of its own as well: /audio/asr and a socket.': '另有自己的接口：/audio/asr 和一个 WebSocket。',
  'Transcribe with stepaudio-2.5-asr, then translate with a chat model.':
    '先用 stepaudio-2.5-asr 转写，再用对话模型翻译。',
  'Purposes have names of their own: for reading documents, storage and retrieval.':
    'purpose 的取值自成一套：分别用于读取文档、存储和检索。',
  'Its knowledge bases are shaped alike, but a tool of the type retrieval reads them.':
    '知识库结构类似，但由 retrieval 类型的工具读取。',
  'Its socket at /realtime has events like these, with models and voices of its own: move it by hand.':
    '其 /realtime 的 WebSocket 事件与此相似，模型和音色自成一套：人工迁移。',
  'Reads videos, but makes none. Keep this call with another vendor.': '能读视频，不能生成视频。此调用交给其他厂商。',
  'Tools are documented for the models that think only.': '文档只写了思考模型支持工具。',
  'Takes function, and its own web_search and retrieval.': '接受 function，以及自有的 web_search 和 retrieval。',
  'The 3.5 models read text only.': '3.5 系列模型只读取文本。',
  'Whether this model reads images is not documented.': '没有文档说明此模型能否识图。',
  'Only stepaudio-2.5-chat hears sound; upload files for retrieval instead.':
    '只有 stepaudio-2.5-chat 能听音频；文件改为上传后检索。',
  'Takes low and high; thinking cannot be stopped.': '接受 low 和 high；思考不能关闭。',
  'A catalogue of 2026-09-23 lists it for this model, the reference does not.':
    '2026-09-23 的一份模型目录写此模型支持，参考文档没有写。',
  'This model never thinks.': '此模型从不思考。',
  'Takes low, medium and high; thinking cannot be stopped.': '接受 low、medium 和 high；思考不能关闭。',
  'No sound out is documented for chat.': '没有文档说明对话可输出音频。',
  'Every call is checked anyway; refused ones answer 451.': '每次调用都会审核；未通过的返回 451。',
  'Expect one image.': '按只返回 1 张图处理。',
  'Compare with the reference: its values could not be read.': '对照参考文档：其取值未能查到。',
  "Voices have names of their own, none of them OpenAI's.": '音色名称自成一套，都不是 OpenAI 的。',
  'Purposes have names of their own: see the reference.': 'purpose 的取值自成一套：见参考文档。',
  'deepseek-style moves the thoughts to reasoning_content.': 'deepseek-style 把思考移到 reasoning_content。',
  "In reasoning_content with reasoning_format: 'deepseek-style'.":
    "设 reasoning_format: 'deepseek-style' 时，在 reasoning_content 里。",
  'Errors have no code; 402 (no balance) and 451 (content) come as plain APIError: do not try 451 again.':
    '错误没有 code；402（余额不足）和 451（内容）以普通的 APIError 抛出：遇 451 不要重试。',
  'A preview that always thinks; its page says 64,000 tokens of output, two catalogues a million.':
    '预览版，始终思考；模型页写最多输出 64,000 个 token，两份模型目录写 100 万。',
  'Always thinks; meant for agents.': '始终思考；面向智能体。',
  'Always thinks; no effort is documented for it.': '始终思考；没有文档说明它支持思考强度。',
  'The only one that never thinks; nobody documents tools for it.': '唯一从不思考的模型；没有文档说明它支持工具。',
  'Hears, and writes.': '听音频，输出文本。',
  'Edits too; 0.02 yuan an image.': '也能编辑；每张 0.02 元。',
  'Edits.': '能编辑图像。',
  'cheapest, least thinking; for images take step-3.7-flash': '最便宜，思考最少；识图用 step-3.7-flash',
  'cheap, reads images, least thinking; step-3.5-flash-2603 is cheaper for text':
    '价格低，可识图，思考最少；纯文本用 step-3.5-flash-2603 更便宜',
  'tools and schemas, 256,000 tokens, least thinking': '支持工具和 schema，256,000 个 token，思考最少',
  'reads images, least thinking; step-1o-turbo-vision never thinks, but holds 32,000 tokens':
    '可识图，思考最少；step-1o-turbo-vision 从不思考，但只容纳 32,000 个 token',
  'the only one that hears; its limits are not documented': '唯一能听音频的模型；没有文档说明其上限',
  'Hears but does not speak: check the input_audio parts, and make speech in calls of their own.':
    '能听不能说：检查 input_audio 部分，语音合成另行调用。',
  'middle class, thinks': '中档，会思考',
  'cheap reasoning over text; for images take step-3.7-flash': '低价的文本推理；识图用 step-3.7-flash',
  'flagship with a long context, still called a preview': '长上下文旗舰，仍称预览版',
  'flagship, highest effort': '旗舰，最高思考强度',
  'cheapest, least thinking': '最便宜，思考最少',
  'Compare size and n with the reference: which values it takes could not be read.':
    '对照参考文档核对 size 和 n：接受哪些取值，未能查到。',
  'makes and edits images': '能生成和编辑图像',
  'Compare size, masks and response_format with the reference: which values it takes could not be read.':
    '对照参考文档核对 size、蒙版和 response_format：接受哪些取值，未能查到。',
  'Try whether /audio/transcriptions takes this model; its own route is /audio/asr.':
    '试一下 /audio/transcriptions 是否接受此模型；它自己的接口是 /audio/asr。',
  'Choose a voice anew, and compare response_format and speed with the reference.':
    '重新选择音色，并对照参考文档核对 response_format 和 speed。',
  'stepaudio-2.5-realtime comes closest. Its socket at /realtime has events like these, with models and voices of its own: move it by hand.':
    '最接近的是 stepaudio-2.5-realtime。其 /realtime 的 WebSocket 事件与此相似，模型和音色自成一套：人工迁移。',
  'POST /token/count takes model and messages and answers with data.total_tokens.':
    'POST /token/count 接收 model 和 messages，返回 data.total_tokens。',
};
