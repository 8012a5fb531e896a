/**
 * Default before the scale: what puts a borrower in default whatever its score (Basel Framework CRE36,
 * definition of default; EBA/GL/2016/07). Unknown amounts, foreign currencies and facilities that should
 * have been repaid are never milder than known ones.
 */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { inAnyCurrency, recordsOf } from '#electron/case-view/records.ts';
import {
  daysPastDueOf,
  daysSinceMaturity,
  isMaturedAndOwed,
  isSettled,
  paymentHistory,
} from '#electron/indicators/basis/arrears.ts';
import { nameKey } from '#electron/matching/names.ts';
import type { DefaultFinding } from '#shared/domain/assessment.ts';
import { converted, rateOn } from '#shared/domain/exchange.ts';
import type { MinorUnits } from '#shared/domain/money.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { EligibilityPolicy } from '../schemas.ts';

type DefaultRule = EligibilityPolicy['default'];
type FacilityRecord = EvidenceRecord<'credit_facility'>;

/** What puts the borrower in default at the view's date, in record order; empty when nothing does. */
export function defaultFindings(view: CaseView, rule: DefaultRule): DefaultFinding[] {
  return [...facilityFindings(view, rule), ...eventFindings(view, rule)];
}

function facilityFindings(view: CaseView, rule: DefaultRule): DefaultFinding[] {
  if (!rule.otherLenders) return [];
  const facilities = inAnyCurrency(recordsOf(view, 'credit_facility'));
  return facilities.records.flatMap((record): DefaultFinding[] => {
    if (isSettled(record.fields, view)) return [];
    const text = facilityReason(record, facilities.records, view, rule);
    return text === null ? [] : [{ recordSet: 'credit_facility', recordId: record.recordId, text }];
  });
}

function facilityReason(
  record: FacilityRecord,
  all: readonly FacilityRecord[],
  view: CaseView,
  rule: DefaultRule,
): Sentence | null {
  const { lender, status } = record.fields;
  if (status === 'written-off' || status === 'sold-at-a-loss') return sentence(`default.${status}`, { lender });
  // A report that calls a facility a day late three years after it matured does not make it so.
  const stated = daysPastDueOf(record.fields, view) ?? 0;
  const days = stated >= rule.daysPastDue ? stated : Math.max(stated, daysSinceMaturity(record.fields, view));
  if (days >= rule.daysPastDue && isMaterial(record, all, view, rule)) {
    return sentence('default.past-due', { lender, days, from: rule.daysPastDue });
  }
  const marks = paymentHistory(record.fields.history ?? '');
  const cleanMonths = monthsSinceArrears(marks);
  if (status === 'restructured' && cleanMonths < rule.cureMonthsAfterRestructuring) {
    return sentence('default.restructured', { lender, months: rule.cureMonthsAfterRestructuring });
  }
  const lastDefault = marks.findLastIndex((mark) => mark.isDefault || (mark.days ?? 0) >= rule.daysPastDue);
  if (lastDefault >= 0 && cleanMonths < rule.cureMonths && isMaterial(record, all, view, rule)) {
    return sentence('default.not-cured', { lender, months: rule.cureMonths });
  }
  return null;
}

/** Months without arrears at the end of a history; a month that is not known is not without. */
function monthsSinceArrears(marks: ReturnType<typeof paymentHistory>): number {
  return marks.length - 1 - marks.findLastIndex(({ days, isDefault }) => isDefault || days !== 0);
}

/**
 * Whether what is past due is material: above a share of what is owed to that lender and above an amount.
 * What is not known, or in a currency that no rate converts, is material; of a facility that should have
 * been repaid the whole balance is past due.
 */
function isMaterial(
  { fields }: FacilityRecord,
  all: readonly FacilityRecord[],
  view: CaseView,
  rule: DefaultRule,
): boolean {
  const stated = fields.past_due_amount;
  const pastDue = isMaturedAndOwed(fields, view) ? Math.max(fields.balance, stated ?? 0) : stated;
  if (pastDue === null || pastDue === 0) return true;
  const inTable = inTableCurrency(view, fields.currency, pastDue, rule);
  if (inTable === null) return true;
  const sameLender = all.filter((other) => nameKey(other.fields.lender) === nameKey(fields.lender));
  const owed = sameLender.map((other) => inTableCurrency(view, other.fields.currency, other.fields.balance, rule));
  if (owed.includes(null)) return true;
  const exposure = owed.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
  return inTable > rule.materialShare * exposure && inTable > rule.materialAmount;
}

/** An amount at the case's date in the currency of the policy's threshold; null without a rate. */
function inTableCurrency(
  view: CaseView,
  currency: string | null,
  amount: MinorUnits,
  rule: DefaultRule,
): number | null {
  const from = currency ?? view.currency;
  const found = rateOn(view.rates, from, rule.currency, view.asOf);
  return found ? converted(amount, from, rule.currency, found.rate) : null;
}

function eventFindings(view: CaseView, rule: DefaultRule): DefaultFinding[] {
  const events = inAnyCurrency(recordsOf(view, 'credit_event'));
  return events.records.flatMap(({ recordId, fields }): DefaultFinding[] => {
    if (fields.status !== 'open') return [];
    const found = (text: Sentence): DefaultFinding[] => [{ recordSet: 'credit_event', recordId, text }];
    if (fields.kind === 'insolvency') return found(sentence('default.insolvency', { date: fields.date }));
    if (fields.kind !== 'enforcement' || !rule.enforcement) return [];
    const { amount, currency } = fields;
    const inTable = amount === null ? null : inTableCurrency(view, currency, amount, rule);
    return inTable === null || inTable > rule.materialAmount
      ? found(sentence('default.enforcement', { date: fields.date, amount, currency: currency ?? view.currency }))
      : [];
  });
}
