import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { computeLimit } from '#electron/policy/limit/limit.ts';
import { irbCapital } from '#electron/policy/price/capital.ts';
import { computePrice } from '#electron/policy/price/price.ts';
import { priceException } from '#electron/policy/price/price-exception.ts';
import { accountHistoryMonths, tenorBand } from '#electron/policy/price/price-parts.ts';
import { SHIPPED_POLICIES } from '#electron/policy/shipped.ts';
import { PRICE_PARTS } from '#shared/domain/assessment.ts';
import { english } from '#test/support/saying.ts';
import { type CaseOptions, caseView } from './case-view.ts';

const { limit: limitPolicy, price: policy } = SHIPPED_POLICIES;

function priceOf(pd: number, options: CaseOptions = {}) {
  const view = caseView(options);
  return computePrice(view, { pd }, computeLimit(view, { grade: 'A' }, limitPolicy, 'hash'), policy, 'hash');
}
const partOf = (name: string, pd: number, options: CaseOptions = {}) =>
  priceOf(pd, options).parts.find(({ part }) => part === name);

describe('the price', () => {
  it('is the sum of its parts, computed by hand for one case', () => {
    // Working-capital loan, 12 months, branch, PD 1%, unsecured (LGD 45%), sales 20,315,740 CNY = € 2.54 million.
    const { capitalRatio } = irbCapital({
      assetClass: 'corporate',
      pd: 0.01,
      lossGivenDefault: 0.45,
      maturityYears: 1,
      salesMillionEuro: 5,
    });
    const charge = capitalRatio * (0.11 / 0.75 - 0.0185) * 10_000;
    const price = priceOf(0.01, { accountMonths: 13 });
    expect(price.parts.map(({ part, basisPoints }) => [part, basisPoints])).toEqual([
      ['funds-transfer-price', 185],
      ['operating-cost', 75],
      ['expected-loss', 45],
      ['capital-charge', Math.round(charge * 100) / 100],
      ['tenor-and-liquidity-premium', 5],
      ['branch-margin', 20],
      ['relationship-discount', -10],
    ]);
    expect(price.rateBasisPoints).toBe(Math.ceil(320 + Math.round(charge * 100) / 100));
    expect(price.capitalRatio).toBe(capitalRatio);
    const margin = ((price.rateBasisPoints ?? 0) - 185 - 75 - 45) / 10_000;
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

  it('takes the loss given default from the collateral’s cover of the limit', () => {
    const lgd = (value: number) =>
      partOf('expected-loss', 0.01, {
        application: { amount: 5_000_000 },
        collateral: [{ kind: 'cash-deposit', value }],
      })?.basisPoints;
    expect([lgd(7_500_000), lgd(7_499_999), lgd(5_000_000), lgd(2_500_000), lgd(2_499_999)]).toEqual([
      15, 25, 25, 35, 45,
    ]);
  });

  it('does not price below the floor of the PD', () => {
    expect(partOf('expected-loss', 0.00001)?.basisPoints).toBeCloseTo(0.0005 * 0.45 * 10_000, 2);
  });

  it('gives no firm-size adjustment when sales are not known', () => {
    const known = priceOf(0.01).capitalRatio ?? 0;
    expect(priceOf(0.01, { latest: null, before: null }).capitalRatio).toBeGreaterThan(known);
  });

  it('looks back 24 months for account history, and no further', () => {
    // Bookings in every month up to 2026-05; the 24 months to 2026-06-30 begin on 2024-07-01.
    expect(accountHistoryMonths(caseView({ accountMonths: 12 }))).toBe(12);
    expect(accountHistoryMonths(caseView({ accountMonths: 36 }))).toBe(23);
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

describe('a pricing exception', () => {
  it('is any rate below the model rate, with the severity it reaches', () => {
    const severity = (proposed: number) => priceException(500, proposed, policy.exceptions)?.severity ?? null;
    expect([severity(500), severity(510), severity(499), severity(475), severity(474), severity(399)]).toEqual([
      null,
      null,
      'minor',
      'minor',
      'material',
      'severe',
    ]);
    expect(priceException(500, 474, policy.exceptions)?.deviationBasisPoints).toBe(26);
  });
});
