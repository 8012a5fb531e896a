/**
 * Counts of passed and failed checks, read from what the test runners report.
 * @typedef {{ passed: number, failed: number, seconds: number }} Tally
 */

/**
 * Vitest's JSON report. A file that could not be loaded counts as one failure: its tests never ran.
 * @param {unknown} report
 */
export function tallyOfVitest(report) {
  const { numPassedTests, numFailedTests, testResults } =
    /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} */ (
      report
    );
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
}

/**
 * Playwright's JSON report. Flaky tests count as failed; errors outside any test as one failure each.
 * @param {unknown} report
 */
export function tallyOfPlaywright(report) {
  const { stats, errors } =
    /** @type {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} */ (report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * What a stage counts for: a runner that failed, or ran no test at all, is a failure even if its
 * report names none.
 * @param {{ passed: number, failed: number }} counted
 * @param {boolean} exitedWell
 */
export function settle(counted, exitedWell) {
  const broken = counted.failed === 0 && (!exitedWell || counted.passed === 0);
  return { passed: counted.passed, failed: broken ? 1 : counted.failed };
}

/** @param {readonly Tally[]} tallies */
export function addTallies(tallies) {
  return tallies.reduce((sum, tally) => ({ passed: sum.passed + tally.passed, failed: sum.failed + tally.failed }), {
    passed: 0,
    failed: 0,
  });
}
