/** Group 4, transactions: suppliers, buyers, and whether invoices turn into money. */
import { daysBetween } from '#shared/domain/dates.ts';
import { apply, minus, over } from '#shared/domain/formula.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
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
import { LONG_DUE_DAYS } from '../matching/collected.ts';
import { counterpartiesOf } from '../matching/counterparties.ts';
import { allInvoices } from '../matching/invoices.ts';
import { CONNECTING_KINDS, relatedParties, relationsOf } from '../matching/parties.ts';
import { circularReceipts, LONGEST_DAYS } from '../matching/round-trips.ts';
import { concentration, type Division, largestShare } from './basis/concentration.ts';
import { completeMonths } from './flows.ts';
import { formula } from './formulas.ts';
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

const TWELVE_MONTHS = sentence('window.months', { months: 12 });
const HHI = sentence('citation.hhi');
const NO_SALES = sentence('absence.sales-invoices');
const NO_PURCHASES = sentence('absence.purchase-invoices');
const NO_BANK = sentence('absence.bank-transactions');
const NEEDS_SALES = sentence('null-rule.sales');
const NEEDS_PURCHASES = sentence('null-rule.purchases');
const NET_SALES = sentence('operand.net-sales');
const NET_PURCHASES = sentence('operand.net-purchases');
const VOID_INVOICES = sentence('operand.void-invoices');
const BANK_RECEIPTS = sentence('operand.bank-receipts');
/** Days of each of the two periods that the receipts trend compares. */
const INFLOW_DAYS = 90;
const DAYS_A_MONTH = 365.25 / 12;
const LEAST_COVERED_DAYS = 60;

/** Months since a buyer's first invoice, weighted by its sales of the last twelve months. */
function buyerTenure(view: CaseView): Computation {
  const sales = salesByBuyer(view);
  if (sales.selection.records.length === 0) return missing(NO_SALES);
  if (sales.total <= 0) return notMeaningful(sentence('absence.sum-zero-or-negative', { what: sales.name }));
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
      sentence('operand.months-since-first-invoice'),
      months,
      'months',
      all,
      sentence('remark.invoices-begin', { date: earliest(first.values()) ?? view.asOf }),
    ),
    operand(sales.name, sales.total, 'money', sales.selection),
  ]);
}

function invoiceVoidRate(view: CaseView): Computation {
  const issued = within(allInvoices(view, 'sale'), lastMonths(view, 12));
  if (issued.records.length === 0) return missing(NO_SALES);
  const voided = where(issued, ({ status }) => status === 'void');
  return ratio(
    operand(VOID_INVOICES, voided.records.length, 'count', voided),
    operand(sentence('operand.invoices-issued'), issued.records.length, 'count', issued),
  );
}

function relatedShare(view: CaseView, division: Division<'invoice'>, absent: Sentence): Computation {
  if (division.selection.records.length === 0) return missing(absent);
  const relations = relationsOf(view, CONNECTING_KINDS);
  if (relations.length === 0) return missing(sentence('absence.relations'));
  const related = relatedParties(view);
  const { ofInvoice } = counterpartiesOf(view);
  const among = where(division.selection, (invoice) => related.has(ofInvoice(invoice)));
  let amount = 0;
  for (const [party, each] of division.amounts) if (related.has(party)) amount += Math.max(0, each);
  return ratio(
    operand(sentence('operand.with-related-parties', { of: division.name }), amount, 'money', among),
    operand(division.name, division.total, 'money', division.selection),
  );
}

function roundTripShare(view: CaseView): Computation {
  const flows = within(outsideTransactions(view), lastMonths(view, 12));
  if (flows.records.length === 0) return missing(sentence('absence.recent-bank-transactions'));
  const inflows = where(flows, ({ amount }) => amount > 0);
  const named = where(inflows, ({ counterparty_name: name }) => name !== null);
  if (inflows.records.length > 0 && named.records.length === 0) return missing(sentence('absence.counterparties'));
  const legs = within(circularReceipts(view), lastMonths(view, 12));
  return ratio(
    operand(
      sentence('operand.round-trip-receipts'),
      total(legs, (fields) => fields.amount),
      'money',
      legs,
    ),
    operand(
      BANK_RECEIPTS,
      total(inflows, (fields) => fields.amount),
      'money',
      inflows,
    ),
  );
}

function dailyInflow(view: CaseView, name: Sentence, inflows: Selection<'bank_transaction'>, before: number) {
  const window = lastDays(view, INFLOW_DAYS, before);
  const days = coveredDays(view, window);
  const inside = within(inflows, window);
  const note = days < INFLOW_DAYS ? sentence('remark.days-covered', { days, of: INFLOW_DAYS }) : undefined;
  const mean = days < LEAST_COVERED_DAYS ? null : total(inside, ({ amount }) => amount) / days;
  return operand(name, mean, 'money', inside, note);
}

function inflowTrend(view: CaseView): Computation {
  if (recordsOf(view, 'bank_transaction').records.length === 0) return missing(NO_BANK);
  const inflows = where(outsideTransactions(view), ({ amount }) => amount > 0);
  const recent = dailyInflow(view, sentence('operand.daily-receipts', { days: INFLOW_DAYS }), inflows, 0);
  const earlier = dailyInflow(
    view,
    sentence('operand.daily-receipts-before', { days: INFLOW_DAYS }),
    inflows,
    INFLOW_DAYS,
  );
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
    formula: formula(over(sentence('operand.purchases-from-largest'), NET_PURCHASES)),
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: NEEDS_PURCHASES,
    restsOn: { records: ['invoice'] },
    authority: EXPERT_JUDGEMENT,
    compute: (view) => largestShare(purchasesBySupplier(view), 'supplier', NO_PURCHASES),
  },
  {
    indicator: 'supplier_hhi',
    formula: formula(apply('sigma', apply('square', sentence('operand.supplier-share')))),
    unit: 'index',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: NEEDS_PURCHASES,
    restsOn: { records: ['invoice'] },
    authority: HHI,
    compute: (view) => concentration(purchasesBySupplier(view), 'supplier', NO_PURCHASES),
  },
  {
    indicator: 'top_buyer_share',
    formula: formula(over(sentence('operand.sales-to-largest'), NET_SALES)),
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: NEEDS_SALES,
    restsOn: { records: ['invoice'] },
    authority: EXPERT_JUDGEMENT,
    compute: (view) => largestShare(salesByBuyer(view), 'buyer', NO_SALES),
  },
  {
    indicator: 'buyer_hhi',
    formula: formula(apply('sigma', apply('square', sentence('operand.buyer-share')))),
    unit: 'index',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: NEEDS_SALES,
    restsOn: { records: ['invoice'] },
    authority: HHI,
    compute: (view) => concentration(salesByBuyer(view), 'buyer', NO_SALES),
  },
  {
    indicator: 'buyer_tenure_months',
    formula: formula(sentence('operand.months-since-buyers-first-invoice'), sentence('formula.weighted-by-sales')),
    unit: 'months',
    window: TWELVE_MONTHS,
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.buyer-tenure'),
    restsOn: { records: ['invoice'] },
    authority: EXPERT_JUDGEMENT,
    compute: buyerTenure,
  },
  {
    indicator: 'overdue_receivable_share',
    formula: formula(over(sentence('operand.overdue-invoices'), sentence('operand.unpaid-invoices'))),
    unit: 'share',
    window: sentence('window.invoices-since-statements'),
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.overdue-receivables'),
    restsOn: { records: ['invoice', 'bank_transaction'] },
    authority: EXPERT_JUDGEMENT,
    compute: overdueReceivableShare,
  },
  {
    indicator: 'related_party_sales_share',
    formula: formula(over(sentence('operand.sales-to-related'), NET_SALES)),
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.related-sales'),
    restsOn: { records: ['invoice', 'party', 'relation'] },
    authority: EXPERT_JUDGEMENT,
    compute: (view) => relatedShare(view, salesByBuyer(view), NO_SALES),
  },
  {
    indicator: 'related_party_purchase_share',
    formula: formula(over(sentence('operand.purchases-from-related'), NET_PURCHASES)),
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.related-purchases'),
    restsOn: { records: ['invoice', 'party', 'relation'] },
    authority: EXPERT_JUDGEMENT,
    compute: (view) => relatedShare(view, purchasesBySupplier(view), NO_PURCHASES),
  },
  {
    indicator: 'invoice_payment_match_rate',
    formula: formula(over(sentence('operand.receipts-matched'), sentence('operand.invoices-long-due'))),
    unit: 'share',
    window: sentence('window.invoices-long-due', { days: LONG_DUE_DAYS }),
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.invoice-payment'),
    restsOn: { records: ['invoice', 'bank_transaction'] },
    authority: EXPERT_JUDGEMENT,
    compute: invoicePaymentMatchRate,
  },
  {
    indicator: 'invoice_void_rate',
    formula: formula(over(apply('count', VOID_INVOICES), sentence('operand.number-issued'))),
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.sales-invoices'),
    restsOn: { records: ['invoice'] },
    authority: EXPERT_JUDGEMENT,
    compute: invoiceVoidRate,
  },
  {
    indicator: 'round_trip_value_share',
    formula: formula(over(sentence('operand.round-trips', { days: LONGEST_DAYS }), BANK_RECEIPTS)),
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.round-trips'),
    restsOn: { records: ['bank_transaction'] },
    authority: EXPERT_JUDGEMENT,
    compute: roundTripShare,
  },
  {
    indicator: 'inflow_trend_90d',
    formula: formula(
      minus(
        over(
          sentence('operand.daily-receipts-of-days', { days: INFLOW_DAYS }),
          sentence('operand.of-days-before', { days: INFLOW_DAYS }),
        ),
        1,
      ),
    ),
    unit: 'rate',
    window: sentence('window.days', { days: 2 * INFLOW_DAYS }),
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.inflow-trend'),
    restsOn: { records: ['bank_transaction'] },
    authority: EXPERT_JUDGEMENT,
    compute: inflowTrend,
  },
]);
