import { rules as words } from '../../messages/rules.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';

/** Says once that some clients are built where they were, though a module was asked for. */
export const inPlaceRule: Rule = {
  id: 'openai-sdk/in-place',
  family: 'openai-sdk',
  find: ({ sharing: { left } }) => {
    const nodes = [...new Set(left.map(({ node }) => node))];
    const [first] = nodes;
    if (first === undefined) return [];
    const message = words.client.inPlace(nodes.length);
    return [at(first, { rule: inPlaceRule.id, kind: 'client', confidence: 'certain', action: 'none', message })];
  },
};
