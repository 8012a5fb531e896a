/** T3: whether sales invoices were paid. */
import { type Amount, amountText, shareText } from '../../../amounts.ts';
import type { Teller } from '../../../teller.ts';
import { counted } from '../../letters.ts';

export interface PaidShare {
  readonly claim: Amount;
  /** Days overdue at least. */
  readonly days: number;
  readonly paid: Amount;
  readonly share: number;
  /** Invoices without full payment, of how many. */
  readonly short: number;
  readonly count: number;
}

export interface NeverPaid {
  readonly names: readonly string[];
  readonly claim: Amount;
  readonly share: number;
}

export const receiptsSentences = {
  'receipts.paid': ({ claim, days, paid, share, short, count }: PaidShare, t: Teller) =>
    `Of ${amountText(claim, t)} invoiced and at least ${days} days overdue by the end of the bank statements, ${amountText(paid, t)} (${shareText(share, t)}) was received; ${counted(short, 'invoice')} of ${count} ${short === 1 ? 'is' : 'are'} short.`,
  'receipts.unpaid-rows': 'invoices without full payment',
  'receipts.matched-rows': 'receipts matched to the others',
  'receipts.everyone-paid': 'Every buyer with several invoices long due has paid something.',
  'receipts.never-paid': ({ names, claim, share }: NeverPaid, t: Teller) =>
    `${counted(names.length, 'buyer')} never paid: ${names.join(', ')}, invoiced ${amountText(claim, t)} (${shareText(share, t)} of what was long due).`,
  'receipts.never-paid-rows': 'invoices to buyers that never paid',
  'receipts.too-few': ({ least, days }: { readonly least: number; readonly days: number }) =>
    `Fewer than ${least} sales invoices were due ${days} days before the end of the bank statements.`,
} as const;
