import { describe, expect, it } from 'vitest';
import { fileTable } from '#electron/modelling/tables/cells.ts';
import { describeTable } from '#electron/modelling/tables/describe.ts';
import { holdoutAtRandom, holdoutByTime } from '#electron/modelling/tables/holdout.ts';
import { tell } from '#shared/text/tell.ts';
import { saying } from '#test/support/saying.ts';

const ROWS = 40;
function tableOf(columns: Record<string, (row: number) => string | number>) {
  const rows = Array.from({ length: ROWS }, (_, row) => Object.values(columns).map((cell) => cell(row)));
  return fileTable(Object.keys(columns), rows, (row) => row + 2);
}
const described = (columns: Record<string, (row: number) => string | number>) =>
  tell(describeTable(tableOf(columns)), 'en').columns;
const targetOf = (...names: string[]) =>
  describeTable(tableOf(Object.fromEntries(names.map((name) => [name, (row: number) => row % 2])))).target;

describe('describeTable', () => {
  it('counts values and gaps, and gives the range', () => {
    const [n, k, on] = described({
      n: (row) => (row === 0 ? 'NA' : String(row % 10)),
      k: (row) => (row % 4 === 0 ? 'east' : 'west'),
      on: (row) => `2024-01-${String(10 + (row % 20))}`,
    });
    expect(n).toMatchObject({ kind: 'numeric', missing: 1, distinct: 10, range: '0 to 9' });
    expect(k).toMatchObject({ kind: 'categorical', missing: 0, distinct: 2, range: 'west, east' });
    expect(on).toMatchObject({ kind: 'date', range: '2024-01-10 to 2024-01-29', suggestion: 'time' });
  });
  it('suggests what columns are for by name and values together', () => {
    const suggestions = described({
      loan_id: (row) => 7000 + row,
      reference: (row) => `L${row}`,
      fold: (row) => row % 5,
      weight: (row) => 1 + row / 10,
      ApprovalFY: (row) => 1990 + (row % 10),
      Term: (row) => row % 12,
      ratio: (row) => row / 7,
    }).map(({ suggestion }) => suggestion);
    expect(suggestions).toEqual(['identifier', 'identifier', 'folds', 'weight', 'time', 'input', 'input']);
  });
  it('finds the outcome by its name among columns of two values, else the last of them', () => {
    expect(targetOf('new', 'default', 'urban')).toBe('default');
    expect(targetOf('new', 'loan_status', 'urban')).toBe('loan_status');
    expect(targetOf('new', 'urban')).toBe('urban');
    expect(describeTable(tableOf({ default: (row) => row, k: () => 'x' })).target).toBeNull();
  });
});

describe('a holdout', () => {
  it('by time takes the rows from a date or a number on', () => {
    const { train, held } = holdoutByTime(['2023-05-01', '2024-01-01', '2023-12-31'], '2024-01-01');
    expect([[...train], [...held]]).toEqual([[0, 2], [1]]);
    expect([...holdoutByTime(['9', '10', '11'], '10').held]).toEqual([1, 2]);
    expect(() => holdoutByTime(['2023', null], '2024')).toThrow(saying(/1 of 2 rows have no time/));
    expect(() => holdoutByTime(['2023', '2022'], '2024')).toThrow(saying(/No row is of 2024 or later/));
  });
  it('at random takes the share of either outcome, and the same for the same seed', () => {
    const target = Uint8Array.from({ length: 4000 }, (_, row) => (row % 10 === 0 ? 1 : 0));
    const { train, held } = holdoutAtRandom(target, 0.25, 3);
    expect([train.length, held.length]).toEqual([3000, 1000]);
    expect(held.filter((row) => target[row] === 1)).toHaveLength(100);
    expect(holdoutAtRandom(target, 0.25, 3).held).toEqual(held);
    expect(holdoutAtRandom(target, 0.25, 4).held).not.toEqual(held);
  });
});
