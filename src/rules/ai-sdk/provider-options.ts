import type { AiSdkSetting } from '../../providers/ai-sdk-package.ts';
import { findGenerations } from '../../source/libraries/ai-sdk/generations.ts';
import { modelsOf as modelsGiven } from '../../source/libraries/ai-sdk/models-behind.ts';
import type { ts } from '../../source/ts.ts';
import { seenFrom } from '../../target.ts';
import { readEnv } from '../env/read-env.ts';
import type { MoveContext } from '../openai-sdk/client-options.ts';
import { modelsOf } from '../openai-sdk/models-of.ts';
import { quoted } from '../quote.ts';
import { asksForObject } from './asks-for-object.ts';
import type { NewProvider } from './moves.ts';
import { takesSchemas } from './takes-schemas.ts';

/** What a new provider is told beside its key and address, as options. */
export function settingsOf(
  { package: found, place, calls }: Pick<NewProvider, 'package' | 'place' | 'calls'>,
  file: ts.SourceFile,
  context: MoveContext,
): Setting[] {
  const { provider } = place;
  const values: Readonly<Record<AiSdkSetting, string | undefined>> = {
    name: quoted(provider.id, file),
    compatibility: quoted('compatible', file),
    // Without it no count of tokens comes at the end of a stream.
    includeUsage: provider.behaviour.streamUsage.placement === 'asked' ? 'true' : undefined,
    supportsStructuredOutputs: writesObjects(calls, place, context) ? 'true' : undefined,
  };
  return found.settings.flatMap((name) => {
    const value = values[name];
    return value === undefined ? [] : [{ name, text: `${name}: ${value}` }];
  });
}

export interface Setting {
  readonly name: AiSdkSetting;
  readonly text: string;
}

/** Whether objects are asked of these models, and all of them take the schema of one. */
function writesObjects(calls: NewProvider['calls'], place: NewProvider['place'], context: MoveContext): boolean {
  const { tracer } = context.inventory;
  const known = new Map<ts.Node, NewProvider['calls'][number]>(calls.map((call) => [call.node, call]));
  const asked = findGenerations(tracer)
    .filter(asksForObject)
    .flatMap((generation) => modelsGiven(generation, { known, tracer }).calls);
  const chats = calls.filter(({ resource }) => resource === 'chat.completions');
  const models = chats.flatMap((call) => modelsOf(call, context));
  return (
    asked.length > 0 &&
    models.length > 0 &&
    models.every(({ to }) => takesSchemas(to, seenFrom(context.target, place).provider))
  );
}

/** The options of a provider that is built anew. */
export function newProviderOptions(
  provider: NewProvider,
  { node, kept, context }: { readonly node: ts.Node; readonly kept: readonly string[]; readonly context: MoveContext },
): string[] {
  const { package: found, place } = provider;
  const file = node.getSourceFile();
  const settings = settingsOf(provider, file, context);
  const named = settings.filter(({ name }) => name === 'name').map(({ text }) => text);
  const others = settings.filter(({ name }) => name !== 'name').map(({ text }) => text);
  const variable = keyVariable(place, context);
  const isRead = found.ready?.apiKeyEnv === variable;
  const isDefault = found.ready?.baseURL === place.baseURL;
  return [
    ...named,
    ...(isRead && kept.length === 0 ? [] : [`apiKey: ${readEnv(variable, node, context)}`]),
    ...(isDefault ? [] : [`baseURL: ${quoted(place.baseURL, file)}`]),
    ...kept,
    ...others,
  ];
}

/** The variable that a place's key is read from. */
function keyVariable(place: NewProvider['place'], { target }: Pick<MoveContext, 'target'>): string {
  const { env, apiKeyEnv } = seenFrom(target, place);
  return env === 'keep' ? 'OPENAI_API_KEY' : apiKeyEnv;
}

/** Whether the package's ready provider asks the very place with the very key. */
export function isReady({ package: found, place }: NewProvider, context: Pick<MoveContext, 'target'>): boolean {
  return found.ready?.apiKeyEnv === keyVariable(place, context) && found.ready.baseURL === place.baseURL;
}
