import { isInTest } from './test-file.ts';
import type { Tracer } from './trace.ts';
import { ts } from './ts.ts';
import { isTypeOnly } from './type-only.ts';

/** Which files of the island run in one program, by what they import from each other. */
export interface Programs {
  /** Whether a file brings in another when it is loaded, directly or through others; a file loads itself. */
  loads(from: ts.SourceFile, to: ts.SourceFile): boolean;
  /** Whether some file loads both: what one of them sets for the whole program holds in the other. */
  together(one: ts.SourceFile, other: ts.SourceFile): boolean;
}

const known = new WeakMap<Tracer, Programs>();

/** The programs of an island, worked out once. */
export function programsOf(tracer: Tracer): Programs {
  const programs = known.get(tracer) ?? createPrograms(tracer);
  known.set(tracer, programs);
  return programs;
}

function createPrograms(tracer: Tracer): Programs {
  const importers = new Map<ts.SourceFile, Set<ts.SourceFile>>();
  for (const specifier of tracer.index.specifiers) {
    const target = isKept(specifier, tracer) ? tracer.bindings.fileOf(specifier) : undefined;
    if (target === undefined) continue;
    importers.set(target, (importers.get(target) ?? new Set()).add(specifier.getSourceFile()));
  }
  const loaders = new Map<ts.SourceFile, ReadonlySet<ts.SourceFile>>();
  const loadersOf = (file: ts.SourceFile): ReadonlySet<ts.SourceFile> => {
    const found = loaders.get(file) ?? closure(file, importers);
    loaders.set(file, found);
    return found;
  };
  return {
    loads: (from, to) => loadersOf(to).has(from),
    together: (one, other) => {
      const all = loadersOf(other);
      // A test brings parts of several programs together, which makes no program of them.
      return [...loadersOf(one)].some((file) => all.has(file) && (file === one || file === other || !isInTest(file)));
    },
  };
}

/** A file and all that import it, at whatever distance. */
function closure(
  file: ts.SourceFile,
  importers: ReadonlyMap<ts.SourceFile, ReadonlySet<ts.SourceFile>>,
): ReadonlySet<ts.SourceFile> {
  const found = new Set([file]);
  // A set goes on with what is added while it is walked.
  for (const each of found) for (const importer of importers.get(each) ?? []) found.add(importer);
  return found;
}

/** Whether the import is still there at run time: one whose names are types alone is left out of what the compiler writes. */
function isKept(specifier: ts.StringLiteralLike, { index }: Tracer): boolean {
  if (isTypeOnly(specifier)) return false;
  const clause = ts.isImportDeclaration(specifier.parent) ? specifier.parent.importClause : undefined;
  if (clause === undefined) return true;
  const { namedBindings: named } = clause;
  const names = [
    clause.name,
    ...(named === undefined ? [] : ts.isNamedImports(named) ? named.elements.map(({ name }) => name) : [named.name]),
  ].filter((name) => name !== undefined);
  const file = specifier.getSourceFile();
  return names.some((name) =>
    index
      .identifiersIn(file, name.text)
      .some((use) => use !== name && !ts.isImportSpecifier(use.parent) && isValue(use)),
  );
}

function isValue(use: ts.Identifier): boolean {
  const type = ts.findAncestor(use, (node) => ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node));
  return type === undefined;
}
