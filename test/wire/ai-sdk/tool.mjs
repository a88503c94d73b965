import { openai } from '@ai-sdk/openai';
import { generateText, tool } from 'ai';
import { z } from 'zod';

const schema = z.object({ city: z.string() });

// Majors call the schema of a tool `parameters` or `inputSchema`.
const weather = tool({ description: 'The weather of a city', parameters: schema, inputSchema: schema });

export const ask = async (question) => {
  const { toolCalls } = await generateText({ model: openai('gpt-4.1'), prompt: question, tools: { weather } });
  return toolCalls.map(({ toolName }) => toolName);
};
