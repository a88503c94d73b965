import { optionFlow } from '../../source/clients.ts';
import { propertyOf, unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { EnvPlan } from '../env/plan.ts';
import { readEnv } from '../env/read-env.ts';
import { addressEdits } from '../openai-sdk/address.ts';
import { lacksAddress } from '../openai-sdk/address-settings.ts';
import { type MoveContext, readKey } from '../openai-sdk/client-options.ts';
import { keyOfItsOwn, missingKey } from '../openai-sdk/key-changes.ts';
import type { Candidate } from './candidates.ts';

/** What a client gets for one option, in words that mean the same in any file: after the move, in single quotes. */
export interface Reading {
  readonly text: string;
  /** The property that says so; undefined where the client leaves it to the SDK. */
  readonly property?: ts.ObjectLiteralElementLike;
  /** The name of the variable as it is written there now. */
  readonly variable?: ts.Node;
}

/** The key, as far as another file can read it; undefined where it must be handed in. */
export function keyReading({ client, literal }: Candidate, context: MoveContext): Reading | undefined {
  const { target, inventory } = context;
  const isAbsent = optionFlow(client, 'apiKey', inventory.tracer).leaves.every(({ kind }) => kind === 'undefined');
  const name = target.env === 'keep' ? 'OPENAI_API_KEY' : target.apiKeyEnv;
  if (isAbsent && (literal === undefined || propertyOf(literal, 'apiKey') === undefined))
    return { text: plain(readEnv(name, client.node, context)) };
  const property = literal === undefined ? undefined : propertyOf(literal, 'apiKey');
  if (literal === undefined || property === undefined || !isAlone(literal)) return undefined;
  const [own] = [...missingKey(client, literal, context), ...keyOfItsOwn(client, literal, context)];
  if (own !== undefined) {
    // Not as the place of the client may read it, within a function.
    const key = readKey(client, literal.getSourceFile(), context);
    const isWhole = own.kind === 'replace' && own.text.endsWith(`: ${key}`);
    return isWhole ? { text: plain(key), property } : undefined;
  }
  if (!ts.isPropertyAssignment(property)) return undefined;
  const value = unwrap(property.initializer);
  const access = accessAt(value, context.env);
  if (access !== undefined) return { ...access, property };
  const either = ts.isBinaryExpression(value) ? accessAt(value.left, context.env) : undefined;
  if (either === undefined || !ts.isBinaryExpression(value)) return undefined;
  const operator = value.operatorToken.getText();
  // What is not set is `undefined` anyway.
  if (operator === '??' && unwrap(value.right).getText() === 'undefined') return { ...either, property };
  const isElseEmpty = (operator === '??' || operator === '||') && isText(value.right, '');
  return isElseEmpty ? { ...either, text: `${either.text} ${operator} ''`, property } : undefined;
}

/** The address, as far as another file can read it; undefined where it must be handed in. */
export function addressReading({ client, literal }: Candidate, context: MoveContext): Reading | undefined {
  const { target, inventory, env } = context;
  const text = `'${target.baseURL}'`;
  if (lacksAddress(client, inventory.tracer)) return { text };
  const property = literal === undefined ? undefined : propertyOf(literal, 'baseURL');
  if (literal === undefined || property === undefined || !isAlone(literal)) return undefined;
  const isInside = ({ start, end }: { start: number; end: number }) => start >= property.pos && end <= property.end;
  const edits = addressEdits(client, context) ?? [];
  const file = inventory.island.pathOf(property);
  if (!ts.isPropertyAssignment(property) || !edits.every((edit) => edit.file === file && isInside(edit)))
    return undefined;
  const value = unwrap(property.initializer);
  if (ts.isStringLiteralLike(value) || (ts.isIdentifier(value) && value.text === 'undefined'))
    return edits.length === 1 && edits[0]?.text.includes(target.baseURL) ? { text, property } : undefined;
  const isEither = ts.isBinaryExpression(value) && ts.isStringLiteralLike(unwrap(value.right));
  const access = accessAt(isEither ? value.left : value, env);
  // An empty variable, as `.env.example` has it, is none.
  return access === undefined ? undefined : { ...access, text: `${access.text} || ${text}`, property };
}

/** What stands in the options shows through where they are spread, so nothing of them may go. */
function isAlone({ properties }: ts.ObjectLiteralExpression): boolean {
  return !properties.some((property) => ts.isSpreadAssignment(property));
}

/** `process.env.X`, `import.meta.env.X`, `Deno.env.get('X')`, under the name that the variable has from now on. */
function accessAt(expression: ts.Expression, env: EnvPlan): Reading | undefined {
  const node = unwrap(expression);
  const text = node.getText();
  const name = /^(?:(?:process|import\.meta|Bun)\.env(?:\.\w+|\[['"]\w+['"]\])|Deno\.env\.get\(['"]\w+['"]\))$/.test(
    text,
  )
    ? /(\w+)\W*$/.exec(text)?.[1]
    : undefined;
  if (name === undefined) return undefined;
  const variable = ts.isPropertyAccessExpression(node)
    ? node.name
    : ts.isElementAccessExpression(node)
      ? node.argumentExpression
      : ts.isCallExpression(node)
        ? node.arguments[0]
        : undefined;
  if (variable === undefined) return undefined;
  const planned = env.of(name);
  const isMoved = planned?.moved.some((place) => place.node === variable);
  const to = isMoved ? (planned?.parted.get(variable) ?? planned?.to) : undefined;
  return { text: plain(text.replace(/\w+(?=\W*$)/, to ?? name)), variable };
}

function isText(node: ts.Expression, text: string): boolean {
  const value = unwrap(node);
  return ts.isStringLiteralLike(value) && value.text === text;
}

/** No name of a variable and no address holds a quote. */
function plain(text: string): string {
  return text.replaceAll('"', "'");
}
