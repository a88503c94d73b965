import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { judgeParam } from '../../providers/compat.ts';
import type { ApiCall } from '../../source/calls.ts';
import type { MemberAssignment } from '../../source/index-files.ts';
import { unwrap } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { at } from '../find.ts';
import type { ParamCall } from './param-call.ts';
import { literalValue } from './param-parts.ts';

/** Parameters that are set after their literal (`params.temperature = x`): judged, but left to a person. */
export function lateFindings({ call, operation, literals, models, target, context }: ParamCall): RuleFinding[] {
  const { tracer } = context.inventory;
  const holders = new Set<ts.Node>(literals.flatMap(holderOf));
  if (holders.size === 0) return [];
  const rules = target.provider.params[operation];
  return Object.keys(rules).flatMap((name) =>
    assignmentsOf(name, call, tracer).flatMap(({ target: place, value }): RuleFinding[] => {
      const object = unwrap(place.expression);
      const bound = ts.isIdentifier(object) ? tracer.bindings.bind(object) : undefined;
      if (bound?.kind !== 'declaration' || !holders.has(bound.node)) return [];
      const answer = judgeParam({
        operation,
        rules,
        name,
        value: literalValue(value, tracer),
        models: models.map(({ to }) => to),
        given: {},
      });
      if (answer === undefined || (answer.verdict.kind === 'ignored' && answer.verdict.isNeutral)) return [];
      const message = words.param.and(words.param.late(name, target.provider.name), answer.rule.note);
      const action = answer.verdict.kind === 'undocumented' ? 'none' : 'manual';
      const todo = action === 'manual' ? { todo: message } : {};
      return [
        at(place, {
          rule: 'openai-sdk/param',
          kind: 'param',
          confidence: 'certain',
          action,
          message,
          ...todo,
          fact: answer.rule,
        }),
      ];
    }),
  );
}

/** What is assigned to members that are the parameter on the wire, in the call's own words or by its name there. */
function assignmentsOf(name: string, { library }: ApiCall, { index }: Tracer): readonly MemberAssignment[] {
  const words = library?.spoken === undefined ? [] : Object.entries(library.params);
  const names = new Set([name, ...words.flatMap(([own, wire]) => (wire === name ? [own] : []))]);
  return [...names].flatMap((each) => index.memberAssignments.get(each) ?? []);
}

/**
 * Whether parameters are put together and taken out again step by step: such code is one piece of thought, and an edit
 * of one line of it would be a guess.
 */
export function isPieced({ literals, context }: ParamCall): boolean {
  const { tracer } = context.inventory;
  const holders = new Set<ts.Node>(literals.flatMap(holderOf));
  const isHolder = (node: ts.Expression): boolean => {
    const bound = ts.isIdentifier(node) ? tracer.bindings.bind(node) : undefined;
    return bound?.kind === 'declaration' && holders.has(bound.node);
  };
  return tracer.index.deletions.some((target) => isHolder(target.expression));
}

/** The variable that a literal is the value of. */
function holderOf(literal: ts.ObjectLiteralExpression): ts.Node[] {
  let node: ts.Node = literal.parent;
  while (ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isParenthesizedExpression(node))
    node = node.parent;
  return ts.isVariableDeclaration(node) ? [node] : [];
}
