import { describe, expect, it } from 'vitest';
import { MODELS } from '../../src/openai/models.generated.ts';
import { OPERATION_OF, OPERATIONS, type Operation } from '../../src/openai/operations.ts';
import { PARAMS } from '../../src/openai/params.generated.ts';
import { ruleFor } from '../../src/providers/compat.ts';
import { PROVIDERS } from '../../src/providers/index.ts';
import { mapModel } from '../../src/providers/map-model.ts';
import type { ModelKind } from '../../src/providers/model.ts';
import type { Provider } from '../../src/providers/provider.ts';
import { RESOURCES } from '../../src/providers/resources.ts';

/** Parameters that are judged by parts of their value, under these keys of `params.chat`. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  messages: ['messages', 'messages.role', 'messages.name', 'messages.content.type'],
  response_format: ['response_format.type'],
};

const KIND_OF: Readonly<Partial<Record<Operation, ModelKind>>> = {
  chat: 'chat',
  embeddings: 'embedding',
  images: 'image',
  speech: 'speech',
  transcription: 'transcription',
  translation: 'transcription',
  moderation: 'moderation',
};

const isServed = (provider: Provider, operation: string): boolean =>
  RESOURCES.some((resource) => OPERATION_OF[resource] === operation && provider.apis[resource].action === 'rewrite');

describe.each(PROVIDERS.map((provider) => [provider.id, provider] as const))('%s', (_, provider) => {
  it.each(MODELS.map(({ id, kind }) => [id, kind] as const))('knows what becomes of %s', (id, kind) => {
    const mapped = mapModel({ provider, models: {} }, id);
    const reason = mapped?.reason ?? provider.without[kind]?.note ?? '';
    expect(reason.length, `${kind}: neither a row nor a reason`).toBeGreaterThan(5);
    expect(mapped === undefined || provider.without[kind] === undefined, 'both a row and a reason').toBe(true);
  });

  it.each(OPERATIONS)('has a verdict, with its source, for every parameter of %s', (operation) => {
    const names = Object.keys(PARAMS[operation]).flatMap((name) => (operation === 'chat' && PARTS[name]) || [name]);
    const used = provider.models.filter(({ kind }) => kind === KIND_OF[operation]);
    const models = [[], ...used.map(({ id }) => [id])];
    const silent = names.flatMap((name) =>
      models
        .filter((of) => ruleFor({ rules: provider.params[operation], name, models: of, given: {} }) === undefined)
        .map((of) => `${name} of ${of[0] ?? 'any model'}`),
    );
    // What is not served in OpenAI's shape is judged as a whole, by `apis`.
    expect(silent.length === 0 || !isServed(provider, operation), silent.join(', ')).toBe(true);
  });
});
