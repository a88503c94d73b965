import OpenAI from 'openai';

// Summaries already run at Moonshot, which speaks the same protocol.
const kimi = new OpenAI({
  apiKey: process.env.MOONSHOT_API_KEY,
  baseURL: 'https://api.moonshot.cn/v1',
});

/** One paragraph for the colleague who takes over. */
export async function summariseShift(tickets: string[]): Promise<string> {
  const completion = await kimi.chat.completions.create({
    model: 'kimi-k2.6',
    messages: [{ role: 'user', content: `Summarise for the next shift:\n${tickets.join('\n')}` }],
  });
  return completion.choices[0]?.message.content ?? '';
}
