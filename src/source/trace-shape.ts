import { isOpenAIEnvName, isTellingEnvName } from './env-object.ts';
import { type Flow, flowOf, join } from './flow.ts';
import { nameOf } from './syntax.ts';
import { isEnvLike, variableAt } from './trace-env.ts';
import type { MemberAccess } from './trace-member.ts';
import { ts } from './ts.ts';

/** How many interfaces may extend each other; real code stays below ten. */
const DEPTH = 100;

/** What a declared property is known to hold; what the shape does not declare is not visible. */
export function memberOfShape(
  shape: ts.TypeLiteralNode | ts.InterfaceDeclaration,
  { name, access, tracer }: Omit<MemberAccess, 'flow'>,
  depth = 0,
): Flow {
  const property = shape.members.filter(ts.isPropertySignature).find((member) => nameOf(member.name) === name);
  const isVariable = property !== undefined && isTellingEnvName(name) && isEnvLike(access);
  if (isVariable && isOpenAIEnvName(name)) return variableAt({ name, access, tracer });
  // The type of what names a model may say which there are.
  if (isVariable) return join([tracer.declaration(property), variableAt({ name, access, tracer })]);
  if (property !== undefined)
    return join([tracer.declaration(property), flowOf({ kind: 'unknown', node: access, path: [] })]);
  const isFollowed = ts.isInterfaceDeclaration(shape) && depth < DEPTH;
  const bases = isFollowed ? (shape.heritageClauses ?? []).flatMap(({ types }) => types) : [];
  for (const { expression } of bases) {
    const declared = ts.isIdentifier(expression) ? tracer.bindings.bind(expression) : undefined;
    if (declared?.kind !== 'declaration' || !ts.isInterfaceDeclaration(declared.node)) continue;
    const member = memberOfShape(declared.node, { name, access, tracer }, depth + 1);
    if (member.leaves.some((leaf) => leaf.kind !== 'unknown')) return member;
  }
  return flowOf({ kind: 'unknown', node: access, path: [name] });
}
