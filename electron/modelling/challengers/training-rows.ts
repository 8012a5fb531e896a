/** Whether a model was trained on the very rows it is compared on, where the model's file lets one tell. */
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Column, Table } from '../tables/table.ts';
import { type CompiledInput, codeOfLevel, codeOfNumber, compileModel } from '../training/learned/compile.ts';
import type { LearnedInput, LearnedModel } from '../training/learned/schema.ts';
import type { Challenger } from './challenger.ts';

/** Rows of a column in each bin of an input, by code. */
function countCodes(input: CompiledInput, column: Column): Float64Array {
  const counts = new Float64Array(input.points.length);
  const count = (code: number): void => {
    counts[code] = (counts[code] as number) + 1;
  };
  if (input.kind === 'numeric' && column.kind === 'numeric') {
    for (const value of column.values) count(codeOfNumber(input, value));
  } else if (input.kind === 'categorical' && column.kind === 'categorical') {
    for (const code of column.codes) count(codeOfLevel(input, column.levels[code] ?? null));
  }
  return counts;
}

function sharesOf(input: LearnedInput): number[] {
  const rest = input.kind === 'numeric' ? input.special : [input.other];
  return [input.missing, ...rest, ...input.bins].map(({ share }) => share);
}

/**
 * Whether every bin of every input holds just the rows that the model says it held in training: then
 * the table is, but for chance, the one it was trained on. Sample weights hide it.
 */
export function wasTrainedOn(model: LearnedModel, table: Table): boolean {
  if (model.inputs.length === 0) return false;
  const { inputs } = compileModel(model);
  return model.inputs.every((input, index) => {
    const column = table.columns.find(({ name }) => name === input.name);
    if (!column) return false;
    const counts = countCodes(inputs[index] as CompiledInput, column);
    return sharesOf(input).every((share, code) => Math.abs(share * table.rows - (counts[code] ?? 0)) < 0.5);
  });
}

/** Two counts of rows this near are taken for one: covers are kept in single precision. */
const SAME_ROWS = 0.005;

/** What limits a comparison of the two on these rows, in a sentence each. */
export function trainingNotes(champion: LearnedModel, challenger: Challenger, table: Table): Sentence[] {
  const notes: Sentence[] = [];
  if (wasTrainedOn(champion, table)) {
    notes.push(sentence('challenger.trained-on-these'));
  }
  return [...notes, challengerNote(challenger, table.rows)];
}

/** What the challenger’s file says of the rows it was trained on, as a sentence. */
export function challengerNote({ trainingRows }: Pick<Challenger, 'trainingRows'>, rows: number): Sentence {
  if (trainingRows !== null && Math.abs(trainingRows - rows) <= SAME_ROWS * rows) {
    return sentence('challenger.trained-on-as-many', { rows: trainingRows });
  }
  return sentence('challenger.training-unknown', { rows: trainingRows });
}
