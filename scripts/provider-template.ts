import { RESOURCES } from '../src/providers/resources.ts';

export interface NewProvider {
  /** Lower case; also the name of the file and of the export. */
  readonly id: string;
  readonly name: string;
  readonly baseURL: string;
  /** The variable that holds the key. */
  readonly keyEnv: string;
}

/** The text of a new `src/providers/<id>.ts`: a vendor of whom nothing is known but where it answers. */
export const providerTemplate = ({ id, name, baseURL, keyEnv }: NewProvider): string => `\
import { asOpenAI } from './as-openai.ts';
import { unknown } from './fact.ts';
import { floatVectors } from './float-vectors.ts';
import { paramTable } from './param-rows.ts';
import { platformParams } from './platform-params.ts';
import type { Provider } from './provider.ts';
import { absent } from './support.ts';
import { uncounted } from './token-count.ts';

const DOCS = '${new URL(baseURL).origin}';
/** Replace it, fact by fact, by documented(), observed() or inferred(), each with its page and date. */
const nobody = unknown(DOCS, 'unknown');

/** ${name}: ${new URL(baseURL).origin} */
export const ${id}: Provider = {
  id: '${id}',
  name: '${name}',
  nameZh: '${name}',
  aliases: [],
  hosts: ['${new URL(baseURL).hostname}'],
  docs: DOCS,
  regions: [{ ...nobody, id: 'cn', label: 'Mainland', baseURL: '${baseURL}' }],
  key: { ...nobody, env: '${keyEnv}', baseURLEnv: '${keyEnv.replace(/_API_KEY$/, '')}_BASE_URL', otherEnvs: [] },
  apis: {
${RESOURCES.map((resource) => `    ${quoteKey(resource)}: absent(nobody, 'Not documented.'),`).join('\n')}
  },
  params: paramTable({ chat: platformParams(nobody) }),
  ownParams: {},
  conflicts: [],
  additions: { embeddings: [floatVectors] },
  behaviour: asOpenAI(nobody),
  models: [],
  mapping: [],
  without: {},
  tokens: uncounted(nobody),
  catalogIds: [],
};
`;

const quoteKey = (key: string): string => (/^\w+$/.test(key) ? key : `'${key}'`);
