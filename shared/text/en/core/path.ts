/** Sentences of the path to a better grade: what a change moves, and what the path rests on. */
import type { RecordFields } from '../../../domain/record-sets.ts';
import type { StatementCode } from '../../../domain/spread.ts';
import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';

export type EventOf = Pick<RecordFields<'credit_event'>, 'kind' | 'date'>;
export type FacilityOf = Pick<RecordFields<'credit_facility'>, 'lender' | 'type'>;
/** What a status becomes: of a licence, or of an event on the credit report. */
export type RecordStatus = RecordFields<'licence'>['status'] | RecordFields<'credit_event'>['status'];

function spoken(kind: string): string {
  return kind.replaceAll('-', ' ');
}

export const pathSentences = {
  'path.line': ({ code }: { readonly code: StatementCode }, t: Teller) => t.names.statementLinesInText[code],
  'path.balance-owed': ({ lender, type }: FacilityOf) => `balance owed, ${lender} (${spoken(type)})`,
  'path.days-past-due': ({ lender, type }: FacilityOf) => `days past due, ${lender} (${spoken(type)})`,
  'path.event': ({ kind, date }: EventOf) => `${spoken(kind)} of ${date}`,
  'path.licence-status': ({ kind }: { readonly kind: string }) => `status, ${kind}`,
  'path.licence-valid-to': ({ kind }: { readonly kind: string }) => `valid to, ${kind}`,
  'path.guarantee-for': ({ beneficiary }: { readonly beneficiary: string }) => `guarantee given for ${beneficiary}`,
  'path.status': ({ status }: { readonly status: RecordStatus }) => status,
  'path.pair': ({ first, second }: { readonly first: Words; readonly second: Words }, t: Teller) =>
    `${t.say(first)} with ${t.say(second).toLowerCase()}`,

  'path.made-today': 'Each change is computed as if it had been made today; all else stays as it is.',
  'path.made-by': ({ end }: { readonly end: string }, t: Teller) =>
    `Each change is computed as if it had been made by ${t.formats.date(end)}, the latest balance sheet; all else stays as it is.`,
  'path.at-book-value':
    'Assets are turned into cash at book value; interest saved and costs of the change are not counted.',
  'path.reliability-stays': 'How far the documents can be relied on stays as they earned it.',
  'path.past-due-stays': 'The worst days past due stay on record for 24 months and keep their points.',
  'path.on-verified': 'Bounds rest on what the documents support, not on what was declared.',
  'path.expert-judgement': 'Bounds and effort are expert judgement.',
} as const;
