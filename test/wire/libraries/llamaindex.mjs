import { OpenAI, OpenAIEmbedding } from '@llamaindex/openai';

const llm = new OpenAI({ model: 'gpt-4o', apiKey: process.env.OPENAI_API_KEY, temperature: 0.2 });
const embedder = new OpenAIEmbedding({ model: 'text-embedding-3-small', apiKey: process.env.OPENAI_API_KEY });

export const ask = async (question) => {
  const { message } = await llm.chat({ messages: [{ role: 'user', content: question }] });
  return message.content;
};

export const stream = async (question) => {
  let text = '';
  for await (const { delta } of await llm.chat({ messages: [{ role: 'user', content: question }], stream: true }))
    text += delta;
  return text;
};

export const embed = async (question) => (await embedder.getTextEmbedding(question)).length;
