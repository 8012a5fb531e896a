/** Two scorings of one table on the rows that neither model had seen, paired by fold where the folds agree. */
import type { Comparison } from '#shared/domain/validation.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { compareScores } from '../validation/compare.ts';
import { whyNotRanked } from '../validation/figures.ts';
import type { RunScores } from './run-scores.ts';

/** What limits a comparison on rows that a model was trained on. */
const SEEN = sentence('validation.seen-rows');

interface Chosen {
  readonly rows: number[];
  readonly sample: Comparison['sample'];
  readonly notes: Sentence[];
}

/** Rows to compare on: those that both score honestly, else all that both score. */
function chooseRows(first: RunScores, second: RunScores, target: Uint8Array): Chosen {
  const all = [...target.keys()];
  const honest = all.filter((row) => first.isHonest[row] && second.isHonest[row]);
  const outcomes = Uint8Array.from(honest, (row) => target[row] as number);
  if (whyNotRanked(outcomes) !== null) {
    const scored = all.filter((row) => !Number.isNaN(first.points[row]) && !Number.isNaN(second.points[row]));
    return { rows: scored, sample: 'training-rows', notes: [SEEN] };
  }
  const inFolds = (scores: RunScores, row: number): boolean => (scores.folds?.[row] ?? -1) >= 0;
  if (!first.folds || !second.folds) return { rows: honest, sample: 'holdout', notes: [] };
  const shared = honest.filter((row) => inFolds(first, row) && inFolds(second, row));
  const isSame = honest.every((row) => inFolds(first, row) === inFolds(second, row));
  if (isSame) return { rows: shared, sample: 'held-out-folds', notes: [] };
  return { rows: honest, sample: 'held-out-folds', notes: [sentence('validation.other-holdouts')] };
}

/** Compares two scorings of the rows of one table. Throws DeskError "invalid-input" where nothing can be compared. */
export function compareRuns(
  first: RunScores,
  second: RunScores,
  target: Uint8Array,
  said: readonly Sentence[] = [],
): Comparison {
  const { rows, sample, notes } = chooseRows(first, second, target);
  const pick = ({ name, points, pd }: RunScores) => ({
    name,
    points: Float64Array.from(rows, (row) => points[row] as number),
    pd: Float64Array.from(rows, (row) => pd[row] as number),
  });
  const isPaired =
    first.folds !== null &&
    second.folds !== null &&
    rows.every((row) => (first.folds?.[row] ?? -1) >= 0 && first.folds?.[row] === second.folds?.[row]);
  if (!isPaired && sample === 'held-out-folds') notes.push(sentence('validation.other-folds'));
  return compareScores(pick(first), pick(second), {
    sample,
    target: Uint8Array.from(rows, (row) => target[row] as number),
    folds: isPaired ? Int32Array.from(rows, (row) => first.folds?.[row] ?? -1) : null,
    notes: [...notes, ...said],
  });
}
