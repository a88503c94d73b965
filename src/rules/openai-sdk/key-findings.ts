import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { type Client, optionFlow } from '../../source/clients.ts';
import { ts } from '../../source/ts.ts';
import { clientBase } from '../client-base.ts';
import { at } from '../find.ts';
import { keptKeys } from '../kept-keys.ts';
import { writtenKeys } from '../written-keys.ts';
import { isKeyGiven, isKeyOpen, isTakenByOthers, readsApart, writtenKey } from './client-key.ts';
import { type MoveContext, readKey } from './client-options.ts';
import { keyOfItsOwn } from './key-changes.ts';
import { isBroughtBeside, isSecret, nonesVariables } from './key-leaves.ts';

/** A key that a setting, a database or a caller brings: no edit here can make it the target's. */
export function keyFromElsewhere(
  literal: ts.ObjectLiteralExpression,
  client: Client,
  context: MoveContext,
): RuleFinding[] {
  const { target } = context;
  const property = writtenKey(client, literal) ?? givenLater(client, literal, context);
  if (property === undefined) return [];
  const found = { ...clientBase(client), confidence: 'likely', action: 'manual' } as const;
  const { name } = target.provider;
  if (!isKeyOpen(client, context)) {
    const isBrought = isBroughtBeside(optionFlow(client, 'apiKey', context.inventory.tracer).leaves);
    const brought = isBrought ? [at(property, { ...found, message: words.client.keyBroughtBeside(name) })] : [];
    return [...keyOfOwnName(literal, client, context), ...brought];
  }
  if (!isTakenByOthers(client, context))
    return [at(property, { ...found, message: words.client.keyFromElsewhere(name) })];
  const variable = readsApart(client, literal, context) ? target.apiKeyEnv : undefined;
  const message = words.client.sharedKeyFromElsewhere(name, variable);
  return [at(property, { ...found, message, todo: message })];
}

/** `options.apiKey = settings.key` stands in no literal: the client alone shows that it has a key. */
function givenLater(client: Client, literal: ts.ObjectLiteralExpression, context: MoveContext): ts.Node | undefined {
  return !literal.properties.some(ts.isSpreadAssignment) && isKeyGiven(client, context) ? client.node : undefined;
}

/** `process.env.API_KEY`: a variable whose name says nothing of OpenAI keeps it, so that no edit shows whose key it must hold. */
function keyOfOwnName(literal: ts.ObjectLiteralExpression, client: Client, context: MoveContext): RuleFinding[] {
  const { inventory, target, verdicts } = context;
  const named = (each: Client) => nonesVariables(optionFlow(each, 'apiKey', inventory.tracer).leaves);
  if (keyOfItsOwn(client, literal, context).length > 0) return keyOfSecret(client, literal, context);
  const staying = new Set([...verdicts.clients].flatMap(([other, { fate }]) => (fate === 'stays' ? named(other) : [])));
  const others = named(client).filter((name) => name !== target.apiKeyEnv);
  return others.map((name) => {
    const isShared = staying.has(name);
    const message = words.client.keyKeepsName({ name, vendor: target.provider.name, isShared });
    const found = { ...clientBase(client), confidence: 'likely', action: 'manual', message } as const;
    return at(client.node, isShared ? { ...found, todo: message } : found);
  });
}

function keyOfSecret(client: Client, literal: ts.ObjectLiteralExpression, context: MoveContext): RuleFinding[] {
  if (!optionFlow(client, 'apiKey', context.inventory.tracer).leaves.some(isSecret)) return [];
  const message = words.client.keyWasSecret(readKey(client, literal, context));
  return [at(client.node, { ...clientBase(client), confidence: 'likely', action: 'manual', message, todo: message })];
}

/** A key that is not written may be among what is spread in unseen; where it is not, the library reads its own variable. */
export function keyFromSpread(
  literal: ts.ObjectLiteralExpression,
  client: Client,
  context: MoveContext,
): RuleFinding[] {
  const { target } = context;
  const isSpread = literal.properties.some(ts.isSpreadAssignment);
  if (!isSpread || writtenKey(client, literal) !== undefined || !isKeyOpen(client, context)) return [];
  const { name } = target.provider;
  const message = words.client.keyFromSpread(name, target.env === 'keep' ? undefined : target.apiKeyEnv);
  return [at(literal, { ...clientBase(client), confidence: 'likely', action: 'manual', message, todo: message })];
}

/** A key in the code is nobody's business but its owner's: it is reported, never shown and never changed. */
export function hardcodedKey(client: Client, context: MoveContext): RuleFinding[] {
  const { inventory, target } = context;
  const { leaves } = optionFlow(client, 'apiKey', inventory.tracer);
  const vendor = target.provider.name;
  const real = leaves.flatMap((leaf) => {
    if (leaf.kind !== 'string' || !/^sk-[\w-]{16,}$/.test(leaf.node.text)) return [];
    const message = words.client.hardcodedKey(vendor);
    return [at(leaf.node, { ...clientBase(client), action: 'manual', message, todo: message })];
  });
  return real.length > 0 ? real : writtenKeys(leaves, { base: clientBase(client), vendor, kept: keptKeys(context) });
}
