import { isInputVariable } from '../../source/action-input.ts';
import { isInTest } from '../../source/test-file.ts';
import type { ts } from '../../source/ts.ts';
import type { Place } from '../../target.ts';
import { isLogged } from '../is-logged.ts';
import { type Distance, distanceOf } from './distance.ts';
import { failsLoudly, guardsAny } from './guarded.ts';
import { heldQuestions, localQuestions } from './held-uses.ts';
import type { Occurrence } from './occurrence.ts';
import { partedNames } from './parted.ts';
import { isAmbiguous, isElsewhere, isMessageOf, ownKeys } from './place-kinds.ts';
import { isKeptFor } from './reached.ts';
import { type SortedPlaces, sortPlaces } from './sort-places.ts';
import type { EnvVariable, WantedVariable } from './variable.ts';

/** Decides the new name of one variable, and where it stands. */
export function planVariable(wanted: WantedVariable): EnvVariable {
  const { name, role, nodes, homes, parted, isGiven, keepers, isKept, inventory } = wanted;
  const places = sortPlaces(wanted);
  const { occurrences, unreached, foreign, elsewhere } = places;
  const distance = distanceOf(wanted, places);
  const stays = new Set<ts.Node>(elsewhere.map(({ node }) => node));
  // Where all that moves goes on reading the old name, nothing takes the new one yet: no question may ask for it.
  const isWithheld = !isGiven && nodes.size > 0 && [...nodes].every((node) => stays.has(node));
  const to = isWithheld ? name : nameFor(wanted);
  const moved = isKept || isWithheld ? [] : movedPlaces(wanted, places, distance);
  const isUnread = role === 'organization' || (role === 'baseURL' && nodes.size === 0);
  const written = occurrences.filter((place) => place.isWrite === true && !moved.includes(place));
  const stayers = [
    ...keepers,
    ...[...foreign, ...unreached.filter((place) => isElsewhere(place, nodes))].map(({ node }) => node),
  ];
  return {
    name,
    role,
    isUnread,
    to,
    place: placeFor(wanted),
    parted: partedNames(moved, nodes, parted),
    also: [...new Set([...wanted.also, ...parted.values()])].filter((other) => other !== to),
    owners: ownersOf(wanted),
    moved,
    elsewhere: [...elsewhere, ...unreached, ...(isWithheld ? written : written.filter(distance.isForOthers))],
    asked: to === name || isKept || isWithheld ? [] : askedPlaces(wanted, { places, distance, moved }),
    held: new Set(to === name && !isWithheld ? [] : elsewhere.flatMap(({ node }) => (nodes.has(node) ? [node] : []))),
    besides: (to === name && !isUnread) || isWithheld ? [] : written.filter((place) => !distance.isForOthers(place)),
    isShared: isKept || stayers.length > 0,
    isSharedIn: (file) => isKept || isKeptFor(stayers, file, inventory),
    homes,
  };
}

/** Places that take the new name. */
function movedPlaces(
  { name, nodes, homes, movingCalls, inventory }: WantedVariable,
  { occurrences, foreign, elsewhere, isWhole, following }: SortedPlaces,
  { isFar, isLoaded }: Distance,
): Occurrence[] {
  // A question and what it guards read one name.
  const isAsked = ({ isGuard, isWrite, node }: Occurrence) =>
    isGuard && isWrite !== true && guardsAny(node, [...nodes]);
  const ways = [...nodes, ...homes, ...movingCalls];
  const stays = new Set<ts.Node>(elsewhere.map(({ node }) => node));
  const guards = [
    ...occurrences
      .filter((place) => place.form === 'access' && place.isGuard && !foreign.has(place) && !isFar(place))
      .map((place) => place.node),
    // `const key = process.env.X; if (!key) …`
    ...[...nodes].filter((node) => !stays.has(node)).flatMap((node) => localQuestions(node, ways, inventory.tracer)),
  ];
  const movable = occurrences.filter(
    (place) =>
      !elsewhere.includes(place) &&
      !isFar(place) &&
      (isWhole || !isAmbiguous(place) || isAsked(place) || following.has(place) || isMessageOf(place, guards)),
  );
  // A message in a file that goes on using the name as a key of its own speaks of that key.
  const keeps = ownKeys(name, occurrences, inventory);
  const told = movable.filter(
    ({ form, node }) => form !== 'expected' && (form !== 'mention' || !keeps.has(node.getSourceFile())),
  );
  // What the SDK itself says goes on naming the old one: tests follow messages of the program alone.
  const said = told.filter(({ form, node }) => form === 'mention' && !isInTest(node));
  // Where other code goes on with the old name, its messages go on naming it: a test follows those that it loads.
  const isSaid = ({ form, node: place }: Occurrence) =>
    form === 'expected' && (isWhole ? said.length > 0 : said.some(({ node }) => isLoaded(node, place.getSourceFile())));
  return [...told, ...occurrences.filter(isSaid)];
}

interface Decided {
  readonly places: SortedPlaces;
  readonly distance: Distance;
  readonly moved: readonly Occurrence[];
}

/** Questions that nobody can tell whom they are about. */
function askedPlaces(
  { nodes, homes, movingCalls, inventory }: WantedVariable,
  { places: { occurrences, foreign }, distance: { isFar, isUnclear }, moved }: Decided,
): Occurrence[] {
  const isQuiet = ({ node }: Occurrence) => !isInTest(node) && !failsLoudly(node) && !isLogged(node);
  // What keeps the old name may be asked for what moves: `env.openai.apiKey ? openai('gpt-4o') : null`.
  const askedThrough = occurrences
    .filter((place) => place.form === 'access' && place.isWrite !== true && !moved.includes(place))
    .flatMap((place) => {
      const questions = heldQuestions(place.node, [...nodes, ...homes, ...movingCalls], inventory.tracer);
      return questions.map((node) => ({ ...place, node }));
    });
  const far = occurrences.filter((place) => isFar(place) && !foreign.has(place) && isUnclear(place));
  return [...far, ...askedThrough].filter(isQuiet);
}

function nameFor(wanted: WantedVariable): string {
  const { name, role, nodes, nameAt, target } = wanted;
  const place = placeFor(wanted);
  if (isInputVariable(name)) return name;
  if (place === null || role === 'organization' || role === 'endpoint' || (role === 'baseURL' && nodes.size === 0))
    return name;
  return place === target && target.env === 'keep' ? name : nameAt({ name, role, place });
}

function ownersOf({ name, role, nameAt, places }: WantedVariable): ReadonlyMap<string, Place> {
  return new Map(
    [...places].flatMap((place) => (place === null ? [] : [[nameAt({ name, role, place }), place] as const])),
  );
}

/** The target's place where a client goes there, else the place where the first one goes. */
function placeFor({ places, target }: WantedVariable): Place | null {
  const [first = null] = places;
  return places.has(target) ? target : first;
}
