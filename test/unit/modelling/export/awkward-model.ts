/** A model with every kind of bin, trained on a made-up table, and records at every place where scores could part. */

import { seededRandom } from '#electron/ground/numeric/seeded-random.ts';
import type { LabelledTable, Table } from '#electron/modelling/tables/table.ts';
import { trainAdditive } from '#electron/modelling/training/additive.ts';
import type { LearnedModel } from '#electron/modelling/training/learned/schema.ts';
import type { ScoredRecord } from '#electron/modelling/training/learned/score-rows.ts';
import { interactionTable } from '../training/synthetic.ts';

/** Names and levels with what SQL, XML and PMML arrays must quote. */
const NAMES = ['a "quoted"', "b's & <b>", 'c', 'Δ d', 'k\\l'];
const LEVELS = ['north', "o'east", 'so"uth <&> é', 'we\\st end'];

/** The made-up interaction with awkward names; the first input has the special values 999 and −1. */
export function awkwardTable(rows: number, seed: number): LabelledTable {
  const table = interactionTable(rows, seed);
  return {
    ...table,
    columns: table.columns.map((column, index) => {
      const name = NAMES[index]!;
      if (column.kind === 'categorical') {
        return {
          ...column,
          name,
          levels: LEVELS,
          codes: column.codes.map((code, row) => (row % 11 === 0 ? -1 : code)),
        };
      }
      if (index !== 0) return { ...column, name };
      const special = (row: number, value: number): number => (row % 9 === 0 ? 999 : row % 13 === 0 ? -1 : value);
      return { ...column, name, values: column.values.map((value, row) => special(row, value)) };
    }),
  };
}

/** Trained small: the identity of scores does not depend on how good they are. */
export async function awkwardModel(table: LabelledTable, calibration: 'scaling' | 'steps'): Promise<LearnedModel> {
  const options = { partitions: 1, parts: 2, bins: 24, pairBins: 8, pairs: 4, rounds: 60, calibration };
  const given = { special: { [NAMES[0]!]: [999, -1] }, directions: { c: 'lower-is-riskier' } } as const;
  return (await trainAdditive(table, { ...options, ...given })).model;
}

/** The doubles next to a number. */
function neighbours(value: number): number[] {
  const view = new DataView(new ArrayBuffer(8));
  return [-1n, 1n].map((step) => {
    view.setFloat64(0, value);
    view.setBigInt64(0, view.getBigInt64(0) + step);
    return view.getFloat64(0);
  });
}

/** Values of an input at which its bin could be mistaken. */
function probesOf(input: LearnedModel['inputs'][number]): (number | string | null)[] {
  if (input.kind === 'categorical') return [null, 'never seen', '', ...input.bins.flatMap(({ levels }) => levels)];
  const exact = [...input.edges, ...input.special.map(({ value }) => value), 0.5];
  const far = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.MAX_VALUE, 0, -0];
  return [null, ...far, ...exact.flatMap((value) => [value, ...neighbours(value)])];
}

/** Every probe of every input, the others drawn from theirs. */
export function probeRecords(model: LearnedModel, each: number): ScoredRecord[] {
  const random = seededRandom(7);
  const probes = model.inputs.map(probesOf);
  return model.inputs.flatMap((_, own) =>
    probes[own]!.flatMap((value) =>
      Array.from({ length: each }, () =>
        Object.fromEntries(
          model.inputs.map(({ name }, index) => {
            const all = probes[index]!;
            return [name, index === own ? value : all[random.below(all.length)]!];
          }),
        ),
      ),
    ),
  );
}

/** Records as a table. */
export function tableOf(model: LearnedModel, records: readonly ScoredRecord[]): Table {
  return {
    rows: records.length,
    columns: model.inputs.map(({ kind, name }) => {
      const cells = records.map((record) => record[name] ?? null);
      if (kind === 'numeric')
        return { kind, name, values: Float64Array.from(cells, (cell) => Number(cell ?? Number.NaN)) };
      const levels = [...new Set(cells.filter((cell) => typeof cell === 'string'))];
      return { kind, name, levels, codes: Int32Array.from(cells, (cell) => levels.indexOf(String(cell))) };
    }),
  };
}
