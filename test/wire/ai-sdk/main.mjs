import * as chat from './chat.mjs';
import * as embed from './embed.mjs';
import * as named from './named.mjs';
import * as object from './object.mjs';
import * as registry from './registry.mjs';
import * as stream from './stream.mjs';
import * as tool from './tool.mjs';

// What stands on standard output is read by the test.
globalThis.AI_SDK_LOG_WARNINGS = false;

const parts = { chat, stream, tool, object, embed, registry, named };
const results = {};
for (const [name, { ask }] of Object.entries(parts)) {
  try {
    results[name] = { value: await ask(`A question for ${name}`) };
  } catch (error) {
    results[name] = { error: error.message };
  }
}
process.stdout.write(`${JSON.stringify(results)}\n`);
