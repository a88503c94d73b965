import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/en/rules.ts';
import { type Client, optionFlow, optionsLiteral } from '../../source/clients.ts';
import { indentAt, layoutOf } from '../../source/layout.ts';
import { type ObjectChange, objectEdits } from '../../source/object-edits.ts';
import { propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { Target } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { at, inFileOf } from '../find.ts';
import { quoted } from '../quote.ts';
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
  if (client.options.argument === undefined)
    return [at(client.node, { ...moved, edits: [newOptions(client, context)] })];
  const literal = optionsLiteral(client.options);
  if (literal === undefined) {
    const message = words.client.built(vendor, target.baseURL);
    return [at(client.node, { ...base, action: 'manual', message, todo: message })];
  }
  const address = addressEdits(client, context);
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
    ...removals.map(({ property }): ObjectChange => ({ kind: 'remove', property })),
  ];
  const edits = objectEdits(literal, changes).map((list) => inFileOf(literal, list));
  const own = edits.slice(0, insertions.length).flat();
  const group = `${literal.getSourceFile().fileName}:${literal.pos}`;
  return [
    at(client.node, { ...moved, group, edits: [...own, ...(address ?? [])] }),
    ...removals.map(({ name, property }, index) =>
      at(property, {
        ...base,
        action: 'rewrite',
        message: words.client.organization(name, vendor),
        group,
        edits: edits[insertions.length + index] ?? [],
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
  return [{ kind: 'insert', text: `apiKey: ${readEnv(target.apiKeyEnv, literal)}` }];
}

/** The environment as this file reads it: Deno has no `process` by default. */
function readEnv(name: string, node: ts.Node): string {
  const file = node.getSourceFile();
  const isDeno = /\bDeno\.|(?:from|import)\s*\(?\s*['"](?:npm:|jsr:|https:\/\/(?:esm\.sh|deno\.land))/.test(file.text);
  return isDeno ? `Deno.env.get(${quoted(name, file)})` : `process.env.${name}`;
}

/** Options for a client that was built without any. */
function newOptions(client: Client, { target }: MoveContext): FileEdit {
  const { holder } = client.options;
  const file = holder.getSourceFile();
  const address = `${addressName(client)}: ${quoted(target.baseURL, file)}`;
  const { eol, unit, trailingComma } = layoutOf(file);
  const outer = indentAt(file.text, holder.getStart());
  const inner = outer + unit;
  const lines = [`apiKey: ${readEnv(target.apiKeyEnv, holder)}`, address].map((line) => inner + line).join(`,${eol}`);
  const literal =
    target.env === 'keep' ? `{ ${address} }` : `{${eol}${lines}${trailingComma ? ',' : ''}${eol}${outer}}`;
  const start = ts.isNewExpression(holder) && holder.arguments === undefined ? holder.end : holder.end - 1;
  const text = start === holder.end ? `(${literal})` : literal;
  return { file: file.fileName.slice(1), start, end: start, text };
}

/** A key in the code is nobody's business but its owner's: it is reported, never shown and never changed. */
function hardcodedKey(client: Client, { inventory, target }: MoveContext): RuleFinding[] {
  return optionFlow(client, 'apiKey', inventory.tracer).leaves.flatMap((leaf) => {
    if (leaf.kind !== 'string' || !/^sk-[\w-]{16,}$/.test(leaf.node.text)) return [];
    const message = words.client.hardcodedKey(target.provider.name);
    return [at(leaf.node, { ...base, action: 'manual', message, todo: message })];
  });
}
