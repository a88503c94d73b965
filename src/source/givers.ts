import { memberOf } from './bounded-checker.ts';
import { createExpectedType } from './expected-type.ts';
import { groupBy } from './group-by.ts';
import type { FileIndex, MemberAssignment } from './index-files.ts';
import type { Island } from './island.ts';
import { nameOf } from './syntax.ts';
import { ts } from './ts.ts';

/** Who gives a declared member its value. */
export interface Givers {
  /** The values that object literals of the declared type give it. */
  literals(member: ts.PropertySignature, name: string): readonly ts.Expression[];
  /** `x.member = value`, as far as the type of `x` says that it is this one. */
  assignments(member: ts.Declaration, name: string): readonly MemberAssignment[];
}

/**
 * Which type a literal stands for, and which member an assignment means, is asked of the checker once for each of them,
 * and not for each member that has the same name: it may have to resolve the call around it.
 */
export function createGivers(island: Island, index: FileIndex): Givers {
  if (!island.isTyped) return { literals: () => [], assignments: () => [] };
  const literals = new Map<string, ReadonlyMap<ts.Node, readonly ts.Expression[]>>();
  const assignments = new Map<string, ReadonlyMap<ts.Node, readonly MemberAssignment[]>>();
  const expectedType = createExpectedType(island);

  function literalsOf(name: string): ReadonlyMap<ts.Node, readonly ts.Expression[]> {
    const values = (index.identifiers.get(name) ?? []).flatMap((id): ts.Expression[] => {
      const property = id.parent;
      if (ts.isShorthandPropertyAssignment(property)) return [property.name];
      return ts.isPropertyAssignment(property) && property.name === id ? [property.initializer] : [];
    });
    return groupBy(values, ({ parent }) => {
      const literal = parent.parent;
      if (!ts.isObjectLiteralExpression(literal)) return [];
      const types = expectedType(literal).filter((type) => mayBe(literal, type));
      return new Set(types.flatMap((type) => memberOf(type, name)?.declarations ?? []));
    });
  }

  /** Whether what a literal says of itself (`{ provider: 'openai', … }`) fits one member of a union. */
  function mayBe(literal: ts.ObjectLiteralExpression, type: ts.Type): boolean {
    return literal.properties.every((property) => {
      if (!ts.isPropertyAssignment(property) || !ts.isStringLiteralLike(property.initializer)) return true;
      const member = memberOf(type, nameOf(property.name) ?? '');
      const declared = member === undefined ? undefined : island.checker.getTypeOfSymbol(member);
      return declared === undefined || !declared.isStringLiteral() || declared.value === property.initializer.text;
    });
  }

  function assignmentsOf(name: string): ReadonlyMap<ts.Node, readonly MemberAssignment[]> {
    return groupBy(index.memberAssignments.get(name) ?? [], ({ target }) => {
      const member = ts.isPropertyAccessExpression(target) ? target.name : target.argumentExpression;
      return island.symbols.of(member)?.declarations ?? [];
    });
  }

  return {
    literals: (member, name) => {
      const grouped = literals.get(name) ?? literalsOf(name);
      literals.set(name, grouped);
      return grouped.get(member) ?? [];
    },
    assignments: (member, name) => {
      const grouped = assignments.get(name) ?? assignmentsOf(name);
      assignments.set(name, grouped);
      return grouped.get(member) ?? [];
    },
  };
}
