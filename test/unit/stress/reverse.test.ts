import { describe, expect, it } from 'vitest';
import { firstCrossing } from '#electron/stress/reverse.ts';
import { coverUnderShock, revenueShockTo } from '#electron/stress/service-under-shock.ts';

// DOMAIN §10: tax held; DSCR 1.5, and 1.0 at revenue −10.0%.
const FIGURES = { revenue: 1000, variableCostShare: 0.6, fixedCost: 250, tax: 10, capitalExpenditure: 20, service: 80 };

describe('reverse stress', () => {
  it('reproduces the worked example', () => {
    expect(coverUnderShock(FIGURES, 0)).toBe(1.5);
    expect(revenueShockTo(1, FIGURES)).toBeCloseTo(-0.1, 12);
  });

  it('finds the rise that is wanted where cover is short, and says where nothing does it', () => {
    // (1000·x·0.4 − 280) ÷ 80 = 2 at x = 1.1.
    expect(revenueShockTo(2, FIGURES)).toBeCloseTo(0.1, 12);
    expect(revenueShockTo(1, { ...FIGURES, variableCostShare: 1 })).toBeNull();
    expect(revenueShockTo(1, { ...FIGURES, service: 0 })).toBeNull();
  });

  it('takes the first crossing of a figure that comes back', () => {
    // x·(x − 1) + 0.2 is below 0.1 between about 0.11 and 0.89.
    const shock = firstCrossing((x) => x * (x - 1) + 0.2, 0.1, { from: 0, to: 1 });
    expect(shock).toBeCloseTo((1 - Math.sqrt(0.6)) / 2, 12);
    expect(firstCrossing((x) => x, 0, { from: 0, to: 1 })).toBe(0);
    expect(firstCrossing(() => 1, 0, { from: 0, to: 1 })).toBeNull();
  });
});
