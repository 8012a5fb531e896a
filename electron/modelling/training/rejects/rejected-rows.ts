/** Rejected applications put beside rows with an outcome, and scores cut into bands. */
import { Fault } from '#shared/domain/fault.ts';
import type { RejectedTable } from '../../tables/labelled.ts';
import type { Column, LabelledTable } from '../../tables/table.ts';

/** Rows given to a table: their outcome and weight. */
export interface AddedRows extends RejectedTable {
  readonly target: Uint8Array;
  readonly weights: Float64Array;
}

/** Sample weights of a table; 1 where it has none. */
export function weightsOf({ rows, weights }: { readonly rows: number; readonly weights: Float64Array | null }) {
  return weights ?? new Float64Array(rows).fill(1);
}

function join(first: Float64Array, second: Float64Array): Float64Array {
  const both = new Float64Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}

function joinColumn(first: Column, second: Column | undefined): Column {
  if (first.kind === 'numeric' && second?.kind === 'numeric') {
    return { ...first, values: join(first.values, second.values) };
  }
  if (first.kind === 'categorical' && second?.kind === 'categorical') {
    const levels = [...new Set([...first.levels, ...second.levels])];
    const codeOf = new Map(levels.map((level, code) => [level, code]));
    const added = second.levels.map((level) => codeOf.get(level) ?? -1);
    const codes = new Int32Array(first.codes.length + second.codes.length);
    codes.set(first.codes);
    codes.set(
      second.codes.map((code) => added[code] ?? -1),
      first.codes.length,
    );
    return { ...first, levels, codes };
  }
  throw new Fault('training.rejected-kind', { column: first.name });
}

/** A table with rows added below its own. */
export function withRows(table: LabelledTable, added: AddedRows): LabelledTable {
  const target = new Uint8Array(table.rows + added.rows);
  target.set(table.target);
  target.set(added.target, table.rows);
  return {
    rows: table.rows + added.rows,
    columns: table.columns.map((column) =>
      joinColumn(
        column,
        added.columns.find(({ name }) => name === column.name),
      ),
    ),
    target,
    weights: join(weightsOf(table), added.weights),
  };
}

/** Band of every score, rising, of about equal numbers of rows; equal scores share a band. */
export function bandsOf(points: Int32Array, count: number): Uint16Array {
  const sorted = points.slice().sort();
  const cuts = Array.from(
    { length: count - 1 },
    (_, index) => sorted[Math.floor(((index + 1) * sorted.length) / count)],
  );
  const distinct = [...new Set(cuts)].filter((cut) => cut !== undefined);
  return Uint16Array.from(points, (score) => distinct.filter((cut) => score >= cut).length);
}
