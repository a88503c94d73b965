import { list } from './list.ts';

const shown = (files: readonly string[]): string =>
  files.length > 3 ? `${files.slice(0, 2).join(', ')} and ${files.length - 2} more files` : list(files);

/** Sentences on manifests: packages, and the hosts that a program may talk to. */
export const manifest = {
  host: {
    added: (hosts: readonly string[]) =>
      `The program may talk to ${list(hosts)} too now; OpenAI's host stays in the list.`,
    stays: "This lets the program talk to OpenAI's host; left alone.",
    later: (item: string) => `Once requests go to the new host, this list needs it too: ${item}`,
  },
  added: (name: string, files: readonly string[]) =>
    `${name} is added for ${shown(files)}. Lockfiles are left to your package manager.`,
  removed: (name: string) => `${name} is taken out: no code here imports it any more.`,
  stays: (name: string, by: string) => `${name} stays: ${by} still needs it.`,
  there: (name: string) => `${name} is there already.`,
  older: (name: string, range: string) => `${name} may be too old here: the moved code was written for ${range}.`,
  ownerless: (name: string, range: string) =>
    `This imports ${name} from now on, and no manifest in sight owns the file: add ${name} ${range} to the one that does.`,
  broken: (name: string, range: string, error: string) =>
    `This manifest does not parse (${error}), so it is left as it is: mend it, and add ${name} ${range}.`,
  missing: (name: string, range: string) => `Add ${name} ${range} here: this manifest lists no packages yet.`,
};
