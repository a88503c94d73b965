export const MODELS = {
  chat: process.env.OPENAI_MODEL ?? 'gpt-4o-mini',
  careful: 'o3-mini',
  vision: 'gpt-4o',
  search: 'text-embedding-3-small',
};
