import type { FileEdit } from '../../edit.ts';
import { isInMarkup } from '../../source/embedded/markup-uses.ts';
import type { ImportRoute } from '../../source/import-route.ts';
import type { Inventory } from '../../source/inventory.ts';
import { ts } from '../../source/ts.ts';
import { replace } from '../find.ts';
import { removals } from '../unused-import.ts';

type Imported = ImportRoute['imported'];

/** A new client next to an old one, and how the old one reaches those who use the new one from now on. */
interface Beside {
  readonly name: string;
  readonly receivers: readonly { readonly route: ImportRoute | undefined }[];
}

/** A use of the old client that goes through a new one, called `name`. */
interface Use {
  readonly name: string;
  readonly route: ImportRoute;
}

/** One import of the old client, and what it is to bring from now on. */
interface Bringing {
  readonly node: Imported;
  readonly names: readonly string[];
  /** The old client is used no more under this name. */
  readonly isUsedUp: boolean;
  readonly uses: readonly Use[];
}

/**
 * Edits that bring the new clients next to one old client into the files that call them, beside it or, where it is used
 * up, instead, and through the barrels between. All at once, because they share the imports of the old one.
 */
export function importEdits(beside: readonly Beside[], inventory: Inventory): FileEdit[] {
  const uses = beside.flatMap(({ name, receivers }) =>
    receivers.flatMap(({ route }): Use[] => (route === undefined ? [] : [{ name, route }])),
  );
  const fileOf = ({ route }: Use) => route.imported.getSourceFile();
  const files = new Set(uses.map(fileOf));
  const brought = [...files].flatMap((file) =>
    bringings(
      uses.filter((use) => fileOf(use) === file),
      inventory,
    ),
  );
  return [...passedOn(brought), ...brought.flatMap(editsOf)];
}

/** A name comes into a file once, and rather in the place of one that is used up than beside one that is not. */
function bringings(uses: readonly Use[], { tracer }: Inventory): Bringing[] {
  const known = new Set<string>();
  return [...new Set(uses.map(({ route }) => route.imported))]
    .map((node) => {
      const own = uses.filter(({ route }) => route.imported === node);
      const local = node.name?.text ?? '';
      const ids = (tracer.index.identifiers.get(local) ?? []).filter(
        (id) => id.getSourceFile() === node.getSourceFile() && id !== node.name && id.parent !== node,
      );
      const isInTemplate = isInMarkup(node.getSourceFile(), local, tracer.index);
      return { node, uses: own, isUsedUp: ids.length === own.length && !isInTemplate };
    })
    .toSorted((a, b) => Number(b.isUsedUp) - Number(a.isUsedUp))
    .map((bringing) => {
      const names = [...new Set(bringing.uses.map(({ name }) => name))].filter((name) => !known.has(name));
      for (const name of names) known.add(name);
      return { ...bringing, names };
    });
}

/** Barrels that name what they pass on name the new clients too. */
function passedOn(brought: readonly Bringing[]): FileEdit[] {
  const names = new Map<ts.ExportSpecifier, Set<string>>();
  for (const { uses, names: own } of brought)
    for (const { name, route } of uses)
      if (own.includes(name))
        for (const specifier of route.passedOn) names.set(specifier, (names.get(specifier) ?? new Set()).add(name));
  return [...names].map(([specifier, more]) => replace(specifier, [specifier.getText(), ...more].join(', ')));
}

function editsOf(bringing: Bringing): FileEdit[] {
  const { node, names, isUsedUp } = bringing;
  if (!ts.isImportSpecifier(node)) return names.length === 0 ? [] : ofDefault(node, bringing);
  if (names.length === 0) return isUsedUp ? removals([node]) : [];
  return [replace(node, (isUsedUp ? names : [node.getText(), ...names]).join(', '))];
}

/** `import openai from './ai'` brings the new clients by their names. */
function ofDefault(node: ts.ImportClause, { names, isUsedUp }: Bringing): FileEdit[] {
  const { namedBindings: named, name: local } = node;
  if (local === undefined) return [];
  const list = names.join(', ');
  if (named !== undefined && ts.isNamedImports(named)) {
    const first = named.elements[0];
    const added = first === undefined ? replace(named, `{ ${list} }`) : replace(first, `${list}, ${first.getText()}`);
    return isUsedUp ? [added, { ...replace(local, ''), end: named.getStart() }] : [added];
  }
  return [replace(local, isUsedUp ? `{ ${list} }` : `${local.getText()}, { ${list} }`)];
}
