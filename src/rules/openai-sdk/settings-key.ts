import { type Client, optionNames } from '../../source/clients.ts';
import { propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { LiteralChange } from '../literal-edits.ts';
import { isSharedHolder } from '../shared-holder.ts';
import { settingsOf } from './address-settings.ts';
import { type MoveContext, readKey } from './client-options.ts';
import { ownKeyChanges } from './key-changes.ts';
import { keyVariables } from './key-leaves.ts';

interface SettingsKey {
  readonly changes: readonly LiteralChange[];
  /** What settings that are built elsewhere are given beside what they bring. */
  readonly texts: readonly string[];
}

const NOTHING: SettingsKey = { changes: [], texts: [] };

/**
 * `configuration: { apiKey }`: what the SDK underneath is given goes before a key among the options, so that a key there
 * which other code uses too must give way to the client's own.
 */
export function settingsKey(client: Client, context: MoveContext): SettingsKey {
  const { within, argument } = optionNames(client);
  if (context.target.env === 'keep' || (within === undefined && argument === undefined)) return NOTHING;
  const { inventory, verdicts, env } = context;
  const { literal, held } = settingsOf(client);
  const settings = literal ?? held;
  if (settings === undefined) return NOTHING;
  const flow = inventory.tracer.member(inventory.tracer.trace(settings), 'apiKey', settings);
  const variables = keyVariables(flow.leaves);
  const isShared = isSharedHolder([flow], { inventory, verdicts, client }) || env.readsItself(client, 'apiKey');
  if (variables.length === 0 || !isShared) return NOTHING;
  const key = readKey(client, settings, context);
  const text = `apiKey: ${key}`;
  if (literal === undefined) return { changes: [], texts: [text] };
  const property = propertyOf(literal, 'apiKey');
  if (property === undefined) return { changes: [{ literal, change: { kind: 'insert', text } }], texts: [] };
  if (ts.isMethodDeclaration(property)) return NOTHING;
  const changes = ownKeyChanges(property, { name: 'apiKey', key, variables }, context);
  return { changes: changes.map((change) => ({ literal, change })), texts: [] };
}
