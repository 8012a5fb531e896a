/** A sample applicant as it is being changed: its papers, and what other cases hold about them. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import type { Elsewhere, OtherCase } from '#shared/domain/elsewhere.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';
import {
  type EvidenceRecords,
  emptyEvidence,
  RECORD_SET_NAMES,
  type RecordFields,
  type RecordSetName,
} from '#shared/domain/record-sets.ts';
import type { SampleApplicant } from '../applicant.ts';

export type BankLine = RecordFields<'bank_transaction'>;
export type Invoice = RecordFields<'invoice'>;

type DraftEvidence = { [S in RecordSetName]: RecordFields<S>[] };

export interface Draft {
  readonly base: SampleApplicant;
  /** The date the case is looked at. */
  asOf: IsoDate;
  evidence: DraftEvidence;
  elsewhere: Elsewhere;
}

/** A draft of its own: changing it leaves the applicant as it was. */
export function draftOf(base: SampleApplicant): Draft {
  const evidence = Object.fromEntries(
    RECORD_SET_NAMES.map((set) => [set, base.evidence[set].map((fields) => ({ ...fields }))]),
  ) as unknown as DraftEvidence;
  const elsewhere = { casesCompared: 0, invoices: [], ownFiles: [], files: [], payments: [] };
  return { base, asOf: base.application.appliedOn, evidence, elsewhere };
}

/** The draft as the desk sees it. Records are numbered in the order of their set. */
export function viewOfDraft(draft: Draft): CaseView {
  const evidence: Record<string, unknown> = { ...emptyEvidence() };
  for (const set of RECORD_SET_NAMES) {
    evidence[set] = draft.evidence[set].map((fields, index) => ({
      recordId: index + 1,
      sourceId: null,
      locator: null,
      fields,
    }));
  }
  const { applicant, application, index } = draft.base;
  return {
    caseId: `sample-${index}`,
    asOf: draft.asOf,
    currency: application.currency,
    applicant,
    application,
    terms: { amount: application.amount, termMonths: application.termMonths },
    rates: [],
    refused: [],
    evidence: evidence as unknown as EvidenceRecords,
  };
}

/** Another case of the workspace. */
export function otherCase(number: number, change: Partial<OtherCase> = {}): OtherCase {
  return {
    caseId: `other-${number}`,
    number: `2026-${String(100_000 + number)}`,
    registrationId: `91310000MA1OTHER${number}`,
    legalName: `Other applicant ${number}`,
    active: true,
    financesInvoices: false,
    ...change,
  };
}

/** Balances of every account computed anew from its first line's, in booking order: what a bank would have printed. */
export function rebalance(draft: Draft): void {
  const lines = draft.evidence.bank_transaction;
  const opening = new Map<string, number>();
  for (const { account, balance_after: balance, amount } of lines) {
    if (!opening.has(account) && balance !== null) opening.set(account, balance - amount);
  }
  lines.sort((a, b) => (a.booking_date < b.booking_date ? -1 : a.booking_date > b.booking_date ? 1 : 0));
  const running = new Map(opening);
  for (const line of lines) {
    const balance = (running.get(line.account) ?? 0) + line.amount;
    running.set(line.account, balance);
    if (opening.has(line.account)) line.balance_after = balance;
  }
}

/** Puts a movement of the bank into the books: cash against receivables, and into operating cash flow. */
function bookCash(draft: Draft, date: IsoDate, amount: number): void {
  for (const line of draft.evidence.statement_line) {
    const { code, period_start: start, period_end: end } = line;
    if (end < date) continue;
    if (code === 'cash') line.amount += amount;
    else if (code === 'receivables') line.amount -= amount;
    else if (start <= date && (code === 'cash_from_operations' || code === 'net_change_in_cash')) line.amount += amount;
  }
}

/**
 * Adds bank lines to the main account, prints the balances anew and books the cash: money that
 * really moved is in the books too. Lines before the statements begin are left out.
 */
export function addLines(
  draft: Draft,
  lines: readonly Pick<
    BankLine,
    'booking_date' | 'amount' | 'counterparty_name' | 'counterparty_account' | 'remittance'
  >[],
  booked = true,
): void {
  const first = draft.evidence.bank_transaction[0];
  if (!first) return;
  for (const line of lines) {
    if (line.booking_date < first.booking_date) continue;
    draft.evidence.bank_transaction.push({ ...first, value_date: line.booking_date, balance_after: null, ...line });
    if (booked) bookCash(draft, line.booking_date, line.amount);
  }
  const stated = first.balance_after !== null;
  rebalance(draft);
  if (!stated) for (const line of draft.evidence.bank_transaction) line.balance_after = null;
}

/** Sales or purchases of the draft that count. */
export function normalInvoices(draft: Draft, direction: Invoice['direction']): Invoice[] {
  return draft.evidence.invoice.filter((invoice) => invoice.direction === direction && invoice.status === 'normal');
}

export function netOf(invoices: readonly Invoice[]): number {
  return invoices.reduce((sum, { net }) => sum + net, 0);
}

/** Net sales of a usual month. */
export function monthlySales(draft: Draft): number {
  const sales = normalInvoices(draft, 'sale');
  const dates = sales.map(({ issue_date: issued }) => issued).sort();
  const days = dates.length < 2 ? 30 : daysBetween(dates[0] ?? '', dates.at(-1) ?? '') + 1;
  return netOf(sales) / Math.max(1, days / 30.4);
}

/** An invoice like the others of the draft; tax at the rate they carry. */
export function invoiceLike(
  draft: Draft,
  change: Pick<Invoice, 'number' | 'issue_date' | 'direction' | 'counterparty_name' | 'counterparty_id' | 'net'> &
    Partial<Invoice>,
): Invoice {
  const like = normalInvoices(draft, change.direction)[0];
  const rate = like && like.net > 0 ? (like.tax ?? 0) / like.net : 0.13;
  const tax = roundMinorUnits(change.net * rate);
  return {
    due_date: null,
    currency: draft.base.application.currency,
    status: 'normal',
    references: null,
    tax,
    gross: change.net + tax,
    ...change,
  };
}

/** The next free invoice number of the applicant's own series. */
export function nextNumber(draft: Draft, step: number): string {
  const last = normalInvoices(draft, 'sale').at(-1)?.number ?? 'INV-2026-00001';
  const digits = /(\d{1,9})(\D*)$/.exec(last);
  if (!digits) return `${last}-${step}`;
  const counter = String(Number(digits[1]) + step).padStart(digits[1]?.length ?? 1, '0');
  return `${last.slice(0, digits.index)}${counter}${digits[2] ?? ''}`;
}
