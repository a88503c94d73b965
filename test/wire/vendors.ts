import { type Emulator, startEmulator } from '../../src/emulator/start.ts';
import { customProvider, PROVIDERS } from '../../src/providers/index.ts';
import type { Provider } from '../../src/providers/provider.ts';

export interface Vendor {
  readonly provider: Provider;
  /** What stands in braces in the data is filled in, as a user does. */
  readonly baseURL: string;
  readonly host: string;
  readonly key: string;
}

/** Nobody describes it. */
const inHouse = customProvider({ baseURL: 'https://llm.example.com/v1', keyEnv: 'LLM_API_KEY' });

/** Everything that `--to` names. */
export const VENDORS: readonly Vendor[] = [...PROVIDERS, inHouse].map((provider) => {
  const baseURL = provider.regions[0].baseURL.replace(/\{\w+\}/g, 'my-resource');
  return { provider, baseURL, host: new URL(baseURL).host, key: `${provider.id}.secret` };
});

export interface Vendors {
  /** Where each host is answered. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

/** Starts an emulator of every vendor. */
export async function startVendors({ strict }: { readonly strict: boolean }): Promise<Vendors> {
  const started = await Promise.all(
    VENDORS.map(async ({ provider, host, key }): Promise<[string, Emulator]> => {
      const region = provider.regions[0];
      return [host, await startEmulator({ provider, region, key, strict, host: '127.0.0.1', port: 0 })];
    }),
  );
  return {
    hosts: Object.fromEntries(started.map(([host, { baseURL }]) => [host, new URL(baseURL).origin])),
    close: async () => void (await Promise.all(started.map(([, emulator]) => emulator.close()))),
  };
}
