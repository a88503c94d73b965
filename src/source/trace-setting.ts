import { actionInput } from './action-input.ts';
import { isEnvFunction, isEnvObject, isOpenAIEnvName } from './env-object.ts';
import { type Flow, flowOf, join, type Leaf, NOTHING } from './flow.ts';
import { nestSetting, registeredIn } from './nest-config.ts';
import { isRuntimeConfigCall, runtimeConfigFor } from './runtime-config.ts';
import { isStorageCall } from './storage-call.ts';
import { memberName, unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** What a call gives that asks for a setting: of a framework, of the environment, of a secret. */
export function traceSetting(node: ts.CallExpression, tracer: Tracer): Flow | undefined {
  const settings = isRuntimeConfigCall(node) ? runtimeConfigFor(tracer.island.pathOf(node), tracer.index) : undefined;
  if (settings !== undefined) return flowOf({ kind: 'object', node: settings });
  const callee = unwrap(node.expression);
  if (isWholeEnv(node, callee, tracer)) return flowOf({ kind: 'env-object' });
  const variable = actionInput(node, callee, tracer) ?? envCall(node, callee);
  if (variable !== undefined) return join([flowOf(variable), defaultOf(nextTo(variable, node), tracer)]);
  const maker = registeredIn(node);
  if (maker !== undefined) return tracer.trace(maker);
  const setting = nestSetting(node, tracer);
  return setting === undefined ? heldValue(node, tracer) : join([setting, defaultOf(node.arguments[1], tracer)]);
}

/** `env(c)` of Hono, `getEnv()`: what a library gives for the environment as a whole. */
function isWholeEnv({ arguments: given }: ts.CallExpression, callee: ts.Expression, tracer: Tracer): boolean {
  if (!isEnvFunction(callee) || given.some(ts.isStringLiteralLike)) return false;
  return tracer.trace(callee).leaves.some(({ kind }) => kind === 'external');
}

/** `openaiKey.value()` of Firebase, `openaiKey()` of Encore: a variable that was asked for by its name is read when it is needed. */
function heldValue(node: ts.CallExpression, tracer: Tracer): Flow | undefined {
  const callee = unwrap(node.expression);
  const isValue = ts.isPropertyAccessExpression(callee) && callee.name.text === 'value';
  const holder = isValue ? callee.expression : ts.isIdentifier(callee) ? callee : undefined;
  if (holder === undefined || node.arguments.length > 0) return undefined;
  const flow = tracer.trace(holder);
  return flow.leaves.length > 0 && flow.leaves.every(({ kind }) => kind === 'env') ? flow : undefined;
}

/**
 * `Deno.env.get('X')`, and `config.get('OPENAI_API_KEY')`, `getEnv('OPENAI_API_KEY')` or `readEnv(env, 'OPENAI_API_KEY')` of
 * whatever library.
 */
export function envCall(node: ts.CallExpression, callee: ts.Expression): Extract<Leaf, { kind: 'env' }> | undefined {
  if (isStorageCall(node)) return undefined;
  const [first, second] = node.arguments;
  const isOfEnv =
    first !== undefined && second !== undefined && !ts.isStringLiteralLike(first) && /env/i.test(first.getText());
  const argument = isOfEnv ? second : first;
  if (argument === undefined || !ts.isStringLiteralLike(argument)) return undefined;
  const direct = memberName(callee) === 'get' && isEnvObject((callee as ts.PropertyAccessExpression).expression);
  // `baseUrlOf('OPENAI')` names a vendor, and puts the variable's name together by itself.
  const isName = isOpenAIEnvName(argument.text) && !/^OPEN_?AI$/.test(argument.text);
  if (!direct && !isName) return undefined;
  return { kind: 'env', name: argument.text, node: argument, access: node };
}

/** `config.get('OPENAI_MODEL', 'gpt-4o')` */
function defaultOf(next: ts.Expression | undefined, tracer: Tracer): Flow {
  const flow = next === undefined ? NOTHING : tracer.trace(next);
  return flow.leaves.every(({ kind }) => kind === 'string' || kind === 'template' || kind === 'env') ? flow : NOTHING;
}

/** The argument behind a variable's name. */
function nextTo(variable: Leaf, { arguments: given }: ts.CallExpression): ts.Expression | undefined {
  return given[given.findIndex((argument) => 'node' in variable && argument === variable.node) + 1];
}
