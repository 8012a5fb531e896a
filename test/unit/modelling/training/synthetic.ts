/** Small made-up tables whose truth is known. */

import { seededRandom } from '#electron/ground/numeric/seeded-random.ts';
import type { LabelledTable } from '#electron/modelling/tables/table.ts';

/**
 * Rows with numeric a, b, c, d and a category k. Log-odds = a main effect of c and of k's level, and
 * an interaction of a and b without any main effect of either; d is noise. A tenth of c is missing.
 */
export function interactionTable(rows: number, seed: number): LabelledTable {
  const random = seededRandom(seed);
  const numbers = () => Float64Array.from({ length: rows }, () => random.next());
  const [a, b, c, d] = [numbers(), numbers(), numbers(), numbers()];
  const codes = Int32Array.from({ length: rows }, () => random.below(4));
  const target = Uint8Array.from({ length: rows }, (_, row) => {
    const crossed = a[row]! > 0.5 === b[row]! > 0.5 ? 2 : -2;
    const logOdds = crossed - 3 * c[row]! + (codes[row] === 0 ? 1 : 0);
    return random.next() < 1 / (1 + Math.exp(-logOdds)) ? 1 : 0;
  });
  for (let row = 0; row < rows; row += 1) if (random.next() < 0.1) c[row] = Number.NaN;
  return {
    rows,
    columns: [
      { kind: 'numeric', name: 'a', values: a },
      { kind: 'numeric', name: 'b', values: b },
      { kind: 'numeric', name: 'c', values: c },
      { kind: 'numeric', name: 'd', values: d },
      { kind: 'categorical', name: 'k', codes, levels: ['north', 'east', 'south', 'west'] },
    ],
    target,
    weights: null,
  };
}

/** The row of a table as a record. */
export function recordOf(table: LabelledTable, row: number): Record<string, number | string | null> {
  return Object.fromEntries(
    table.columns.map((column) => {
      if (column.kind === 'numeric') {
        const value = column.values[row]!;
        return [column.name, Number.isNaN(value) ? null : value];
      }
      return [column.name, column.levels[column.codes[row]!] ?? null];
    }),
  );
}
