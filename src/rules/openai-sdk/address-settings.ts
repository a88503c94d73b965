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
  const { leaves } = optionFlow(client, client.sdk === 'v3-client' ? 'basePath' : 'baseURL', tracer);
  const isOpen = leaves.length === 0 || leaves.some(({ kind }) => kind === 'undefined');
  return writtenAddress(client) === undefined && isOpen && lateAddress(client, tracer) === undefined;
}

/** The property that gives a client its address. */
export function writtenAddress(client: Client): ReturnType<typeof propertyOf> {
  const { literal } = settingsOf(client);
  return literal && propertyOf(literal, optionNames(client).baseURL);
}
