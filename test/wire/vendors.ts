import { type Emulator, startEmulator } from '../../src/emulator/start.ts';
import { PROVIDERS } from '../../src/providers/index.ts';
import type { Provider } from '../../src/providers/provider.ts';

export const KEY = 'id.secret';

export interface Vendor {
  readonly provider: Provider;
  /** What stands in braces in the data is filled in, as a user does. */
  readonly baseURL: string;
  readonly host: string;
}

/** Every vendor that `--to` names. */
export const VENDORS: readonly Vendor[] = PROVIDERS.map((provider) => {
  const baseURL = provider.regions[0].baseURL.replace(/\{\w+\}/g, 'example');
  return { provider, baseURL, host: new URL(baseURL).host };
});

export interface Vendors {
  /** Where each host is answered. */
  readonly hosts: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
}

/** Starts an emulator of every vendor. */
export async function startVendors({ strict }: { readonly strict: boolean }): Promise<Vendors> {
  const started = await Promise.all(
    VENDORS.map(async ({ provider, host }): Promise<[string, Emulator]> => {
      const region = provider.regions[0];
      return [host, await startEmulator({ provider, region, key: KEY, strict, host: '127.0.0.1', port: 0 })];
    }),
  );
  return {
    hosts: Object.fromEntries(started.map(([host, { baseURL }]) => [host, new URL(baseURL).origin])),
    close: async () => void (await Promise.all(started.map(([, emulator]) => emulator.close()))),
  };
}
