import type { ApiCall } from './calls.ts';
import type { Tracer } from './trace.ts';
import type { ts } from './ts.ts';

/**
 * Asks where the values come from that calls are given, at whatever depth of their parameters: what they are decides
 * whether a vendor takes them, and the files that say so need not name OpenAI anywhere.
 */
export function followParams(calls: readonly ApiCall[], tracer: Tracer): void {
  const literals = new Set<ts.Node>();
  for (const { parts } of calls) for (const literal of parts.literals) followLiteral(literal);

  function followLiteral(literal: ts.ObjectLiteralExpression): void {
    if (literals.has(literal)) return;
    literals.add(literal);
    for (const property of literal.properties) {
      const value = 'initializer' in property ? property.initializer : undefined;
      if (value !== undefined) follow(value);
    }
  }

  function follow(value: ts.Expression): void {
    for (const leaf of tracer.trace(value).leaves) {
      if (leaf.kind === 'object') followLiteral(leaf.node);
      if (leaf.kind !== 'array' || literals.has(leaf.node)) continue;
      literals.add(leaf.node);
      for (const element of leaf.node.elements) follow(element);
    }
  }
}
