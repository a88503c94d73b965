import { isOtherVendorsEnv } from '../../openai/other-vendors.ts';
import { isInputVariable } from '../../source/action-input.ts';
import { isOpenAIEnvName } from '../../source/env-object.ts';
import type { Leaf } from '../../source/flow.ts';
import { isStorageCall } from '../../source/storage-call.ts';
import { ts } from '../../source/ts.ts';

/** Origins that stand in the code, or are read where everybody sees it. */
const WRITTEN: ReadonlySet<Leaf['kind']> = new Set(['string', 'template', 'literal', 'undefined', 'type', 'env']);

/** Whether a key comes from where no edit reaches, and from no variable of OpenAI's beside. */
export function isFromElsewhere(leaves: readonly Leaf[]): boolean {
  const isOpen = leaves.length === 0 || leaves.some((leaf) => !WRITTEN.has(leaf.kind) || isInput(leaf));
  return isOpen && keyVariables(leaves).every(isInput);
}

/** `previewKey || process.env.X`: what a user, a setting or a caller brings goes before the variable. */
export function isBroughtBeside(leaves: readonly Leaf[]): boolean {
  // `process.env.X ?? fail('…')` brings nothing; `(await request.json()).key` and `localStorage.getItem('key')` do, and
  // so does `config.key` of a file that is in no repository.
  const isBrought = (leaf: Leaf) =>
    leaf.kind === 'external' ||
    (leaf.kind === 'unknown' && (leaf.path.length > 0 || !ts.isCallExpression(leaf.node) || isStorageCall(leaf.node)));
  return leaves.some(isBrought) && keyVariables(leaves).some((leaf) => !isInput(leaf));
}

/** The variables that hold the key. Out of a store of settings comes much else that is read from the environment. */
export function keyVariables(leaves: readonly Leaf[]): Leaf[] {
  const isSettled = leaves.every(({ kind }) => WRITTEN.has(kind));
  return leaves.filter((leaf) => leaf.kind === 'env' && (isSettled || isOpenAIEnvName(leaf.name) || isInput(leaf)));
}

function isInput(leaf: Leaf): boolean {
  return leaf.kind === 'env' && isInputVariable(leaf.name);
}

/** `defineSecret('X')`: a function sees what it names, so that a new variable alone would be empty there. */
export function isSecret(leaf: Leaf): boolean {
  return leaf.kind === 'env' && ts.isCallExpression(leaf.access) && /secret$/i.test(leaf.access.expression.getText());
}

/** The names of variables that hold a key and speak of nobody. */
export function nonesVariables(leaves: readonly Leaf[]): string[] {
  const names = keyVariables(leaves).flatMap((leaf) => (leaf.kind === 'env' && !isInput(leaf) ? [leaf.name] : []));
  return [...new Set(names)].filter((name) => !isOpenAIEnvName(name) && !isOtherVendorsEnv(name));
}
