/** Beneish's M-score of earnings manipulation, eight variables. */
import type { DistressScore } from '#shared/domain/authenticity.ts';
import type { CurrentFigure, DistressFigures, FigureName } from './figures.ts';
import { constant, type Model, scoreOf, type Term, withoutValue } from './model.ts';

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

const NAMES: Readonly<Record<BeneishIndex, string>> = {
  DSRI: 'DSRI, days sales in receivables',
  GMI: 'GMI, gross margin',
  AQI: 'AQI, asset quality',
  SGI: 'SGI, sales growth',
  DEPI: 'DEPI, depreciation',
  SGAI: 'SGAI, overheads',
  TATA: 'TATA, accruals to total assets',
  LVGI: 'LVGI, leverage',
};

/** Without these there is no score; the other three are taken as 1 and flagged. */
const TAKEN_AS_ONE: ReadonlySet<BeneishIndex> = new Set(['AQI', 'DEPI', 'SGAI']);

const INPUTS: Readonly<Record<BeneishIndex, readonly FigureName[]>> = {
  DSRI: ['receivables', 'sales', 'prior receivables', 'prior sales'],
  GMI: ['grossProfit', 'sales', 'prior grossProfit', 'prior sales'],
  AQI: ['currentAssets', 'plant', 'totalAssets', 'prior currentAssets', 'prior plant', 'prior totalAssets'],
  SGI: ['sales', 'prior sales'],
  DEPI: ['depreciation', 'plant', 'prior depreciation', 'prior plant'],
  SGAI: ['overheads', 'sales', 'prior overheads', 'prior sales'],
  TATA: ['netProfit', 'cashFromOperations', 'totalAssets'],
  LVGI: [
    'longTermDebt',
    'currentLiabilities',
    'totalAssets',
    'prior longTermDebt',
    'prior currentLiabilities',
    'prior totalAssets',
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

function modelOf(terms: readonly Term[], note?: string): Model {
  return {
    model: 'beneish-m',
    name: 'Beneish M',
    formula:
      '−4.84 + 0.920·DSRI + 0.528·GMI + 0.404·AQI + 0.892·SGI + 0.115·DEPI − 0.172·SGAI + 4.679·TATA − 0.327·LVGI',
    zones: 'above −1.78 flagged as a possible manipulator',
    authority: 'Beneish 1999',
    sample: '74 manipulators and 2,332 other listed US firms, 1982 to 1992',
    scale: { cuts: [MANIPULATION_CUT], zones: ['not flagged', 'flagged'], riskier: 'higher' },
    zoneOf: (value) => (value > MANIPULATION_CUT ? 'flagged' : 'not flagged'),
    terms: [constant(-4.84), ...terms],
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
  const before: Get = (name) => figures[`prior ${name}`]?.value ?? Number.NaN;
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
      terms.push({ ...base, needs: [], value: () => 1, note: 'not available: taken as 1' });
    } else if (absent !== undefined) {
      return withoutValue(modelOf([]), 'missing', `${NAMES[index]}: ${figures[absent]?.name ?? absent} not provided`);
    } else return withoutValue(modelOf([]), 'not-meaningful', `${NAMES[index]}: a ratio of it is zero or negative`);
  }
  const note = replaced.length > 0 ? `Taken as 1 because not available: ${replaced.join(', ')}.` : undefined;
  return scoreOf(modelOf(terms, note), figures);
}
