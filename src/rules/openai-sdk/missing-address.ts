import type { FileEdit } from '../../edit.ts';
import { type Client, optionNames } from '../../source/clients.ts';
import { propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { replace } from '../find.ts';
import type { LiteralChange } from '../literal-edits.ts';
import { isBroughtShared } from './address.ts';
import { lacksAddress, settingsOf, spreadAddress } from './address-settings.ts';
import { addressText, besideOptions, type MoveContext, settingText } from './client-options.ts';

interface NewAddress {
  /** Of the options, or of the settings that it is one of. */
  readonly changes: readonly LiteralChange[];
  /** Of settings that are no literal. */
  readonly edits: readonly FileEdit[];
}

/**
 * The address where the options give none of its own, or only sometimes.
 *
 * @param beside what settings that are built elsewhere are given as well
 */
export function missingAddress(
  client: Client,
  { literal, beside }: { readonly literal: ts.ObjectLiteralExpression; readonly beside: readonly string[] },
  context: MoveContext,
): NewAddress {
  const settings = settingsOf(client);
  const own = addressText(client, context);
  if (!lacksAddress(client, context.inventory.tracer) && !isBroughtShared(client, context)) {
    const isGiven = settings.held !== undefined && beside.length > 0;
    return { changes: [], edits: isGiven ? [spreadSettings(settings.held, beside)] : [] };
  }
  const { apiKey, argument } = optionNames(client);
  const spread = spreadAddress(client, context.inventory.tracer);
  if (settings.literal !== undefined && spread !== undefined) {
    const after = settings.literal.properties[settings.literal.properties.indexOf(spread) - 1] ?? null;
    return { changes: [{ literal: settings.literal, change: { kind: 'insert', text: own, after } }], edits: [] };
  }
  // Settings that are built elsewhere are spread: they give no address themselves.
  if (settings.held !== undefined) return { changes: [], edits: [spreadSettings(settings.held, [...beside, own])] };
  if (settings.literal !== undefined && settings.literal !== literal)
    return { changes: [{ literal: settings.literal, change: { kind: 'insert', text: own } }], edits: [] };
  if (argument !== undefined) return { changes: [], edits: [besideOptions(client, context)] };
  const key = propertyOf(literal, apiKey);
  // A key that comes after the last spread may be followed; a spread behind it could bring another address in.
  const lastSpread = literal.properties.findLast(ts.isSpreadAssignment);
  const isLast = key !== undefined && (lastSpread === undefined || lastSpread.pos < key.pos);
  const text = settingText(client, context, literal);
  return { changes: [{ literal, change: { kind: 'insert', text, ...(isLast ? { after: key } : {}) } }], edits: [] };
}

/** `configuration: { ...settings, baseURL: '…' }`, or the same of a shorthand. */
function spreadSettings(held: ts.Expression, options: readonly string[]): FileEdit {
  const text = `{ ...${held.getText()}, ${options.join(', ')} }`;
  return replace(held, ts.isShorthandPropertyAssignment(held.parent) ? `${held.getText()}: ${text}` : text);
}
