import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SIZE_INDUSTRIES } from '#shared/domain/applications.ts';
import { chinaSizeClass, euSizeClass, SIZE_CLASSES, type SizeAnswer } from '#shared/domain/size-class.ts';

/** CNY 10,000 in fen, and a million euro in cents. */
const WAN = 1_000_000;
const MILLION = 100_000_000;

function china(
  industry: (typeof SIZE_INDUSTRIES)[number],
  headcount: number | null,
  y: number | null,
  z: number | null,
) {
  const inFen = (wan: number | null) => (wan === null ? null : wan * WAN);
  return chinaSizeClass(industry, { headcount, revenue: inFen(y), totalAssets: inFen(z) });
}

function eu(headcount: number | null, turnover: number | null, balance: number | null) {
  const inCents = (millions: number | null) => (millions === null ? null : millions * MILLION);
  return euSizeClass({ headcount, revenue: inCents(turnover), totalAssets: inCents(balance) });
}

// Floors of 工信部联企业〔2011〕300号, article 4.
describe('China 2011', () => {
  test.each([
    ['industry', 1000, 40_000, null, 'large'],
    ['industry', 999, 40_000, null, 'medium'],
    ['industry', 1000, 39_999, null, 'medium'],
    ['industry', 300, 2000, null, 'medium'],
    ['industry', 300, 1999, null, 'small'],
    ['industry', 1000, 299, null, 'micro'],
    ['construction', 5, 80_000, 80_000, 'large'],
    ['construction', 5, 6000, 4999, 'small'],
    ['wholesale', 5, 1000, null, 'small'],
    ['retail', 50, 500, null, 'medium'],
    ['transport', 20, 200, null, 'small'],
    ['warehousing', 200, 30_000, null, 'large'],
    ['hotel-and-catering', 9, 10_000, null, 'micro'],
    ['software', 100, 1000, null, 'medium'],
    ['agriculture', null, 500, null, 'medium'],
    ['other', 100, null, null, 'medium'],
  ] as const)('%s with headcount %s, revenue %s, assets %s is %s', (industry, x, y, z, expected) => {
    expect(china(industry, x, y, z)).toEqual({ sizeClass: expected });
  });

  test('an unknown figure matters only where the others leave the class open', () => {
    expect(china('industry', 1000, null, null)).toEqual({ needed: ['revenue'] });
    expect(china('industry', 10, null, null)).toEqual({ sizeClass: 'micro' });
    expect(china('construction', null, 299, null)).toEqual({ sizeClass: 'micro' });
  });

  test('a larger enterprise is never in a lower class', () => {
    const rank = (finding: SizeAnswer) => ('sizeClass' in finding ? SIZE_CLASSES.indexOf(finding.sizeClass) : -1);
    const figure = fc.nat(100_000);
    fc.assert(
      fc.property(
        fc.constantFrom(...SIZE_INDUSTRIES),
        figure,
        figure,
        figure,
        fc.nat(1000),
        (industry, x, y, z, more) => {
          const smaller = china(industry, x, y, z);
          return rank(china(industry, x + more, y + more, z + more)) >= rank(smaller);
        },
      ),
    );
  });
});

// 2003/361/EC, annex, article 2.
describe('EU 2003/361/EC', () => {
  test.each([
    [9, 2, 2, 'micro'],
    [9, 3, 2, 'micro'],
    [9, 3, 3, 'small'],
    [10, 2, 2, 'small'],
    [49, 10, 11, 'small'],
    [50, 10, 10, 'medium'],
    [249, 50, 44, 'medium'],
    [249, 51, 43, 'medium'],
    [249, 51, 44, 'large'],
    [250, 1, 1, 'large'],
  ] as const)('headcount %s, turnover %s, balance sheet %s million is %s', (x, turnover, balance, expected) => {
    expect(eu(x, turnover, balance)).toEqual({ sizeClass: expected });
  });

  test('names the figures it needs', () => {
    expect(eu(null, 1, 1)).toEqual({ needed: ['headcount'] });
    expect(eu(5, null, null)).toEqual({ needed: ['revenue', 'totalAssets'] });
    expect(eu(300, null, null)).toEqual({ sizeClass: 'large' });
  });
});
