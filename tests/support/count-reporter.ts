import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with one plain line `N passed, N failed, N skipped` for scripts that read it. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, unhandledErrors: ReadonlyArray<unknown>): void {
    const count = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      let hasTest = false;
      for (const test of module.children.allTests()) {
        hasTest = true;
        const { state } = test.result();
        if (state === 'passed') count.passed += 1;
        else if (state === 'failed') count.failed += 1;
        else count.skipped += 1;
      }
      // Where a hook fails, its tests are only skipped.
      for (const suite of module.children.allSuites()) count.failed += suite.errors().length;
      // A file that does not even load has no tests to fail.
      if (module.errors().length > 0 || (!hasTest && !module.ok())) count.failed += 1;
    }
    process.stdout.write(
      `\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`,
    );
  }
}
