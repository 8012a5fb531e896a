/** What a case still lacks before it can be decided. */

import type { OutputOf } from '#shared/contract/operations.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import { checkRegistrationId } from '#shared/domain/identifier-checks.ts';
import { RECORD_SET_NAMES, RECORD_SETS } from '#shared/domain/record-sets.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { stepsFrom } from '#shared/workflow/steps.ts';
import type { StoredCase } from '../store/cases.ts';
import type { ReadStore } from '../store/connection.ts';
import { hasEvidence } from '../store/evidence.ts';
import { isBeingFounded } from '../store/officers.ts';
import { caseConflicts } from './case-conflicts.ts';

type Missing = OutputOf<'case.get'>['missing'];

/** What the desk finds missing, what blocks submission first. */
export function missingFrom(store: ReadStore, stored: StoredCase): Missing {
  const missing: Missing = [];
  const note = (item: Sentence, blocking = false) => missing.push({ item, blocking });
  if (isBeingFounded(store)) note(sentence('missing.administrators'), true);
  for (const item of stored.notAssessable) note(sentence('missing.mandatory', { item }), true);
  if (stepsFrom(stored.state).includes('submit')) {
    for (const { about, carried } of caseConflicts(store, stored.id))
      if (!carried) note(sentence('missing.choice', { about }), true);
  }
  if (!stored.proposal) note(sentence('missing.proposal'), true);
  const { applicant } = stored;
  const idCheck = checkRegistrationId(applicant.registrationIdKind, applicant.registrationId);
  if (idCheck && !idCheck.valid) note(sentence('missing.right-id', { why: idCheck.reason }));
  if (applicant.foundedOn === null) note(sentence('missing.founded-on'));
  if (applicant.headcount === null) note(sentence('missing.headcount'));
  if (applicant.industryCode === null) note(sentence('missing.industry-code'));
  for (const group of GROUPS) {
    const sets = RECORD_SET_NAMES.filter((set) => RECORD_SETS[set].group === group);
    if (!sets.some((set) => hasEvidence(store, stored.id, set))) note(sentence('missing.evidence', { group, sets }));
  }
  return missing;
}
