import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workingCapitalNeed } from '#electron/policy/limit/working-capital.ts';
import { Fault } from '#shared/domain/fault.ts';

// The worked example of the rule, in CNY 10,000.
const GOLDEN = {
  revenue: 20315.74,
  costOfSales: 19178.09,
  profit: 903.12,
  receivables: 1222.43,
  inventory: 1029.66,
  prepayments: 1845.39,
  advances: 79.55,
  payables: 1.0,
  growth: 36500 / 20315.74 - 1,
};

describe('the need for working capital', () => {
  it('reproduces the golden example', () => {
    const result = workingCapitalNeed(GOLDEN);
    expect(result.turns).toBeCloseTo(4.852, 3);
    expect(result.need).toBeCloseTo(7188.83, 2);
    expect(result.need - 3001.22).toBeCloseTo(4187.61, 2);
  });

  it('is zero, not negative, when suppliers and customers fund the whole cycle', () => {
    const result = workingCapitalNeed({ ...GOLDEN, payables: 9000 });
    expect([result.turns, result.need]).toEqual([null, 0]);
  });

  it('grows with planned sales and with every balance that ties up money, and falls with what others fund', () => {
    const amounts = fc.double({ min: 0.01, max: 500, noNaN: true });
    fc.assert(
      fc.property(amounts, (more) => {
        const base = workingCapitalNeed(GOLDEN).need;
        for (const tied of ['receivables', 'inventory', 'prepayments', 'growth'] as const) {
          expect(workingCapitalNeed({ ...GOLDEN, [tied]: GOLDEN[tied] + more }).need).toBeGreaterThan(base);
        }
        for (const funded of ['payables', 'advances'] as const) {
          expect(workingCapitalNeed({ ...GOLDEN, [funded]: GOLDEN[funded] + more }).need).toBeLessThan(base);
        }
      }),
    );
  });

  it('has no meaning without sales or cost of sales', () => {
    expect(() => workingCapitalNeed({ ...GOLDEN, revenue: 0 })).toThrow(Fault);
    expect(() => workingCapitalNeed({ ...GOLDEN, costOfSales: -1 })).toThrow(Fault);
  });
});
