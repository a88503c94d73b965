import * as v from 'valibot';
import { OPERATIONS } from '../openai/operations.ts';
import { AI_SDK_MAJORS, AI_SDK_SETTINGS, MADE_MODELS } from './ai-sdk-package.ts';
import { ERROR_KINDS, type Template } from './behaviour.ts';
import { MODEL_KINDS } from './model.ts';
import type { ParamValue } from './param-rule.ts';
import type { Provider } from './provider.ts';
import { RESOURCES } from './resources.ts';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const count = v.pipe(v.number(), v.integer(), v.minValue(1));
const url = v.pipe(v.string(), v.url(), v.regex(/^https?:\/\/.*[^/]$/, 'no trailing slash'));
/** May hold a part in braces that only the user knows. */
const address = v.pipe(
  v.string(),
  v.regex(/^https:\/\/(?:[a-z0-9.-]|\{[a-zA-Z]+\})+(?:\/[\w./-]*[^/])?$/, 'an address'),
);
const host = v.pipe(v.string(), v.regex(/^[a-z0-9.-]+$/, 'a bare host name'));
const envName = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]*$/, 'an environment variable'));
const names = v.array(text);

const fact = {
  source: text,
  asOf: v.pipe(v.string(), v.regex(/^(unknown|\d{4}(-\d{2}){0,2})$/, 'a date, or unknown')),
  confidence: v.picklist(['documented', 'observed', 'inferred', 'unknown']),
};

type Value = ParamValue;
const value: v.GenericSchema<Value> = v.lazy(() => v.union([v.string(), v.number(), v.boolean(), values]));
const values = v.record(v.string(), value);

const kind = v.picklist(MODEL_KINDS);
const operation = v.picklist(OPERATIONS);

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
    maxLength: v.exactOptional(count),
    prefixes: v.exactOptional(names),
    neutral: v.exactOptional(names),
    default: v.exactOptional(v.union([v.string(), v.number(), v.boolean()])),
    wire: v.exactOptional(v.picklist(['refused', 'ignored'])),
    models: v.exactOptional(names),
    given: v.exactOptional(values),
    note: v.exactOptional(text),
  }),
  v.check((each) => (each.action === 'rename') === (each.to !== undefined), 'a rename says to what, nothing else does'),
);
const rules = v.record(v.string(), v.union([rule, v.array(rule)]));

const conflict = v.strictObject({
  ...fact,
  operation,
  all: v.pipe(
    v.array(v.strictObject({ param: text, values: v.exactOptional(names), not: v.exactOptional(names) })),
    v.minLength(2),
  ),
  drop: v.exactOptional(text),
  models: v.exactOptional(names),
  note: text,
});

const addition = v.strictObject({
  ...fact,
  param: text,
  value,
  when: v.exactOptional(text),
  unless: v.exactOptional(names),
  models: v.exactOptional(names),
  note: text,
});

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
  hearing: v.exactOptional(v.boolean()),
  tools: v.exactOptional(v.boolean()),
  json: v.exactOptional(v.boolean()),
  schema: v.exactOptional(v.boolean()),
  thinks: v.exactOptional(v.picklist(['always', 'default', 'optional'])),
  width: v.exactOptional(count),
  widths: v.exactOptional(v.array(count)),
  plain: v.exactOptional(values),
  priceCNY: v.exactOptional(price),
  priceUSD: v.exactOptional(price),
  status: v.picklist(['current', 'legacy', 'retiring']),
  retires: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}){1,2}$/, 'a date'))),
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

const region = v.strictObject({
  ...fact,
  id: text,
  label: text,
  baseURL: v.union([url, address]),
  note: v.exactOptional(text),
});

const support = v.strictObject({
  ...fact,
  action: v.picklist(['rewrite', 'manual', 'blocked']),
  note: v.exactOptional(text),
});

const template: v.GenericSchema<Template> = v.lazy(() =>
  v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(template), v.record(v.string(), template)]),
);

const errorCase = v.strictObject({
  status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
  code: v.exactOptional(v.union([text, v.number()])),
  type: v.exactOptional(text),
});

const aiSdkPackage = v.strictObject({
  ...fact,
  major: v.picklist(AI_SDK_MAJORS),
  name: v.pipe(v.string(), v.regex(/^(?:@[a-z-]+\/)?[a-z-]+$/, 'a package')),
  range: v.pipe(v.string(), v.regex(/^\^\d+\.\d+\.\d+$/, 'a range of one major')),
  create: v.pipe(v.string(), v.regex(/^create[A-Z]\w+$/, 'a function that builds a provider')),
  ready: v.exactOptional(v.strictObject({ name: text, apiKeyEnv: envName, baseURL: url })),
  methods: v.strictObject(v.entriesFromList(MADE_MODELS, v.exactOptional(text))),
  images: v.exactOptional(v.picklist(['base64', 'either', 'any'])),
  settings: v.array(v.picklist(AI_SDK_SETTINGS)),
  optionsKey: v.exactOptional(text),
  options: v.record(v.string(), text),
  keys: v.exactOptional(v.record(v.string(), text)),
  isClosed: v.boolean(),
  objects: v.picklist(['prompted', 'bare', 'tool']),
});

const noted = v.strictObject({ ...fact, note: text });

const behaviour = v.strictObject({
  jsonWord: v.exactOptional(noted),
  finishReasons: v.strictObject({ ...fact, values: v.pipe(names, v.minLength(1)) }),
  thoughts: v.strictObject({
    ...fact,
    field: v.picklist(['reasoning_content', 'reasoning', 'content', 'none']),
    apart: v.exactOptional(values),
    note: v.exactOptional(text),
  }),
  replay: v.exactOptional(v.strictObject({ ...fact, models: v.exactOptional(names), note: text })),
  streamUsage: v.strictObject({
    ...fact,
    placement: v.picklist(['asked', 'last', 'choice', 'never']),
    note: v.exactOptional(text),
  }),
  unknownFields: v.strictObject({ ...fact, reaction: v.picklist(['ignored', 'refused', 'unknown']) }),
  errors: v.strictObject({
    ...fact,
    body: template,
    cases: v.strictObject(v.entriesFromList(ERROR_KINDS, v.exactOptional(errorCase))),
    note: v.exactOptional(text),
  }),
});

const responsesSwitch = v.strictObject({
  ...fact,
  param: text,
  value: v.exactOptional(value),
  as: v.picklist(['same', 'effort', 'default']),
  effort: v.exactOptional(text),
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
  key: v.strictObject({
    ...fact,
    env: envName,
    baseURLEnv: envName,
    otherEnvs: v.array(envName),
    header: v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z-]+$/, 'a header in lower case'))),
  }),
  apis: v.strictObject(v.entriesFromList(RESOURCES, support)),
  params: v.strictObject(v.entriesFromList(OPERATIONS, rules)),
  ownParams: v.strictObject(v.entriesFromList(OPERATIONS, v.exactOptional(rules))),
  conflicts: v.array(conflict),
  additions: v.strictObject(v.entriesFromList(OPERATIONS, v.exactOptional(v.array(addition)))),
  behaviour,
  thinking: v.exactOptional(v.strictObject({ ...fact, on: values })),
  inResponses: v.exactOptional(v.array(responsesSwitch)),
  models: v.array(model),
  mapping: v.array(row),
  without: v.strictObject(v.entriesFromList(MODEL_KINDS, v.exactOptional(noted))),
  tokens: v.strictObject({ ...fact, by: v.picklist(['openai', 'endpoint', 'offline', 'unknown']), note: text }),
  retired: v.exactOptional(v.array(v.strictObject({ ...fact, host, note: text }))),
  aiSdk: v.exactOptional(v.array(aiSdkPackage)),
  catalogIds: names,
  warning: v.exactOptional(noted),
});
