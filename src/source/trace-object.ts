import { isSetInMarkup } from './embedded/markup-uses.ts';
import { type Flow, flowOf, join } from './flow.ts';
import { returnsOf } from './returns.ts';
import { nameOf, outward, unwrap } from './syntax.ts';
import type { Tracer } from './trace.ts';
import type { MemberAccess } from './trace-member.ts';
import { setByMethods } from './trace-own.ts';
import { ts } from './ts.ts';
import { propertyUnder } from './written-key.ts';

/** What a literal has under a name: the property itself, what spreads and later code give it. */
export function memberOfObject(
  literal: ts.ObjectLiteralExpression,
  { name, access, tracer }: Omit<MemberAccess, 'flow'>,
): Flow {
  const property = propertyUnder(literal, name, tracer);
  const spreads = literal.properties.filter(ts.isSpreadAssignment);
  const later = property === undefined ? spreads : spreads.filter((spread) => spread.pos > property.pos);
  const spread = later.map(({ expression }) => tracer.member(tracer.trace(expression), name, access));
  const own = setByMethods(literal, name, tracer).map((value) => tracer.trace(value));
  const getter = literal.properties.find((each) => ts.isGetAccessor(each) && nameOf(each.name) === name);
  if (property === undefined && getter !== undefined && ts.isGetAccessor(getter))
    return join([returnsOf(getter, tracer)], getter);
  if (property === undefined) {
    const set = [...spread, ...setLater(literal, name, tracer), ...own];
    if (spread.length > 0) return join(set);
    const unset = flowOf(
      isFilledLater(literal, tracer)
        ? { kind: 'unknown', node: access, path: [] }
        : { kind: 'undefined', node: literal },
    );
    return join([...set, unset]);
  }
  const unseen = isSetElsewhere(literal, tracer) ? [flowOf({ kind: 'unknown', node: access, path: [] })] : [];
  return join([propertyValue(property, tracer), ...spread.map(whereGiven), ...own, ...unseen], property);
}

/** What a spread leaves out leaves what stands in front of it. */
function whereGiven({ leaves, through }: Flow): Flow {
  return {
    leaves: leaves.filter((leaf) => leaf.kind !== 'undefined' || !ts.isObjectLiteralExpression(leaf.node)),
    through,
  };
}

/** What one property of a literal is set to. */
export function propertyValue(
  property: ts.PropertyAssignment | ts.ShorthandPropertyAssignment | ts.MethodDeclaration,
  tracer: Tracer,
): Flow {
  if (ts.isPropertyAssignment(property)) return tracer.trace(property.initializer);
  if (ts.isShorthandPropertyAssignment(property))
    return tracer.binding(tracer.bindings.bind(property.name), property.name);
  return flowOf({ kind: 'function', node: property });
}

/** An object that a component's markup writes to: `v-model="settings.model"`. */
function isSetElsewhere(literal: ts.ObjectLiteralExpression, tracer: Tracer): boolean {
  const holder = outward(literal);
  return ts.isVariableDeclaration(holder) && isSetInMarkup(holder, tracer);
}

/** `const options: Options = { … }; if (url) options.baseURL = url`: what a member is given after the literal that lacks it. */
function setLater(literal: ts.ObjectLiteralExpression, name: string, { index, bindings, trace }: Tracer): Flow[] {
  const holder = outward(literal);
  if (!ts.isVariableDeclaration(holder) || !ts.isIdentifier(holder.name)) return [];
  const { text } = holder.name;
  return (index.memberAssignments.get(name) ?? []).flatMap(({ target, value }) => {
    const owner = unwrap(target.expression);
    const bound = ts.isIdentifier(owner) && owner.text === text ? bindings.bind(owner) : undefined;
    return bound?.kind === 'declaration' && bound.node === holder ? [trace(value)] : [];
  });
}

/** `const settings = {}; settings[key] = value`: a member that the literal lacks is not visible, which is not unset. */
function isFilledLater(literal: ts.ObjectLiteralExpression, { index, bindings }: Tracer): boolean {
  const holder = outward(literal);
  if (!ts.isVariableDeclaration(holder) || !ts.isIdentifier(holder.name)) return false;
  return (index.filled.get(holder.name.text) ?? []).some((use) => {
    const bound = bindings.bind(use);
    return bound?.kind === 'declaration' && bound.node === holder;
  });
}
