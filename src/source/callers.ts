import type { Bindings } from './bindings.ts';
import { isUsedInMarkup } from './embedded/markup-uses.ts';
import type { FileIndex } from './index-files.ts';
import { lazilyImported } from './lazy-import.ts';
import { isCommonExport, requiredBy } from './other-name.ts';
import { outward } from './syntax.ts';
import { isInTest } from './test-file.ts';
import { ts } from './ts.ts';

export interface Callers {
  /** Arguments of every visible call; `undefined` items never occur. */
  readonly calls: readonly (readonly ts.Expression[])[];
  /** True where the function is also handed on as a value, so that calls exist that nobody sees. */
  readonly escapes: boolean;
}

/** Finds who calls a function, a method or a constructor of the island. */
export function createCallers(bindings: Bindings, index: FileIndex): (callee: ts.SignatureDeclaration) => Callers {
  const known = new Map<ts.SignatureDeclaration, Callers>();
  let unnamed: ReadonlySet<ts.SourceFile> | undefined;
  return (callee) => {
    const cached = known.get(callee);
    if (cached !== undefined) return cached;
    const found = ts.isConstructorDeclaration(callee) ? constructorCallers(callee) : functionCallers(callee);
    known.set(callee, found);
    return found;
  };

  function functionCallers(callee: ts.SignatureDeclaration): Callers {
    const holder = holderOf(callee);
    if (holder === undefined) return immediate(callee);
    const { calls, escapes } = sort(bindings.references(holder), (id) => {
      const use = outwardMember(id);
      const call = outward(use);
      return ts.isCallExpression(call) && stripped(call.expression) === use ? call.arguments : undefined;
    });
    const name = 'name' in holder ? (holder.name as ts.Node) : undefined;
    const isUnnamed =
      name !== undefined && ts.isIdentifier(name) && isCommonExport(name) && isTakenUnnamed(name.getSourceFile());
    return { calls, escapes: escapes || isUnnamed || isUsedInMarkup(holder, { bindings, index }) };
  }

  function constructorCallers(callee: ts.ConstructorDeclaration): Callers {
    const owner = callee.parent;
    const own = sort(bindings.references(owner), (id) => {
      const use = outwardMember(id);
      const parent = outward(use);
      if (ts.isNewExpression(parent) && stripped(parent.expression) === use) return parent.arguments ?? [];
      return ts.isExpressionWithTypeArguments(parent) ? [] : undefined;
    });
    const calls = own.calls.filter((call) => call.length > 0);
    const subclasses = index.subclasses.filter((child) =>
      child.heritageClauses?.some((clause) => clause.types.some(({ expression }) => refers(expression, owner))),
    );
    return { calls: [...calls, ...subclasses.flatMap(superCalls)], escapes: own.escapes };
  }

  function refers(expression: ts.Expression, owner: ts.Declaration): boolean {
    const binding = bindings.bind(expression);
    return binding?.kind === 'declaration' && binding.node === owner;
  }

  function sort(
    references: readonly ts.Identifier[],
    argumentsOf: (id: ts.Identifier) => readonly ts.Expression[] | undefined,
  ): Callers {
    const calls: (readonly ts.Expression[])[] = [];
    let escapes = false;
    for (const id of references) {
      const found = argumentsOf(id);
      if (found !== undefined) calls.push(found);
      else if (isCommonExport(id)) escapes ||= isTakenUnnamed(id.getSourceFile());
      else if (!isNameOnly(id) && !isInTest(id)) escapes = true;
    }
    return { calls, escapes };
  }

  /** `require('./ask').run(…)`, `module.exports = require('./ask')`: what such a module gives goes on under no name. */
  function isTakenUnnamed(file: ts.SourceFile): boolean {
    unnamed ??= new Set(
      index.specifiers.flatMap((specifier) => {
        const call = specifier.parent;
        const isCall = ts.isCallExpression(call) && call.expression.getText() === 'require' && !isInTest(call);
        return isCall && !ts.isVariableDeclaration(call.parent) ? (bindings.fileOf(specifier) ?? []) : [];
      }),
    );
    return unnamed.has(file);
  }
}

/** The declaration under whose name a function is called: itself, or the variable or property it is assigned to. */
function holderOf(callee: ts.SignatureDeclaration): ts.Declaration | undefined {
  if (ts.isFunctionDeclaration(callee) || ts.isMethodDeclaration(callee)) return callee;
  const parent = outward(callee);
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)) return parent;
  if (ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent)) return parent;
  return isExported(parent) ? (parent.left as ts.PropertyAccessExpression) : undefined;
}

/** `exports.name = function …` */
function isExported(node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && /^(?:module\.)?exports\.\w+$/.test(node.left.getText());
}

/** A function that is called where it stands. */
function immediate(callee: ts.SignatureDeclaration): Callers {
  const parent = outward(callee);
  if (ts.isCallExpression(parent) && stripped(parent.expression) === callee)
    return { calls: [parent.arguments], escapes: false };
  return { calls: [], escapes: true };
}

/** What a class hands to the constructor of the one that it extends. */
export function superCalls(child: ts.ClassLikeDeclaration): (readonly ts.Expression[])[] {
  const ctor = child.members.find(ts.isConstructorDeclaration);
  return (ctor?.body?.statements ?? []).flatMap((statement) => {
    const call = ts.isExpressionStatement(statement) ? statement.expression : undefined;
    if (call === undefined || !ts.isCallExpression(call)) return [];
    return call.expression.kind === ts.SyntaxKind.SuperKeyword ? [call.arguments] : [];
  });
}

/** `service.ask` for the identifier `ask`, the identifier itself otherwise. */
function outwardMember(id: ts.Identifier): ts.Expression {
  return ts.isPropertyAccessExpression(id.parent) && id.parent.name === id ? id.parent : id;
}

function stripped(expression: ts.Expression): ts.Expression {
  return ts.isParenthesizedExpression(expression) || ts.isNonNullExpression(expression)
    ? stripped(expression.expression)
    : expression;
}

/** A mention that hands no value on: import, `require`, export, type position. */
function isNameOnly(id: ts.Identifier): boolean {
  const parent = id.parent;
  return (
    ts.isImportSpecifier(parent) ||
    ts.isImportClause(parent) ||
    ts.isExportSpecifier(parent) ||
    ts.isExportAssignment(parent) ||
    ts.isTypeNode(parent) ||
    ts.isExpressionWithTypeArguments(parent) ||
    ts.isTypeQueryNode(parent) ||
    requiredBy(parent) ||
    lazilyImported(parent) !== undefined
  );
}
