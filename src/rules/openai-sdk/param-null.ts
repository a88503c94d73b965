import { rules as words } from '../../messages/rules.ts';
import { unwrap } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { ParamCall } from './param-call.ts';
import type { ParamChange } from './param-changes.ts';
import type { WrittenProperty } from './param-parts.ts';

const base = { rule: 'openai-sdk/param', kind: 'param', confidence: 'certain' } as const;

/** OpenAI reads `null` as "not given"; stricter servers refuse it, and all read a missing field alike. */
export function nullChanges(name: string, property: WrittenProperty, judged: ParamCall): ParamChange[] {
  if (ts.isShorthandPropertyAssignment(property) || name === 'content') return [];
  const nulls: ts.Node[] = [];
  const visit = (node: ts.Expression): void => {
    const inner = unwrap(node);
    if (inner.kind === ts.SyntaxKind.NullKeyword) nulls.push(inner);
    if (ts.isConditionalExpression(inner)) {
      visit(inner.whenTrue);
      visit(inner.whenFalse);
    }
  };
  visit(property.initializer);
  const vendor = judged.target.provider.name;
  if (Object.keys(judged.target.provider.params[judged.operation]).length === 0) return [];
  return nulls.map((node) => ({
    node,
    found: { ...base, action: 'rewrite', message: words.param.nothing(name, vendor) },
    change: { kind: 'replace', node, text: 'undefined' },
  }));
}
