import OpenAI from 'openai';

if (!process.env.OPENAI_API_KEY) {
  throw new Error('OPENAI_API_KEY is not set. Copy .env.example to .env and fill it in.');
}

export const openai = new OpenAI({ maxRetries: 3, timeout: 30_000 });
