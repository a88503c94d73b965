import type { FileEdit } from '../../edit.ts';
import { bringerOf } from '../../source/libraries/ai-sdk/bringer.ts';
import type { Tracer } from '../../source/trace.ts';
import { ts } from '../../source/ts.ts';
import type { ImportElement } from './import-statement.ts';
import type { ProviderMove } from './moves.ts';

interface Leaving {
  readonly moves: readonly ProviderMove[];
  /** Types that nothing is checked against any more. */
  readonly types: ReadonlySet<ts.Node>;
}

/** The names of a statement that nothing in the file needs any more once the moves are made. */
export function goneElements(elements: readonly ImportElement[], leaving: Leaving, tracer: Tracer): ImportElement[] {
  return elements.filter((element) => isGone(element, leaving, tracer));
}

function isGone(element: ImportElement, { moves, types }: Leaving, tracer: Tracer): boolean {
  const ready = moves.find(({ instance }) => instance.node === element);
  if (ready !== undefined) return !ready.isKept;
  const built = moves.filter(({ instance }) => instance.bringer === element && instance.built !== undefined);
  const callees = new Set<ts.Node>(
    built.flatMap(({ instance, providers }) => {
      const isReplaced = providers.some(
        ({ isInPlace, package: found }) => isInPlace && found.name !== '@ai-sdk/openai',
      );
      return isReplaced && instance.built !== undefined ? [instance.built.expression] : [];
    }),
  );
  const uses = usesOf(element, tracer);
  const isLeft = (use: ts.Node) => callees.has(use) || ts.findAncestor(use, (node) => types.has(node)) !== undefined;
  return uses.length > 0 && uses.every(isLeft);
}

/** Where the name stands that an import brings. */
export function usesOf(element: ImportElement, tracer: Tracer): readonly ts.Identifier[] {
  return tracer.index
    .identifiersIn(element.getSourceFile(), element.name.getText())
    .filter((use) => use.parent !== element && bringerOf(use, tracer) === element);
}

/** Takes elements out of their list, of which others stay. */
export function without(elements: readonly ImportElement[], gone: readonly ImportElement[]): FileEdit[] {
  const stays = elements.filter((element) => !gone.includes(element));
  return gone.map((element) => {
    const file = element.getSourceFile().fileName.slice(1);
    const next = elements.slice(elements.indexOf(element) + 1).find((other) => stays.includes(other));
    const following = elements[elements.indexOf(element) + 1];
    if (next !== undefined && following !== undefined)
      return { file, start: element.getStart(), end: following.getStart(), text: '' };
    const previous = elements[elements.indexOf(element) - 1];
    return { file, start: previous?.end ?? element.getStart(), end: element.end, text: '' };
  });
}
