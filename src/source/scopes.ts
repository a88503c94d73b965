import { ts } from './ts.ts';

/** What the binder leaves on the nodes that it has seen; none of it is in the compiler's public types. */
interface Bound {
  readonly locals?: ts.SymbolTable;
  readonly symbol?: ts.Symbol;
}

interface Binder {
  bindSourceFile(file: ts.SourceFile, options: ts.CompilerOptions): void;
}

/** What the scopes of a file say stays true when others come in. */
const known = new WeakMap<ts.Identifier, { readonly meaning: ts.SymbolFlags; readonly symbol: ts.Symbol }>();

/** Finds what a name stands for in the scopes around its place. */
export type Scopes = (name: ts.Identifier, meaning: ts.SymbolFlags) => ts.Symbol | undefined;

/**
 * Looks names up in the tables that the compiler's binder makes of each scope, as its checker does, but without a type: a
 * file is bound when a name in it is asked for first, and no program is needed.
 *
 * @param files all files of the island, with the library of global names first
 * @param options those that the checker binds with: it takes bound files as they are
 */
export function createScopes(files: readonly ts.SourceFile[], options: ts.CompilerOptions): Scopes {
  let globals: ReadonlyMap<ts.__String, readonly ts.Symbol[]> | undefined;

  return (name, meaning) => {
    const found = known.get(name);
    if (found?.meaning === meaning) return found.symbol;
    bindFile(name.getSourceFile(), options);
    const symbol = inScopes(name, meaning);
    if (symbol === undefined) return globally(name, meaning);
    known.set(name, { meaning, symbol });
    return symbol;
  };

  function globally(name: ts.Identifier, meaning: ts.SymbolFlags): ts.Symbol | undefined {
    globals ??= globalNames(files, options);
    const found = globals.get(name.escapedText) ?? [];
    return nearest(
      found.filter(({ flags }) => (flags & (meaning | ts.SymbolFlags.Alias)) !== 0),
      name.getSourceFile(),
    );
  }
}

/** Makes the tables of a file, once. */
export function bindFile(file: ts.SourceFile, options: ts.CompilerOptions): void {
  if ((file as Bound).locals === undefined) (ts as unknown as Binder).bindSourceFile(file, options);
}

/** The symbol of a declaration; undefined where its file is not bound. */
export function symbolOfDeclaration(node: ts.Node): ts.Symbol | undefined {
  return (node as Bound).symbol;
}

/** What files that are no modules declare at their top is everybody's. */
function globalNames(
  files: readonly ts.SourceFile[],
  options: ts.CompilerOptions,
): ReadonlyMap<ts.__String, readonly ts.Symbol[]> {
  const names = new Map<ts.__String, ts.Symbol[]>();
  const take = (symbols: ts.SymbolTable | undefined) =>
    symbols?.forEach((symbol, name) => {
      const found = names.get(name);
      if (found === undefined) names.set(name, [symbol]);
      else found.push(symbol);
    });
  for (const file of files) {
    const global = file.statements.filter(isGlobalBlock);
    if (ts.isExternalModule(file) && global.length === 0) continue;
    bindFile(file, options);
    if (isScript(file)) take((file as Bound).locals);
    for (const block of global) take(symbolOfDeclaration(block)?.exports);
  }
  return names;
}

/** `declare global { … }` */
function isGlobalBlock(statement: ts.Statement): boolean {
  return ts.isModuleDeclaration(statement) && (statement.flags & ts.NodeFlags.GlobalAugmentation) !== 0;
}

/** Pages and programs that stand beside each other may each have a global of the same name. */
function nearest(symbols: readonly ts.Symbol[], { fileName }: ts.SourceFile): ts.Symbol | undefined {
  const [first, ...others] = symbols;
  if (first === undefined || others.length === 0) return first;
  const folders = fileName.split('/').slice(0, -1);
  const shared = (symbol: ts.Symbol): number => {
    const path = symbol.declarations?.[0]?.getSourceFile().fileName.split('/').slice(0, -1) ?? [];
    const parting = folders.findIndex((folder, depth) => folder !== path[depth]);
    return parting < 0 ? folders.length : parting;
  };
  return others.reduce((best, each) => (shared(each) > shared(best) ? each : best), first);
}

/** What is loaded into one scope with others: of a page, of a worker, of Google Apps Script. */
export function isScript(file: ts.SourceFile): boolean {
  return (
    !ts.isExternalModule(file) && (file as { commonJsModuleIndicator?: ts.Node }).commonJsModuleIndicator === undefined
  );
}

function inScopes(name: ts.Identifier, meaning: ts.SymbolFlags): ts.Symbol | undefined {
  const text = name.escapedText;
  let last: ts.Node = name;
  for (let scope: ts.Node | undefined = name.parent; scope !== undefined; last = scope, scope = scope.parent) {
    if (ts.isSourceFile(scope) && isScript(scope)) return undefined;
    const local = meant((scope as Bound).locals?.get(text), meaning);
    if (local !== undefined && isVisible(local, scope, last)) return local;
    const member = memberOf(scope, text, meaning);
    if (member !== undefined) return member;
    if (isNamedHere(scope, text, meaning)) return symbolOfDeclaration(scope);
  }
  return undefined;
}

function meant(symbol: ts.Symbol | undefined, meaning: ts.SymbolFlags): ts.Symbol | undefined {
  return symbol !== undefined && (symbol.flags & (meaning | ts.SymbolFlags.Alias)) !== 0 ? symbol : undefined;
}

/** What the body of a function declares is not seen by its parameters, and its type parameters by its types alone. */
function isVisible(symbol: ts.Symbol, scope: ts.Node, last: ts.Node): boolean {
  if (ts.isConditionalTypeNode(scope)) return last === scope.trueType;
  if (!ts.isFunctionLike(scope) || ('body' in scope && last === scope.body)) return true;
  const { declarations = [] } = symbol;
  return (
    ts.isTypeParameterDeclaration(last) ||
    declarations.some((declared) => {
      if (ts.isTypeParameterDeclaration(declared)) return ts.isParameter(last) || last === scope.type;
      const parameter = ts.findAncestor(declared, ts.isParameter);
      return parameter?.parent === scope && (ts.isParameter(last) || last === scope.type);
    })
  );
}

/** What namespaces export, the members of an enum, and the type parameters of a class or interface. */
function memberOf(scope: ts.Node, name: ts.__String, meaning: ts.SymbolFlags): ts.Symbol | undefined {
  if (ts.isSourceFile(scope)) {
    // What a CommonJS file exports is the file itself.
    if (!ts.isExternalModule(scope)) return name === 'exports' ? symbolOfDeclaration(scope) : undefined;
    return defaultOf(scope, name) ?? typeExport(scope, name, meaning);
  }
  if (ts.isModuleDeclaration(scope)) return meant(symbolOfDeclaration(scope)?.exports?.get(name), meaning);
  if (ts.isEnumDeclaration(scope))
    return meant(symbolOfDeclaration(scope)?.exports?.get(name), meaning & ts.SymbolFlags.EnumMember);
  if (!ts.isClassLike(scope) && !ts.isInterfaceDeclaration(scope)) return undefined;
  const member = symbolOfDeclaration(scope)?.members?.get(name);
  return member !== undefined && (member.flags & meaning & ts.SymbolFlags.TypeParameter) !== 0 ? member : undefined;
}

/** `export default function ask() {}`: within its file it goes by its own name. */
function defaultOf(file: ts.SourceFile, name: ts.__String): ts.Symbol | undefined {
  const symbol = symbolOfDeclaration(file)?.exports?.get(ts.InternalSymbolName.Default);
  const isNamed = symbol?.declarations?.some((node) => {
    const isOwn = ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node);
    return isOwn && node.name?.escapedText === name;
  });
  return isNamed === true ? symbol : undefined;
}

function typeExport(file: ts.SourceFile, name: ts.__String, meaning: ts.SymbolFlags): ts.Symbol | undefined {
  const symbol = symbolOfDeclaration(file)?.exports?.get(name);
  return symbol !== undefined && (symbol.flags & meaning) !== 0 ? symbol : undefined;
}

/** A function or class that stands as a value goes by its name within itself. */
function isNamedHere(scope: ts.Node, name: ts.__String, meaning: ts.SymbolFlags): boolean {
  if (ts.isFunctionExpression(scope))
    return (meaning & ts.SymbolFlags.Function) !== 0 && scope.name?.escapedText === name;
  return ts.isClassExpression(scope) && (meaning & ts.SymbolFlags.Class) !== 0 && scope.name?.escapedText === name;
}
