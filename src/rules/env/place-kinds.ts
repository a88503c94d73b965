import { givesEnv } from '../../source/env-schema.ts';
import type { Inventory } from '../../source/inventory.ts';
import { isInside } from '../../source/is-inside.ts';
import { expectationAt } from '../../source/mocks/expected.ts';
import { nameOf } from '../../source/syntax.ts';
import { isInTest } from '../../source/test-file.ts';
import { ts } from '../../source/ts.ts';
import { guardsAny } from './guarded.ts';
import type { Occurrence } from './occurrence.ts';

/** `if (!process.env.X) throw new Error('X is not set')`: the message goes with its question. */
export function isMessageOf({ form, node }: Occurrence, guards: readonly ts.Node[]): boolean {
  const question = form === 'mention' ? ts.findAncestor(node, ts.isIfStatement) : undefined;
  return question !== undefined && guards.some((guard) => isInside(guard, question));
}

/** Files in which the name also stands for something that is no variable: a setting's key, a field. */
export function ownKeys(
  name: string,
  occurrences: readonly Occurrence[],
  { tracer }: Inventory,
): ReadonlySet<ts.SourceFile> {
  const known = new Set<ts.Node>(occurrences.map(({ node }) => node));
  const others = (tracer.index.identifiers.get(name) ?? []).filter((id) => !known.has(id) && isMemberName(id));
  return new Set(others.map((id) => id.getSourceFile()));
}

function isMemberName(id: ts.Identifier): boolean {
  const { parent } = id;
  return (
    (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent)) &&
    parent.name === id
  );
}

/** A read that feeds no moved client and is no mere question whether the variable is set. */
export function isElsewhere({ form, node, isGuard }: Occurrence, nodes: ReadonlySet<ts.Node>): boolean {
  if (nodes.has(node) || isGuard) return false;
  if (form === 'access') return !feedsKey(node) && !isExpectedBack(node);
  return form === 'indirect' && !feedsKey(node);
}

/** Questions that ask for what stays alone: a question and what it guards read one name. */
export function staying(
  occurrences: readonly Occurrence[],
  foreign: readonly Occurrence[],
  nodes: ReadonlySet<ts.Node>,
): Occurrence[] {
  const left = foreign.filter(({ form }) => form === 'access').map(({ node }) => node);
  return occurrences.filter(
    ({ form, isGuard, isWrite, node }) =>
      form === 'access' && isGuard && isWrite !== true && guardsAny(node, left) && !guardsAny(node, [...nodes]),
  );
}

/** `X: process.env.X`, `X: secret('X')`, `'process.env.Y': JSON.stringify(env.X)`: the value of a mapping's key is no reader by itself. */
export function feedsKey(node: ts.Node): boolean {
  const property = ts.findAncestor(node, ts.isPropertyAssignment);
  const key = property === undefined ? '' : (nameOf(property.name) ?? '');
  return (
    ((ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && key === node.text) ||
    /^(?:process|import\.meta)\.env\.\w+$/.test(key)
  );
}

/** In what another program is given: `spawn('python', { env: { X: process.env.X } })`. */
export function isGivenOn(node: ts.Node): boolean {
  const literal = ts.findAncestor(node, ts.isObjectLiteralExpression);
  return literal !== undefined && givesEnv(literal);
}

/** `expect(OpenAI).toHaveBeenCalledWith({ apiKey: process.env.X })`: a test expects what the program read. */
function isExpectedBack(node: ts.Node): boolean {
  return isInTest(node) && expectationAt(node) !== undefined;
}

/** What a test expects of a request, where the same file reads the variable for what stays: it is about that. */
export function expectedBeside(occurrences: readonly Occurrence[], foreign: readonly Occurrence[]): Occurrence[] {
  const files = new Set(foreign.filter(({ form }) => form === 'access').map(({ node }) => node.getSourceFile()));
  return occurrences.filter(
    ({ form, node }) => form === 'access' && files.has(node.getSourceFile()) && isExpectedBack(node),
  );
}

/** Places that stay with the old name when both names live on. */
export function isAmbiguous({ form, isGuard, isWrite }: Occurrence): boolean {
  return (
    isWrite === true || form === 'listed' || form === 'key' || form === 'mention' || (isGuard && form === 'indirect')
  );
}
