import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildIsland } from '../../src/source/island.ts';
import { createResolver } from '../../src/source/resolve.ts';
import { createScopes } from '../../src/source/scopes.ts';
import { createSymbols } from '../../src/source/symbols.ts';
import { ts } from '../../src/source/ts.ts';
import { readTree } from '../helpers/tree.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures');
const CODE = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/;

/** Scopes where names hide each other, which no fixture has all of. */
const SCOPES = `
import type { Shape } from './shape';
import ai, * as all from './ai';
export { ai as client, all };
export default function ask<T extends Shape>(model: T, { size = model, ...rest } = {} as { size?: T }): T {
  const model2 = model, ask2 = ask;
  { const model = 1; let size: typeof model; label: for (const model of [size]) { continue label; } }
  try { throw rest; } catch (model) { void model; }
  function inner(outer = hidden) { var hidden = outer; return hidden; }
  const own = function ask(n: number): unknown { return n ? ask(n - 1) : arguments; };
  return class Own<T> extends Base<T> { static of = Own; [key] = key; m(this: Own<T>, p: T): p is T { return p; } } as any;
}
enum Size { Small = 1, Large = Small * 2 }
namespace Deep { export const a = 1; export namespace Inner { export const b = a; } }
type Of<T> = T extends infer U ? U : T;
interface Box<T> extends Shape { item: T; [index: string]: T }
const key = 'k', Base = Object as any, value: Box<Size> = { item: Size.Small, key, ...all };
({ item: value.item } = value);
declare global { interface Window { ai: typeof ai } const everywhere: Deep; }
everywhere; window; Deep.Inner.b; import.meta; undefined;
export const tag = <Box.Item ref={ai}><ai.Part {...all}>{key}</ai.Part><div key={key} /></Box.Item>;
export = everywhere;
`;

/** Every name that can be looked up without types, and what the compiler's own checker says of it. */
function compare(tree: ReadonlyMap<string, string>): { asked: number; differing: string[]; untyped: number } {
  const code = new Map([...tree].filter(([path]) => CODE.test(path)));
  const island = buildIsland(
    code,
    createResolver(new Set(code.keys()), (path) => code.get(path)),
  );
  const ELSEWHERE = {} as ts.Symbol;
  const compiler = { strict: true, target: ts.ScriptTarget.ESNext };
  const lookUp = createScopes([...island.files.values()], compiler);
  const symbols = createSymbols({ lookUp, compiler, byType: () => ELSEWHERE });
  const names: [ts.Identifier, ts.Symbol | undefined][] = [];
  const untyped: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.push([node, symbols.of(node)]);
    if (ts.isExpression(node) && isValue(node) && island.isUntyped(node)) untyped.push(node);
    ts.forEachChild(node, visit);
  };
  // Before there is a checker, so that nothing is answered by what it has bound.
  for (const file of island.files.values()) visit(file);
  const declared = (symbol: ts.Symbol | undefined) => symbol?.valueDeclaration ?? symbol?.declarations?.[0];
  const asked = names.filter(([, symbol]) => symbol !== ELSEWHERE);
  const differing = asked.filter(([name, symbol]) => {
    const own = declared(symbol);
    const theirs = declared(island.checker.getSymbolAtLocation(name));
    // The library of the island is left out here.
    return own !== theirs && theirs?.getSourceFile().fileName.startsWith('/\0') !== true;
  });
  const typed = untyped.filter((node) => (island.checker.getTypeAtLocation(node).flags & ts.TypeFlags.Any) === 0);
  return {
    asked: asked.length,
    differing: [
      ...differing.map(([name]) => `${island.pathOf(name)}: ${name.text}`),
      ...typed.map((node) => `${island.pathOf(node)}: ${node.getText()} has a type`),
    ],
    untyped: untyped.length,
  };
}

/** An expression whose value is taken: no name of a member, a declaration or a type. */
function isValue(node: ts.Expression): boolean {
  const { parent } = node;
  const isCalled = (ts.isCallExpression(parent) || ts.isNewExpression(parent)) && parent.expression === node;
  return isCalled || (ts.isPropertyAccessExpression(parent) && parent.expression === node);
}

it('scopes tell of each name in all fixtures what the checker tells', () => {
  const all: string[] = [];
  let total = 0;
  let outside = 0;
  for (const family of readdirSync(FIXTURES))
    for (const name of readdirSync(join(FIXTURES, family))) {
      const { asked, differing, untyped } = compare(readTree(join(FIXTURES, family, name, 'input')));
      total += asked;
      outside += untyped;
      all.push(...differing.map((each) => `${family}/${name} ${each}`));
    }
  expect(all).toEqual([]);
  expect(total).toBeGreaterThan(15_000);
  expect(outside).toBeGreaterThan(1_000);
});

it('scopes tell names apart that hide each other', () => {
  const { asked, differing } = compare(new Map([['all.tsx', SCOPES]]));
  expect(differing).toEqual([]);
  expect(asked).toBeGreaterThan(100);
});
