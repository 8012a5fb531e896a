/** Which bank lines are customers paying, and which inflows are something else. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView, where } from '#electron/case-view/records.ts';
import { type BankRecord, outsideTransactions } from '#electron/matching/bank.ts';
import { counterpartiesOf } from '#electron/matching/counterparties.ts';
import { lendersOf } from '#electron/matching/lenders.ts';
import { relatedParties } from '#electron/matching/parties.ts';
import { type RemittanceKind, remittanceKind } from '#electron/matching/remittance-words.ts';
import { circularReceipts } from '#electron/matching/round-trips.ts';

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
  const { ofName } = counterpartiesOf(view);
  const related = relatedParties(view);
  const isLender = lendersOf(view);
  const returned = new Set(circularReceipts(view).records);
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
    if (name !== null && isLender(name)) continue;
    if (returned.has(record)) sorted.roundTrips.push(record);
    else if (name !== null && related.has(ofName(name))) sorted.connected.push(record);
    else sorted.counted.push(record);
  }
  return sorted;
});
