/** Ohlson's O-score. */
import type { DistressScore } from '#shared/domain/authenticity.ts';
import type { DistressFigures } from './figures.ts';
import { constant, type Model, scoreOf, share, type Term } from './model.ts';

/** How total assets enter the size term: minor units per counted unit, and the price index. */
export interface SizeBasis {
  readonly minorUnitsPerUnit: number;
  /** GNP price-level index; 1 leaves total assets as they are. */
  readonly priceIndex: number;
}

const COEFFICIENT_OF_SIZE = -0.407;

function size({ minorUnitsPerUnit, priceIndex }: SizeBasis): Term {
  return {
    name: 'ln(total assets ÷ price index)',
    coefficient: COEFFICIENT_OF_SIZE,
    needs: ['totalAssets'],
    over: ['totalAssets'],
    value: ({ totalAssets }) => Math.log(totalAssets / minorUnitsPerUnit / priceIndex),
    note: `total assets in units of ${minorUnitsPerUnit === 1 ? 'the figures given' : `${minorUnitsPerUnit} minor units`}, price index ${priceIndex}`,
  };
}

function flag(
  name: string,
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

function modelFor(basis: SizeBasis): Model {
  return {
    model: 'ohlson-o',
    name: 'Ohlson O',
    formula:
      '−1.32 − 0.407·ln(TA/index) + 6.03·TL/TA − 1.43·WC/TA + 0.0757·CL/CA − 1.72·[TL>TA] − 2.37·NI/TA − 1.83·FFO/TL + 0.285·[NI<0 twice] − 0.521·ΔNI/(│NI│+│NI₋₁│)',
    zones: 'P = 1/(1+e^−O); 0.5 or more is classed as failing',
    authority: 'Ohlson 1980',
    sample: '105 bankrupt and 2,058 other listed US industrial firms, 1970 to 1976',
    scale: { cuts: [0], zones: ['not failing', 'failing'], riskier: 'higher' },
    zoneOf: (value) => (value >= 0 ? 'failing' : 'not failing'),
    probabilityOf: (value) => 1 / (1 + Math.exp(-value)),
    terms: [
      constant(-1.32),
      size(basis),
      share('total liabilities ÷ total assets', 6.03, ['totalLiabilities'], 'totalAssets'),
      share('working capital ÷ total assets', -1.43, ['currentAssets'], 'totalAssets', ['currentLiabilities']),
      share('current liabilities ÷ current assets', 0.0757, ['currentLiabilities'], 'currentAssets'),
      flag(
        'liabilities exceed assets',
        -1.72,
        ['totalLiabilities', 'totalAssets'],
        (f) => f.totalLiabilities > f.totalAssets,
      ),
      share('net profit ÷ total assets', -2.37, ['netProfit'], 'totalAssets'),
      share('funds from operations ÷ total liabilities', -1.83, ['fundsFromOperations'], 'totalLiabilities'),
      flag(
        'losses in both last years',
        0.285,
        ['netProfit', 'prior netProfit'],
        (f) => f.netProfit < 0 && f['prior netProfit'] < 0,
      ),
      {
        name: 'change of net profit',
        coefficient: -0.521,
        needs: ['netProfit', 'prior netProfit'],
        over: [],
        value: (f) => profitChange(f.netProfit, f['prior netProfit']),
      },
    ],
    note: 'The size term depends on the currency and the unit total assets are counted in; other choices stand beside it.',
  };
}

/** Units the size term is shown in beside the one used: one, a thousand, a million of them. */
const OTHER_UNITS = [
  ['a thousand', 1_000],
  ['a million', 1_000_000],
] as const;

/**
 * Ohlson's O with its logistic probability. The size term is shown for total assets counted in
 * thousands and millions too, and for a price index of 10, since neither is fixed outside the US of 1980.
 */
export function ohlson(figures: DistressFigures, basis: SizeBasis): DistressScore {
  const score = scoreOf(modelFor(basis), figures);
  const { value } = score;
  if (value === null) return score;
  const shifted = (assumption: string, factor: number) => {
    const other = value - COEFFICIENT_OF_SIZE * Math.log(factor);
    return { assumption, value: other, probability: 1 / (1 + Math.exp(-other)) };
  };
  const units = OTHER_UNITS.map(([words, factor]) =>
    shifted(`total assets counted in units ${words} times as large`, factor),
  );
  return { ...score, sensitivity: [...units, shifted('price index ten times as high', 10)] };
}
