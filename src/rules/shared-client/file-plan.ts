import type { FileEdit } from '../../edit.ts';
import { isInMarkup } from '../../source/embedded/markup-uses.ts';
import { groupBy } from '../../source/group-by.ts';
import type { Inventory } from '../../source/inventory.ts';
import { nameOf } from '../../source/syntax.ts';
import { ts } from '../../source/ts.ts';
import type { Place } from '../../target.ts';
import type { MoveContext } from '../openai-sdk/client-options.ts';
import type { Form } from './candidates.ts';
import type { Factory } from './factory.ts';
import { importEdits, type Taken } from './imports.ts';
import type { Pointing, ReadCandidate } from './sharing.ts';
import { specifierOf } from './specifier.ts';

interface FilePlan {
  readonly file: ts.SourceFile;
  readonly own: readonly ReadCandidate[];
  readonly factories: ReadonlyMap<Place, Factory>;
  readonly form: Form;
  readonly context: MoveContext;
}

/** The clients of one file, pointed at functions that its imports bring. */
export function planFile({ file, own, factories, form, context }: FilePlan): Pointing[] {
  const { inventory, verdicts } = context;
  const secondsOf = ({ client }: ReadCandidate) => verdicts.splits.filter((split) => split.client === client);
  const places = new Set(own.flatMap((each) => [each.place, ...secondsOf(each).map(({ place }) => place)]));
  const used = [...places].flatMap((place) => {
    const factory = factories.get(place);
    return factory === undefined ? [] : [{ place, factory, ...broughtAs(factory, file, inventory) }];
  });
  const byModule = groupBy(
    used.filter(({ isThere }) => !isThere),
    ({ factory }) => [factory.path],
  );
  const taken = [...byModule].map(
    ([path, all]): Taken => ({
      specifier: specifierOf(path, { file, form, isDeno: own.some((each) => each.isDeno) }, inventory),
      names: all.map(({ factory: { name }, local }) => ({ name, local })),
    }),
  );
  const edits: FileEdit[] = [
    ...importEdits(own, taken, inventory),
    // The import of a new module comes first, and once.
    ...used.flatMap(({ factory }) => factory.edits),
  ];
  const locals = new Map(used.map(({ place, local }) => [place, local]));
  return own.flatMap((each, index): Pointing[] => {
    const [factory, local] = [factories.get(each.place), locals.get(each.place)];
    if (factory === undefined || local === undefined) return [];
    const seconds = new Map(secondsOf(each).map(({ place }) => [place, locals.get(place) ?? ''] as const));
    const group = `shared:${file.fileName}`;
    return [{ ...each, factory, local, seconds, group, edits: index === 0 ? edits : [] }];
  });
}

/** What a file calls a function: as it imports it already, else by its own name if nothing else has it. */
function broughtAs(
  { name, path }: Factory,
  file: ts.SourceFile,
  { tracer, resolver, island }: Inventory,
): { readonly local: string; readonly isThere: boolean } {
  for (const { importClause, moduleSpecifier } of file.statements.filter(ts.isImportDeclaration)) {
    const bindings = importClause?.namedBindings;
    const isModule =
      ts.isStringLiteral(moduleSpecifier) && resolver.resolve(moduleSpecifier.text, island.pathOf(file)) === path;
    if (!isModule || bindings === undefined || !ts.isNamedImports(bindings)) continue;
    const found = bindings.elements.find((element) => nameOf(element.propertyName ?? element.name) === name);
    if (found !== undefined) return { local: found.name.text, isThere: true };
  }
  const isFree = (local: string) =>
    tracer.index.identifiersIn(file, local).length === 0 && !isInMarkup(file, local, tracer.index);
  const other = name.replace('create', 'createOpenAI');
  let local = [name, other].find(isFree) ?? `${other}2`;
  for (let number = 3; !isFree(local); number += 1) local = `${other}${number}`;
  return { local, isThere: false };
}
