import { doctor as words } from '../../messages/doctor.ts';
import { joining } from '../../messages/joining.ts';

const { unreached } = words;

/** What the system's and Node's codes mean. The first that fits wins. */
const REASONS: readonly (readonly [RegExp, { readonly message: (host: string) => string; readonly hint: string }])[] = [
  [/^(?:ENOTFOUND|EAI_\w+)$/, unreached.dns],
  [/^ECONNREFUSED$/, unreached.refused],
  [/^(?:TimeoutError|ETIMEDOUT|UND_ERR_\w*TIMEOUT)$/, unreached.timeout],
  [/^(?:EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL|EACCES|EPERM)$/, unreached.route],
  [/CERT|SELF_SIGNED|UNABLE_TO_|ALTNAME/, unreached.certificate],
  [/^(?:ERR_SSL_\w+|EPROTO|ERR_TLS_\w+)$/, unreached.tls],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, unreached.reset],
  [/^HPE_/, unreached.notHttp],
];

/** Why nothing answered, in plain words, and what to try. */
export function unreachedReason(code: string, host: string): { readonly message: string; readonly hint: string } {
  const { message, hint } = REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? unreached.other;
  return { message: joining.aside(message(host), code), hint };
}
