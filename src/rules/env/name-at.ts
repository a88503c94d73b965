import { groupBy } from '../../source/group-by.ts';
import type { Place } from '../../target.ts';
import type { EnvRole } from './client-variables.ts';

/** Prefixes by which bundlers let a variable into the browser; they must stay. */
const PUBLIC_PREFIX = /^(?:VITE_|NEXT_PUBLIC_|NUXT_PUBLIC_|REACT_APP_|VUE_APP_|EXPO_PUBLIC_|GATSBY_|PUBLIC_)/;

/** A variable that leads a client, and the place that the client goes to. */
export interface Led {
  readonly name: string;
  readonly role: EnvRole;
  readonly place: Place;
}

/** What a variable is called once its clients are at a place. */
export type NameAt = (led: Led) => string;

/**
 * The new names of all variables. Spellings of one thing (`OPENAI_KEY`, `OPENAI_API_KEY`) take the place's own name, and
 * so does a variable that is alone; a second key, or the key of one service, stays a variable of its own.
 */
export function namesAt(all: readonly Led[]): NameAt {
  const groups = groupBy(all, (led) => [placesName(led)]);
  const isAlone = (to: string, name: string) => (groups.get(to) ?? []).every((other) => other.name === name);
  return (led) => {
    const to = placesName(led);
    if (isSpelling(led.name) || isAlone(to, led.name)) return to;
    const own = led.name.replace(OPENAI, vendorIn(led.place));
    return own === led.name ? to : own;
  };
}

const OPENAI = /OPEN_?AI/;

/** Words that any variable of that kind may be called with; every other says which one it is. */
const PLAIN = /^(?:API|KEY|APIKEY|TOKEN|SECRET|BASE|BASEURL|URL|URI|PATH|HOST|ENDPOINT|)$/;

function isSpelling(name: string): boolean {
  return name
    .replace(PUBLIC_PREFIX, '')
    .replace(OPENAI, '')
    .split('_')
    .every((word) => PLAIN.test(word));
}

function placesName({ name, role, place }: Led): string {
  const prefix = PUBLIC_PREFIX.exec(name)?.[0] ?? '';
  return prefix + (role === 'key' ? place.apiKeyEnv : place.baseURLEnv);
}

/** `ZAI` of `ZAI_API_KEY` */
function vendorIn({ apiKeyEnv }: Place): string {
  return apiKeyEnv.replace(/_?(?:API_?)?KEY$/, '');
}
