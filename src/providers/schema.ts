import * as v from 'valibot';
import { type Provider, RESOURCES } from './provider.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const url = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\/.*[^/]$/, 'no trailing slash'));
const host = v.pipe(v.string(), v.regex(/^[a-z0-9.-]+$/, 'a bare host name'));
const envName = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*$/, 'an environment variable'));
const names = v.array(text);

const fact = {
  source: text,
  asOf: v.pipe(v.string(), v.regex(/^(unknown|\d{4}(-\d{2}){0,2})$/, 'a date, or unknown')),
  confidence: v.picklist(['documented', 'observed', 'inferred', 'unknown']),
};

type Value = Provider['additions']['chat'][number]['value'];
const value: v.GenericSchema<Value> = v.lazy(() => v.union([v.string(), v.number(), v.boolean(), values]));
const values = v.record(v.string(), value);

const kind = v.picklist([
  'chat',
  'completion',
  'embedding',
  'image',
  'speech',
  'transcription',
  'moderation',
  'realtime',
  'video',
  'other',
]);

const rule = v.pipe(
  v.strictObject({
    ...fact,
    action: v.picklist(['supported', 'rename', 'drop', 'ignored', 'undocumented', 'reject']),
    to: v.exactOptional(text),
    range: v.exactOptional(
      v.strictObject({
        min: v.exactOptional(v.number()),
        max: v.exactOptional(v.number()),
        minOpen: v.exactOptional(v.boolean()),
        maxOpen: v.exactOptional(v.boolean()),
      }),
    ),
    replace: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number(), v.boolean()]))),
    values: v.exactOptional(names),
    maxItems: v.exactOptional(count),
    neutral: v.exactOptional(names),
    models: v.exactOptional(names),
    given: v.exactOptional(values),
    note: v.exactOptional(text),
  }),
  v.check((each) => (each.action === 'rename') === (each.to !== undefined), 'a rename says to what, nothing else does'),
);
const rules = v.record(v.string(), v.union([rule, v.array(rule)]));

const addition = v.strictObject({ ...fact, param: text, value, when: v.exactOptional(text), note: text });

const price = v.strictObject({
  input: v.pipe(v.number(), v.minValue(0)),
  output: v.exactOptional(v.pipe(v.number(), v.minValue(0))),
});

const model = v.strictObject({
  ...fact,
  id: text,
  kind,
  context: v.exactOptional(count),
  maxOutput: v.exactOptional(count),
  vision: v.exactOptional(v.boolean()),
  tools: v.exactOptional(v.boolean()),
  width: v.exactOptional(count),
  widths: v.exactOptional(v.array(count)),
  plain: v.exactOptional(values),
  priceCNY: v.exactOptional(price),
  priceUSD: v.exactOptional(price),
  status: v.picklist(['current', 'legacy', 'retiring']),
  note: v.exactOptional(text),
});

const row = v.pipe(
  v.strictObject({
    ...fact,
    from: text,
    kind: v.exactOptional(kind),
    to: text,
    params: v.exactOptional(values),
    alternatives: v.exactOptional(names),
    reason: text,
    manual: v.exactOptional(text),
  }),
  v.check(
    (each) => each.from.endsWith('*') === (each.kind !== undefined),
    'prefix rows say their kind, exact ones none',
  ),
);

const region = v.strictObject({ ...fact, id: text, label: text, baseURL: url, note: v.exactOptional(text) });

const support = v.strictObject({
  ...fact,
  action: v.picklist(['rewrite', 'manual', 'blocked']),
  note: v.exactOptional(text),
});

/** The shape of a provider's data, checked by the tests; what the parts must say about each other is checked there. */
export const providerSchema: v.GenericSchema<unknown, Provider> = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/, 'a lower-case id')),
  name: text,
  nameZh: text,
  aliases: names,
  hosts: v.pipe(v.array(host), v.minLength(1)),
  docs: url,
  regions: v.tupleWithRest([region], region),
  key: v.strictObject({ ...fact, env: envName, baseURLEnv: envName, otherEnvs: v.array(envName) }),
  apis: v.strictObject(v.entriesFromList(RESOURCES, support)),
  params: v.strictObject({ chat: rules, embeddings: rules }),
  additions: v.strictObject({ chat: v.array(addition), embeddings: v.array(addition) }),
  models: v.array(model),
  mapping: v.array(row),
  warning: v.exactOptional(text),
});
