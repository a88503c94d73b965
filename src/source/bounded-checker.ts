import { unlessTooDeep } from './too-deep.ts';
import type { ts } from './ts.ts';

/**
 * The same checker, which says nothing where its answer would take more stack than there is: types that are made of each
 * other a thousand times over, functions that hand on what the next one gives.
 */
export function boundedChecker(checker: ts.TypeChecker): ts.TypeChecker {
  const orAny =
    <Question extends unknown[]>(ask: (...question: Question) => ts.Type) =>
    (...question: Question): ts.Type =>
      unlessTooDeep(() => ask(...question)) ?? checker.getAnyType();
  const orNone =
    <Question extends unknown[], Answer>(ask: (...question: Question) => Answer | undefined) =>
    (...question: Question): Answer | undefined =>
      unlessTooDeep(() => ask(...question));
  return {
    ...checker,
    getTypeAtLocation: orAny(checker.getTypeAtLocation),
    getTypeFromTypeNode: orAny(checker.getTypeFromTypeNode),
    getTypeOfSymbol: orAny(checker.getTypeOfSymbol),
    getTypeOfSymbolAtLocation: orAny(checker.getTypeOfSymbolAtLocation),
    getSymbolAtLocation: orNone(checker.getSymbolAtLocation),
    getShorthandAssignmentValueSymbol: orNone(checker.getShorthandAssignmentValueSymbol),
    getContextualType: orNone(checker.getContextualType),
    getBaseConstraintOfType: orNone(checker.getBaseConstraintOfType),
    getIndexTypeOfType: orNone(checker.getIndexTypeOfType),
    getAwaitedType: orNone(checker.getAwaitedType),
  };
}

/** A member of a type, which may be found at the end of as long a chain. */
export function memberOf(type: ts.Type, name: string): ts.Symbol | undefined {
  return unlessTooDeep(() => type.getProperty(name));
}
