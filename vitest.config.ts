import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** What fixtures hold is no test of ours. */
const DATA = 'test/fixtures/**';
/** Tests that replace modules, which others must not find replaced. */
const REPLACING = ['test/cli/prompts.test.ts', 'test/pipeline/unread-components.test.ts'];

export default defineConfig({
  test: {
    // Some tests run the built command, git and npm; none of them asserts a time.
    // The commands that tests start keep nothing in the cache folder of whoever runs them.
    // Whatever the locale of that machine, tests read English; those of other languages say so.
    env: { XDG_CACHE_HOME: join(tmpdir(), 'banjia-test-cache'), BANJIA_LANG: 'en' },
    // Its default leaves one core to a watcher, which of two is half.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 300_000,
    // @inquirer/testing replaces modules of inquirer, so vitest has to load inquirer itself.
    server: { deps: { inline: [/inquirer/] } },
    projects: [
      // A process loads the source once for all files that it runs, which takes half the time.
      {
        extends: true,
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: [...REPLACING, DATA], isolate: false },
      },
      { extends: true, test: { name: 'isolated', include: REPLACING, exclude: [DATA] } },
    ],
  },
});
