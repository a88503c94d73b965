import { PROVIDERS } from '../../src/providers/index.ts';
import type { Provider } from '../../src/providers/provider.ts';
import type { Handler } from './loopback.ts';
import type { Rules } from './refusal.ts';
import { target } from './target.ts';

export const KEY = 'id.secret';

/** What vendors refuse of their own body fields, which their data on OpenAI's parameters does not cover. By id. */
const OWN_FIELDS: Readonly<Record<string, Rules>> = {
  zhipu: {
    'thinking.type': {
      action: 'supported',
      models: ['glm-5.3*'],
      values: ['enabled'],
      source: 'https://docs.z.ai/guides/capabilities/thinking',
      asOf: '2026-09-16',
      confidence: 'documented',
      note: 'These models think whatever they are told.',
    },
  },
};

export interface Vendor {
  readonly provider: Provider;
  readonly host: string;
  readonly answer: Handler;
}

/** Every vendor that `--to` names, as it behaves on the wire. */
export const VENDORS: readonly Vendor[] = PROVIDERS.map((provider) => ({
  provider,
  host: new URL(provider.regions[0].baseURL).host,
  answer: target({ provider, key: KEY, ownFields: OWN_FIELDS[provider.id] ?? {} }),
}));
