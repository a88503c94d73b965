import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { x } from 'tinyexec';
import { describe, expect, it } from 'vitest';
import { withRepository } from './repository.ts';

const BIN = join(import.meta.dirname, '../../bin/migrate.js');
const ROOT = pathToFileURL(join(import.meta.dirname, '../..')).href;

const dataURL = (code: string) => `data:text/javascript,${encodeURIComponent(code)}`;

/** For `node --import`: writes the URL of every module that is loaded to stderr, one a line, of either kind. */
const LOGGER = dataURL(`
  import { writeSync } from 'node:fs';
  import Module, { register } from 'node:module';
  import { pathToFileURL } from 'node:url';
  const { _load: load } = Module;
  Module._load = (request, parent, isMain) => {
    const path = Module._resolveFilename(request, parent, isMain);
    if (!Module.isBuiltin(path)) writeSync(2, 'loads ' + pathToFileURL(path) + '\\n');
    return load(request, parent, isMain);
  };
  register(${JSON.stringify(
    dataURL(`
      import { writeSync } from 'node:fs';
      export const load = (url, context, next) => {
        writeSync(2, 'loads ' + url + '\\n');
        return next(url, context);
      };
    `),
  )});
`);

/** Runs the built command and gives the modules it loaded: packages by name, ours by path. */
async function modulesOf(...args: string[]): Promise<{ packages: Set<string>; own: string[] }> {
  const { stderr } = await x(process.execPath, ['--import', LOGGER, BIN, ...args]);
  const urls = stderr
    .split('\n')
    .flatMap((line) => (line.startsWith('loads file:') ? [line.slice('loads '.length)] : []));
  const packages = urls.flatMap((url) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1] ?? []);
  const own = urls.filter((url) => !url.includes('/node_modules/')).map((url) => url.slice(ROOT.length + 1));
  return { packages: new Set(packages), own };
}

describe('what is loaded before there is work', () => {
  it.each([['--version'], ['--help'], ['scan', '--help'], ['help', 'check']])(
    '%s %s is prepared by the build: no code is loaded but the few lines of bin',
    async (...args) => {
      const { packages, own } = await modulesOf(...args.filter((arg) => arg !== undefined));
      expect([...packages]).toEqual([]);
      expect(own.filter((path) => path.startsWith('dist/'))).toEqual(['dist/answers.en.json']);
    },
  );

  it('a wrong option loads no package, for what reads options is built in', async () => {
    const { packages, own } = await modulesOf('--no-such-option');
    expect([...packages]).toEqual([]);
    expect(own).toContain('dist/cli/main.cjs');
  });

  it('a repository without OpenAI needs neither the compiler nor the questions', async () => {
    await withRepository(new Map([['a.ts', 'export const a = 1;\n']]), async (root) => {
      const { packages, own } = await modulesOf(root, '--to', 'zhipu');
      expect(own).toContain('dist/cli/main.cjs');
      for (const heavy of ['ts-morph', 'inquirer', 'ora']) expect(packages).not.toContain(heavy);
    });
  });

  it('providers loads neither the parser nor the questions', async () => {
    const { packages, own } = await modulesOf('providers');
    expect(own).toContain('dist/cli/main.cjs');
    for (const heavy of ['ts-morph', 'inquirer', 'ora']) expect(packages).not.toContain(heavy);
  });
});
