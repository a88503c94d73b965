import { chat } from './chat.mjs';
import { embed } from './embed.mjs';
import { ask } from './https.mjs';
import { stream } from './stream.mjs';

const parts = { chat, stream, https: ask, embed };
const results = {};
for (const [name, part] of Object.entries(parts)) {
  try {
    results[name] = { value: await part(`A question for ${name}`) };
  } catch (error) {
    results[name] = { error: error.message };
  }
}
process.stdout.write(`${JSON.stringify(results)}\n`);
