import { doctor as words } from '../messages/doctor.ts';
import { type Place, placesOf, type Target } from '../target.ts';
import { type Body, chatBody, embeddingBody, jsonBody, streamBody, tokensOf, toolBody } from './bodies.ts';
import type { Answer, AskedCheck, Check, CheckRequest, Judged, Subject, ToldCheck } from './check.ts';
import { judgeChat } from './judge/chat.ts';
import { judgeEmbedding } from './judge/embedding.ts';
import { judgeJson } from './judge/json.ts';
import { judgeModels } from './judge/models.ts';
import { judgeAnswer, type ReachedAnswer } from './judge/refusal.ts';
import { judgeStream } from './judge/stream.ts';
import { judgeTools } from './judge/tools.ts';
import type { Use, WantedModel } from './use.ts';

/** Every request that the target is tried with, and what can't be tried. Sends nothing. */
export function planChecks(target: Target, use: Use): readonly Check[] {
  return placesOf(target).flatMap((place) => checksAt(place, use));
}

function checksAt(place: Place, use: Use): Check[] {
  const { apis } = place.provider;
  const wanted = use.models.filter((model) => model.place === place);
  const chats = wanted.filter(({ kind }) => kind === 'chat');
  const embeddings = apis.embeddings.action === 'rewrite' ? wanted.filter(({ kind }) => kind === 'embedding') : [];
  const isServed = apis['chat.completions'].action === 'rewrite';
  return [
    ...(apis.models.action === 'rewrite' ? [listCheck(place, wanted)] : []),
    ...(isServed ? chatChecks(chats, use) : []),
    ...embeddings.map((model) => check(model, 'embeddings', embeddingBody(model), judgeEmbedding)),
    ...(chats.length + embeddings.length === 0 ? [told(place, 'chat', words.plan.noModel, words.plan.nameModel)] : []),
  ];
}

function listCheck(place: Place, wanted: readonly WantedModel[]): AskedCheck {
  const request: CheckRequest = { method: 'GET', url: `${place.baseURL}/models` };
  const ids = [...new Set(wanted.map(({ id }) => id))];
  const judge = (answer: Answer): Judged => {
    const judged = judgeAnswer(answer, { place, url: request.url }, (reached) => judgeModels(reached, ids));
    return isHarmless(judged) ? { ...judged, outcome: 'warn' } : judged;
  };
  return { place, subject: 'models', request, tokens: 0, judge };
}

/** Apps hardly ever ask for the list: without it they run, unless it tells that the key is wrong. */
function isHarmless({ status = 0, kind }: Judged): boolean {
  return status >= 400 && kind !== 'auth';
}

/** Each model answers once; the most used one is also streamed from, given a tool, and asked for JSON where code does. */
function chatChecks(chats: readonly WantedModel[], { json }: Use): Check[] {
  const [main] = chats;
  if (main === undefined) return [];
  const facts = main.place.provider.models.find(({ id }) => id === main.id);
  const lacks = (subject: Subject, message: string): ToldCheck => ({
    ...told(main.place, subject, message),
    model: main.id,
  });
  return [
    ...chats.map((model) => check(model, 'chat', chatBody(model), judgeChat)),
    check(main, 'stream', streamBody(main), judgeStream),
    facts?.tools === false
      ? lacks('tools', words.plan.noTools(main.id))
      : check(main, 'tools', toolBody(main), judgeTools),
    ...(!json
      ? []
      : facts?.json === false
        ? [lacks('json', words.plan.noJson(main.id))]
        : [check(main, 'json', jsonBody(main), judgeJson)]),
  ];
}

/** An answer in the shape of its endpoint is for `judge`; anything else is a refusal of some sort. */
function check(
  model: WantedModel,
  subject: Subject,
  body: Body,
  judge: (answer: ReachedAnswer, asked: { readonly model: WantedModel; readonly body: Body }) => Judged,
): AskedCheck {
  const { place, id } = model;
  const url = `${place.baseURL}${subject === 'embeddings' ? '/embeddings' : '/chat/completions'}`;
  return {
    place,
    subject,
    model: id,
    request: { method: 'POST', url, body },
    tokens: tokensOf(body),
    judge: (answer) => judgeAnswer(answer, { place, url, model: id }, (reached) => judge(reached, { model, body })),
  };
}

function told(place: Place, subject: Subject, message: string, hint?: string): ToldCheck {
  return { place, subject, told: { outcome: 'warn', message, ...(hint === undefined ? {} : { hint }) } };
}
