import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/en/rules.ts';
import { memberName, unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { at } from '../find.ts';
import type { Rule } from '../rule.ts';
import type { ModelSite } from './model-groups.ts';

const METHODS: ReadonlySet<string> = new Set(['startsWith', 'endsWith', 'includes', 'test', 'match']);

/** Tests of a model's name that the old name met and the new one does not, or the other way: another branch runs, in silence. */
export const nameTestRule: Rule = {
  id: 'openai-sdk/name-test',
  family: 'openai-sdk',
  find: ({ target, models, inventory }) => {
    if (target === null) return [];
    const moved = models.groups.filter(({ obstacle }) => obstacle === undefined).flatMap(({ sites }) => sites);
    const byNode = new Map<ts.Node, ModelSite>(moved.map((site) => [site.node, site]));
    return inventory.tracer.index.calls.flatMap((call): RuleFinding[] => {
      const test = nameTest(call);
      // Most tests of strings answer alike for every name that moves: those are not worth a trace.
      if (test === undefined || !moved.some((site) => answersOtherwise(test, site))) return [];
      const sites = inventory.tracer
        .trace(test.subject)
        .leaves.flatMap((leaf) => ('node' in leaf ? (byNode.get(leaf.node) ?? []) : []));
      const changed = sites.find((site) => answersOtherwise(test, site));
      if (changed?.mapped === undefined) return [];
      const message = words.model.nameTest(changed.mapped.from, changed.mapped.to);
      return [
        at(call, {
          rule: 'openai-sdk/name-test',
          kind: 'model',
          confidence: 'certain',
          action: 'manual',
          message,
          todo: message,
        }),
      ];
    });
  },
};

function answersOtherwise({ meets }: NameTest, { node: { text }, start, mapped }: ModelSite): boolean {
  return mapped !== undefined && meets(text) !== meets(text.slice(0, start) + mapped.to);
}

interface NameTest {
  readonly subject: ts.Expression;
  readonly meets: (name: string) => boolean;
}

/** `model.startsWith('gpt-')`, `model.includes('4o')`, `/^gpt-/.test(model)`, `model.match(/^o[13]/)`. */
function nameTest(call: ts.CallExpression): NameTest | undefined {
  const callee = unwrap(call.expression);
  const method = memberName(callee);
  const [argument] = call.arguments;
  if (method === undefined || argument === undefined || !METHODS.has(method)) return undefined;
  const owner = unwrap((callee as ts.PropertyAccessExpression).expression);
  const given = unwrap(argument);
  const pattern = ts.isRegularExpressionLiteral(owner)
    ? owner
    : ts.isRegularExpressionLiteral(given)
      ? given
      : undefined;
  if (pattern !== undefined) {
    const expression = toRegExp(pattern.text);
    return expression === undefined
      ? undefined
      : { subject: pattern === owner ? given : owner, meets: (name) => expression.test(name) };
  }
  if (!ts.isStringLiteralLike(given)) return undefined;
  const { text } = given;
  if (method === 'startsWith') return { subject: owner, meets: (name) => name.startsWith(text) };
  if (method === 'endsWith') return { subject: owner, meets: (name) => name.endsWith(text) };
  return method === 'includes' ? { subject: owner, meets: (name) => name.includes(text) } : undefined;
}

/** The user's pattern, without flags that remember a position; names are short, so a slow pattern has nothing to chew on. */
function toRegExp(source: string): RegExp | undefined {
  const end = source.lastIndexOf('/');
  try {
    return new RegExp(source.slice(1, end), source.slice(end + 1).replace(/[gy]/g, ''));
  } catch {
    return undefined;
  }
}
