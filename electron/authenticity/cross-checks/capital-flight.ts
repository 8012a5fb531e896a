/** G2: money that leaves for connected or unknown parties after credit was paid out, with no invoice behind it. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { where } from '#electron/case-view/records.ts';
import { figureOf, spreadOf } from '#electron/indicators/statements.ts';
import { type BankRecord, bankCoverage, outsideTransactions, transactionsInTime } from '#electron/matching/bank.ts';
import { counterpartiesOf } from '#electron/matching/counterparties.ts';
import { allInvoices } from '#electron/matching/invoices.ts';
import { lendersOf } from '#electron/matching/lenders.ts';
import { ownersAndFamily, relatedParties } from '#electron/matching/parties.ts';
import { type RemittanceKind, remittanceKind } from '#electron/matching/remittance-words.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type AuthenticityTest, type Check, figure, money, row, severityFrom } from '../finding.ts';

/** How long after a drawdown outflows are looked at, and how long before to know the usual parties (expert judgement). */
const AFTER_DAYS = 45;
/** Outflow that nothing explains over the credit paid out (expert judgement). */
const FLOORS = [0.2, 0.35, 0.5] as const;
/** Drawdowns below this share of a month's inflow are working capital at work. */
const LEAST_DRAWDOWN = 0.25;
/** The statements must reach back this far before a drawdown to know the usual parties. */
const KNOWN_DAYS = 90;
const STANDING_INVOICES = 2;
const EXPLAINED: ReadonlySet<RemittanceKind> = new Set([
  'wages',
  'state',
  'utility',
  'principal',
  'interest',
  'refund',
  'rent',
  'treasury',
]);

/** Credit paid out by lenders; the same day's drawdowns are one. */
function drawdowns(view: CaseView): readonly { day: IsoDate; records: readonly BankRecord[]; amount: number }[] {
  const isLender = lendersOf(view);
  const lent = where(
    outsideTransactions(view),
    ({ amount, counterparty_name: name, remittance }) =>
      amount > 0 && name !== null && isLender(name) && remittanceKind(remittance) !== 'interest',
  ).records;
  const days = new Map<IsoDate, BankRecord[]>();
  for (const record of lent)
    days.set(record.fields.booking_date, [...(days.get(record.fields.booking_date) ?? []), record]);
  return [...days].map(([day, records]) => ({
    day,
    records,
    amount: records.reduce((sum, { fields }) => sum + fields.amount, 0),
  }));
}

function monthlyInflow(view: CaseView): number {
  const lines = outsideTransactions(view).records;
  const dates = lines.map(({ fields }) => fields.booking_date).sort();
  const months = new Set(dates.map((date) => date.slice(0, 7))).size;
  return lines.reduce((sum, { fields }) => sum + Math.max(0, fields.amount), 0) / Math.max(1, months);
}

/** What the books owed to others than lenders, owners mostly, on the last balance sheet before a day. */
function bookedToOwners(view: CaseView, day: IsoDate): number {
  const sheet = spreadOf(view).balanceSheets.findLast(({ end }) => end < day);
  return sheet ? (figureOf(sheet, 'other_noncurrent_liabilities').value ?? 0) : 0;
}

/** What each connected party put in through the bank before a day, and bought or sold up to `until`: what it may have back. */
function putInByConnected(view: CaseView, day: IsoDate, until: IsoDate): ReadonlyMap<string, number> {
  const related = relatedParties(view);
  const { ofName, ofInvoice } = counterpartiesOf(view);
  const sums = new Map<string, number>();
  const add = (party: string, amount: number) => {
    if (related.has(party)) sums.set(party, (sums.get(party) ?? 0) + amount);
  };
  for (const { fields } of outsideTransactions(view).records)
    if (fields.counterparty_name !== null && fields.booking_date < day)
      add(ofName(fields.counterparty_name), fields.amount);
  for (const direction of ['purchase', 'sale'] as const) {
    const standing = where(
      allInvoices(view, direction),
      ({ status, issue_date: issued }) => status !== 'void' && issued <= until,
    );
    for (const { fields } of standing.records)
      add(ofInvoice(fields), direction === 'purchase' ? fields.gross : -fields.gross);
  }
  return sums;
}

/** Parties that had invoiced the applicant several times before the day: payments to them are trade, connected or not. */
function standingSuppliers(view: CaseView, day: IsoDate): ReadonlySet<string> {
  const { ofName } = counterpartiesOf(view);
  const counts = new Map<string, number>();
  for (const { fields } of where(allInvoices(view, 'purchase'), ({ issue_date: issued }) => issued < day).records) {
    const party = ofName(fields.counterparty_name);
    counts.set(party, (counts.get(party) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= STANDING_INVOICES).map(([party]) => party));
}

/** Everybody the applicant had dealings with before the day, by invoice or through the bank. */
function knownParties(view: CaseView, day: IsoDate): (name: string) => boolean {
  const { ofName, isInvoiced } = counterpartiesOf(view);
  const before = new Set(
    outsideTransactions(view)
      .records.filter(({ fields }) => fields.booking_date < day)
      .map(({ fields }) => ofName(fields.counterparty_name ?? '')),
  );
  return (name) => isInvoiced(name) || before.has(ofName(name));
}

/** A payment with the part of it, positive, that nothing explains. */
interface Unexplained {
  readonly record: BankRecord;
  readonly left: number;
}

/**
 * Outflows of the weeks after a drawdown to connected parties, as far as they go beyond what these are owed,
 * and to parties never dealt with before that no invoice names. What a party put in goes back to that party;
 * what the books owe to owners goes to owners, less what these had taken out already. A party that
 * turns out to be connected therefore explains no payment to another.
 */
function unexplained(view: CaseView, day: IsoDate): readonly Unexplained[] {
  const { ofName } = counterpartiesOf(view);
  const related = relatedParties(view);
  const owners = ownersAndFamily(view);
  const isLender = lendersOf(view);
  const isKnown = knownParties(view, day);
  const suppliers = standingSuppliers(view, day);
  const putIn = new Map(putInByConnected(view, day, addDays(day, AFTER_DAYS)));
  let owedToOwners = bookedToOwners(view, day);
  for (const owner of owners) owedToOwners += Math.min(0, putIn.get(owner) ?? 0);
  return transactionsInTime(outsideTransactions(view).records).flatMap((record): Unexplained[] => {
    const { amount, booking_date: date, counterparty_name: name, remittance } = record.fields;
    const kind = remittanceKind(remittance);
    if (amount >= 0 || name === null || date < day || date > addDays(day, AFTER_DAYS)) return [];
    if ((kind !== null && EXPLAINED.has(kind)) || isLender(name)) return [];
    const party = ofName(name);
    if (suppliers.has(party)) return [];
    if (!related.has(party)) return isKnown(name) ? [] : [{ record, left: -amount }];
    const own = Math.min(-amount, Math.max(0, putIn.get(party) ?? 0));
    const shared = owners.has(party) ? Math.min(-amount - own, Math.max(0, owedToOwners)) : 0;
    putIn.set(party, (putIn.get(party) ?? 0) - own);
    owedToOwners -= shared;
    const left = -amount - own - shared;
    return left > 0 ? [{ record, left }] : [];
  });
}

/** G2: use of proceeds. */
export const capitalFlight: AuthenticityTest = {
  test: 'G2',
  groups: ['monitoring', 'transactions'],
  run: (view) => {
    if (outsideTransactions(view).records.length === 0) return sentence('finding.no-bank-transactions');
    const least = monthlyInflow(view) * LEAST_DRAWDOWN;
    const known = addDays(bankCoverage(view)?.from ?? view.asOf, KNOWN_DAYS);
    const large = drawdowns(view).filter(({ amount, day }) => amount >= least && day >= known);
    if (large.length === 0) {
      return sentence('capital-flight.no-credit', { from: known, days: KNOWN_DAYS });
    }
    return large.map(({ day, records, amount }): Check => {
      const gone = unexplained(view, day);
      const value = gone.reduce((sum, { left }) => sum + left, 0);
      const names = [...new Set(gone.map(({ record }) => record.fields.counterparty_name ?? ''))];
      const lent = money(view, amount);
      return {
        severity: severityFrom(value / amount, FLOORS),
        gap:
          gone.length === 0
            ? sentence('capital-flight.explained', { lent, date: day })
            : sentence('capital-flight.left', {
                days: AFTER_DAYS,
                lent,
                date: day,
                left: money(view, value),
                share: value / amount,
                payments: gone.length,
                names,
              }),
        evidence:
          gone.length === 0
            ? []
            : [
                ...row('bank_transaction', records, sentence('capital-flight.credit-rows')),
                ...row(
                  'bank_transaction',
                  gone.map(({ record }) => record),
                  sentence('capital-flight.left-rows'),
                  sentence('finding.names', { names }),
                ),
              ],
        figures: [figure('left-without-invoice', value, 'money', { date: day })],
      };
    });
  },
};
