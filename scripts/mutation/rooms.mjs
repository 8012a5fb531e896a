/** What mutation testing looks at: the rooms of the decision path, and the tests that hold them. */

/** Folders and files whose rules are mutated; each is one stratum of the sample. */
export const ROOMS = [
  'electron/indicators',
  'electron/matching',
  'electron/authenticity',
  'electron/scoring',
  'electron/policy',
  'electron/casework',
  'electron/store/queue.ts',
  'electron/store/worklist.ts',
  'shared/workflow',
];

/** Tests near enough to notice a changed rule of those rooms. */
export const TESTS = [
  'test/unit/{indicators,matching,authenticity,scoring,policy,workflow,path}/**/*.test.ts',
  'test/unit/sample/population.test.ts',
  'test/store/{decisions,worklist,queue}.test.ts',
];
