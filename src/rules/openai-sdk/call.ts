import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/en/rules.ts';
import type { ApiCall } from '../../source/calls.ts';
import { placeOf, type Target } from '../../target.ts';
import { at, factOf } from '../find.ts';
import type { Rule } from '../rule.ts';
import type { CallVerdict } from '../verdicts.ts';

/** Accounts for every call of the API, and says of those that cannot move what the vendor offers instead. */
export const callRule: Rule = {
  id: 'openai-sdk/call',
  family: 'openai-sdk',
  find: ({ inventory, target, verdicts }) =>
    inventory.calls
      .filter(({ http }) => http === undefined)
      .flatMap((call) => {
        const verdict = verdicts.calls.get(call) ?? { fate: 'left' };
        return [find(call, verdict, target), ...(target === null ? [] : linesOf(call, verdict, target))];
      }),
};

const base = { rule: 'openai-sdk/call', kind: 'call' } as const;

/** A batch's requests stand in a file, out of view of every other rule. */
function linesOf(call: ApiCall, { fate }: CallVerdict, target: Target): RuleFinding[] {
  if (fate !== 'moves' || call.path !== 'batches.create') return [];
  const message = words.call.lines(placeOf(target, call.resource).provider.name);
  return [at(call.node, { ...base, confidence: 'certain', action: 'manual', message, todo: message })];
}

function find(call: ApiCall, verdict: CallVerdict, target: Target | null): RuleFinding {
  const { node, path } = call;
  const vendor = target === null ? '' : placeOf(target, call.resource).provider.name;
  switch (verdict.fate) {
    case 'moves': {
      const confidence = verdict.certain ? 'certain' : 'likely';
      if (target === null) return at(node, { ...base, confidence, action: 'manual', message: words.call.found(path) });
      const note = verdict.support?.note;
      const moved = verdict.certain
        ? verdict.split === undefined
          ? words.call.moves(path, vendor)
          : words.call.splits(path, vendor, verdict.split.name)
        : words.call.likely(path, vendor);
      const message = note === undefined ? moved : words.call.caveat(path, vendor, note);
      return at(node, { ...base, confidence, action: 'none', message, ...factOf(verdict.support) });
    }
    case 'stays': {
      const { support, action } = verdict;
      const isUnknown = action === 'blocked' && support.confidence === 'unknown';
      const message = words.call[isUnknown ? 'undocumented' : action](path, vendor, support.note);
      // The client carries the one comment where all of its calls stay.
      const todo = verdict.withClient ? {} : { todo: message };
      return at(node, { ...base, confidence: 'certain', action, message, ...todo, fact: support });
    }
    case 'apart': {
      const { provider, baseURL, apiKeyEnv } = verdict.place;
      const message = words.call.apart(path, { vendor: provider.name, baseURL, apiKeyEnv });
      return at(node, { ...base, confidence: 'certain', action: 'manual', message, todo: message });
    }
    case 'mixed':
      return at(node, {
        ...base,
        confidence: 'certain',
        action: 'manual',
        message: words.call.mixed(path),
        todo: words.call.mixed(path),
      });
    case 'held':
      return at(node, { ...base, confidence: 'certain', action: 'manual', message: words.call.held(path, vendor) });
    case 'unseen': {
      const message = verdict.isOpen ? words.call.open(path) : words.call.unseen(path);
      return at(node, { ...base, confidence: 'possible', action: 'manual', message });
    }
    case 'kept':
    case 'left':
      return at(node, { ...base, confidence: 'certain', action: 'none', message: words.call.left(path) });
  }
}
