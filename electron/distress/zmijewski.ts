/** Zmijewski's probit. */
import { normalCdf } from '#electron/ground/numeric/normal.ts';
import { line } from '#electron/indicators/formulas.ts';
import type { DistressScore } from '#shared/domain/authenticity.ts';
import { over, weighted } from '#shared/domain/formula.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { DistressFigures } from './figures.ts';
import { constant, type Model, printed, scoreOf, share } from './model.ts';
import { liabilityShare, profitShare, SYMBOLS } from './terms.ts';

const IN_DISTRESS = sentence('distress.zone-distress');
const NOT_IN_DISTRESS = sentence('distress.zone-not-in-distress');

const ZMIJEWSKI: Model = {
  model: 'zmijewski',
  formula: printed(
    weighted(
      [
        [-4.513, over(SYMBOLS.netProfit, SYMBOLS.totalAssets)],
        [5.679, over(SYMBOLS.totalLiabilities, SYMBOLS.totalAssets)],
        [0.004, over(SYMBOLS.currentAssets, SYMBOLS.currentLiabilities)],
      ],
      { constant: -4.336 },
    ),
  ),
  zones: sentence('distress.zones-of-zmijewski'),
  authority: sentence('citation.author', { author: 'Zmijewski', year: 1984 }),
  sample: sentence('distress.sample-zmijewski'),
  scale: { cuts: [0], zones: [NOT_IN_DISTRESS, IN_DISTRESS], riskier: 'higher' },
  zoneOf: (value) => (normalCdf(value) >= 0.5 ? IN_DISTRESS : NOT_IN_DISTRESS),
  probabilityOf: normalCdf,
  terms: [
    constant(-4.336),
    profitShare(-4.513),
    liabilityShare(5.679),
    share(over(line('current_assets'), line('current_liabilities')), 0.004, ['currentAssets'], 'currentLiabilities'),
  ],
  note: sentence('distress.liquidity-sign'),
};

/** Zmijewski's score with its probit probability. */
export function zmijewski(figures: DistressFigures): DistressScore {
  return scoreOf(ZMIJEWSKI, figures);
}
