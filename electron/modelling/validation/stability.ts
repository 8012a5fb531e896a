/** Whether scores and inputs are spread as they were before: PSI and CSI over bands of the earlier rows. */
import type { ValidationFigure, ValidationReport } from '#shared/domain/validation.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Column } from '../tables/table.ts';
import { stabilityIndex } from '../training/metrics/stability.ts';
import { known, unknown } from './figures.ts';

/** Earlier rows that others are compared with. */
export interface Reference {
  /** What they are, e.g. "training rows". */
  readonly name: Words;
  readonly points: Int32Array | Float64Array;
  /** Their inputs; CSI is of the columns that both sides have. */
  readonly columns: readonly Column[];
}

/** Bands that the earlier rows fill about evenly. */
const BANDS = 10;

/** Inner bounds of the bands: quantiles of the known values, equal ones once. */
function bandCuts(values: ArrayLike<number>): number[] {
  const sorted = Float64Array.from(values)
    .filter((value) => !Number.isNaN(value))
    .sort();
  const cuts = Array.from(
    { length: BANDS - 1 },
    (_, index) => sorted[Math.floor(((index + 1) * sorted.length) / BANDS)],
  );
  return [...new Set(cuts)].filter((cut) => cut !== undefined && cut > (sorted[0] ?? Number.NaN)) as number[];
}

/** Rows by band; the last place counts missing values. */
function countBands(cuts: readonly number[], values: ArrayLike<number>): number[] {
  const counts = new Array<number>(cuts.length + 2).fill(0);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] as number;
    const band = Number.isNaN(value) ? cuts.length + 1 : cuts.filter((cut) => value >= cut).length;
    counts[band] = (counts[band] ?? 0) + 1;
  }
  return counts;
}

/** Population stability of scores against the bands of earlier ones. */
export function psiOf(expected: ArrayLike<number>, actual: ArrayLike<number>): ValidationFigure {
  if (expected.length === 0 || actual.length === 0) return unknown(sentence('validation.no-rows-on-one-side'));
  const cuts = bandCuts(expected);
  return known(stabilityIndex(countBands(cuts, expected), countBands(cuts, actual)));
}

/** Rows by level, the earlier rows' levels first, then missing, then levels they did not have. */
function countLevels(levels: readonly string[], column: Column): number[] {
  const counts = new Array<number>(levels.length + 2).fill(0);
  if (column.kind !== 'categorical') return counts;
  const placeOf = new Map(levels.map((level, place) => [level, place]));
  const places = column.levels.map((level) => placeOf.get(level) ?? levels.length + 1);
  for (const code of column.codes) {
    const place = code < 0 ? levels.length : (places[code] ?? levels.length + 1);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

/** Characteristic stability of one input: by bands of the earlier rows' values, or by level; missing apart. */
function csiOf(expected: Column, actual: Column): ValidationFigure {
  if (expected.kind === 'numeric' && actual.kind === 'numeric') return psiOf(expected.values, actual.values);
  if (expected.kind !== 'categorical' || actual.kind !== 'categorical') {
    return unknown(sentence('validation.other-kinds'));
  }
  if (expected.codes.length === 0 || actual.codes.length === 0)
    return unknown(sentence('validation.no-rows-on-one-side'));
  return known(stabilityIndex(countLevels(expected.levels, expected), countLevels(expected.levels, actual)));
}

export function stabilityOf(
  points: Int32Array | Float64Array,
  columns: readonly Column[],
  reference: Reference,
): NonNullable<ValidationReport['stability']> {
  return {
    against: reference.name,
    psi: psiOf(reference.points, points),
    inputs: reference.columns.flatMap((expected) => {
      const actual = columns.find(({ name }) => name === expected.name);
      return actual ? [{ input: expected.name, csi: csiOf(expected, actual) }] : [];
    }),
  };
}
