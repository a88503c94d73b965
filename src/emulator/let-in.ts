import type { EmulatorOptions } from './app.ts';

/** Whether a request brings the key, or any where none is set. Vendors who take it in a header of their own say so. */
export function isLetIn(
  headerOf: (name: string) => string | undefined,
  { provider, key }: Pick<EmulatorOptions, 'provider' | 'key'>,
): boolean {
  const [, bearer] = /^Bearer\s+(\S+)\s*$/i.exec(headerOf('authorization') ?? '') ?? [];
  const { header } = provider.key;
  const own = header === undefined ? undefined : headerOf(header);
  return [bearer, own].some((given) => Boolean(given) && (key === undefined || given === key));
}
