import { zhipu } from '../../src/providers/zhipu.ts';
import type { Rules } from './refusal.ts';
import { target } from './target.ts';

export const KEY = 'id.secret';

const ownFields: Rules = {
  'thinking.type': {
    action: 'supported',
    models: ['glm-5.3*'],
    values: ['enabled'],
    source: 'https://docs.z.ai/guides/capabilities/thinking',
    asOf: '2026-09-16',
    confidence: 'documented',
    note: 'These models think whatever they are told.',
  },
};

/** The vendor that the wire tests move to. */
export const zhipuTarget = target({ provider: zhipu, key: KEY, ownFields });
