import type { Verdict } from '../../providers/compat.ts';
import type { Range } from '../../providers/param-rule.ts';
import type { ObjectChange } from '../../source/object-edits.ts';
import { ts } from '../../source/ts.ts';
import { literalText } from './field-text.ts';
import type { ParamCall } from './param-call.ts';
import { valueNode, type WrittenProperty } from './param-parts.ts';

/** Gives a property another value; a shorthand is written out. */
export function setValue(property: WrittenProperty, text: string): ObjectChange {
  return ts.isShorthandPropertyAssignment(property)
    ? { kind: 'replace', node: property, text: `${property.name.text}: ${text}` }
    : { kind: 'replace', node: property.initializer, text };
}

/**
 * A value that is known only at run time, held within bounds: `Math.min(x, 1)`. Undefined where `x` is not surely a
 * number, because `Math.min(undefined, 1)` is none.
 */
export function boundedText(
  property: WrittenProperty,
  range: Range,
  { context }: Pick<ParamCall, 'context'>,
): string | undefined {
  const text = valueNode(property).getText();
  const members = membersOf(property, context.inventory.island.checker);
  if (!members.every(({ flags }) => (flags & ts.TypeFlags.NumberLike) !== 0)) return undefined;
  const low = range.min === undefined ? text : `Math.max(${text}, ${range.min})`;
  return range.max === undefined ? low : `Math.min(${low}, ${range.max})`;
}

/** Whether all numbers that may arrive are known, and none is out of bounds: `isLong ? 2000 : 300`. */
export function isWithin(property: WrittenProperty, range: Range, { context }: Pick<ParamCall, 'context'>): boolean {
  const { min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY } = range;
  const members = membersOf(property, context.inventory.island.checker);
  return members.every((member) => member.isNumberLiteral() && member.value >= min && member.value <= max);
}

/** What a value becomes by the rule of its new name; undefined where no edit keeps its meaning. */
export function valueText(
  verdict: Verdict,
  property: WrittenProperty,
  judged: Pick<ParamCall, 'context'>,
): string | undefined {
  switch (verdict.kind) {
    case 'clamp':
      return String(verdict.to);
    case 'bound':
      return isWithin(property, verdict.range, judged)
        ? writtenText(property)
        : boundedText(property, verdict.range, judged);
    case 'replace':
      return literalText(verdict.to, property.getSourceFile());
    default:
      return undefined;
  }
}

/** A property's value as it is written. */
export function writtenText(property: WrittenProperty): string {
  return ts.isShorthandPropertyAssignment(property) ? property.name.text : property.initializer.getText();
}

function membersOf(property: WrittenProperty, checker: ts.TypeChecker): readonly ts.Type[] {
  const type = typeOf(property, checker);
  return type.isUnion() ? type.types : [type];
}

/** The type of a property's value, as far as the island knows it. */
export function typeOf(property: WrittenProperty, checker: ts.TypeChecker): ts.Type {
  const value = ts.isShorthandPropertyAssignment(property)
    ? checker.getShorthandAssignmentValueSymbol(property)
    : undefined;
  return value === undefined
    ? checker.getTypeAtLocation(valueNode(property))
    : checker.getTypeOfSymbolAtLocation(value, property.name);
}
