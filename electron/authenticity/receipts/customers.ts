/** Which bank lines are customers paying, and which inflows are something else. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView, where } from '#electron/case-view/records.ts';
import { outsideTransactions } from '#electron/matching/bank.ts';
import { partiesOf, relatedParties } from '#electron/matching/parties.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { matchingName } from '../../matching/names.ts';
import { circuitsOf } from './circular.ts';
import { lenderNames } from './lenders.ts';
import { type RemittanceKind, remittanceKind } from './remittance-words.ts';

type BankRecord = EvidenceRecord<'bank_transaction'>;

export interface CustomerReceipts {
  /** From customers: counted as revenue received. */
  readonly counted: readonly BankRecord[];
  /** Paid back to customers. */
  readonly refunds: readonly BankRecord[];
  /** From parties connected with the applicant, and money that had gone out before: not counted. */
  readonly connected: readonly BankRecord[];
  readonly roundTrips: readonly BankRecord[];
}

/** Words that make an inflow no sale. A refund is one only on its way out. */
const NOT_SALES: ReadonlySet<RemittanceKind> = new Set([
  'loan',
  'principal',
  'interest',
  'capital',
  'treasury',
  'state',
  'wages',
]);

/** Sorts the outside transactions of a case into receipts that count as revenue and those that do not. */
export const customerReceipts: (view: CaseView) => CustomerReceipts = oncePerView((view) => {
  const { keyOf } = partiesOf(view);
  const related = relatedParties(view);
  const lenders = lenderNames(view);
  const returned = new Set(
    circuitsOf(view).flatMap(({ trips }) => trips.flatMap(({ back }) => back.map(({ recordId }) => recordId))),
  );
  const sorted = {
    counted: [] as BankRecord[],
    refunds: [] as BankRecord[],
    connected: [] as BankRecord[],
    roundTrips: [] as BankRecord[],
  };
  for (const record of where(outsideTransactions(view), ({ amount }) => amount !== 0).records) {
    const { amount, counterparty_name: name, remittance } = record.fields;
    const kind = remittanceKind(remittance);
    if (amount < 0) {
      if (kind === 'refund') sorted.refunds.push(record);
      continue;
    }
    if (kind !== null && NOT_SALES.has(kind)) continue;
    if (name !== null && lenders.has(matchingName(name))) continue;
    if (returned.has(record.recordId)) sorted.roundTrips.push(record);
    else if (name !== null && related.has(keyOf(name))) sorted.connected.push(record);
    else sorted.counted.push(record);
  }
  return sorted;
});
