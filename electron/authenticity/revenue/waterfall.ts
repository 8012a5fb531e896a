/** The way from the book's revenue down to the shipments: a level per source, and between two levels what makes the difference. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { collectionOf } from '#electron/matching/collected.ts';
import type { EvidenceRow, ReconciledRevenue, RevenueSource } from '#shared/domain/authenticity.ts';
import { monthOf } from '#shared/domain/dates.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { say } from '#shared/text/tell.ts';
import { row } from '../finding.ts';
import { customerReceipts } from '../receipts/customers.ts';
import type { BookRevenue } from './book.ts';
import { revenueFlows, sumOver } from './flows.ts';
import type { Anchor, SourceShare } from './shares.ts';

type Step = ReconciledRevenue['waterfall'][number];

const LEVEL_NAMES: Readonly<Record<RevenueSource, string>> = {
  book: 'Accounts',
  vat: 'VAT returns',
  invoices: 'Sales invoices',
  bank: 'Customers’ payments',
  shipments: 'Shipments',
};

/** What ordinarily lies between a source and the one before it, when it is less and when it is more. */
const CAUSES: Readonly<Record<RevenueSource, readonly [less: string, more: string]>> = {
  book: ['', ''],
  vat: [
    'In the accounts, not declared for VAT: exempt sales, cut-off, or sales that were not',
    'Declared for VAT, not in the accounts',
  ],
  invoices: [
    'Declared for VAT without an invoice provided: sales without invoice, invoices not handed over',
    'Invoiced, not declared for VAT',
  ],
  bank: [
    'Invoiced, not received through these accounts',
    'Received beyond the invoices: arrears of earlier sales, advances',
  ],
  shipments: [
    'Without a shipment behind it: services, collection by customers, or no delivery',
    'Shipped beyond what was paid or invoiced',
  ],
};

function level(source: RevenueSource, amount: number, evidence: EvidenceRow[]): Step {
  return { step: LEVEL_NAMES[source], kind: 'level', source, amount, cause: '', evidence };
}

/** A name inside a sentence: its first letter small, but abbreviations as they are. */
function withinSentence(name: string): string {
  return /^[A-Z]{2}/.test(name) ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

function gap(source: RevenueSource, step: string, amount: number, cause: string, evidence: EvidenceRow[] = []): Step {
  return { step, kind: 'gap', source, amount, cause, evidence };
}

/** Receipts that do not count, as named gaps on the scale of the book. */
function leftOutReceipts(view: CaseView, months: ReadonlySet<string>, scale: number): Step[] {
  const { connected, roundTrips } = customerReceipts(view);
  const { grossUp } = revenueFlows(view);
  const part = (step: string, records: readonly EvidenceRecord<'bank_transaction'>[], cause: string): Step[] => {
    const inside = records.filter(({ fields }) => months.has(monthOf(fields.booking_date)));
    const amount = inside.reduce((sum, { fields }) => sum + fields.amount, 0) / grossUp;
    if (amount === 0) return [];
    return [gap('bank', step, -roundMinorUnits(amount * scale), cause, row('bank_transaction', inside, step))];
  };
  return [
    ...part('From connected parties', connected, 'Paid by parties connected with the applicant: not counted'),
    ...part('Round trips', roundTrips, 'Money that had gone out before: not counted'),
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
    'overdue and unpaid',
  );
  return [
    gap(
      'bank',
      'Overdue and unpaid',
      -roundMinorUnits(amount * scale),
      'Invoices past their due date without a payment',
      rows,
    ),
  ];
}

/**
 * The steps of the waterfall. Every level is on the scale of the book's period; the gaps between two
 * levels add up exactly to their difference, the last of them being what no named cause explains.
 */
export function waterfallOf(view: CaseView, book: BookRevenue, anchor: Anchor, shares: readonly SourceShare[]): Step[] {
  const steps: Step[] = [level('book', book.amount, row('statement_line', [book.record], 'revenue in the accounts'))];
  let above = book.amount;
  for (const { source, share, months, series } of shares) {
    if (share === null) continue;
    const amount = roundMinorUnits(book.amount * share);
    const inside = new Set(months);
    const base = sumOver(anchor.series, months);
    const scale = base > 0 ? (book.amount * anchor.share) / base : 0;
    const named = source === 'bank' ? [...leftOutReceipts(view, inside, scale), ...overdue(view, inside, scale)] : [];
    const rest = amount - above - named.reduce((sum, each) => sum + each.amount, 0);
    const cause = CAUSES[source][rest < 0 ? 0 : 1];
    const restName =
      named.length > 0
        ? 'Other difference'
        : rest < 0
          ? `Not in ${withinSentence(LEVEL_NAMES[source])}`
          : `More in ${withinSentence(LEVEL_NAMES[source])}`;
    const gaps = rest === 0 ? named : [...named, gap(source, restName, rest, cause)];
    const records = months.flatMap((month) => series.recordsByMonth.get(month) ?? []);
    steps.push(...gaps, level(source, amount, row(series.selection.recordSet, records, say(series.name, 'en'))));
    above = amount;
  }
  return steps;
}
