import { type Indicator, indicatorsOf } from './indicator.ts';

export const transactionsIndicators: readonly Indicator[] = indicatorsOf('transactions', []);
