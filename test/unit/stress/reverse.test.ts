import { describe, expect, it } from 'vitest';
import { revenueShockTo } from '#electron/stress/revenue-shock.ts';
import { firstCrossing } from '#electron/stress/reverse.ts';
import { postingOfShocks, stressedCover } from '#electron/stress/shocks.ts';
import { NO_SHOCK } from '#shared/domain/stress.ts';

// DOMAIN §10: tax held; DSCR 1.5, and 1.0 at revenue −10.0%.
const FIGURES = {
  revenue: 1000,
  variableCost: 600,
  fixedCost: 250,
  tax: 10,
  capitalExpenditure: 20,
  distributions: 0,
  debt: 500,
  service: 80,
};

describe('reverse stress', () => {
  it('reproduces the worked example', () => {
    expect(stressedCover(FIGURES, NO_SHOCK)).toBe(1.5);
    expect(revenueShockTo(1, FIGURES)).toBeCloseTo(-0.1, 12);
  });

  it('finds the rise that is wanted where cover is short, and says where nothing does it', () => {
    // (1000·x·0.4 − 280) ÷ 80 = 2 at x = 1.1.
    expect(revenueShockTo(2, FIGURES)).toBeCloseTo(0.1, 12);
    expect(revenueShockTo(1, { ...FIGURES, variableCost: 1000 })).toBeNull();
    expect(revenueShockTo(1, { ...FIGURES, service: 0 })).toBeNull();
  });

  it('adds up shocks of every kind as the statements do', () => {
    // By hand: revenue 900, variable cost 900 × 0.6 × 1.05 = 567, 30 days of 900 = 75 tied up; interest on 500 at +2% is 10.
    const shocks = { revenue: -0.1, inputPrice: 0.05, receivableDays: 30, rateBasisPoints: 200 };
    expect(stressedCover(FIGURES, shocks)).toBeCloseTo((900 - 567 - 250 - 10 - 20 - 75) / 90, 12);
    expect(postingOfShocks(FIGURES, shocks, 100)).toEqual({
      revenue: -100,
      cost_of_sales: -33,
      interest_expense: 10,
      retained_earnings: -77,
      receivables: 75,
      cash: -100,
      short_term_debt: 52,
      cash_from_operations: -152,
      cash_from_financing: 52,
    });
  });

  it('takes the first crossing of a figure that comes back', () => {
    // x·(x − 1) + 0.2 is below 0.1 between about 0.11 and 0.89.
    const shock = firstCrossing((x) => x * (x - 1) + 0.2, 0.1, { from: 0, to: 1 });
    expect(shock).toBeCloseTo((1 - Math.sqrt(0.6)) / 2, 12);
    expect(firstCrossing((x) => x, 0, { from: 0, to: 1 })).toBe(0);
    expect(firstCrossing(() => 1, 0, { from: 0, to: 1 })).toBeNull();
  });
});
