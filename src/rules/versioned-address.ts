import { type Client, optionFlow } from '../source/clients.ts';
import type { Tracer } from '../source/trace.ts';

/**
 * The address for a client: of one that puts `/v1` behind it by itself, without that; undefined where the vendor has no
 * such path, or a variable holds an address that may have another.
 */
export function versionedAddress(client: Client, baseURL: string, tracer: Tracer): string | undefined {
  if (client.sdk !== 'library' || client.isVersioned !== true) return baseURL;
  const { leaves } = optionFlow(client, 'baseURL', tracer);
  const isWritten = leaves.every(({ kind }) => kind === 'string' || kind === 'undefined');
  return isWritten ? /^(?<host>.+)\/v1$/.exec(baseURL)?.groups?.host : undefined;
}
