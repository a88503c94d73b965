import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { isOtherVendorsEnv } from '../../openai/other-vendors.ts';
import { isInputVariable } from '../../source/action-input.ts';
import { type Client, optionFlow, optionNames } from '../../source/clients.ts';
import { isOpenAIEnvName } from '../../source/env-object.ts';
import type { Leaf } from '../../source/flow.ts';
import type { ObjectChange } from '../../source/object-edits.ts';
import { isStorageCall } from '../../source/storage-call.ts';
import { nameOf, propertyOf } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { clientBase } from '../client-base.ts';
import { readEnv } from '../env/read-env.ts';
import { at } from '../find.ts';
import { keptKeys } from '../kept-keys.ts';
import { ownOperands } from '../own-operands.ts';
import { isSharedHolder } from '../shared-holder.ts';
import { writtenKeys } from '../written-keys.ts';
import { type MoveContext, readKey } from './client-options.ts';
import { keyReadings } from './key-readings.ts';

/** Whether the code gives the client a key. */
export function isKeyGiven(client: Client, { inventory }: MoveContext): boolean {
  return optionFlow(client, 'apiKey', inventory.tracer).leaves.some((leaf) => leaf.kind !== 'undefined');
}

/** `new OpenAI({ timeout })` reads its key from OPENAI_API_KEY; under another name it must be passed. */
export function missingKey(client: Client, literal: ts.ObjectLiteralExpression, context: MoveContext): ObjectChange[] {
  const { target } = context;
  const isTokenBased = propertyOf(literal, 'azureADTokenProvider') !== undefined;
  const { apiKey: name, isKeyOutside = false } = optionNames(client);
  const isGiven = isKeyGiven(client, context) && !(isKeyOutside && isFromVariable(client, context));
  if (target.env === 'keep' || isGiven || isTokenBased) return [];
  const key = readEnv(target.apiKeyEnv, literal, context);
  const written = writtenKey(client, literal);
  if (written === undefined || ts.isMethodDeclaration(written)) return [{ kind: 'insert', text: `${name}: ${key}` }];
  // Written, but unset: the SDK would read its own variable.
  const value = ts.isShorthandPropertyAssignment(written) ? written.name.text : written.initializer.getText();
  const text = value === 'undefined' ? key : `${value} ?? ${key}`;
  return [{ kind: 'replace', node: written, text: `${name}: ${text}` }];
}

function isFromVariable(client: Client, { inventory }: MoveContext): boolean {
  return keyVariables(optionFlow(client, 'apiKey', inventory.tracer).leaves).length > 0;
}

/**
 * A key that other code uses too stays with it, and so does one that nobody can trace where a client that stays takes it:
 * no vendor is sent another's key, so this client reads the target's by itself.
 */
export function keyOfItsOwn(client: Client, literal: ts.ObjectLiteralExpression, context: MoveContext): ObjectChange[] {
  const { inventory, verdicts, target, env } = context;
  const { apiKey: name } = optionNames(client);
  const property = writtenKey(client, literal);
  if (property !== undefined && ts.isMethodDeclaration(property)) return [];
  if (property === undefined && !literal.properties.some(ts.isSpreadAssignment)) return [];
  const flow = optionFlow(client, 'apiKey', inventory.tracer);
  const variables = keyVariables(flow.leaves);
  const isShared = isSharedHolder([flow], { inventory, verdicts, client }) || env.readsItself(client, 'apiKey');
  const isOwn = variables.length > 0 && isShared;
  if (target.env === 'keep' || !(isOwn || readsApart(client, literal, context))) return [];
  const key = readKey(client, literal, context);
  // Behind the options that bring the other one.
  if (property === undefined) return isOwn ? [{ kind: 'insert', text: `${name}: ${key}` }] : [];
  return ownKeyChanges(property, { name, key, variables: isOwn ? variables : [] }, context);
}

interface OwnKey {
  readonly name: string;
  /** What reads it. */
  readonly key: string;
  /** The variables that it takes the place of; without any, of all that is written. */
  readonly variables: readonly Leaf[];
}

/** Puts a client's own key in the place of one that others use. */
export function ownKeyChanges(
  property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment,
  { name, key, variables }: OwnKey,
  context: MoveContext,
): ObjectChange[] {
  const { inventory } = context;
  const value = variables.length > 0 && ts.isPropertyAssignment(property) ? property.initializer : undefined;
  const nodes = new Set(variables.flatMap((leaf) => ('node' in leaf ? [leaf.node] : [])));
  const isVariable = (leaf: Leaf) => 'node' in leaf && nodes.has(leaf.node);
  const several = value === undefined ? [] : keyReadings(value, isVariable, context);
  if (several.length > 0) return several;
  const operands = value === undefined ? [] : ownOperands(value, isVariable, inventory.tracer);
  if (value === undefined || operands.includes(value))
    return [{ kind: 'replace', node: property, text: `${name}: ${key}` }];
  return operands.map((operand) => ({ kind: 'replace', node: operand, text: key }));
}

/** The property that gives the key, under whatever name. */
function writtenKey(client: Client, literal: ts.ObjectLiteralExpression): ReturnType<typeof propertyOf> {
  const { apiKey, oldKey } = optionNames(client);
  return propertyOf(literal, apiKey) ?? (oldKey === undefined ? undefined : propertyOf(literal, oldKey));
}

/** A key whose name is no longer read would be looked for in the library's own variable. */
export function renamedKey(client: Client, literal: ts.ObjectLiteralExpression): ObjectChange[] {
  const { apiKey, oldKey } = optionNames(client);
  const property = writtenKey(client, literal);
  if (property === undefined || ts.isMethodDeclaration(property) || nameOf(property.name) !== oldKey) return [];
  return ts.isShorthandPropertyAssignment(property)
    ? [{ kind: 'replace', node: property, text: `${apiKey}: ${oldKey}` }]
    : [{ kind: 'replace', node: property.name, text: apiKey }];
}

/** Origins that stand in the code, or are read where everybody sees it. */
const WRITTEN: ReadonlySet<Leaf['kind']> = new Set(['string', 'template', 'literal', 'undefined', 'type', 'env']);

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

/** `defineSecret('X')`: a function sees what it names, so that a new variable alone would be empty there. */
export function isSecret(leaf: Leaf): boolean {
  return leaf.kind === 'env' && ts.isCallExpression(leaf.access) && /secret$/i.test(leaf.access.expression.getText());
}

function keyOfSecret(client: Client, literal: ts.ObjectLiteralExpression, context: MoveContext): RuleFinding[] {
  if (!optionFlow(client, 'apiKey', context.inventory.tracer).leaves.some(isSecret)) return [];
  const message = words.client.keyWasSecret(readKey(client, literal, context));
  return [at(client.node, { ...clientBase(client), confidence: 'likely', action: 'manual', message, todo: message })];
}

/** The names of variables that hold a key and speak of nobody. */
export function nonesVariables(leaves: readonly Leaf[]): string[] {
  const names = keyVariables(leaves).flatMap((leaf) => (leaf.kind === 'env' && !isInput(leaf) ? [leaf.name] : []));
  return [...new Set(names)].filter((name) => !isOpenAIEnvName(name) && !isOtherVendorsEnv(name));
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

/** Whether a client is given the target's key in the place of one that others take; a browser has no environment. */
function readsApart(client: Client, literal: ts.ObjectLiteralExpression, context: MoveContext): boolean {
  const isInBrowser = propertyOf(literal, 'dangerouslyAllowBrowser') !== undefined;
  return context.target.env !== 'keep' && !isInBrowser && isTakenByOthers(client, context);
}

function isKeyOpen(client: Client, { inventory }: MoveContext): boolean {
  const { leaves } = optionFlow(client, 'apiKey', inventory.tracer);
  return isFromElsewhere(leaves.flatMap((leaf) => partsOf(leaf, inventory.tracer)));
}

/** `${settings.token}` is written, and what it holds is not. */
function partsOf(leaf: Leaf, tracer: Tracer): readonly Leaf[] {
  if (leaf.kind !== 'template') return [leaf];
  return leaf.node.templateSpans.flatMap(({ expression }) => tracer.trace(expression).leaves);
}

/** Whether a client that stays is built with the same key, wherever that comes from. */
function isTakenByOthers(client: Client, context: MoveContext): boolean {
  const { inventory, verdicts } = context;
  if (!isKeyOpen(client, context)) return false;
  const { leaves } = optionFlow(client, 'apiKey', inventory.tracer);
  const own = new Set(leaves.flatMap((leaf) => ('node' in leaf ? [leaf.node] : [])));
  return [...verdicts.clients].some(
    ([other, { fate }]) =>
      fate === 'stays' &&
      optionFlow(other, 'apiKey', inventory.tracer).leaves.some((leaf) => 'node' in leaf && own.has(leaf.node)),
  );
}

/** Whether a key comes from where no edit reaches, and from no variable of OpenAI's beside. */
export function isFromElsewhere(leaves: readonly Leaf[]): boolean {
  const isOpen = leaves.length === 0 || leaves.some((leaf) => !WRITTEN.has(leaf.kind) || isInput(leaf));
  return isOpen && keyVariables(leaves).every(isInput);
}

/** `previewKey || process.env.X`: what a user, a setting or a caller brings goes before the variable. */
export function isBroughtBeside(leaves: readonly Leaf[]): boolean {
  // `process.env.X ?? fail('…')` brings nothing; `(await request.json()).key` and `localStorage.getItem('key')` do, and
  // so does `config.key` of a file that is in no repository.
  const isBrought = (leaf: Leaf) =>
    leaf.kind === 'external' ||
    (leaf.kind === 'unknown' && (leaf.path.length > 0 || !ts.isCallExpression(leaf.node) || isStorageCall(leaf.node)));
  return leaves.some(isBrought) && keyVariables(leaves).some((leaf) => !isInput(leaf));
}

/** The variables that hold the key. Out of a store of settings comes much else that is read from the environment. */
export function keyVariables(leaves: readonly Leaf[]): Leaf[] {
  const isSettled = leaves.every(({ kind }) => WRITTEN.has(kind));
  return leaves.filter((leaf) => leaf.kind === 'env' && (isSettled || isOpenAIEnvName(leaf.name) || isInput(leaf)));
}

function isInput(leaf: Leaf): boolean {
  return leaf.kind === 'env' && isInputVariable(leaf.name);
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
