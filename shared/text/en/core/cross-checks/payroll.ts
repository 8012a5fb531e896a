/** Whether the people on the payroll are paid, insured and needed. */
import { type Amount, amountText, shareText } from '../../../amounts.ts';
import type { Teller } from '../../../teller.ts';

export interface WagesPaid {
  readonly from: string;
  readonly to: string;
  readonly gross: Amount;
  readonly paid: Amount;
  readonly share: number;
}

export interface InsuredHeads {
  readonly from: string;
  readonly rise: number;
  /** Change of social insurance paid a head. */
  readonly change: number;
}

export const payrollSentences = {
  'payroll.wages': ({ from, to, gross, paid, share }: WagesPaid, t: Teller) =>
    `Payroll of ${from} to ${to} is ${amountText(gross, t)}; the bank statements show ${amountText(paid, t)} of wages (${shareText(share, t)}).`,
  'payroll.payroll-rows': 'payroll',
  'payroll.wage-rows': 'wages paid',
  'payroll.insurance': ({ from, rise, change }: InsuredHeads, t: Teller) =>
    `From ${from} on ${shareText(rise, t)} more people are on the payroll; social insurance paid a head ${change < 0 ? 'fell' : 'rose'} by ${shareText(Math.abs(change), t)}.`,
  'payroll.insurance-rows': 'headcount and social insurance',
} as const;
