import { type Client, optionFlow, optionNames, optionsLiteral } from '../../source/clients.ts';
import { propertyOf, unwrap } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { lateAddress } from './late-address.ts';

/** The settings that a client's address is one of; neither where there are none yet. */
interface Settings {
  readonly literal?: ts.ObjectLiteralExpression;
  /** They are written as something else than an object. */
  readonly held?: ts.Expression;
}

/** The options themselves, an object within them, or an argument beside them. */
export function settingsOf(client: Client): Settings {
  const { within, argument } = optionNames(client);
  const options = optionsLiteral(client.options);
  if (argument !== undefined) return asSettings(argumentAt(client, argument));
  if (options === undefined) return {};
  if (within === undefined) return { literal: options };
  const property = propertyOf(options, within);
  if (property === undefined || ts.isMethodDeclaration(property)) return {};
  return asSettings(ts.isShorthandPropertyAssignment(property) ? property.name : property.initializer);
}

/** The argument beside a client's options that stands at a position. */
function argumentAt({ options: { holder } }: Client, position: number): ts.Expression | undefined {
  return ts.isNewExpression(holder) || ts.isCallExpression(holder) ? holder.arguments?.[position] : undefined;
}

function asSettings(value: ts.Expression | undefined): Settings {
  if (value === undefined) return {};
  const literal = unwrap(value);
  return ts.isObjectLiteralExpression(literal) ? { literal } : { held: value };
}

/** Whether the options give no address, or only where something sets it later. */
export function lacksAddress(client: Client, tracer: Tracer): boolean {
  if (client.sdk === 'v3-client' && client.node.arguments?.[1] !== undefined) return false;
  if (spreadAddress(client, tracer) !== undefined) return true;
  const { leaves } = optionFlow(client, client.sdk === 'v3-client' ? 'basePath' : 'baseURL', tracer);
  const isOpen = leaves.length === 0 || leaves.some(({ kind }) => kind === 'undefined');
  return writtenAddress(client) === undefined && isOpen && lateAddress(client, tracer) === undefined;
}

/** The property that gives a client its address. */
export function writtenAddress(client: Client): ReturnType<typeof propertyOf> {
  const { literal } = settingsOf(client);
  return literal && propertyOf(literal, optionNames(client).baseURL);
}

/**
 * The spread that brings an address where there is one: `...(url && { baseURL: url })`. What stands in front of it counts
 * where there is none.
 */
export function spreadAddress(client: Client, tracer: Tracer): ts.SpreadAssignment | undefined {
  const { literal } = settingsOf(client);
  if (literal === undefined || writtenAddress(client) !== undefined) return undefined;
  const name = optionNames(client).baseURL;
  return literal.properties
    .filter(ts.isSpreadAssignment)
    .find(({ expression }) => isChoice(unwrap(expression)) && givesSometimes(expression, name, tracer));
}

function isChoice(given: ts.Expression): given is ts.BinaryExpression | ts.ConditionalExpression {
  return (
    ts.isConditionalExpression(given) ||
    (ts.isBinaryExpression(given) && given.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken)
  );
}

function givesSometimes(expression: ts.Expression, name: string, tracer: Tracer): boolean {
  const { leaves } = tracer.member(tracer.trace(expression), name, expression);
  return leaves.some(({ kind }) => kind !== 'undefined') && !givesAlways(expression, name, tracer);
}

/** `a && { b }` gives nothing where `a` is nothing, and neither does a choice of which one side gives nothing. */
function givesAlways(expression: ts.Expression, name: string, tracer: Tracer): boolean {
  const given = unwrap(expression);
  if (ts.isConditionalExpression(given))
    return [given.whenTrue, given.whenFalse].every((side) => givesAlways(side, name, tracer));
  if (isChoice(given)) return false;
  const { leaves } = tracer.member(tracer.trace(given), name, given);
  return leaves.length > 0 && leaves.every(({ kind }) => kind !== 'undefined');
}
