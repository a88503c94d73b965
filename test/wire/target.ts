import type { ModelFacts, Provider } from '../../src/providers/provider.ts';
import { chunks, completion, embeddings } from './answers.ts';
import type { Handler, Reply } from './loopback.ts';
import { type Body, type Rules, refusal } from './refusal.ts';

export interface TargetOptions {
  readonly provider: Provider;
  /** The only key that is let in. */
  readonly key: string;
  /** What this vendor refuses of its own body fields, which the data on OpenAI's parameters does not cover. */
  readonly ownFields: Rules;
}

const ENDPOINTS = [
  { resource: 'chat.completions', path: '/chat/completions', kind: 'chat' },
  { resource: 'embeddings', path: '/embeddings', kind: 'embedding' },
] as const;

/** A vendor on the wire: knows its paths, its models and its limits from the same data the rules act on. */
export function target({ provider, key, ownFields }: TargetOptions): Handler {
  const base = new URL(provider.regions[0].baseURL).pathname.replace(/\/$/, '');
  // Nobody refuses base64; it is not heeded, and the floats that come instead are the trap.
  const { encoding_format: _, ...embeddingRules } = provider.params.embeddings;
  const served = new Map(
    ENDPOINTS.filter(({ resource }) => provider.apis[resource].action === 'rewrite').map(({ path, kind }) => [
      base + path,
      kind,
    ]),
  );
  const refuse = (status: number, message: string): Reply => ({
    status,
    json: { error: { code: String(status), message } },
  });

  return ({ path, authorization, body }) => {
    if (authorization !== `Bearer ${key}`) return refuse(401, 'wrong key');
    const kind = served.get(path);
    if (kind === undefined) return refuse(404, `no such path: ${path}`);
    const model = provider.models.find((facts) => facts.id === body.model && facts.kind === kind);
    if (model === undefined) return refuse(400, `unknown model: ${body.model}`);
    const reason = refusal(
      body,
      kind === 'chat' ? { ...provider.params.chat, ...ownFields } : embeddingRules,
      model.id,
    );
    if (reason !== undefined) return refuse(400, reason);
    return kind === 'chat' ? chat(body) : embed(body, model, refuse);
  };
}

const chat = (body: Body): Reply =>
  body.stream === true ? { status: 200, events: chunks(body) } : { status: 200, json: completion(body) };

function embed(body: Body, model: ModelFacts, refuse: (status: number, message: string) => Reply): Reply {
  const width = Number(body.dimensions ?? model.width);
  const known = model.widths ?? [model.width];
  return known.includes(width)
    ? { status: 200, json: embeddings(body, width) }
    : refuse(400, `no such width: ${width}`);
}
