/** Comparisons of finished runs of one table: with another run, or with a challenger of another maker. */
import { DeskError } from '#shared/contract/reply.ts';
import type { Comparison } from '#shared/domain/validation.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { FileTable } from '../tables/cells.ts';
import { readTable } from '../tables/files/read-table.ts';
import { challengeRun } from './challenge.ts';
import { compareRuns } from './compare-runs.ts';
import { outcomesOf, type RunScores, runScores, type ScoredRun } from './run-scores.ts';
import { type LabFile, type RunTable, runTableOf } from './run-table.ts';

function opened(file: FileTable, run: ScoredRun): { table: RunTable; scores: RunScores } {
  const table = runTableOf(file, run.settings);
  return { table, scores: runScores(run, table) };
}

interface RunComparison {
  readonly file: LabFile;
  readonly first: ScoredRun;
  readonly second: ScoredRun;
}

/** Compares two runs on the rows that neither had seen. Throws DeskError where they do not read the same rows. */
export async function compareFile({ file, first, second }: RunComparison): Promise<Comparison> {
  const table = await readTable(file.name, file.content);
  const [a, b] = [opened(table, first), opened(table, second)];
  const target = outcomesOf(a.table);
  if (target.length !== b.scores.points.length) {
    throw new DeskError('conflict', sentence('validation.other-rejects'));
  }
  return compareRuns(a.scores, b.scores, target);
}

interface RunChallenge {
  readonly file: LabFile;
  readonly run: ScoredRun;
  readonly challenger: LabFile;
  /** Columns in the order of the challenger's features, where it does not name them. */
  readonly features: readonly string[] | undefined;
}

/** Compares a run with a challenger. Throws DeskError "invalid-input" like `challengeRun`. */
export async function challengeFile({ file, run, challenger, features }: RunChallenge): Promise<Comparison> {
  const all = await readTable(file.name, file.content);
  const { table, scores } = opened(all, run);
  const outcome = run.settings.target;
  return challengeRun({ own: scores, target: outcomesOf(table), file: all, outcome, challenger, features });
}
