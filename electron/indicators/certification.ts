import { type Indicator, indicatorsOf } from './indicator.ts';

export const certificationIndicators: readonly Indicator[] = indicatorsOf('certification', []);
