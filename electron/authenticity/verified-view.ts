/**
 * The case as its documents support it: the same evidence with declared amounts brought down to what
 * was verified. Indicators computed from it are the verified ones.
 *
 * What is changed (expert judgement): revenue the other sources do not support is taken out of the
 * year and the profit lines below it, and out of receivables and equity as far as receivables reach;
 * debt the credit report proves is added to the liabilities and taken from equity; people on the
 * payroll whom neither bank nor social insurance knows are taken off it.
 */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView } from '#electron/case-view/records.ts';
import type { Verifiable } from '#electron/indicators/indicator.ts';
import { figureOf, spreadOf } from '#electron/indicators/statements.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';
import type { EvidenceRecord, EvidenceRecords } from '#shared/domain/record-sets.ts';
import type { StatementCode } from '#shared/domain/spread.ts';
import { isSentence, type Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { reportedDebtAt } from './checks/debt.ts';
import { headcountStep, wageCover } from './checks/payroll.ts';
import { reconciledRevenueOf } from './revenue/reconcile.ts';

interface VerifiedView {
  readonly view: CaseView;
  /** What was brought down and why; a part that holds as declared says so too. */
  readonly basis: Readonly<Record<Verifiable, { readonly changed: boolean; readonly words: Sentence }>>;
}

type Line = EvidenceRecord<'statement_line'>;
type Payroll = EvidenceRecord<'payroll'>;

/** Lines a fall of revenue takes with it, and what unsupported receivables and unbooked debt do to the balance sheet. */
const WITH_REVENUE: ReadonlySet<StatementCode> = new Set(['gross_profit', 'ebit', 'pretax_profit', 'net_profit']);
const WITH_RECEIVABLES: ReadonlySet<StatementCode> = new Set([
  'receivables',
  'current_assets',
  'total_assets',
  'retained_earnings',
  'equity',
]);
const UP_WITH_DEBT: ReadonlySet<StatementCode> = new Set([
  'short_term_debt',
  'current_liabilities',
  'total_liabilities',
]);
const DOWN_WITH_DEBT: ReadonlySet<StatementCode> = new Set(['retained_earnings', 'equity']);

/** Unbooked debt over total assets from which it is added. */
const LEAST_DEBT = 0.025;
/** Fall of social insurance a head, and wage cover, from which the payroll is not believed; take-home over gross pay. */
const INSURANCE_FALL = 0.12;
const LEAST_COVER = 0.73;
const TAKE_HOME = 0.9;

function changed(line: Line, amount: number): Line {
  return { ...line, fields: { ...line.fields, amount: roundMinorUnits(amount) } };
}

/** Statement lines with unsupported revenue taken out, from the reconciled period's beginning on. */
function withoutUnsupported(
  view: CaseView,
  lines: readonly Line[],
): { lines: readonly Line[]; words: Sentence; changed: boolean } {
  const revenue = reconciledRevenueOf(view);
  if (isSentence(revenue)) return { lines, words: revenue, changed: false };
  const share = revenue.supportedShare;
  const supported = sentence('verified.supported', { share, from: revenue.periodStart, to: revenue.periodEnd });
  if (share >= 1) return { lines, words: supported, changed: false };
  const { latestYear } = spreadOf(view);
  const from = [revenue.periodStart, latestYear?.start ?? revenue.periodStart].sort()[0] ?? revenue.periodStart;
  const periods = new Map<string, { revenue: number; receivables: number }>();
  for (const { fields } of lines) {
    const known = periods.get(fields.period_end) ?? { revenue: 0, receivables: 0 };
    if (fields.code === 'revenue' && fields.period_start >= from)
      known.revenue = Math.max(known.revenue, fields.amount);
    if (fields.code === 'receivables') known.receivables = fields.amount;
    periods.set(fields.period_end, known);
  }
  const result = lines.map((line) => {
    const { code, amount, period_start: start, period_end: end } = line.fields;
    const period = periods.get(end);
    if (!period || period.revenue === 0) return line;
    const unsupported = period.revenue * (1 - share);
    if (code === 'revenue' && start >= from) return changed(line, amount * share);
    if (WITH_REVENUE.has(code) && start >= from) return changed(line, amount - unsupported);
    if (WITH_RECEIVABLES.has(code)) return changed(line, amount - Math.min(period.receivables, unsupported));
    return line;
  });
  return { lines: result, words: supported, changed: true };
}

/** The latest balance sheet with the debt the credit report proves. */
function withReportedDebt(
  view: CaseView,
  lines: readonly Line[],
): { lines: readonly Line[]; words: Sentence; changed: boolean } {
  const { latestBalanceSheet: sheet } = spreadOf(view);
  if (!sheet) return { lines, words: sentence('verified.no-balance-sheet'), changed: false };
  const booked = (figureOf(sheet, 'short_term_debt').value ?? 0) + (figureOf(sheet, 'long_term_debt').value ?? 0);
  const missing = reportedDebtAt(view, sheet.end).amount - booked;
  const assets = figureOf(sheet, 'total_assets').value ?? 0;
  if (missing <= LEAST_DEBT * assets) return { lines, words: sentence('verified.books-hold'), changed: false };
  const result = lines.map((line) => {
    const { code, amount, period_end: end } = line.fields;
    if (end !== sheet.end) return line;
    if (UP_WITH_DEBT.has(code)) return changed(line, amount + missing);
    return DOWN_WITH_DEBT.has(code) ? changed(line, amount - missing) : line;
  });
  return {
    lines: result,
    words: sentence('verified.more-debt', { date: sheet.end }),
    changed: true,
  };
}

/** The payroll without the people neither the bank nor social insurance knows. */
function withoutGhosts(view: CaseView): { payroll: readonly Payroll[]; words: Sentence; changed: boolean } {
  const payroll = view.evidence.payroll;
  const step = headcountStep(view);
  const cover = wageCover(view);
  const paid = cover && cover.gross > 0 ? cover.paid / cover.gross : 1;
  const scaled = (records: ReadonlySet<number>, factor: number) =>
    payroll.map((record) => {
      if (!records.has(record.recordId)) return record;
      const { headcount, gross_pay: gross } = record.fields;
      return {
        ...record,
        fields: {
          ...record.fields,
          headcount: Math.round(headcount * factor),
          gross_pay: gross === null ? null : roundMinorUnits(gross * factor),
        },
      };
    });
  if (step && (step.fall ?? 0) >= INSURANCE_FALL) {
    const words = sentence('verified.insurance-fell', { from: step.after[0]?.fields.period ?? '' });
    return {
      payroll: scaled(new Set(step.after.map(({ recordId }) => recordId)), 1 / (1 + step.rise)),
      words,
      changed: true,
    };
  }
  if (cover && paid < LEAST_COVER) {
    const words = sentence('verified.wages-short', { share: paid });
    return {
      payroll: scaled(new Set(cover.records.map(({ recordId }) => recordId)), Math.min(1, paid / TAKE_HOME)),
      words,
      changed: true,
    };
  }
  return {
    payroll,
    words: cover ? sentence('verified.wages-fit') : sentence('verified.not-compared'),
    changed: false,
  };
}

/** The verified case. Where nothing contradicts what was declared it is the case itself. */
export const verifiedViewOf: (view: CaseView) => VerifiedView = oncePerView((view) => {
  const revenue = withoutUnsupported(view, view.evidence.statement_line);
  const debt = withReportedDebt(view, revenue.lines);
  const people = withoutGhosts(view);
  const basis = {
    revenue: { changed: revenue.changed, words: revenue.words },
    debt: { changed: debt.changed, words: debt.words },
    payroll: { changed: people.changed, words: people.words },
  };
  if (!revenue.changed && !debt.changed && !people.changed) return { view, basis };
  const evidence: EvidenceRecords = { ...view.evidence, statement_line: debt.lines, payroll: people.payroll };
  return { view: { ...view, evidence }, basis };
});
