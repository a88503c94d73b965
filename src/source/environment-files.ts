import { posix } from 'node:path';
import { nameOf } from './syntax.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';

/** What Angular reads its settings from, and puts a neighbour in the place of when it builds. */
const SETTINGS = /\/environment\.ts$/;

/**
 * What a variable is in `environment.prod.ts`, `environment.development.ts` and the like, beside `environment.ts`, which is
 * what the code imports: either is used.
 */
export function otherEnvironments(node: ts.VariableDeclaration, { island, bindings }: Tracer): ts.Declaration[] {
  const own = node.getSourceFile();
  const name = nameOf(node.name as ts.BindingName);
  if (name === undefined || !SETTINGS.test(own.fileName) || !ts.isSourceFile(node.parent.parent.parent)) return [];
  const folder = posix.dirname(own.fileName);
  return [...island.files.values()].flatMap((file) => {
    const isBeside = posix.dirname(file.fileName) === folder && /\/environment\.[\w-]+\.ts$/.test(file.fileName);
    const other = isBeside ? bindings.exported(file, name) : undefined;
    return other?.kind === 'declaration' ? [other.node] : [];
  });
}
