import type { Provider } from './provider.ts';

/** What a vendor is called, in English and in Chinese; once where both are the same. */
export function fullName({ name, nameZh }: Pick<Provider, 'name' | 'nameZh'>): string {
  return name === nameZh ? name : `${name} ${nameZh}`;
}
