import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/en/rules.ts';
import type { ParamRule } from '../../providers/provider.ts';
import { propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { at, link, replaceText } from '../find.ts';
import type { ParamCall } from './param.ts';

/** Roles of messages that the vendor calls otherwise, in the messages of a call and in those pushed to them in its file. */
export function roleFindings({ call, kind, target, context }: ParamCall): RuleFinding[] {
  const found = kind === 'chat' ? target.provider.params.chat['messages.role'] : undefined;
  const rule = (Array.isArray(found) ? found[0] : found) as ParamRule | undefined;
  if (rule?.replace === undefined) return [];
  const { tracer } = context.inventory;
  const flowing = new Set<ts.Node>(
    call.params === undefined
      ? []
      : tracer
          .member(tracer.elements(tracer.member(call.params, 'messages', call.node)), 'role', call.node)
          .leaves.flatMap((leaf) => (leaf.kind === 'string' ? [leaf.node] : [])),
  );
  return tracer.index.strings.flatMap((node): RuleFinding[] => {
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
    const edits = [replaceText(node, String(to))];
    return [
      at(node, {
        rule: 'openai-sdk/param',
        kind: 'param',
        confidence: 'certain',
        action: 'rewrite',
        message,
        ...link(rule.source),
        edits,
      }),
    ];
  });
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
