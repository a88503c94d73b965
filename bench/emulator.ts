// The emulator under load: small chats over kept connections, then parallel streams, each read to its end and compared
// with what it must say. See README.md in this folder.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../bin/migrate.js', import.meta.url));
const [vendor = 'custom', seconds = '10', streams = '500', rounds = '20'] = process.argv.slice(2);

const server = spawn(process.execPath, [BIN, 'emulate', vendor, '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
let requests = 0;
server.stderr.on('data', (data) => {
  requests += String(data).split('\n').length - 1;
});
const [hello] = await once(server.stdout, 'data');
const baseURL = /http:\/\/\S+/.exec(String(hello))?.[0];
if (baseURL === undefined) throw new Error(`No base URL in: ${hello}`);

const MODELS: unknown = await (await fetch(`${baseURL}/models`, { headers: { authorization: 'Bearer any' } })).json();
const MODEL = process.env.MODEL ?? /"id":"([^"]+)"/.exec(JSON.stringify(MODELS))?.[1] ?? 'any';

const agent = new Agent({ keepAlive: true, maxSockets: Number(streams) });

async function ask(words: string, rest: object): Promise<string> {
  const body = JSON.stringify({ model: MODEL, messages: [{ role: 'user', content: words }], ...rest });
  const headers = {
    authorization: 'Bearer any',
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  const sent = request(`${baseURL}/chat/completions`, { method: 'POST', agent, headers });
  sent.end(body);
  const [response] = await once(sent, 'response');
  const answer = await text(response);
  if (response.statusCode !== 200) throw new Error(`${response.statusCode}: ${answer}`);
  return answer;
}

/** Megabytes that the server holds; known on Linux only. */
function resident(): number {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return Number.NaN;
  }
}

/** Small chats from 32 clients, as many as go in the time. Returns chats a second. */
async function chats(): Promise<number> {
  const end = performance.now() + Number(seconds) * 1000;
  const client = async (): Promise<number> => {
    let count = 0;
    for (; performance.now() < end; count++) await ask('Hello there', {});
    return count;
  };
  const counts = await Promise.all(Array.from({ length: 32 }, client));
  return counts.reduce((sum, count) => sum + count, 0) / Number(seconds);
}

/** Streams side by side; returns how many did not say what they must. */
async function parallel(round: number): Promise<number> {
  const words = Array.from(
    { length: Number(streams) },
    (_, i) => `round ${round} stream ${i} ${'of many words '.repeat(20)}`,
  );
  const lost = await Promise.all(
    words.map(async (each) => {
      const events = (await ask(each, { stream: true })).split('\n').filter((line) => line.startsWith('data: {'));
      const said = events.map((line) => JSON.parse(line.slice(6)).choices[0]?.delta.content ?? '').join('');
      return said === `Heard: ${each}` ? 0 : 1;
    }),
  );
  return lost.reduce<number>((sum, one) => sum + one, 0);
}

const row = (name: string, value: string) => console.log(`${name.padEnd(44)} ${value}`);
console.log(`${vendor}, model ${MODEL}, Node ${process.versions.node}\n`);
row('resident at start', `${resident()} MB`);
row('small chats, 32 clients', `${(await chats()).toFixed(0)} a second`);
row('resident after', `${resident()} MB`);
for (let round = 1; round <= Number(rounds); round++) {
  const start = performance.now();
  const lost = await parallel(round);
  const took = ((performance.now() - start) / 1000).toFixed(1);
  if (round === 1 || round === Number(rounds) || lost > 0) {
    row(`${streams} parallel streams, round ${round}`, `${took} s, ${lost} lost, resident ${resident()} MB`);
  }
}
row('requests logged', String(requests));
agent.destroy();
server.kill('SIGTERM');
const [code] = await once(server, 'exit');
row('exit code after SIGTERM', String(code));
