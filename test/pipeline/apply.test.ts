import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Interrupted, UserError } from '../../src/errors.ts';
import { type ApplyOptions, applyChanges } from '../../src/pipeline/apply.ts';
import type { FileChange } from '../../src/pipeline/change.ts';
import { replaceFile } from '../../src/pipeline/replace-file.ts';
import { undo } from '../../src/pipeline/undo.ts';
import { commitAll, git, makeTree, snapshot, write } from './support/tree.ts';

const apply = (root: string, changes: FileChange[], options: Partial<ApplyOptions> = {}): Promise<void> =>
  applyChanges({ root, changes, command: 'migrate', ...options });

const change = (path: string, before: string | null, after: string | null): FileChange => ({ path, before, after });

/** Replaces files until the n-th call, which does something else first. */
function atCall(n: number, act: () => void): typeof replaceFile {
  let calls = 0;
  return (...parameters) => {
    calls += 1;
    if (calls === n) act();
    replaceFile(...parameters);
  };
}

function refuse(code: string): () => never {
  return () => {
    throw Object.assign(new Error(code), { code });
  };
}

function withoutHome(root: string): Record<string, string> {
  return Object.fromEntries(Object.entries(snapshot(root)).filter(([path]) => !path.startsWith('.banjia/')));
}

describe('writes', () => {
  test('changes, creates and deletes; touches nothing else, and git sees nothing of ours', async () => {
    const files = { 'a.ts': 'old', 'b c/"d".ts': 'old', 'gone.ts': 'old', 'other.ts': 'old', '.gitignore': '' };
    const root = makeTree(files);
    commitAll(root);
    await apply(root, [
      change('a.ts', 'old', 'new'),
      change('b c/"d".ts', 'old', 'new'),
      change('gone.ts', 'old', null),
      change('made/for/it.ts', null, 'new'),
      change('other.ts', 'old', 'old'),
    ]);
    expect(withoutHome(root)).toEqual({
      '.gitignore': '644 ',
      'a.ts': '644 new',
      'b c/': 'folder',
      'b c/"d".ts': '644 new',
      'made/': 'folder',
      'made/for/': 'folder',
      'made/for/it.ts': '644 new',
      'other.ts': '644 old',
    });
    expect(git(root, 'status', '--porcelain', '-z').split('\0').filter(Boolean)).toEqual([
      ' M a.ts',
      ' M b c/"d".ts',
      ' D gone.ts',
      '?? made/',
    ]);
  });

  test.each([
    ['CRLF', '\uFEFFa\r\nb', '\uFEFFA\r\nb'],
    ['a missing final newline, tabs, emoji', '\ta 😀', '\tb 😀'],
    ['an empty file', '', 'x'],
    ['a file that becomes empty', 'x', ''],
  ])('keeps the bytes of %s', async (_, before, after) => {
    const root = makeTree({ 'a.ts': before });
    await apply(root, [change('a.ts', before, after)]);
    expect(readFileSync(join(root, 'a.ts'))).toEqual(Buffer.from(after));
  });

  test('takes any name', async () => {
    const names = ['new\nline.ts', '迁移.ts', '-rf.ts', '😀.ts', `${'x'.repeat(251)}.ts`];
    const root = makeTree(Object.fromEntries(names.map((name) => [name, 'old'])));
    await apply(
      root,
      names.map((name) => change(name, 'old', 'new')),
    );
    expect(names.map((name) => readFileSync(join(root, name), 'utf8'))).toEqual(names.map(() => 'new'));
  });

  test.each([0o755, 0o600, 0o640, 0o444 | 0o200])('keeps mode %o', async (mode) => {
    const root = makeTree({ 'a.ts': 'old' });
    chmodSync(join(root, 'a.ts'), mode);
    await apply(root, [change('a.ts', 'old', 'new')]);
    expect(lstatSync(join(root, 'a.ts')).mode & 0o7777).toBe(mode);
  });

  test('keeps the owner, where the system lets it', async () => {
    const root = makeTree({ 'a.ts': 'old' });
    const self = process.getuid?.() ?? 0;
    const owner = self === 0 ? 12_345 : self;
    chownSync(join(root, 'a.ts'), owner, lstatSync(root).gid);
    await apply(root, [change('a.ts', 'old', 'new')]);
    expect(lstatSync(join(root, 'a.ts')).uid).toBe(owner);
    undo(root);
    expect(lstatSync(join(root, 'a.ts')).uid).toBe(owner);
  });

  test('keeps the originals where only their owner can read them', async () => {
    const root = makeTree({ '.env': 'OPENAI_API_KEY=secret' });
    await apply(root, [change('.env', 'OPENAI_API_KEY=secret', 'OTHER=secret')]);
    const kept = Object.entries(snapshot(root)).filter(([path]) => path.startsWith('.banjia/') && !path.endsWith('/'));
    expect(kept.map(([path, content]) => [path, content.slice(0, 4)])).toEqual([
      ['.banjia/.gitignore', '600 '],
      ['.banjia/0001/0', '600 '],
      ['.banjia/0001/journal.json', '600 '],
    ]);
    for (const folder of ['.banjia', '.banjia/0001']) expect(lstatSync(join(root, folder)).mode & 0o777).toBe(0o700);
  });

  test('nothing to do leaves nothing behind', async () => {
    const root = makeTree({ 'a.ts': 'old' });
    await apply(root, [change('a.ts', 'old', 'old')]);
    expect(snapshot(root)).toEqual({ 'a.ts': '644 old' });
  });

  test('a file is replaced, not written into: another name of it keeps the old content', async () => {
    const root = makeTree({ 'a.ts': 'old' });
    linkSync(join(root, 'a.ts'), join(root, 'b.ts'));
    await apply(root, [change('a.ts', 'old', 'new')]);
    expect(readFileSync(join(root, 'b.ts'), 'utf8')).toBe('old');
  });
});

describe('refuses up front, names the file, and writes nothing', () => {
  const refused = async (root: string, wrong: FileChange, message: RegExp): Promise<void> => {
    write(root, 'fine.ts', 'old');
    const before = snapshot(root);
    const attempt = apply(root, [change('fine.ts', 'old', 'new'), wrong]);
    await expect(attempt).rejects.toThrow(UserError);
    await expect(attempt).rejects.toMatchObject({ message: expect.stringMatching(message), exitCode: 3 });
    expect(snapshot(root)).toEqual(before);
  };

  test('a file that is not what the plan saw', () =>
    refused(makeTree({ 'x y.ts': 'edited' }), change('x y.ts', 'old', 'new'), /^x y\.ts was edited/));
  test('a file that is gone', () => refused(makeTree(), change('x.ts', 'old', 'new'), /^x\.ts was edited/));
  test('a file that was only re-encoded', () =>
    refused(makeTree({ 'x.ts': '\uFEFFold' }), change('x.ts', 'old', 'new'), /^x\.ts was edited/));
  test('a created file that is already there', () =>
    refused(makeTree({ 'x.ts': '' }), change('x.ts', null, 'new'), /^x\.ts already exists/));
  test('a folder', () => refused(makeTree({ 'x.ts/y': '' }), change('x.ts', 'old', 'new'), /^x\.ts can't be changed/));
  test('a file where a folder must be', () =>
    refused(makeTree({ x: '' }), change('x/y.ts', null, 'new'), /^x\/y\.ts can't be changed/));

  test('a read-only file', async () => {
    const root = makeTree({ 'x.ts': 'old' });
    chmodSync(join(root, 'x.ts'), 0o444);
    await refused(root, change('x.ts', 'old', 'new'), /^x\.ts is read-only/);
  });

  test('a symbolic link, even to a file below root', async () => {
    const root = makeTree({ 'y.ts': 'old' });
    symlinkSync('y.ts', join(root, 'x.ts'));
    await refused(root, change('x.ts', 'old', 'new'), /^x\.ts can't be changed: not a regular file/);
  });

  test('whatever leads out of root', async () => {
    const outside = makeTree({ 'x.ts': 'old' });
    const root = makeTree();
    symlinkSync(outside, join(root, 'out'));
    for (const path of ['out/x.ts', `../${outside.split('/').at(-1)}/x.ts`, join(outside, 'x.ts')]) {
      await refused(root, change(path, 'old', 'new'), /leads out of the folder/);
    }
    await refused(root, change('out/made.ts', null, 'new'), /leads out of the folder/);
    expect(snapshot(outside)).toEqual({ 'x.ts': '644 old' });
  });

  test('a folder of ours that somebody else placed', async () => {
    const outside = makeTree();
    const linked = makeTree({ 'x.ts': 'old' });
    symlinkSync(outside, join(linked, '.banjia'));
    await refused(linked, change('x.ts', 'old', 'new'), /^\.banjia is in the way/);
    await refused(makeTree({ 'x.ts': 'old', '.banjia': '' }), change('x.ts', 'old', 'new'), /already there/);
    expect(snapshot(outside)).toEqual({});
  });

  test('a .gitignore of ours that leads elsewhere is not written through', async () => {
    const root = makeTree({ 'a.ts': 'old', 'victim.txt': 'old' });
    mkdirSync(join(root, '.banjia'));
    symlinkSync('../victim.txt', join(root, '.banjia/.gitignore'));
    await apply(root, [change('a.ts', 'old', 'new')]);
    expect(readFileSync(join(root, 'victim.txt'), 'utf8')).toBe('old');
  });

  test('two changes of one file are a bug, not a matter of luck', async () => {
    const root = makeTree({ 'a.ts': 'old' });
    await expect(apply(root, [change('a.ts', 'old', '1'), change('a.ts', 'old', '2')])).rejects.not.toThrow(UserError);
    expect(snapshot(root)).toEqual({ 'a.ts': '644 old' });
  });
});

describe('a failure half-way puts everything back', () => {
  const CHANGES = [
    change('a.ts', 'a', 'A'),
    change('gone.ts', 'gone', null),
    change('new/folder/made.ts', null, 'M'),
    change('z.ts', 'z', 'Z'),
  ];
  const make = (): string => {
    const root = makeTree({ 'a.ts': 'a', 'gone.ts': 'gone', 'z.ts': 'z', 'other.ts': 'o' });
    chmodSync(join(root, 'gone.ts'), 0o755);
    return root;
  };

  test.each([
    ['EACCES', 'permission denied'],
    ['EROFS', 'the disk is read-only'],
    ['ENOSPC', 'the disk is full'],
    ['EWHATEVER', 'the system refused (EWHATEVER)'],
  ])('%s', async (code, reason) => {
    const root = make();
    const before = snapshot(root);
    for (const n of [1, 2, 3]) {
      const attempt = apply(root, CHANGES, { replace: atCall(n, refuse(code)) });
      const path = ['a.ts', 'new/folder/made.ts', 'z.ts'][n - 1];
      await expect(attempt).rejects.toMatchObject({
        name: 'UserError',
        message: `Could not write ${path}: ${reason}; everything was put back`,
        exitCode: 3,
      });
      expect(snapshot(root)).toEqual(before);
    }
  });

  test('a folder that appeared where a file must go', async () => {
    const root = make();
    const appear = atCall(2, () => mkdirSync(join(root, 'new/folder/made.ts')));
    await expect(apply(root, CHANGES, { replace: appear })).rejects.toMatchObject({ exitCode: 3 });
    expect(readdirSync(join(root, 'new/folder'))).toEqual(['made.ts']);
    expect(withoutHome(root)).toMatchObject({ 'a.ts': '644 a', 'gone.ts': '755 gone', 'z.ts': '644 z' });
  });

  test('an interrupt, at once or between two files', async () => {
    const root = make();
    const before = snapshot(root);
    await expect(apply(root, CHANGES, { signal: AbortSignal.abort() })).rejects.toThrow(Interrupted);
    for (const n of [1, 2]) {
      const controller = new AbortController();
      const replace = atCall(n, () => controller.abort());
      await expect(apply(root, CHANGES, { replace, signal: controller.signal })).rejects.toThrow(Interrupted);
      expect(snapshot(root)).toEqual(before);
    }
  });

  test('a bug of ours rolls back too, and keeps its stack', async () => {
    const root = make();
    const before = snapshot(root);
    const bug = new TypeError('bug');
    const replace = atCall(2, () => {
      throw bug;
    });
    await expect(apply(root, CHANGES, { replace })).rejects.toBe(bug);
    expect(snapshot(root)).toEqual(before);
  });

  test('what somebody edited in that moment is left alone, named, and its original kept', async () => {
    const root = make();
    const replace = atCall(3, () => {
      writeFileSync(join(root, 'a.ts'), 'mine');
      refuse('EIO')();
    });
    await expect(apply(root, CHANGES, { replace })).rejects.toMatchObject({
      message: 'Writing failed, and these could not be put back: a.ts',
      hint: expect.stringContaining('migrate undo'),
      exitCode: 3,
    });
    expect(withoutHome(root)).toEqual({
      'a.ts': '644 mine',
      'gone.ts': '755 gone',
      'other.ts': '644 o',
      'z.ts': '644 z',
    });
    expect(readFileSync(join(root, '.banjia/open/0'), 'utf8')).toBe('a');

    writeFileSync(join(root, 'a.ts'), 'A');
    expect(undo(root)).toEqual({ restored: ['a.ts'], refused: [] });
    expect(withoutHome(root)).toMatchObject({ 'a.ts': '644 a' });
  });
});

describe('laws', () => {
  const name = fc.constantFrom('a.ts', 'b.ts', 'dir/c.ts', 'dir/sub/d.ts', 'e f/"g".ts', '迁移.ts');
  const content = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('\uFEFFa\r\nb', '', '😀\n'));
  const plans = fc.uniqueArray(fc.record({ path: name, before: fc.option(content), after: fc.option(content) }), {
    selector: ({ path }) => path,
  });
  const treeOf = (changes: FileChange[]): string => {
    const root = makeTree({ 'other.ts': 'stays' });
    for (const { path, before } of changes) if (before !== null) write(root, path, before);
    return root;
  };
  const files = (root: string): Record<string, string> =>
    Object.fromEntries(Object.entries(withoutHome(root)).filter(([path]) => !path.endsWith('/')));

  test('what is written is what was planned; undo gives the tree back, folders included', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (changes) => {
        const root = treeOf(changes);
        const before = snapshot(root);
        await apply(root, changes);
        for (const { path, after } of changes) {
          expect(files(root)[path]).toBe(after === null ? undefined : `644 ${Buffer.from(after).toString('latin1')}`);
        }
        undo(root);
        expect(snapshot(root)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  test('whichever write fails, the tree is as it was', async () => {
    await fc.assert(
      fc.asyncProperty(plans, fc.integer({ min: 1, max: 6 }), async (changes, n) => {
        const root = treeOf(changes);
        const before = snapshot(root);
        try {
          await apply(root, changes, { replace: atCall(n, refuse('ENOSPC')) });
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
          expect(snapshot(root)).toEqual(before);
        }
      }),
      { numRuns: 40 },
    );
  });
});
