import { expect, it } from 'vitest';
import { createExpectedType } from '../../src/source/expected-type.ts';
import { buildIsland } from '../../src/source/island.ts';
import { createResolver } from '../../src/source/resolve.ts';
import { ts } from '../../src/source/ts.ts';

const DECLARED = `
interface Settings { model: string; nested?: { list: Item[] } }
interface Item { name: string }
interface Other { model: number }
declare function take(text: string, settings: Settings): void;
declare function take(settings: Other): void;
declare function many(...all: Settings[]): void;
declare function build<T extends Settings>(of: T): T;
declare class Client { constructor(settings: Partial<Settings>) }
declare let held: Settings | undefined;
declare function Form(props: { settings?: Settings; all: Item[] }): unknown;
`;

/** Every place of a literal with the interfaces that it is declared with; `X` stands for the literal. */
const PLACES: Readonly<Record<string, readonly string[]>> = {
  'const a: Settings = X;': ['Settings'],
  'const a = X as Settings;': ['Settings'],
  'const a = X satisfies Settings | Other;': ['Other', 'Settings'],
  'const a = X as const satisfies Settings;': ['Settings'],
  'held = X;': ['Settings'],
  'held ??= X;': ['Settings'],
  'const a: Settings = held ?? (X);': ['Settings'],
  'const a: Settings = held ? held : X;': ['Settings'],
  'take("", X);': ['Settings'],
  'take(X);': ['Other'],
  'many(held!, X);': ['Settings'],
  'build(X);': ['Settings'],
  'new Client(X);': ['Settings'],
  'function f(a: Settings = X) {}': ['Settings'],
  'class F { settings: Settings = X }': ['Settings'],
  'function f(): Settings { return X }': ['Settings'],
  'async function f(): Promise<Settings> { return X }': ['Settings'],
  'const f: () => Settings = () => (X);': ['Settings'],
  'const a: Settings = { model: "", nested: { list: [X] } };': ['Item'],
  'const a: Record<string, Settings> = { one: X };': ['Settings'],
  'const a: Settings = { ...X };': ['Settings'],
  'const a = <Form settings={X} all={[]} />;': ['Settings'],
  'const a = <Form all={[X]}>text</Form>;': ['Item'],
  'const a = <div style={X} />;': [],
  'const a = <Unheard settings={X} />;': [],
  'const a = X;': [],
  'unheardOf(X);': [],
  'take(...all, X);': [],
};

it.each(Object.entries(PLACES))('%s', (code, interfaces) => {
  const text = `${DECLARED}${code.replace('X', '{ mark: 1 }')}`;
  // `Promise` and `Record` are declared by the island itself.
  const island = buildIsland(
    new Map([['a.tsx', text]]),
    createResolver(new Set(['a.tsx']), () => text),
  );
  const file = island.files.get('a.tsx') as ts.SourceFile;
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node) && node.getText() === '{ mark: 1 }')
      for (const { symbol, aliasTypeArguments } of createExpectedType(island)(node))
        if (symbol !== undefined)
          found.push(symbol.name === '__type' ? (aliasTypeArguments?.[0]?.symbol.name ?? '') : symbol.name);
    ts.forEachChild(node, visit);
  };
  visit(file);
  expect(found.sort()).toEqual(interfaces);
});
