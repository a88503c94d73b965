import type { Stage } from '../../report.ts';

const count = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`;
const list = (words: readonly string[]) => words.join(', ');
const suggestion = (word: string | undefined) => (word === undefined ? '' : ` Did you mean ${word}?`);

const stages: Readonly<Record<Stage, string>> = {
  list: 'Listing files',
  prefilter: 'Looking for OpenAI',
  parse: 'Parsing',
  analyse: 'Following clients and models',
  plan: 'Planning',
  apply: 'Writing',
  verify: 'Checking types',
};

/** What the commands say around the reports, and what they say of wrong input. */
export const cli = {
  failure: (sentence: string) => `banjia: ${sentence.replace(/([^.?!])$/, '$1.')}`,
  interrupted: 'Interrupted; nothing was changed.',
  bug: (stack: string) =>
    `This is a bug in banjia; nothing was left half-written. Please report it with these lines:\n${stack}`,
  /** Makes a sentence of what commander says. */
  sentence: (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.?$/, '.')}`,

  /** What commander suggests. */
  suggestion: (text: string) => text,

  noCommand: (name: string) => `There is no command ${name}.`,
  meant: (name: string) => `Did you mean ${name}?`,
  commands: (names: readonly string[]) => `Commands: ${list(names)}.`,

  root: {
    missing: (root: string) => `There is no folder ${root}.`,
    notAFolder: (root: string) => `${root} is not a folder.`,
    meantCommand: (command: string) => `Did you mean the command ${command}? A command comes first: migrate ${command}`,
  },

  settings: {
    text: 'takes a text that is not empty.',
    flag: 'is true or false.',
    list: 'takes a text or a list of texts.',
    oneOf: (allowed: readonly string[], got: string, near: string | undefined) =>
      `takes ${list(allowed)}; not "${got}".${suggestion(near)}`,
    once: 'names one target; to send one capability elsewhere, write embeddings=<id>.',
    route: (capabilities: readonly string[]) =>
      `takes the id of a provider, or a capability and where it goes, as in embeddings=alibaba; capabilities are ${list(capabilities)}.`,
    routedTwice: 'sends one capability to two providers.',
    url: 'takes a URL that begins with https:// or http://.',
    writable: 'takes nothing that could end a text in code: no quotes, \\, $, < or >, and no invisible characters.',
    openUrl: 'takes a URL without user name and password.',
    choices: 'takes the name of a .json file.',
    shard: 'takes a share as in 2/3: its number, and how many there are.',
    port: 'takes a number from 0 to 65535.',
    timeout: 'is no number of seconds from 1 to 600.',
    key: 'takes a key without spaces.',
    envName: 'takes the name of an environment variable: letters, digits and _.',
    modelRow: 'takes two model ids, as in gpt-4o=glm-4.6.',
    wrongFlag: (flag: string, what: string) => `${flag} ${what}`,
    wrongKey: (file: string, key: string, what: string) => `${file}: "${key}" ${what}`,
    unknownKey: (file: string, key: string) => `${file}: there is no setting "${key}".`,
    meantKey: (key: string) => `Did you mean "${key}"?`,
    notAnObject: (file: string) => `${file}: must be an object of settings.`,
    notJson: (file: string, why: string) => `${file} is not valid JSON: ${why}.`,
    unreadable: (file: string, why: string) => `The config file ${file} can't be read: ${why}.`,
    reportOutside: (file: string, report: string) => `${file} names a report outside of the folder, ${report}.`,
    reportOutsideHint: 'Name it yourself with --report.',
    unheard: (file: string, keys: readonly string[]) =>
      `${file} can't set ${keys.map((key) => `"${key}"`).join(' and ')}, since it comes with the repository: pass ${keys.map((key) => `--${key}`).join(' and ')} yourself.`,
    keyIn: (file: string, key: string) => `${file}, key "${key}"`,
  },

  options: {
    nothingLeft: '--only and --skip together leave no rule family to run.',
    reportInDryRun: (file: string) => `--dry-run writes nothing under root, and the report ${file} lies there.`,
    reportElsewhere: 'Name a file outside of root with --report, or leave it out.',
  },

  target: {
    missing: 'Where to move is not decided: pass --to <id>.',
    choose: (ids: readonly string[]) => `Known targets: ${list(ids)}. \`migrate providers\` shows them.`,
    unknown: (id: string, near: string | undefined) => `There is no provider "${id}".${suggestion(near)}`,
    customNeeds: (flag: string) => `--to custom needs ${flag}.`,
    notRoutable: (id: string) =>
      `${id} can't be given to one capability alone: its address must be told with --base-url.`,
    needsAddress: (provider: string, address: string) =>
      `${provider} has an address for each customer, ${address}: pass yours with --base-url.`,
    unknownRegion: (provider: string, region: string, near: string | undefined) =>
      `${provider} has no region "${region}".${suggestion(near)}`,
    regions: (ids: readonly string[]) => `Its regions: ${list(ids)}.`,
  },

  git: {
    dirty: (files: string, n: number) => `Changes that are not committed, in ${count(n, 'file')}: ${files}.`,
    untracked: (files: string, n: number) => `${count(n, 'file')} to change that git does not know: ${files}.`,
    more: (n: number) => `and ${n} more`,
    commitFirst: 'Commit them first, so that the diff can be reviewed and taken back, or pass --force.',
    none: 'This folder is not in a git worktree, so nothing would tell the changes from your own.',
    noneHint: 'Run git init and commit, look with --dry-run, or pass --force.',
  },

  progress: (stage: Stage, n: number | undefined) => (n === undefined ? stages[stage] : `${stages[stage]}: ${n}`),
  recovered: (n: number) => `An earlier run was stopped half-way; ${count(n, 'file')} put back.`,

  nothing: {
    noFiles: 'There are no source files here.',
    noneLeft: '--include and --exclude leave no file to look at.',
    noUse: (files: number) => `Nothing to move: no OpenAI in ${count(files, 'file')}.`,
    others: (findings: number) =>
      `Nothing to move: what looks like OpenAI, in ${count(findings, 'place')}, is another vendor's or has moved already.`,
  },
  applied: (changed: number, created: number) =>
    `Written: ${count(changed, 'file')} changed${created > 0 ? `, ${created} created` : ''}.`,
  install: (command: string, folder: string) =>
    `Packages changed: run \`${command}\`${folder === '.' ? '' : ` in ${folder}`}, so that the lockfile follows.`,
  saved: (file: string) => `Saved ${file}.`,
  unsaved: (file: string, why: string) => `The report ${file} can't be written: ${why}.`,
  repeat: (command: string) => `The same again, without questions:\n  ${command}`,
  notTakenBack: (paths: readonly string[]) => `These were edited meanwhile and were not taken back: ${list(paths)}.`,
  notTakenBackHint: 'Their originals are kept; `migrate undo` tries again.',
  merge: {
    unreadable: (file: string, why: string) => `The report ${file} can't be read: ${why}.`,
    notJson: (file: string) => `${file} is not valid JSON.`,
    notAReport: (file: string, where: string) =>
      `${file} is no report of this version${where === '' ? '' : ` (at ${where})`}.`,
    hint: 'Give it the files that --report <name>.json wrote.',
    command: 'These reports are of different commands, or some of them of a dry run and some not.',
    overlap: (path: string) => `Two of these reports speak of ${path}, though they are shards of one run.`,
    overlapHint: 'Give each shard once.',
  },

  choices: {
    noTerminal: '--pick asks in a terminal, and there is none.',
    neverAsks: (flag: string) => `--pick asks, and ${flag} never does.`,
    replay: '--choices <file> replays what was chosen before.',
    unreadable: (file: string, why: string) => `The choices ${file} can't be read: ${why}.`,
    notChoices: (file: string) => `${file} does not hold choices of --pick.`,
    inside: (file: string) =>
      `A dry run writes nothing under the folder that is moved, not even the choices (${file}).`,
    elsewhere: 'Name a place outside of it.',
    unsaved: (file: string, why: string) => `The choices can't be saved to ${file}: ${why}.`,
    saved: (file: string) => `Choices saved to ${file}. In CI: --choices ${file}`,
    replayed: (taken: number, left: number) => `Choices replayed: ${count(taken, 'part')} taken, ${left} left.`,
    unknown: (n: number) => `${count(n, 'part')} not among the choices, so left.`,
  },

  untold: 'Types were not checked, so --fail-on new-errors had nothing to go by.',

  takenBackFinding: (message: string) => `${message} Taken back, for its file had new type errors.`,
  takenBack: (files: number) => `Took back ${count(files, 'file')}; nothing of it is written.`,

  undo: {
    nothing: 'There is nothing to undo here.',
    elsewhere: 'What was migrated from another folder is put back from there: migrate undo <folder>',
    restored: (n: number) => `${count(n, 'file')} put back:`,
    refused: (n: number) => `${count(n, 'file')} left alone:`,
    file: (path: string, reason: string) => `${path}: ${reason}`,
  },
};
