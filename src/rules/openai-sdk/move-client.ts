import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/en/rules.ts';
import { type Client, optionNames, optionsLiteral } from '../../source/clients.ts';
import { type ObjectChange, objectEdits } from '../../source/object-edits.ts';
import { propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { clientBase } from '../client-base.ts';
import { at, type Found, inFileOf } from '../find.ts';
import { quoted } from '../quote.ts';
import { unusedImportEdits } from '../unused-import.ts';
import { addressEdits, lacksAddress, settingOf } from './address.ts';
import { hardcodedKey, isKeyGiven, keyFromElsewhere, keyOfItsOwn, missingKey } from './client-key.ts';
import {
  addressText,
  isEmptyLiteral,
  isSharedWithOthers,
  type MoveContext,
  newOptions,
  ownOptions,
} from './client-options.ts';
import type { ParamChange } from './param-changes.ts';

/**
 * Gives a client the target's key and address, by edits on its options wherever they stand.
 *
 * @param more what else becomes of the same options, where a library takes a call's parameters there too
 */
export function moveClient(
  client: Client,
  context: MoveContext,
  more: readonly ParamChange[] = [],
): readonly RuleFinding[] {
  const { target } = context;
  const { name: vendor } = target.provider;
  const base = clientBase(client);
  const moved = { ...base, action: 'rewrite', message: words.client.moves(vendor, target.baseURL) } as const;
  const { argument } = client.options;
  const texts = more.flatMap(({ change }) => (change?.kind === 'insert' ? [change.text] : []));
  const whole = (edit: FileEdit) => [at(client.node, { ...moved, edits: [edit] }), ...byHand(more)];
  if (argument === undefined || isEmptyLiteral(argument)) return whole(newOptions(client, context, texts));
  const literal = optionsLiteral(client.options);
  const address = addressEdits(client, context);
  if (literal === undefined && address === undefined && isPlainOptions(client)) {
    const withKey = !isKeyGiven(client, context);
    return whole(ownOptions(argument, { client, context, withKey, more: texts }));
  }
  const missing = literal === undefined ? undefined : missingAddress(client, literal, context);
  if (literal === undefined || missing === undefined) {
    const message = words.client.built(vendor, target.baseURL);
    return [at(client.node, { ...base, action: 'manual', message, todo: message }), ...byHand(more)];
  }
  if (isSharedWithOthers(literal, client, context))
    return whole(ownOptions(argument, { client, context, withKey: true, more: texts }));
  const ownKey = keyOfItsOwn(client, literal, context);
  const own = [...missingKey(client, literal, context), ...missing.changes, ...ownKey];
  const beside = [...platformChanges(client, literal, vendor), ...more];
  const edits = editsOf(literal, [...own, ...beside.flatMap(({ change }) => change ?? [])]);
  const imports = ownKey.flatMap((change) =>
    change.kind === 'replace' ? unusedImportEdits([change.node], context.inventory) : [],
  );
  const group = `${literal.getSourceFile().fileName}:${literal.pos}`;
  let next = own.length;
  return [
    at(client.node, {
      ...moved,
      group,
      edits: [...(address ?? []), ...edits.slice(0, next).flat(), ...missing.edits, ...imports],
    }),
    ...beside.map(({ node, found, change }) =>
      at(node, change === undefined ? found : { ...found, group, edits: edits[next++] ?? [] }),
    ),
    ...keyFromElsewhere(literal, client, context),
    ...hardcodedKey(client, context),
  ];
}

/** Options that several callers write, all of them in view: the client adds the address to whichever it gets. */
function isPlainOptions({ options }: Client): boolean {
  return (
    options.flow.leaves.length > 0 && options.flow.leaves.every(({ kind }) => kind === 'object' || kind === 'undefined')
  );
}

/** Where no literal of the client's own can be edited, what would be taken out or changed there is work for a person. */
function byHand(more: readonly ParamChange[]): RuleFinding[] {
  return more.flatMap(({ node, found, change }) => {
    if (change?.kind === 'insert') return [];
    return [at(node, change === undefined ? found : { ...found, action: 'manual', todo: found.message })];
  });
}

function editsOf(literal: ts.ObjectLiteralExpression, changes: readonly ObjectChange[]): FileEdit[][] {
  return objectEdits(literal, changes).map((list) => inFileOf(literal, list));
}

interface NewAddress {
  /** Of the options. */
  readonly changes: readonly ObjectChange[];
  /** Of the setting within them. */
  readonly edits: readonly FileEdit[];
}

/** The address where the options give none, or only sometimes; undefined where it has no place that an edit could fill. */
function missingAddress(
  client: Client,
  literal: ts.ObjectLiteralExpression,
  context: MoveContext,
): NewAddress | undefined {
  const { baseURL, within, apiKey } = optionNames(client);
  if (!lacksAddress(client, context.inventory.tracer)) return { changes: [], edits: [] };
  const setting = within === undefined ? undefined : settingOf(literal, within);
  if (setting !== undefined) {
    const text = `${baseURL}: ${quoted(context.target.baseURL, literal.getSourceFile())}`;
    return { changes: [], edits: editsOf(setting, [{ kind: 'insert', text }]).flat() };
  }
  if (within !== undefined && propertyOf(literal, within) !== undefined) return undefined;
  const key = propertyOf(literal, apiKey);
  // A key that comes after the last spread may be followed; a spread behind it could bring another address in.
  const lastSpread = literal.properties.findLast(ts.isSpreadAssignment);
  const isLast = key !== undefined && (lastSpread === undefined || lastSpread.pos < key.pos);
  const text = addressText(client, context);
  return { changes: [{ kind: 'insert', text, ...(isLast ? { after: key } : {}) }], edits: [] };
}

/** What only OpenAI's own platform knows is taken out. */
function platformChanges(client: Client, literal: ts.ObjectLiteralExpression, vendor: string): ParamChange[] {
  return Object.values(optionNames(client).platform).flatMap((name) => {
    const property = propertyOf(literal, name);
    if (property === undefined) return [];
    const found: Found = { ...clientBase(client), action: 'rewrite', message: words.client.organization(name, vendor) };
    return [{ node: property, found, change: { kind: 'remove', property } }];
  });
}
