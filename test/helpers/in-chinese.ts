import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Finding } from '../../src/finding.ts';
import { type Fixture, migrate, type Outcome, starTodos } from './run-fixture.ts';
import { mapTree, type Tree } from './tree.ts';

/** What an outcome is in any language. */
export interface Gist {
  /** All of a finding but the sentence: ids too, since a file of choices is replayed in either language. */
  readonly facts: readonly Omit<Finding, 'message'>[];
  /** The code without what is said in it: TODOs, and the comment above a function of a shared module. */
  readonly code: Tree;
}

export function gistOf({ plan, output }: Outcome): Gist {
  const facts = plan.findings.map(({ message: _, ...rest }) => rest);
  return { facts, code: mapTree(starTodos(output), (text) => text.replaceAll(/^\/?\s*\*.*$/gm, '*')) };
}

/**
 * Holds fixtures to what English gave.
 * @param inEnglish what is known of it; the rest is run here
 */
export function checkInChinese(fixtures: readonly Fixture[], inEnglish: ReadonlyMap<Fixture, Gist>): void {
  /** `migrate` of a process that speaks Chinese. */
  let migrateInChinese: typeof migrate;

  beforeAll(async () => {
    vi.stubEnv('BANJIA_LANG', 'zh-CN');
    vi.resetModules();
    migrateInChinese = (await import('./run-fixture.ts')).migrate;
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    vi.resetModules();
  });

  it.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    '%s moves as it does in English, and every finding is said in Chinese',
    async (_, fixture) => {
      const { input, args, only } = fixture;
      const chinese = await migrateInChinese(input, args, only);
      expect(gistOf(chinese)).toEqual(inEnglish.get(fixture) ?? gistOf(await migrate(input, args, only)));
      const foreign = chinese.plan.findings.filter(({ message }) => !/\p{Script=Han}/u.test(message));
      expect(foreign.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    },
  );
}
