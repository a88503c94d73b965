import Instructor from '@instructor-ai/instructor';
import OpenAI from 'openai';
import { z } from 'zod';

const client = Instructor({ client: new OpenAI({ apiKey: process.env.OPENAI_API_KEY }), mode: 'TOOLS' });

export const ask = async (question) => {
  const answer = await client.chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role: 'user', content: `${question} Answer in JSON.` }],
    response_model: { name: 'Answer', schema: z.object({}).passthrough() },
  });
  return typeof answer;
};
