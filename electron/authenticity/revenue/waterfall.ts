/** The way from the book's revenue down to the shipments: a level per source, and between two levels what makes the difference. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { collectionOf } from '#electron/matching/collected.ts';
import type { EvidenceRow, ReconciledRevenue, RevenueSource } from '#shared/domain/authenticity.ts';
import { monthOf } from '#shared/domain/dates.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { row } from '../finding.ts';
import { customerReceipts } from '../receipts/customers.ts';
import type { BookRevenue } from './book.ts';
import { revenueFlows, sumOver } from './flows.ts';
import type { Anchor, SourceShare } from './shares.ts';

type Step = ReconciledRevenue['waterfall'][number];

function level(source: RevenueSource, amount: number, evidence: EvidenceRow[]): Step {
  return { step: sentence('revenue.source', { source }), kind: 'level', source, amount, cause: '', evidence };
}

function gap(
  source: RevenueSource,
  step: Sentence,
  amount: number,
  cause: Sentence,
  evidence: EvidenceRow[] = [],
): Step {
  return { step, kind: 'gap', source, amount, cause, evidence };
}

/** Receipts that do not count, as named gaps on the scale of the book. */
function leftOutReceipts(view: CaseView, months: ReadonlySet<string>, scale: number): Step[] {
  const { connected, roundTrips } = customerReceipts(view);
  const { grossUp } = revenueFlows(view);
  const part = (step: Sentence, records: readonly EvidenceRecord<'bank_transaction'>[], cause: Sentence): Step[] => {
    const inside = records.filter(({ fields }) => months.has(monthOf(fields.booking_date)));
    const amount = inside.reduce((sum, { fields }) => sum + fields.amount, 0) / grossUp;
    if (amount === 0) return [];
    return [gap('bank', step, -roundMinorUnits(amount * scale), cause, row('bank_transaction', inside, step))];
  };
  return [
    ...part(sentence('revenue.connected'), connected, sentence('revenue.connected-cause')),
    ...part(sentence('revenue.round-trips'), roundTrips, sentence('revenue.round-trips-cause')),
  ];
}

/** Invoices past due and unpaid, as far as they lie in the months compared, on the scale of the book. */
function overdue(view: CaseView, months: ReadonlySet<string>, scale: number): Step[] {
  const collection = collectionOf(view);
  if (!collection) return [];
  const unpaid = collection.invoices.filter(
    ({ invoice, due, open }) => months.has(monthOf(invoice.fields.issue_date)) && due < collection.bankEnd && open > 0,
  );
  const { grossUp } = revenueFlows(view);
  const amount = unpaid.reduce((sum, { open }) => sum + open, 0) / grossUp;
  if (amount <= 0) return [];
  const rows = row(
    'invoice',
    unpaid.map(({ invoice }) => invoice),
    sentence('revenue.overdue-rows'),
  );
  return [
    gap('bank', sentence('revenue.overdue'), -roundMinorUnits(amount * scale), sentence('revenue.overdue-cause'), rows),
  ];
}

/**
 * The steps of the waterfall. Every level is on the scale of the book's period; the gaps between two
 * levels add up exactly to their difference, the last of them being what no named cause explains.
 */
export function waterfallOf(view: CaseView, book: BookRevenue, anchor: Anchor, shares: readonly SourceShare[]): Step[] {
  const steps: Step[] = [
    level('book', book.amount, row('statement_line', [book.record], sentence('revenue.in-accounts'))),
  ];
  let above = book.amount;
  for (const { source, share, months, series } of shares) {
    if (share === null) continue;
    const amount = roundMinorUnits(book.amount * share);
    const inside = new Set(months);
    const base = sumOver(anchor.series, months);
    const scale = base > 0 ? (book.amount * anchor.share) / base : 0;
    const named = source === 'bank' ? [...leftOutReceipts(view, inside, scale), ...overdue(view, inside, scale)] : [];
    const rest = amount - above - named.reduce((sum, each) => sum + each.amount, 0);
    const cause = sentence(rest < 0 ? 'revenue.cause-less' : 'revenue.cause-more', { source });
    const restName =
      named.length > 0
        ? sentence('revenue.other-difference')
        : sentence(rest < 0 ? 'revenue.not-in' : 'revenue.more-in', { source });
    const gaps = rest === 0 ? named : [...named, gap(source, restName, rest, cause)];
    const records = months.flatMap((month) => series.recordsByMonth.get(month) ?? []);
    steps.push(...gaps, level(source, amount, row(series.selection.recordSet, records, series.name)));
    above = amount;
  }
  return steps;
}
