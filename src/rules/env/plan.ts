import { makesOpenAIs, readsOpenAIKey } from '../../openai/other-readers.ts';
import type { ApiCall } from '../../source/calls.ts';
import { type Client, optionsLiteral } from '../../source/clients.ts';
import { envReads } from '../../source/embedded/markup.ts';
import { importedVariable } from '../../source/env-import.ts';
import type { Inventory } from '../../source/inventory.ts';
import { hidesModel } from '../../source/libraries/langchain/hidden-model.ts';
import { takesName } from '../../source/names-from.ts';
import { envOwner } from '../../source/trace-env.ts';
import type { ts } from '../../source/ts.ts';
import type { Target } from '../../target.ts';
import type { Verdicts } from '../verdicts.ts';
import { isHandedIn } from './handed-in.ts';
import { movingVariables } from './moving.ts';
import type { NameAt } from './name-at.ts';
import { readInOtherLanguages } from './other-language.ts';
import { planVariable } from './plan-variable.ts';
import { type Reader, readersOf } from './readers.ts';
import type { EnvVariable } from './variable.ts';

/** What becomes of the variables that lead clients. */
export interface EnvPlan {
  readonly variables: readonly EnvVariable[];
  of(name: string): EnvVariable | undefined;
  readonly nameAt: NameAt;
  /** Whether a client must be given its own reading of what this option holds. */
  readsItself(client: Client, option: string): boolean;
  /** Whether a request by hand must be given its own reading of a key, which is read at `node`. */
  isKeyParted(call: ApiCall, node: ts.Node): boolean;
  /** The names that clients and requests read of what a worker is handed, beside a variable that stays. */
  handedBeside(name: string): readonly string[];
}

/** Decides which variables take the target's names, and where. */
export function planEnv({
  inventory,
  target,
  verdicts,
}: {
  readonly inventory: Inventory;
  readonly target: Target | null;
  readonly verdicts: Verdicts;
}): EnvPlan {
  const readers = readersOf({ inventory, target, verdicts });
  const { moving, staying, kept, stayingFiles, nameAt } = movingVariables(readers, verdicts);
  const movingFiles = new Set(
    [
      ...[...verdicts.clients, ...verdicts.calls].flatMap(([{ node }, { fate }]) => (fate === 'moves' ? [node] : [])),
      ...[...moving.values()].flatMap(({ homes }) => [...homes]),
    ].map((node) => node.getSourceFile()),
  );
  const callsBy = (reading: readonly { readonly client: Client | undefined }[]) => {
    const clients = new Set(reading.map(({ client }) => client));
    return [...verdicts.calls].flatMap(([call, { fate }]) =>
      fate === 'moves' && call.clients.some((client) => clients.has(client)) ? [call.node] : [],
    );
  };
  const others = inventory.tracer.index.specifiers.filter(
    (node) =>
      readsOpenAIKey(node.text) ||
      hidesModel(node) ||
      (makesOpenAIs(node.text) && takesName(node, (name) => name === 'openai')),
  );
  const variables = [...moving].map(([name, wanted]) => {
    // Markup, which is not edited, goes on reading the old name.
    const pages = [...inventory.tracer.index.markups].flatMap(([file, markup]) =>
      envReads(markup, name).length > 0 || (markup.names.has(name) && importedVariable(file, name) !== undefined)
        ? [file]
        : [],
    );
    const isShared = [...verdicts.clients.keys()].some(
      (client) => client.sdk === 'library' && client.isKeyShared === true && client.reads.apiKey === name,
    );
    const keepers = [
      ...(staying.get(name) ?? []),
      ...pages,
      ...(name === 'OPENAI_API_KEY' ? others : []),
      ...readInOtherLanguages(name, inventory),
    ];
    return planVariable({
      ...wanted,
      name,
      keepers,
      isKept: isShared,
      kept,
      stayingFiles: stayingFiles.get(name) ?? new Set(),
      nameAt,
      movingCalls: callsBy(readers.filter((reader) => reader.name === name)),
      movingFiles,
      target,
      inventory,
    });
  });
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  return {
    variables,
    of: (name) => byName.get(name),
    nameAt,
    readsItself: (client, option) =>
      readers.some((reader) => reader.client === client && reader.option === option && reader.way === 'itself'),
    isKeyParted: (call, node) =>
      readers.some(
        (reader) => reader.call === call && reader.role === 'key' && reader.node === node && reader.way === 'itself',
      ),
    handedBeside: (name) => {
      const own = readers.filter((reader) => reader.name === name && readsFromHand(reader, inventory));
      return [...new Set(own.flatMap(({ role, place }) => (place ? [nameAt({ name, role, place })] : [])))];
    },
  };
}

/** Whether a key of its own is read of what the old one was read from, within the function that is handed it. */
function readsFromHand({ way, role, node, client, call }: Reader, { tracer }: Inventory): boolean {
  const owner = way === 'itself' && role === 'key' && node !== undefined ? envOwner(node.parent) : undefined;
  const site = client === undefined ? call?.http?.authorizations[0] : (optionsLiteral(client.options) ?? client.node);
  return owner !== undefined && site !== undefined && isHandedIn(owner, site, tracer);
}
