import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { banjia } from '../packages/bin.ts';

type LanguageOf = (argv: readonly string[], env: Readonly<Record<string, string>>) => string;
const languageOf: LanguageOf = createRequire(import.meta.url)('../../bin/language.js');

describe('the language', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh-CN'],
    [{ LANG: 'zh_CN@pinyin' }, 'zh-CN'],
    [{ LANG: 'zh' }, 'zh-CN'],
    [{ LANG: 'zh_SG.GB2312' }, 'zh-CN'],
    [{ LANG: 'zh-Hans-HK' }, 'zh-CN'],
    [{ LANG: 'zh_TW.UTF-8' }, 'en'],
    [{ LANG: 'zh_HK.UTF-8' }, 'en'],
    [{ LANG: 'zhuang' }, 'en'],
    [{ LANG: 'de_DE.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_CN.UTF-8', LC_MESSAGES: 'de_DE' }, 'zh-CN'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: '' }, 'zh-CN'],
    [{ LANG: 'zh_CN.UTF-8', BANJIA_LANG: 'en' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', BANJIA_LANG: 'fr' }, 'zh-CN'],
  ])('of %j is %s', (env, language) => {
    expect(languageOf([], env as Record<string, string>)).toBe(language);
  });

  it.each([
    [['--lang', 'zh-CN'], 'zh-CN'],
    [['scan', '--lang=zh-CN', '--json'], 'zh-CN'],
    [['--lang', 'zh-CN', '--lang', 'en'], 'en'],
    [['--lang'], 'en'],
    [['--lang', 'fr'], 'en'],
  ])('of %j is %s, whatever the locale', (argv, language) => {
    expect(languageOf(argv, { LANG: 'en_US.UTF-8' })).toBe(language);
  });
});

describe('--lang', () => {
  it('zh-CN speaks Chinese: help that is prepared or not, sentences, and what is wrong', async () => {
    const prepared = await banjia(['--help'], { env: { BANJIA_LANG: 'zh-CN' } });
    expect(prepared.stdout).toContain('用法：');
    const help = await banjia(['scan', '--help', '--lang', 'zh-CN']);
    expect(help.stdout).toContain('列出所有用到 OpenAI 的地方');
    const wrong = await banjia(['--lang', 'zh-CN', '--tto', 'zhipu']);
    expect(wrong).toMatchObject({ exitCode: 2, stderr: 'banjia：没有选项 --tto。\n是不是 --to？\n' });
  });

  it('takes no other language', async () => {
    const { exitCode, stderr } = await banjia(['undo', '--lang', 'zh']);
    expect({ exitCode, stderr }).toEqual({
      exitCode: 2,
      stderr: 'banjia: --lang takes en, zh-CN; not "zh".\n',
    });
  });
});
