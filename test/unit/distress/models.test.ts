/** Reference values of the domain handbook §5 (golden vector), and the rules for figures that are absent or not usable. */
import { describe, expect, test } from 'vitest';
import { altmanZ, altmanZDoublePrime, altmanZPrime } from '#electron/distress/altman.ts';
import { beneish, beneishOfIndices } from '#electron/distress/beneish.ts';
import type { DistressFigures, FigureName } from '#electron/distress/figures.ts';
import { ohlson } from '#electron/distress/ohlson.ts';
import { springate } from '#electron/distress/springate.ts';
import { zmijewski } from '#electron/distress/zmijewski.ts';
import { tell } from '#shared/text/tell.ts';
import { english } from '#test/support/saying.ts';

const GOLDEN: Partial<Record<FigureName, number>> = {
  totalAssets: 1000,
  currentAssets: 450,
  currentLiabilities: 300,
  totalLiabilities: 600,
  retainedEarnings: 150,
  ebit: 90,
  pretaxProfit: 70,
  netProfit: 52,
  'prior:netProfit': 40,
  sales: 1200,
  bookEquity: 400,
  fundsFromOperations: 110,
};

function figures(values: Partial<Record<FigureName, number | null>>): DistressFigures {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { name, value, recordIds: [] }]));
}

const UNIT = { minorUnitsPerUnit: 1, priceIndex: 1 };

describe('golden vector', () => {
  const given = figures(GOLDEN);

  test('Altman Z′ and Z″', () => {
    expect(altmanZPrime(given).value).toBeCloseTo(1.99183, 5);
    expect(tell(altmanZPrime(given), 'en').zone).toBe('grey');
    expect(altmanZDoublePrime(given).value).toBeCloseTo(2.7778, 5);
    expect(tell(altmanZDoublePrime(given), 'en').zone).toBe('safe');
    expect(altmanZDoublePrime(given).sensitivity[0]?.value).toBeCloseTo(6.0278, 5);
  });

  test('Springate', () => {
    expect(springate(given).value).toBeCloseTo(1.0648, 5);
    expect(tell(springate(given), 'en').zone).toBe('not failed');
  });

  test('Zmijewski with its probit', () => {
    const score = zmijewski(given);
    expect(score.value).toBeCloseTo(-1.15728, 5);
    expect(score.probability).toBeCloseTo(0.12358, 5);
  });

  test('Ohlson with its logit', () => {
    const score = ohlson(given, UNIT);
    expect(score.value).toBeCloseTo(-1.20419, 5);
    expect(score.probability).toBeCloseTo(0.23073, 5);
  });

  test('Beneish of given indices', () => {
    const indices = { DSRI: 1.2, GMI: 1.1, AQI: 1.05, SGI: 1.3, DEPI: 1.02, SGAI: 0.95, TATA: 0.04, LVGI: 1.1 };
    const score = tell(beneishOfIndices(indices), 'en');
    expect(score.value).toBeCloseTo(-1.79004, 5);
    expect(score.zone).toBe('not flagged');
  });

  test('the terms add up to the score', () => {
    for (const score of [altmanZPrime(given), ohlson(given, UNIT), zmijewski(given)]) {
      expect(score.terms.reduce((sum, { contribution }) => sum + contribution, 0)).toBe(score.value);
    }
  });
});

test('Altman Z needs a market value of equity, which a private company has not', () => {
  expect(altmanZ(figures(GOLDEN))).toMatchObject({ status: 'not-meaningful', value: null });
  // 1.2·0.15 + 1.4·0.15 + 3.3·0.09 + 0.6·(500 ÷ 600) + 0.999·1.2
  expect(altmanZ(figures({ ...GOLDEN, marketEquity: 500 })).value).toBeCloseTo(2.3858, 4);
});

test('the size term: a unit a thousand times as large raises O by 0.407·ln 1000', () => {
  const score = ohlson(figures(GOLDEN), UNIT);
  const inThousands = ohlson(figures(GOLDEN), { minorUnitsPerUnit: 1000, priceIndex: 1 });
  expect((inThousands.value ?? 0) - (score.value ?? 0)).toBeCloseTo(0.407 * Math.log(1000), 10);
  expect(score.sensitivity[0]?.value).toBeCloseTo(inThousands.value ?? 0, 10);
});

test('a figure that was not provided leaves the score missing and says which', () => {
  const score = springate(figures({ ...GOLDEN, ebit: null }));
  expect(score).toMatchObject({ status: 'missing', value: null, zone: null });
  expect(english(score.reason)).toContain('ebit');
});

test.each([
  [{ totalAssets: 0 }, 'zero'],
  [{ totalAssets: -5 }, 'negative'],
])('a denominator of %o is not meaningful', (change, word) => {
  const score = altmanZPrime(figures({ ...GOLDEN, ...change }));
  expect(score.status).toBe('not-meaningful');
  expect(english(score.reason)).toContain(word);
});

describe('Beneish of two years', () => {
  const two: Partial<Record<FigureName, number>> = {
    receivables: 120,
    sales: 1000,
    grossProfit: 300,
    currentAssets: 400,
    plant: 300,
    totalAssets: 800,
    depreciation: 30,
    overheads: 150,
    netProfit: 60,
    cashFromOperations: 20,
    longTermDebt: 100,
    currentLiabilities: 200,
    'prior:receivables': 80,
    'prior:sales': 800,
    'prior:grossProfit': 280,
    'prior:currentAssets': 300,
    'prior:plant': 300,
    'prior:totalAssets': 700,
    'prior:depreciation': 30,
    'prior:overheads': 130,
    'prior:longTermDebt': 100,
    'prior:currentLiabilities': 180,
  };

  test('by hand', () => {
    // DSRI 0.12/0.1 = 1.2; GMI 0.35/0.3; AQI (1 − 700/800)/(1 − 600/700) = 0.875; SGI 1.25;
    // DEPI (30/330)/(30/330) = 1; SGAI 0.15/0.1625; TATA 40/800 = 0.05; LVGI 0.375/0.4.
    const expected =
      -4.84 +
      0.92 * 1.2 +
      0.528 * (0.35 / 0.3) +
      0.404 * 0.875 +
      0.892 * 1.25 +
      0.115 +
      -0.172 * (0.15 / 0.1625) +
      4.679 * 0.05 -
      0.327 * (0.375 / 0.4);
    expect(beneish(figures(two)).value).toBeCloseTo(expected, 10);
  });

  test('depreciation that is not provided is taken as 1 and flagged', () => {
    const score = tell(beneish(figures({ ...two, depreciation: null })), 'en');
    expect(score.status).toBe('value');
    expect(score.note).toContain('DEPI');
    expect(score.terms.find(({ name }) => name.startsWith('DEPI'))?.value).toBe(1);
  });

  test('without last year’s receivables there is no score', () => {
    expect(beneish(figures({ ...two, 'prior:receivables': null })).status).toBe('missing');
  });

  test('a negative gross margin makes the margin index meaningless', () => {
    expect(beneish(figures({ ...two, grossProfit: -10 })).status).toBe('not-meaningful');
  });
});
