/** T9: sales pushed into the last week of a period and taken back in the next. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { where } from '#electron/case-view/records.ts';
import { mean, median, standardDeviation } from '#electron/ground/numeric/statistics.ts';
import { completeMonths, lastCompleteMonth } from '#electron/indicators/flows.ts';
import { allInvoices } from '#electron/matching/invoices.ts';
import type { Severity } from '#shared/domain/authenticity.ts';
import { addDays, type IsoMonth, lastDayOfMonth, monthOf } from '#shared/domain/dates.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { normalizeReference } from '../../matching/references.ts';
import { type AuthenticityTest, type Check, figure, money, row } from '../finding.ts';
import { bookRevenues } from '../revenue/book.ts';

type Invoice = EvidenceRecord<'invoice'>;

const LAST_DAYS = 7;
/** A push is taken back when credit notes follow within this time (expert judgement). */
const REVERSAL_DAYS = 50;
const LEAST_MONTHS = 6;
/** Expert judgement: last week's share above the usual one, and share of the push that is taken back. */
const PUSHED = 0.12;
const REVERSED = [0.25, 0.4] as const;
/** One return is a return; a push is taken back in several, or more than half of it. */
const LEAST_NOTES = 2;
const MOST_OF_IT = 0.5;
/** Without a reversal only a push far outside the other months is asked about. */
const FAR_OUTSIDE = { deviations: 3, share: 0.3 } as const;

interface Month {
  readonly month: IsoMonth;
  readonly lastWeek: readonly Invoice[];
  readonly share: number;
  readonly total: number;
}

function net(invoices: readonly Invoice[]): number {
  return invoices.reduce((sum, { fields }) => sum + Math.abs(fields.net), 0);
}

/** Months the invoices cover from their first days on; a month that begins in its middle has too large a last week. */
function monthsOf(view: CaseView, invoices: readonly Invoice[]): Month[] {
  const first = invoices.map(({ fields }) => fields.issue_date).sort()[0] ?? '';
  return completeMonths(view).flatMap((month) => {
    if (first > `${month}-08`) return [];
    const own = invoices.filter(({ fields }) => monthOf(fields.issue_date) === month);
    const from = addDays(lastDayOfMonth(month), 1 - LAST_DAYS);
    const lastWeek = own.filter(({ fields }) => fields.issue_date >= from);
    const total = net(own);
    return total > 0 ? [{ month, lastWeek, share: net(lastWeek) / total, total }] : [];
  });
}

/** Credit notes of the next weeks for invoices of the last week: by reference, else by buyer and amount. */
function reversals(notes: readonly Invoice[], { month, lastWeek }: Month): Invoice[] {
  const end = lastDayOfMonth(month);
  const numbers = new Set(lastWeek.map(({ fields }) => normalizeReference(fields.number)));
  const amounts = new Set(lastWeek.map(({ fields }) => `${fields.counterparty_name} ${Math.abs(fields.net)}`));
  return notes.filter(({ fields }) => {
    const soon = fields.issue_date > end && fields.issue_date <= addDays(end, REVERSAL_DAYS);
    const referred = fields.references !== null && numbers.has(normalizeReference(fields.references));
    return soon && (referred || amounts.has(`${fields.counterparty_name} ${Math.abs(fields.net)}`));
  });
}

function severityOf(excess: number, taken: number, notes: number, deviations: number): Severity {
  const several = notes >= LEAST_NOTES || taken >= MOST_OF_IT;
  if (several && excess >= PUSHED && taken >= REVERSED[1]) return 3;
  if (several && excess >= PUSHED && taken >= REVERSED[0]) return 2;
  return excess >= FAR_OUTSIDE.share && deviations >= FAR_OUTSIDE.deviations ? 1 : 0;
}

function check(view: CaseView, candidate: Month, others: readonly Month[], notes: readonly Invoice[]): Check {
  const shares = others.map(({ share }) => share);
  const usual = median(shares);
  const back = reversals(notes, candidate);
  const week = net(candidate.lastWeek);
  const taken = week > 0 ? net(back) / week : 0;
  const deviations = (candidate.share - mean(shares)) / Math.max(0.02, standardDeviation(shares));
  const severity = severityOf(candidate.share - usual, taken, back.length, deviations);
  return {
    severity,
    gap: sentence('period-end.week', {
      month: candidate.month,
      week: money(view, week),
      share: candidate.share,
      usual,
      back: money(view, net(back)),
      taken,
      days: REVERSAL_DAYS,
    }),
    evidence: [
      ...row(
        'invoice',
        candidate.lastWeek,
        sentence('period-end.week-rows'),
        sentence('period-end.month', { month: candidate.month }),
      ),
      ...row('invoice', back, sentence('period-end.credit-notes')),
    ],
    figures: [
      figure('last-week-share', candidate.share, 'share', { month: candidate.month }),
      figure('usual-last-week-share', usual, 'share', { month: candidate.month }),
      figure('taken-back-share', taken, 'share', { month: candidate.month }),
    ],
  };
}

/** T9: period-end push, at the ends of the accounts' periods, of quarters, and in the last month before the application. */
export const periodEndPush: AuthenticityTest = {
  test: 'T9',
  groups: ['financial', 'transactions'],
  run: (view) => {
    const sales = allInvoices(view, 'sale');
    const invoices = where(sales, ({ status }) => status === 'normal').records;
    const notes = where(sales, ({ status }) => status === 'credit-note').records;
    const months = monthsOf(view, invoices);
    if (months.length < LEAST_MONTHS) return sentence('period-end.too-few', { least: LEAST_MONTHS });
    const ends = new Set([...bookRevenues(view).map(({ end }) => monthOf(end)), lastCompleteMonth(view)]);
    const candidates = months.filter(({ month }) => ends.has(month) || Number(month.slice(5)) % 3 === 0);
    if (candidates.length === 0) return sentence('period-end.no-end');
    return candidates.map((candidate) =>
      check(
        view,
        candidate,
        months.filter((each) => each !== candidate),
        notes,
      ),
    );
  },
};
