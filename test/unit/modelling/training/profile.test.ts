import { describe, expect, it } from 'vitest';
import { profileTable } from '#electron/modelling/tables/profile.ts';
import type { Column, LabelledTable } from '#electron/modelling/tables/table.ts';

const ROWS = 1000;
const target = Uint8Array.from({ length: ROWS }, (_, row) => (row % 10 < 3 ? 1 : 0));
const numbers = (name: string, value: (row: number) => number): Column => ({
  kind: 'numeric',
  name,
  values: Float64Array.from({ length: ROWS }, (_, row) => value(row)),
});
const table = (...columns: Column[]): LabelledTable => ({ rows: ROWS, columns, target, weights: null });
const kinds = (column: Column) => profileTable(table(column)).columns[0]?.warnings.map((warning) => warning.kind);

describe('profileTable', () => {
  it('warns of a column that tells the outcome alone, whichever way round', () => {
    expect(kinds(numbers('recovered', (row) => -target[row]! + (row % 7) / 100))).toContain('tells-outcome-alone');
  });
  it('warns of a value that never defaults in many rows, and not in few', () => {
    const never = (rows: number) => numbers('ratio', (row) => (target[row] === 0 && row < rows ? 1 : 2 + (row % 13)));
    expect(kinds(never(300))).toContain('pure-value');
    expect(kinds(numbers('ratio', (row) => (row === 5 ? 99 : row % 13)))).toEqual([]);
  });
  it('warns where a gap follows the outcome', () => {
    expect(kinds(numbers('late', (row) => (target[row] === 1 && row < 400 ? Number.NaN : row % 11)))).toContain(
      'missing-tells-outcome',
    );
  });
  it('warns of constants, identifiers and columns that are mostly empty', () => {
    expect(kinds(numbers('one', () => 1))).toContain('constant');
    expect(kinds(numbers('gap', (row) => (row % 10 < 4 ? row : Number.NaN)))).toContain('mostly-missing');
    const levels = Array.from({ length: ROWS }, (_, row) => `id${row}`);
    const codes = Int32Array.from({ length: ROWS }, (_, row) => row);
    expect(kinds({ kind: 'categorical', name: 'id', levels, codes })).toContain('identifier');
  });
  it('counts missing values, outliers and quantiles', () => {
    const profile = profileTable(table(numbers('x', (row) => (row === 0 ? Number.NaN : row === 1 ? 1e6 : row % 100))))
      .columns[0];
    expect(profile).toMatchObject({ kind: 'numeric', missing: 1, outliers: 1 });
    expect(profile?.kind === 'numeric' ? profile.quantiles?.at(-1) : null).toBe(1e6);
  });
});
