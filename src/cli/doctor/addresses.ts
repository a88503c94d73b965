import { UserError } from '../../errors.ts';
import { doctor as words } from '../../messages/doctor.ts';
import { placesOf, type Target } from '../../target.ts';
import type { Session } from '../session.ts';
import { CUSTOM } from '../target.ts';

/**
 * Refuses addresses that a key must not be sent to, before anything is shown or asked. A config file comes with a
 * repository, which may be a stranger's: it can't send a key anywhere unless a person agrees. Gives warnings; throws
 * UserError.
 */
export function checkAddresses(
  target: Target,
  { typed, settings }: Pick<Session, 'typed' | 'settings'>,
): readonly string[] {
  const isNamed = typed.baseUrl !== undefined;
  const { hostname, host } = new URL(target.baseURL);
  const isOwn = target.provider.id !== CUSTOM && isBelow(hostname, target.provider.hosts);
  if (settings.baseUrl !== undefined && !isNamed && !isOwn && typed.yes)
    throw new UserError(words.fromConfig(host), { hint: words.fromConfigHint });
  return placesOf(target).flatMap(({ baseURL }) => {
    const { protocol, hostname, username, password, search, hash } = new URL(baseURL);
    if (`${username}${password}${search}${hash}` !== '') throw new UserError(words.credentials);
    if (protocol !== 'http:' || isLoopback(hostname)) return [];
    if (isNamed && baseURL === target.baseURL) return [words.insecureWarning(baseURL)];
    throw new UserError(words.insecure(baseURL), { hint: words.insecureHint });
  });
}

function isBelow(host: string, owners: readonly string[]): boolean {
  return owners.some((owner) => host === owner || host.endsWith(`.${owner}`));
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
