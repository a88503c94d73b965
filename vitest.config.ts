import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/fixtures/**'],
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
  },
});
