import { expect, test } from 'vitest';
import { addTallies, settle, tallyOfPlaywright, tallyOfVitest } from '../../../scripts/tally.mjs';

test('a test file that does not load is a failure, though none of its tests failed', () => {
  const report = {
    numPassedTests: 4,
    numFailedTests: 1,
    testResults: [
      { status: 'passed', assertionResults: [{}, {}, {}, {}] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'failed', assertionResults: [] },
    ],
  };
  expect(tallyOfVitest(report)).toEqual({ passed: 4, failed: 2 });
});

test('a flaky end-to-end test is a failed one, and so is an error outside any test', () => {
  const report = { stats: { expected: 7, unexpected: 1, flaky: 2 }, errors: [{ message: 'no browser' }] };
  expect(tallyOfPlaywright(report)).toEqual({ passed: 7, failed: 4 });
});

test('a stage that ran no test fails', () => {
  expect(settle({ passed: 0, failed: 0 }, true)).toEqual({ passed: 0, failed: 1 });
});

test('a runner that ends badly fails even when its report names no failure', () => {
  expect(settle({ passed: 12, failed: 0 }, false)).toEqual({ passed: 12, failed: 1 });
  expect(settle({ passed: 12, failed: 3 }, false)).toEqual({ passed: 12, failed: 3 });
  expect(settle({ passed: 12, failed: 0 }, true)).toEqual({ passed: 12, failed: 0 });
});

test('the last line counts all stages', () => {
  const tallies = [
    { passed: 1, failed: 0, seconds: 3 },
    { passed: 20, failed: 2, seconds: 9 },
  ];
  expect(addTallies(tallies)).toEqual({ passed: 21, failed: 2 });
});
