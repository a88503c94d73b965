import { aiSdk as words } from '../../messages/ai-sdk.ts';
import { optionsLiteral } from '../../source/clients.ts';
import type { ObjectChange } from '../../source/object-edits.ts';
import { propertyOf } from '../../source/syntax.ts';
import type { ts } from '../../source/ts.ts';
import { readEnv } from '../env/read-env.ts';
import { isKeyGiven } from '../openai-sdk/client-key.ts';
import type { MoveContext } from '../openai-sdk/client-options.ts';
import type { ParamChange } from '../openai-sdk/param-changes.ts';
import type { NewProvider } from './moves.ts';
import { PACKAGE_OPTIONS } from './provider-edits.ts';
import { settingsOf } from './provider-options.ts';

const base = { rule: 'ai-sdk/client', kind: 'client', confidence: 'certain' } as const;

/** What becomes of the options of a provider that is built where the old one was, beside its key and address. */
export function providerChanges(provider: NewProvider, built: ts.Node, context: MoveContext): ParamChange[] {
  return [
    ...settingChanges(provider, built, context),
    ...keyChanges(provider, built, context),
    ...packageChanges(provider),
  ];
}

/** What the new provider is told beside its key and address. */
function settingChanges(provider: NewProvider, built: ts.Node, context: MoveContext): ParamChange[] {
  const { client, package: found } = provider;
  const literal = optionsLiteral(client.options);
  return settingsOf(provider, built.getSourceFile(), context).flatMap(({ name, text }) => {
    const given = literal === undefined ? undefined : propertyOf(literal, name);
    // A name is the user's choice; how compatible the old address was says nothing of the new one.
    if (given !== undefined && name !== 'compatibility') return [];
    const change: ObjectChange =
      given === undefined ? { kind: 'insert', text } : { kind: 'replace', node: given, text };
    if (given?.getText() === text) return [];
    const told = { ...base, action: 'rewrite', message: words.client.setting(name, found.create) } as const;
    return [{ node: given ?? client.options.argument ?? built, found: told, change }];
  });
}

/** Where variables keep their names, a package that looks for its key in one of its own, or in none, is told the old one. */
function keyChanges({ client, package: found }: NewProvider, built: ts.Node, context: MoveContext): ParamChange[] {
  const { reads } = client;
  const isRead = found.name === '@ai-sdk/openai' || found.ready?.apiKeyEnv === reads.apiKey;
  if (context.target.env !== 'keep' || reads.apiKey === undefined || isRead || isKeyGiven(client, context)) return [];
  const node = client.options.argument ?? built;
  const text = `apiKey: ${readEnv(reads.apiKey, node, context)}`;
  const told = { ...base, action: 'rewrite', message: words.client.setting('apiKey', found.create) } as const;
  return [{ node, found: told, change: { kind: 'insert', text } }];
}

/** Options that only OpenAI's package has are taken out. */
function packageChanges({ client, package: found }: NewProvider): ParamChange[] {
  const literal = optionsLiteral(client.options);
  const names = literal === undefined || found.name === '@ai-sdk/openai' ? [] : PACKAGE_OPTIONS;
  return names.flatMap((name) => {
    const property = literal === undefined ? undefined : propertyOf(literal, name);
    if (property === undefined) return [];
    const message = words.client.noOption(found.create, name);
    return [{ node: property, found: { ...base, action: 'rewrite', message }, change: { kind: 'remove', property } }];
  });
}
