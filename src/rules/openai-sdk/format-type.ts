import type { ApiCall } from '../../source/calls.ts';
import type { Leaf } from '../../source/flow.ts';
import { memberName, unwrap } from '../../source/syntax.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';

/**
 * The kind of answer that a `response_format` asks for: `{ type: 'json_schema' }`, or what the SDK's helpers make of a
 * schema. What `parse` is given and nobody sees is a schema, for it takes nothing else. Undefined where it is open.
 */
export function formatType(node: ts.Expression, { path }: ApiCall, tracer: Tracer): string | undefined {
  const format = tracer.trace(node);
  if (format.leaves.some(isHelper)) return 'json_schema';
  const [leaf, ...others] = tracer.member(format, 'type', node).leaves;
  if (leaf?.kind === 'string' && others.length === 0) return leaf.node.text;
  return path.endsWith('completions.parse') && format.leaves.every(({ kind }) => kind !== 'object')
    ? 'json_schema'
    : undefined;
}

/** `zodResponseFormat(Schema, 'name')` */
function isHelper(leaf: Leaf): boolean {
  if (leaf.kind !== 'unknown' || !ts.isCallExpression(leaf.node)) return false;
  const callee = unwrap(leaf.node.expression);
  return /^(?:zod|make\w+)(?:Response|Text)Format$/.test(memberName(callee) ?? callee.getText());
}
