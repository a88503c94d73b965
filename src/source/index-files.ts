import { type Markup, markupOf } from './embedded/markup.ts';
import { groupBy } from './group-by.ts';
import { outward } from './syntax.ts';
import { ts } from './ts.ts';

/** Everything the tracer looks up by name, gathered in one walk over the island. */
export interface FileIndex {
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

const ASSIGNS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
]);

/** @param files in a fixed order, so that every list is in source order and two runs agree */
export function indexFiles(files: Iterable<ts.SourceFile>): FileIndex {
  const identifiers = new Map<string, ts.Identifier[]>();
  const assignments = new Map<string, Assignment[]>();
  const memberAssignments = new Map<string, MemberAssignment[]>();
  const filled = new Map<string, ts.Identifier[]>();
  const deletions: (ts.PropertyAccessExpression | ts.ElementAccessExpression)[] = [];
  const constructions: ts.NewExpression[] = [];
  const calls: ts.CallExpression[] = [];
  const lookups: ts.ElementAccessExpression[] = [];
  const memberships: ts.BinaryExpression[] = [];
  const strings = new Map<string, ts.StringLiteralLike[]>();
  const templates: ts.TemplateExpression[] = [];
  const patterns: ts.RegularExpressionLiteral[] = [];
  const subclasses: ts.ClassLikeDeclaration[] = [];
  const specifiers: ts.StringLiteralLike[] = [];
  const markups = new Map<ts.SourceFile, Markup>();

  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) append(identifiers, node.text, node);
    else if (ts.isStringLiteralLike(node)) {
      if (isSpecifier(node)) specifiers.push(node);
      else append(strings, node.text, node);
    } else if (ts.isTemplateExpression(node)) templates.push(node);
    else if (ts.isRegularExpressionLiteral(node)) patterns.push(node);
    else if (ts.isNewExpression(node)) constructions.push(node);
    else if (ts.isCallExpression(node)) {
      calls.push(node);
      const [object] = node.arguments;
      if (object !== undefined && ts.isIdentifier(object) && node.expression.getText() === 'Object.assign')
        append(filled, object.text, object);
    } else if (ts.isElementAccessExpression(node)) {
      if (!ts.isLiteralExpression(node.argumentExpression)) lookups.push(node);
    } else if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.InKeyword)
      memberships.push(node);
    else if (ts.isDeleteExpression(node)) {
      if (ts.isPropertyAccessExpression(node.expression) || ts.isElementAccessExpression(node.expression))
        deletions.push(node.expression);
    } else if (ts.isClassLike(node) && node.heritageClauses !== undefined) subclasses.push(node);
    else if (ts.isBinaryExpression(node) && ASSIGNS.has(node.operatorToken.kind)) {
      const { left, right } = node;
      if (ts.isIdentifier(left)) append(assignments, left.text, { target: left, value: right });
      else if (ts.isPropertyAccessExpression(left))
        append(memberAssignments, left.name.text, { target: left, value: right });
      else if (ts.isElementAccessExpression(left) && !ts.isStringLiteralLike(left.argumentExpression)) {
        if (ts.isIdentifier(left.expression)) append(filled, left.expression.text, left.expression);
      } else if (ts.isElementAccessExpression(left) && ts.isStringLiteralLike(left.argumentExpression))
        append(memberAssignments, left.argumentExpression.text, { target: left, value: right });
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    visit(file);
    const markup = markupOf(file);
    if (markup !== undefined) markups.set(file, markup);
  }
  return {
    identifiers,
    identifiersIn: byFile(identifiers),
    assignments,
    memberAssignments,
    filled,
    deletions,
    constructions,
    calls,
    lookups,
    memberships,
    strings,
    templates,
    patterns,
    subclasses,
    specifiers,
    markups,
  };
}

/** Sorts the mentions of a name by file when the name is asked for first: most names never are. */
function byFile(identifiers: FileIndex['identifiers']): FileIndex['identifiersIn'] {
  const known = new Map<string, ReadonlyMap<ts.SourceFile, readonly ts.Identifier[]>>();
  return (file, name) => {
    const files = known.get(name) ?? groupBy(identifiers.get(name) ?? [], (id) => [id.getSourceFile()]);
    known.set(name, files);
    return files.get(file) ?? [];
  };
}

/** A string in the place of a module name: import, export, `import x = require()`, `require()`, `import()`, `import('x')` types. */
function isSpecifier(node: ts.StringLiteralLike): boolean {
  const parent = node.parent;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isExternalModuleReference(parent))
    return true;
  if (ts.isLiteralTypeNode(parent)) return ts.isImportTypeNode(parent.parent);
  const call = outward(node);
  if (!ts.isCallExpression(call) || call.arguments[0] !== node) return false;
  return (
    call.expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(call.expression) && call.expression.text === 'require')
  );
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
