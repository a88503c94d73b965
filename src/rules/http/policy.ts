import type { Edit } from '../../edit.ts';
import type { RuleFinding } from '../../finding.ts';
import { http as words } from '../../messages/http.ts';
import { policyRegions } from '../../source/http/policy-regions.ts';
import { hostAt, LISTED_HOST } from '../beside.ts';
import type { RuleContext } from '../context.ts';
import { placesNear } from '../departure.ts';
import { at, type Found, inFileOf } from '../find.ts';
import type { Rule } from '../rule.ts';
import { isNetworkFile } from './network-file.ts';
import { policyEdits, shifted } from './policy-edits.ts';
import { codePolicyEdits, policyTexts } from './policy-texts.ts';

const base = { rule: 'http/policy', kind: 'endpoint', confidence: 'likely' } as const;

/** Content security policies: the new hosts are let in beside OpenAI's, which stays. */
export const policyRule: Rule = {
  id: 'http/policy',
  family: 'http',
  find: (context) => [...inCode(context), ...inFiles(context)],
};

function inCode(context: RuleContext): RuleFinding[] {
  return policyTexts(context.inventory).map((node) => {
    const places = placesNear(context.inventory.island.pathOf(node), context);
    const edits = inFileOf(node, codePolicyEdits(node, places));
    return at(node, { ...base, ...found(edits, places.map(hostAt)) });
  });
}

function inFiles(context: RuleContext): RuleFinding[] {
  return [...context.inventory.texts].flatMap(([file, text]) => {
    if (!isNetworkFile(file)) return [];
    const regions = policyRegions(file, text).filter(({ start, end }) => LISTED_HOST.test(text.slice(start, end)));
    const places = regions.length === 0 ? [] : placesNear(file, context);
    return regions.map(({ start, end }): RuleFinding => {
      const edits = shifted(policyEdits(text.slice(start, end), places), start).map((edit) => ({ ...edit, file }));
      return { ...base, file, start, end, ...found(edits, places.map(hostAt)) };
    });
  });
}

function found<Change extends Edit>(
  edits: readonly Change[],
  hosts: readonly string[],
): Pick<Found, 'action' | 'message'> & { readonly edits?: readonly Change[] } {
  if (edits.length === 0) return { action: 'none', message: words.policy.stays };
  return { action: 'rewrite', message: words.policy.lets(hosts), edits };
}
