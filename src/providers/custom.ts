import { UserError } from '../errors.ts';
import { providers as words } from '../messages/providers.ts';
import { asOpenAI } from './as-openai.ts';
import type { Fact } from './fact.ts';
import { floatVectors } from './float-vectors.ts';
import { paramTable } from './param-rows.ts';
import type { Provider } from './provider.ts';
import { RESOURCES, type Resource } from './resources.ts';
import { spoken } from './spoken.ts';
import type { ApiSupport } from './support.ts';
import { uncounted } from './token-count.ts';

/** The user's word, given on the command line, is the source. */
const given: Fact = { source: '--base-url', asOf: 'unknown', confidence: 'documented' };
const served: ApiSupport = { ...given, action: 'rewrite' };

/**
 * An endpoint that no data file describes (vLLM, One API, an in-house gateway): all calls move, no parameter changes,
 * and model ids stay as they are but for `--model`. Throws UserError where `baseURL` is no http(s) address.
 */
export function customProvider({ baseURL, keyEnv }: { baseURL: string; keyEnv: string }): Provider {
  const url = URL.canParse(baseURL) ? new URL(baseURL) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) {
    throw new UserError(words.custom.badURL(baseURL), { hint: words.custom.badURLHint });
  }
  const trimmed = baseURL.replace(/(?<!\/)\/+$/, '');
  return spoken({
    id: 'custom',
    name: words.custom.name,
    nameZh: '自建端点',
    aliases: [],
    hosts: [url.hostname],
    docs: trimmed,
    regions: [{ ...given, id: 'custom', label: url.hostname, baseURL: trimmed }],
    key: { ...given, env: keyEnv, baseURLEnv: `${keyEnv.replace(/_API_KEY$/, '')}_BASE_URL`, otherEnvs: [] },
    apis: Object.fromEntries(RESOURCES.map((resource) => [resource, served])) as Record<Resource, ApiSupport>,
    params: paramTable({}),
    ownParams: {},
    conflicts: [],
    additions: { embeddings: [floatVectors] },
    behaviour: asOpenAI(given),
    models: [],
    mapping: [],
    without: {},
    tokens: uncounted(given),
    catalogIds: [],
  });
}
