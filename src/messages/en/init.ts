const lines = (paths: readonly string[]) => paths.map((path) => `\n  ${path}`).join('');

/** What `init` says. */
export const init = {
  nothing: 'Nothing to do: all is there as it would be written.',
  written: (paths: readonly string[]) => `Written (\`migrate undo\` takes it away again):${lines(paths)}`,
  dryRun: 'Nothing was written. Next: run it again without --dry-run to write these files.',
  next: (command: string) => `Next: ${command}`,
  taken: (path: string, why: string | undefined) =>
    `${path} is there already, ${why === undefined ? 'with other content' : `and can't be compared: ${why}`}.`,
  takenHint: 'It was left alone, and nothing else was written. Move it away first, or edit it by hand.',
  refused: (path: string, why: string) => `${path} can't be written: it ${why}.`,
  inTheWay: (why: string) => `has no folder, ${why}`,
  inManifest: (manifest: string, key: string, file: string) =>
    `${manifest} has settings already, under the key "${key}"; ${file} would hide them.`,
  inManifestHint: 'Take that key out first, and pass what it says as options.',
  notTop: 'No workflow: CI reads it only from the top folder of the repository. Run `migrate init` there.',
  include: (file: string, path: string) => `GitLab reads it once ${file} names it:\n  include:\n    - local: ${path}`,
  byHand: (command: string) =>
    `No workflow is written for Gitee: let one of its pipelines run \`${command}\`, with Node 20.19 or newer.`,
};
