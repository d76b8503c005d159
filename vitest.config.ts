import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/helpers/longest-first.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['./tests/helpers/leave-nothing.ts'],
    setupFiles: ['./tests/helpers/property-seed.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Most of the time goes by waiting for processes and servers: with two cores, half of the workers wait.
    maxWorkers: 4,
    sequence: { sequencer: LongestFirst },
    // Files share what they import: loading it anew for each takes as long as the tests. No module has a state that shows.
    isolate: false,
    // Threads of ours compile what they load once, as in the program.
    execArgv: ['--import=./src/compile-cache.js'],
    reporters: process.env['CI'] ? ['default', './tests/helpers/closing-line-reporter.ts'] : ['default'],
  },
});
