import { expect, test } from 'vitest';
import { targetOf } from '../../../src/cli/target.ts';
import { plan } from '../../../src/pipeline/plan.ts';
import { analyse } from '../../../src/pipeline/run.ts';
import { makeTree } from '../support/tree.ts';

const N = 1_500;
const lines = (line: (i: number) => string) => Array.from({ length: N }, (_, i) => line(i)).join('\n');
const sum = (term: (i: number) => string, operator = '+', count = 600) =>
  Array.from({ length: count }, (_, i) => term(i)).join(` ${operator} `);

const target = targetOf({ provider: 'alibaba', models: {}, env: 'rename', todo: true });

async function actionsOf(text: string): Promise<readonly string[]> {
  const root = makeTree({ 'a.ts': `import OpenAI from 'openai';\n${text}` });
  const analysis = await analyse({ root, include: [], exclude: [] });
  expect(analysis.skipped).toEqual([]);
  const { findings } = plan(analysis, { target, only: [], skip: [] });
  return findings.map(({ kind, action }) => `${kind}:${action}`);
}

const call = (client: string, model = "'gpt-4o'", content = "''") =>
  `${client}.chat.completions.create({ model: ${model}, messages: [{ role: 'user', content: ${content} }] });\n`;

test.each([
  ['names', `const a0 = new OpenAI();\n${lines((i) => `const a${i + 1} = a${i};`)}\n${call(`a${N}`)}`],
  [
    'functions',
    `const f0 = () => new OpenAI();\n${lines((i) => `const f${i + 1} = () => f${i}();`)}\n${call(`f${N}()`)}`,
  ],
  [
    'returns',
    `function f0() { return new OpenAI(); }\n${lines((i) => `function f${i + 1}() { return f${i}(); }`)}\n${call(`f${N}()`)}`,
  ],
  [
    'types',
    `type T0 = OpenAI;\n${lines((i) => `type T${i + 1} = T${i};`)}\nexport const f = (x: T${N}) => ${call('x')}`,
  ],
  [
    'interfaces',
    `interface I0 { c: OpenAI }\n${lines((i) => `interface I${i + 1} extends I${i} {}`)}\nexport const f = (x: I${N}) => ${call('x.c')}`,
  ],
  [
    'models',
    `const c = new OpenAI();\nconst m0 = 'gpt-4o';\n${lines((i) => `const m${i + 1} = m${i};`)}\n${call('c', `m${N}`)}`,
  ],
  [
    'a circle of interfaces',
    `interface I extends J {}\ninterface J extends I {}\nexport const f = (x: I) => ${call('x.c')}`,
  ],
])('a client behind a chain of %s is left to a person', async (_, text) => {
  const actions = await actionsOf(text);
  expect(actions.some((action) => /^(?:call|model):manual$/.test(action))).toBe(true);
});

test('a client of a class at the end of a chain moves like any', async () => {
  const text = `class C0 extends OpenAI {}\n${lines((i) => `class C${i + 1} extends C${i} {}`)}\nconst c = new C${N}();\n`;
  expect(await actionsOf(text + call('c'))).toContain('client:rewrite');
});

test.each([
  [
    'texts',
    call(
      'c',
      "'gpt-4o'",
      sum((i) => `'a${i}'`),
    ),
  ],
  [
    'two thousand texts',
    call(
      'c',
      "'gpt-4o'",
      sum((i) => `'a${i}'`, '+', 1_900),
    ),
  ],
  [
    'pieces of a model',
    call(
      'c',
      sum((i) => `'${i}'`),
    ),
  ],
  ['pieces of an address', `fetch('https://api.openai.com/v1' + ${sum(() => "'/x'")});`],
  ['variables', call('c', `${sum((i) => `process.env.M${i}`, '||')} || 'gpt-4o'`)],
  ['conditions', `if (${sum((i) => `c.x === 'gpt-${i}'`, '&&')}) ${call('c')}`],
])('a sum of many %s is no depth', async (_, text) => {
  expect(await actionsOf(`const c = new OpenAI();\n${text}`)).toContain('client:rewrite');
});
