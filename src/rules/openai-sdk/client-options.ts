import type { FileEdit } from '../../edit.ts';
import { type Client, optionFlow, optionNames } from '../../source/clients.ts';
import { isClosed } from '../../source/is-closed.ts';
import { indentAt, layoutOf, lineEnd, lineStart } from '../../source/layout.ts';
import { isJavaScript, outward } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { Target } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { readEnv } from '../env/read-env.ts';
import { readLike } from '../env/read-like.ts';
import { replace } from '../find.ts';
import { quoted } from '../quote.ts';

/** The context of a rule that only runs with a target. */
export type MoveContext = RuleContext & { readonly target: Target };

interface NewOptions {
  /** Further options that it needs. */
  readonly more: readonly string[];
  /** False where an argument of its own gives the address already. */
  readonly withAddress: boolean;
}

/** Options for a client that was built without any. */
export function newOptions(client: Client, context: MoveContext, { more, withAddress }: NewOptions): FileEdit {
  const { holder, argument } = client.options;
  const file = holder.getSourceFile();
  const isBare = ts.isNewExpression(holder) && holder.arguments === undefined;
  const options = [...keyText(client, context), ...(withAddress ? ownSettings(client, context) : []), ...more];
  const [only, ...others] = options;
  const comments = argument === undefined ? '' : commentsIn(argument);
  const isOnLine = others.length === 0 && comments === '';
  const empty = comments === '' ? '{}' : (argument?.getText() ?? '{}');
  const literal = only === undefined ? empty : isOnLine ? `{ ${only} }` : inLines(options, holder, comments);
  // `new ChatOpenAI('gpt-4o')`: the options come behind what is there.
  const last = ts.isNewExpression(holder) || ts.isCallExpression(holder) ? holder.arguments?.at(-1) : undefined;
  const isBehind = argument === undefined && last !== undefined;
  const text = (isBehind ? ', ' : '') + literal + (withAddress ? argumentText(client, context) : '');
  const start = argument?.getStart() ?? last?.end ?? (isBare ? holder.end : holder.end - 1);
  return { file: file.fileName.slice(1), start, end: argument?.end ?? start, text: isBare ? `(${text})` : text };
}

/** The address as one of the client's settings. */
export function addressText(client: Client, { target }: MoveContext): string {
  return `${optionNames(client).baseURL}: ${quoted(target.baseURL, client.options.holder.getSourceFile())}`;
}

/** The address as an option, within the setting that the library wants it in. */
export function settingText(client: Client, context: MoveContext, literal?: ts.ObjectLiteralExpression): string {
  const { baseURL, within, isUntyped } = optionNames(client);
  const text = addressText(client, context);
  const setting = within === undefined ? text : `${within}: { ${text} }`;
  const isNarrow = literal !== undefined && isNarrowed(client, literal, within ?? baseURL, context);
  // The check for properties in excess does not look into a spread.
  return isUntyped === true || isNarrow ? `...{ ${setting} }` : setting;
}

/** `const settings: { apiKey: string } = { … }`: the options are of another type than the client's own on their way to it. */
function isNarrowed(client: Client, literal: ts.ObjectLiteralExpression, name: string, context: MoveContext): boolean {
  const { holder } = client.options;
  const isOwn = outward(literal) === holder && (!ts.isNewExpression(holder) || isNamePath(holder.expression));
  if (isOwn || isJavaScript(literal.getSourceFile())) return false;
  return isClosed(literal, name, context.inventory.tracer);
}

function isNamePath(node: ts.Expression): boolean {
  return ts.isIdentifier(node) || (ts.isPropertyAccessExpression(node) && isNamePath(node.expression));
}

/** The address among the options; none where it has an argument of its own. */
function ownSettings(client: Client, context: MoveContext): string[] {
  return optionNames(client).argument === undefined ? [settingText(client, context)] : [];
}

/** The argument behind the options that the address stands in; empty where it stands among them. */
function argumentText(client: Client, context: MoveContext): string {
  return optionNames(client).argument === undefined ? '' : `, { ${addressText(client, context)} }`;
}

/** Puts that argument behind the options. */
export function besideOptions(client: Client, context: MoveContext): FileEdit {
  const { holder, argument } = client.options;
  const end = argument?.end ?? holder.end;
  return { file: holder.getSourceFile().fileName.slice(1), start: end, end, text: argumentText(client, context) };
}

/** `{ // maxRetries: 5 }`: what an empty object says, with the line break or space in front. */
function commentsIn(argument: ts.Expression): string {
  const inside = isEmptyLiteral(argument) ? argument.getText().slice(1, -1) : '';
  return inside.trimEnd();
}

/** An option over several lines, written for a literal elsewhere, as deep as the options at `holder` stand. */
function indentedFor(option: string, holder: ts.Node): string {
  const file = holder.getSourceFile();
  const { eol, unit } = layoutOf(file);
  const [first = '', ...others] = option.split(eol);
  const old = /^[\t ]*/.exec(others.at(-1) ?? '')?.[0] ?? '';
  const indent = indentAt(file.text, holder.getStart()) + unit;
  const moved = others.map((line) => (line.startsWith(old) ? indent + line.slice(old.length) : line));
  return [first, ...moved].join(eol);
}

/** One option a line, in the layout of the file, with the line breaks at both ends, below comments that stay. */
export function inLines(options: readonly string[], holder: ts.Node, comments = ''): string {
  const file = holder.getSourceFile();
  const { eol, unit, trailingComma } = layoutOf(file);
  const outer = indentAt(file.text, holder.getStart());
  const lines = options.map((option) => outer + unit + option);
  return `{${comments}${eol}${lines.join(`,${eol}`)}${trailingComma ? ',' : ''}${eol}${outer}}`;
}

export function keyText(client: Client, context: MoveContext): string[] {
  const { target } = context;
  if (target.env === 'keep') return [];
  return [`${optionNames(client).apiKey}: ${readKey(client, client.options.holder, context)}`];
}

/** The target's key, read at `node` as the client's own was: a bundler lets a variable through by its object and its prefix. */
export function readKey(client: Client, node: ts.Node, context: MoveContext): string {
  const { target, inventory, env } = context;
  const own = optionFlow(client, 'apiKey', inventory.tracer).leaves.find((leaf) => leaf.kind === 'env');
  if (own?.kind !== 'env') return readEnv(target.apiKeyEnv, node, context);
  const name = env.nameAt({ name: own.name, role: 'key', place: target });
  return readLike(own.access, name, { node, context });
}

export function isEmptyLiteral(argument: ts.Expression): boolean {
  return ts.isObjectLiteralExpression(argument) && argument.properties.length === 0;
}

interface OwnOptions {
  readonly client: Client;
  readonly context: MoveContext;
  readonly withKey: boolean;
  readonly withAddress?: boolean;
  /** Further options that it needs. */
  readonly more: readonly string[];
}

/**
 * `{ ...shared, baseURL }`: the options that others use too, or that several callers write, stay what they are. The key
 * is added where they may not bring the right one.
 */
export function ownOptions(
  argument: ts.Expression,
  { client, context, withKey, withAddress = true, more }: OwnOptions,
): FileEdit {
  const options = [
    `...${argument.getText()}`,
    ...(withKey ? keyText(client, context) : []),
    ...(withAddress ? ownSettings(client, context) : []),
    ...more.map((each) => indentedFor(each, client.options.holder)),
  ];
  const { text } = argument.getSourceFile();
  const inline = `{ ${options.join(', ')} }`;
  const line = lineEnd(text, argument.end) - lineStart(text, argument.getStart()) - argument.getText().length;
  const own = line + inline.length > 100 ? inLines(options, client.options.holder) : inline;
  return replace(argument, own + (withAddress ? argumentText(client, context) : ''));
}
