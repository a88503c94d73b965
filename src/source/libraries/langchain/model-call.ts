import type { ApiCall } from '../../calls.ts';
import { optionAt } from '../../clients.ts';
import type { Leaf } from '../../flow.ts';
import { paramParts } from '../../param-parts.ts';
import type { Tracer } from '../../trace.ts';
import { RESOURCE_OF } from './classes.ts';
import type { LangChainClient } from './model-client.ts';
import { firstGiven } from './options.ts';
import { paramsOf, sentBy } from './params.ts';

/** The option whose object goes into the request as it is. */
const FIELDS = 'modelKwargs';

/** What a model asks of the API: its options are the parameters of every call. */
export function toCall(client: LangChainClient, tracer: Tracer): ApiCall {
  const { node, name, kind, release, options, given } = client;
  const first = given.name;
  const model = firstGiven([
    ...(first === undefined ? [] : [() => tracer.trace(first)]),
    () => optionAt(options, 'model', tracer),
    () => optionAt(options, 'modelName', tracer),
  ]);
  const isNamed = model.leaves.some((leaf) => leaf.kind !== 'undefined');
  const isChat = kind === 'text' && release.isEager && isNamed && model.leaves.every(isOfChat);
  const own = paramParts(options.flow, tracer);
  const raw = paramParts(optionAt(options, FIELDS, tracer), tracer);
  const { model: byDefault, ...sends } = sentBy(isChat ? 'text-chat' : kind, release);
  return {
    node,
    // "OpenAI is not served" would be said of the company.
    path: kind === 'text' ? `${name}.generate` : name,
    resource: isChat ? 'chat.completions' : RESOURCE_OF[kind],
    major3: false,
    clients: [client],
    typed: false,
    unknown: false,
    params: undefined,
    parts: { literals: [...own.literals, ...raw.literals], isHidden: own.isHidden || raw.isHidden },
    model: isNamed ? model : undefined,
    library: {
      family: 'langchain',
      params: paramsOf(kind, release),
      paramsFor: (models) => paramsOf(kind, release, models),
      ...(kind === 'embeddings' || kind === 'images' ? {} : { fields: FIELDS }),
      sends: isNamed || byDefault === undefined ? sends : { ...sends, model: byDefault },
      options,
      // As many as there is room for.
      unset: { maxTokens: '-1' },
      spoken: new Set(own.literals),
      readsFloats: release.vectors === 'floats',
    },
  };
}

/** Old releases make an `OpenAIChat` of an `OpenAI` whose model chats. */
function isOfChat(leaf: Leaf): boolean {
  return leaf.kind === 'string' && /^gpt-(?:3\.5-turbo|4)(?!.*-instruct)/.test(leaf.node.text);
}
