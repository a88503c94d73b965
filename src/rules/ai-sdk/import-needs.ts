import type { AiSdkPackage } from '../../providers/ai-sdk-package.ts';
import type { Sharing } from '../shared-client/sharing.ts';
import { localCreate } from './local-create.ts';
import type { Known, NewProvider, ProviderMove } from './moves.ts';
import { isReadyImport } from './provider-edits.ts';
import { settingsType } from './settings-type.ts';

/** What is known, and which modules make providers; packages are needed all the same. */
export type KnownModules = Known & { readonly sharing?: Sharing };

/** A name that a file must import. */
export interface ImportNeed {
  readonly package: AiSdkPackage;
  /** The module of the user's that has it, in the place of the package. */
  readonly module?: string;
  readonly name: string;
  readonly local: string;
  /** Marked as a type: `import { type X }`. */
  readonly isType?: boolean;
}

/** What moves need of imports, each name once. */
export function importNeeds(moves: readonly ProviderMove[], known: KnownModules): ImportNeed[] {
  const needs = moves.flatMap((move) => move.providers.flatMap((provider) => needOf(move, provider, known)));
  return [...new Map(needs.map((need) => [keyOf(need), need] as const)).values()];
}

/** What a file must import for a provider. */
function needOf(move: ProviderMove, provider: NewProvider, context: KnownModules): ImportNeed[] {
  const { package: found } = provider;
  const shared = context.sharing?.provider(provider);
  if (shared !== undefined)
    return [{ package: found, module: shared.specifier, name: shared.name, local: provider.name ?? shared.name }];
  if (isReadyImport(move, provider, context) && found.ready !== undefined)
    return [{ package: found, name: found.ready.name, local: provider.name ?? found.ready.name }];
  const type = settingsType(move, provider, context.inventory.tracer);
  return [
    { package: found, name: found.create, local: localCreate(move, provider, context) },
    ...(type === undefined ? [] : [{ package: found, name: type.name, local: type.name, isType: type.isMarked }]),
  ];
}

/** What tells one name that is needed from another. */
export function keyOf(need: ImportNeed): string {
  return `${moduleOf(need)} ${need.name} ${need.local}`;
}

/** What is imported from: the package by its name alone. */
export function moduleOf({ package: { name }, module = name }: ImportNeed): string {
  return module;
}
