import type { Place } from '../../target.ts';
import type { EnvRole } from './client-variables.ts';

/** Prefixes by which bundlers let a variable into the browser; they must stay. */
const PUBLIC_PREFIX = /^(?:VITE_|NEXT_PUBLIC_|NUXT_PUBLIC_|REACT_APP_|VUE_APP_|EXPO_PUBLIC_|GATSBY_|PUBLIC_)/;

/** What a variable is called once its clients are at a place. */
export function nameAt({
  name,
  role,
  place,
}: {
  readonly name: string;
  readonly role: EnvRole;
  readonly place: Place;
}): string {
  const prefix = PUBLIC_PREFIX.exec(name)?.[0] ?? '';
  return prefix + (role === 'key' ? place.apiKeyEnv : place.baseURLEnv);
}
