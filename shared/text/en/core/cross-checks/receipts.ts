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

function shortText({ short, count }: PaidShare): string {
  if (short === 0) return `none of ${counted(count, 'invoice')} is short`;
  return `${short} of ${counted(count, 'invoice')} ${short === 1 ? 'is' : 'are'} short`;
}

export const receiptsSentences = {
  'receipts.paid': (paid: PaidShare, t: Teller) =>
    `Of ${amountText(paid.claim, t)} invoiced and at least ${paid.days} days overdue by the end of the bank statements, ${amountText(paid.paid, t)} (${shareText(paid.share, t)}) was received; ${shortText(paid)}.`,
  'receipts.unpaid-rows': 'invoices without full payment',
  'receipts.matched-rows': 'receipts matched to the others',
  'receipts.everyone-paid': 'Every buyer with several invoices long due has paid something.',
  'receipts.never-paid': ({ names, claim, share }: NeverPaid, t: Teller) =>
    `${counted(names.length, 'buyer')} never paid: ${names.join(', ')}, invoiced ${amountText(claim, t)} (${shareText(share, t)} of what was long due).`,
  'receipts.never-paid-rows': 'invoices to buyers that never paid',
  'receipts.too-few': ({ least, days }: { readonly least: number; readonly days: number }) =>
    `Fewer than ${least} sales invoices were due ${days} days before the end of the bank statements.`,
} as const;
