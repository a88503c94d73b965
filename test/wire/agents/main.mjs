import { run } from '@openai/agents';
import { desk, forecaster, plain, unnamed } from './agents.mjs';

const ask = async (agent, question) => (await run(agent, question)).finalOutput;

const stream = async (question) => {
  const result = await run(plain, question, { stream: true });
  let text = '';
  for await (const piece of result.toTextStream({ compatibleWithNodeStreams: false })) text += piece;
  await result.completed;
  return { text, output: result.finalOutput };
};

const parts = {
  chat: (question) => ask(plain, question),
  stream,
  tool: (question) => ask(forecaster, question),
  handoff: (question) => ask(desk, question),
  unnamed: (question) => ask(unnamed, question),
};
const results = {};
for (const [name, part] of Object.entries(parts)) {
  try {
    results[name] = { value: await part(`A question for ${name}`) };
  } catch (error) {
    results[name] = { error: String(error) };
  }
}
process.stdout.write(`${JSON.stringify(results)}\n`);
