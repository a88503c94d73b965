import { PROVIDERS } from '../../src/providers/index.ts';
import type { Provider } from '../../src/providers/provider.ts';

const [model] = PROVIDERS;
if (!model) throw new Error('There is no vendor to vary.');

/** A vendor that does not exist, made from one that does. */
export function someProvider(change: Partial<Provider>): Provider {
  return { ...(model as Provider), ...change };
}

/** Three that stay as they are, whichever vendors come. */
export const FEW: readonly Provider[] = [
  someProvider({ id: 'zhipu', name: 'Zhipu AI', nameZh: '智谱 AI' }),
  someProvider({ id: 'alibaba', name: 'Alibaba Model Studio', nameZh: '阿里云百炼' }),
  someProvider({ id: 'deepseek', name: 'DeepSeek', nameZh: '深度求索' }),
].map((provider) => ({ ...provider, key: { ...provider.key, env: 'DASHSCOPE_API_KEY' } }));

const fact = { source: 'https://example.com', asOf: '2026-11', confidence: 'observed' } as const;

/** As many as there may be one day, with long ids, long and wide names, warnings and an address to fill in. */
export const MANY: readonly Provider[] = [
  ...PROVIDERS,
  ...Array.from({ length: 15 }, (_, i) =>
    someProvider({
      id: `vendor-${'x'.repeat(i % 7)}${i}`,
      name: 'Wide and Long '.repeat((i % 3) + 1).trim(),
      nameZh: '硅基流动大模型服务平台'.slice(0, (i % 9) + 2),
      key: { ...(model as Provider).key, env: `${'VERY_'.repeat(i % 4)}LONG_API_KEY` },
      ...(i % 5 === 0 && { warning: { ...fact, note: 'Said to wind down; its newest model is two years old.' } }),
      regions: [
        { ...(model as Provider).regions[0], baseURL: `https://{resource}.${'sub.'.repeat(i % 4)}example.com/v1` },
      ],
    }),
  ),
];
