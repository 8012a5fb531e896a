/** What every change of a case's facts or evidence has in common. */

import { DeskError } from '#shared/contract/reply.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { sentence } from '#shared/text/sentence.ts';
import { caseDateFaults } from '#shared/values/case-dates.ts';
import { STATE_FACTS } from '#shared/workflow/states.ts';
import { STEPS } from '#shared/workflow/steps.ts';
import { addMaker, type StoredCase, setState } from '../store/cases.ts';
import { decisionsOf, voidDecisions } from '../store/decisions.ts';
import { mustFindCase } from '../store/must-find.ts';
import type { CommandContext } from './handler.ts';

/** @throws DeskError('invalid-input') where a date of the facts lies before 1900 or ahead of today. */
export function requireCaseDates(facts: Parameters<typeof caseDateFaults>[0], today: IsoDate): void {
  const faults = caseDateFaults(facts, today);
  const [first] = faults;
  if (first === undefined) return;
  const details = faults.map(({ path, why }) => ({ place: path.join('.'), message: why }));
  throw new DeskError(
    'invalid-input',
    sentence('desk.invalid-field', { place: first.path.join('.'), message: first.why }),
    details,
  );
}

interface PreparedEdit {
  readonly stored: StoredCase;
  /** What the edit did to the round of decisions under way, for the audit event. */
  readonly sentBack: { readonly from: string; readonly voidedDecisions: number } | null;
}

/**
 * Opens a case for a change by the calling officer, who becomes one of its makers. A case already
 * submitted goes back to "returned" and every decision in force on it is void: what was decided
 * was not this. Refuses a case past disbursement or ended, and an officer who has checked the case.
 */
export function prepareEdit(context: CommandContext, caseId: string): PreparedEdit {
  const { store, caller, now } = context;
  const stored = mustFindCase(store, caseId);
  const { change } = STATE_FACTS[stored.state];
  if (change === 'refused') {
    throw new DeskError('conflict', sentence('case-edit.closed', { state: stored.state }));
  }
  const checked = decisionsOf(store, caseId).some(
    ({ officerId, kind }) => officerId === caller.officerId && kind !== 'submit',
  );
  if (checked) throw new DeskError('forbidden', sentence('case-edit.checked'));
  addMaker(store, caseId, caller.officerId, now);
  if (change === 'taken-in') return { stored, sentBack: null };
  // What was decided first: a case comes back with nothing in force.
  const voidedDecisions = voidDecisions(store, caseId);
  setState(store, caseId, STEPS.return.to, now);
  return { stored, sentBack: { from: stored.state, voidedDecisions } };
}
