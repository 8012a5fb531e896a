/** What the bank statements of a case cover, hold and show coming in. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { type DateWindow, oncePerView, recordsOf, type Selection, where } from '#electron/case-view/records.ts';
import { APPLICANT, partiesOf } from '#electron/matching/parties.ts';
import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import { normalizeIdentifier } from '#shared/domain/identifiers.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { inOrderOf } from './order.ts';

export type BankRecord = EvidenceRecord<'bank_transaction'>;

/** First and last booking date of the statements, or null without any. */
export const bankCoverage: (view: CaseView) => DateWindow | null = oncePerView((view) => {
  let from: IsoDate | null = null;
  let to: IsoDate | null = null;
  for (const { fields } of recordsOf(view, 'bank_transaction').records) {
    if (from === null || fields.booking_date < from) from = fields.booking_date;
    if (to === null || fields.booking_date > to) to = fields.booking_date;
  }
  return from === null || to === null ? null : { from, to };
});

/** Days of a window that lie inside the statements' coverage. */
export function coveredDays(view: CaseView, window: DateWindow): number {
  const coverage = bankCoverage(view);
  if (!coverage) return 0;
  const whole = daysBetween(window.from, window.to) + 1;
  const before = Math.max(0, daysBetween(window.from, coverage.from));
  const after = Math.max(0, daysBetween(coverage.to, window.to));
  return Math.max(0, whole - before - after);
}

/** Transactions with others: transfers between the applicant's own accounts, here or elsewhere, are left out. */
export const outsideTransactions: (view: CaseView) => Selection<'bank_transaction'> = oncePerView((view) => {
  const all = recordsOf(view, 'bank_transaction');
  const { keyOf } = partiesOf(view);
  const accounts = new Set(all.records.map(({ fields }) => normalizeIdentifier(fields.account)));
  const names = new Map<string, boolean>();
  const isApplicant = (name: string): boolean => {
    const known = names.get(name) ?? keyOf(name) === APPLICANT;
    names.set(name, known);
    return known;
  };
  return where(all, ({ counterparty_account: account, counterparty_name: name }) => {
    if (account !== null && accounts.has(normalizeIdentifier(account))) return false;
    return name === null || !isApplicant(name);
  });
});

/** By booking day, then by what they say, so that the order of records decides nothing. */
export function transactionsInTime(transactions: readonly BankRecord[]): BankRecord[] {
  return inOrderOf(transactions, ({ fields }) => [
    fields.booking_date,
    fields.amount,
    fields.counterparty_name,
    fields.remittance,
    fields.account,
  ]);
}
