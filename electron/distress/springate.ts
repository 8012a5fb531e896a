/** Springate's score. */
import { line } from '#electron/indicators/formulas.ts';
import type { DistressScore } from '#shared/domain/authenticity.ts';
import { over, weighted } from '#shared/domain/formula.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { DistressFigures } from './figures.ts';
import { type Model, printed, scoreOf, share } from './model.ts';
import { earningsShare, SYMBOLS, turnover, workingCapitalShare } from './terms.ts';

const CUT = 0.862;
const FAILED = sentence('distress.zone-failed');
const NOT_FAILED = sentence('distress.zone-not-failed');

const SPRINGATE: Model = {
  model: 'springate',
  formula: printed(
    weighted([
      [1.03, over(SYMBOLS.workingCapital, SYMBOLS.totalAssets)],
      [3.07, over(SYMBOLS.ebit, SYMBOLS.totalAssets)],
      [0.66, over(SYMBOLS.pretaxProfit, SYMBOLS.currentLiabilities)],
      [0.4, over(SYMBOLS.sales, SYMBOLS.totalAssets)],
    ]),
  ),
  zones: sentence('distress.zones-of-springate', { cut: CUT }),
  authority: sentence('citation.author', { author: 'Springate', year: 1978 }),
  sample: sentence('distress.sample-springate'),
  scale: { cuts: [CUT], zones: [FAILED, NOT_FAILED], riskier: 'lower' },
  zoneOf: (value) => (value < CUT ? FAILED : NOT_FAILED),
  terms: [
    workingCapitalShare(1.03),
    earningsShare(3.07),
    share(over(line('pretax_profit'), line('current_liabilities')), 0.66, ['pretaxProfit'], 'currentLiabilities'),
    turnover(0.4),
  ],
};

/** Springate's score; below 0.862 a firm counts as failed. */
export function springate(figures: DistressFigures): DistressScore {
  return scoreOf(SPRINGATE, figures);
}
