import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { type Client, optionsLiteral } from '../../source/clients.ts';
import type { ts } from '../../source/ts.ts';
import { clientBase } from '../client-base.ts';
import { at } from '../find.ts';
import { type LiteralChange, literalEdits } from '../literal-edits.ts';
import { unusedImportEdits } from '../unused-import.ts';
import { addressChange } from './address.ts';
import { isKeyGiven } from './client-key.ts';
import { isEmptyLiteral, type MoveContext, newOptions, ownOptions } from './client-options.ts';
import { keyOfItsOwn, missingKey, renamedKey } from './key-changes.ts';
import { hardcodedKey, keyFromElsewhere, keyFromSpread } from './key-findings.ts';
import { missingAddress } from './missing-address.ts';
import { inserted, insertedTexts, leftByHand, type OptionChange } from './option-change.ts';
import { mannerOf, speaksLike } from './options-owner.ts';
import { platformChanges } from './platform-changes.ts';
import { saidBeside } from './said-beside.ts';
import { settingsKey } from './settings-key.ts';
import { whoseOptions } from './whose-options.ts';

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
  const texts = insertedTexts(more);
  const whole = (...edits: FileEdit[]) => [
    at(client.node, { ...moved, group: groupOf(client.options.holder), edits }),
    ...inserted(groupOf(client.options.holder), more),
    ...leftByHand(more),
  ];
  const addressed = addressChange(client, context);
  const address = addressed && [...addressed.edits, ...unusedImportEdits(addressed.gone, context.inventory)];
  if (argument === undefined || isEmptyLiteral(argument))
    return whole(newOptions(client, context, { more: texts, withAddress: address === undefined }), ...(address ?? []));
  const literal = optionsLiteral(client.options);
  if (literal === undefined && address === undefined && isPlainOptions(client)) {
    const withKey = !isKeyGiven(client, context) || context.env.readsItself(client, 'apiKey');
    return whole(ownOptions(argument, { client, context, withKey, more: texts }));
  }
  if (literal === undefined) {
    const message = words.client.built(vendor, target.baseURL);
    return [at(client.node, { ...base, action: 'manual', message, todo: message }), ...leftByHand(more)];
  }
  const whose = whoseOptions(literal, client, context);
  if (whose.kind === 'others') {
    const elsewhere = keyFromElsewhere(literal, client, context);
    const withKey = elsewhere.length === 0;
    return [...whole(ownOptions(argument, { client, context, withKey, more: texts })), ...elsewhere];
  }
  if (whose.kind === 'shared' && !isChangedBy(client, whose.owner)) {
    const isGiven = isKeyGiven(client, context) && !context.env.readsItself(client, 'apiKey');
    const said = whose.owner === undefined ? { key: isGiven, address: false } : speaksLike(client, whose.owner);
    const group = groupOf(literal);
    const edits = saidBeside({ client, argument, said, address, more: texts }, context);
    return [at(client.node, { ...moved, group, edits }), ...inserted(group, more), ...leftByHand(more)];
  }
  const inSettings = settingsKey(client, context);
  const missing = missingAddress(client, { literal, beside: inSettings.texts }, context);
  const ownKey = keyOfItsOwn(client, literal, context);
  const key = [...missingKey(client, literal, context), ...ownKey];
  const own = [
    ...(key.length > 0 ? key : renamedKey(client, literal)).map((change) => ({ literal, change })),
    ...inSettings.changes,
    ...missing.changes,
  ];
  const beside = [...platformChanges(client, literal, context), ...more];
  const edits = literalEdits([...own, ...beside.flatMap((each) => changeIn(literal, each))]);
  const replaced = [...ownKey, ...inSettings.changes.map(({ change }) => change)].flatMap((change) =>
    change.kind === 'replace' ? [change.node] : [],
  );
  // One import may bring both.
  const imports = unusedImportEdits([...(addressed?.gone ?? []), ...replaced], context.inventory);
  const group = groupOf(literal);
  let next = own.length;
  const moving = [...(addressed?.edits ?? []), ...edits.slice(0, next).flat(), ...missing.edits, ...imports];
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

/** Whether a client's own rule changes options that it shares. */
function isChangedBy(client: Client, owner: Client | undefined): boolean {
  return owner !== undefined && mannerOf(owner) === mannerOf(client);
}

function groupOf(node: ts.Node): string {
  return `${node.getSourceFile().fileName}:${node.pos}`;
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
