import { type Indicator, indicatorsOf } from './indicator.ts';

export const customerIndicators: readonly Indicator[] = indicatorsOf('customer', []);
