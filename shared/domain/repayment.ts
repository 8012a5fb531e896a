/** How a facility is repaid and how its interest is counted (DOMAIN §8). */
export const REPAYMENTS = ['bullet', 'linear', 'annuity', 'seasonal', 'balloon'] as const;
export type Repayment = (typeof REPAYMENTS)[number];

export const DAY_COUNTS = ['30/360', 'act/360', 'act/365'] as const;
export type DayCount = (typeof DAY_COUNTS)[number];
