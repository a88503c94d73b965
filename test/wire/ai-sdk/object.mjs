import { openai } from '@ai-sdk/openai';
import { generateObject } from 'ai';
import { z } from 'zod';

export const ask = async (question) => {
  const { object } = await generateObject({
    model: openai('gpt-4o'),
    schema: z.object({}).passthrough(),
    prompt: `${question} Answer in JSON.`,
  });
  return typeof object;
};
