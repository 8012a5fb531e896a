/** What an officer can do with a case now, why not, and what the case still lacks. */
import type { OutputOf } from '#shared/contract/operations.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import { checkRegistrationId } from '#shared/domain/identifiers.ts';
import { RECORD_SET_NAMES, RECORD_SETS } from '#shared/domain/record-sets.ts';
import { stepRefusal } from '#shared/workflow/four-eyes.ts';
import { TRANSITIONS, type TransitionName } from '#shared/workflow/states.ts';
import type { StoredCase } from '../store/cases.ts';
import type { ReadStore } from '../store/connection.ts';
import { conditionsOf } from '../store/decisions.ts';
import { quoted } from '../store/evidence-view.ts';
import { approvalRefusal } from './authority.ts';
import type { Caller } from './handler.ts';
import { stepFacts } from './stepping.ts';

type CaseDetail = OutputOf<'case.get'>;

/** Every step the workflow has from the case's state, with the reason where this officer cannot take it. */
export function actionsOn(store: ReadStore, stored: StoredCase, caller: Caller): CaseDetail['actions'] {
  const facts = stepFacts(store, stored);
  const steps = (Object.keys(TRANSITIONS) as TransitionName[]).filter((step) =>
    (TRANSITIONS[step].from as readonly string[]).includes(stored.state),
  );
  return steps.map((step) => {
    const reason = stepRefusal(step, facts, caller)?.message ?? ownRefusal(store, stored, caller, step);
    return { action: step, allowed: reason === null, reason };
  });
}

/** Refusals that depend on more than state, role and four eyes. */
function ownRefusal(store: ReadStore, stored: StoredCase, caller: Caller, step: TransitionName): string | null {
  if (step === 'submit') return missingFrom(store, stored).find(({ blocking }) => blocking)?.item ?? null;
  if (step === 'approve') return approvalRefusal(store, stored, caller);
  if (step === 'confirmConditions') return unmetConditions(store, stored.id);
  if (step === 'meetCondition' && unmetConditions(store, stored.id) === null)
    return 'Every condition before disbursement is met.';
  return null;
}

/** What is still open before the money can go out, in words; null when all is met. */
export function unmetConditions(store: ReadStore, caseId: string): string | null {
  const open = conditionsOf(store, caseId).filter(
    ({ kind, metAt }) => kind === 'before-disbursement' && metAt === null,
  );
  return open.length === 0 ? null : `Not yet met: ${open.map(({ text }) => text).join('; ')}.`;
}

/** What the desk finds missing, what blocks submission first. */
export function missingFrom(store: ReadStore, stored: StoredCase): CaseDetail['missing'] {
  const missing: CaseDetail['missing'] = [];
  const note = (item: string, blocking = false) => missing.push({ item, blocking });
  if (!stored.proposal) note('A proposal: limit, tenor and rate, on the Structure tab.', true);
  const { applicant } = stored;
  const idCheck = checkRegistrationId(applicant.registrationIdKind, applicant.registrationId);
  if (idCheck && !idCheck.valid) note(`A right registration id: ${idCheck.reason}`);
  if (applicant.foundedOn === null) note('The date the applicant was founded.');
  if (applicant.headcount === null) note('The applicant’s headcount.');
  if (applicant.industryCode === null) note('The applicant’s industry code.');
  for (const group of GROUPS) {
    const sets = RECORD_SET_NAMES.filter((set) => RECORD_SETS[set].group === group);
    if (!sets.some((set) => hasRecords(store, stored.id, set)))
      note(`Evidence for the ${group} group: ${sets.map((set) => set.replaceAll('_', ' ')).join(', ')}.`);
  }
  return missing;
}

function hasRecords(store: ReadStore, caseId: string, set: string): boolean {
  return (
    store.get(`SELECT 1 FROM ${quoted(set)} WHERE case_id = ? AND retired_seq IS NULL LIMIT 1`, caseId) !== undefined
  );
}
