/** Group 3, financial: what the statements say. */
import { activityIndicators } from './financial/activity.ts';
import { balanceIndicators } from './financial/balance.ts';
import { coverageIndicators } from './financial/coverage.ts';
import { earningsIndicators } from './financial/earnings.ts';
import { type Indicator, indicatorsOf } from './indicator.ts';

export const financialIndicators: readonly Indicator[] = indicatorsOf('financial', [
  ...balanceIndicators,
  ...coverageIndicators,
  ...earningsIndicators,
  ...activityIndicators,
]);
