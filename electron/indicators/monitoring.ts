import { type Indicator, indicatorsOf } from './indicator.ts';

export const monitoringIndicators: readonly Indicator[] = indicatorsOf('monitoring', []);
