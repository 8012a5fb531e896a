/** What the spread says of figures: given or derived, checked against their lines, compared with the right period. */
import { describe, expect, it } from 'vitest';
import { spreadSheetOf } from '#electron/statements/spread-sheet.ts';
import type { StatementCode } from '#shared/domain/spread.ts';
import { tell } from '#shared/text/tell.ts';
import { statement, viewOf } from '#test/unit/indicators/case-view.ts';

type Amounts = Partial<Record<StatementCode, number>>;
type Given = ReturnType<typeof statement>;

/** Current assets 100.37 + 200 + 50 = 350.37; total 350.37 + 149.63 = 500; 180 + 120 = 300 owed, 200 own. */
const SHEET: Amounts = {
  cash: 100.37,
  receivables: 200,
  inventory: 50,
  current_assets: 350.37,
  ppe_net: 149.63,
  total_assets: 500,
  payables: 180,
  long_term_debt: 120,
  total_liabilities: 300,
  paid_in_capital: 150,
  retained_earnings: 50,
  equity: 200,
};

function spread(lines: Given, asOf?: string) {
  const sheet = tell(spreadSheetOf(viewOf({ statement_line: lines }, {}, asOf)), 'en');
  const figures = (code: StatementCode) => sheet.lines.find((line) => line.code === code)?.figures ?? [];
  return {
    sheet,
    figures,
    identity: (name: string) => sheet.identities.find(({ identity }) => identity === name)?.values,
  };
}

describe('a total', () => {
  it('that is given is held against its lines; lines not given are nil where the others make it up', () => {
    const { figures } = spread(statement(2025, SHEET));
    expect(figures('current_assets')[0]?.check).toMatchObject({ agreement: 'agrees', derived: 35_037, difference: 0 });
    expect(figures('total_assets')[0]).toMatchObject({ origin: 'given', check: { agreement: 'agrees' } });
  });

  it('that differs says by how much, also where the other totals depend on it', () => {
    const { figures } = spread(
      statement(2025, {
        ...SHEET,
        current_assets: 363.37,
        prepayments: 0,
        short_term_investments: 0,
        other_current_assets: 0,
      }),
    );
    expect(figures('current_assets')[0]?.check).toMatchObject({
      agreement: 'differs',
      derived: 35_037,
      difference: 1300,
    });
  });

  it('is not proved by a line that was itself worked out from it', () => {
    const { inventory: _, ...rest } = SHEET;
    const { figures } = spread(
      statement(2025, { ...rest, prepayments: 0, short_term_investments: 0, other_current_assets: 0 }),
    );
    expect(figures('inventory')[0]).toMatchObject({ origin: 'derived', value: 5000 });
    expect(figures('current_assets')[0]?.check).toMatchObject({ agreement: 'open', difference: null });
  });

  it('that is not given is derived and carries the rows of its lines', () => {
    const { current_assets: _, ...rest } = SHEET;
    const lines = statement(2025, { ...rest, prepayments: 0, short_term_investments: 0, other_current_assets: 0 });
    const [figure] = spread(lines).figures('current_assets');
    expect(figure).toMatchObject({ value: 35_037, origin: 'derived', check: null });
    expect(figure?.recordIds).toHaveLength(6);
  });

  it('in statements rounded to thousands may be off by what the rounding of its lines adds up to', () => {
    const rounded = { cash: 11_000, receivables: 22_000, inventory: 33_000, prepayments: 4000, current_assets: 71_000 };
    const full = { ...rounded, short_term_investments: 0, other_current_assets: 0 };
    expect(spread(statement(2025, full)).figures('current_assets')[0]?.check).toMatchObject({
      agreement: 'rounding',
      difference: 100_000,
    });
    const off = { ...full, current_assets: 78_000 };
    expect(spread(statement(2025, off)).figures('current_assets')[0]?.check?.agreement).toBe('differs');
  });
});

describe('what is not provided', () => {
  it('is null and missing, never zero, and has no share or change', () => {
    const { figures } = spread(statement(2025, { revenue: 100 }));
    expect(figures('cost_of_sales')[0]).toMatchObject({ value: null, origin: 'missing', share: null, change: null });
  });
});

describe('comparison', () => {
  const interim = (year: number, amounts: Amounts): Given =>
    statement(year, amounts, 'management').map((line) => ({ ...line, period_end: `${year}-03-31` }));

  it('shares are of total assets on the balance sheet and of revenue in the flows', () => {
    const { figures } = spread(statement(2025, { ...SHEET, revenue: 800, net_profit: 40 }));
    expect(figures('receivables')[0]?.share).toBeCloseTo(0.4, 12);
    expect(figures('net_profit')[0]?.share).toBeCloseTo(0.05, 12);
  });

  it('compares flows with the same length of the year before only, balances with the sheet before', () => {
    const lines = [
      ...statement(2025, { revenue: 1000, cash: 10 }),
      ...interim(2025, { revenue: 200 }),
      ...interim(2026, { revenue: 250, cash: 14 }),
    ];
    const { sheet, figures } = spread(lines);
    expect(sheet.periods.map(({ key, months }) => [key, months])).toEqual([
      ['2025-01-01/2025-03-31', 3],
      ['2025-01-01/2025-12-31', 12],
      ['2026-01-01/2026-03-31', 3],
    ]);
    expect(figures('revenue').map(({ change }) => change)).toEqual([
      null,
      null,
      { against: '2025-03-31', amount: 5000, share: 0.25 },
    ]);
    expect(figures('cash')[2]?.change).toEqual({ against: '2025', amount: 400, share: 0.4 });
  });

  it('a change from nothing or from a loss has an amount and no percentage', () => {
    const lines = [
      ...statement(2024, { revenue: 9, net_profit: -5 }),
      ...statement(2025, { revenue: 9, net_profit: 5 }),
    ];
    expect(spread(lines).figures('net_profit')[1]?.change).toEqual({ against: '2024', amount: 1000, share: null });
  });
});

describe('accounts of several kinds', () => {
  it('the best kind counts, and the rows that are not used are listed', () => {
    const lines = [...statement(2025, { revenue: 90 }, 'management'), ...statement(2025, { revenue: 100 })];
    const { sheet, figures } = spread(lines);
    expect(sheet.periods[0]?.kinds).toEqual([{ section: 'income', kind: 'audited' }]);
    expect(figures('revenue')[0]).toMatchObject({ value: 10_000, recordIds: [2], otherRecordIds: [1] });
  });

  it('lines in another currency and after the application are left out and said so', () => {
    const lines = [
      ...statement(2024, { revenue: 100 }),
      ...statement(2024, { tax: 1 }).map((line) => ({ ...line, currency: 'EUR' })),
      ...statement(2025, { revenue: 100 }),
    ];
    const { sheet } = spread(lines, '2025-06-30');
    expect(sheet.periods.map(({ label }) => label)).toEqual(['2024']);
    expect(sheet.leftOut).toEqual(['1 record in EUR left out', "1 line ends after the application's date, 2025-06-30"]);
  });
});

describe('identities', () => {
  const opening = statement(2024, { ...SHEET, revenue: 1 });
  const year: Amounts = {
    ...SHEET,
    net_profit: 30,
    dividends: 20,
    cash: 100.37,
    retained_earnings: 60,
    cash_from_operations: 5,
    cash_from_investing: -3,
    cash_from_financing: -2,
  };

  it('assets against liabilities and equity; a side that was derived from the identity proves nothing', () => {
    expect(spread(opening).identity('balance')?.[0]).toMatchObject({
      agreement: 'agrees',
      left: 50_000,
      right: 50_000,
    });
    const broken = spread(statement(2025, { ...SHEET, equity: 190 })).identity('balance')?.[0];
    expect(broken).toMatchObject({ agreement: 'differs', difference: 1000 });
    const { equity: _, paid_in_capital: _capital, ...rest } = SHEET;
    expect(spread(statement(2025, rest)).identity('balance')?.[0]).toMatchObject({
      agreement: 'open',
      reason: 'equity not provided',
    });
  });

  it('cash ties to the balance sheets and retained earnings roll forward', () => {
    const { identity } = spread([...opening, ...statement(2025, year)]);
    // 100.37 − 100.37 = 5 − 3 − 2, and 50 + 30 − 20 = 60.
    expect(identity('cash')?.[1]).toMatchObject({ agreement: 'agrees', left: 0, right: 0 });
    expect(identity('retained-earnings')?.[1]).toMatchObject({ agreement: 'agrees', left: 6000, right: 6000 });
  });

  it('without dividends retained earnings stay open: nothing is taken as nil', () => {
    const { dividends: _, ...rest } = year;
    expect(spread([...opening, ...statement(2025, rest)]).identity('retained-earnings')?.[1]).toMatchObject({
      agreement: 'open',
      reason: 'dividends not provided',
    });
  });
});
