import { chat, think } from './chat.mjs';
import { embed } from './embed.mjs';
import { json } from './json.mjs';
import { neighbour } from './neighbour.mjs';
import { stream } from './stream.mjs';
import { tool } from './tool.mjs';
import { vision } from './vision.mjs';

const parts = { chat, think, stream, tool, json, vision, embed, neighbour };
const wanted = process.env.APP_PARTS?.split(',') ?? Object.keys(parts);
const results = {};
for (const name of wanted) {
  try {
    results[name] = { value: await parts[name](`A question for ${name}`) };
  } catch (error) {
    results[name] = { error: String(error) };
  }
}
process.stdout.write(`${JSON.stringify(results)}\n`);
