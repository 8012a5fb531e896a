/** Debt that the books must show: loans the credit report dates before the balance sheet, and loans the bank statements show being served. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { recordsOf, where } from '#electron/case-view/records.ts';
import { figureOf, spreadOf } from '#electron/indicators/statements.ts';
import { type BankRecord, bankCoverage, outsideTransactions } from '#electron/matching/bank.ts';
import { counterpartiesOf } from '#electron/matching/counterparties.ts';
import { lendersOf } from '#electron/matching/lenders.ts';
import { relatedParties } from '#electron/matching/parties.ts';
import { remittanceKind } from '#electron/matching/remittance-words.ts';
import { addDays, daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Check, figure, money, row, severityFrom } from '../finding.ts';

/** Shortfalls over total assets (expert judgement). */
const FLOORS = [0.015, 0.04, 0.08] as const;
/** Fewest payments that make a loan, and how long ago the last may be for it to be running (expert judgement). */
const LEAST_PAYMENTS = 3;
const STILL_RUNNING_DAYS = 45;
const WINDOW_DAYS = 130;

interface DebtAt {
  readonly date: IsoDate;
  /** What lenders were owed on that date, or at least; minor units. */
  readonly amount: number;
  /** Whether it is exact: the bank statements show every drawdown and repayment since. */
  readonly exact: boolean;
  readonly facilities: readonly EvidenceRecord<'credit_facility'>[];
  readonly movements: readonly BankRecord[];
}

/** Drawdowns from lenders and repayments of principal after a date. */
function movementsSince(view: CaseView, date: IsoDate): readonly BankRecord[] {
  const isLender = lendersOf(view);
  const related = relatedParties(view);
  const { ofName } = counterpartiesOf(view);
  return where(outsideTransactions(view), ({ booking_date: booked, amount, counterparty_name: name, remittance }) => {
    if (booked <= date || name === null || related.has(ofName(name))) return false;
    const kind = remittanceKind(remittance);
    return amount > 0 ? isLender(name) && kind !== 'interest' : kind === 'principal';
  }).records;
}

/**
 * Debt at a date by the credit report. Where the bank statements reach back to it: today's balances
 * less what lenders paid out since, plus principal repaid since. Else at least today's balances of
 * the term and bullet loans opened before, since such loans only fall; credit lines prove nothing.
 */
export function reportedDebtAt(view: CaseView, date: IsoDate): DebtAt {
  const all = recordsOf(view, 'credit_facility').records;
  const coverage = bankCoverage(view);
  if (coverage !== null && coverage.from <= date) {
    const movements = movementsSince(view, date);
    const moved = movements.reduce((sum, { fields }) => sum - fields.amount, 0);
    const amount = all.reduce((sum, { fields }) => sum + fields.balance, 0) + moved;
    return { date, amount, exact: true, facilities: all, movements };
  }
  const loans = where(
    recordsOf(view, 'credit_facility'),
    ({ opened, balance, type }) =>
      opened !== null && opened <= date && balance > 0 && !/line|revolv|overdraft|额度|透支/i.test(type),
  ).records;
  return {
    date,
    amount: loans.reduce((sum, { fields }) => sum + fields.balance, 0),
    exact: false,
    facilities: loans,
    movements: [],
  };
}

function againstCreditReport(view: CaseView): Check[] {
  if (recordsOf(view, 'credit_facility').records.length === 0) return [];
  const { latestBalanceSheet: sheet } = spreadOf(view);
  if (!sheet) return [];
  const books = [figureOf(sheet, 'short_term_debt'), figureOf(sheet, 'long_term_debt')];
  const assets = figureOf(sheet, 'total_assets').value ?? 0;
  if (books.some(({ value }) => value === null) || assets <= 0) return [];
  const booked = books.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const reported = reportedDebtAt(view, sheet.end);
  const missing = reported.amount - booked;
  const severity = severityFrom(missing / assets, FLOORS);
  return [
    {
      severity,
      gap:
        severity === 0
          ? sentence('debt.covered', { date: sheet.end })
          : sentence(reported.exact ? 'debt.missing-exactly' : 'debt.missing-at-least', {
              owed: money(view, reported.amount),
              date: sheet.end,
              booked: money(view, booked),
              missing: money(view, missing),
            }),
      evidence: [
        ...row('credit_facility', reported.facilities, sentence('debt.facility-rows')),
        ...row('bank_transaction', reported.movements, sentence('debt.movement-rows')),
        ...row(
          'statement_line',
          books.flatMap(({ recordIds }) => recordIds.map((recordId) => ({ recordId }))),
          sentence('debt.book-rows'),
        ),
      ],
      figures: [
        figure('debt-reported', reported.amount, 'money', { date: sheet.end }),
        figure('debt-booked', booked, 'money', { date: sheet.end }),
      ],
    },
  ];
}

/** Payments to parties no credit report knows, by party, that the bank calls interest, principal or loan. */
function unreportedService(view: CaseView, bankEnd: IsoDate): readonly (readonly BankRecord[])[] {
  const isLender = lendersOf(view);
  const related = relatedParties(view);
  const { ofName } = counterpartiesOf(view);
  const groups = new Map<string, BankRecord[]>();
  const recent = where(
    outsideTransactions(view),
    ({ booking_date: booked }) => booked > addDays(bankEnd, -WINDOW_DAYS),
  );
  for (const record of recent.records) {
    const { amount, counterparty_name: name, remittance } = record.fields;
    const kind = remittanceKind(remittance);
    if (amount >= 0 || name === null || (kind !== 'interest' && kind !== 'loan' && kind !== 'principal')) continue;
    const party = ofName(name);
    if (isLender(name) || related.has(ofName(name))) continue;
    groups.set(party, [...(groups.get(party) ?? []), record]);
  }
  return [...groups.values()].filter(
    (payments) =>
      payments.length >= LEAST_PAYMENTS &&
      payments.some(({ fields }) => fields.booking_date >= addDays(bankEnd, -STILL_RUNNING_DAYS)),
  );
}

function againstBank(view: CaseView): Check[] {
  const coverage = bankCoverage(view);
  if (!coverage || recordsOf(view, 'credit_facility').records.length === 0) return [];
  const unreported = unreportedService(view, coverage.to);
  if (unreported.length === 0) {
    return [{ severity: 0, gap: sentence('debt.all-reported'), evidence: [], figures: [] }];
  }
  return unreported.map((payments): Check => {
    const paid = payments.reduce((sum, { fields }) => sum - fields.amount, 0);
    const name = payments[0]?.fields.counterparty_name ?? '';
    return {
      severity: 3,
      gap: sentence('debt.unreported', {
        name,
        paid: money(view, paid),
        payments: payments.length,
        last: payments.at(-1)?.fields.booking_date ?? '',
      }),
      evidence: row('bank_transaction', payments, sentence('debt.unreported-rows'), name),
      figures: [figure('unreported-loan-service', paid, 'money', { name })],
    };
  });
}

/** How near each other the instalments of a loan are, and the distance of two in days (expert judgement). */
const SAME_INSTALMENT = 0.03;
const INSTALMENT_DAYS = [24, 38] as const;
const LEAST_INSTALMENTS = 4;
/** A receipt this many times an instalment was borrowed rather than earned. */
const LEAST_MULTIPLE = 5;

function areInstalments(payments: readonly BankRecord[]): boolean {
  const first = payments[0]?.fields.amount ?? 0;
  return (
    payments.length >= LEAST_INSTALMENTS &&
    payments.every(({ fields }, index) => {
      const before = payments[index - 1];
      const days = before ? daysBetween(before.fields.booking_date, fields.booking_date) : INSTALMENT_DAYS[0];
      const even = Math.abs(fields.amount - first) <= SAME_INSTALMENT * Math.abs(first);
      return even && days >= INSTALMENT_DAYS[0] && days <= INSTALMENT_DAYS[1];
    })
  );
}

/** Receipts paid back in even monthly parts to parties nobody invoiced or was invoiced by: loans by their shape, whatever the text says. */
function loansByShape(view: CaseView): Check[] {
  const isLender = lendersOf(view);
  const related = relatedParties(view);
  const { ofName, isInvoiced } = counterpartiesOf(view);
  const groups = new Map<string, BankRecord[]>();
  for (const record of outsideTransactions(view).records) {
    const name = record.fields.counterparty_name;
    if (name === null || related.has(ofName(name)) || isLender(name) || isInvoiced(name)) continue;
    groups.set(ofName(name), [...(groups.get(ofName(name)) ?? []), record]);
  }
  return [...groups.values()].flatMap((lines): Check[] => {
    const [received, paid] = [
      lines.filter(({ fields }) => fields.amount > 0),
      lines.filter(({ fields }) => fields.amount < 0),
    ];
    const lent = received.reduce((sum, { fields }) => sum + fields.amount, 0);
    if (!areInstalments(paid) || lent < LEAST_MULTIPLE * Math.abs(paid[0]?.fields.amount ?? 0)) return [];
    const name = lines[0]?.fields.counterparty_name ?? '';
    return [
      {
        severity: 2,
        gap: sentence('debt.by-shape', { name, lent: money(view, lent), payments: paid.length }),
        evidence: [
          ...row('bank_transaction', received, sentence('debt.paid-in-rows'), name),
          ...row('bank_transaction', paid, sentence('debt.paid-back-rows'), name),
        ],
        figures: [figure('paid-in', lent, 'money', { name })],
      },
    ];
  });
}

/** The checks on debt that could run. */
export function debtChecks(view: CaseView): Check[] {
  return [...againstCreditReport(view), ...againstBank(view), ...loansByShape(view)];
}
