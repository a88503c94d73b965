/** Chinese of the notes in src/providers/lingyi.ts, by the English. */
export const lingyi: Readonly<Record<string, string>> = {
  'Integrations still name it in October 2026; nobody confirms that it answers, or takes new accounts.':
    '2026 年 10 月仍有集成列出它；是否还能响应、是否接受新账号，无人证实。',
  'If the service still answers.': '前提是服务仍能响应。',
  'Nothing of this kind here; keep it with another vendor: --to embeddings=…':
    '这里没有此类功能；交给其他厂商：--to embeddings=…',
  'No files are documented: put the text into the messages.': '文档中没有文件接口：把文本写进消息。',
  'No tuning is documented.': '文档中没有微调。',
  'More than the model can answer is refused; without it, 1024 is the end.':
    '超过模型输出上限会被拒绝；不填则到 1024 为止。',
  'Only yi-large-fc knows them.': '只有 yi-large-fc 支持。',
  'Only yi-large-fc knows tools at all.': '只有 yi-large-fc 支持工具。',
  'No JSON modes are documented: ask for JSON in the prompt as well, and parse it.':
    '文档中没有 JSON 模式：在提示词里也要求 JSON，并解析结果。',
  'Nobody documents other roles than system, user, assistant and tool.':
    '没有文档说明 system、user、assistant 和 tool 以外的角色。',
  'Reads text only: yi-vision-v2 reads images.': '只读取文本：yi-vision-v2 可识图。',
  'No model here reasons.': '这里没有推理模型。',
  'Nobody documents them: clients expect those of OpenAI.': '没有文档说明：客户端按 OpenAI 的处理。',
  'Other models may answer in its name; 4000 or 4096 tokens of output: the smaller stands.':
    '可能由其他模型以它的名义回答；最多输出 4000 或 4096 个 token：取较小值。',
  'Nobody knows whether it is still served.': '是否仍在服务，无人知晓。',
  'With a search of its own, if it is still served.': '自带搜索，前提是仍在服务。',
  'The only one that knows tools, if it is still served.': '唯一支持工具的模型，前提是仍在服务。',
  'one of two models still listed; 16,000 tokens, neither images (yi-vision-v2) nor tools (yi-large-fc)':
    '仍在列的 2 个模型之一；16,000 个 token，不能识图（yi-vision-v2 能），不支持工具（yi-large-fc 支持）',
  'No search is documented: choose a vendor who has it, or bring it yourself.':
    '文档中没有搜索：选有搜索的厂商，或自行提供。',
  'nearest chat model, which does not reason': '最接近的对话模型，不能推理',
  'No model here reasons: choose a vendor whose models do.': '这里没有推理模型：选有推理模型的厂商。',
  'one of two models still listed': '仍在列的 2 个模型之一',
  'Winding down: it has trained no large models since early 2025, and its API may go without notice.':
    '正在收缩：2025 年初起没有再训练大模型，API 可能不经通知就下线。',
};
