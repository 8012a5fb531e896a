import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { irbCapital } from '#electron/policy/price/capital.ts';
import { earningsAt } from '#electron/policy/price/earnings.ts';
import { lossGivenDefault } from '#electron/policy/price/loss-given-default.ts';
import { computePrice } from '#electron/policy/price/price.ts';
import { ownAccountMonths, raroc, tenorBand } from '#electron/policy/price/price-parts.ts';
import { SHIPPED_POLICIES } from '#electron/policy/shipped.ts';
import { PRICE_PARTS } from '#shared/domain/assessment.ts';
import type { RecordFields } from '#shared/domain/record-sets.ts';
import { english } from '#test/support/saying.ts';
import { type CaseOptions, caseView } from './case-view.ts';

const { limit: limitPolicy, price: policy } = SHIPPED_POLICIES;

function priceOf(pd: number, options: CaseOptions = {}) {
  const tables = { price: policy, collateral: limitPolicy.collateral };
  return computePrice(caseView(options), { pd }, { defaults: [], missing: [] }, tables, 'hash');
}
const partOf = (name: string, pd: number, options: CaseOptions = {}) =>
  priceOf(pd, options).parts.find(({ part }) => part === name);

describe('the price', () => {
  it('is the sum of its parts, computed by hand for one case', () => {
    // Working-capital loan, 12 months, branch, PD 1%, unsecured (LGD 40%), sales 20,315,740 CNY = € 2.54 million.
    const { capitalRatio } = irbCapital({
      assetClass: 'corporate',
      pd: 0.01,
      lossGivenDefault: 0.4,
      maturityYears: 1,
      salesMillionEuro: 5,
    });
    const charge = capitalRatio * (0.11 / 0.75 - 0.0185) * 10_000;
    const price = priceOf(0.01, { accountMonths: 13 });
    expect(price.parts.map(({ part, basisPoints }) => [part, basisPoints])).toEqual([
      ['funds-transfer-price', 185],
      ['operating-cost', 75],
      ['expected-loss', 40],
      ['capital-charge', Math.round(charge * 100) / 100],
      ['tenor-and-liquidity-premium', 5],
      ['branch-margin', 20],
      ['relationship-discount', -10],
    ]);
    expect(price.rateBasisPoints).toBe(Math.ceil(315 + Math.round(charge * 100) / 100));
    expect(price.capitalRatio).toBe(capitalRatio);
    // DOMAIN §9: (rate − premium − FTP·(1 − K) − operating cost − EL)·(1 − t) ÷ K.
    const margin = ((price.rateBasisPoints ?? 0) - 5 - 185 * (1 - capitalRatio) - 75 - 40) / 10_000;
    expect(price.raroc).toBeCloseTo((margin * 0.75) / capitalRatio, 12);
  });

  it('has every part in order and is their sum rounded up, for any PD and tenor', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.2, noNaN: true }), fc.integer({ min: 1, max: 120 }), (pd, termMonths) => {
        const price = priceOf(pd, { application: { termMonths } });
        expect(price.parts.map(({ part }) => part)).toEqual(PRICE_PARTS);
        const hundredths = price.parts.reduce((sum, { basisPoints }) => sum + Math.round(basisPoints * 100), 0);
        if (price.rateBasisPoints === null)
          expect(Math.ceil(hundredths / 100)).toBeGreaterThan(policy.exceptions.maximumRateBasisPoints);
        else {
          expect(price.rateBasisPoints * 100).toBeGreaterThanOrEqual(hundredths);
          expect(price.rateBasisPoints * 100 - hundredths).toBeLessThan(100);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never falls when the PD rises', () => {
    let last = 0;
    for (let pd = 0.0001; pd < 0.15; pd *= 1.1) {
      const rate = priceOf(pd).rateBasisPoints ?? 0;
      expect(rate).toBeGreaterThanOrEqual(last);
      last = rate;
    }
  });

  it('has no rate but a reason above the highest one the policy offers', () => {
    const price = priceOf(0.6);
    expect([price.rateBasisPoints, price.raroc]).toEqual([null, null]);
    expect(english(price.reason)).toMatch(/above the highest rate/);
    expect(priceOf(1).rateBasisPoints).toBeNull();
  });

  it('takes the loss given default by Basel’s formula from what secures the terms priced', () => {
    const lgd = (value: number, kind: 'cash-deposit' | 'real-estate' = 'cash-deposit') =>
      partOf('expected-loss', 0.01, {
        application: { amount: 5_000_000 },
        collateral: [{ kind, value, valued_on: '2026-01-31', lien_rank: 1 }],
      })?.basisPoints;
    // Cash: 40% of the unsecured part. Real estate: 20% of 60% of its value, 40% of the rest.
    expect([lgd(0), lgd(2_500_000), lgd(5_000_000), lgd(10_000_000)]).toEqual([40, 20, 0, 0]);
    expect([lgd(3_000_000, 'real-estate'), lgd(10_000_000, 'real-estate')]).toEqual([32.8, 20]);
  });

  it('counts no collateral whose valuation is outdated or of no date, and nothing behind unknown liens', () => {
    const lgd = (given: Partial<RecordFields<'collateral'>>) =>
      partOf('expected-loss', 0.01, {
        application: { amount: 5_000_000 },
        collateral: [{ kind: 'real-estate', value: 9_000_000, valued_on: '2026-01-31', lien_rank: 1, ...given }],
      })?.basisPoints;
    expect(lgd({})).toBe(20);
    expect([
      lgd({ valued_on: '2009-05-01' }),
      lgd({ valued_on: null }),
      lgd({ lien_rank: 2 }),
      lgd({ lien_rank: 2, prior_liens: 9_000_000 }),
    ]).toEqual([40, 40, 40, 40]);
  });

  it('prices the terms proposed and never the limit: more debt on file changes no rate', () => {
    const rate = (balance: number) =>
      priceOf(0.02, { facilities: [{ lender: 'Bank', balance, matures: '2027-01-01' }] }).rateBasisPoints;
    expect(rate(900_000_000)).toBe(rate(0));
  });

  it('gives no rate in default or while something mandatory is missing, and says why', () => {
    const tables = { price: policy, collateral: limitPolicy.collateral };
    const found = { recordSet: 'credit_facility' as const, recordId: 1, text: 'late' };
    const barred = (eligibility: Parameters<typeof computePrice>[2]) =>
      computePrice(caseView(), { pd: 0.01 }, eligibility, tables, 'hash');
    expect(barred({ defaults: [found], missing: [] })).toMatchObject({ rateBasisPoints: null, raroc: null, parts: [] });
    expect(english(barred({ defaults: [found], missing: [] }).reason)).toBe('In default: late');
    expect(english(barred({ defaults: [], missing: ['payroll'] }).reason)).toBe('Not assessable: payroll.');
  });

  it('does not price below the floor of the PD', () => {
    expect(partOf('expected-loss', 0.00001)?.basisPoints).toBeCloseTo(0.0005 * 0.4 * 10_000, 2);
  });

  it('gives no firm-size adjustment when sales are not known', () => {
    const known = priceOf(0.01).capitalRatio ?? 0;
    expect(priceOf(0.01, { latest: null, before: null }).capitalRatio).toBeGreaterThan(known);
  });

  it('looks back 24 months for account history, and no further', () => {
    // Bookings in every month up to 2026-05; the 24 months to 2026-06-30 begin on 2024-07-01.
    expect(ownAccountMonths(caseView({ accountMonths: 12 }))).toBe(12);
    expect(ownAccountMonths(caseView({ accountMonths: 36 }))).toBe(23);
  });

  it('discounts nothing for an account kept elsewhere', () => {
    const elsewhere = { accountMonths: 24, hasOwnAccount: false };
    expect(ownAccountMonths(caseView(elsewhere))).toBe(0);
    expect(partOf('relationship-discount', 0.01, elsewhere)?.basisPoints).toBe(0);
  });

  it('discounts by months of account history', () => {
    const discount = (accountMonths: number) => partOf('relationship-discount', 0.01, { accountMonths })?.basisPoints;
    expect([discount(0), discount(11), discount(12)]).toEqual([0, 0, -10]);
  });
});

describe('tenor bands', () => {
  it('include their last month', () => {
    const { bands } = policy.fundsTransferPrice;
    expect([3, 4, 12, 13, 600].map((months) => tenorBand(bands, months).basisPoints)).toEqual([
      160, 170, 185, 205, 265,
    ]);
    expect(english(tenorBand(bands, 12).name)).toBe('band: over 6 months, up to 12 months');
  });
});

describe('loss given default', () => {
  it.each([
    [0, 0.4],
    [60, 0.328],
    [120, 0.256],
    [200, 0.2],
  ])('of 100 secured by real estate of %i is %d (DOMAIN §9)', (value, expected) => {
    const security = { value, haircut: 0.4, securedLossGivenDefault: 0.2 };
    expect(lossGivenDefault(100, [security], 0.4).lossGivenDefault).toBeCloseTo(expected, 12);
  });

  it('never rises with more security and never depends on its order', () => {
    const security = fc.record({
      value: fc.integer({ min: 0, max: 300 }),
      haircut: fc.constantFrom(0, 0.4, 0.48, 1),
      securedLossGivenDefault: fc.constantFrom(0, 0.2, 0.25, 0.4),
    });
    fc.assert(
      fc.property(fc.array(security, { maxLength: 6 }), security, (given, more) => {
        const before = lossGivenDefault(100, given, 0.4).lossGivenDefault;
        expect(lossGivenDefault(100, [...given, more], 0.4).lossGivenDefault).toBeLessThanOrEqual(before + 1e-12);
        expect(lossGivenDefault(100, [...given].reverse(), 0.4).lossGivenDefault).toBeCloseTo(before, 12);
      }),
    );
  });
});

test('the return on capital at the model rate without margin and discount is the hurdle (DOMAIN §9)', () => {
  const figures = { premium: 0, transferPrice: 0.02, operatingCost: 0.008, expectedLoss: 0.0045, taxRate: 0.25 };
  expect(raroc({ rate: 0.04185477, capitalRatio: 0.0738534, ...figures })).toBeCloseTo(0.11, 6);
});

describe('the earnings at a rate', () => {
  const price = priceOf(0.01, { accountMonths: 13 });
  const model = price.rateBasisPoints ?? 0;
  const at = (rate: number, owed: readonly number[] = []) => earningsAt(price, policy, rate, owed);

  it('are the hurdle at the lowest rate for it, and nothing at break-even', () => {
    const earned = at(model);
    expect(earned).toMatchObject({
      modelRateBasisPoints: model,
      hurdle: 0.11,
      concessionBasisPoints: 0,
      concessionCost: 0,
    });
    expect(earned?.raroc).toBe(price.raroc);
    const [hurdleRate, breakEven] = [earned?.hurdleRateBasisPoints ?? 0, earned?.breakEvenBasisPoints ?? 0];
    // Rounded up to a basis point: just at or above, and a basis point lower just below.
    expect(at(hurdleRate)?.raroc ?? 0).toBeGreaterThanOrEqual(0.11);
    expect(at(hurdleRate - 1)?.raroc ?? 1).toBeLessThan(0.11);
    expect(at(breakEven)?.raroc ?? -1).toBeGreaterThanOrEqual(0);
    expect(at(breakEven - 1)?.raroc ?? 1).toBeLessThan(0);
    // Margin 20 bp less discount 10 bp is what the model asks above the hurdle (DOMAIN §9).
    expect(model - hurdleRate).toBeGreaterThanOrEqual(9);
    expect(model - hurdleRate).toBeLessThanOrEqual(11);
  });

  it('say what a concession costs over the life of the loan, at its present value', () => {
    // 30 bp of 1,000,000.00 and then of 500,000.00, a month each, discounted at FTP 1.85% a year.
    const monthly = 1 + 0.0185 / 12;
    const lost = (0.003 / 12) * (100_000_000 / monthly + 50_000_000 / monthly ** 2);
    expect(at(model - 30, [100_000_000, 50_000_000])).toMatchObject({
      concessionBasisPoints: 30,
      concessionCost: Math.round(lost),
    });
  });

  it('are none without a model rate', () => {
    expect(earningsAt({ ...price, rateBasisPoints: null }, policy, 300, [])).toBeNull();
  });
});
