import type { Leaf } from './flow.ts';
import { memberName } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

const PREFIX = 'INPUT_';

/** The variable in which a runner hands an input to its action: `openai_model` is INPUT_OPENAI_MODEL. */
export function inputVariable(input: string): string {
  return PREFIX + input.replaceAll(' ', '_').toUpperCase();
}

/** Whether a variable is an input of an action, whose name is a promise to everybody who uses it. */
export function isInputVariable(name: string): boolean {
  return name.startsWith(PREFIX);
}

/** How inputs of these variables are written. */
export function inputNames(variables: Iterable<string>): string[] {
  return [...variables].filter(isInputVariable).flatMap((name) => {
    const input = name.slice(PREFIX.length);
    return [input, input.toLowerCase()];
  });
}

/** `getInput('openai_model')` of `@actions/core` */
export function actionInput(node: ts.CallExpression, callee: ts.Expression, tracer: Tracer): Leaf | undefined {
  const [input] = node.arguments;
  const name = ts.isIdentifier(callee) ? callee.text : memberName(callee);
  if (name !== 'getInput' || input === undefined || !ts.isStringLiteralLike(input)) return undefined;
  const isRunners = tracer
    .trace(callee)
    .leaves.some((leaf) => leaf.kind === 'external' && leaf.specifier === '@actions/core');
  return isRunners ? { kind: 'env', name: inputVariable(input.text), node: input, access: node } : undefined;
}
