/** What every training asks of its table, whoever starts it: directions of numbers, both outcomes, folds that can be tested. */
import { DeskError } from '#shared/contract/reply.ts';
import type { Direction } from '#shared/domain/assessment.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { defaultsOf, type LabelledTable, type Table } from '../tables/table.ts';

function refuse(place: string, message: Sentence): never {
  throw new DeskError('invalid-input', message, [{ place, message }]);
}

/** Refuses a direction of categories, and of what is no input. Throws DeskError "invalid-input" naming the input. */
export function checkDirections({ columns }: Table, directions: Readonly<Record<string, Direction>>): void {
  for (const [input, direction] of Object.entries(directions)) {
    const column = columns.find(({ name }) => name === input);
    if (column && (column.kind === 'numeric' || direction === 'none')) continue;
    const why = sentence(column ? 'training.has-no-order' : 'training.is-no-input');
    refuse(input, sentence('training.direction-unfit', { input, why }));
  }
}

/** Refuses rows of one outcome alone. Throws DeskError "invalid-input" naming the column of the outcome. */
export function checkOutcomes(table: LabelledTable, target: string): void {
  const defaults = defaultsOf(table.target);
  if (defaults > 0 && defaults < table.rows) return;
  refuse(target, sentence('training.one-outcome', { target, outcome: defaults === 0 ? 0 : 1 }));
}

/**
 * Refuses folds that cannot be tested: only one, or one that lacks an outcome. `column` holds them; null
 * where the desk made them. Throws DeskError "invalid-input".
 */
export function checkFolds(table: LabelledTable, folds: Int32Array, column: string | null): void {
  const place = column ?? 'folds';
  const counts = new Map<number, [number, number]>();
  for (const [row, fold] of folds.entries()) {
    const own = counts.get(fold) ?? [0, 0];
    own[table.target[row] === 1 ? 1 : 0] += 1;
    counts.set(fold, own);
  }
  const [only = 0] = counts.keys();
  if (counts.size < 2) refuse(place, sentence('training.one-fold', { column, fold: only }));
  for (const [fold, [good, bad]] of counts) {
    if (good > 0 && bad > 0) continue;
    refuse(place, sentence('training.fold-one-outcome', { column, fold, lacks: bad === 0 ? 1 : 0 }));
  }
}

/** The error where rejected applications are to be used and every row has an outcome. */
export function noRejected(target: string): DeskError {
  const message = sentence('training.no-rejected', { target });
  return new DeskError('invalid-input', message, [{ place: target, message }]);
}
