import { Agent, tool } from '@openai/agents';
import { z } from 'zod';
import { weather } from './weather.mjs';

const lookUp = tool({
  name: 'weather',
  description: 'Weather of a city',
  parameters: z.object({ city: z.string() }),
  execute: async ({ city }) => weather(city),
});

export const plain = new Agent({
  name: 'Plain',
  instructions: 'You answer in one sentence.',
  model: 'gpt-4o',
  modelSettings: { temperature: 1.5, maxTokens: 200, store: false },
});

export const forecaster = new Agent({
  name: 'Forecaster',
  instructions: 'You tell the weather.',
  model: 'gpt-4.1',
  tools: [lookUp],
  modelSettings: { toolChoice: 'auto', parallelToolCalls: true },
});

export const desk = new Agent({
  name: 'Desk',
  instructions: 'You hand questions on.',
  model: 'gpt-4o-mini',
  handoffs: [forecaster],
});

/** Whatever the SDK takes by itself. */
export const unnamed = new Agent({ name: 'Unnamed', instructions: 'You answer.' });
