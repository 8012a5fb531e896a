/** Sentences about the statements: how figures came about, what their checks lack, what the derived cash flow says. */
import type { RecordFields } from '../../../domain/record-sets.ts';
import type { StatementCode } from '../../../domain/spread.ts';
import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';
import type { Period } from './indicators/values.ts';

export type AccountKind = RecordFields<'statement_line'>['kind'];

export interface Code {
  readonly code: StatementCode;
}

export const statementSentences = {
  'statement.accounts': ({ kind }: { readonly kind: AccountKind }, t: Teller) =>
    `${t.names.accountKinds[kind]} accounts`,
  'statement.given-twice': 'given twice with different amounts; the later one is used',
  'statement.derived-from-lines': 'derived from its lines',
  'statement.derived-from-identity': 'derived from assets = liabilities + equity',
  'statement.derived-from-some-lines': ({ absent }: { readonly absent: readonly StatementCode[] }, t: Teller) =>
    `derived from the lines there are; not provided: ${absent.map((code) => t.names.statementLinesInText[code]).join(', ')}`,
  'statement.derived-from-profit-and-interest': 'derived from pretax profit + interest; not provided: other income',
  'statement.derived-remainder': ({ of }: { readonly of: StatementCode }, t: Teller) =>
    `derived: what ${t.names.statementLinesInText[of]} leaves open`,
  'statement.nil': ({ of }: { readonly of: StatementCode }, t: Teller) =>
    `nil: the other lines make up ${t.names.statementLinesInText[of]}`,
  'statement.at-the-end': ({ code }: Code, t: Teller) => `${t.names.statementLinesInText[code]} at the end`,
  'statement.at-the-beginning': ({ code }: Code, t: Teller) => `${t.names.statementLinesInText[code]} at the beginning`,
  'statement.not-provided': ({ what }: { readonly what: Words }, t: Teller) => `${t.say(what)} not provided`,
  'statement.is-not-provided': ({ what }: { readonly what: Words }, t: Teller) => `${t.say(what)} is not provided`,
  'statement.lines-after-the-date': ({ count, asOf }: { readonly count: number; readonly asOf: string }) =>
    `${count === 1 ? '1 line ends' : `${count} lines end`} after the application's date, ${asOf}`,
  'statement.no-opening-sheet': ({ period }: Period) => `no balance sheet at the beginning of ${period}`,
  'statement.no-closing-sheet': ({ period }: Period) => `no balance sheet at the end of ${period}`,
  'statement.change-in': ({ code }: Code, t: Teller) => `change in ${t.names.statementLinesInText[code]}`,
  'statement.depreciation-of-assets': 'depreciation charged to the assets',
  'statement.flow-not-submitted': 'not submitted',
  'statement.flow-agrees': 'agrees',
  'statement.flow-total-differs': 'the submitted change of cash is not the one the balance sheets show',
  'statement.flow-differs': 'classed differently, or not what the balance sheets imply',
} as const;
