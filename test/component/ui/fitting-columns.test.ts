import { describe, expect, it } from 'vitest';
import { fittingColumns } from '#renderer/ui/tables/fitting-columns.ts';

const columns = [
  { key: 'number', least: 100, worth: 2 },
  { key: 'name', least: 200 },
  { key: 'owner', least: 120, worth: 1 },
  { key: 'amount', least: 140 },
  { key: 'due', least: 90, worth: 3 },
];
const fitting = (width: number) => fittingColumns(columns, width).map(({ key }) => key);

describe('the columns that fit', () => {
  it('are all of them, in their order, where there is room to the pixel', () => {
    expect(fitting(650)).toEqual(['number', 'name', 'owner', 'amount', 'due']);
    expect(fitting(649)).toEqual(['number', 'name', 'amount', 'due']);
  });

  it('give way in the order of their worth, even where one of less worth would fit', () => {
    expect(fitting(430)).toEqual(['name', 'amount', 'due']);
    expect(fitting(429)).toEqual(['name', 'amount']);
  });

  it('always hold those without a worth, and all while the width is not known', () => {
    expect(fitting(1)).toEqual(['name', 'amount']);
    expect(fitting(0)).toHaveLength(5);
  });
});
