import { programsOf } from '../../source/programs.ts';
import { isInTest } from '../../source/test-file.ts';
import type { ts } from '../../source/ts.ts';
import { guardsAny } from './guarded.ts';
import { asksForAll } from './held-uses.ts';
import type { Occurrence } from './occurrence.ts';
import type { SortedPlaces } from './sort-places.ts';
import type { WantedVariable } from './variable.ts';

/** How near places are to what moves, where other code of the program goes on with the old name. */
export interface Distance {
  /** A question that may well be other code's. */
  isFar(place: Occurrence): boolean;
  /** Whether nobody can say whom a question that is far is about. */
  isUnclear(place: Occurrence): boolean;
  /** A test that sets a variable for other code alone. */
  isForOthers(place: Occurrence): boolean;
  /** Whether code in a file comes with code in another. */
  isLoaded(place: ts.Node, from: ts.SourceFile): boolean;
}

/** Measures how near the places of a variable are to what moves. */
export function distanceOf(wanted: WantedVariable, { foreign }: SortedPlaces): Distance {
  const { nodes, homes, movingCalls, movingFiles, stayingFiles, inventory } = wanted;
  const programs = programsOf(inventory.tracer);
  const ways = [...nodes, ...homes, ...movingCalls];
  const isLoaded = (place: ts.Node, from: ts.SourceFile) => programs.loads(from, place.getSourceFile());
  // A test asks, and sets, for the code that it loads.
  const isOfTest = (file: ts.SourceFile) =>
    [...homes].some((home) => isLoaded(home, file)) || ![...foreign].some(({ node }) => isLoaded(node, file));
  // In a file where something reads the old name on and nothing moves, a question is about that.
  const readOn = new Set([...foreign].flatMap(({ form, node }) => (form === 'access' ? [node.getSourceFile()] : [])));
  return {
    isLoaded,
    isForOthers: ({ node }) => isInTest(node) && !isOfTest(node.getSourceFile()),
    isUnclear: ({ node }) => {
      const file = node.getSourceFile();
      return movingFiles.has(file) || !(stayingFiles.has(file) || readOn.has(file));
    },
    isFar: ({ form, node, isGuard, isWrite }) => {
      const file = node.getSourceFile();
      const isQuestion = form === 'access' && isGuard && isWrite !== true;
      if (!isQuestion || asksForAll(node, ways, inventory.tracer)) return false;
      // Beside what stays, a question is about what moves where it guards that alone.
      if (stayingFiles.has(file) && !isInTest(node)) return !guardsAny(node, ways);
      return foreign.size > 0 && !movingFiles.has(file) && (!isInTest(node) || !isOfTest(file));
    },
  };
}
