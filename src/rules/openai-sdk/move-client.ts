import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { type Client, optionNames, optionsLiteral } from '../../source/clients.ts';
import { propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { clientBase } from '../client-base.ts';
import { at, type Found, replace } from '../find.ts';
import { type LiteralChange, literalEdits } from '../literal-edits.ts';
import { unusedImportEdits } from '../unused-import.ts';
import { addressEdits } from './address.ts';
import { lacksAddress, settingsOf, spreadAddress } from './address-settings.ts';
import {
  hardcodedKey,
  isKeyGiven,
  keyFromElsewhere,
  keyFromSpread,
  keyOfItsOwn,
  missingKey,
  renamedKey,
} from './client-key.ts';
import {
  addressText,
  besideOptions,
  isEmptyLiteral,
  isSharedWithOthers,
  type MoveContext,
  newOptions,
  ownOptions,
  settingText,
} from './client-options.ts';
import type { ParamChange } from './param-changes.ts';

/** What else becomes of a client's options; `literal`: the object within them that changes, where it is not they. */
export type OptionChange = ParamChange & { readonly literal?: ts.ObjectLiteralExpression };

/**
 * Gives a client the target's key and address, by edits on its options wherever they stand.
 *
 * @param more what else becomes of the same options, where a library takes a call's parameters there too
 */
export function moveClient(
  client: Client,
  context: MoveContext,
  more: readonly OptionChange[] = [],
): readonly RuleFinding[] {
  const { target } = context;
  const { name: vendor } = target.provider;
  const base = clientBase(client);
  const moved = { ...base, action: 'rewrite', message: words.client.moves(vendor, target.baseURL) } as const;
  const { argument } = client.options;
  const texts = more.flatMap(({ change }) => (change?.kind === 'insert' ? [change.text] : []));
  const whole = (...edits: FileEdit[]) => [
    at(client.node, { ...moved, group: groupOf(client.options.holder), edits }),
    ...inserted(client, more),
    ...byHand(more),
  ];
  const address = addressEdits(client, context);
  if (argument === undefined || isEmptyLiteral(argument))
    return whole(newOptions(client, context, { more: texts, withAddress: address === undefined }), ...(address ?? []));
  const literal = optionsLiteral(client.options);
  if (literal === undefined && address === undefined && isPlainOptions(client)) {
    const withKey = !isKeyGiven(client, context) || context.env.readsItself(client, 'apiKey');
    return whole(ownOptions(argument, { client, context, withKey, more: texts }));
  }
  if (literal === undefined) {
    const message = words.client.built(vendor, target.baseURL);
    return [at(client.node, { ...base, action: 'manual', message, todo: message }), ...byHand(more)];
  }
  if (isSharedWithOthers(literal, client, context)) {
    const elsewhere = keyFromElsewhere(literal, client, context);
    const withKey = elsewhere.length === 0;
    return [...whole(ownOptions(argument, { client, context, withKey, more: texts })), ...elsewhere];
  }
  const missing = missingAddress(client, literal, context);
  const ownKey = keyOfItsOwn(client, literal, context);
  const key = [...missingKey(client, literal, context), ...ownKey];
  const own = [
    ...(key.length > 0 ? key : renamedKey(client, literal)).map((change) => ({ literal, change })),
    ...missing.changes,
  ];
  const beside = [...platformChanges(client, literal, vendor), ...more];
  const edits = literalEdits([...own, ...beside.flatMap((each) => changeIn(literal, each))]);
  const imports = ownKey.flatMap((change) =>
    change.kind === 'replace' ? unusedImportEdits([change.node], context.inventory) : [],
  );
  const group = groupOf(literal);
  let next = own.length;
  const moving = [...(address ?? []), ...edits.slice(0, next).flat(), ...missing.edits, ...imports];
  return [
    // Led by variables alone, it moves with their values.
    at(client.node, moving.length > 0 ? { ...moved, group, edits: moving } : { ...moved, action: 'none' }),
    ...beside.map(({ node, found, change }) => {
      if (found.action !== 'rewrite') return at(node, found);
      // What another change carries has no edit of its own.
      return at(node, { ...found, group, edits: change === undefined ? [] : (edits[next++] ?? []) });
    }),
    ...keyFromElsewhere(literal, client, context),
    ...keyFromSpread(literal, client, context),
    ...hardcodedKey(client, context),
  ];
}

function groupOf(node: ts.Node): string {
  return `${node.getSourceFile().fileName}:${node.pos}`;
}

/** What stands in the new options for another reason than the client's own; the edit is the client's. */
function inserted({ options }: Client, more: readonly OptionChange[]): RuleFinding[] {
  const group = groupOf(options.holder);
  return more.filter(isCarried).map(({ node, found }) => at(node, { ...found, group, edits: [] }));
}

/** Put in with the options, or with another change of them. */
function isCarried({ found, change }: OptionChange): boolean {
  return found.action === 'rewrite' && (change === undefined || change.kind === 'insert');
}

function changeIn(options: ts.ObjectLiteralExpression, { literal = options, change }: OptionChange): LiteralChange[] {
  return change === undefined ? [] : [{ literal, change }];
}

/** Options that several callers write, all of them in view: the client adds the address to whichever it gets. */
function isPlainOptions({ options }: Client): boolean {
  return (
    options.flow.leaves.length > 0 && options.flow.leaves.every(({ kind }) => kind === 'object' || kind === 'undefined')
  );
}

/** Where no literal of the client's own can be edited, what would be taken out or changed there is work for a person. */
function byHand(more: readonly OptionChange[]): RuleFinding[] {
  return more
    .filter((each) => !isCarried(each))
    .map(({ node, found, change }) =>
      at(node, change === undefined ? found : { ...found, action: 'manual', todo: found.message }),
    );
}

interface NewAddress {
  /** Of the options, or of the settings that it is one of. */
  readonly changes: readonly LiteralChange[];
  /** Of settings that are no literal. */
  readonly edits: readonly FileEdit[];
}

/** The address where the options give none, or only sometimes. */
function missingAddress(client: Client, literal: ts.ObjectLiteralExpression, context: MoveContext): NewAddress {
  if (!lacksAddress(client, context.inventory.tracer)) return { changes: [], edits: [] };
  const { apiKey, argument } = optionNames(client);
  const settings = settingsOf(client);
  const own = addressText(client, context);
  const spread = spreadAddress(client, context.inventory.tracer);
  if (settings.literal !== undefined && spread !== undefined) {
    const after = settings.literal.properties[settings.literal.properties.indexOf(spread) - 1] ?? null;
    return { changes: [{ literal: settings.literal, change: { kind: 'insert', text: own, after } }], edits: [] };
  }
  // Settings that are built elsewhere are spread: they give no address themselves.
  if (settings.held !== undefined) return { changes: [], edits: [spreadSettings(settings.held, own)] };
  if (settings.literal !== undefined && settings.literal !== literal)
    return { changes: [{ literal: settings.literal, change: { kind: 'insert', text: own } }], edits: [] };
  if (argument !== undefined) return { changes: [], edits: [besideOptions(client, context)] };
  const key = propertyOf(literal, apiKey);
  // A key that comes after the last spread may be followed; a spread behind it could bring another address in.
  const lastSpread = literal.properties.findLast(ts.isSpreadAssignment);
  const isLast = key !== undefined && (lastSpread === undefined || lastSpread.pos < key.pos);
  const text = settingText(client, context);
  return { changes: [{ literal, change: { kind: 'insert', text, ...(isLast ? { after: key } : {}) } }], edits: [] };
}

/** `configuration: { ...settings, baseURL: '…' }`, or the same of a shorthand. */
function spreadSettings(held: ts.Expression, address: string): FileEdit {
  const text = `{ ...${held.getText()}, ${address} }`;
  return replace(held, ts.isShorthandPropertyAssignment(held.parent) ? `${held.getText()}: ${text}` : text);
}

/** What only OpenAI's own platform knows is taken out. */
export function platformChanges(client: Client, options: ts.ObjectLiteralExpression, vendor: string): OptionChange[] {
  const literal = settingsOf(client).literal ?? options;
  return Object.values(optionNames(client).platform).flatMap((name) => {
    const property = propertyOf(literal, name);
    if (property === undefined) return [];
    const found: Found = { ...clientBase(client), action: 'rewrite', message: words.client.organization(name, vendor) };
    return [{ node: property, found, literal, change: { kind: 'remove', property } }];
  });
}
