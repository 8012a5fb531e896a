/** Debt that the books must show: loans the credit report dates before the balance sheet, and loans the bank statements show being served. */
import { recordsOf, where } from '#electron/indicators/basis/records.ts';
import { partiesOf, relatedParties } from '#electron/indicators/parties/parties.ts';
import { bankCoverage, outsideTransactions } from '#electron/indicators/payments/bank.ts';
import { figureOf, spreadOf } from '#electron/indicators/statements.ts';
import type { CaseView } from '#electron/indicators/view.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { type Check, figure, money, row, severityFrom } from '../finding.ts';
import { matchingName } from '../matching/names.ts';
import { lenderNames } from '../receipts/lenders.ts';
import { remittanceKind } from '../receipts/remittance-words.ts';

type BankRecord = EvidenceRecord<'bank_transaction'>;

/** Shortfalls over total assets (expert judgement). */
const FLOORS = [0.01, 0.025, 0.06] as const;
/** Fewest payments that make a loan, and how long ago the last may be for it to be running (expert judgement). */
const LEAST_PAYMENTS = 3;
const STILL_RUNNING_DAYS = 45;
const WINDOW_DAYS = 130;

/**
 * What the books must owe at a date: of every term or bullet loan opened before it at least today's
 * balance, since such a loan only falls. Credit lines rise and fall and prove nothing.
 */
export function debtFloorAt(view: CaseView, date: IsoDate): readonly EvidenceRecord<'credit_facility'>[] {
  return where(
    recordsOf(view, 'credit_facility'),
    ({ opened, balance, type }) =>
      opened !== null && opened <= date && balance > 0 && !/line|revolv|overdraft|额度|透支/i.test(type),
  ).records;
}

function againstCreditReport(view: CaseView): Check[] {
  if (recordsOf(view, 'credit_facility').records.length === 0) return [];
  const { latestBalanceSheet: sheet } = spreadOf(view);
  if (!sheet) return [];
  const books = [figureOf(sheet, 'short_term_debt'), figureOf(sheet, 'long_term_debt')];
  const assets = figureOf(sheet, 'total_assets').value ?? 0;
  if (books.some(({ value }) => value === null) || assets <= 0) return [];
  const booked = books.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const loans = debtFloorAt(view, sheet.end);
  const floor = loans.reduce((sum, { fields }) => sum + fields.balance, 0);
  const missing = floor - booked;
  const severity = severityFrom(missing / assets, FLOORS);
  const shown = { reported: money(view, floor), booked: money(view, booked) };
  const sentence =
    severity === 0
      ? `The debt in the balance sheet of ${sheet.end} covers the loans the credit report dates before it.`
      : `The credit report shows ${shown.reported} still owed on loans opened by ${sheet.end}; the balance sheet of that day has ${shown.booked} of debt, ${money(view, missing)} less.`;
  return [
    {
      severity,
      sentence,
      evidence: [
        ...row('credit_facility', loans, 'loans opened before the balance sheet'),
        ...row(
          'statement_line',
          books.flatMap(({ recordIds }) => recordIds.map((recordId) => ({ recordId }))),
          'debt in the books',
        ),
      ],
      figures: [
        figure('debt the credit report dates before the balance sheet', floor, 'money'),
        figure('debt in the books', booked, 'money'),
      ],
    },
  ];
}

/** Payments to parties no credit report knows, by party, that the bank calls interest, principal or loan. */
function unreportedService(view: CaseView, bankEnd: IsoDate): readonly (readonly BankRecord[])[] {
  const lenders = lenderNames(view);
  const related = relatedParties(view);
  const { keyOf } = partiesOf(view);
  const groups = new Map<string, BankRecord[]>();
  const recent = where(
    outsideTransactions(view),
    ({ booking_date: booked }) => booked > addDays(bankEnd, -WINDOW_DAYS),
  );
  for (const record of recent.records) {
    const { amount, counterparty_name: name, remittance } = record.fields;
    const kind = remittanceKind(remittance);
    if (amount >= 0 || name === null || (kind !== 'interest' && kind !== 'loan')) continue;
    const party = matchingName(name);
    if (lenders.has(party) || related.has(keyOf(name))) continue;
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
    const sentence = 'Every lender that the bank statements show being paid is in the credit report.';
    return [{ severity: 0, sentence, evidence: [], figures: [] }];
  }
  return unreported.map((payments): Check => {
    const paid = payments.reduce((sum, { fields }) => sum - fields.amount, 0);
    const name = payments[0]?.fields.counterparty_name ?? '';
    return {
      severity: 3,
      sentence: `${name} was paid ${money(view, paid)} of interest or principal in ${payments.length} payments, the last on ${payments.at(-1)?.fields.booking_date}; the credit report does not know this lender.`,
      evidence: row('bank_transaction', payments, 'loan service to a lender not reported', name),
      figures: [figure(`loan service to ${name}`, paid, 'money')],
    };
  });
}

/** The checks on debt that could run. */
export function debtChecks(view: CaseView): Check[] {
  return [...againstCreditReport(view), ...againstBank(view)];
}
