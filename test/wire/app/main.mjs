import { chat, think } from './chat.mjs';
import { embed } from './embed.mjs';
import { json } from './json.mjs';
import { neighbour } from './neighbour.mjs';
import { stream } from './stream.mjs';
import { tool } from './tool.mjs';
import { vision } from './vision.mjs';

const parts = { chat, think, stream, tool, json, vision, embed, neighbour };
const results = {};
for (const [name, part] of Object.entries(parts)) {
  try {
    results[name] = { value: await part(`A question for ${name}`) };
  } catch (error) {
    results[name] = { error: `${error.status ?? error.name} ${error.code ?? error.message}` };
  }
}
process.stdout.write(JSON.stringify(results));
