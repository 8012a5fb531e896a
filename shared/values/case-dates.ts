/** Dates in the facts of a case: both lie in the past or on the day itself. */
import type { IsoDate } from '../domain/dates.ts';
import type { Sentence } from '../domain/words.ts';
import { boundReason } from './date-bounds.ts';

interface CaseDates {
  readonly applicant: { readonly foundedOn: IsoDate | null };
  readonly application: { readonly appliedOn: IsoDate };
}

export interface CaseDateFault {
  readonly field: 'foundedOn' | 'appliedOn';
  readonly path: readonly ['applicant', 'foundedOn'] | readonly ['application', 'appliedOn'];
  readonly why: Sentence;
}

/** Dates of a case that lie before 1900 or after `today`. */
export function caseDateFaults({ applicant, application }: CaseDates, today: IsoDate): CaseDateFault[] {
  const bounds = { today, yearsAhead: 0 };
  const founded = applicant.foundedOn === null ? null : boundReason(applicant.foundedOn, bounds);
  const applied = boundReason(application.appliedOn, bounds);
  return [
    ...(founded ? [{ field: 'foundedOn', path: ['applicant', 'foundedOn'], why: founded } as const] : []),
    ...(applied ? [{ field: 'appliedOn', path: ['application', 'appliedOn'], why: applied } as const] : []),
  ];
}
