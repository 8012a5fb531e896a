/** Sentences of what stands before a score counts: default, and what is mandatory and missing. */
import type { RecordFields, RecordSetName } from '../../../domain/record-sets.ts';
import type { StatementCode } from '../../../domain/spread.ts';
import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';
import { small } from '../letters.ts';

export interface OfLender {
  readonly lender: string;
}

type EventKind = RecordFields<'credit_event'>['kind'];

export const eligibilitySentences = {
  'default.past-due': (
    { lender, days, from }: OfLender & { readonly days: number; readonly from: number },
    t: Teller,
  ) => `${lender}: ${t.formats.number(days)} days past due; default from ${from}.`,
  'default.written-off': ({ lender }: OfLender) => `${lender}: written off.`,
  'default.sold-at-a-loss': ({ lender }: OfLender) => `${lender}: sold at a loss.`,
  'default.restructured': ({ lender, months }: OfLender & { readonly months: number }) =>
    `${lender}: restructured, and not ${months} months without arrears since.`,
  'default.not-cured': ({ lender, months }: OfLender & { readonly months: number }) =>
    `${lender}: in default before, and not ${months} months without arrears since.`,
  'default.insolvency': ({ date }: { readonly date: string }, t: Teller) =>
    `Insolvency proceedings of ${t.formats.date(date)} are open.`,
  'default.enforcement': (
    { date, amount, currency }: { readonly date: string; readonly amount: number | null; readonly currency: string },
    t: Teller,
  ) =>
    `An enforcement of ${t.formats.date(date)} is open, ${amount === null ? 'its amount not stated' : t.formats.moneyInText(amount, currency)}.`,
  'eligibility.in-default': ({ reasons }: { readonly reasons: readonly Words[] }, t: Teller) =>
    `In default: ${reasons.map((reason) => t.say(reason)).join(' ')}`,
  'eligibility.knocked-out': ({ reasons }: { readonly reasons: readonly string[] }) =>
    `Knocked out: ${reasons.join('; ')}.`,
  'eligibility.unknown-fact': ({ name }: { readonly name: string }) =>
    `no fact or indicator of a case is called “${name}”`,
  'eligibility.no-decision': ({ name }: { readonly name: string }) => `The model makes no decision called ${name}.`,
  'eligibility.no-cases': ({ name }: { readonly name: string }) => `No test case says what ${name} must be.`,
  'eligibility.not-assessable': ({ missing }: { readonly missing: readonly Words[] }, t: Teller) =>
    `Not assessable: ${missing.map((item) => t.say(item)).join('; ')}.`,
  'eligibility.set-missing': ({ recordSet }: { readonly recordSet: RecordSetName }, t: Teller) =>
    `${small(t.names.recordSets[recordSet])} missing`,
  'eligibility.year-missing': 'a statement of a full year is missing',
  'eligibility.codes-missing': (
    { codes, period }: { readonly codes: readonly StatementCode[]; readonly period: string },
    t: Teller,
  ) => `the statement of ${period} lacks ${codes.map((code) => t.names.statementLinesInText[code]).join(', ')}`,
  'eligibility.search-missing': (
    { recordSet, kinds }: { readonly recordSet: RecordSetName; readonly kinds: readonly EventKind[] },
    t: Teller,
  ) =>
    `no search for ${kinds.length === 0 ? small(t.names.recordSets[recordSet]) : kinds.map((kind) => t.names.fieldChoices[kind]).join(', ')} on file`,
} as const;
