import { asksForAll, isHeldToAsk } from './held-uses.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrencesOf } from './occurrences.ts';
import { expectedBeside, feedsKey, isElsewhere, isGivenOn, staying } from './place-kinds.ts';
import { isPutBack } from './put-back.ts';
import { isKeptNear, isReached } from './reached.ts';
import type { WantedVariable } from './variable.ts';

/** The places where a variable stands, by whom they serve. */
export interface SortedPlaces {
  /** Those that what moves may reach. */
  readonly occurrences: readonly Occurrence[];
  /** What stands in a package that nothing moved is part of speaks of a variable of its own. */
  readonly unreached: readonly Occurrence[];
  /** Those that something which stays reads. */
  readonly foreign: ReadonlySet<Occurrence>;
  /** Those that keep the name. */
  readonly elsewhere: readonly Occurrence[];
  /** Nobody but what moves needs the variable. */
  readonly isWhole: boolean;
  /** Keys of mappings, and what fills them, that go with what reads through them. */
  readonly following: ReadonlySet<Occurrence>;
}

/** Tells the places that what moves reads from those that others go on with. */
export function sortPlaces(wanted: WantedVariable): SortedPlaces {
  const { name, nodes, homes, gone, keepers, isKept, inventory } = wanted;
  const all = occurrencesOf(name, inventory.tracer).filter(({ node }) => !gone.has(node));
  const unreached = all.filter(({ node }) => !isReached(homes, inventory.island.pathOf(node), inventory));
  const reached = all.filter((place) => !unreached.includes(place));
  const isNeeded = isKept || isKeptNear(homes, keepers, inventory);
  const occurrences = withQuestions(reached, isNeeded, wanted);
  const foreign = foreignOf(occurrences, wanted);
  // A schema, its mapping and `env.X` share one name: if anybody else reads through them, none of them is renamed.
  const isHeld = [...foreign].some(({ form }) => form === 'indirect');
  const isWhole = foreign.size === 0 && !isNeeded;
  // What moving clients read through goes with them, whoever else reads the variable itself.
  const isPassed = !isHeld && occurrences.some(({ form, node }) => form === 'indirect' && nodes.has(node));
  const following = new Set(
    occurrences.filter(({ form, node }) => isPassed && (form === 'key' || feedsKey(node)) && !isGivenOn(node)),
  );
  const elsewhere = occurrences.filter(
    (place) =>
      foreign.has(place) ||
      (isHeld && (place.form === 'indirect' || place.form === 'key')) ||
      // A key that stays goes on holding what it held.
      (!isWhole && !nodes.has(place.node) && feedsKey(place.node) && !following.has(place)),
  );
  return { occurrences, unreached, foreign, elsewhere, isWhole, following };
}

/** Where other code goes on with the old name, what is kept to be asked for may be about that, unless it leads to what moves. */
function withQuestions(reached: readonly Occurrence[], isNeeded: boolean, wanted: WantedVariable): Occurrence[] {
  const { nodes, homes, movingCalls, kept, inventory } = wanted;
  const ways = [...nodes, ...homes, ...movingCalls];
  const asking = new Set(reached.filter((place) => isQuestionHeld(place, wanted)));
  const isAlone =
    !isNeeded && reached.every((place) => asking.has(place) || !(kept.has(place.node) || isElsewhere(place, nodes)));
  return reached.map((place) =>
    asking.has(place) && (isAlone || asksForAll(place.node, ways, inventory.tracer))
      ? { ...place, isGuard: true }
      : place,
  );
}

/** `const env = { openai: { apiKey: process.env.X } }`, of which only `env.openai.apiKey ? … : …` is ever asked. */
function isQuestionHeld(
  { form, name, node, isGuard }: Occurrence,
  { nodes, kept, inventory: { tracer } }: WantedVariable,
): boolean {
  if (form !== 'access' || isGuard || nodes.has(node) || kept.has(node)) return false;
  return isHeldToAsk(node, tracer) || isPutBack(node, name, tracer);
}

function foreignOf(occurrences: readonly Occurrence[], { nodes, kept }: WantedVariable): Set<Occurrence> {
  const foreign = new Set(occurrences.filter((place) => kept.has(place.node) || isElsewhere(place, nodes)));
  for (const place of staying(occurrences, [...foreign], nodes)) foreign.add(place);
  for (const place of expectedBeside(occurrences, [...foreign])) foreign.add(place);
  return foreign;
}
