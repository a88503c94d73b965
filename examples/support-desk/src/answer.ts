import { MODELS, openai } from './shared.js';

export interface Triage {
  topic: 'order' | 'refund' | 'other';
  urgent: boolean;
}

/** Sorts a question into one of the desk's queues. */
export async function triage(question: string): Promise<Triage> {
  const completion = await openai.chat.completions.create({
    model: MODELS.triage,
    temperature: 0,
    response_format: { type: 'json_object' },
    messages: [
      { role: 'system', content: 'Reply with JSON: {"topic": "order" | "refund" | "other", "urgent": boolean}' },
      { role: 'user', content: question },
    ],
  });
  return JSON.parse(completion.choices[0]?.message.content ?? '{"topic":"other","urgent":false}');
}

/** Answers from the handbook, in one piece. */
export async function answer(question: string, handbook: string[], customer: string): Promise<string> {
  const completion = await openai.chat.completions.create({
    model: MODELS.answer,
    max_completion_tokens: 800,
    user: customer,
    messages: [
      { role: 'developer', content: `You answer for the support desk. Use only this:\n${handbook.join('\n')}` },
      { role: 'user', content: question },
    ],
  });
  return completion.choices[0]?.message.content ?? '';
}
