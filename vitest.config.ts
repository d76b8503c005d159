import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Most of the time goes by waiting for processes and servers.
    maxWorkers: 2,
    reporters: process.env['CI'] ? ['default', './tests/helpers/closing-line-reporter.ts'] : ['default'],
  },
});
