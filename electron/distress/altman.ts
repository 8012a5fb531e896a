/** Altman's Z, Z′ and Z″. */
import { line } from '#electron/indicators/formulas.ts';
import type { DistressScore } from '#shared/domain/authenticity.ts';
import { over, weighted } from '#shared/domain/formula.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { DistressFigures } from './figures.ts';
import { type Model, printed, scoreOf, share, threeZones, withoutValue } from './model.ts';
import { earningsShare, SYMBOLS, turnover, workingCapitalShare } from './terms.ts';

const WORKING_CAPITAL = over(SYMBOLS.workingCapital, SYMBOLS.totalAssets);
const RETAINED = over(SYMBOLS.retainedEarnings, SYMBOLS.totalAssets);
const EARNINGS = over(SYMBOLS.ebit, SYMBOLS.totalAssets);
const TURNOVER = over(SYMBOLS.sales, SYMBOLS.totalAssets);
const MARKET_COVER = over(SYMBOLS.marketEquity, SYMBOLS.totalLiabilities);
const BOOK_COVER = over(SYMBOLS.bookEquity, SYMBOLS.totalLiabilities);

const retained = (coefficient: number) =>
  share(over(line('retained_earnings'), line('total_assets')), coefficient, ['retainedEarnings'], 'totalAssets');
const bookCover = (coefficient: number) => {
  const ratio = over(sentence('distress.book-equity'), line('total_liabilities'));
  return share(ratio, coefficient, ['bookEquity'], 'totalLiabilities');
};
const marketCover = (coefficient: number) => {
  const ratio = over(sentence('distress.market-equity'), line('total_liabilities'));
  return share(ratio, coefficient, ['marketEquity'], 'totalLiabilities');
};

const Z: Model = {
  model: 'altman-z',
  formula: printed(
    weighted([
      [1.2, WORKING_CAPITAL],
      [1.4, RETAINED],
      [3.3, EARNINGS],
      [0.6, MARKET_COVER],
      [0.999, TURNOVER],
    ]),
  ),
  authority: sentence('citation.author', { author: 'Altman', year: 1968 }),
  sample: sentence('distress.sample-altman-1968'),
  ...threeZones(2.99, 1.81),
  terms: [workingCapitalShare(1.2), retained(1.4), earningsShare(3.3), marketCover(0.6), turnover(0.999)],
  note: sentence('distress.listed-only'),
};

const Z1: Model = {
  model: 'altman-z1',
  formula: printed(
    weighted(
      [
        [0.717, WORKING_CAPITAL],
        [0.847, RETAINED],
        [3.107, EARNINGS],
        [0.42, BOOK_COVER],
        [0.998, TURNOVER],
      ],
      { decimals: 3 },
    ),
  ),
  authority: sentence('citation.author', { author: 'Altman', year: 1983 }),
  sample: sentence('distress.sample-altman-1983'),
  ...threeZones(2.9, 1.23),
  terms: [workingCapitalShare(0.717), retained(0.847), earningsShare(3.107), bookCover(0.42), turnover(0.998)],
};

const Z2: Model = {
  model: 'altman-z2',
  formula: printed(
    weighted([
      [6.56, WORKING_CAPITAL],
      [3.26, RETAINED],
      [6.72, EARNINGS],
      [1.05, BOOK_COVER],
    ]),
  ),
  authority: sentence('citation.author', { author: 'Altman', year: 1993 }),
  sample: sentence('distress.sample-altman-1993'),
  ...threeZones(2.6, 1.1),
  terms: [workingCapitalShare(6.56), retained(3.26), earningsShare(6.72), bookCover(1.05)],
};

/** What the emerging-market variant adds to Z″ and to its zones. */
const EMERGING_MARKETS = 3.25;
const EMERGING_ZONES = { safe: 5.85, distress: 4.35 } as const;

/** Altman Z; not meaningful without a market value of equity, which a private company has not. */
export function altmanZ(figures: DistressFigures): DistressScore {
  if ((figures.marketEquity?.value ?? null) !== null) return scoreOf(Z, figures);
  return withoutValue(Z, 'not-meaningful', sentence('distress.not-listed'));
}

/** Altman Z′, for private companies. */
export function altmanZPrime(figures: DistressFigures): DistressScore {
  return scoreOf(Z1, figures);
}

/** Altman Z″, with the emerging-market variant beside it. */
export function altmanZDoublePrime(figures: DistressFigures): DistressScore {
  const score = scoreOf(Z2, figures);
  if (score.value === null) return score;
  const assumption = sentence('distress.emerging-markets', { plus: EMERGING_MARKETS, ...EMERGING_ZONES });
  return { ...score, sensitivity: [{ assumption, value: score.value + EMERGING_MARKETS, probability: null }] };
}
