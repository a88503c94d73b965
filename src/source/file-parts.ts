import { type Markup, markupOf } from './embedded/markup.ts';
import type { Assignment, FileIndex, MemberAssignment } from './index-files.ts';
import { outward } from './syntax.ts';
import { ts } from './ts.ts';

/** The lists and tables of an index. */
export type Parts = Omit<FileIndex, 'files' | 'identifiersIn' | 'markups'>;

/** What one file holds of each. */
export type FileParts = Parts & { readonly markup: Markup | undefined };

const ASSIGNS: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
]);

const known = new WeakMap<ts.SourceFile, FileParts>();

/** What a file holds; it is walked once. */
export function partsOf(file: ts.SourceFile): FileParts {
  const parts = known.get(file) ?? walk(file);
  known.set(file, parts);
  return parts;
}

function walk(file: ts.SourceFile): FileParts {
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
  visit(file);
  return {
    identifiers,
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
    markup: markupOf(file),
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
