/** T1: what must be equal by bookkeeping alone. */
import type { StatementCode } from '../../../../domain/spread.ts';
import type { Words } from '../../../../domain/words.ts';
import { type Amount, amountText } from '../../../amounts.ts';
import type { Teller } from '../../../teller.ts';

export interface OfPeriod {
  readonly period: string;
}

export interface IdentitySides {
  readonly name: Words;
  readonly left: Words;
  readonly right: Words;
}

export interface IdentityGap extends IdentitySides {
  readonly gap: Amount;
}

export const identitiesSentences = {
  'identities.balance-sheet': ({ period }: OfPeriod) => `Balance sheet ${period}`,
  'identities.line': ({ code, period }: OfPeriod & { readonly code: StatementCode }, t: Teller) =>
    `${t.names.statementLinesInText[code]}, ${period}`,
  'identities.cash': ({ period }: OfPeriod) => `Cash ${period}`,
  'identities.retained-earnings': ({ period }: OfPeriod) => `Retained earnings ${period}`,
  'identities.total-assets': 'total assets',
  'identities.liabilities-and-equity': 'total liabilities + equity',
  'identities.printed-total': 'the total printed',
  'identities.sum-of-lines': 'the sum of its lines',
  'identities.change-in-sheets': 'the change in the balance sheets',
  'identities.change-in-flow': 'the change in the cash flow statement',
  'identities.closing-balance': 'the closing balance',
  'identities.roll-forward': 'the opening balance + net profit − dividends',
  'identities.holds': ({ name, left, right }: IdentitySides, t: Teller) =>
    `${t.say(name)}: ${t.say(left)} equals ${t.say(right)}.`,
  'identities.more': ({ name, left, right, gap }: IdentityGap, t: Teller) =>
    `${t.say(name)}: ${t.say(left)} is ${amountText(gap, t)} more than ${t.say(right)}.`,
  'identities.less': ({ name, left, right, gap }: IdentityGap, t: Teller) =>
    `${t.say(name)}: ${t.say(left)} is ${amountText(gap, t)} less than ${t.say(right)}.`,
  'identities.against': ({ left, right }: Omit<IdentitySides, 'name'>, t: Teller) =>
    `${t.say(left)} against ${t.say(right)}`,
  'identities.no-statements': 'No statements were provided.',
  'identities.too-few-figures': 'The statements print too few figures to be checked against each other.',
} as const;
