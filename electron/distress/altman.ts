/** Altman's Z, Z′ and Z″. */
import type { DistressScore } from '#shared/domain/authenticity.ts';
import type { DistressFigures } from './figures.ts';
import { type Model, scoreOf, share, threeZones, withoutValue } from './model.ts';

const workingCapital = (coefficient: number) =>
  share('working capital ÷ total assets', coefficient, ['currentAssets'], 'totalAssets', ['currentLiabilities']);
const retained = (coefficient: number) =>
  share('retained earnings ÷ total assets', coefficient, ['retainedEarnings'], 'totalAssets');
const earnings = (coefficient: number) => share('EBIT ÷ total assets', coefficient, ['ebit'], 'totalAssets');
const turnover = (coefficient: number) => share('sales ÷ total assets', coefficient, ['sales'], 'totalAssets');
const bookCover = (coefficient: number) =>
  share('book equity ÷ total liabilities', coefficient, ['bookEquity'], 'totalLiabilities');

const Z: Model = {
  model: 'altman-z',
  name: 'Altman Z',
  formula: '1.2·WC/TA + 1.4·RE/TA + 3.3·EBIT/TA + 0.6·MVE/TL + 0.999·S/TA',
  zones: 'above 2.99 safe, below 1.81 distress',
  authority: 'Altman 1968',
  sample: '66 listed US manufacturers, 1946 to 1965',
  ...threeZones(2.99, 1.81),
  terms: [
    workingCapital(1.2),
    retained(1.4),
    earnings(3.3),
    share('market value of equity ÷ total liabilities', 0.6, ['marketEquity'], 'totalLiabilities'),
    turnover(0.999),
  ],
  note: 'For listed manufacturers only.',
};

const Z1: Model = {
  model: 'altman-z1',
  name: 'Altman Z′',
  formula: '0.717·WC/TA + 0.847·RE/TA + 3.107·EBIT/TA + 0.420·BVE/TL + 0.998·S/TA',
  zones: 'above 2.90 safe, below 1.23 distress',
  authority: 'Altman 1983',
  sample: 'the listed US manufacturers of 1968, with book equity in place of market value',
  ...threeZones(2.9, 1.23),
  terms: [workingCapital(0.717), retained(0.847), earnings(3.107), bookCover(0.42), turnover(0.998)],
};

const Z2: Model = {
  model: 'altman-z2',
  name: 'Altman Z″',
  formula: '6.56·WC/TA + 3.26·RE/TA + 6.72·EBIT/TA + 1.05·BVE/TL',
  zones: 'above 2.60 safe, below 1.10 distress',
  authority: 'Altman 1993',
  sample: 'US non-manufacturers and manufacturers, without the turnover term',
  ...threeZones(2.6, 1.1),
  terms: [workingCapital(6.56), retained(3.26), earnings(6.72), bookCover(1.05)],
};

/** What the emerging-market variant adds to Z″ and to its zones. */
const EMERGING_MARKETS = 3.25;

/** Altman Z; not meaningful without a market value of equity, which a private company has not. */
export function altmanZ(figures: DistressFigures): DistressScore {
  if ((figures.marketEquity?.value ?? null) !== null) return scoreOf(Z, figures);
  return withoutValue(Z, 'not-meaningful', 'the applicant is not listed: there is no market value of equity');
}

/** Altman Z′, for private companies. */
export function altmanZPrime(figures: DistressFigures): DistressScore {
  return scoreOf(Z1, figures);
}

/** Altman Z″, with the emerging-market variant beside it. */
export function altmanZDoublePrime(figures: DistressFigures): DistressScore {
  const score = scoreOf(Z2, figures);
  if (score.value === null) return score;
  const assumption = 'emerging-market variant: + 3.25, zones 5.85 and 4.35';
  return { ...score, sensitivity: [{ assumption, value: score.value + EMERGING_MARKETS, probability: null }] };
}
