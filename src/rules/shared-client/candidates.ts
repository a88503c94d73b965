import type { FileEdit } from '../../edit.ts';
import { type Client, optionFlow, optionsLiteral, type SdkClient } from '../../source/clients.ts';
import type { Flow } from '../../source/flow.ts';
import { isJavaScript, propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { type Place, seenFrom } from '../../target.ts';
import { readEnv } from '../env/read-env.ts';
import { isEmptyLiteral, type MoveContext } from '../openai-sdk/client-options.ts';
import { moveClient } from '../openai-sdk/move-client.ts';
import { whoseOptions } from '../openai-sdk/whose-options.ts';
import { type SdkImport, sdkImport } from './sdk-import.ts';

/** How a file takes modules in: a module is only good for files of its own kind. */
export type Form = 'ts' | 'esm' | 'cjs';

/** A client that moves, and that a function of another file could build as well. */
export interface Candidate {
  readonly client: SdkClient;
  readonly node: ts.NewExpression;
  readonly place: Place;
  /** Its options where they are written in place and hold something. */
  readonly literal: ts.ObjectLiteralExpression | undefined;
  readonly sdk: SdkImport;
  readonly form: Form;
  /** Whether Deno runs its file. */
  readonly isDeno: boolean;
  /** What would become of it in place. */
  readonly inline: readonly FileEdit[];
}

/** The clients that may be built elsewhere; of all others it is said where they stand what is to be said. */
export function candidatesOf(context: MoveContext): Candidate[] {
  return [...context.verdicts.clients].flatMap(([client, verdict]) =>
    verdict.fate === 'moves' && verdict.place !== null ? (candidate(client, verdict.place, context) ?? []) : [],
  );
}

function candidate(client: Client, place: Place, context: MoveContext): Candidate | undefined {
  if (client.sdk !== 'client' || client.subclass !== undefined || !ts.isNewExpression(client.node)) return undefined;
  const { inventory, verdicts, target } = context;
  const { node, options } = client;
  const { argument } = options;
  if ((node.arguments?.length ?? 0) > 1) return undefined;
  const sdk = sdkImport(node, inventory.tracer);
  if (sdk === undefined) return undefined;
  const isEmpty = argument === undefined || isEmptyLiteral(argument);
  const literal = isEmpty || optionsLiteral(options) !== argument ? undefined : optionsLiteral(options);
  // Options that a client of another library has too, or that calls send: nothing may go from them or come to them.
  const held = literal ?? optionsLiteral(options);
  const whose = held === undefined ? 'own' : whoseOptions(held, client, context).kind;
  if (whose === 'shared') return undefined;
  // What others say there of key and address would hide what the module has.
  const isLed = ['apiKey', 'baseURL'].some((name) => isGiven(optionFlow(client, name, inventory.tracer)));
  if (whose === 'others' && isLed) return undefined;
  const isSplit = verdicts.splits.some((split) => split.client === client);
  const isSpread = literal?.properties.some(ts.isSpreadAssignment) ?? false;
  if (isSplit && !isEmpty && (literal === undefined || isSpread)) return undefined;
  const isPlain = ['apiKey', 'baseURL'].every((name) => {
    const isWritten = literal !== undefined && propertyOf(literal, name) !== undefined && !isSpread;
    return isWritten || isAllOrNothing(optionFlow(client, name, inventory.tracer));
  });
  const isDeno = readEnv('X', node, context).startsWith('Deno');
  // What no edit moves where it stands, no edit moves elsewhere.
  const [moved] = moveClient(client, { ...context, target: seenFrom(target, place) });
  if (!isPlain || moved?.action !== 'rewrite') return undefined;
  return { client, node, place, literal, sdk, form: formOf(sdk), isDeno, inline: moved.edits ?? [] };
}

function isGiven({ leaves }: Flow): boolean {
  return leaves.some(({ kind }) => kind !== 'undefined');
}

/** Whether options surely give a value, or surely none: one that is `undefined` would hide what the module has. */
function isAllOrNothing({ leaves }: Flow): boolean {
  const missing = leaves.filter(({ kind }) => kind === 'undefined');
  const isAbsent = missing.every((leaf) => leaf.kind === 'undefined' && ts.isObjectLiteralExpression(leaf.node));
  return isAbsent && (missing.length === 0 || missing.length === leaves.length);
}

function formOf({ statement }: SdkImport): Form {
  if (!isJavaScript(statement.getSourceFile())) return 'ts';
  return ts.isImportDeclaration(statement) ? 'esm' : 'cjs';
}
