/** A challenger of another maker on the rows of a run. */
import type { Comparison } from '#shared/domain/validation.ts';
import { openChallenger } from '../challengers/challenger.ts';
import { challengerNote } from '../challengers/training-rows.ts';
import { columnAs, type FileTable } from '../tables/cells.ts';
import { findColumn, outcomeOf } from '../tables/labelled.ts';
import { pickColumn, type Table } from '../tables/table.ts';
import { riskOf } from '../validation/figures.ts';
import { compareRuns } from './compare-runs.ts';
import type { RunScores } from './run-scores.ts';
import type { LabFile } from './run-table.ts';

/** Columns of the rows with an outcome, in the kinds that a model takes them. */
function labelledColumns(
  file: FileTable,
  target: string,
  features: readonly { readonly name: string; readonly kind: 'numeric' | 'categorical' }[],
): Table {
  const cells = findColumn(file, target).cells;
  const rows = Int32Array.from([...cells.keys()].filter((row) => outcomeOf(cells[row] ?? '') !== null));
  const columns = features.map(({ name, kind }) => pickColumn(columnAs(file, findColumn(file, name), kind), rows));
  return { rows: rows.length, columns };
}

interface Challenge {
  readonly own: RunScores;
  /** Outcomes of all rows with one. */
  readonly target: Uint8Array;
  readonly file: FileTable;
  /** Column of the outcome. */
  readonly outcome: string;
  readonly challenger: LabFile;
  /** Columns in the order of the challenger's features, where it does not name them. */
  readonly features: readonly string[] | undefined;
}

/**
 * Compares a run with a challenger on the run's rows: each by the run's model that did not see it, and
 * by the challenger as it is. Throws DeskError "invalid-input" for a file that is no challenger, and for
 * features that the table does not have.
 */
export async function challengeRun(challenge: Challenge): Promise<Comparison> {
  const { own, target, file, outcome, features } = challenge;
  const challenger = await openChallenger(challenge.challenger.name, challenge.challenger.content, { features });
  try {
    const rows = labelledColumns(file, outcome, challenger.features);
    const pd = await challenger.pdOf(rows);
    const other = { name: challenger.name, points: riskOf(pd), pd, isHonest: own.isHonest, folds: own.folds };
    return compareRuns(own, other, target, [challengerNote(challenger, rows.rows)]);
  } finally {
    await challenger.close();
  }
}
