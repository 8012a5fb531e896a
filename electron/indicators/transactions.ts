/** Group 4, transactions: suppliers, buyers, and whether invoices turn into money. */
import { daysBetween } from '#shared/domain/dates.ts';
import type { CaseView } from '../case-view/case-view.ts';
import {
  earliest,
  firstDates,
  lastDays,
  lastMonths,
  recordsOf,
  type Selection,
  total,
  where,
  within,
} from '../case-view/records.ts';
import { coveredDays, outsideTransactions } from '../matching/bank.ts';
import { counterpartiesOf } from '../matching/counterparties.ts';
import { allInvoices } from '../matching/invoices.ts';
import { CONNECTING_KINDS, relatedParties, relationsOf } from '../matching/parties.ts';
import { circularReceipts } from '../matching/round-trips.ts';
import { concentration, type Division, largestShare } from './basis/concentration.ts';
import { completeMonths } from './flows.ts';
import {
  type Computation,
  EXPERT_JUDGEMENT,
  type Indicator,
  indicatorsOf,
  missing,
  notMeaningful,
  operand,
  ratio,
  value,
  withTrend,
} from './indicator.ts';
import { invoicePaymentMatchRate, overdueReceivableShare } from './payments/collection.ts';
import { purchasesBySupplier, salesByBuyer } from './payments/invoices.ts';

const TWELVE_MONTHS = '12 months to the application date';
const HHI = 'Herfindahl–Hirschman index (Σ share²), as in the US Merger Guidelines';
const NO_SALES = 'no sales invoices in the last 12 months';
const NO_PURCHASES = 'no purchase invoices in the last 12 months';
const NO_BANK = 'no bank transactions provided';
const DAYS_A_MONTH = 365.25 / 12;
const LEAST_COVERED_DAYS = 60;

/** Months since a buyer's first invoice, weighted by its sales of the last twelve months. */
function buyerTenure(view: CaseView): Computation {
  const sales = salesByBuyer(view);
  if (sales.selection.records.length === 0) return missing(NO_SALES);
  if (sales.total <= 0) return notMeaningful('invoiced sales of the last 12 months are zero or negative');
  const { ofInvoice } = counterpartiesOf(view);
  const all = where(allInvoices(view, 'sale'), (invoice) => invoice.status !== 'void');
  const first = firstDates(all, ofInvoice, ({ issue_date }) => issue_date);
  let weighted = 0;
  for (const [party, amount] of sales.amounts) {
    if (amount > 0) weighted += amount * daysBetween(first.get(party) ?? view.asOf, view.asOf);
  }
  const months = weighted / sales.total / DAYS_A_MONTH;
  return value(months, [
    operand(
      'months since the first invoice, weighted by sales',
      months,
      'months',
      all,
      `invoices begin ${earliest(first.values())}`,
    ),
    operand(sales.name, sales.total, 'money', sales.selection),
  ]);
}

function invoiceVoidRate(view: CaseView): Computation {
  const issued = within(allInvoices(view, 'sale'), lastMonths(view, 12));
  if (issued.records.length === 0) return missing(NO_SALES);
  const voided = where(issued, ({ status }) => status === 'void');
  return ratio(
    operand('void sales invoices', voided.records.length, 'count', voided),
    operand('sales invoices issued', issued.records.length, 'count', issued),
  );
}

function relatedShare(view: CaseView, division: Division<'invoice'>, absent: string): Computation {
  if (division.selection.records.length === 0) return missing(absent);
  const relations = relationsOf(view, CONNECTING_KINDS);
  if (relations.length === 0) return missing('no ownership, control, direction or family relation provided');
  const related = relatedParties(view);
  const { ofInvoice } = counterpartiesOf(view);
  const among = where(division.selection, (invoice) => related.has(ofInvoice(invoice)));
  let amount = 0;
  for (const [party, each] of division.amounts) if (related.has(party)) amount += Math.max(0, each);
  return ratio(
    operand(`${division.name}, with related parties`, amount, 'money', among),
    operand(division.name, division.total, 'money', division.selection),
  );
}

function roundTripShare(view: CaseView): Computation {
  const flows = within(outsideTransactions(view), lastMonths(view, 12));
  if (flows.records.length === 0) return missing('no bank transactions in the last 12 months');
  const inflows = where(flows, ({ amount }) => amount > 0);
  const named = where(inflows, ({ counterparty_name: name }) => name !== null);
  if (inflows.records.length > 0 && named.records.length === 0) return missing('no receipt names its counterparty');
  const legs = within(circularReceipts(view), lastMonths(view, 12));
  return ratio(
    operand(
      'receipts that are one leg of a round trip',
      total(legs, (fields) => fields.amount),
      'money',
      legs,
    ),
    operand(
      'bank receipts',
      total(inflows, (fields) => fields.amount),
      'money',
      inflows,
    ),
  );
}

function dailyInflow(view: CaseView, name: string, inflows: Selection<'bank_transaction'>, before: number) {
  const window = lastDays(view, 90, before);
  const days = coveredDays(view, window);
  const inside = within(inflows, window);
  const note = days < 90 ? `${days} of 90 days covered` : undefined;
  const mean = days < LEAST_COVERED_DAYS ? null : total(inside, ({ amount }) => amount) / days;
  return operand(`average daily receipts, ${name}`, mean, 'money', inside, note);
}

function inflowTrend(view: CaseView): Computation {
  if (recordsOf(view, 'bank_transaction').records.length === 0) return missing(NO_BANK);
  const inflows = where(outsideTransactions(view), ({ amount }) => amount > 0);
  const recent = dailyInflow(view, 'last 90 days', inflows, 0);
  const earlier = dailyInflow(view, '90 days before', inflows, 90);
  const computation = ratio(recent, earlier);
  if (computation.status !== 'value' || typeof computation.value !== 'number') return computation;
  const sums = new Map<string, number>();
  for (const { fields } of inflows.records) {
    const month = fields.booking_date.slice(0, 7);
    sums.set(month, (sums.get(month) ?? 0) + fields.amount);
  }
  const course = completeMonths(view).map((period) => ({ period, value: sums.get(period) ?? null }));
  return withTrend({ ...computation, value: computation.value - 1 }, course);
}

export const transactionsIndicators: readonly Indicator[] = indicatorsOf('transactions', [
  {
    indicator: 'top_supplier_share',
    name: 'Largest supplier’s share',
    formula: 'net purchases from the largest supplier ÷ net purchases',
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: 'missing without purchase invoices; not meaningful when purchases are zero or negative',
    restsOn: { records: ['invoice'] },
    authority: EXPERT_JUDGEMENT,
    compute: (view) => largestShare(purchasesBySupplier(view), 'supplier', NO_PURCHASES),
  },
  {
    indicator: 'supplier_hhi',
    name: 'Supplier concentration',
    formula: 'Σ (supplier’s share of net purchases)²',
    unit: 'index',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: 'missing without purchase invoices; not meaningful when purchases are zero or negative',
    restsOn: { records: ['invoice'] },
    authority: HHI,
    compute: (view) => concentration(purchasesBySupplier(view), 'suppliers', NO_PURCHASES),
  },
  {
    indicator: 'top_buyer_share',
    name: 'Largest buyer’s share',
    formula: 'net sales to the largest buyer ÷ net sales',
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: 'missing without sales invoices; not meaningful when sales are zero or negative',
    restsOn: { records: ['invoice'] },
    authority: EXPERT_JUDGEMENT,
    compute: (view) => largestShare(salesByBuyer(view), 'buyer', NO_SALES),
  },
  {
    indicator: 'buyer_hhi',
    name: 'Buyer concentration',
    formula: 'Σ (buyer’s share of net sales)²',
    unit: 'index',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: 'missing without sales invoices; not meaningful when sales are zero or negative',
    restsOn: { records: ['invoice'] },
    authority: HHI,
    compute: (view) => concentration(salesByBuyer(view), 'buyers', NO_SALES),
  },
  {
    indicator: 'buyer_tenure_months',
    name: 'Buyer tenure',
    formula: 'months since each buyer’s first invoice, weighted by its sales of the window',
    unit: 'months',
    window: TWELVE_MONTHS,
    direction: 'lower-is-riskier',
    nullRule: 'missing without sales invoices; no longer than the invoices provided reach back',
    restsOn: { records: ['invoice'] },
    authority: EXPERT_JUDGEMENT,
    compute: buyerTenure,
  },
  {
    indicator: 'overdue_receivable_share',
    name: 'Overdue receivables',
    formula: 'unpaid sales invoices past their due date ÷ unpaid sales invoices',
    unit: 'share',
    window: 'at the end of the bank statements, invoices issued since they begin',
    direction: 'higher-is-riskier',
    nullRule: 'missing without bank transactions, sales invoices or due dates; not meaningful when nothing is unpaid',
    restsOn: { records: ['invoice', 'bank_transaction'] },
    authority: EXPERT_JUDGEMENT,
    compute: overdueReceivableShare,
  },
  {
    indicator: 'related_party_sales_share',
    name: 'Sales to related parties',
    formula: 'net sales to parties connected by ownership, control, direction or family ÷ net sales',
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: 'missing without sales invoices or without any such relation provided',
    restsOn: { records: ['invoice', 'party', 'relation'] },
    authority: EXPERT_JUDGEMENT,
    compute: (view) => relatedShare(view, salesByBuyer(view), NO_SALES),
  },
  {
    indicator: 'related_party_purchase_share',
    name: 'Purchases from related parties',
    formula: 'net purchases from parties connected by ownership, control, direction or family ÷ net purchases',
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: 'missing without purchase invoices or without any such relation provided',
    restsOn: { records: ['invoice', 'party', 'relation'] },
    authority: EXPERT_JUDGEMENT,
    compute: (view) => relatedShare(view, purchasesBySupplier(view), NO_PURCHASES),
  },
  {
    indicator: 'invoice_payment_match_rate',
    name: 'Invoices paid through the bank',
    formula: 'receipts matched by invoice number, amount or party ÷ sales invoices long due, less their credit notes',
    unit: 'share',
    window: 'sales invoices issued since the bank statements begin and due at least 60 days before they end',
    direction: 'lower-is-riskier',
    nullRule: 'missing without bank transactions or without an invoice long due in their time',
    restsOn: { records: ['invoice', 'bank_transaction'] },
    authority: EXPERT_JUDGEMENT,
    compute: invoicePaymentMatchRate,
  },
  {
    indicator: 'invoice_void_rate',
    name: 'Void invoices',
    formula: 'number of void sales invoices ÷ number issued',
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: 'missing without sales invoices',
    restsOn: { records: ['invoice'] },
    authority: EXPERT_JUDGEMENT,
    compute: invoiceVoidRate,
  },
  {
    indicator: 'round_trip_value_share',
    name: 'Round trips',
    formula:
      'receipts that returned a payment within 12 days and about unchanged, repeatedly, through one party or two ÷ bank receipts',
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: 'missing without bank transactions or counterparty names; not meaningful without receipts',
    restsOn: { records: ['bank_transaction'] },
    authority: EXPERT_JUDGEMENT,
    compute: roundTripShare,
  },
  {
    indicator: 'inflow_trend_90d',
    name: 'Receipts trend',
    formula: 'average daily receipts of the last 90 days ÷ of the 90 days before − 1',
    unit: 'rate',
    window: '180 days to the application date',
    direction: 'lower-is-riskier',
    nullRule: 'missing when bank transactions cover fewer than 60 days of either period',
    restsOn: { records: ['bank_transaction'] },
    authority: EXPERT_JUDGEMENT,
    compute: inflowTrend,
  },
]);
