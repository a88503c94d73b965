import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { ruleFor } from '../../providers/compat.ts';
import { at } from '../find.ts';
import type { ParamCall } from './param-call.ts';
import { writtenParams } from './param-parts.ts';

/** What OpenAI does where a parameter is left out. https://platform.openai.com/docs/api-reference/chat/create */
const OWN_DEFAULTS: Readonly<Record<string, string>> = { temperature: '1', top_p: '1', parallel_tool_calls: 'true' };

/** Parameters that the call leaves out and the vendor fills otherwise than OpenAI: told once for each call. */
export function defaultFindings({ call, operation, literals, models, target }: ParamCall): RuleFinding[] {
  if (call.parts.isHidden || literals.length === 0) return [];
  const rules = target.provider.params[operation];
  const given = { ...call.library?.sends, ...models[0]?.params };
  const written = new Set(literals.flatMap((literal) => writtenParams(literal, call)).map(({ name }) => name));
  const left = Object.keys(rules).filter((name) => !Object.hasOwn(given, name) && !written.has(name));
  const found = left.flatMap((name) => {
    const rule = ruleFor({ rules, name, models: models.map(({ to }) => to), given });
    return rule?.default === undefined ? [] : [{ name, rule, value: String(rule.default) }];
  });
  const [first] = found;
  if (first === undefined) return [];
  const texts = found.map(({ name, value }) => words.param.default(name, value, OWN_DEFAULTS[name]));
  return [
    at(call.node, {
      rule: 'openai-sdk/param',
      kind: 'param',
      confidence: 'certain',
      action: 'none',
      message: words.param.defaults(target.provider.name, texts),
      fact: first.rule,
    }),
  ];
}
