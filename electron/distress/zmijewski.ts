/** Zmijewski's probit. */
import { normalCdf } from '#electron/ground/numeric/normal.ts';
import type { DistressScore } from '#shared/domain/authenticity.ts';
import type { DistressFigures } from './figures.ts';
import { constant, type Model, scoreOf, share } from './model.ts';

const ZMIJEWSKI: Model = {
  model: 'zmijewski',
  name: 'Zmijewski X',
  formula: '−4.336 − 4.513·NI/TA + 5.679·TL/TA + 0.004·CA/CL',
  zones: 'Φ(X) of 0.5 or more is classed as distressed',
  authority: 'Zmijewski 1984',
  sample: '40 bankrupt and 800 other listed US firms, 1972 to 1978',
  scale: { cuts: [0], zones: ['not in distress', 'distress'], riskier: 'higher' },
  zoneOf: (value) => (normalCdf(value) >= 0.5 ? 'distress' : 'not in distress'),
  probabilityOf: normalCdf,
  terms: [
    constant(-4.336),
    share('net profit ÷ total assets', -4.513, ['netProfit'], 'totalAssets'),
    share('total liabilities ÷ total assets', 5.679, ['totalLiabilities'], 'totalAssets'),
    share('current assets ÷ current liabilities', 0.004, ['currentAssets'], 'currentLiabilities'),
  ],
  note: 'The liquidity term is printed with +0.004 in the paper; some texts print −0.004.',
};

/** Zmijewski's score with its probit probability. */
export function zmijewski(figures: DistressFigures): DistressScore {
  return scoreOf(ZMIJEWSKI, figures);
}
