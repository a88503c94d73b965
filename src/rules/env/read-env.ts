import { ts } from '../../source/ts.ts';
import type { RuleContext } from '../context.ts';
import { quoted } from '../quote.ts';

/** The environment as this file reads it: Deno has no `process` by default, and takes packages by scheme or import map. */
export function readEnv(name: string, node: ts.Node, { inventory }: Pick<RuleContext, 'inventory'>): string {
  const file = node.getSourceFile();
  const path = inventory.island.pathOf(node);
  const isMapped = file.statements.some(
    (statement) =>
      ts.isImportDeclaration(statement) &&
      ts.isStringLiteral(statement.moduleSpecifier) &&
      /^(?:npm|jsr|https):/.test(inventory.resolver.mapped(statement.moduleSpecifier.text, path)),
  );
  const isDeno = isMapped || /\bDeno\./.test(file.text);
  return isDeno ? `Deno.env.get(${quoted(name, file)})` : `process.env.${name}`;
}
