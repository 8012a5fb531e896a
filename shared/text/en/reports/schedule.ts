/** Words of the section "Repayment schedule" of the decision report. */
import { repaymentColumns } from '../repayment-columns.ts';

export const scheduleText = {
  title: 'Repayment schedule',
  repayment: 'Repayment',
  grace: 'Grace, months',
  dayCount: 'Day count',
  payment: 'Level payment',
  totalInterest: 'Interest in all',
  fee: 'Fee kept back',
  annualRate: 'Effective annual rate',
  raroc: 'RAROC at the proposed rate',
  hurdle: 'Return asked for',
  hurdleRate: 'Lowest rate at the hurdle',
  breakEven: 'Break-even rate',
  concession: 'Concession, bp below the model',
  concessionCost: 'Its present value',
  ...repaymentColumns,
} as const;
