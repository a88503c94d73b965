import OpenAI from 'openai';

export function createClient() {
  if (!process.env.OPENAI_API_KEY) throw new Error('OPENAI_API_KEY is not set');
  return new OpenAI({ apiKey: process.env.OPENAI_API_KEY, organization: 'org-ada', maxRetries: 0 });
}
