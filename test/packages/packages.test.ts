import { beforeAll, describe, expect, it } from 'vitest';
import { PINNED_PACKAGES, pinnedPackage } from '../pinned/pinned.ts';
import { type Evidence, observe } from './evidence.ts';
import { LAWS, places } from './laws.ts';

/** One speaks the protocol without the SDK, one only watches the SDK: both must come out as they went in. */
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
    const found = places(evidence.reports.real).map((place) => `  ${JSON.stringify(place)}`);
    await expect(`[\n${found.join(',\n')}\n]\n`).toMatchFileSnapshot(`__snapshots__/${spec.replaceAll('/', '+')}.json`);
  });

  it(NOTHING_TO_MOVE.includes(spec) ? 'comes out as it went in' : 'has something to move', () => {
    const { files, findings } = evidence.reports.real;
    const written = files.filter(({ status }) => status !== 'manual');
    if (NOTHING_TO_MOVE.includes(spec)) expect(written).toEqual([]);
    else expect(files.length > 0 && findings.some(({ action }) => action !== 'none')).toBe(true);
  });
});
