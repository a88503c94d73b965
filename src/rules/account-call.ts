import type { RuleFinding } from '../finding.ts';
import { rules as words } from '../messages/rules.ts';
import type { ApiCall } from '../source/calls.ts';
import { placeOf, type Target } from '../target.ts';
import { at, factOf } from './find.ts';
import type { CallVerdict } from './verdicts.ts';

/** What a call's verdict means for its reader, in the name of a family's rule: each call is accounted for once. */
export function accountCall(
  call: ApiCall,
  { rule, verdict, target }: { readonly rule: string; readonly verdict: CallVerdict; readonly target: Target | null },
): RuleFinding {
  const base = { rule, kind: 'call' } as const;
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
    case 'entry': {
      const message = words.call.entry(path, verdict.place.provider.name);
      return at(node, { ...base, confidence: 'certain', action: 'none', message });
    }
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
