import type { Reporter, TestModule } from 'vitest/node';

/** Prints, as the very last line, what the run counted: `N passed, N failed, N skipped`. */
export default class ClosingLineReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0 };
    for (const module of modules) {
      let failedHere = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') counts.passed++;
        else if (state === 'skipped') counts.skipped++;
        else failedHere++;
      }
      // A file that cannot be loaded, or whose set-up fails, leaves its tests skipped: it counts as a failure itself.
      counts.failed += failedHere === 0 && !module.ok() ? 1 : failedHere;
    }
    process.on('exit', () => {
      process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
    });
  }
}
