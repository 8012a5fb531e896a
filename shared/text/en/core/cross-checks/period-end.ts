/** T9: sales pushed into the last week of a period. */
import { type Amount, amountText, shareText } from '../../../amounts.ts';
import type { Teller } from '../../../teller.ts';

export interface LastWeek {
  readonly month: string;
  readonly week: Amount;
  readonly share: number;
  readonly usual: number;
  readonly back: Amount;
  readonly taken: number;
  /** Days within which it was credited. */
  readonly days: number;
}

export const periodEndSentences = {
  'period-end.week': ({ month, week, share, usual, back, taken, days }: LastWeek, t: Teller) =>
    `Last week of ${month}: ${amountText(week, t)}, ${shareText(share, t)} of the month (usually ${shareText(usual, t)}); ${back.amount === 0 ? 'none' : `${amountText(back, t)} (${shareText(taken, t)})`} of it was credited within ${days} days.`,
  'period-end.week-rows': 'sales of the last week',
  'period-end.month': ({ month }: { readonly month: string }) => month,
  'period-end.credit-notes': 'credit notes that take them back',
  'period-end.too-few': ({ least }: { readonly least: number }) =>
    `Sales invoices of fewer than ${least} of the last 12 months were provided.`,
  'period-end.no-end': 'No end of a period lies in the months of the sales invoices.',
} as const;
