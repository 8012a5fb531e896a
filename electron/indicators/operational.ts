import { type Indicator, indicatorsOf } from './indicator.ts';

export const operationalIndicators: readonly Indicator[] = indicatorsOf('operational', []);
