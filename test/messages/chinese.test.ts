import { dirname } from 'node:path';
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { loadFixture, migrate, type Outcome, starTodos } from '../helpers/run-fixture.ts';
import { mapTree } from '../helpers/tree.ts';

const cases = globSync('../fixtures/*/*/case.json', { cwd: import.meta.dirname, absolute: true }).sort();
/** `migrate` of a process that speaks Chinese. */
let inChinese: typeof migrate;

beforeAll(async () => {
  vi.stubEnv('BANJIA_LANG', 'zh-CN');
  vi.resetModules();
  inChinese = (await import('../helpers/run-fixture.ts')).migrate;
});
afterAll(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** All of a finding but the sentence: ids too, since a file of choices is replayed in either language. */
const factsOf = ({ plan }: Outcome) => plan.findings.map(({ message: _, ...facts }) => facts);

/** The code without what is said in it: TODOs, and the comment above a function of a shared module. */
const codeOf = ({ output }: Outcome) => mapTree(starTodos(output), (text) => text.replaceAll(/^\/?\s*\*.*$/gm, '*'));

describe('in Chinese', () => {
  it.each(cases.map((file) => loadFixture(dirname(file))).map((fixture) => [fixture.name, fixture] as const))(
    '%s moves as it does in English, and every finding is said in Chinese',
    async (_, { input, args, only }) => {
      const [english, chinese] = [await migrate(input, args, only), await inChinese(input, args, only)];
      expect(factsOf(chinese)).toEqual(factsOf(english));
      expect(codeOf(chinese)).toEqual(codeOf(english));
      const foreign = chinese.plan.findings.filter(({ message }) => !/\p{Script=Han}/u.test(message));
      expect(foreign.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    },
  );
});
