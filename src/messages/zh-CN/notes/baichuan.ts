/** Chinese of the notes in src/providers/baichuan.ts, by the English. */
export const baichuan: Readonly<Record<string, string>> = {
  'One model of one width; at most 16 texts of 512 tokens in a call.':
    '只有 1 个模型、1 种维度；每次调用最多 16 条文本，每条 512 个 token。',
  'Files and knowledge bases have an API of their own; nobody confirms that this one works.':
    '文件和知识库另有 API；此接口是否可用，无人证实。',
  'Its own file API is another one.': '其文件 API 是另一套。',
  'No tuning over this API is documented.': '没有文档说明此 API 支持微调。',
  'Entries say model and model_show_name in place of id: read those fields.':
    '条目用 model 和 model_show_name 代替 id：读取这两个字段。',
  'Assistants of its own were on offer in 2024, nobody knows of them since; use chat completions with tools.':
    '2024 年曾提供自己的 assistants，此后再无消息；改用带工具的对话补全。',
  'Its knowledge bases have another API.': '知识库走另一套 API。',
  'Means something else here, to Baichuan-M3-Plus.': '在此另有含义，供 Baichuan-M3-Plus 使用。',
  'Taken from 0 to 1; LobeChat halves what it sends, to map 0 to 2 onto it.':
    '取值范围 0 到 1；LobeChat 把要发送的值减半，以对应 0 到 2。',
  'Must be below 1.': '必须小于 1。',
  'General models answer with at most 2048 tokens.': '通用模型最多输出 2048 个 token。',
  'Integrations do not send it.': '各集成都不发送它。',
  'Not supported; whether the call then fails, nobody says.': '不支持；调用是否因此失败，没有说明。',
  'frequency_penalty, its sibling, is not supported.': '不支持同类的 frequency_penalty。',
  'Only auto is known to work: for none leave tools out; to force one, send it alone and ask for it.':
    '已知有效的只有 auto：要 none，就不传 tools；要强制某个工具，就只传它，并要求调用它。',
  'Nobody says what the M models make of it.': '没有说明 M 系列模型如何处理它。',
  'Integrations know system, user, assistant and tool only.': '各集成只用 system、user、assistant 和 tool。',
  'Reads text only; the M models read files too, as parts of their own kind with a file_id.':
    '只读取文本；M 系列模型还能读文件，用自有类型的内容块传 file_id。',
  'No switch is known: the M models always think.': '没有已知的开关：M 系列模型始终思考。',
  'At most 16 texts of 512 tokens in a call: send longer lists in pieces.':
    '每次调用最多 16 条文本，每条 512 个 token：更长的列表分批发送。',
  'Nobody confirms base64.': '是否支持 base64，无人证实。',
  'Vectors are always 1024 wide.': '向量固定为 1024 维。',
  'Larger values count as 20; 0 switches it off.': '更大的值按 20 计；0 表示关闭。',
  'For Baichuan-M3-Plus only.': '仅限 Baichuan-M3-Plus。',
  'Nobody documents where the M models show their thoughts.': '没有文档说明 M 系列模型的思考放在哪里。',
  'The codes are read off an integration; the statuses are those of OpenAI.':
    '错误码取自某个集成；状态码是 OpenAI 的。',
  'On the API page in April 2026, but no longer on the price page.': '2026 年 4 月在 API 页面上，但已不在价格页上。',
  'Nobody documents whether it knows tools.': '没有文档说明它是否支持工具。',
  'Made for medicine; up to 32,000 tokens of output elsewhere, 16,000 in Dify: the smaller stands.':
    '面向医疗；最多输出的 token 数，别处写 32,000，Dify 写 16,000：取较小值。',
  'Made for medicine; up to 32,000 tokens of output elsewhere, 30,000 in Dify: the smaller stands.':
    '面向医疗；最多输出的 token 数，别处写 32,000，Dify 写 30,000：取较小值。',
  'Made for medicine.': '面向医疗。',
  'Leans towards medicine.': '偏向医疗。',
  'cheapest general model; reads no images': '最便宜的通用模型；不能识图',
  'best of the general models for its price; reads no images, and 32,000 tokens at most':
    '通用模型中性价比最高；不能识图，最多 32,000 个 token',
  'no small model for general use reasons here': '这里没有能推理的通用小模型',
  'cheapest model that reasons': '最便宜的推理模型',
  'Its reasoning models are made for medicine: make sure that this suits, or choose another vendor.':
    '其推理模型面向医疗：确认是否适用，或另选厂商。',
  'for general use; the models that reason are made for medicine': '通用；推理模型面向医疗',
  'newest model that reasons; knows no tools': '最新的推理模型；不支持工具',
  'nearest model for general use': '最接近的通用模型',
  'Nothing here compares with this model: choose another vendor for it.': '这里没有可与此模型相比的：为它另选厂商。',
  'cheapest general model': '最便宜的通用模型',
  'the only embedding model': '唯一的向量模型',
  'Vectors of different models do not compare: embed everything again, in texts of at most 512 tokens; the width falls from 3072 to 1024.':
    '不同模型的向量不能相互比较：全部重新向量化，每条文本最多 512 个 token；维度从 3072 降至 1024。',
  'Vectors of different models do not compare: embed everything again, in texts of at most 512 tokens; the width falls from 1536 to 1024.':
    '不同模型的向量不能相互比较：全部重新向量化，每条文本最多 512 个 token；维度从 1536 降至 1024。',
  'Has turned to medical models: its price page of April 2026 no longer shows the general ones.':
    '已转向医疗模型：2026 年 4 月的价格页不再列出通用模型。',
};
