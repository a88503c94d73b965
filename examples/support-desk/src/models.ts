export const MODELS = {
  answer: process.env.OPENAI_MODEL ?? 'gpt-4o',
  triage: 'gpt-4o-mini',
  search: 'text-embedding-3-small',
} as const;
