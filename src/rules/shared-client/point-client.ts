import type { FileEdit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { optionsLiteral } from '../../source/clients.ts';
import { layoutOf } from '../../source/layout.ts';
import type { ObjectChange } from '../../source/object-edits.ts';
import type { ts } from '../../source/ts.ts';
import { clientBase } from '../client-base.ts';
import { at, inFileOf, replace } from '../find.ts';
import { type LiteralChange, literalEdits } from '../literal-edits.ts';
import { addressChange, isBroughtShared } from '../openai-sdk/address.ts';
import { addressText, inLines, isEmptyLiteral, type MoveContext } from '../openai-sdk/client-options.ts';
import { keyOfItsOwn, missingKey } from '../openai-sdk/key-changes.ts';
import { hardcodedKey, keyFromElsewhere } from '../openai-sdk/key-findings.ts';
import type { OptionChange } from '../openai-sdk/option-change.ts';
import { platformChanges } from '../openai-sdk/platform-changes.ts';
import { whoseOptions } from '../openai-sdk/whose-options.ts';
import { unusedImportEdits } from '../unused-import.ts';
import type { Reading } from './reading.ts';
import type { Pointing } from './sharing.ts';

/** `new OpenAI({ … })` becomes a call of the module's function, with what the module does not know. */
export function pointClient(pointing: Pointing, context: MoveContext): RuleFinding[] {
  const { client, node, factory, group } = pointing;
  const { provider, baseURL } = context.target;
  const literal = changingOptions(pointing, context);
  const own =
    literal === undefined
      ? []
      : [...keyChanges(pointing, literal, context), ...addressChanges(pointing, { literal, context })];
  const platform = literal === undefined ? [] : platformChanges(client, literal, context);
  const changes =
    literal === undefined ? [] : [...own.map((change) => ({ literal, change })), ...changesOf(platform, literal)];
  const isEmptied = literal !== undefined && literal === pointing.literal && leavesNothing(literal, changes);
  const edits = isEmptied ? [] : literalEdits(changes);
  let next = own.length;
  const address = isKnown(pointing).address ? undefined : addressChange(client, context);
  const gone = [
    ...(address?.gone ?? []),
    ...own.flatMap((change) => (change.kind === 'insert' ? [] : [placeOf(change)])),
  ];
  const moved = [
    ...calleeEdits(pointing, isEmptied),
    ...edits.slice(0, own.length).flat(),
    ...(address?.edits ?? []),
    ...unusedImportEdits(gone, context.inventory),
    ...pointing.edits,
  ];
  const message = words.client.shared(provider.name, baseURL, factory);
  return [
    at(node, { ...clientBase(client), action: 'rewrite', message, group, edits: moved }),
    ...platform.map(({ node: place, found, change }) => {
      if (found.action !== 'rewrite') return at(place, found);
      return at(place, { ...found, group, edits: change === undefined ? [] : (edits[next++] ?? []) });
    }),
    ...(literal === undefined ? [] : keyFromElsewhere(literal, client, context)),
    ...hardcodedKey(client, context),
  ];
}

function changesOf(changes: readonly OptionChange[], literal: ts.ObjectLiteralExpression): LiteralChange[] {
  return changes.flatMap(({ change, literal: within = literal }) =>
    change === undefined ? [] : [{ literal: within, change }],
  );
}

/** The options that this client alone is built with; undefined where it has none, or where others have them too. */
function changingOptions({ client, literal }: Pointing, context: MoveContext): ts.ObjectLiteralExpression | undefined {
  const found = literal ?? optionsLiteral(client.options);
  if (found === undefined || isEmptyLiteral(found)) return undefined;
  return whoseOptions(found, client, context).kind === 'others' ? undefined : found;
}

function isKnown({ key, address, factory }: Pointing): { readonly key: boolean; readonly address: boolean } {
  return { key: key?.text === factory.key, address: address?.text === factory.address };
}

/** What the module knows goes, what nobody knows comes in, and the rest changes as it would without a module. */
function keyChanges(pointing: Pointing, literal: ts.ObjectLiteralExpression, context: MoveContext): ObjectChange[] {
  const { client, key } = pointing;
  if (key !== undefined && isKnown(pointing).key) return removal(key);
  if (key !== undefined && key.property === undefined)
    return [{ kind: 'insert', text: textOf('apiKey', key, literal) }];
  return [...missingKey(client, literal, context), ...keyOfItsOwn(client, literal, context)];
}

function addressChanges(
  pointing: Pointing,
  { literal, context }: { readonly literal: ts.ObjectLiteralExpression; readonly context: MoveContext },
): ObjectChange[] {
  const { client, address } = pointing;
  // What is spread in would go before the address that the module knows.
  if (address === undefined || (isKnown(pointing).address && address.property === undefined))
    return isBroughtShared(client, context) ? [{ kind: 'insert', text: addressText(client, context) }] : [];
  if (isKnown(pointing).address) return removal(address);
  return address.property === undefined ? [{ kind: 'insert', text: textOf('baseURL', address, literal) }] : [];
}

function removal({ property }: Reading): ObjectChange[] {
  return property === undefined ? [] : [{ kind: 'remove', property }];
}

function placeOf(change: Exclude<ObjectChange, { kind: 'insert' }>): ts.Node {
  return change.kind === 'remove' ? change.property : change.node;
}

/** Whether all options are the module's, and nobody says anything of them. */
function leavesNothing(literal: ts.ObjectLiteralExpression, changes: readonly LiteralChange[]): boolean {
  const own = changes.filter((each) => each.literal === literal);
  const isRemoved = own.length === literal.properties.length && own.every(({ change }) => change.kind === 'remove');
  return isRemoved && !/\/\/|\/\*/.test(literal.getText().replace(/https?:\/\//g, ''));
}

/** `new OpenAI` is taken by the function, and the options are taken out where the module has them all. */
function calleeEdits(pointing: Pointing, isEmptied: boolean): FileEdit[] {
  const { client, node, local } = pointing;
  const { argument } = client.options;
  const isBare = argument === undefined || isEmptyLiteral(argument);
  const options = isBare ? newOptions(pointing) : '';
  const callee = { ...replace(node.expression, local), start: node.getStart() };
  if (node.arguments === undefined) return [{ ...callee, text: `${local}(${options})` }];
  if (!isBare && !isEmptied) return [callee];
  return [callee, ...inFileOf(node, [{ start: node.arguments.pos, end: node.end - 1, text: options }])];
}

/** What a client without options must be told all the same. */
function newOptions({ node, factory, key, address }: Pointing): string {
  const options = [
    ...(key === undefined || key.text === factory.key ? [] : [textOf('apiKey', key, node)]),
    ...(address === undefined || address.text === factory.address ? [] : [textOf('baseURL', address, node)]),
  ];
  const [only, ...others] = options;
  if (only === undefined) return '';
  return others.length === 0 ? `{ ${only} }` : inLines(options, node);
}

function textOf(name: string, { text }: Reading, node: ts.Node): string {
  return `${name}: ${text.replaceAll("'", layoutOf(node.getSourceFile()).quote)}`;
}
