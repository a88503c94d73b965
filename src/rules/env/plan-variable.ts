import { isInputVariable } from '../../source/action-input.ts';
import type { Inventory } from '../../source/inventory.ts';
import { programsOf } from '../../source/programs.ts';
import { isInTest } from '../../source/test-file.ts';
import type { ts } from '../../source/ts.ts';
import type { Place, Target } from '../../target.ts';
import type { EnvRole } from './client-variables.ts';
import { failsLoudly, guardsAny } from './guarded.ts';
import { asksForAll, heldQuestions, isHeldToAsk } from './held-uses.ts';
import type { Moving } from './moving.ts';
import type { NameAt } from './name-at.ts';
import type { Occurrence } from './occurrence.ts';
import { occurrencesOf } from './occurrences.ts';
import { partedNames } from './parted.ts';
import {
  expectedBeside,
  feedsKey,
  isAmbiguous,
  isElsewhere,
  isGivenOn,
  isMessageOf,
  ownKeys,
  staying,
} from './place-kinds.ts';
import { isKeptFor, isKeptNear, isReached, type Keeper } from './reached.ts';

/** What becomes of one variable. */
export interface EnvVariable {
  readonly name: string;
  readonly role: EnvRole;
  /** The new name; the old one where it stays. */
  readonly to: string;
  /** Places that move with the clients. */
  readonly moved: readonly Occurrence[];
  /** Where the clients go that it leads; null while no target is chosen. */
  readonly place: Place | null;
  /** Places among them that take another name, because their client goes elsewhere. */
  readonly parted: ReadonlyMap<ts.Node, string>;
  /** Further names that the code reads from now on; `.env` files gain them. */
  readonly also: readonly string[];
  /** Places that something else reads: there the name stays, and so does its line in `.env` files. */
  readonly elsewhere: readonly Occurrence[];
  /** Questions whether it is set, of which nobody can say whether they are about what moves or about what stays. */
  readonly asked: readonly Occurrence[];
  /** What moving clients read there although the name stays. */
  readonly held: ReadonlySet<ts.Node>;
  /** The moved clients read it no more: their address stands in the code. */
  readonly isUnread: boolean;
  /** Where the old name is set, which somebody still needs: the new one must be set too. */
  readonly besides: readonly Occurrence[];
  /** Somebody still needs the old name, so what sets it for all keeps it and gains the new one. */
  readonly isShared: boolean;
  /** The same of what stands in one file, which is for the packages that it may reach. */
  isSharedIn(file: string): boolean;
  /** Where clients and requests that move read it. */
  readonly homes: ReadonlySet<ts.Node>;
}

interface Wanted extends Moving {
  readonly name: string;
  /** What needs the old name whatever becomes of the places where it stands. */
  readonly keepers: readonly Keeper[];
  /** It stays wherever it stands; the new one only comes beside it. */
  readonly isKept: boolean;
  /** Places that lead something which stays. */
  readonly kept: ReadonlySet<ts.Node>;
  /** Files with something that stays and reads it. */
  readonly stayingFiles: ReadonlySet<ts.SourceFile>;
  readonly nameAt: NameAt;
  /** Calls that move, of clients that read it. */
  readonly movingCalls: readonly ts.Node[];
  /** Files in which anything moves. */
  readonly movingFiles: ReadonlySet<ts.SourceFile>;
  readonly target: Target | null;
  readonly inventory: Inventory;
}

/** Decides the new name of one variable, and where it stands. */
export function planVariable(wanted: Wanted): EnvVariable {
  const {
    name,
    role,
    nodes,
    homes,
    parted,
    gone,
    isGiven,
    keepers,
    isKept,
    kept,
    stayingFiles,
    movingCalls,
    movingFiles,
    inventory,
  } = wanted;
  const { tracer } = inventory;
  const all = occurrencesOf(name, tracer).filter(({ node }) => !gone.has(node));
  // What stands in a package that nothing moved is part of speaks of a variable of its own.
  const unreached = all.filter(({ node }) => !isReached(homes, inventory.island.pathOf(node), inventory));
  const isNeeded = isKept || isKeptNear(homes, keepers, inventory);
  const ways = [...nodes, ...homes, ...movingCalls];
  const reached = all.filter((place) => !unreached.includes(place));
  // Where other code goes on with the old name, what is kept to be asked for may be about that, unless it leads to what moves.
  const asking = new Set(reached.filter((place) => isQuestionHeld(place, wanted)));
  const isAlone =
    !isNeeded && reached.every((place) => asking.has(place) || !(kept.has(place.node) || isElsewhere(place, nodes)));
  const occurrences = reached.map((place) =>
    asking.has(place) && (isAlone || asksForAll(place.node, ways, tracer)) ? { ...place, isGuard: true } : place,
  );
  const foreign = new Set(occurrences.filter((place) => kept.has(place.node) || isElsewhere(place, nodes)));
  for (const place of staying(occurrences, [...foreign], nodes)) foreign.add(place);
  for (const place of expectedBeside(occurrences, [...foreign])) foreign.add(place);
  const to = nameFor(wanted);
  // A schema, its mapping and `env.X` share one name: if anybody else reads through them, none of them is renamed.
  const held = [...foreign].some(({ form }) => form === 'indirect');
  const isWhole = foreign.size === 0 && !isNeeded;
  // What moving clients read through goes with them, whoever else reads the variable itself.
  const isPassed = !held && occurrences.some(({ form, node: place }) => form === 'indirect' && nodes.has(place));
  const isFollowing = ({ form, node: place }: Occurrence) =>
    isPassed && (form === 'key' ? !isGivenOn(place) : feedsKey(place) && !isGivenOn(place));
  const elsewhere = occurrences.filter(
    (place) =>
      foreign.has(place) ||
      (held && (place.form === 'indirect' || place.form === 'key')) ||
      // A key that stays goes on holding what it held.
      (!isWhole && !nodes.has(place.node) && feedsKey(place.node) && !isFollowing(place)),
  );
  const stays = new Set<ts.Node>(elsewhere.map(({ node }) => node));
  // Where all that moves goes on reading the old name, nothing takes the new one yet: no question may ask for it.
  const isWithheld = !isGiven && nodes.size > 0 && [...nodes].every((node) => stays.has(node));
  // A question and what it guards read one name.
  const isAsked = ({ isGuard, isWrite, node }: Occurrence) =>
    isGuard && isWrite !== true && guardsAny(node, [...nodes]);
  // Where some code of the program goes on with the old name, a question far from what moves may well be that code's.
  const programs = programsOf(tracer);
  const isLoaded = (place: ts.Node, from: ts.SourceFile) => programs.loads(from, place.getSourceFile());
  // A test asks for the code that it loads.
  const isOfTest = (file: ts.SourceFile) =>
    [...homes].some((home) => isLoaded(home, file)) || ![...foreign].some(({ node }) => isLoaded(node, file));
  const isFar = (place: Occurrence) => {
    const file = place.node.getSourceFile();
    const isQuestion = place.form === 'access' && place.isGuard && place.isWrite !== true;
    if (!isQuestion || asksForAll(place.node, ways, tracer)) return false;
    // Beside what stays, a question is about what moves where it guards that alone.
    if (stayingFiles.has(file) && !isInTest(place.node)) return !guardsAny(place.node, ways);
    return foreign.size > 0 && !movingFiles.has(file) && (!isInTest(place.node) || !isOfTest(file));
  };
  // In a file where something reads the old name on and nothing moves, it is about that.
  const readOn = new Set([...foreign].flatMap(({ form, node }) => (form === 'access' ? [node.getSourceFile()] : [])));
  const isUnclear = (node: ts.Node) => {
    const file = node.getSourceFile();
    return movingFiles.has(file) || !(stayingFiles.has(file) || readOn.has(file));
  };
  const guards = occurrences
    .filter((place) => place.form === 'access' && place.isGuard && !foreign.has(place) && !isFar(place))
    .map((place) => place.node);
  const movable = occurrences.filter(
    (place) =>
      !isKept &&
      !isWithheld &&
      !elsewhere.includes(place) &&
      !isFar(place) &&
      (isWhole || !isAmbiguous(place) || isAsked(place) || isFollowing(place) || isMessageOf(place, guards)),
  );
  // A message in a file that goes on using the name as a key of its own speaks of that key.
  const keeps = ownKeys(name, occurrences, inventory);
  const told = movable.filter(
    ({ form, node: place }) => form !== 'expected' && (form !== 'mention' || !keeps.has(place.getSourceFile())),
  );
  // What the SDK itself says goes on naming the old one: tests follow messages of the program alone.
  const said = told.filter(({ form, node: place }) => form === 'mention' && !isInTest(place));
  // Where other code goes on with the old name, its messages go on naming it: a test follows those that it loads.
  const isSaid = ({ form, node: place }: Occurrence) =>
    form === 'expected' && (isWhole ? said.length > 0 : said.some(({ node }) => isLoaded(node, place.getSourceFile())));
  const moved = [...told, ...occurrences.filter(isSaid)];
  const isUnread = role === 'organization' || (role === 'baseURL' && nodes.size === 0);
  // What keeps the old name may be asked for what moves: `env.openai.apiKey ? openai('gpt-4o') : null`.
  const askedThrough = (places: readonly Occurrence[]): Occurrence[] =>
    places
      .filter(({ form, isWrite }) => form === 'access' && isWrite !== true)
      .flatMap((place) => heldQuestions(place.node, ways, tracer).map((node) => ({ ...place, node })))
      .filter(({ node }) => !isInTest(node) && !failsLoudly(node));
  const written = occurrences.filter((place) => place.isWrite === true && !moved.includes(place));
  // A test sets for the code that it loads.
  const isForOthers = ({ node }: Occurrence) => isInTest(node) && !isOfTest(node.getSourceFile());
  const besides = (to === name && !isUnread) || isWithheld ? [] : written.filter((place) => !isForOthers(place));
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
    moved,
    elsewhere: [...elsewhere, ...unreached, ...(isWithheld ? written : written.filter(isForOthers))],
    asked:
      to === name || isKept || isWithheld
        ? []
        : [
            ...occurrences.filter(
              (place) =>
                isFar(place) &&
                !foreign.has(place) &&
                !isInTest(place.node) &&
                isUnclear(place.node) &&
                !failsLoudly(place.node),
            ),
            ...askedThrough(occurrences.filter((place) => !moved.includes(place))),
          ],
    held: new Set(to === name ? [] : elsewhere.flatMap(({ node }) => (nodes.has(node) ? [node] : []))),
    besides,
    isShared: isKept || stayers.length > 0,
    isSharedIn: (file) => isKept || isKeptFor(stayers, file, inventory),
    homes,
  };
}

/** `const env = { openai: { apiKey: process.env.X } }`, of which only `env.openai.apiKey ? … : …` is ever asked. */
function isQuestionHeld({ form, node, isGuard }: Occurrence, { nodes, kept, inventory }: Wanted): boolean {
  return form === 'access' && !isGuard && !nodes.has(node) && !kept.has(node) && isHeldToAsk(node, inventory.tracer);
}

function nameFor(wanted: Wanted): string {
  const { name, role, nodes, nameAt, target } = wanted;
  const place = placeFor(wanted);
  if (isInputVariable(name)) return name;
  if (place === null || role === 'organization' || role === 'endpoint' || (role === 'baseURL' && nodes.size === 0))
    return name;
  return place === target && target.env === 'keep' ? name : nameAt({ name, role, place });
}

/** The target's place where a client goes there, else the place where the first one goes. */
function placeFor({ places, target }: Wanted): Place | null {
  const [first = null] = places;
  return places.has(target) ? target : first;
}
