/** Sentences about one record. */
import type { StatementSection } from '../../../domain/spread.ts';
import type { Words } from '../../../domain/words.ts';
import { nameOf } from '../../name-of.ts';
import type { Teller } from '../../teller.ts';

const STATEMENTS: Readonly<Record<StatementSection, string>> = {
  'balance-sheet': 'balance sheet',
  income: 'income statement',
  'cash-flow': 'cash flow statement',
};

export const recordSentences = {
  'record.before': ({ to, first, from }: { readonly to: string; readonly first: string; readonly from: string }) =>
    `${to} lies before ${first} ${from}`,
  'record.is-guarantor': 'is the guarantor itself',
  'record.same-party': 'is the same party as from',
  'record.not-net-plus-tax': 'is not net plus tax',
  'record.negative-invoice': 'is negative although the invoice is not a credit note',
  'record.both-sides': 'debit and credit are both filled; a row is one movement',
  'record.no-direction': ({ side }: { readonly side: string }) =>
    `“${side}” does not say whether money came in or went out; say in the mapping what it means`,
  'record.statement-figure': (
    {
      period_start,
      period_end,
      code,
    }: {
      readonly period_start: string;
      readonly period_end: string;
      readonly code: string;
    },
    t: Teller,
  ) => `${period_start} to ${period_end} ${nameOf(t.names.statementLinesInText, code)}`,
  'record.accounts': ({
    section,
    start,
    end,
  }: {
    readonly section: StatementSection;
    readonly start: string | null;
    readonly end: string;
  }) => (start === null ? `${STATEMENTS[section]} at ${end}` : `${STATEMENTS[section]} of ${start} to ${end}`),
  'record.account': ({ account }: { readonly account: string }) => `account ${account}`,
  'record.balance-of-day': ({ account, booking_date }: { readonly account: string; readonly booking_date: string }) =>
    `${account} on ${booking_date}`,
  'record.sale': ({ number }: { readonly number: string }) => `sale ${number}`,
  'record.purchase': ({ number, counterparty }: { readonly number: string; readonly counterparty: string | null }) =>
    `purchase ${number} of ${counterparty}`,
  'record.field-remark': ({ field, message }: { readonly field: string; readonly message: Words }, t: Teller) =>
    `${field} ${t.say(message)}`,
  'record.cannot-be-kept': ({ why }: { readonly why: Words }, t: Teller) => `The record cannot be kept: ${t.say(why)}.`,
} as const;
