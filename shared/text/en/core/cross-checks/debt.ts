/** Debt that lenders or the bank show and the books do not. */
import { type Amount, amountText } from '../../../amounts.ts';
import type { Teller } from '../../../teller.ts';

export interface MissingDebt {
  readonly owed: Amount;
  readonly date: string;
  readonly booked: Amount;
  readonly missing: Amount;
}

export interface UnreportedLender {
  readonly name: string;
  readonly paid: Amount;
  readonly payments: number;
  readonly last: string;
}

export interface LoanByShape {
  readonly name: string;
  readonly lent: Amount;
  readonly payments: number;
}

function missingText({ owed, date, booked, missing }: MissingDebt, t: Teller): string {
  return `${amountText(owed, t)} was owed on ${date}; the balance sheet has ${amountText(booked, t)} of debt, ${amountText(missing, t)} less.`;
}

export const debtSentences = {
  'debt.covered': ({ date }: { readonly date: string }) =>
    `The debt in the balance sheet of ${date} covers what the credit report says was owed.`,
  'debt.missing-exactly': (missing: MissingDebt, t: Teller) =>
    `By the credit report and the drawdowns and repayments since, ${missingText(missing, t)}`,
  'debt.missing-at-least': (missing: MissingDebt, t: Teller) =>
    `By the loans of the credit report opened before, at least ${missingText(missing, t)}`,
  'debt.facility-rows': 'facilities by the credit report',
  'debt.movement-rows': 'drawdowns and repayments since',
  'debt.book-rows': 'debt in the books',
  'debt.all-reported': 'Every lender that the bank statements show being paid is in the credit report.',
  'debt.unreported': ({ name, paid, payments, last }: UnreportedLender, t: Teller) =>
    `${name} was paid ${amountText(paid, t)} of interest or principal in ${payments} payments, the last on ${last}; the credit report does not know this lender.`,
  'debt.unreported-rows': 'loan service to a lender not reported',
  'debt.by-shape': ({ name, lent, payments }: LoanByShape, t: Teller) =>
    `${name} paid in ${amountText(lent, t)} and has received ${payments} even monthly payments since; no invoice explains either: it looks like a loan that is not reported.`,
  'debt.paid-in-rows': 'paid in',
  'debt.paid-back-rows': 'paid back in even parts',
} as const;
