/** Springate's score. */
import type { DistressScore } from '#shared/domain/authenticity.ts';
import type { DistressFigures } from './figures.ts';
import { type Model, scoreOf, share } from './model.ts';

const CUT = 0.862;

const SPRINGATE: Model = {
  model: 'springate',
  name: 'Springate S',
  formula: '1.03·WC/TA + 3.07·EBIT/TA + 0.66·EBT/CL + 0.4·S/TA',
  zones: 'below 0.862 failed',
  authority: 'Springate 1978',
  sample: '40 Canadian manufacturers, 1978',
  scale: { cuts: [CUT], zones: ['failed', 'not failed'], riskier: 'lower' },
  zoneOf: (value) => (value < CUT ? 'failed' : 'not failed'),
  terms: [
    share('working capital ÷ total assets', 1.03, ['currentAssets'], 'totalAssets', ['currentLiabilities']),
    share('EBIT ÷ total assets', 3.07, ['ebit'], 'totalAssets'),
    share('pretax profit ÷ current liabilities', 0.66, ['pretaxProfit'], 'currentLiabilities'),
    share('sales ÷ total assets', 0.4, ['sales'], 'totalAssets'),
  ],
};

/** Springate's score; below 0.862 a firm counts as failed. */
export function springate(figures: DistressFigures): DistressScore {
  return scoreOf(SPRINGATE, figures);
}
