import type { ErrorCase, ErrorKind, Template } from '../providers/behaviour.ts';
import type { Provider } from '../providers/provider.ts';
import type { Refusal } from './reply.ts';

/** Where a vendor documents no case of its own: the next kind that it may document, and the plain HTTP status. */
const OTHERWISE: Readonly<Record<ErrorKind, { readonly kind?: ErrorKind; readonly status: number }>> = {
  auth: { status: 401 },
  permission: { kind: 'auth', status: 403 },
  model: { kind: 'parameter', status: 404 },
  path: { status: 404 },
  parameter: { status: 400 },
  context: { kind: 'parameter', status: 400 },
  rate: { status: 429 },
  quota: { kind: 'rate', status: 429 },
  content: { kind: 'parameter', status: 400 },
  server: { status: 500 },
  overloaded: { kind: 'server', status: 503 },
};

/** A refusal as the vendor words it: status and body. */
export function errorBody({ behaviour }: Pick<Provider, 'behaviour'>, refusal: Refusal) {
  const { body, cases } = behaviour.errors;
  const { status, code, type } = caseOf(refusal.kind, cases);
  const sent = refusal.status ?? status;
  const places: Places = { message: refusal.message, code, type, param: refusal.param, status: sent };
  return { status: sent, body: fill(body, places) };
}

function caseOf(kind: ErrorKind, cases: Readonly<Partial<Record<ErrorKind, ErrorCase>>>): ErrorCase {
  const { kind: next, status } = OTHERWISE[kind];
  return cases[kind] ?? (next && cases[next]) ?? { status };
}

type Places = Readonly<Record<'message' | 'code' | 'type' | 'param' | 'status', string | number | undefined>>;

/** A text that is nothing but a place takes its value as it is, null where there is none. */
function fill(template: Template, places: Places): unknown {
  if (typeof template === 'string') {
    const name = template.slice(1);
    if (template.startsWith('$') && isPlace(name, places)) return places[name] ?? null;
    return template.replace(/\$([a-z]+)/g, (text, inner) =>
      isPlace(inner, places) ? String(places[inner] ?? '') : text,
    );
  }
  if (Array.isArray(template)) return template.map((item) => fill(item, places));
  if (typeof template !== 'object' || template === null) return template;
  return Object.fromEntries(Object.entries(template).map(([name, value]) => [name, fill(value, places)]));
}

function isPlace(name: string, places: Places): name is keyof Places {
  return Object.hasOwn(places, name);
}
