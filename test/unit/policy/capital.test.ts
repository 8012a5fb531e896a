import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { irbCapital } from '#electron/policy/price/capital.ts';
import { Fault } from '#shared/domain/fault.ts';

const GOLDEN = {
  assetClass: 'corporate',
  pd: 0.01,
  lossGivenDefault: 0.45,
  maturityYears: 2.5,
  salesMillionEuro: null,
} as const;

describe('regulatory capital', () => {
  // PD 1%, LGD 45%, M 2.5: Basel II, annex 5 (illustrative risk weights).
  it('gives the published risk weights', () => {
    expect(irbCapital(GOLDEN).riskWeight * 100).toBeCloseTo(92.32, 2);
    expect(irbCapital({ ...GOLDEN, salesMillionEuro: 5 }).riskWeight * 100).toBeCloseTo(72.39, 2);
    expect(irbCapital({ ...GOLDEN, assetClass: 'other-retail' }).riskWeight * 100).toBeCloseTo(45.77, 2);
  });

  it('gives no size adjustment from € 50 million on, or when sales are not known, and no more than at € 5 million', () => {
    const weight = (salesMillionEuro: number | null) => irbCapital({ ...GOLDEN, salesMillionEuro }).riskWeight;
    expect(weight(50)).toBe(weight(null));
    expect(weight(900)).toBe(weight(null));
    expect(weight(0.3)).toBe(weight(5));
    expect(weight(20)).toBeGreaterThan(weight(5));
  });

  it('holds maturity between one and five years', () => {
    const capital = (maturityYears: number) => irbCapital({ ...GOLDEN, maturityYears }).capitalRatio;
    expect(capital(0.25)).toBe(capital(1));
    expect(capital(30)).toBe(capital(5));
  });

  it('is between zero and the loss given default', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.0005, max: 0.999, noNaN: true }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        (pd, lossGivenDefault) => {
          const { capitalRatio } = irbCapital({ ...GOLDEN, pd, lossGivenDefault, maturityYears: 1 });
          expect(capitalRatio).toBeGreaterThan(0);
          expect(capitalRatio).toBeLessThan(lossGivenDefault);
        },
      ),
    );
  });

  it('has no meaning for a PD of zero or one', () => {
    expect(() => irbCapital({ ...GOLDEN, pd: 0 })).toThrow(Fault);
    expect(() => irbCapital({ ...GOLDEN, pd: 1 })).toThrow(Fault);
  });
});
