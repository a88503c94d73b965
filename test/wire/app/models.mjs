export const MODELS = {
  chat: process.env.OPENAI_MODEL ?? 'gpt-4o-mini',
  careful: 'o3-mini',
  tools: 'gpt-4.1',
  vision: 'gpt-4o',
  search: 'text-embedding-3-small',
};
