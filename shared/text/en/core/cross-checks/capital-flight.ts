/** G2: money that leaves after credit was paid out. */
import { type Amount, amountText, shareText } from '../../../amounts.ts';
import type { Teller } from '../../../teller.ts';
import { counted } from '../../letters.ts';

export interface Flight {
  readonly days: number;
  readonly lent: Amount;
  readonly date: string;
  readonly left: Amount;
  readonly share: number;
  readonly payments: number;
  readonly names: readonly string[];
}

export const capitalFlightSentences = {
  'capital-flight.no-credit': ({ from, days }: { readonly from: string; readonly days: number }) =>
    `The bank statements show no credit of any size being paid out from ${from} on, ${days} days after they begin.`,
  'capital-flight.explained': ({ lent, date }: { readonly lent: Amount; readonly date: string }, t: Teller) =>
    `${amountText(lent, t)} of credit came in on ${date}; what followed went to suppliers, staff, tax and lenders.`,
  'capital-flight.left': ({ days, lent, date, left, share, payments, names }: Flight, t: Teller) =>
    `Within ${days} days of ${amountText(lent, t)} of credit on ${date}, ${amountText(left, t)} (${shareText(share, t)}) went to connected or unknown parties without an invoice, in ${counted(payments, 'payment')}: ${names.join(', ')}.`,
  'capital-flight.credit-rows': 'credit paid out',
  'capital-flight.left-rows': 'money that left',
} as const;
