/** Beneish's M-score of earnings manipulation, eight variables. */
import type { DistressScore } from '#shared/domain/authenticity.ts';
import { weighted } from '#shared/domain/formula.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { CurrentFigure, DistressFigures, FigureName } from './figures.ts';
import { constant, type Model, nameIn, printed, scoreOf, type Term, withoutValue } from './model.ts';

export const MANIPULATION_CUT = -1.78;

const BENEISH_INDICES = ['DSRI', 'GMI', 'AQI', 'SGI', 'DEPI', 'SGAI', 'TATA', 'LVGI'] as const;
type BeneishIndex = (typeof BENEISH_INDICES)[number];

const COEFFICIENTS: Readonly<Record<BeneishIndex, number>> = {
  DSRI: 0.92,
  GMI: 0.528,
  AQI: 0.404,
  SGI: 0.892,
  DEPI: 0.115,
  SGAI: -0.172,
  TATA: 4.679,
  LVGI: -0.327,
};

const NAMES: Readonly<Record<BeneishIndex, Sentence>> = {
  DSRI: sentence('distress.index-dsri'),
  GMI: sentence('distress.index-gmi'),
  AQI: sentence('distress.index-aqi'),
  SGI: sentence('distress.index-sgi'),
  DEPI: sentence('distress.index-depi'),
  SGAI: sentence('distress.index-sgai'),
  TATA: sentence('distress.index-tata'),
  LVGI: sentence('distress.index-lvgi'),
};

const CONSTANT = -4.84;
const SYMBOLS: Readonly<Record<BeneishIndex, Sentence>> = {
  DSRI: sentence('distress.symbol-dsri'),
  GMI: sentence('distress.symbol-gmi'),
  AQI: sentence('distress.symbol-aqi'),
  SGI: sentence('distress.symbol-sgi'),
  DEPI: sentence('distress.symbol-depi'),
  SGAI: sentence('distress.symbol-sgai'),
  TATA: sentence('distress.symbol-tata'),
  LVGI: sentence('distress.symbol-lvgi'),
};
const FLAGGED = sentence('distress.zone-flagged');
const NOT_FLAGGED = sentence('distress.zone-not-flagged');

/** Without these there is no score; the other three are taken as 1 and flagged. */
const TAKEN_AS_ONE: ReadonlySet<BeneishIndex> = new Set(['AQI', 'DEPI', 'SGAI']);

const INPUTS: Readonly<Record<BeneishIndex, readonly FigureName[]>> = {
  DSRI: ['receivables', 'sales', 'prior:receivables', 'prior:sales'],
  GMI: ['grossProfit', 'sales', 'prior:grossProfit', 'prior:sales'],
  AQI: ['currentAssets', 'plant', 'totalAssets', 'prior:currentAssets', 'prior:plant', 'prior:totalAssets'],
  SGI: ['sales', 'prior:sales'],
  DEPI: ['depreciation', 'plant', 'prior:depreciation', 'prior:plant'],
  SGAI: ['overheads', 'sales', 'prior:overheads', 'prior:sales'],
  TATA: ['netProfit', 'cashFromOperations', 'totalAssets'],
  LVGI: [
    'longTermDebt',
    'currentLiabilities',
    'totalAssets',
    'prior:longTermDebt',
    'prior:currentLiabilities',
    'prior:totalAssets',
  ],
};

type Get = (name: CurrentFigure) => number;

/** Ratio whose change from one year to the next an index is. */
const RATIOS: Readonly<Record<Exclude<BeneishIndex, 'TATA' | 'SGI'>, (get: Get) => number>> = {
  DSRI: (get) => get('receivables') / get('sales'),
  GMI: (get) => get('grossProfit') / get('sales'),
  AQI: (get) => 1 - (get('currentAssets') + get('plant')) / get('totalAssets'),
  DEPI: (get) => get('depreciation') / (get('depreciation') + get('plant')),
  SGAI: (get) => get('overheads') / get('sales'),
  LVGI: (get) => (get('longTermDebt') + get('currentLiabilities')) / get('totalAssets'),
};

/** Indices that are the earlier year's ratio over the later one's. */
const INVERTED: ReadonlySet<BeneishIndex> = new Set(['GMI', 'DEPI']);

function indexOf(index: BeneishIndex, now: Get, before: Get): number {
  if (index === 'TATA') return (now('netProfit') - now('cashFromOperations')) / now('totalAssets');
  if (index === 'SGI') return now('sales') / before('sales');
  const [upper, lower] = INVERTED.has(index) ? [before, now] : [now, before];
  return RATIOS[index](upper) / RATIOS[index](lower);
}

function modelOf(terms: readonly Term[], note?: Sentence): Model {
  return {
    model: 'beneish-m',
    formula: printed(
      weighted(
        BENEISH_INDICES.map((index) => [COEFFICIENTS[index], SYMBOLS[index]]),
        { decimals: 3, constant: CONSTANT },
      ),
    ),
    zones: sentence('distress.zones-of-beneish', { cut: MANIPULATION_CUT }),
    authority: sentence('citation.author', { author: 'Beneish', year: 1999 }),
    sample: sentence('distress.sample-beneish'),
    scale: { cuts: [MANIPULATION_CUT], zones: [NOT_FLAGGED, FLAGGED], riskier: 'higher' },
    zoneOf: (value) => (value > MANIPULATION_CUT ? FLAGGED : NOT_FLAGGED),
    terms: [constant(CONSTANT), ...terms],
    ...(note !== undefined && { note }),
  };
}

/** M of eight given indices. */
export function beneishOfIndices(indices: Readonly<Record<BeneishIndex, number>>): DistressScore {
  const terms = BENEISH_INDICES.map((index): Term => {
    return { name: NAMES[index], coefficient: COEFFICIENTS[index], needs: [], over: [], value: () => indices[index] };
  });
  return scoreOf(modelOf(terms), {});
}

/**
 * M from two years. AQI, DEPI and SGAI are 1 where they cannot be computed, and the note says so;
 * the score is missing where another index is not provided and not meaningful where it divides by
 * nothing or turns negative.
 */
export function beneish(figures: DistressFigures): DistressScore {
  const now: Get = (name) => figures[name]?.value ?? Number.NaN;
  const before: Get = (name) => figures[`prior:${name}`]?.value ?? Number.NaN;
  const replaced: string[] = [];
  const terms: Term[] = [];
  for (const index of BENEISH_INDICES) {
    const needs = INPUTS[index].filter((name) => figures[name] !== undefined);
    const absent = INPUTS[index].find((name) => (figures[name]?.value ?? null) === null);
    const value = absent === undefined ? indexOf(index, now, before) : Number.NaN;
    const usable = Number.isFinite(value) && (index === 'TATA' || value > 0);
    const base = { name: NAMES[index], coefficient: COEFFICIENTS[index], over: [] };
    if (usable) terms.push({ ...base, needs, value: () => value });
    else if (TAKEN_AS_ONE.has(index)) {
      replaced.push(index);
      terms.push({ ...base, needs: [], value: () => 1, note: sentence('distress.taken-as-one') });
    } else if (absent !== undefined) {
      const reason = sentence('distress.index-lacks', { index: NAMES[index], what: nameIn(figures, absent) });
      return withoutValue(modelOf([]), 'missing', reason);
    } else {
      const reason = sentence('distress.index-not-positive', { index: NAMES[index] });
      return withoutValue(modelOf([]), 'not-meaningful', reason);
    }
  }
  const note = replaced.length > 0 ? sentence('distress.indices-taken-as-one', { indices: replaced }) : undefined;
  return scoreOf(modelOf(terms, note), figures);
}
