import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/en/rules.ts';
import { type Client, optionFlow, optionsLiteral } from '../../source/clients.ts';
import { indentAt, layoutOf } from '../../source/layout.ts';
import { type ObjectChange, objectEdits } from '../../source/object-edits.ts';
import { outward, propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { Target } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { at, inFileOf } from '../find.ts';
import { quoted } from '../quote.ts';
import { isSharedHolder } from '../shared-holder.ts';
import { unusedImportEdits } from '../unused-import.ts';
import { addressEdits } from './address.ts';

type MoveContext = RuleContext & { readonly target: Target };

const base = { rule: 'openai-sdk/client', kind: 'client', confidence: 'certain' } as const;

/** Options that only OpenAI's own platform knows. */
const PLATFORM_ONLY = ['organization', 'project'] as const;

/** Gives a client the target's key and address, by edits on its options wherever they stand. */
export function moveClient(client: Client, context: MoveContext): readonly RuleFinding[] {
  const { target } = context;
  const { name: vendor } = target.provider;
  const moved = { ...base, action: 'rewrite', message: words.client.moves(vendor, target.baseURL) } as const;
  const { argument } = client.options;
  if (argument === undefined || isEmptyLiteral(argument))
    return [at(client.node, { ...moved, edits: [newOptions(client, context)] })];
  const literal = optionsLiteral(client.options);
  if (literal === undefined) {
    const message = words.client.built(vendor, target.baseURL);
    return [at(client.node, { ...base, action: 'manual', message, todo: message })];
  }
  if (isSharedWithOthers(argument, literal, context))
    return [at(client.node, { ...moved, edits: [ownOptions(argument, client, context)] })];
  const address = addressEdits(client, context);
  const ownKey = keyOfItsOwn(client, literal, context);
  const insertions = [
    ...missingKey(client, literal, context),
    ...(address === undefined ? [baseURLChange(client, literal, context)] : []),
  ];
  const removals = PLATFORM_ONLY.flatMap((name) => {
    const property = propertyOf(literal, name);
    return property === undefined ? [] : [{ name, property }];
  });
  const changes: ObjectChange[] = [
    ...insertions,
    ...ownKey,
    ...removals.map(({ property }): ObjectChange => ({ kind: 'remove', property })),
  ];
  const edits = objectEdits(literal, changes).map((list) => inFileOf(literal, list));
  const own = edits.slice(0, insertions.length + ownKey.length).flat();
  const imports = ownKey.flatMap((change) =>
    change.kind === 'replace' ? unusedImportEdits(change.node, context.inventory) : [],
  );
  const group = `${literal.getSourceFile().fileName}:${literal.pos}`;
  return [
    at(client.node, { ...moved, group, edits: [...own, ...imports, ...(address ?? [])] }),
    ...removals.map(({ name, property }, index) =>
      at(property, {
        ...base,
        action: 'rewrite',
        message: words.client.organization(name, vendor),
        group,
        edits: edits[insertions.length + ownKey.length + index] ?? [],
      }),
    ),
    ...hardcodedKey(client, context),
  ];
}

function addressName(client: Client): 'baseURL' | 'basePath' {
  return client.sdk === 'v3-client' ? 'basePath' : 'baseURL';
}

function baseURLChange(client: Client, literal: ts.ObjectLiteralExpression, { target }: MoveContext): ObjectChange {
  const text = `${addressName(client)}: ${quoted(target.baseURL, literal.getSourceFile())}`;
  const key = propertyOf(literal, 'apiKey');
  // A key that comes after the last spread may be followed; a spread behind it could bring another address in.
  const lastSpread = literal.properties.findLast(ts.isSpreadAssignment);
  const isLast = key !== undefined && (lastSpread === undefined || lastSpread.pos < key.pos);
  return { kind: 'insert', text, ...(isLast ? { after: key } : {}) };
}

/** `new OpenAI({ timeout })` reads its key from OPENAI_API_KEY; under another name it must be passed. */
function missingKey(client: Client, literal: ts.ObjectLiteralExpression, context: MoveContext): ObjectChange[] {
  const { target, inventory } = context;
  const isGiven = optionFlow(client, 'apiKey', inventory.tracer).leaves.some((leaf) => leaf.kind !== 'undefined');
  const isTokenBased = propertyOf(literal, 'azureADTokenProvider') !== undefined;
  if (target.env === 'keep' || isGiven || isTokenBased) return [];
  return [{ kind: 'insert', text: `apiKey: ${readEnv(target.apiKeyEnv, literal, context)}` }];
}

/** A key that other code uses too stays with it: this client reads the target's by itself. */
function keyOfItsOwn(client: Client, literal: ts.ObjectLiteralExpression, context: MoveContext): ObjectChange[] {
  const { inventory, verdicts, target } = context;
  const property = propertyOf(literal, 'apiKey');
  if (property === undefined || target.env === 'keep' || ts.isMethodDeclaration(property)) return [];
  const flow = optionFlow(client, 'apiKey', inventory.tracer);
  const isFromEnv = flow.leaves.some((leaf) => leaf.kind === 'env');
  if (!isFromEnv || !isSharedHolder([flow], inventory, verdicts)) return [];
  return [{ kind: 'replace', node: property, text: `apiKey: ${readEnv(target.apiKeyEnv, literal, context)}` }];
}

/** The environment as this file reads it: Deno has no `process` by default, and takes packages by scheme or import map. */
function readEnv(name: string, node: ts.Node, { inventory }: MoveContext): string {
  const file = node.getSourceFile();
  const path = inventory.island.pathOf(node);
  const isMapped = file.statements.some(
    (statement) =>
      ts.isImportDeclaration(statement) &&
      ts.isStringLiteral(statement.moduleSpecifier) &&
      /^(?:npm|jsr|https):/.test(inventory.resolver.mapped(statement.moduleSpecifier.text, path)),
  );
  const isDeno = isMapped || /\bDeno\./.test(file.text);
  return isDeno ? `Deno.env.get(${quoted(name, file)})` : `process.env.${name}`;
}

/** Options for a client that was built without any. */
function newOptions(client: Client, context: MoveContext): FileEdit {
  const { holder, argument } = client.options;
  const file = holder.getSourceFile();
  const isBare = ts.isNewExpression(holder) && holder.arguments === undefined;
  const literal =
    context.target.env === 'keep' ? `{ ${addressText(client, context)} }` : `{${optionLines(client, context, [])}}`;
  const start = argument?.getStart() ?? (isBare ? holder.end : holder.end - 1);
  return { file: file.fileName.slice(1), start, end: argument?.end ?? start, text: isBare ? `(${literal})` : literal };
}

function addressText(client: Client, { target }: MoveContext): string {
  return `${addressName(client)}: ${quoted(target.baseURL, client.options.holder.getSourceFile())}`;
}

/** One option a line, in the layout of the file, with the line breaks at both ends. */
function optionLines(client: Client, context: MoveContext, first: readonly string[]): string {
  const { holder } = client.options;
  const { text } = holder.getSourceFile();
  const { eol, unit, trailingComma } = layoutOf(holder.getSourceFile());
  const outer = indentAt(text, holder.getStart());
  const key = context.target.env === 'keep' ? [] : [`apiKey: ${readEnv(context.target.apiKeyEnv, holder, context)}`];
  const lines = [...first, ...key, addressText(client, context)].map((line) => outer + unit + line);
  return `${eol}${lines.join(`,${eol}`)}${trailingComma ? ',' : ''}${eol}${outer}`;
}

function isEmptyLiteral(argument: ts.Expression): boolean {
  return ts.isObjectLiteralExpression(argument) && argument.properties.length === 0;
}

/** Options in a variable that something else is built with too, such as another vendor's client. */
function isSharedWithOthers(
  argument: ts.Expression,
  literal: ts.ObjectLiteralExpression,
  { inventory, verdicts }: MoveContext,
): boolean {
  const { bindings } = inventory.tracer;
  const bound = argument === literal ? undefined : bindings.bind(argument);
  if (bound?.kind !== 'declaration') return false;
  const moving = new Set(
    [...verdicts.clients].flatMap(([client, { fate }]) => (fate === 'moves' ? [client.options.argument] : [])),
  );
  return bindings.references(bound.node).some((use) => {
    const call = outward(use);
    const isArgument = ts.isNewExpression(call) || ts.isCallExpression(call);
    return isArgument && call.expression !== use && !moving.has(use);
  });
}

/** `{ ...shared, apiKey, baseURL }`: the shared options stay what they are. */
function ownOptions(argument: ts.Expression, client: Client, context: MoveContext): FileEdit {
  const text = `{${optionLines(client, context, [`...${argument.getText()}`])}}`;
  return { ...(inFileOf(argument, [{ start: argument.getStart(), end: argument.end, text }])[0] as FileEdit) };
}

/** A key in the code is nobody's business but its owner's: it is reported, never shown and never changed. */
function hardcodedKey(client: Client, { inventory, target }: MoveContext): RuleFinding[] {
  return optionFlow(client, 'apiKey', inventory.tracer).leaves.flatMap((leaf) => {
    if (leaf.kind !== 'string' || !/^sk-[\w-]{16,}$/.test(leaf.node.text)) return [];
    const message = words.client.hardcodedKey(target.provider.name);
    return [at(leaf.node, { ...base, action: 'manual', message, todo: message })];
  });
}
