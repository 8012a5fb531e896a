/**
 * What was searched. A count is zero only inside a scope that covers its kind and its window; outside
 * every scope a zero is missing and a count is known only as at least what was found (DOMAIN §3, §7).
 */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { type DateWindow, recordsOf } from '#electron/case-view/records.ts';
import { nameKey } from '#electron/matching/names.ts';
import { addDays } from '#shared/domain/dates.ts';
import { registrationKey } from '#shared/domain/identifiers.ts';
import type { RecordFields } from '#shared/domain/record-sets.ts';

type Scope = RecordFields<'evidence_scope'>;
type EventKind = RecordFields<'credit_event'>['kind'];

/** A search may end this many days before the date it is used at: a report is never of the same day (judgement). */
const AGE_DAYS = 31;

function isAboutApplicant({ subject }: Scope, { applicant }: CaseView): boolean {
  if (subject === null) return true;
  return (
    nameKey(subject) === nameKey(applicant.legalName) ||
    registrationKey(subject) === registrationKey(applicant.registrationId)
  );
}

function covers(scope: Scope, view: CaseView, { from, to }: DateWindow): boolean {
  return (
    scope.complete &&
    isAboutApplicant(scope, view) &&
    (scope.from === null || scope.from <= from) &&
    (scope.to ?? scope.as_of) >= addDays(to, -AGE_DAYS)
  );
}

/** Whether searches cover a set, and of events every one of the kinds, over a window. */
export function wasSearched(
  view: CaseView,
  recordSet: Scope['record_set'],
  window: DateWindow,
  kinds: readonly EventKind[] = [],
): boolean {
  const scopes = recordsOf(view, 'evidence_scope')
    .records.map(({ fields }) => fields)
    .filter((scope) => scope.record_set === recordSet && covers(scope, view, window));
  if (kinds.length === 0) return scopes.length > 0;
  return kinds.every((kind) => scopes.some((scope) => scope.kinds === null || scope.kinds.split(', ').includes(kind)));
}
