import { ask as chatgpt } from './chatgpt.mjs';
import { ask as instructor } from './instructor.mjs';
import { embed, ask as llamaindex, stream } from './llamaindex.mjs';

const results = {};
for (const [name, ask] of Object.entries({ chatgpt, instructor, llamaindex, stream, embed })) {
  try {
    results[name] = { value: await ask(`A question for ${name}`) };
  } catch (error) {
    results[name] = { error: error.message };
  }
}
process.stdout.write(`${JSON.stringify(results)}\n`);
