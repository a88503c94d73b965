import type { Resource } from '../../providers/resources.ts';
import { programsOf } from '../../source/programs.ts';
import { isInTest } from '../../source/test-file.ts';
import type { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { type Asker, askersOf, type Destination, keyOf } from './destinations.ts';

/**
 * Where what a test stands for goes: to one place, it stays at OpenAI, or that is `open`. `unseen`: no code in view asks
 * for it.
 */
export type Fate = Destination | 'openai' | 'open' | 'unseen';

/**
 * Judges what a file of tests or mocks stands for. What all code near it agrees on holds; else what the tests load that
 * use the file.
 *
 * @param resource undefined: all parts of the API
 */
export function fateOf(file: ts.SourceFile, resource: Resource | undefined, context: RuleContext): Fate {
  const { island, workspaces } = context.inventory;
  const near = askersOf(context).filter(
    (asker) =>
      (resource === undefined || asker.resource === undefined || asker.resource === resource) &&
      (!isInTest(asker.node) || isLoadedWith(file, asker.node, context)) &&
      workspaces.reaches(island.pathOf(asker.node), island.pathOf(file)),
  );
  if (near.length === 0) return 'unseen';
  const agreed = agreedBy(near);
  if (agreed !== undefined) return agreed;
  return agreedBy(near.filter(({ node }) => isLoadedWith(file, node, context))) ?? 'open';
}

function agreedBy(askers: readonly Asker[]): Fate | undefined {
  const [first] = askers;
  if (first === undefined) return undefined;
  return askers.every(({ to }) => keyOf(to) === keyOf(first.to)) ? first.to : undefined;
}

/** Whether one of the tests that use a file, or the file itself, loads the code. */
export function isLoadedWith(file: ts.SourceFile, node: ts.Node, context: RuleContext): boolean {
  const programs = programsOf(context.inventory.tracer);
  return usersOf(file, context).some((user) => programs.loads(user, node.getSourceFile()));
}

const users = new WeakMap<RuleContext, Map<ts.SourceFile, readonly ts.SourceFile[]>>();

/** A file and the tests that load it. */
function usersOf(file: ts.SourceFile, context: RuleContext): readonly ts.SourceFile[] {
  const { tracer, island } = context.inventory;
  const known = users.get(context) ?? new Map<ts.SourceFile, readonly ts.SourceFile[]>();
  users.set(context, known);
  const programs = programsOf(tracer);
  const found =
    known.get(file) ??
    [...island.files.values()].filter((each) => each === file || (isInTest(each) && programs.loads(each, file)));
  known.set(file, found);
  return found;
}

/** Whether code that asks for this part of the API may ask for another one after the move. */
export function isReshaped(file: ts.SourceFile, context: RuleContext): boolean {
  return askersOf(context).some((asker) => asker.isReshaped && isLoadedWith(file, asker.node, context));
}
