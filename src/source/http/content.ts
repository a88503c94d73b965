import type { Flow } from '../flow.ts';
import type { Tracer } from '../trace.ts';
import type { ts } from '../ts.ts';
import { authorizationsOf } from './authorizations.ts';
import { bodyOf } from './body.ts';
import { headersOf } from './headers.ts';
import type { Sender } from './spelling.ts';

/** What a request carries. */
export interface Content {
  /** The JSON body; undefined where none is to be seen. */
  readonly body: Flow | undefined;
  /** A form that files go up in. */
  readonly form: ts.NewExpression | undefined;
  /** The literals that its headers are made of. */
  readonly headers: readonly ts.ObjectLiteralExpression[];
  /** What is given as Authorization, wherever it is given. */
  readonly authorizations: readonly ts.Expression[];
}

/**
 * Collects what is sent, from the arguments of the call and of those that lead to it. The outermost call speaks first:
 * an inner one is shared by all who call it.
 *
 * @param calls the outermost first
 */
export function contentOf(calls: readonly Sender[], tracer: Tracer): Content {
  const bodies = calls.map((call) => bodyOf(call, tracer));
  const body = bodies.find((each) => each !== undefined);
  const found = calls.map((call, index) => headersOf(call, calls.slice(0, index + 1), tracer));
  const headers = [...new Set(found.flatMap(({ literals }) => literals))];
  const given = found.flatMap(({ given: values }) => values);
  const form = body?.leaves.find((leaf) => leaf.kind === 'construct' && leaf.node.expression.getText() === 'FormData');
  return {
    body: form === undefined ? body : undefined,
    form: form?.kind === 'construct' ? form.node : undefined,
    headers,
    authorizations: authorizationsOf({ calls, headers, given }, tracer),
  };
}
