/** Figures, absences and remarks that indicators of several groups share. */
import type { StatementCode } from '../../../../domain/spread.ts';
import type { Words } from '../../../../domain/words.ts';
import type { Teller } from '../../../teller.ts';
import type { Count, LineIn, Stale } from './values.ts';

export const sharedFigureSentences = {
  'operand.line': ({ code }: { readonly code: StatementCode }, t: Teller) => t.names.statementLinesInText[code],
  'operand.line-in': ({ code, period }: LineIn, t: Teller) => `${t.names.statementLinesInText[code]}, ${period}`,
  'operand.line-at-end-of': ({ code, period }: LineIn, t: Teller) =>
    `${t.names.statementLinesInText[code]}, end of ${period}`,
  'operand.line-average': (
    { code, from, to }: { readonly code: StatementCode; readonly from: string; readonly to: string },
    t: Teller,
  ) => `${t.names.statementLinesInText[code]}, average of ${from} and ${to}`,
  'operand.line-opening': ({ code }: { readonly code: StatementCode }, t: Teller) =>
    `${t.names.statementLinesInText[code]}, opening`,
  'operand.line-closing': ({ code }: { readonly code: StatementCode }, t: Teller) =>
    `closing ${t.names.statementLinesInText[code]}`,
  'operand.receipts-from-customers': 'receipts from customers without tax',
  'operand.weight-shipped': 'weight shipped',
  'operand.invoices': 'invoices',
  'absence.operand': ({ what, why }: { readonly what: Words; readonly why: Words }, t: Teller) =>
    `${t.say(what)}: ${t.say(why)}`,
  'absence.division-by-zero': ({ by }: { readonly by: Words }, t: Teller) =>
    `cannot divide by ${t.say(by)}: it is zero`,
  'absence.division-by-negative': ({ by }: { readonly by: Words }, t: Teller) =>
    `cannot divide by ${t.say(by)}: it is negative`,
  'absence.zero-or-negative': ({ what }: { readonly what: Words }, t: Teller) => `${t.say(what)} is zero or negative`,
  'absence.sum-zero-or-negative': ({ what }: { readonly what: Words }, t: Teller) =>
    `${t.say(what)} are zero or negative`,
  'absence.balance-sheet': 'no balance sheet provided',
  'absence.full-year': 'no statement of a full year provided',
  'absence.stale-balance-sheet': ({ end, asOf }: Stale) =>
    `the latest balance sheet ends ${end}, more than two years before ${asOf}`,
  'absence.stale-full-year': ({ end, asOf }: Stale) =>
    `the latest statement of a full year ends ${end}, more than two years before ${asOf}`,
  'formula.average-where-two-sheets': 'average where two balance sheets exist',
  'formula.average-of-where-two-sheets': ({ code }: { readonly code: StatementCode }, t: Teller) =>
    `average ${t.names.statementLinesInText[code]} where two balance sheets exist`,
  'formula.closing-balances': 'closing balances',
  'formula.closing-balance': 'closing balance',
  'absence.no-rate': ({ what }: { readonly what: Words }, t: Teller) =>
    `${t.say(what)}: amounts in another currency that no rate of the last 31 days converts`,
  'remark.converted': (
    {
      count,
      currency,
      rate,
      date,
    }: Count & { readonly currency: string; readonly rate: number | null; readonly date: string | null },
    t: Teller,
  ) => {
    const records = `${count} ${count === 1 ? 'record' : 'records'} in ${currency} converted`;
    return rate === null || date === null
      ? `${records} at the rates of their dates`
      : `${records} at ${t.formats.number(rate, 4)} of ${t.formats.date(date)}`;
  },
  'remark.in-other-currency': ({ count, currency }: Count & { readonly currency: string }) =>
    `${count} ${count === 1 ? 'record' : 'records'} in ${currency} left out`,
} as const;
