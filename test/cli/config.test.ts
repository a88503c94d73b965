import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/cli/config.ts';
import { withTree } from '../helpers/tree.ts';

const readFrom = (files: Record<string, unknown>, named?: string) =>
  withTree(
    new Map(
      Object.entries(files).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
    ),
    async (root) => ({ root, config: await readConfig(root, named === undefined ? {} : { named: join(root, named) }) }),
  );

describe('readConfig', () => {
  it('is empty where there is none', async () => {
    expect((await readFrom({ 'package.json': { name: 'app' } })).config).toEqual({});
  });

  it('reads banjia.config.json before package.json', async () => {
    const files = { 'banjia.config.json': { to: 'zhipu' }, 'package.json': { banjia: { to: 'alibaba' } } };
    expect((await readFrom(files)).config).toEqual({ to: ['zhipu'] });
  });

  it('reads the key of package.json', async () => {
    expect((await readFrom({ 'package.json': { banjia: { skip: 'env' } } })).config).toEqual({ skip: ['env'] });
  });

  it('reads the named file alone', async () => {
    const files = { 'banjia.config.json': { to: 'zhipu' }, 'ci.json': { yes: true } };
    expect((await readFrom(files, 'ci.json')).config).toEqual({ yes: true });
  });

  it('takes the paths of reports from the folder of the file', async () => {
    const { root, config } = await readFrom({ 'ci/banjia.json': { report: 'out.md' } }, 'ci/banjia.json');
    expect(config).toEqual({ report: [join(root, 'ci/out.md')] });
  });

  it('takes no notice of a broken package.json that does not mention it', async () => {
    expect((await readFrom({ 'package.json': '{ "name": ' })).config).toEqual({});
  });

  it('names the file that is missing, broken or wrong', async () => {
    await expect(readFrom({}, 'nope.json')).rejects.toThrow(
      /^The config file .*nope\.json can't be read: no such file or folder\.$/,
    );
    await expect(readFrom({ 'banjia.config.json': '{,}' })).rejects.toThrow('banjia.config.json is not valid JSON');
    await expect(readFrom({ 'package.json': { banjia: { too: 'zhipu' } } })).rejects.toThrow(
      'package.json, key "banjia": there is no setting "too".',
    );
  });
});
