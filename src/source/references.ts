import type { Binding, Bindings } from './bindings.ts';
import { groupBy } from './group-by.ts';
import type { FileIndex } from './index-files.ts';
import type { Island } from './island.ts';
import { otherName, requiredBy } from './other-name.ts';
import { nameOf } from './syntax.ts';
import { ts } from './ts.ts';

type References = Bindings['references'];

/**
 * Finds every identifier of the island that refers to a declaration. What a name refers to is asked once for each of its
 * mentions, and only where a declaration can be meant at all: the checker types the whole expression in front of `.name`.
 */
export function createReferences(
  { island, index }: { readonly island: Island; readonly index: FileIndex },
  { bind, exported }: Pick<Bindings, 'bind' | 'exported'>,
): References {
  const known = new Map<ts.Declaration, readonly ts.Identifier[]>();
  const mentions = new Map<string, ReadonlyMap<ts.Declaration, readonly ts.Identifier[]>>();
  const defaults = lazyImports();

  return (declaration) => {
    const found = known.get(declaration) ?? find(declaration);
    known.set(declaration, found);
    return found;
  };

  function find(declaration: ts.Declaration): readonly ts.Identifier[] {
    const own = ts.getNameOfDeclaration(declaration);
    const isOther = (id: ts.Identifier) => id !== own;
    const text = own === undefined ? undefined : nameOf(own as ts.PropertyName);
    const scope = text === undefined ? undefined : scopeOf(declaration);
    if (text !== undefined && scope !== undefined)
      return within(text, scope).filter((id) => isOther(id) && !isMember(id) && refersTo(id).has(declaration));
    return [...localNames(declaration, text)].flatMap((name) =>
      (mentionsOf(name).get(declaration) ?? []).filter(isOther),
    );
  }

  /** The mentions of a name by the declarations that they refer to. */
  function mentionsOf(name: string): ReadonlyMap<ts.Declaration, readonly ts.Identifier[]> {
    const grouped = mentions.get(name) ?? groupBy(index.identifiers.get(name) ?? [], refersTo);
    mentions.set(name, grouped);
    return grouped;
  }

  /** The mentions of a name inside of what holds a local declaration. */
  function within(name: string, scope: ts.Node): readonly ts.Identifier[] {
    const here = index.identifiersIn(scope.getSourceFile(), name);
    return here.filter((id) => id.pos >= scope.pos && id.end <= scope.end);
  }

  function refersTo(id: ts.Identifier): ReadonlySet<ts.Declaration> {
    const binding = bind(id);
    const module = ofModuleMember(id);
    const whole = binding?.kind === 'module' ? exported(binding.file, 'export=') : undefined;
    const found = new Set<ts.Declaration>(island.symbols.of(id)?.declarations);
    for (const each of [binding, handedOn(binding), module, handedOn(module), whole, handedOn(whole)])
      if (each?.kind === 'declaration') found.add(each.node);
    return found;
  }

  /** The names a declaration goes by: its own, and those it is exported and imported under. */
  function localNames(declaration: ts.Declaration, text: string | undefined): Set<string> {
    const names = new Set(text === undefined ? [] : [text]);
    // Whoever imports a default export gives it a name of their own.
    for (const name of names)
      if (name !== 'default') for (const id of index.identifiers.get(name) ?? []) add(otherName(id));
    if (isDefaultExport(declaration)) for (const id of defaults()) if (refersTo(id).has(declaration)) add(id.text);
    return names;

    function add(name: string | undefined): void {
      if (name !== undefined) names.add(name);
    }
  }

  /** The names that files give to the default export of another, or to all of it. */
  function lazyImports(): () => readonly ts.Identifier[] {
    let names: readonly ts.Identifier[] | undefined;
    return () => {
      names ??= [
        ...[...island.files.values()].flatMap(({ statements }) =>
          statements.flatMap((each) => (ts.isImportDeclaration(each) ? (each.importClause?.name ?? []) : [])),
        ),
        ...(index.identifiers.get('require') ?? []).flatMap(({ parent: { parent } }) =>
          requiredBy(parent) && ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? [parent.name] : [],
        ),
      ];
      return names;
    };
  }

  function isDefaultExport(declaration: ts.Declaration): boolean {
    const binding = exported(declaration.getSourceFile(), 'default');
    if (binding?.kind !== 'declaration') return false;
    const { node } = binding;
    return node === declaration || ts.isExportAssignment(node) || ts.isBinaryExpression(node);
  }

  /** `ai` in `lib.ai`, where `lib` is a whole module. */
  function ofModuleMember(id: ts.Identifier): Binding | undefined {
    const access = id.parent;
    if (!ts.isPropertyAccessExpression(access) || access.name !== id || !ts.isIdentifier(access.expression))
      return undefined;
    const owner = bind(access.expression);
    return owner?.kind === 'module' ? exported(owner.file, id.text) : undefined;
  }

  /** What `export default x`, `exports.x = x` and `module.exports = { x }` pass on. */
  function handedOn(binding: Binding | undefined): Binding | undefined {
    const value = binding?.kind === 'declaration' ? handedOnBy(binding.node) : undefined;
    return value !== undefined && ts.isIdentifier(value) ? bind(value) : undefined;
  }
}

function handedOnBy(node: ts.Declaration): ts.Node | undefined {
  if (ts.isExportAssignment(node)) return node.expression;
  if (ts.isPropertyAssignment(node)) return node.initializer;
  if (ts.isShorthandPropertyAssignment(node)) return node.name;
  if (ts.isSourceFile(node)) return undefined;
  const assignment: ts.Node = ts.isBinaryExpression(node) ? node : node.parent;
  return ts.isBinaryExpression(assignment) ? assignment.right : undefined;
}

/** The function around a parameter or variable that nothing outside of it can name. */
function scopeOf(declaration: ts.Declaration): ts.Node | undefined {
  const isLocal =
    ts.isVariableDeclaration(declaration) ||
    ts.isBindingElement(declaration) ||
    (ts.isParameter(declaration) && !ts.isParameterPropertyDeclaration(declaration, declaration.parent));
  return isLocal ? ts.findAncestor(declaration.parent, ts.isFunctionLike) : undefined;
}

/** A name that stands for the member of something, not for a variable. */
function isMember(id: ts.Identifier): boolean {
  const { parent } = id;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === id;
  if (ts.isBindingElement(parent)) return parent.propertyName === id;
  return ts.isPropertyAssignment(parent) && parent.name === id;
}
