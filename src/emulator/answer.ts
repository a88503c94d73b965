import { emulate as words } from '../messages/emulate.ts';
import { OPERATION_OF, OPERATIONS } from '../openai/operations.ts';
import type { ModelFacts } from '../providers/model.ts';
import type { Provider } from '../providers/provider.ts';
import type { Ask, Endpoint } from './endpoint.ts';
import { errorBody } from './error-body.ts';
import { findModel } from './find-model.ts';
import { judgeBody } from './judge-body.ts';
import type { Note } from './log.ts';
import { type Body, type Reply, refuse } from './reply.ts';
import { openState } from './state.ts';
import { knownFields } from './unknown-fields.ts';

/** A call whose key was right and whose body could be read. */
export interface Call {
  readonly body: Body;
  readonly id: string;
  readonly origin: string;
  /** Takes down what becomes of it. */
  readonly note: Note;
}

export interface AnswererOptions {
  readonly provider: Provider;
  readonly strict: boolean;
  readonly endpoints: readonly Endpoint[];
}

/** Judges calls by the vendor's data and answers them, or says why not. Remembers files and what is made of them. */
export function answerer({ provider, strict, endpoints }: AnswererOptions) {
  const state = openState();
  const known = new Map(OPERATIONS.map((operation) => [operation, knownFields(provider, operation)]));
  return answer;

  async function answer(endpoint: Endpoint, { note, ...call }: Call): Promise<Reply> {
    const operation = endpoint.reads && OPERATION_OF[endpoint.resource];
    if (endpoint.kind === undefined) {
      const judged = judge(undefined, call.body);
      return 'as' in judged ? judged : endpoint.answer(askOf(judged));
    }
    const { model: id } = call.body;
    if (typeof id === 'string') note.model = id;
    const model = findModel(provider, endpoint.kind, id);
    if ('message' in model) return refuse(model);
    const judged = judge(model, call.body);
    return 'as' in judged ? judged : endpoint.answer({ ...askOf(judged), model });

    function judge(facts: ModelFacts | undefined, body: Body): Reply | { readonly body: Body } {
      if (operation === undefined) return { body };
      const judged = judgeBody({
        provider,
        operation,
        model: facts,
        body,
        strict,
        known: known.get(operation) ?? new Set(),
      });
      note.ignored = judged.ignored;
      note.undocumented = judged.undocumented;
      return judged.refusal ? refuse(judged.refusal) : judged;
    }

    function askOf({ body }: { readonly body: Body }): Ask {
      return { ...call, body, provider, state, call: ofLine };
    }
  }

  /** A line of a batch names its path from the version on, as OpenAI's do: `/v1/chat/completions`. */
  async function ofLine(path: string, body: Body): Promise<{ status: number; body: unknown }> {
    const endpoint = endpoints.find((each) => each.kind && each.reads === 'json' && path.endsWith(each.path));
    const { stream: _, ...whole } = body;
    const reply = endpoint
      ? await answer(endpoint, { body: whole, id: '', origin: '', note: { ignored: [], undocumented: [] } })
      : refuse({ kind: 'path', message: words.noSuchPath(path) });
    if (reply.as === 'json') return { status: 200, body: reply.value };
    const refusal =
      reply.as === 'refusal' ? reply.refusal : ({ kind: 'path', message: words.noSuchPath(path) } as const);
    return errorBody(provider, refusal);
  }
}
