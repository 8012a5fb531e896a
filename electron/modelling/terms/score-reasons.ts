/** Reasons for the scores of a whole table: which terms lose most against their baselines. */
import type { Column, Table } from '../tables/table.ts';
import { type CompiledInput, codeOfLevel, codeOfNumber, compileModel } from '../training/learned/compile.ts';
import type { LearnedModel } from '../training/learned/schema.ts';
import { scoreColumns } from '../training/learned/score-rows.ts';
import { termBaselines } from './baselines.ts';

/** Most reasons that are given for a score (official commentary to US Regulation B, 1002.9(b)(2)-1). */
export const MOST_REASONS = 4;

export interface ReasonedScores {
  readonly points: Int32Array;
  readonly pd: Float64Array;
  /** Four places a row: the index of a term of `termNames`, or −1 where there is no further reason. */
  readonly reasons: Int16Array;
}

/** Rows worked through at once: their codes stay in the processor's cache. */
const BLOCK = 4096;

/**
 * Scores a table with its reasons: the terms whose points fall below their baseline, the largest loss
 * first; equal losses keep the model's order. Throws DeskError "invalid-input" like `scoreColumns`.
 */
export function scoreWithReasons(model: LearnedModel, table: Table): ReasonedScores {
  const { points, pd } = scoreColumns(model, table);
  const reasons = new Int16Array(table.rows * MOST_REASONS).fill(-1);
  const ranking = rankingOf(model);
  const { inputs } = compileModel(model);
  const columns = inputs.map(({ name }) => table.columns.find((column) => column.name === name) as Column);
  const codes = inputs.map(() => new Uint16Array(BLOCK));
  for (let from = 0; from < table.rows; from += BLOCK) {
    const rows = Math.min(BLOCK, table.rows - from);
    for (const [index, input] of inputs.entries()) {
      readCodes(input, columns[index] as Column, from, (codes[index] as Uint16Array).subarray(0, rows));
    }
    const block = reasons.subarray(from * MOST_REASONS);
    for (let row = 0; row < rows; row += 1) rankRow(ranking, codes, row, block);
  }
  return { points, pd, reasons };
}

/** `scoreColumns` has checked that the column is of the input's kind. */
function readCodes(input: CompiledInput, column: Column, from: number, codes: Uint16Array): void {
  if (input.kind === 'numeric' && column.kind === 'numeric') {
    for (let row = 0; row < codes.length; row += 1) {
      codes[row] = codeOfNumber(input, column.values[from + row] as number);
    }
  } else if (input.kind === 'categorical' && column.kind === 'categorical') {
    for (let row = 0; row < codes.length; row += 1) {
      const level = column.codes[from + row] as number;
      codes[row] = codeOfLevel(input, level < 0 ? null : (column.levels[level] ?? null));
    }
  }
}

/** What a term loses by code, or by cell. */
interface InputLoss {
  readonly loss: Float64Array;
}
interface PairLoss extends InputLoss {
  readonly first: number;
  readonly second: number;
  readonly firstPlace: Int32Array;
  readonly secondPlace: Int32Array;
}
interface Ranking {
  readonly inputs: readonly InputLoss[];
  readonly pairs: readonly PairLoss[];
  /** Losses of the row's reasons so far. */
  readonly best: Float64Array;
}

function rankingOf(model: LearnedModel): Ranking {
  const { inputs, pairs } = compileModel(model);
  const baselines = termBaselines(model);
  const lossOf = (points: Int32Array, term: number): Float64Array =>
    Float64Array.from(points, (value) => (baselines[term] as number) - value);
  return {
    inputs: inputs.map(({ points }, index) => ({ loss: lossOf(points, index) })),
    pairs: pairs.map((pair, index) => ({ ...pair, loss: lossOf(pair.points, inputs.length + index) })),
    best: new Float64Array(MOST_REASONS),
  };
}

function rankRow({ inputs, pairs, best }: Ranking, codes: readonly Uint16Array[], row: number, out: Int16Array): void {
  const at = row * MOST_REASONS;
  best.fill(0);
  for (let index = 0; index < inputs.length; index += 1) {
    const loss = (inputs[index] as InputLoss).loss[(codes[index] as Uint16Array)[row] as number] as number;
    if (loss > (best[MOST_REASONS - 1] as number)) insert(best, out, at, loss, index);
  }
  for (let index = 0; index < pairs.length; index += 1) {
    const pair = pairs[index] as PairLoss;
    const place = pair.firstPlace[(codes[pair.first] as Uint16Array)[row] as number] as number;
    const other = pair.secondPlace[(codes[pair.second] as Uint16Array)[row] as number] as number;
    const loss = pair.loss[place + other] as number;
    if (loss > (best[MOST_REASONS - 1] as number)) insert(best, out, at, loss, inputs.length + index);
  }
}

/** Puts a term into a row's reasons, behind those that lose as much or more. */
function insert(best: Float64Array, out: Int16Array, at: number, loss: number, term: number): void {
  let place = MOST_REASONS - 1;
  while (place > 0 && loss > (best[place - 1] as number)) {
    best[place] = best[place - 1] as number;
    out[at + place] = out[at + place - 1] as number;
    place -= 1;
  }
  best[place] = loss;
  out[at + place] = term;
}
