import type { FileEdit } from '../../edit.ts';
import { isInputVariable } from '../../source/action-input.ts';
import { type Client, optionFlow, optionNames, optionsLiteral } from '../../source/clients.ts';
import type { Flow, Leaf } from '../../source/flow.ts';
import { hostOf } from '../../source/ownership.ts';
import { propertyOf, unwrap } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import type { Target } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { isSetEmpty } from '../env/env-file.ts';
import { replace, replaceText } from '../find.ts';
import { basePath, movedUrl } from '../moved-url.ts';
import { quoted } from '../quote.ts';
import { isSharedHolder } from '../shared-holder.ts';
import { unusedImportEdits } from '../unused-import.ts';

type AddressContext = RuleContext & { readonly target: Target };

/**
 * Edits that give an existing base URL the target's address, at every literal it is made of; undefined where the client
 * has none, so that one must be added.
 */
export function addressEdits(client: Client, context: AddressContext): FileEdit[] | undefined {
  const { target } = context;
  const { tracer } = context.inventory;
  const name = client.sdk === 'v3-client' ? 'basePath' : 'baseURL';
  const second = client.sdk === 'v3-client' ? client.node.arguments?.[1] : undefined;
  const flow = second === undefined ? optionFlow(client, name, tracer) : tracer.trace(second);
  const leaves = flow.leaves.filter((leaf) => leaf.kind !== 'undefined');
  const property = writtenAddress(client);
  const written = second ?? (property && ts.isPropertyAssignment(property) ? property.initializer : undefined);
  if (leaves.length === 0 && written === undefined) return undefined;
  // What other code joins its own paths to stays as it is; this client gets an address of its own.
  if (written !== undefined && isSharedAddress(flow, leaves, { client, context }))
    return [
      replace(written, quoted(target.baseURL, written.getSourceFile())),
      ...unusedImportEdits([written], context.inventory),
    ];
  const edits = leaves.flatMap((leaf) => ofLeaf(leaf, target, tracer));
  const absent = written === undefined ? [] : writtenAbsence(written, flow, target);
  const empty = written === undefined ? [] : pastEmpty(written, leaves, context);
  return [...edits, ...absent, ...empty, ...(absent.length > 0 ? [] : fallback(property, flow, context))];
}

/** Whether the options give no address, or only where something sets it later. */
export function lacksAddress(client: Client, tracer: Tracer): boolean {
  if (client.sdk === 'v3-client' && client.node.arguments?.[1] !== undefined) return false;
  const { leaves } = optionFlow(client, client.sdk === 'v3-client' ? 'basePath' : 'baseURL', tracer);
  const isOpen = leaves.length === 0 || leaves.some(({ kind }) => kind === 'undefined');
  return writtenAddress(client) === undefined && isOpen;
}

/** The property that gives a client its address. */
function writtenAddress(client: Client): ReturnType<typeof propertyOf> {
  const { literal } = settingsOf(client);
  return literal && propertyOf(literal, optionNames(client).baseURL);
}

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

/** Whether a constant that holds the address, or its host, is used outside of moving clients. */
function isSharedAddress(
  flow: Flow,
  leaves: readonly Leaf[],
  { client, context: { inventory, verdicts, env } }: { readonly client: Client; readonly context: AddressContext },
): boolean {
  const heads = leaves.flatMap((leaf) => {
    const [span] = leaf.kind === 'template' && leaf.node.head.text === '' ? leaf.node.templateSpans : [];
    return span === undefined ? [] : [inventory.tracer.trace(span.expression)];
  });
  return isSharedHolder([flow, ...heads], { inventory, verdicts, client }) || env.readsItself(client, 'baseURL');
}

function ofLeaf(leaf: Leaf, target: Target, tracer: Tracer): FileEdit[] {
  if (leaf.kind === 'string') return [replaceText(leaf.node, whole(leaf.node.text, target))];
  if (leaf.kind === 'template') return ofTemplate(leaf.node, target, tracer);
  if (leaf.kind === 'unknown' && ts.isBinaryExpression(leaf.node)) return ofSum(leaf.node, target, tracer);
  return [];
}

/** A base URL is whole: without a path it means the API's root. */
function whole(url: string, target: Target): string {
  if (hostOf(url) === undefined || /^[a-z]+:\/\/[^/]+$/i.test(url)) return target.baseURL;
  return movedUrl(url, target.baseURL);
}

/** `https://api.openai.com/v1${x}` at its head, `${host}/v1` at host and tail. */
function ofTemplate(node: ts.TemplateExpression, target: Target, tracer: Tracer): FileEdit[] {
  const { head } = node;
  const [span] = node.templateSpans;
  const file = node.getSourceFile().fileName.slice(1);
  if (head.text !== '') {
    const start = head.getStart() + 1;
    return [{ file, start, end: start + head.text.length, text: movedUrl(head.text, target.baseURL) }];
  }
  if (span === undefined) return [];
  const start = span.literal.getStart() + 1;
  return joined({ base: tracer.trace(span.expression), tail: span.literal.text, file, start, target });
}

/** `host + '/v1'` */
function ofSum(node: ts.BinaryExpression, target: Target, tracer: Tracer): FileEdit[] {
  const tail = unwrap(node.right);
  if (!ts.isStringLiteralLike(tail)) return [];
  const file = node.getSourceFile().fileName.slice(1);
  return joined({ base: tracer.trace(node.left), tail: tail.text, file, start: tail.getStart() + 1, target });
}

/** The two halves of an address: the host where it is written, and the `/v1` that follows it here. */
function joined(parts: { base: Flow; tail: string; file: string; start: number; target: Target }): FileEdit[] {
  const { base, tail, file, start, target } = parts;
  const hosts = base.leaves.flatMap((leaf) =>
    leaf.kind === 'string' && hostOf(leaf.node.text) !== undefined ? [leaf.node] : [],
  );
  const heads = hosts.map((node) => replaceText(node, movedUrl(node.text, target.baseURL)));
  const version = /^\/?v1(?=$|\/)/.exec(tail)?.[0];
  if (version === undefined) return heads;
  const path = basePath(target.baseURL);
  return [...heads, { file, start, end: start + version.length, text: version.startsWith('/') ? path : path.slice(1) }];
}

/** `baseURL: undefined`, `x ?? undefined`: where nothing is given, the target's address is. */
function writtenAbsence(written: ts.Expression, { leaves }: Flow, target: Target): FileEdit[] {
  return leaves.flatMap((leaf) => {
    const isHere = leaf.kind === 'undefined' && leaf.node.pos >= written.pos && leaf.node.end <= written.end;
    return isHere ? [replace(leaf.node, quoted(target.baseURL, leaf.node.getSourceFile()))] : [];
  });
}

/**
 * `process.env.X` alone may be unset or empty, as `.env.example` has it, and then the SDK would go back to OpenAI with the
 * target's key: the target's address stands behind it, and behind an empty text too.
 */
function fallback(
  property: ReturnType<typeof propertyOf>,
  { leaves }: Flow,
  { target, inventory }: AddressContext,
): FileEdit[] {
  if (leaves.length === 0 || leaves.some((leaf) => leaf.kind !== 'env' && leaf.kind !== 'undefined')) return [];
  if (property === undefined || ts.isMethodDeclaration(property)) return [];
  const file = property.getSourceFile();
  const inputs = leaves.flatMap((leaf) => (leaf.kind === 'env' && isInputVariable(leaf.name) ? [leaf.name] : []));
  if (inputs.some((name) => inventory.valuesOf(name).length > 0)) return [];
  const text = ` || ${quoted(target.baseURL, file)}`;
  const { end } = property;
  if (ts.isShorthandPropertyAssignment(property))
    return [{ file: file.fileName.slice(1), start: end, end, text: `: ${property.name.text}${text}` }];
  if (!isOperand(property.initializer)) return [];
  return [{ file: file.fileName.slice(1), start: end, end, text }];
}

/**
 * `process.env.X ?? 'https://…'` where an `.env` file holds `X=`: the SDK takes an empty address for none, and would go
 * back to OpenAI with the target's key.
 */
function pastEmpty(written: ts.Expression, leaves: readonly Leaf[], { inventory, env }: AddressContext): FileEdit[] {
  const choice = unwrap(written);
  if (!ts.isBinaryExpression(choice) || choice.operatorToken.kind !== ts.SyntaxKind.QuestionQuestionToken) return [];
  // `a ?? b ?? c` can't be mixed with `||`.
  const isAlone = [choice.left, choice.right].every((side) => !ts.isBinaryExpression(side));
  const read = new Set(leaves.flatMap((leaf) => (leaf.kind === 'env' ? [leaf.name, env.of(leaf.name)?.to] : [])));
  // Names that become one are set by the same line from now on.
  const names = [...read, ...env.variables.filter(({ to }) => read.has(to)).map(({ name }) => name)];
  const isEmpty = names.some((name) => name !== undefined && isSetEmpty(name, inventory.texts));
  return isAlone && isEmpty ? [replace(choice.operatorToken, '||')] : [];
}

/** Something that `||` can follow without parentheses. */
function isOperand(node: ts.Expression): boolean {
  return (
    ts.isIdentifier(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isCallExpression(node) ||
    ts.isNonNullExpression(node)
  );
}
