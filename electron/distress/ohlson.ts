/** Ohlson's O-score. */
import { line } from '#electron/indicators/formulas.ts';
import type { DistressScore } from '#shared/domain/authenticity.ts';
import { apply, exceeds, over, plus, weighted } from '#shared/domain/formula.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { DistressFigures } from './figures.ts';
import { constant, type Model, printed, scoreOf, share, type Term } from './model.ts';
import { liabilityShare, profitShare, SYMBOLS, workingCapitalShare } from './terms.ts';

/** How total assets enter the size term: minor units per counted unit, and the price index. */
export interface SizeBasis {
  readonly minorUnitsPerUnit: number;
  /** GNP price-level index; 1 leaves total assets as they are. */
  readonly priceIndex: number;
}

const CONSTANT = -1.32;
const COEFFICIENT_OF_SIZE = -0.407;
const FAILING = sentence('distress.zone-failing');
const NOT_FAILING = sentence('distress.zone-not-failing');

function size({ minorUnitsPerUnit, priceIndex }: SizeBasis): Term {
  return {
    name: sentence('formula.expression', {
      tree: apply('ln', over(line('total_assets'), sentence('distress.price-index'))),
    }),
    coefficient: COEFFICIENT_OF_SIZE,
    needs: ['totalAssets'],
    over: ['totalAssets'],
    value: ({ totalAssets }) => Math.log(totalAssets / minorUnitsPerUnit / priceIndex),
    note: sentence('distress.size-basis', { minorUnits: minorUnitsPerUnit, priceIndex }),
  };
}

function flag(
  name: Sentence,
  coefficient: number,
  needs: Term['needs'],
  holds: (numbers: Parameters<Term['value']>[0]) => boolean,
): Term {
  return { name, coefficient, needs, over: [], value: (numbers) => (holds(numbers) ? 1 : 0) };
}

function profitChange(now: number, before: number): number {
  const magnitude = Math.abs(now) + Math.abs(before);
  return magnitude === 0 ? 0 : (now - before) / magnitude;
}

/** As the paper prints it. */
const FORMULA = printed(
  weighted(
    [
      [COEFFICIENT_OF_SIZE, apply('ln', over(SYMBOLS.totalAssets, sentence('distress.symbol-price-index')))],
      [6.03, over(SYMBOLS.totalLiabilities, SYMBOLS.totalAssets)],
      [-1.43, over(SYMBOLS.workingCapital, SYMBOLS.totalAssets)],
      [0.0757, over(SYMBOLS.currentLiabilities, SYMBOLS.currentAssets)],
      [-1.72, apply('holds', exceeds(SYMBOLS.totalLiabilities, SYMBOLS.totalAssets))],
      [-2.37, over(SYMBOLS.netProfit, SYMBOLS.totalAssets)],
      [-1.83, over(sentence('distress.symbol-funds-from-operations'), SYMBOLS.totalLiabilities)],
      [0.285, apply('holds', sentence('distress.symbol-losses-in-both-years'))],
      [
        -0.521,
        over(
          sentence('distress.symbol-change-of-net-profit'),
          plus(apply('abs', SYMBOLS.netProfit), apply('abs', sentence('distress.symbol-earlier-net-profit'))),
        ),
      ],
    ],
    { constant: CONSTANT },
  ),
);

function termsOf(basis: SizeBasis): Term[] {
  return [
    constant(CONSTANT),
    size(basis),
    liabilityShare(6.03),
    workingCapitalShare(-1.43),
    share(over(line('current_liabilities'), line('current_assets')), 0.0757, ['currentLiabilities'], 'currentAssets'),
    flag(
      sentence('distress.liabilities-exceed-assets'),
      -1.72,
      ['totalLiabilities', 'totalAssets'],
      (f) => f.totalLiabilities > f.totalAssets,
    ),
    profitShare(-2.37),
    share(
      over(sentence('distress.funds-from-operations'), line('total_liabilities')),
      -1.83,
      ['fundsFromOperations'],
      'totalLiabilities',
    ),
    flag(
      sentence('distress.losses-in-both-years'),
      0.285,
      ['netProfit', 'prior:netProfit'],
      (f) => f.netProfit < 0 && f['prior:netProfit'] < 0,
    ),
    {
      name: sentence('distress.change-of-net-profit'),
      coefficient: -0.521,
      needs: ['netProfit', 'prior:netProfit'],
      over: [],
      value: (f) => profitChange(f.netProfit, f['prior:netProfit']),
    },
  ];
}

function modelFor(basis: SizeBasis): Model {
  return {
    model: 'ohlson-o',
    formula: FORMULA,
    zones: sentence('distress.zones-of-ohlson'),
    authority: sentence('citation.author', { author: 'Ohlson', year: 1980 }),
    sample: sentence('distress.sample-ohlson'),
    scale: { cuts: [0], zones: [NOT_FAILING, FAILING], riskier: 'higher' },
    zoneOf: (value) => (value >= 0 ? FAILING : NOT_FAILING),
    probabilityOf: (value) => 1 / (1 + Math.exp(-value)),
    terms: termsOf(basis),
    note: sentence('distress.size-depends'),
  };
}

/** Units the size term is shown in beside the one used: one, a thousand, a million of them. */
const OTHER_UNITS = [1_000, 1_000_000] as const;

/**
 * Ohlson's O with its logistic probability. The size term is shown for total assets counted in
 * thousands and millions too, and for a price index of 10, since neither is fixed outside the US of 1980.
 */
export function ohlson(figures: DistressFigures, basis: SizeBasis): DistressScore {
  const score = scoreOf(modelFor(basis), figures);
  const { value } = score;
  if (value === null) return score;
  const shifted = (assumption: Sentence, factor: number) => {
    const other = value - COEFFICIENT_OF_SIZE * Math.log(factor);
    return { assumption, value: other, probability: 1 / (1 + Math.exp(-other)) };
  };
  const units = OTHER_UNITS.map((factor) => shifted(sentence('distress.larger-units', { factor }), factor));
  return { ...score, sensitivity: [...units, shifted(sentence('distress.price-index-ten-times'), 10)] };
}
