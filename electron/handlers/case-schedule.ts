/** What terms cost the client and earn the bank: their schedule, and the price of their own amount and tenor. */
import type { OutputOf } from '#shared/contract/operations.ts';
import { verifiedViewOf } from '../authenticity/verified-view.ts';
import { type ProposedFacility, proposedSchedule } from '../facilities/proposed.ts';
import { type Earnings, earningsAt } from '../policy/price/earnings.ts';
import { computePrice } from '../policy/price/price.ts';
import type { ReadStore } from '../store/connection.ts';
import { assessedCase } from './assessed-lately.ts';
import type { WorkspaceHandlers } from './handler.ts';

/** Earnings on terms whose balance before each line is known; null where nothing is priced. */
function earningsOf(
  store: ReadStore,
  caseId: string,
  terms: ProposedFacility,
  owed: readonly number[],
): Earnings | null {
  const { view, basis, assessment } = assessedCase(store, caseId);
  const { amount, termMonths, rateBasisPoints } = terms;
  // Priced is what the documents support, at these terms and not at those last saved.
  const { view: verified } = verifiedViewOf({ ...view, terms: { amount, termMonths } });
  const { limit, price: policy } = basis.policies;
  const tables = { price: policy.content, collateral: limit.content.collateral };
  const price = computePrice(verified, assessment.score, assessment.eligibility, tables, policy.hash);
  return earningsAt(price, policy.content, rateBasisPoints, owed);
}

export const scheduleHandlers: Pick<WorkspaceHandlers, 'case.schedule'> = {
  'case.schedule': ({ store }, { caseId, terms }): OutputOf<'case.schedule'> => {
    const found = proposedSchedule(terms, assessedCase(store, caseId).view);
    if (!('lines' in found)) return { schedule: null, ...found };
    const owed = found.lines.map(({ principal, balance }) => principal + balance);
    return {
      schedule: { ...found, lines: [...found.lines] },
      earnings: earningsOf(store, caseId, terms, owed),
    };
  },
};
