import { ERROR_KINDS, type ErrorCase, type ErrorKind, type Template } from '../../providers/behaviour.ts';
import type { Provider } from '../../providers/provider.ts';
import { record } from '../../source/json-value.ts';

/** What an error's body says. */
export interface VendorError {
  readonly message?: string;
  readonly code?: string;
  readonly type?: string;
}

/** Where errors are found that do not look as documented: OpenAI's place, the top, and a few of old native APIs. */
const COMMON: readonly Template[] = [
  { error: { message: '$message', code: '$code', type: '$type' } },
  { message: '$message', code: '$code' },
  { error: '$message' },
  { msg: '$message', code: '$code' },
  { error_msg: '$message', error_code: '$code' },
  { base_resp: { status_msg: '$message', status_code: '$code' } },
];

/** Reads an error in the form that the vendor documents, else in a common one; undefined where there is none. */
export function vendorError(body: unknown, { behaviour }: Pick<Provider, 'behaviour'>): VendorError | undefined {
  const found = [behaviour.errors.body, ...COMMON].map((template) => placesIn(template, body));
  const merged: VendorError = Object.assign({}, ...found.toReversed());
  return merged.message === undefined && merged.code === undefined ? undefined : merged;
}

function placesIn(template: Template, value: unknown): VendorError {
  if (typeof template === 'string') {
    const isText = (typeof value === 'string' && value !== '') || typeof value === 'number';
    const name = (['message', 'code', 'type'] as const).find((each) => template === `$${each}`);
    return isText && name !== undefined ? { [name]: String(value) } : {};
  }
  const inner = record(value);
  if (inner === undefined || typeof template !== 'object' || template === null) return {};
  return Object.assign({}, ...Object.entries(template).map(([name, each]) => placesIn(each, inner[name])));
}

/** Where neither a code nor a documented status says more. */
function plainKind(status: number): ErrorKind {
  const known: Readonly<Record<number, ErrorKind>> = {
    401: 'auth',
    402: 'quota',
    403: 'permission',
    404: 'path',
    413: 'context',
    429: 'rate',
    451: 'content',
    503: 'overloaded',
  };
  return known[status] ?? (status >= 500 ? 'server' : 'parameter');
}

/** What a refusal means: by the vendor's own code, then by its type, then by its status, then by what HTTP says. */
export function errorKind(
  { status, error, model }: { readonly status: number; readonly error: VendorError; readonly model?: string },
  { behaviour }: Pick<Provider, 'behaviour'>,
): ErrorKind {
  const cases = ERROR_KINDS.flatMap((kind) => {
    const documented = behaviour.errors.cases[kind];
    return documented === undefined ? [] : [{ kind, documented }];
  });
  const fitting = (fits: (one: ErrorCase) => boolean) =>
    cases.filter(({ documented }) => fits(documented)).map(({ kind }) => kind);
  const byCode = fitting(({ code }) => code !== undefined && String(code) === error.code);
  const byType = fitting(({ type }) => type !== undefined && type === error.type);
  const byStatus = fitting((one) => one.status === status);
  const plain = plainKind(status);
  // Several kinds may share a code or a status: the text tells a model that is not there from another mistake.
  if (isOfModel(error.message ?? '', model) && [...byCode, ...byStatus, plain].some((kind) => MISTAKES.has(kind)))
    return 'model';
  const choose = (kinds: readonly ErrorKind[], otherwise: ErrorKind): ErrorKind =>
    kinds.includes(otherwise) ? otherwise : (kinds.find((kind) => kind !== 'model') ?? otherwise);
  if (byCode.length === 1) return byCode[0] ?? plain;
  if (byCode.length > 1) return choose(byCode, plain);
  if (byType.length > 0) return choose(byType, choose(byStatus, plain));
  return choose(byStatus, plain);
}

/** Kinds under which a wrong model may come. */
const MISTAKES: ReadonlySet<ErrorKind> = new Set(['model', 'parameter', 'path']);

/** `Model Not Exist`, `The model x does not exist`, or the id itself with a no. */
function isOfModel(message: string, model: string | undefined): boolean {
  if (model === undefined) return false;
  const isNamed = message.includes(model) && /\b(?:no|not|unknown|invalid|unsupported)\b|不/i.test(message);
  return (
    isNamed ||
    /\b(?:no such|unknown|invalid|unsupported) model\b| (?<=model\S* )(?:\w+ )?not (?:exist|found)|模型不存在/i.test(
      message,
    )
  );
}
