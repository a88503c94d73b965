import { beforeAll, describe, expect, it } from 'vitest';
import { PINNED_PACKAGES, pinnedPackage } from '../pinned/pinned.ts';
import { type Evidence, observe } from './evidence.ts';
import { LAWS, places } from './laws.ts';

/** Packages that import nothing of the SDK they name, or only watch it. */
const NOTHING_TO_MOVE = ['@effect/ai-openai@0.41.0', '@arizeai/openinference-instrumentation-openai@4.2.7'];

/** Compiler output, which a checkout of these packages would not hold. */
const COMPILED = ['dist', 'build', 'lib'];

describe.each(PINNED_PACKAGES)('%s', (spec) => {
  let evidence: Evidence;

  beforeAll(async () => {
    evidence = await observe(await pinnedPackage(spec), { to: 'zhipu', without: COMPILED });
  });

  it.each(Object.entries(LAWS))('%s', (_, law) => law(evidence));

  it('finds what it found before', async () => {
    const found = `${JSON.stringify(places(evidence.reports.real), null, 2)}\n`;
    await expect(found).toMatchFileSnapshot(`__snapshots__/${spec.replaceAll('/', '+')}.json`);
  });

  it(NOTHING_TO_MOVE.includes(spec) ? 'stays as it is' : 'is changed', () => {
    expect(evidence.reports.real.files.length > 0).toBe(!NOTHING_TO_MOVE.includes(spec));
  });
});
