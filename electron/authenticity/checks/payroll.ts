/** Whether the people on the payroll are paid through the bank, insured, and needed. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { recordsOf, where } from '#electron/case-view/records.ts';
import { mean, median } from '#electron/ground/numeric/statistics.ts';
import { completeMonths } from '#electron/indicators/flows.ts';
import { bankCoverage, outsideTransactions } from '#electron/matching/bank.ts';
import { remittanceKind } from '#electron/matching/remittance-words.ts';
import { monthsNotOnFile } from '#electron/matching/statement-gaps.ts';
import { addMonths, type IsoMonth, monthOf } from '#shared/domain/dates.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Check, figure, money, row, severityFrom } from '../finding.ts';

type Payroll = EvidenceRecord<'payroll'>;

/** Share of payroll the bank does not show; take-home pay is below gross by a tenth or so (expert judgement). */
const UNPAID_FLOORS = [0.2, 0.27, 0.4] as const;
/** Rise of the headcount, and fall of social insurance a head, that belong to people who are not there (expert judgement). */
const HEADS_RISE = 0.15;
const INSURANCE_FALL = [0.08, 0.12, 0.2] as const;
const LEAST_MONTHS = 3;

interface WageCover {
  readonly months: readonly IsoMonth[];
  readonly gross: number;
  readonly paid: number;
  readonly records: readonly Payroll[];
  readonly lines: readonly EvidenceRecord<'bank_transaction'>[];
}

/** Gross pay of the months whose pay days the bank statements cover, and the wages those statements show; null without either. */
export function wageCover(view: CaseView): WageCover | null {
  const coverage = bankCoverage(view);
  if (!coverage) return null;
  const lines = where(
    outsideTransactions(view),
    ({ amount, remittance }) => amount < 0 && remittanceKind(remittance) === 'wages',
  ).records;
  if (lines.length < LEAST_MONTHS) return null;
  const unknown = monthsNotOnFile(view);
  // A month is paid in the next one, or at its own end: both must be on the statements.
  const months = completeMonths(view).filter(
    (month) =>
      month >= monthOf(coverage.from) &&
      addMonths(month, 1) <= monthOf(coverage.to) &&
      !unknown.has(month) &&
      !unknown.has(addMonths(month, 1)),
  );
  const records = where(
    recordsOf(view, 'payroll'),
    ({ period, gross_pay: gross }) => months.includes(period) && gross !== null,
  ).records;
  if (records.length < LEAST_MONTHS) return null;
  const paidLater = lines.filter(({ fields }) => fields.booking_date.slice(8) <= '20').length * 2 >= lines.length;
  const shift = paidLater ? 1 : 0;
  const paidIn = new Set(months.map((month) => addMonths(month, shift)));
  const inside = lines.filter(({ fields }) => paidIn.has(monthOf(fields.booking_date)));
  const gross = records.reduce((sum, { fields }) => sum + (fields.gross_pay ?? 0), 0);
  const paid = inside.reduce((sum, { fields }) => sum - fields.amount, 0);
  return { months, gross, paid, records, lines: inside };
}

function wages(view: CaseView): Check[] {
  const cover = wageCover(view);
  if (!cover || cover.gross <= 0) return [];
  const { gross, paid, records, lines } = cover;
  return [
    {
      severity: severityFrom(1 - paid / gross, UNPAID_FLOORS),
      gap: sentence('payroll.wages', {
        from: cover.months.at(0) ?? '',
        to: cover.months.at(-1) ?? '',
        gross: money(view, gross),
        paid: money(view, paid),
        share: paid / gross,
      }),
      evidence: [
        ...row('payroll', records, sentence('payroll.payroll-rows')),
        ...row('bank_transaction', lines, sentence('payroll.wage-rows')),
      ],
      figures: [figure('payroll-compared', gross, 'money'), figure('wages-paid', paid, 'money')],
    },
  ];
}

interface HeadcountStep {
  readonly before: readonly Payroll[];
  readonly after: readonly Payroll[];
  readonly rise: number;
  /** Fall of social insurance paid a head; null where too few months state it. */
  readonly fall: number | null;
}

function insuranceAHead(records: readonly Payroll[]): number | null {
  const stating = records.filter(({ fields }) => (fields.social_insurance_paid ?? 0) > 0 && fields.headcount > 0);
  if (stating.length < 2) return null;
  return median(stating.map(({ fields }) => (fields.social_insurance_paid ?? 0) / fields.headcount));
}

/** The month from which on the headcount stands highest above the months before; null where it never rose by a seventh. */
export function headcountStep(view: CaseView): HeadcountStep | null {
  const months = new Set(completeMonths(view));
  const records = where(recordsOf(view, 'payroll'), ({ period }) => months.has(period)).records.toSorted((a, b) =>
    a.fields.period < b.fields.period ? -1 : 1,
  );
  let found: HeadcountStep | null = null;
  for (let at = 2; at <= records.length - 2; at += 1) {
    const [before, after] = [records.slice(0, at), records.slice(at)];
    const heads = (side: readonly Payroll[]) => mean(side.map(({ fields }) => fields.headcount));
    const rise = heads(after) / Math.max(1, heads(before)) - 1;
    if (rise < HEADS_RISE || (found && rise <= found.rise)) continue;
    const [earlier, later] = [insuranceAHead(before), insuranceAHead(after)];
    found = { before, after, rise, fall: earlier === null || later === null ? null : 1 - later / earlier };
  }
  return found;
}

function insured(view: CaseView): Check[] {
  const step = headcountStep(view);
  if (!step || step.fall === null) return [];
  const from = step.after[0]?.fields.period ?? '';
  return [
    {
      severity: severityFrom(step.fall, INSURANCE_FALL),
      gap: sentence('payroll.insurance', { from, rise: step.rise, change: -step.fall }),
      evidence: row('payroll', [...step.before, ...step.after], sentence('payroll.insurance-rows')),
      figures: [figure('headcount-rise', step.rise, 'rate'), figure('insurance-fall', step.fall, 'rate')],
    },
  ];
}

/** The checks on payroll that could run. */
export function payrollChecks(view: CaseView): Check[] {
  return [...wages(view), ...insured(view)];
}
