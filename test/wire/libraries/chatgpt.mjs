import { ChatGPTAPI } from 'chatgpt';

const api = new ChatGPTAPI({ apiKey: process.env.OPENAI_API_KEY, completionParams: { model: 'gpt-4o' } });

export const ask = async (question) => (await api.sendMessage(question)).text;
