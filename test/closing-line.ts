import type { Reporter, TestModule } from 'vitest/node';

/** Ends the run with a plain line that programs read: "12 passed, 0 failed". */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const states = modules.flatMap((module) =>
      [...module.children.allTests()].map((test) => test.result().state),
    );
    const count = (state: string) => states.filter((held) => held === state).length;
    // A file may fail without a test that does: it cannot be read, or its preparation breaks and skips them all.
    const hasFailedTest = (module: TestModule) =>
      [...module.children.allTests()].some((test) => test.result().state === 'failed');
    const broken = modules.filter((module) => !module.ok() && !hasFailedTest(module)).length + errors.length;
    const skipped = count('skipped') === 0 ? '' : `, ${String(count('skipped'))} skipped`;
    process.stdout.write(
      `${String(count('passed'))} passed, ${String(count('failed') + broken)} failed${skipped}\n`,
    );
  }
}
