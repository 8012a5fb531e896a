/** Scoring by a learned model: one record, or a whole table by columns. The points are the same to the point. */
import { DeskError } from '#shared/contract/reply.ts';
import { Fault } from '#shared/domain/fault.ts';
import type { Grade } from '#shared/domain/grades.ts';
import { sentence } from '#shared/text/sentence.ts';
import { gradeOfScore } from '../../../scoring/grade-cuts.ts';
import { pdOfPoints } from '../../../scoring/scaling.ts';
import type { Column, Table } from '../../tables/table.ts';
import { type CompiledInput, type CompiledModel, codeOfLevel, codeOfNumber, compileModel } from './compile.ts';
import type { LearnedModel } from './schema.ts';

/** A record by input name; null is "not provided". */
export type ScoredRecord = Readonly<Record<string, number | string | null>>;

interface TermPoints {
  /** Names of the term's inputs: one, or two for a pair. */
  readonly inputs: readonly string[];
  /** Code of the bin of each. */
  readonly codes: readonly number[];
  readonly points: number;
}

interface RecordScore {
  readonly points: number;
  readonly pd: number;
  readonly grade: Grade;
  /** Points of every input, then of every pair, in the model's order; with basePoints they sum to `points`. */
  readonly terms: readonly TermPoints[];
}

/** PD of a score: by the model's scaling or its calibration steps. */
export function pdOfScore(model: LearnedModel, points: number): number {
  const { calibration } = model;
  if (calibration.kind === 'scaling') return pdOfPoints(model.scaling, points);
  const { steps } = calibration;
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points >= (steps[middle]?.pointsFrom ?? 0)) low = middle + 1;
    else high = middle;
  }
  return steps[Math.max(0, low - 1)]?.pd ?? 1;
}

/** Grade of a score: by exact cuts of the scaling, or by the PD of its calibration step. */
export function gradeOfPoints(model: LearnedModel, points: number): Grade {
  if (model.calibration.kind === 'scaling') return gradeOfScore(compileModel(model).cuts, points);
  const pd = pdOfScore(model, points);
  return model.masterScale.find(({ grade, pdUpTo }) => grade !== 'C' && grade !== 'D' && pd <= pdUpTo)?.grade ?? 'C';
}

function codeOfValue(input: CompiledInput, value: number | string | null | undefined): number {
  if (value === null) return 0;
  if (input.kind === 'numeric' && typeof value === 'number') return codeOfNumber(input, value);
  if (input.kind === 'categorical' && typeof value === 'string') return codeOfLevel(input, value);
  const { name, kind } = input;
  const message =
    value === undefined
      ? sentence('learned-model.no-value', { input: name, kind })
      : sentence('learned-model.wrong-value', { input: name, value, kind });
  throw new DeskError('invalid-input', message, [{ place: input.name, message }]);
}

/** Points of one record, without what they are made of. Throws like `scoreRecord`. */
export function pointsOfRecord(model: LearnedModel, record: ScoredRecord): number {
  const { basePoints, inputs, pairs } = compileModel(model);
  const codes = new Int32Array(inputs.length);
  let points = basePoints;
  for (let index = 0; index < inputs.length; index += 1) {
    const input = inputs[index] as CompiledInput;
    const code = codeOfValue(input, record[input.name]);
    codes[index] = code;
    points += input.points[code] as number;
  }
  for (const pair of pairs) {
    const place = pair.firstPlace[codes[pair.first] as number] as number;
    points += pair.points[place + (pair.secondPlace[codes[pair.second] as number] as number)] as number;
  }
  return points;
}

/**
 * Scores one record. Throws DeskError "invalid-input" naming an input that is absent (null says "not
 * provided") or of the wrong kind.
 */
export function scoreRecord(model: LearnedModel, record: ScoredRecord): RecordScore {
  const { basePoints, inputs, pairs } = compileModel(model);
  const codes = inputs.map((input) => codeOfValue(input, record[input.name]));
  const terms: TermPoints[] = inputs.map((input, index) => {
    const code = codes[index] as number;
    return { inputs: [input.name], codes: [code], points: input.points[code] as number };
  });
  for (const pair of pairs) {
    const own = [codes[pair.first] as number, codes[pair.second] as number] as const;
    const cell = (pair.firstPlace[own[0]] as number) + (pair.secondPlace[own[1]] as number);
    const names = [inputs[pair.first]?.name ?? '', inputs[pair.second]?.name ?? ''];
    terms.push({ inputs: names, codes: own, points: pair.points[cell] as number });
  }
  const points = terms.reduce((sum, term) => sum + term.points, basePoints);
  return { points, pd: pdOfScore(model, points), grade: gradeOfPoints(model, points), terms };
}

/** The table's column of an input. Throws DeskError "invalid-input" where it is missing or of another kind. */
function columnFor(table: Table, input: CompiledInput): Column {
  const column = table.columns.find(({ name }) => name === input.name);
  if (column?.kind === input.kind) return column;
  const message = column
    ? sentence('learned-model.other-kind', { column: input.name, kind: column.kind, takes: input.kind })
    : sentence('learned-model.no-column', { column: input.name });
  throw new DeskError('invalid-input', message, [{ place: input.name, message }]);
}

/** Reads the codes of a column's rows from `from` on into `codes`. */
function codeReader(input: CompiledInput, column: Column): (from: number, codes: Uint16Array) => void {
  if (input.kind === 'numeric' && column.kind === 'numeric') {
    const { values } = column;
    return (from, codes) => {
      for (let row = 0; row < codes.length; row += 1) codes[row] = codeOfNumber(input, values[from + row] as number);
    };
  }
  if (input.kind !== 'categorical' || column.kind !== 'categorical')
    throw new Fault('learned-model.unchecked-column', { input: input.name });
  const codeOf = Uint16Array.from(column.levels, (level) => codeOfLevel(input, level));
  return (from, codes) => {
    for (let row = 0; row < codes.length; row += 1) {
      const level = column.codes[from + row] as number;
      codes[row] = level < 0 ? 0 : (codeOf[level] as number);
    }
  };
}

/** Rows scored at once: their codes stay in the processor's cache. */
const BLOCK = 4096;

export interface ColumnScores {
  readonly points: Int32Array;
  readonly pd: Float64Array;
}

/** Scores every row of a table. Throws DeskError "invalid-input" where a column is missing or of the wrong kind. */
export function scoreColumns(model: LearnedModel, table: Table): ColumnScores {
  const compiled = compileModel(model);
  const readers = compiled.inputs.map((input) => codeReader(input, columnFor(table, input)));
  const points = new Int32Array(table.rows).fill(compiled.basePoints);
  const room = compiled.inputs.map(() => new Uint16Array(Math.min(BLOCK, table.rows)));
  for (let from = 0; from < table.rows; from += BLOCK) {
    const block = points.subarray(from, Math.min(table.rows, from + BLOCK));
    const codes = room.map((own) => own.subarray(0, block.length));
    for (const [index, read] of readers.entries()) read(from, codes[index] as Uint16Array);
    addPoints(compiled, codes, block);
  }
  return { points, pd: pdsOf(model, points) };
}

/** Adds the points of every input and pair to a block of rows. */
function addPoints({ inputs, pairs }: CompiledModel, codes: readonly Uint16Array[], points: Int32Array): void {
  for (const [index, input] of inputs.entries()) {
    const own = codes[index] as Uint16Array;
    for (let row = 0; row < points.length; row += 1) {
      points[row] = (points[row] as number) + (input.points[own[row] as number] as number);
    }
  }
  for (const pair of pairs) {
    const first = codes[pair.first] as Uint16Array;
    const second = codes[pair.second] as Uint16Array;
    for (let row = 0; row < points.length; row += 1) {
      const place = pair.firstPlace[first[row] as number] as number;
      const cell = place + (pair.secondPlace[second[row] as number] as number);
      points[row] = (points[row] as number) + (pair.points[cell] as number);
    }
  }
}

/** PDs of many scores; a score that was met before is not computed again. */
function pdsOf(model: LearnedModel, points: Int32Array): Float64Array {
  const known = new Map<number, number>();
  const pd = new Float64Array(points.length);
  for (let row = 0; row < points.length; row += 1) {
    const score = points[row] as number;
    let value = known.get(score);
    if (value === undefined) {
      value = pdOfScore(model, score);
      known.set(score, value);
    }
    pd[row] = value;
  }
  return pd;
}
