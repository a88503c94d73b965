import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/en/rules.ts';
import { type Client, optionFlow, optionsLiteral } from '../../source/clients.ts';
import { type ObjectChange, objectEdits } from '../../source/object-edits.ts';
import { propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { at, inFileOf } from '../find.ts';
import { quoted } from '../quote.ts';
import { isSharedHolder } from '../shared-holder.ts';
import { unusedImportEdits } from '../unused-import.ts';
import { addressEdits } from './address.ts';
import {
  addressName,
  isEmptyLiteral,
  isSharedWithOthers,
  type MoveContext,
  newOptions,
  ownOptions,
  readEnv,
} from './client-options.ts';

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
  const address = addressEdits(client, context);
  if (literal === undefined && address === undefined && isPlainOptions(client))
    return [
      at(client.node, {
        ...moved,
        edits: [ownOptions(argument, { client, context, withKey: !isKeyGiven(client, context) })],
      }),
    ];
  if (literal === undefined) {
    const message = words.client.built(vendor, target.baseURL);
    return [at(client.node, { ...base, action: 'manual', message, todo: message })];
  }
  if (isSharedWithOthers(literal, client, context))
    return [at(client.node, { ...moved, edits: [ownOptions(argument, { client, context, withKey: true })] })];
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
    at(client.node, { ...moved, group, edits: [...(address ?? []), ...own, ...imports] }),
    ...removals.map(({ name, property }, index) =>
      at(property, {
        ...base,
        action: 'rewrite',
        message: words.client.organization(name, vendor),
        group,
        edits: edits[insertions.length + ownKey.length + index] ?? [],
      }),
    ),
    ...keyFromElsewhere(literal, client, context),
    ...hardcodedKey(client, context),
  ];
}

function isKeyGiven(client: Client, { inventory }: MoveContext): boolean {
  return optionFlow(client, 'apiKey', inventory.tracer).leaves.some((leaf) => leaf.kind !== 'undefined');
}

/** Options that several callers write, all of them in view: the client adds the address to whichever it gets. */
function isPlainOptions({ options }: Client): boolean {
  return (
    options.flow.leaves.length > 0 && options.flow.leaves.every(({ kind }) => kind === 'object' || kind === 'undefined')
  );
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
  const { target } = context;
  const isTokenBased = propertyOf(literal, 'azureADTokenProvider') !== undefined;
  if (target.env === 'keep' || isKeyGiven(client, context) || isTokenBased) return [];
  const key = readEnv(target.apiKeyEnv, literal, context);
  const written = propertyOf(literal, 'apiKey');
  if (written === undefined || ts.isMethodDeclaration(written)) return [{ kind: 'insert', text: `apiKey: ${key}` }];
  // Written, but unset: the SDK would read its own variable.
  const value = ts.isShorthandPropertyAssignment(written) ? written.name.text : written.initializer.getText();
  const text = value === 'undefined' ? key : `${value} ?? ${key}`;
  return [{ kind: 'replace', node: written, text: `apiKey: ${text}` }];
}

/** A key that other code uses too stays with it: this client reads the target's by itself. */
function keyOfItsOwn(client: Client, literal: ts.ObjectLiteralExpression, context: MoveContext): ObjectChange[] {
  const { inventory, verdicts, target, env } = context;
  const property = propertyOf(literal, 'apiKey');
  if (property === undefined || target.env === 'keep' || ts.isMethodDeclaration(property)) return [];
  const flow = optionFlow(client, 'apiKey', inventory.tracer);
  const isFromEnv = flow.leaves.some((leaf) => leaf.kind === 'env');
  const isShared = isSharedHolder([flow], { inventory, verdicts, client }) || env.readsItself(client, 'apiKey');
  if (!isFromEnv || !isShared) return [];
  return [{ kind: 'replace', node: property, text: `apiKey: ${readEnv(target.apiKeyEnv, literal, context)}` }];
}

/** A key that a setting, a database or a caller brings: no edit here can make it the target's. */
function keyFromElsewhere(
  literal: ts.ObjectLiteralExpression,
  client: Client,
  { inventory, target }: MoveContext,
): RuleFinding[] {
  const property = propertyOf(literal, 'apiKey');
  const { leaves } = optionFlow(client, 'apiKey', inventory.tracer);
  const isOpen = leaves.some(({ kind }) => kind === 'unknown' || kind === 'shape' || kind === 'external');
  if (property === undefined || !isOpen || leaves.some(({ kind }) => kind === 'env')) return [];
  const message = words.client.keyFromElsewhere(target.provider.name);
  return [at(property, { ...base, confidence: 'likely', action: 'manual', message })];
}

/** A key in the code is nobody's business but its owner's: it is reported, never shown and never changed. */
function hardcodedKey(client: Client, { inventory, target }: MoveContext): RuleFinding[] {
  return optionFlow(client, 'apiKey', inventory.tracer).leaves.flatMap((leaf) => {
    if (leaf.kind !== 'string' || !/^sk-[\w-]{16,}$/.test(leaf.node.text)) return [];
    const message = words.client.hardcodedKey(target.provider.name);
    return [at(leaf.node, { ...base, action: 'manual', message, todo: message })];
  });
}
