import { describe, expect, test } from 'vitest';
import { averageOf, closingOf, figureOf, spreadOf } from '#electron/indicators/statements.ts';
import { tell } from '#shared/text/tell.ts';
import { statement, viewOf } from './case-view.ts';

function latestSheet(lines: Parameters<typeof viewOf>[0]['statement_line'] = []) {
  const sheet = spreadOf(viewOf({ statement_line: lines })).latestBalanceSheet;
  if (!sheet) throw new Error('no balance sheet');
  return sheet;
}

describe('which accounts are used', () => {
  test('audited before reviewed before tax before management, per period', () => {
    const lines = [
      ...statement(2025, { cash: 4 }, 'management'),
      ...statement(2025, { cash: 3 }, 'tax'),
      ...statement(2025, { cash: 2 }, 'reviewed'),
      ...statement(2025, { cash: 1 }, 'audited'),
    ];
    for (const [left, expected] of [4, 3, 2, 1].entries()) {
      expect(figureOf(latestSheet(lines.slice(0, left + 1)), 'cash').value).toBe(expected * 100);
    }
    expect(tell(figureOf(latestSheet(lines), 'cash'), 'en').note).toBe('audited accounts');
  });

  test('the same line twice with different amounts uses the later one and says so', () => {
    const cash = figureOf(latestSheet([...statement(2025, { cash: 1 }), ...statement(2025, { cash: 2 })]), 'cash');
    expect(cash).toMatchObject({ value: 200, recordIds: [2] });
    expect(tell(cash.note, 'en')).toMatch(/given twice with different amounts/);
  });

  test('a statement that ends after the application is not used', () => {
    const spread = spreadOf(viewOf({ statement_line: statement(2026, { cash: 1, revenue: 1 }) }));
    expect(tell(spread.noBalanceSheet, 'en')).toBe('no balance sheet provided');
    expect(spread.years).toEqual([]);
  });

  test('figures more than two years old do not speak of the present', () => {
    const spread = spreadOf(viewOf({ statement_line: statement(2023, { cash: 1, revenue: 1 }) }));
    expect(spread.latestYear).toBeUndefined();
    expect(tell(spread.noYear, 'en')).toMatch(/ends 2023-12-31, more than two years before 2026-06-30/);
  });

  test('half a year is no full year, its balance sheet is the latest all the same', () => {
    const half = statement(2026, { cash: 7, revenue: 50 }).map((line) => ({ ...line, period_end: '2026-06-30' }));
    const spread = spreadOf(viewOf({ statement_line: [...statement(2025, { cash: 1, revenue: 90 }), ...half] }));
    expect(spread.latestYear?.label).toBe('2025');
    expect(spread.latestBalanceSheet?.label).toBe('2026-06-30');
  });

  test('lines in another currency are left out and counted', () => {
    const lines = statement(2025, { cash: 1, receivables: 2 });
    const view = viewOf({
      statement_line: [...lines, ...statement(2025, { inventory: 9 }).map((line) => ({ ...line, currency: 'EUR' }))],
    });
    const sheet = spreadOf(view).latestBalanceSheet;
    expect(sheet?.figures.get('inventory')).toBeUndefined();
    expect(tell(sheet?.figures.get('cash')?.note, 'en')).toContain('1 record in EUR left out');
  });
});

describe('what the arithmetic fixes', () => {
  test('a total is the sum of its lines and keeps their records', () => {
    const year = spreadOf(viewOf({ statement_line: statement(2025, { revenue: 600, cost_of_sales: 420 }) })).latestYear;
    expect(year?.figures.get('gross_profit')).toMatchObject({ value: 18_000, recordIds: [1, 2] });
  });

  test('a printed total is never changed', () => {
    const lines = statement(2025, { revenue: 600, cost_of_sales: 420, gross_profit: 170 });
    const year = spreadOf(viewOf({ statement_line: lines })).latestYear;
    expect(year?.figures.get('gross_profit')?.value).toBe(17_000);
  });

  test('assets = liabilities + equity gives the third', () => {
    expect(figureOf(latestSheet(statement(2025, { total_assets: 500, equity: 240 })), 'total_liabilities').value).toBe(
      26_000,
    );
    expect(figureOf(latestSheet(statement(2025, { total_assets: 500, total_liabilities: 260 })), 'equity').value).toBe(
      24_000,
    );
    expect(figureOf(latestSheet(statement(2025, { equity: 240, total_liabilities: 260 })), 'total_assets').value).toBe(
      50_000,
    );
  });

  test('the one line a printed total leaves open is its remainder', () => {
    const sheet = latestSheet(
      statement(2025, { total_liabilities: 260, current_liabilities: 200, other_noncurrent_liabilities: 0 }),
    );
    expect(figureOf(sheet, 'long_term_debt')).toMatchObject({ value: 6_000 });
  });

  test('absent lines are nil only where the others make up the printed total', () => {
    const proved = latestSheet(statement(2025, { total_liabilities: 200, current_liabilities: 200 }));
    expect(figureOf(proved, 'long_term_debt')).toMatchObject({ value: 0 });
    const open = latestSheet(statement(2025, { total_liabilities: 260, current_liabilities: 200 }));
    expect(figureOf(open, 'long_term_debt').value).toBeNull();
  });

  test('a total from some of its lines names those that are absent, and proves none of them nil', () => {
    const sheet = latestSheet(statement(2025, { cash: 50, receivables: 120, inventory: 100 }));
    expect(figureOf(sheet, 'current_assets')).toMatchObject({ value: 27_000 });
    expect(tell(figureOf(sheet, 'current_assets'), 'en').note).toContain(
      'not provided: short-term investments, prepayments, other current assets',
    );
    expect(figureOf(sheet, 'prepayments').value).toBeNull();
  });

  test('depreciation is never guessed from what EBIT leaves open', () => {
    const lines = statement(2025, { gross_profit: 180, selling_general_admin: 120, ebit: 60 });
    const year = spreadOf(viewOf({ statement_line: lines })).latestYear;
    expect(year && figureOf(year, 'depreciation').value).toBeNull();
  });
});

describe('balances of a year', () => {
  const lines = [...statement(2024, { receivables: 100 }), ...statement(2025, { receivables: 140, revenue: 600 })];

  test('average of opening and closing where both exist, and the name says so', () => {
    const year = spreadOf(viewOf({ statement_line: lines })).latestYear;
    expect(year && tell(averageOf(year, 'receivables'), 'en')).toMatchObject({
      name: 'receivables, average of 2024 and 2025',
      value: 12_000,
      recordIds: [1, 2],
      note: 'audited accounts; average of opening and closing balance',
    });
    expect(year && closingOf(year, 'receivables').value).toBe(14_000);
  });

  test('closing balance where no opening one exists, and the note says so', () => {
    const year = spreadOf(viewOf({ statement_line: lines.slice(1) })).latestYear;
    expect(year && tell(averageOf(year, 'receivables'), 'en')).toMatchObject({
      name: 'receivables, end of 2025',
      value: 14_000,
      note: 'audited accounts; closing balance; no opening balance to average with',
    });
  });
});
