import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/en/rules.ts';
import type { ParamRule } from '../../providers/param-rule.ts';
import type { ApiCall } from '../../source/calls.ts';
import { propertyOf } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import { at, replaceText } from '../find.ts';
import type { ParamCall } from './param.ts';

const base = { rule: 'openai-sdk/param', kind: 'param', confidence: 'certain' } as const;

/** Roles of messages that the vendor calls otherwise, in the messages of a call and in those pushed to them in its file. */
export function roleFindings({ call, operation, target, context }: ParamCall): RuleFinding[] {
  const found = operation === 'chat' ? target.provider.params.chat['messages.role'] : undefined;
  const rule = (Array.isArray(found) ? found[0] : found) as ParamRule | undefined;
  if (rule?.replace === undefined) return [];
  const { tracer, calls } = context.inventory;
  const replaced = tracer.index.strings.filter((node) => rule.replace?.[node.text] !== undefined);
  if (replaced.length === 0) return [];
  const flowing = rolesOf(call, tracer);
  const foreign = new Set(
    calls
      .filter((other) => context.verdicts.calls.get(other)?.fate !== 'moves')
      .flatMap((other) => [...rolesOf(other, tracer)]),
  );
  return replaced.flatMap((node): RuleFinding[] => {
    const to = rule.replace?.[node.text];
    if (
      to === undefined ||
      !(flowing.has(node) || (node.getSourceFile() === call.node.getSourceFile() && isRole(node)))
    )
      return [];
    const message = words.param.and(
      words.param.replaced('role', node.text, String(to), target.provider.name),
      rule.note,
    );
    if (foreign.has(node)) {
      const shared = words.param.shared(target.provider.name);
      return [at(node, { ...base, action: 'manual', message: shared, todo: shared })];
    }
    const edits = [replaceText(node, String(to))];
    return [
      at(node, {
        ...base,
        action: 'rewrite',
        message,
        fact: rule,
        edits,
      }),
    ];
  });
}

/** The roles that are written in the messages of a call. */
function rolesOf(call: ApiCall, tracer: Tracer): ReadonlySet<ts.Node> {
  if (call.params === undefined) return new Set();
  const messages = tracer.elements(tracer.member(call.params, 'messages', call.node));
  const roles = tracer.member(messages, 'role', call.node).leaves;
  return new Set(roles.flatMap((leaf) => (leaf.kind === 'string' ? [leaf.node] : [])));
}

/** `{ role: 'developer', content: … }` */
function isRole(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  const property = ts.isAsExpression(parent) ? parent.parent : parent;
  return (
    ts.isPropertyAssignment(property) &&
    property.name.getText() === 'role' &&
    ts.isObjectLiteralExpression(property.parent) &&
    propertyOf(property.parent, 'content') !== undefined
  );
}
