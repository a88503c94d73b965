import { ts } from './ts.ts';

/** Levels of a syntax tree that the analysis can walk through on the stack that it has; people write a tenth of them. */
const DEEPEST = 500;

/**
 * What an operator's left side counts: a sum of a thousand texts is a list to people and a thousand levels to a parser,
 * light ones to who walks through them.
 */
const OPERAND = 0.25;

/** Whether code is nested deeper than whoever walks through it could follow. */
export function isTooDeep(file: ts.SourceFile): boolean {
  const isDeep = (node: ts.Node, left: number): boolean => {
    if (left <= 0) return true;
    const operand = ts.isBinaryExpression(node) ? node.left : undefined;
    return ts.forEachChild(node, (child) => isDeep(child, left - (child === operand ? OPERAND : 1))) === true;
  };
  return isDeep(file, DEEPEST);
}

/** What a parser makes of a text; undefined where the text is nested deeper than the parser can follow. */
export function unlessTooDeep<Parsed>(parse: () => Parsed): Parsed | undefined {
  try {
    return parse();
  } catch (error) {
    if (isOverflow(error)) return undefined;
    throw error;
  }
}

/** Whether the stack was used up. */
export function isOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message === 'Maximum call stack size exceeded';
}
