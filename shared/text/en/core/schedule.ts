/** Why terms give no repayment schedule. */
import type { DayCount } from '../../../domain/repayment.ts';

export const scheduleSentences = {
  'schedule.grace-too-long': ({ graceMonths, months }: { readonly graceMonths: number; readonly months: number }) =>
    `A grace of ${graceMonths} months leaves no instalment of a loan of ${months} months: it must be shorter than the loan.`,
  'schedule.no-start': ({ dayCount }: { readonly dayCount: DayCount }) =>
    `Interest by ${dayCount} counts the days between dates: give the day of the drawdown.`,
  'schedule.other-count-of-weights': ({
    given,
    instalments,
  }: {
    readonly given: number;
    readonly instalments: number;
  }) => `There are ${given} weights for ${instalments} instalments: give one for each.`,
  'schedule.weights-not-positive': 'No weight may be negative, and one at least must be above zero.',
  'schedule.balloon-out-of-range': 'The balloon must lie between zero and the amount of the loan.',
  'schedule.does-not-clear': ({ n }: { readonly n: number }) =>
    `The schedule does not clear: the payment of line ${n} does not cover its interest. Lower the rate, shorten the loan, or choose another repayment.`,
  'schedule.no-balloon': 'State what the last payment is: the share of the amount left to it.',
  'schedule.seasons-need-a-day':
    'A seasonal repayment follows the months of the calendar: give the day of the drawdown.',
  'schedule.no-monthly-sales':
    'A seasonal repayment follows the sales of the last twelve months, and not all of them are on file: bring VAT returns, sales invoices or orders, or choose another repayment.',
} as const;
