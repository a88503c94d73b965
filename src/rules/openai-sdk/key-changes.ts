import { type Client, optionFlow, optionNames } from '../../source/clients.ts';
import type { Leaf } from '../../source/flow.ts';
import type { ObjectChange } from '../../source/object-edits.ts';
import { nameOf, propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { readEnv } from '../env/read-env.ts';
import { ownOperands } from '../own-operands.ts';
import { isSharedHolder } from '../shared-holder.ts';
import { isKeyGiven, readsApart, writtenKey } from './client-key.ts';
import { type MoveContext, readKey } from './client-options.ts';
import { keyVariables } from './key-leaves.ts';
import { keyReadings } from './key-readings.ts';

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

/** A key whose name is no longer read would be looked for in the library's own variable. */
export function renamedKey(client: Client, literal: ts.ObjectLiteralExpression): ObjectChange[] {
  const { apiKey, oldKey } = optionNames(client);
  const property = writtenKey(client, literal);
  if (property === undefined || ts.isMethodDeclaration(property) || nameOf(property.name) !== oldKey) return [];
  return ts.isShorthandPropertyAssignment(property)
    ? [{ kind: 'replace', node: property, text: `${apiKey}: ${oldKey}` }]
    : [{ kind: 'replace', node: property.name, text: apiKey }];
}
