/** What the file system refused, in words. Keys are errno codes. */
const refusals: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'the file is in use',
  EDQUOT: 'the disk quota is used up',
  EEXIST: 'something with that name is already there',
  EIO: 'the disk reported an error',
  EISDIR: 'a folder has that name',
  ELOOP: 'symbolic link',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no such file or folder',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a part of the path is not a folder',
  ENOTSUP: 'not a regular file',
  EPERM: 'the operation is not permitted',
  EROFS: 'the disk is read-only',
};

const list = (paths: readonly string[]): string => paths.join(', ');

/** How many paths a sentence names. */
const SHOWN = 3;

/** Words of the stages that touch disk and git. Paths come in relative to root. */
export const pipeline = {
  skipped: {
    link: 'symbolic link',
    large: (limit: number): string => `larger than ${limit / 1e6} MB`,
    budget: (all: number): string => `one of the largest of more than ${all / 1e6} MB`,
    minified: 'minified or bundled',
    notUtf8: 'not UTF-8 text',
    binary: 'binary',
    testInput: 'code that tests read as input',
    unread: {
      syntax: (error: string) => `does not parse: ${error}`,
      parser: (wanted: string) => `needs a parser that is not installed: add ${wanted} beside banjia`,
      encoding: () => 'is not UTF-8 text',
      depth: () => 'is nested too deeply to be followed',
      language: (name: string) => `has a script in ${name}, which is not read`,
    },
    outside: 'leads out of the folder',
    notAFile: 'not a regular file',
    badName: 'its name is not UTF-8',
    deep: 'folders are nested too deeply',
    backslash: 'its name holds a backslash',
    repository: 'a git repository of its own; run there',
  },

  intricate: (glob: string): string => `The glob ${glob} is too intricate`,
  intricateHint:
    'Three stars between two slashes, three ** and four braces are the most, without +( and *(; a path needs none',

  refused: (code: string): string => refusals[code] ?? `the system refused (${code})`,

  overlap: (one: string, other: string, place: string): string => `Edits of ${one} and ${other} overlap at ${place}`,
  edited: {
    outOfRange: (rule: string, place: string): string => `An edit of ${rule} lies outside of the text, at ${place}`,
    unread: (path: string): string => `A finding edits ${path}, which was not read`,
    twice: (name: string): string => `${name} is declared twice.`,
    broken: (path: string, error: string): string =>
      `The edits of ${path} would break it: ${error} Until that is mended, --exclude '${path}' leaves it out.`,
  },

  gitDistrusts: (root: string): string => `git refuses to work in ${root}: the folder belongs to another user`,
  gitDistrustsHint: (root: string): string => `To trust it: git config --global --add safe.directory '${root}'`,
  gitWaits: (root: string): string => `git does not answer in ${root}`,
  gitWaitsHint: 'A pipe in the place of a file that it reads, such as .gitignore or .git/info/exclude, makes it wait',
  gitFailed: (what: string): string => `git failed: ${what}`,

  leftByChoice: (message: string): string => `Left as it was, by choice: ${message}`,

  verify: {
    unowned: 'no tsconfig.json compiles the changed files.',
    unseen: (paths: readonly string[]): string => {
      const rest = paths.length - SHOWN;
      return `no tsconfig.json compiles ${list(paths.slice(0, SHOWN))}${rest > 0 ? ` and ${rest} more` : ''}.`;
    },
    cut: (files: number): string => `of the files that may see a changed type, the nearest ${files} were looked at.`,
    none: (name: string): string => `${name} is not installed for the changed files.`,
    foreign: (path: string): string =>
      `${path} was not put there by an install (git does not ignore it), so it was not run.`,
    plugins: (path: string): string => `${path} names plugins of vue-tsc, which would run with it.`,
    failed: (tool: string, why: string): string =>
      `${tool} did not get as far as types${why === '' ? '' : `: ${why}`}.`,
    runs: (tools: readonly string[]): string =>
      `Types are checked with your own ${list(tools)}; --no-verify switches that off.`,
  },

  apply: {
    twice: 'Two changes of one file',
    readOnly: (path: string): string => `${path} is read-only; nothing was written`,
    readOnlyHint: (path: string): string => `Make it writable (chmod u+w) or leave it out with --exclude '${path}'`,
    moved: (path: string): string => `${path} was edited while the plan was made; nothing was written`,
    movedHint: 'Run the command again',
    taken: (path: string): string => `${path} already exists; nothing was written`,
    notEditable: (path: string, reason: string): string => `${path} can't be changed: ${reason}; nothing was written`,
    failed: (path: string, reason: string): string => `Could not write ${path}: ${reason}; everything was put back`,
    stuck: (paths: readonly string[]): string => `Writing failed, and these could not be put back: ${list(paths)}`,
    stuckHint: 'The originals are kept in .banjia; `migrate undo` tries again',
  },

  journal: {
    unwritable: (reason: string): string => `Could not write to .banjia: ${reason}; nothing was changed`,
    notAFolder: '.banjia is in the way: it is not a folder',
    damaged: (folder: string): string => `The journal in ${folder} can't be read`,
    damagedHint: 'Put the files back from version control, then delete .banjia',
    unfinished: 'An earlier run was stopped half-way',
    unfinishedHint: 'Run `migrate undo` first: it puts back what that run had changed',
  },

  lock: {
    held: 'Another run is writing to this folder',
    heldHint: (file: string): string => `Wait for it to end; if there is none, delete ${file}`,
  },

  undo: {
    edited: 'edited since',
    deleted: 'deleted since',
    replaced: 'no longer a regular file',
    lost: 'the kept original is damaged',
  },
};
