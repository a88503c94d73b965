import type { RuleFinding } from '../../finding.ts';
import { rules as words } from '../../messages/rules.ts';
import { ruleFor } from '../../providers/compat.ts';
import type { ParamRule } from '../../providers/param-rule.ts';
import { propertyOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { at, replaceText } from '../find.ts';
import type { ParamCall } from './param-call.ts';
import { roleSharing } from './role-sharing.ts';
import { rolesOf } from './roles-of.ts';

const base = { rule: 'openai-sdk/param', kind: 'param', confidence: 'certain' } as const;

/** Roles of messages that the vendor calls otherwise, in the messages of a call and in those pushed to them in its file. */
export function roleFindings(judged: ParamCall): RuleFinding[] {
  const vendor = judged.target.provider.name;
  return renamedRoles(judged).map(({ node, to, rule, isForeign }): RuleFinding => {
    if (isForeign) {
      const shared = words.param.shared(vendor);
      return at(node, { ...base, action: 'manual', message: shared, todo: shared });
    }
    const message = words.param.and(words.param.replaced('role', node.text, to, vendor), rule.note);
    return at(node, { ...base, action: 'rewrite', message, fact: rule, edits: [replaceText(node, to)] });
  });
}

/** A role that a call sends and that the vendor calls otherwise. */
interface RenamedRole {
  readonly node: ts.StringLiteralLike;
  readonly to: string;
  readonly rule: ParamRule;
  /** What stays sends it too. */
  readonly isForeign: boolean;
}

/** The roles that one call makes others. */
export function renamedRoles({ call, operation, models, target, context }: ParamCall): RenamedRole[] {
  if (operation !== 'chat') return [];
  const ids = models.map(({ to }) => to);
  const rule = ruleFor({ rules: target.provider.params.chat, name: 'messages.role', models: ids, given: {} });
  const { tracer } = context.inventory;
  const replaced = Object.entries(rule?.replace ?? {}).flatMap(([from, to]) =>
    (tracer.index.strings.get(from) ?? []).map((node) => ({ node, to: String(to) })),
  );
  if (rule === undefined || replaced.length === 0) return [];
  const flowing = rolesOf(call, tracer);
  const { foreign, asksFor } = roleSharing(context);
  const isNearby = (node: ts.StringLiteralLike) =>
    !foreign.has(node) && node.getSourceFile() === call.node.getSourceFile() && isRole(node);
  return replaced
    .filter(({ node }) => (flowing.has(node) || isNearby(node)) && asksFor(node, call))
    .map((each) => ({ ...each, rule, isForeign: foreign.has(each.node) }));
}

/** `{ role: 'developer', content: … }` */
export function isRole(node: ts.StringLiteralLike): boolean {
  const { parent } = node;
  const property = ts.isAsExpression(parent) ? parent.parent : parent;
  return (
    ts.isPropertyAssignment(property) &&
    property.name.getText() === 'role' &&
    ts.isObjectLiteralExpression(property.parent) &&
    propertyOf(property.parent, 'content') !== undefined
  );
}
