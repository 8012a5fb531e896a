/** What was brought down of the declared amounts, and why. */
import type { Words } from '../../../../domain/words.ts';
import { shareText } from '../../../amounts.ts';
import type { Teller } from '../../../teller.ts';

export interface SupportedRevenue {
  readonly share: number;
  readonly from: string;
  readonly to: string;
}

export const verifiedSentences = {
  'verified.supported': ({ share, from, to }: SupportedRevenue, t: Teller) =>
    `${shareText(share, t)} of the revenue of ${from} to ${to} is supported`,
  'verified.no-balance-sheet': 'no balance sheet provided',
  'verified.books-hold': 'the books hold the debt the credit report proves',
  'verified.more-debt': ({ date }: { readonly date: string }) =>
    `the credit report proves more debt than the books hold on ${date}`,
  'verified.insurance-fell': ({ from }: { readonly from: string }) =>
    `social insurance a head fell when the headcount rose from ${from}`,
  'verified.wages-short': ({ share }: { readonly share: number }, t: Teller) =>
    `the bank statements show ${t.formats.percent(share, 0)} of the payroll as wages`,
  'verified.wages-fit': 'wages through the bank fit the payroll',
  'verified.not-compared': 'the payroll could not be compared with wages paid',
  'verified.declared': 'value as declared',
  'verified.because': ({ why }: { readonly why: Words }, t: Teller) => `verified: ${t.say(why)}`,
} as const;
