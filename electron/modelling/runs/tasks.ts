/** Work of the lab on one file that may take seconds, by name, so that it can be done in a thread. */
import { challengeFile, compareFile } from './comparisons.ts';
import { countFolds, describeFile, measureFile, profileFile } from './look.ts';
import { scoreFile } from './score-file.ts';

export const LAB_TASKS = {
  measure: measureFile,
  describe: describeFile,
  profile: profileFile,
  'count-folds': countFolds,
  compare: compareFile,
  challenge: challengeFile,
  score: scoreFile,
} as const;

type Tasks = typeof LAB_TASKS;
export type LabTaskName = keyof Tasks;
export type LabTaskInput<N extends LabTaskName> = Parameters<Tasks[N]>[0];
export type LabTaskOutput<N extends LabTaskName> = Awaited<ReturnType<Tasks[N]>>;
