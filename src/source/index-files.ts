import type { Markup } from './embedded/markup.ts';
import { type Parts, partsOf } from './file-parts.ts';
import type { ts } from './ts.ts';

/** Everything the tracer looks up by name, gathered in one walk over the island. */
export interface FileIndex {
  readonly files: ReadonlySet<ts.SourceFile>;
  /** Identifiers by text: the raw material of "who refers to this declaration". */
  readonly identifiers: ReadonlyMap<string, readonly ts.Identifier[]>;
  /** Those of one file. */
  identifiersIn(file: ts.SourceFile, name: string): readonly ts.Identifier[];
  /** Right sides of `name = value` and `name ??= value`, by name. */
  readonly assignments: ReadonlyMap<string, readonly Assignment[]>;
  /** Right sides of `object.name = value` and `object['name'] = value`, by name. */
  readonly memberAssignments: ReadonlyMap<string, readonly MemberAssignment[]>;
  /** Names of objects that are filled by computed keys or `Object.assign`, so that nobody knows their members. */
  readonly filled: ReadonlyMap<string, readonly ts.Identifier[]>;
  /** Members that are deleted. */
  readonly deletions: readonly (ts.PropertyAccessExpression | ts.ElementAccessExpression)[];
  readonly constructions: readonly ts.NewExpression[];
  readonly calls: readonly ts.CallExpression[];
  /** `table[name]`, where the name is no literal. */
  readonly lookups: readonly ts.ElementAccessExpression[];
  /** `name in table` */
  readonly memberships: readonly ts.BinaryExpression[];
  /** Strings by text. */
  readonly strings: ReadonlyMap<string, readonly ts.StringLiteralLike[]>;
  readonly templates: readonly ts.TemplateExpression[];
  readonly patterns: readonly ts.RegularExpressionLiteral[];
  /** Classes that extend something. */
  readonly subclasses: readonly ts.ClassLikeDeclaration[];
  /** Every module specifier with the declaration, `require` or `import()` that names it. */
  readonly specifiers: readonly ts.StringLiteralLike[];
  /** What stands around the scripts of components. */
  readonly markups: ReadonlyMap<ts.SourceFile, Markup>;
}

export interface Assignment {
  readonly target: ts.Identifier;
  readonly value: ts.Expression;
}

export interface MemberAssignment {
  readonly target: ts.PropertyAccessExpression | ts.ElementAccessExpression;
  readonly value: ts.Expression;
}

const NOTHING: FileIndex = {
  files: new Set(),
  identifiers: new Map(),
  identifiersIn: () => [],
  assignments: new Map(),
  memberAssignments: new Map(),
  filled: new Map(),
  deletions: [],
  constructions: [],
  calls: [],
  lookups: [],
  memberships: [],
  strings: new Map(),
  templates: [],
  patterns: [],
  subclasses: [],
  specifiers: [],
  markups: new Map(),
};

/**
 * Every file is walked once, however often the island grows.
 *
 * @param files in a fixed order, so that every list is in source order and two runs agree
 * @param previous the index of the first of them: what the others hold is added at the end
 */
export function indexFiles(files: Iterable<ts.SourceFile>, previous: FileIndex = NOTHING): FileIndex {
  const added = [...files].flatMap((file) => (previous.files.has(file) ? [] : [{ file, parts: partsOf(file) }]));
  if (added.length === 0) return previous;
  const list = <T>(of: (parts: Parts) => readonly T[]): readonly T[] => [
    ...of(previous),
    ...added.flatMap(({ parts }) => of(parts)),
  ];
  const table = <T>(of: (parts: Parts) => ReadonlyMap<string, readonly T[]>) =>
    merged(
      of(previous),
      added.map(({ parts }) => of(parts)),
    );
  const markups = added.flatMap(({ file, parts: { markup } }) =>
    markup === undefined ? [] : [[file, markup] as const],
  );
  return {
    files: new Set([...previous.files, ...added.map(({ file }) => file)]),
    identifiers: table(({ identifiers }) => identifiers),
    identifiersIn: (file, name) => partsOf(file).identifiers.get(name) ?? [],
    assignments: table(({ assignments }) => assignments),
    memberAssignments: table(({ memberAssignments }) => memberAssignments),
    filled: table(({ filled }) => filled),
    deletions: list(({ deletions }) => deletions),
    constructions: list(({ constructions }) => constructions),
    calls: list(({ calls }) => calls),
    lookups: list(({ lookups }) => lookups),
    memberships: list(({ memberships }) => memberships),
    strings: table(({ strings }) => strings),
    templates: list(({ templates }) => templates),
    patterns: list(({ patterns }) => patterns),
    subclasses: list(({ subclasses }) => subclasses),
    specifiers: list(({ specifiers }) => specifiers),
    markups: new Map([...previous.markups, ...markups]),
  };
}

/** One table of several; a list that only one of them has is not copied. */
function merged<T>(
  first: ReadonlyMap<string, readonly T[]>,
  tables: readonly ReadonlyMap<string, readonly T[]>[],
): ReadonlyMap<string, readonly T[]> {
  const all = new Map(first);
  const own = new Map<string, T[]>();
  for (const table of tables)
    for (const [name, found] of table) {
      const before = all.get(name);
      if (before === undefined) all.set(name, found);
      else {
        const list = own.get(name) ?? [...before];
        for (const each of found) list.push(each);
        own.set(name, list);
        all.set(name, list);
      }
    }
  return all;
}
