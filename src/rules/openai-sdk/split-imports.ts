import type { FileEdit } from '../../edit.ts';
import type { Inventory } from '../../source/inventory.ts';
import { ts } from '../../source/ts.ts';
import { replace } from '../find.ts';
import type { Receiver, Split } from '../splits.ts';

/** Edits that bring the new client into the files that call it, beside the old one or, where that is used up, instead, and through the barrels between. */
export function importEdits({ name, receivers }: Split, { tracer }: Inventory): FileEdit[] {
  const imports = new Map<ts.Node, Receiver[]>();
  const barrels = new Set<ts.ExportSpecifier>();
  for (const receiver of receivers) {
    if (receiver.route === undefined) continue;
    const { imported, passedOn } = receiver.route;
    imports.set(imported, [...(imports.get(imported) ?? []), receiver]);
    for (const specifier of passedOn) barrels.add(specifier);
  }
  const passed = [...barrels].map((specifier) => replace(specifier, `${specifier.getText()}, ${name}`));
  const brought = [...imports].flatMap(([node, uses]) => {
    const local = ts.isImportSpecifier(node) || ts.isImportClause(node) ? node.name : undefined;
    if (local === undefined) return [];
    const file = node.getSourceFile();
    const all = (tracer.index.identifiers.get(local.text) ?? []).filter(
      (id) => id.getSourceFile() === file && id !== local && id.parent !== node,
    );
    const isUsedUp = all.length === uses.length;
    return ts.isImportSpecifier(node)
      ? [ofSpecifier(node, name, isUsedUp)]
      : ofDefault(node as ts.ImportClause, name, isUsedUp);
  });
  return [...passed, ...brought];
}

function ofSpecifier(node: ts.ImportSpecifier, name: string, isUsedUp: boolean): FileEdit {
  return replace(node, isUsedUp ? name : `${node.getText()}, ${name}`);
}

/** `import openai from './ai'` brings the new client by its name. */
function ofDefault(node: ts.ImportClause, name: string, isUsedUp: boolean): FileEdit[] {
  const { namedBindings: named, name: local } = node;
  if (local === undefined) return [];
  if (named !== undefined && ts.isNamedImports(named)) {
    const first = named.elements[0];
    const added = first === undefined ? replace(named, `{ ${name} }`) : replace(first, `${name}, ${first.getText()}`);
    return isUsedUp ? [added, { ...replace(local, ''), end: named.getStart() }] : [added];
  }
  return [replace(local, isUsedUp ? `{ ${name} }` : `${local.getText()}, { ${name} }`)];
}
