import type { RuleFinding } from '../../finding.ts';
import { http as words } from '../../messages/http.ts';
import { openAIModel } from '../../openai/models.ts';
import { mapModel } from '../../providers/map-model.ts';
import type { ApiCall } from '../../source/calls.ts';
import { seenFrom } from '../../target.ts';
import type { RuleContext } from '../context.ts';
import { at, factOf } from '../find.ts';
import type { Rule } from '../rule.ts';
import type { CallVerdict, KeptWhy } from '../verdicts.ts';

const base = { rule: 'http/request', kind: 'call' } as const;

/** Accounts for every request that names OpenAI's host itself. */
export const requestRule: Rule = {
  id: 'http/request',
  family: 'http',
  find: (context) =>
    context.inventory.calls.flatMap((call) => {
      const { verdicts } = context;
      const verdict = verdicts.calls.get(call);
      if (call.http === undefined || verdict === undefined) return [];
      return [find(call, verdict, verdicts.homes(call)?.provider.name), ...namedInPath(call, context)];
    }),
};

/** `GET /models/gpt-4`: the address moves, and asks the vendor for a model that only OpenAI has. */
function namedInPath(call: ApiCall, { verdicts, target }: RuleContext): RuleFinding[] {
  const { id } = /^\w+ \/models\/(?<id>[^/?#]+)$/.exec(call.path)?.groups ?? {};
  if (target === null || verdicts.calls.get(call)?.fate !== 'moves' || id === undefined) return [];
  if (openAIModel(id) === undefined) return [];
  const seen = seenFrom(target, verdicts.homes(call) ?? target);
  const message = words.request.model(call.path, seen.provider.name, mapModel(seen, id)?.to);
  return [at(call.node, { ...base, kind: 'model', confidence: 'certain', action: 'manual', message, todo: message })];
}

function find({ node, path }: ApiCall, verdict: CallVerdict, vendor: string | undefined): RuleFinding {
  if (verdict.fate === 'kept') return held({ node, path }, verdict);
  if (vendor === undefined)
    return at(node, { ...base, confidence: 'certain', action: 'manual', message: words.request.found(path) });
  if (verdict.fate === 'stays') {
    const { action, support } = verdict;
    const message = words.request[action](path, vendor, support.note);
    return at(node, { ...base, confidence: 'certain', action, message, todo: message, fact: support });
  }
  const support = verdict.fate === 'moves' ? verdict.support : undefined;
  const note = support?.note;
  const message = note === undefined ? words.request.moves(path, vendor) : words.request.caveat(path, vendor, note);
  return at(node, { ...base, confidence: 'certain', action: 'none', message, ...factOf(support) });
}

/** Of what may never reach OpenAI only the report speaks, not the code. */
const OPEN: ReadonlySet<KeptWhy> = new Set(['unknown', 'mixed', 'alone']);

function held(
  { node, path }: Pick<ApiCall, 'node' | 'path'>,
  verdict: Extract<CallVerdict, { fate: 'kept' }>,
): RuleFinding {
  const { why, place } = verdict;
  const { serves, leads } = words.request;
  const to = place === null ? undefined : (why === 'path' ? serves : leads)(place.provider.name, place.baseURL);
  const message = words.request.held[why](path, to);
  if (why === 'entry') return at(node, { ...base, confidence: 'certain', action: 'none', message });
  return at(node, {
    ...base,
    confidence: OPEN.has(why) ? 'possible' : 'certain',
    action: 'manual',
    message,
    ...(OPEN.has(why) ? {} : { todo: message }),
  });
}
