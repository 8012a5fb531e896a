/** What a proposal must obey, and what no approval can pass: the rules gate, they do not advise. */
import type { Proposal } from '#shared/contract/operations/case.ts';
import { DeskError } from '#shared/contract/reply.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { activeBasisHashes, loadBasis, viewOf } from '../casework/gathering.ts';
import { frozenAssessment } from '../casework/submission.ts';
import { proposedSchedule } from '../facilities/proposed.ts';
import type { NoSchedule } from '../facilities/schedule.ts';
import { barredBy } from '../policy/eligibility/barred.ts';
import type { StoredCase } from '../store/cases.ts';
import type { ReadStore } from '../store/connection.ts';
import { snapshotsOf } from '../store/decisions.ts';

/**
 * Refuses a proposal beyond the product's longest tenor, one above what was asked for without a
 * reason, and one whose repayment schedule does not clear. Throws DeskError "invalid-input" at the field.
 */
export function checkProposal(store: ReadStore, stored: StoredCase, proposal: Proposal): void {
  const { application } = stored;
  const { tenors } = loadBasis(store, activeBasisHashes(store)).policies.eligibility.content;
  const longest = tenors.rows.find(({ product }) => product === application.product)?.upToMonths;
  if (longest !== undefined && proposal.termMonths > longest) {
    const message = sentence('proposal.too-long', {
      months: proposal.termMonths,
      longest,
      product: application.product,
    });
    throw new DeskError('invalid-input', message, [{ place: 'proposal.termMonths', message }]);
  }
  if (proposal.amount > application.amount && proposal.rationale === '') {
    const message = sentence('proposal.above-request', {
      requested: application.amount,
      currency: application.currency,
    });
    throw new DeskError('invalid-input', message, [{ place: 'proposal.rationale', message }]);
  }
  checkSchedule(store, stored, proposal);
}

/** Which field of the facility's terms each term of a schedule is. */
const FIELD_OF: Readonly<Record<NoSchedule['term'], string>> = {
  graceMonths: 'proposal.facility.graceMonths',
  start: 'proposal.facility.drawdownOn',
  weights: 'proposal.facility.repayment',
  balloon: 'proposal.facility.balloonShare',
  ratePercent: 'proposal.rateBasisPoints',
};

/** Refuses terms whose schedule does not clear. Throws DeskError "invalid-input" at the term to change. */
function checkSchedule(store: ReadStore, stored: StoredCase, { facility, ...terms }: Proposal): void {
  if (facility === null) return;
  const found = proposedSchedule({ ...terms, facility }, viewOf(store, stored));
  if ('lines' in found) return;
  throw new DeskError('invalid-input', found.reason, [{ place: FIELD_OF[found.term], message: found.reason }]);
}

/** Why nobody can approve the submission in force: it has neither limit nor rate; null where nothing stands in the way. */
export function approvalBar(store: ReadStore, stored: StoredCase): Sentence | null {
  const snapshot = snapshotsOf(store, stored.id)[0];
  const reason = snapshot ? barredBy(frozenAssessment(snapshot).eligibility) : null;
  return reason && sentence('decision.cannot-approve', { reason });
}
