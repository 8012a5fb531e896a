import { type Indicator, indicatorsOf } from './indicator.ts';

export const logisticsIndicators: readonly Indicator[] = indicatorsOf('logistics', []);
