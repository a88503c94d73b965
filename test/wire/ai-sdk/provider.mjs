import { createOpenAI } from '@ai-sdk/openai';

export const provider = createOpenAI({ apiKey: process.env.OPENAI_API_KEY });
