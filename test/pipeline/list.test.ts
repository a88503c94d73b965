import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { Interrupted } from '../../src/errors.ts';
import { listFiles } from '../../src/pipeline/list.ts';
import { commitAll, git, makeTree, snapshot, write } from './support/tree.ts';

const list = (root: string, globs: { include?: string[]; exclude?: string[] } = {}) =>
  listFiles({ root, include: globs.include ?? [], exclude: globs.exclude ?? [] });

const REPOSITORY = {
  '.gitignore': 'node_modules\n/dist/\n.env*\n.dev.vars\n*.log.ts\n!keep.log.ts\n',
  '.env.example': '',
  'package.json': '{}',
  'README.md': '',
  'src/a.ts': '',
  'src/b.tsx': '',
  'src/vendor.min.js': '',
  'src/x.log.ts': '',
  'src/keep.log.ts': '',
  'src/deep/.gitignore': 'local.ts\n',
  'src/deep/local.ts': '',
  'src/deep/kept.ts': '',
  'app/dist/c.ts': '',
  'dist/out.js': '',
  'dist/.env': '',
  'node_modules/openai/index.js': '',
  'node_modules/openai/.env': '',
  '.env': 'OPENAI_API_KEY=x',
  'app/.env.local': 'OPENAI_API_KEY=x',
  'app/.dev.vars': 'OPENAI_API_KEY=x',
};
const LISTED = [
  '.env',
  '.env.example',
  'README.md',
  'app/.dev.vars',
  'app/.env.local',
  'app/dist/c.ts',
  'package.json',
  'src/a.ts',
  'src/b.tsx',
  'src/deep/kept.ts',
  'src/keep.log.ts',
];

const ODD_NAMES = [
  'with space.ts',
  `quote"d 'twice'.ts`,
  'new\nline.ts',
  'tab\there.ts',
  '迁移/模型.ts',
  '-x.ts',
  ':(top)a.ts',
  '*.ts',
  '😀.ts',
];

describe.each([
  ['git', true],
  ['no git', false],
])('with %s', (_, inGit) => {
  const make = (files: Record<string, string>): string => {
    const root = makeTree(files);
    if (inGit) commitAll(root);
    return root;
  };

  test('lists what is of interest, honours nested .gitignore files, and has the ignored env files', async () => {
    expect(await list(make(REPOSITORY))).toEqual({ files: LISTED, skipped: [], git: inGit });
  });

  test('takes any name', async () => {
    const root = make(Object.fromEntries(ODD_NAMES.map((name) => [name, ''])));
    expect((await list(root)).files).toEqual([...ODD_NAMES].sort());
  });

  test('never follows a link: not to a file, not to a folder, not in a circle', async () => {
    const outside = makeTree({ 'secret.ts': 'openai', 'folder/b.ts': 'openai' });
    const root = makeTree({ 'src/a.ts': '' });
    symlinkSync(join(outside, 'secret.ts'), join(root, 'secret.ts'));
    symlinkSync('src/a.ts', join(root, 'alias.ts'));
    symlinkSync(join(outside, 'folder'), join(root, 'folder'));
    symlinkSync('.', join(root, 'src/loop'));
    symlinkSync('nowhere.ts', join(root, 'dangling.ts'));
    if (inGit) commitAll(root);
    const { files, skipped } = await list(root);
    expect(files).toEqual(['src/a.ts']);
    expect(skipped).toEqual(
      ['alias.ts', 'dangling.ts', 'secret.ts'].map((path) => ({ path, reason: 'symbolic link' })),
    );
  });

  test('works on a sub-folder, with paths relative to it', async () => {
    const root = make({
      '.gitignore': 'no.ts\n',
      'a.ts': '',
      'app/b.ts': '',
      'app/.gitignore': 'no.ts\n',
      'app/no.ts': '',
      'app/.env': '',
    });
    expect((await list(join(root, 'app'))).files).toEqual(['.env', 'b.ts']);
  });

  test('an empty folder has no files', async () => {
    expect(await list(make({}))).toMatchObject({ files: [], skipped: [] });
  });

  test('says which file name is no text', async () => {
    const root = makeTree({ 'a.ts': '' });
    execFileSync('sh', ['-c', `: > "$(printf '\\377.ts')"`], { cwd: root });
    if (inGit) commitAll(root);
    const { files, skipped } = await list(root);
    expect(files).toEqual(['a.ts']);
    expect(skipped).toEqual([{ path: '\uFFFD.ts', reason: 'its name is not UTF-8' }]);
  });

  test('writes nothing', async () => {
    const root = make(REPOSITORY);
    const before = snapshot(root);
    await list(root);
    expect(snapshot(root)).toEqual(before);
  });
});

describe('globs', () => {
  const files = {
    'a.ts': '',
    'src/b.ts': '',
    'src/b.test.ts': '',
    'src/.hid/c.ts': '',
    'app/[id]/page.tsx': '',
    'app/i/page.tsx': '',
    'app/(x)/y.ts': '',
  };

  test.each([
    [{ include: ['src'] }, ['src/.hid/c.ts', 'src/b.test.ts', 'src/b.ts']],
    [{ include: ['./src/'] }, ['src/.hid/c.ts', 'src/b.test.ts', 'src/b.ts']],
    [{ include: ['src/b.ts', 'a.ts'] }, ['a.ts', 'src/b.ts']],
    [{ include: ['src/*.ts'] }, ['src/b.test.ts', 'src/b.ts']],
    [{ include: ['*/*.ts'] }, ['src/b.test.ts', 'src/b.ts']],
    [{ include: ['src/**'], exclude: ['*.test.ts'] }, ['src/.hid/c.ts', 'src/b.ts']],
    [{ exclude: ['src', 'app/**'] }, ['a.ts']],
    [{ exclude: ['{src,app}'] }, ['a.ts']],
    [{ include: ['app/[id]'] }, ['app/[id]/page.tsx', 'app/i/page.tsx']],
    [{ include: ['app/(x)'] }, ['app/(x)/y.ts']],
    [{ include: ['.'], exclude: ['app'] }, ['a.ts', 'src/.hid/c.ts', 'src/b.test.ts', 'src/b.ts']],
    [{ include: ['nothing/here'] }, []],
  ])('%j', async (globs, expected) => {
    expect((await list(makeTree(files), globs)).files).toEqual(expected);
  });

  test('an absolute path below root is as good as a relative one', async () => {
    const root = makeTree(files);
    expect((await list(root, { include: [join(root, 'a.ts')] })).files).toEqual(['a.ts']);
  });

  test('also pick what is reported as skipped', async () => {
    const root = makeTree(files);
    symlinkSync('a.ts', join(root, 'link.ts'));
    expect((await list(root, { exclude: ['link.ts'] })).skipped).toEqual([]);
  });
});

describe('git', () => {
  test('untracked files count, deleted ones do not, whatever the index says', async () => {
    const root = makeTree({ 'a.ts': '', 'gone.ts': '', 'staged-gone.ts': '' });
    commitAll(root);
    rmSync(join(root, 'gone.ts'));
    git(root, 'rm', '-q', 'staged-gone.ts');
    write(root, 'new.ts', '');
    expect((await list(root)).files).toEqual(['a.ts', 'new.ts']);
  });

  test('a tracked folder that became a link out of root is not entered', async () => {
    const outside = makeTree({ 'b.ts': 'openai' });
    const root = makeTree({ 'a.ts': '', 'src/b.ts': '' });
    commitAll(root);
    rmSync(join(root, 'src'), { recursive: true });
    symlinkSync(outside, join(root, 'src'));
    expect((await list(root)).files).toEqual(['a.ts']);
  });

  test('repositories inside are named, not entered', async () => {
    const library = makeTree({ 'lib.ts': '' });
    commitAll(library);
    const root = makeTree({ 'a.ts': '', 'clone/b.ts': '' });
    git(root, 'init', '-q');
    git(root, '-c', 'protocol.file.allow=always', 'submodule', '--quiet', 'add', library, 'lib.js');
    commitAll(join(root, 'clone'));
    expect(await list(root)).toMatchObject({
      files: ['a.ts'],
      skipped: ['clone/', 'lib.js'].map((path) => ({ path, reason: 'a git repository of its own; run there' })),
    });
  });

  test('a conflicted file is listed once', async () => {
    const root = makeTree({ 'a.ts': '1' });
    commitAll(root);
    git(root, 'checkout', '-q', '-b', 'other');
    write(root, 'a.ts', '2');
    git(root, 'commit', '-q', '-a', '-m', '2');
    git(root, 'checkout', '-q', 'main');
    write(root, 'a.ts', '3');
    git(root, 'commit', '-q', '-a', '-m', '3');
    expect(() => git(root, 'merge', 'other')).toThrow();
    expect((await list(root)).files).toEqual(['a.ts']);
  });

  test('works in a linked worktree', async () => {
    const root = makeTree({ 'a.ts': '' });
    commitAll(root);
    const elsewhere = join(makeTree(), 'linked');
    git(root, 'worktree', 'add', '-q', elsewhere);
    expect(await list(elsewhere)).toEqual({ files: ['a.ts'], skipped: [], git: true });
  });

  test('a folder that the repository around it ignores is walked instead', async () => {
    const root = makeTree({ '.gitignore': 'play/\nsketch/**\n', 'a.ts': '' });
    commitAll(root);
    for (const folder of ['play', 'sketch']) {
      write(root, `${folder}/b.ts`, '');
      write(root, `${folder}/.env`, '');
      expect(await list(join(root, folder))).toEqual({ files: ['.env', 'b.ts'], skipped: [], git: false });
    }
  });

  test('variables that a hook sets do not lead it elsewhere', async () => {
    const other = makeTree({ 'other.ts': '' });
    commitAll(other);
    const root = makeTree({ 'a.ts': '' });
    commitAll(root);
    vi.stubEnv('GIT_DIR', join(other, '.git'));
    vi.stubEnv('GIT_INDEX_FILE', join(other, '.git/index'));
    try {
      expect((await list(root)).files).toEqual(['a.ts']);
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('nothing that the repository configures is run', async () => {
    const root = makeTree({ 'a.ts': '' });
    commitAll(root);
    git(root, 'config', 'core.fsmonitor', 'touch ran; true');
    expect((await list(root)).files).toEqual(['a.ts']);
  });

  test('where git distrusts the owner of the folder, it is walked', async () => {
    const root = makeTree({ 'a.ts': '' });
    commitAll(root);
    vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
    try {
      expect(await list(root)).toEqual({ files: ['a.ts'], skipped: [], git: false });
    } finally {
      vi.unstubAllEnvs();
    }
  });

  test('without git installed the folder is walked', async () => {
    const root = makeTree({ 'a.ts': '', '.gitignore': 'b.ts\n', 'b.ts': '' });
    commitAll(root);
    vi.stubEnv('PATH', makeTree());
    try {
      expect(await list(root)).toEqual({ files: ['a.ts'], skipped: [], git: false });
    } finally {
      vi.unstubAllEnvs();
    }
  });
});

describe('walk', () => {
  test('an inner .gitignore can take back what an outer one says, but not enter an ignored folder', async () => {
    const root = makeTree({
      '.gitignore': '*.gen.ts\nout/\n',
      'a.gen.ts': '',
      'src/.gitignore': '!b.gen.ts\n',
      'src/b.gen.ts': '',
      'src/c.gen.ts': '',
      'out/.gitignore': '!d.ts\n',
      'out/d.ts': '',
    });
    expect((await list(root)).files).toEqual(['src/b.gen.ts']);
  });

  test('a pattern with a slash is tied to the folder of its file; CRLF and a BOM do no harm', async () => {
    const root = makeTree({
      'x/.gitignore': '\uFEFF/a.ts\r\n# a comment\r\nsub/b.ts\r\n',
      'x/a.ts': '',
      'x/sub/a.ts': '',
      'x/sub/b.ts': '',
      'sub/b.ts': '',
    });
    expect((await list(root)).files).toEqual(['sub/b.ts', 'x/sub/a.ts']);
  });

  test('a folder may have the name of a file', async () => {
    const root = makeTree({ 'chart.js/index.js': '', '.env/config.ts': '' });
    mkdirSync(join(root, 'empty.ts'));
    expect((await list(root)).files).toEqual(['.env/config.ts', 'chart.js/index.js']);
  });

  test('a folder that is not there is said to be skipped', async () => {
    const root = join(makeTree(), 'gone');
    expect(await list(root)).toEqual({
      files: [],
      skipped: [{ path: '.', reason: 'no such file or folder' }],
      git: false,
    });
  });

  test('agrees with git on every listing of the same tree', async () => {
    const root = makeTree(REPOSITORY);
    commitAll(root);
    const byGit = await list(root);
    renameSync(join(root, '.git'), join(root, 'not-git'));
    expect((await list(root)).files).toEqual(byGit.files);
  });
});

test('an abort stops it', async () => {
  const root = makeTree({ 'a.ts': '' });
  commitAll(root);
  const aborted = listFiles({ root, include: [], exclude: [], signal: AbortSignal.abort() });
  await expect(aborted).rejects.toThrow(Interrupted);
});
