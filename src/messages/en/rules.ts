import type { Fact } from '../../providers/fact.ts';
import { list } from './list.ts';
import { sentence } from './sentence.ts';

/** How sure a fact is, and of when. Sources without an address are named, since no link can lead there. */
const provenance = ({ source, asOf, confidence }: Fact): string => {
  const sure = { documented: 'documented', observed: 'observed in use', inferred: 'inferred', unknown: 'nobody says' };
  const when = asOf === 'unknown' ? '' : `, ${asOf}`;
  return `(${sure[confidence]}${when}${/^https?:/.test(source) ? '' : `, ${source}`})`;
};

interface BlockedWidth {
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly was: number;
  readonly will: number | undefined;
  /** How many places are as wide. */
  readonly count: number;
  readonly steps: keyof typeof STEPS;
}

/** Three files at most. */
function someOf(files: readonly string[]): string {
  return files.length > 3 ? `${files.slice(0, 2).join(', ')} and ${files.length - 2} more files` : list(files);
}

/** What it takes to change the width of what is stored, by what the place is. */
const STEPS = {
  applied: (will: number | undefined) =>
    `This migration has run and stays; in a new one, add what is ${will} wide with its index, embed every row again into it, then swap the two.`,
  column: (will: number | undefined) =>
    `Add a column that is ${will} wide with its index, embed every row again into it, then swap the two.`,
  index: (will: number | undefined) =>
    `Make a new index that is ${will} wide, embed everything again into it, then switch to it.`,
  number: (will: number | undefined) => `Set it to ${will} once everything is embedded again.`,
};

/** Sentences of findings. `vendor` is the target's name; ids, names and values come in as they are written in code. */
export const rules = {
  /** The message of a finding with what it rests on. */
  resting: (message: string, fact: Fact) => `${message} ${provenance(fact)}`,
  import: {
    value: (vendor: string) => `The package stays: ${vendor} answers in its protocol.`,
    type: 'Only types are taken from this package; nothing to move.',
    other: (name: string) => `${name} brings a client of its own; what becomes of it is said where it is made.`,
    found: 'The openai package is used here.',
    unread: (why: string) =>
      `OpenAI is used in this file, which ${why.replace(/\.$/, '')}; a person has to move what it holds.`,
  },
  client: {
    found: 'This client talks to OpenAI.',
    moves: (vendor: string, baseURL: string) => `This client now talks to ${vendor} at ${baseURL}.`,
    shared: (vendor: string, baseURL: string, { name, path }: { readonly name: string; readonly path: string }) =>
      `This client is built by ${name} of ${path}, which talks to ${vendor} at ${baseURL}.`,
    /** What stands above the function of that module. */
    module: (vendor: string) => `A client of ${vendor}. What is passed wins over what stands here.`,
    inPlace: (clients: number) =>
      `${clients === 1 ? 'One client is' : `${clients} clients are`} built in place, in spite of --client shared: a module makes clients of the openai package, 4 or newer, and ready providers of the AI SDK, for files that can import it.`,
    outdated: (host: string, note: string) =>
      `This client talked to ${host}: make a key for the new address. ${sentence(note)}`,
    second: (name: string, vendor: string, baseURL: string) =>
      `${name} is built next to this client, for the calls that go to ${vendor} at ${baseURL}.`,
    through: (name: string, vendor: string) => `This call now goes through ${name}, to ${vendor}.`,
    there: (vendor: string) => `This client already talks to ${vendor}.`,
    entry: (vendor: string) => `This client is OpenAI's entry in a list that holds ${vendor} too; left alone.`,
    relay: (host: string) =>
      `This client asks OpenAI through ${host}, and goes on doing so: give it the address and the key of the vendor, or of a gateway to it.`,
    otherHost: (host: string) => `This client talks to ${host}, not to OpenAI; left alone.`,
    otherKey: (name: string) => `This client belongs to another vendor (${name}); left alone.`,
    azure: 'This client talks to Azure OpenAI, which is a service of its own; left alone.',
    unknown: {
      url: 'Where this client talks to is decided at run time; left alone.',
      mixed: 'This client serves OpenAI and another vendor by turns; left alone.',
      registry: 'This client is one of several that are chosen at run time, so its calls are not visible; left alone.',
      tested: 'This test hands its client to code whose own client does not move; left alone.',
      fetch: "This client's key is a placeholder, so its own fetch decides whom it asks; left alone.",
    },
    built: (vendor: string, baseURL: string) =>
      `The options of this client are built where no edit is safe: set baseURL to ${baseURL} and the key of ${vendor} there.`,
    versioned: (name: string, vendor: string, baseURL: string) =>
      `This version of ${name} puts /v1 behind its address by itself, which ${vendor} does not have there: raise the package to 5.1 or newer, then give it ${baseURL}.`,
    stays: (vendor: string, resources: readonly string[]) =>
      `${vendor} has nothing for what this client is used for (${list(resources)}); it still talks to OpenAI.`,
    staysManual: (vendor: string, resources: readonly string[]) =>
      `What this client is used for (${list(resources)}) works differently at ${vendor}; it still talks to OpenAI.`,
    handedOn: (vendor: string) =>
      `This client is handed to code that makes its calls out of view: check that models and parameters there suit ${vendor}.`,
    keyFromElsewhere: (vendor: string) =>
      `The key comes from somewhere that no edit reaches (a setting, a database, a caller): from now on it must be one of ${vendor}.`,
    keyWasSecret: (read: string) =>
      `The key came from a secret that other code goes on with: this client reads ${read} now, so make that a secret too, and name it where the function says what it needs.`,
    keyBroughtBeside: (vendor: string) =>
      `Whoever brings a key in place of the variable (a user, a setting, a caller) must bring one of ${vendor} from now on.`,
    keyKeepsName: ({ name, vendor, isShared }: { name: string; vendor: string; isShared: boolean }) =>
      isShared
        ? `${name} keeps its name, and a client that stays reads it too: give this client a variable of its own that holds a key of ${vendor}.`
        : `${name} keeps its name: from now on it must hold a key of ${vendor}.`,
    keyFromSpread: (vendor: string, variable: string | undefined) =>
      `A key that is among what is spread in here must be one of ${vendor} from now on.${
        variable === undefined
          ? ''
          : ` Where none is, a variable of OpenAI's is read, and its key sent to ${vendor}: give this client the key in ${variable}.`
      }`,
    sharedKeyFromElsewhere: (vendor: string, variable: string | undefined) =>
      `The key ${variable === undefined ? 'comes' : 'came'} from somewhere that no edit reaches, and a client that stays takes it too: ${
        variable === undefined
          ? ''
          : `this client reads ${variable} now, so that no key of OpenAI's is sent to ${vendor}; where everybody brings a key, `
      }give this client a key of ${vendor} of its own.`,
    hardcodedKey: (vendor: string) =>
      `The key is written into the code: rotate it, and read the key of ${vendor} from the environment.`,
    keyWritten: (vendor: string, isShared: boolean) =>
      isShared
        ? `What is written here as a key goes to ${vendor} now and to OpenAI as before: give what asks ${vendor} a key of its own.`
        : `What is written here as a key goes to ${vendor} from now on: it must be a key of ${vendor}.`,
    organization: (name: string, vendor: string) => `${name} has no use at ${vendor}; taken out.`,
    organizationSpread: (name: string, vendor: string) =>
      `${name} has no use at ${vendor}, and comes with what is spread in here: take it out there if nothing else needs it.`,
  },
  /** Clients of other packages that no edit moves. */
  other: {
    found: (name: string) => `${name} talks to OpenAI.`,
    web: (name: string, vendor: string) =>
      `${name} talks to the ChatGPT web product with a person's session, which is no API and which ${vendor} has nothing for: use a client with a key.`,
    fixed: (name: string, vendor: string) =>
      `${name} has OpenAI's address written into its package, so it can't be led to ${vendor}: make these calls with the openai package.`,
    option: (name: string, option: string, to: { readonly vendor: string; readonly baseURL: string }) =>
      `${name} talks to OpenAI: give it ${to.baseURL} as ${option}, the key of ${to.vendor}, and a model of ${to.vendor}.`,
    named: (name: string, to: { readonly vendor: string; readonly baseURL: string }) =>
      `${name} leads a name of OpenAI's to OpenAI: give it a model of ${to.vendor}, modelProvider: 'openai', the key as apiKey, and ${to.baseURL} as configuration.baseURL.`,
    string: (
      name: string,
      {
        instead: [maker, from],
        option,
        vendor,
        baseURL,
      }: {
        readonly instead: readonly [name: string, from: string];
        readonly option: string;
        readonly vendor: string;
        readonly baseURL: string;
      },
    ) =>
      `${name} makes a model of OpenAI's by its name alone: give it one by ${maker} of ${from} in its place, with a model and the key of ${vendor}, and ${baseURL} as ${option}.`,
    client: (name: string, option: string, to: { readonly vendor: string; readonly baseURL: string }) =>
      `${name} makes a client of OpenAI's by itself: give it one of the openai package as ${option}, with ${to.baseURL} as baseURL and the key of ${to.vendor}, and a model of ${to.vendor}.`,
    listed: (
      from: string,
      [name, instead]: readonly [name: string, from: string],
      to: { readonly vendor: string; readonly baseURL: string },
    ) =>
      `${from} knows the models of its own list alone: set up ${name} of ${instead} in its place, with ${to.baseURL} as baseURL and the key of ${to.vendor}, and name its models by strings.`,
  },
  call: {
    found: (path: string) => `${path} is served by OpenAI.`,
    moves: (path: string, vendor: string) => `${path} is served by ${vendor} too and moves with its client.`,
    splits: (path: string, vendor: string, client: string) => `${path} moves to ${vendor}, through ${client}.`,
    apart: (path: string, to: { readonly vendor: string; readonly baseURL: string; readonly apiKeyEnv: string }) =>
      `${path} goes to ${to.vendor}, but its client goes elsewhere and no edit can build a second one here: build one with the key ${to.apiKeyEnv} and the address ${to.baseURL}, and make this call through it.`,
    likely: (path: string, vendor: string) =>
      `${path} is served by ${vendor} too; its client arrives from outside this repository's view and should be a moved one.`,
    caveat: (path: string, vendor: string, note: string) =>
      `${path} moves to ${vendor}, with a difference: ${sentence(note)}`,
    manual: (path: string, vendor: string, note: string | undefined) =>
      `${path} works differently at ${vendor}${note === undefined ? '.' : `: ${sentence(note)}`}`,
    blocked: (path: string, vendor: string, note: string | undefined) =>
      `${path} is not served by ${vendor}.${note === undefined ? '' : ` ${sentence(note)}`}`,
    undocumented: (path: string, vendor: string, note: string | undefined) =>
      `Nobody documents that ${vendor} serves ${path}.${note === undefined ? '' : ` ${sentence(note)}`}`,
    lines: (vendor: string) =>
      `The lines of the input file name models and parameters too: make them those of ${vendor}.`,
    held: (path: string, vendor: string) =>
      `${path} stays with its client: what it works with, or through, can't be led to ${vendor}.`,
    left: (path: string) => `${path} goes to another vendor's client; left alone.`,
    entry: (path: string, vendor: string) =>
      `${path} is made for OpenAI's entry in a list that holds ${vendor} too; left alone.`,
    mixed: (path: string) =>
      `${path} is reached by a client that moves and by one that does not: the model and parameters must differ by case.`,
    open: (path: string) => `${path} goes through a client that need not be OpenAI's; left alone.`,
    unseen: (path: string) =>
      `${path} may be a call of OpenAI, but whose client it goes through is not visible; left alone.`,
  },
  registry: {
    holds: (vendor: string, apiKeyEnv: string) =>
      `${vendor} is one of the vendors to choose from here, and OpenAI is another. Nothing has to move: make ${vendor} the default, give it its key (${apiKeyEnv} elsewhere), and let OpenAI's entry be OpenAI's.`,
  },
  model: {
    found: (id: string) => `${id} is a model of OpenAI.`,
    moves: (from: string, to: string, reason: string) => `${from} becomes ${to}: ${sentence(reason)}`,
    sent: (from: string, to: string, reason: string) =>
      `The library asks for ${from} where no model is named, so ${to} is named: ${sentence(reason)}`,
    more: (to: string, manual: string) => `${to} needs more than its name: ${sentence(manual)}`,
    there: (id: string) => `${id} is the target's own model.`,
    unmapped: (id: string, vendor: string) =>
      `No model of ${vendor} is known for ${id}: choose one with --model ${id}=…`,
    others: (id: string) => `${id} is another vendor's, and stands among the names of several vendors; left alone.`,
    unknown: (id: string) => `${id} is no model id that OpenAI has published: choose its successor by hand.`,
    tuned: (id: string, vendor: string) => `${id} is tuned here: choose a model that ${vendor} lets be tuned.`,
    fineTuned: (id: string) => `${id} is a fine-tuned model, which only OpenAI has: choose a model, or train it again.`,
    missing: (path: string, vendor: string, successor: string | undefined) =>
      `${path} names no model, which is OpenAI's default; ${vendor} needs one named${successor === undefined ? '' : `, such as ${successor}`}.`,
    atRunTime: (vendor: string, files: readonly string[], isByTurns: boolean) =>
      `${
        isByTurns
          ? `The model is chosen at run time, and other vendors are asked here too: where OpenAI was asked, make sure that a model of ${vendor} arrives.`
          : `The model is chosen at run time: make sure that only models of ${vendor} arrive here.`
      }${files.length === 0 ? '' : ` Names of OpenAI's that may be among them stand in ${someOf(files)}.`}`,
    collision: (from: readonly string[], to: string) =>
      `${list(from)} would all become ${to}, but must stay different here: give each its own with --model, or change the set by hand.`,
    shared: (ids: readonly string[]) =>
      `${list(ids)} also ${ids.length === 1 ? 'reaches' : 'reach'} calls that do not move: give the moved calls a set of their own.`,
    offered: (id: string, vendor: string) =>
      `${id} is one of the models that the markup offers, which is not edited: change both together, to models of ${vendor}.`,
    fromEnv: (name: string, vendor: string) =>
      `The model is read from ${name}, which no file here sets: give it a model of ${vendor}.`,
    heldBack: (ids: readonly string[], vendor: string) =>
      `The models that reach this call (${list(ids)}) could not be renamed, so it still asks ${vendor} for them: change them by hand.`,
    setUnmapped: (ids: readonly string[], vendor: string) =>
      `This set of models must change as one, and ${vendor} has nothing for ${list(ids)}: choose with --model, or change the set by hand.`,
    declared: (id: string, type: string, specifier: string) =>
      `${id} is declared as ${type} of ${specifier}, which knows no other vendor's models: declare it as string, then change it.`,
    stays: (id: string) => `${id} stays with its call.`,
    lookalike: (id: string) => `${id} is written here, and no call is seen to take it; left alone.`,
    tested: (id: string, vendor: string) =>
      `A test passes ${id} to a call that moves, and may expect it back; left alone. Where the test asks the API itself, it needs a model of ${vendor}.`,
    nameTest: {
      answers: (from: string, to: string) =>
        `This test of the model's name answers otherwise for ${to} than it did for ${from}.`,
      finds: (from: string, to: string) =>
        `This lookup by the model's name gives something else for ${to} than it did for ${from}: add ${to}.`,
      fallsBack: (from: string, to: string) =>
        `This lookup by the model's name does not know ${to} as it knew ${from}, and takes its default: add ${to}.`,
    },
  },
  param: {
    renamed: (from: string, to: string, vendor: string) => `${from} is called ${to} by ${vendor}.`,
    moved: (to: string) => `${to} takes the value.`,
    dropped: (name: string, vendor: string) => `${name} has no use at ${vendor}; taken out.`,
    refused: (name: string, vendor: string) =>
      `${name} is refused by ${vendor}, and the call lives without it; taken out.`,
    clamped: (name: string, range: string, vendor: string) => `${name} must be within ${range} for ${vendor}.`,
    replaced: (name: string, from: string, to: string, vendor: string) => `${name} ${from} is ${to} for ${vendor}.`,
    added: (name: string, note: string) => `${name} is set: ${sentence(note)}`,
    through: (param: string, option: string) => `The library has no option for ${param}: ${option} carries it.`,
    unplaced: (param: string, text: string, name: string) =>
      `${param} must be ${text}, and ${name} of this release has no option for it: a newer one may.`,
    elsewhere: (text: string) => `There is no place for ${text} here: say it wherever this is asked.`,
    sent: (name: string, value: string, vendor: string) =>
      `The library itself sends ${name} ${value}, which ${vendor} does not take.`,
    unsaidInResponses: (field: string, model: string, vendor: string) =>
      `In chat completions, ${field} makes ${model} answer as the old model did; nobody says what does in responses at ${vendor}, so it may think here: look it up.`,
    keeps: (name: string, model: string) => `${name} is set so that ${model} answers as the old model did.`,
    ignored: (name: string, vendor: string) => `${name} has no effect at ${vendor}.`,
    neutral: (name: string, vendor: string) => `${name} has no effect at ${vendor}, nor with this value before.`,
    undocumented: (name: string, vendor: string) => `${name} is not documented by ${vendor}; kept.`,
    unlisted: (name: string, vendor: string) => `${name} may be refused by ${vendor}.`,
    rejected: (name: string, vendor: string) => `${name} is refused by ${vendor}.`,
    value: (name: string, value: string, vendor: string) => `${name} ${value} is not taken by ${vendor}.`,
    schema: (name: string, vendor: string) => `${name} with a schema is not taken by ${vendor}.`,
    together: (names: readonly string[], vendor: string) => `${list(names)} are not taken together by ${vendor}.`,
    defaults: (vendor: string, found: readonly string[]) =>
      `Left out here, and ${vendor} does otherwise than OpenAI: ${list(found)}.`,
    default: (name: string, value: string, own: string | undefined) =>
      `${name} is ${value} instead of ${own ?? 'unset'}`,
    manySystem: (count: number, vendor: string) =>
      `${count} system messages are sent, and ${vendor} reads one: make them one message.`,
    open: (name: string, values: readonly string[], vendor: string) =>
      `${name} is decided at run time${values.length === 0 ? `: check it against what ${vendor} takes` : `, and ${vendor} takes only ${list(values)}`}.`,
    openValues: (name: string, values: readonly string[], vendor: string) =>
      `${name} may be ${list(values)} here, which ${vendor} does not take as it is.`,
    openList: (name: string, most: number, vendor: string) =>
      `${name} may hold more than the ${most} ${most === 1 ? 'item' : 'items'} that ${vendor} takes: send longer lists in pieces.`,
    tooLong: (name: string, most: number, vendor: string) => `${name} takes at most ${most} characters at ${vendor}.`,
    tooMany: (name: string, most: number, vendor: string) =>
      `${name} takes at most ${most} ${most === 1 ? 'item' : 'items'} at ${vendor}.`,
    late: (name: string, vendor: string) =>
      `${name} is set after the other parameters, and ${vendor} treats it differently: check it by hand.`,
    nothing: (name: string, vendor: string) =>
      `${name} may be null here, which ${vendor} need not take for "not given"; undefined is left out.`,
    hidden: (vendor: string) =>
      `The parameters of this call are built out of view: check them against what ${vendor} takes.`,
    pieced: (vendor: string) =>
      `These parameters are put together and taken out again step by step: check them against what ${vendor} takes.`,
    shared: (vendor: string) =>
      `These parameters also reach a call that does not move: give ${vendor} a set of its own.`,
    both: (vendor: string) =>
      `These parameters are the options of a library and of calls beside it, and ${vendor} takes other ones of each: give each a set of its own.`,
    switches: (vendor: string) =>
      `The models that reach this call need different settings at ${vendor}: set them by case.`,
    and: (text: string, note: string | undefined) => (note === undefined ? text : `${text} ${sentence(note)}`),
  },
  /** Of vectors: how many numbers each has. */
  width: {
    again: (from: string, to: string) =>
      `Vectors of ${to} are not comparable with those of ${from}: embed everything again.`,
    fits: (was: number) => `They stay ${was} wide, so columns and indexes fit.`,
    gives: (was: number, will: number | undefined) => `They are ${will} wide, not ${was}.`,
    lacks: (was: number, will: number | undefined, to: string) =>
      `${to} does not offer ${was}${will === undefined ? '' : `; ${will} is the nearest of its widths`}.`,
    shorter: (to: string, room: number) =>
      `${to} takes texts of ${room} tokens at most, fewer than before: cut longer ones into pieces.`,
    unasked: (name: string, was: number, to: string) =>
      `${name} of this release can't ask ${to} for ${was}, which a newer one may: raise it, and they stay ${was} wide.`,
    depend: (count: number, files: readonly string[]) =>
      count === 0
        ? 'Nothing in this repository was found to depend on the width: look at the store itself.'
        : `${count === 1 ? 'One place depends' : `${count} places depend`} on the width, in ${someOf(files)}.`,
    open: (to: string, offered: readonly number[]) =>
      offered.length === 0
        ? `Nobody documents how wide those of ${to} are: check stored columns.`
        : `Their width is decided at run time: ${to} offers ${list(offered.map(String))}.`,
    found: (was: number) => `This holds vectors that are ${was} wide, as OpenAI's are here.`,
    stays: (was: number) => `This holds vectors that are ${was} wide; the calls that make them do not move.`,
    kept: (was: number, to: readonly string[]) =>
      `${list(to)} ${to.length === 1 ? 'gives' : 'give'} vectors that are ${was} wide too, so this fits.`,
    unsure: (was: number, to: readonly string[]) =>
      `This holds vectors that are ${was} wide: check whether those of ${to.length === 0 ? 'the next model' : list(to)} are.`,
    blocked: ({ from, to, was, will, count, steps }: BlockedWidth) =>
      `${was} wide, as the vectors of ${list(from)} are; those of ${list(to)} are ${will} wide. ${STEPS[steps](will)}${
        count === 1 ? '' : ` One of ${count} places of this width, which change together.`
      }`,
    keeps: (was: number) => `dimensions is set so that the vectors stay ${was} wide.`,
    nearest: (was: number, will: number, to: string) => `dimensions is set to ${will}: ${to} does not offer ${was}.`,
  },
  env: {
    found: (name: string) => `${name} is read here.`,
    renamed: (from: string, to: string) => `${from} becomes ${to}.`,
    value: (name: string) => `${name} now holds the target's address.`,
    model: (name: string, from: string, to: string) => `${name}: ${from} becomes ${to}.`,
    added: (name: string, kept: string) => `${name} is added; ${kept} stays, because other code still reads it.`,
    oldKey: (name: string, vendor: string) =>
      `${name} still holds a key that looks like OpenAI's, which would be sent to ${vendor}: put the vendor's own there, and withdraw the old one.`,
    further: (name: string) => `${name} is added: some calls go to another vendor, which has a key of its own.`,
    furtherAddress: (name: string) => `${name} is added: some calls go to another vendor, at an address of its own.`,
    kept: (name: string) => `${name} keeps its name.`,
    elsewhere: (name: string) => `${name} is read here for something else than a moved client; left alone.`,
    loose: (name: string) => `Nothing that moves takes a key or an address from ${name} here; left alone.`,
    names: (name: string) => `${name} names the model of a call that moves; it keeps its name.`,
    held: (name: string, vendor: string) =>
      `${name} leads a client that moves here, and keeps its name, because other code reads it too: give this client a variable of its own for what belongs to ${vendor}.`,
    othersSample: (name: string) => `${name} is a sample for another vendor here; left alone.`,
    asText: (name: string, to: string) =>
      `${name} stands here as a text. Where that leads to the variable of this name, the moved code reads ${to} now.`,
    byKey: (name: string, to: string, file: string) =>
      `This writes an env file out of keys, and ${name} in ${file} may be one of them: what moved reads ${to} now, so it must be written under that name.`,
    unread: (name: string) => `${name} is set here, and nothing that moves reads it; left alone.`,
    byName: (name: string) =>
      `${name} stands in code as a text, so it may be read by its name: where that leads what moves, it needs the vendor's value from now on; left alone.`,
    built: (path: string) => `${path} is built from this code: build it again, and keep what comes out beside it.`,
    unused: (name: string) => `The moved clients read ${name} no more; left for whatever else does.`,
    unreadByTest: (name: string) =>
      `The moved clients read ${name} no more, for their address stands in the code: what this test sets there is not asked.`,
    besideInTest: (name: string, to: string) =>
      `This test sets ${name}, which the moved code reads no more: set ${to} too.`,
    besideInProgram: (name: string, to: string) =>
      `This sets ${name}, which the moved code reads no more: what it needs is ${to}.`,
    asked: (name: string, to: string) =>
      `This asks whether ${name} is set, and what moved reads ${to} now: where the question is about that, ask for ${to}.`,
    mention: (name: string, to: string) => `The message names ${name}; it now names ${to}.`,
    stands: (name: string) => `${name} stands here.`,
    given: (name: string, whose: string) => `${name} is given to ${whose} here, which may not be your code.`,
    others: (name: string, to: string, whose: string) =>
      `${name} is given to ${whose} here, which may not be your code; left alone. If it is, it needs ${to} now.`,
    runtime: (name: string, vendor: string) =>
      `${name} sets this when the program starts and keeps its name: it must hold what belongs to ${vendor}.`,
    setting: (name: string, to: string) =>
      `Add ${to} to the settings that ${name} came from (secrets, CI variables): no file holds them.`,
    store: (name: string, to: string) =>
      `${name} is a key of a store of your own here; left alone. The moved code reads ${to}: put the target's key behind it.`,
    copied: (to: string) => `Give ${to} the target's key here: no key was copied.`,
    beside: (name: string, to: string) =>
      `${name} stands here too. Where the moved code gets it from here, it needs ${to}.`,
    otherLanguage: (name: string, to: string) =>
      `${name} is read here by a program in another language, which is not moved: it keeps ${name}, beside ${to} for the moved code.`,
    behind: (name: string) => `${name} is filled from a store of your own: put the target's key there.`,
    written: (name: string) =>
      `The key is written into the file: rotate it, and let ${name} come from outside of the repository.`,
    whose: {
      image: (service: string) => `the service ${service}, a ready-made image,`,
      build: (service: string) => `the service ${service}, built from a folder that holds no moved code,`,
      action: (uses: string) => `the action ${uses}`,
      input: () => "an action's input",
      job: (job: string) => `the job ${job}, which runs another language,`,
      base: (image: string) => `an image made from ${image}`,
    },
  },
  /** Where nothing is ever edited: the markup of components, and MDX. */
  markup: {
    in: { component: 'the markup', page: 'a page' },
    import:
      'This page uses the openai package; pages are not edited: move what it does into a module, or change it by hand.',
    client: (where: string) => `A client is built in ${where}, which is not edited: change it by hand.`,
    call: (path: string, where: string) =>
      `${path} is called in ${where}, which is not edited: move the call into a script, or change its model and parameters by hand.`,
    host: (where: string) => `OpenAI's address stands in ${where}, which is not edited: change it by hand.`,
    model: (id: string, to: string | undefined) =>
      `${id} stands in the markup, which is not edited: where it reaches a call that moves, ${
        to === undefined ? 'choose its successor' : `make it ${to}`
      }.`,
    env: (name: string, to: string) => `${name} becomes ${to}; the markup, which is not edited, still reads it.`,
  },
  todo: (text: string) => `TODO(banjia): ${text}`,
};
