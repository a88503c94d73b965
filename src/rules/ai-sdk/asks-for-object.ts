import type { Generation } from '../../source/libraries/ai-sdk/generations.ts';
import { memberName } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import { valueNode, writtenProperty } from '../openai-sdk/param-parts.ts';

/** Shapes of an answer that need no schema: `Output.text()`, `output: 'no-schema'`. */
const SHAPELESS: ReadonlySet<string> = new Set(['text', 'json', 'no-schema']);

/** Whether a generation asks for an object that a schema describes: `generateObject`, `Output.object({ schema })`. */
export function asksForObject({ kind, parts }: Generation): boolean {
  const outputs = parts.literals.flatMap((literal) =>
    ['output', 'experimental_output', 'structuredOutput'].flatMap((name) => writtenProperty(literal, name) ?? []),
  );
  const isShapeless = outputs.some((property) => SHAPELESS.has(shapeOf(valueNode(property)) ?? ''));
  return !isShapeless && (kind === 'object' || (kind === 'text' && outputs.length > 0));
}

function shapeOf(value: ts.Expression): string | undefined {
  if (ts.isStringLiteralLike(value)) return value.text;
  return ts.isCallExpression(value) ? memberName(value.expression) : undefined;
}
