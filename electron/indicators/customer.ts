/** Group 5, customer: who orders, whether they come back, and whether they keep what they ordered. */
import { daysBetween } from '#shared/domain/dates.ts';
import { apply, minus, over } from '#shared/domain/formula.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { earliest, firstDates, lastDays, lastMonths, recordsOf, total, where, within } from '../case-view/records.ts';
import { mean, standardDeviation } from '../ground/numeric/statistics.ts';
import { concentration, divide } from './basis/concentration.ts';
import { eventSeries, trendOf } from './flows.ts';
import { formula } from './formulas.ts';
import {
  type Computation,
  EXPERT_JUDGEMENT,
  type Indicator,
  indicatorsOf,
  missing,
  operand,
  ratio,
} from './indicator.ts';
import { disputeRate } from './payments/collection.ts';

const TWELVE_MONTHS = sentence('window.months', { months: 12 });
const NO_ORDERS = sentence('absence.orders-of-twelve-months');
const REPEAT_CUSTOMERS = sentence('operand.repeat-customers');
const CUSTOMERS = sentence('operand.customers');
const SPIKE_DAYS = 60;
const SPIKE_HISTORY_DAYS = 180;

function lastOrders(view: CaseView) {
  return within(recordsOf(view, 'order'), lastMonths(view, 12));
}

/** Orders of some customers, with the number of customers as the value. */
function customersOperand(name: Sentence, orders: ReturnType<typeof lastOrders>, customers: ReadonlySet<string>) {
  return operand(
    name,
    customers.size,
    'count',
    where(orders, ({ customer_id }) => customers.has(customer_id)),
  );
}

function activeCustomersTrend(view: CaseView): Computation {
  const orders = recordsOf(view, 'order');
  if (orders.records.length === 0) return missing(sentence('absence.orders'));
  const distinct = (records: typeof orders.records) => new Set(records.map(({ fields }) => fields.customer_id)).size;
  return trendOf(view, eventSeries(sentence('operand.active-customers'), 'count', orders, distinct));
}

function repeatRate(view: CaseView): Computation {
  const orders = lastOrders(view);
  if (orders.records.length === 0) return missing(NO_ORDERS);
  const counts = new Map<string, number>();
  for (const { fields } of orders.records) counts.set(fields.customer_id, (counts.get(fields.customer_id) ?? 0) + 1);
  const repeating = new Set([...counts].filter(([, count]) => count > 1).map(([customer]) => customer));
  return ratio(
    customersOperand(REPEAT_CUSTOMERS, orders, repeating),
    customersOperand(CUSTOMERS, orders, new Set(counts.keys())),
  );
}

function churnRate(view: CaseView): Computation {
  const orders = lastOrders(view);
  if (orders.records.length === 0) return missing(NO_ORDERS);
  const half = lastMonths(view, 6).from;
  const earlier = new Set<string>();
  const later = new Set<string>();
  for (const { fields } of orders.records) (fields.placed_at < half ? earlier : later).add(fields.customer_id);
  if (earlier.size === 0) return missing(sentence('absence.orders-of-first-half'));
  const lost = new Set([...earlier].filter((customer) => !later.has(customer)));
  const before = where(orders, ({ placed_at }) => placed_at < half);
  return ratio(
    customersOperand(sentence('operand.lost-customers'), before, lost),
    customersOperand(sentence('operand.earlier-customers'), before, earlier),
  );
}

function refundRate(view: CaseView): Computation {
  const orders = lastOrders(view);
  if (orders.records.length === 0) return missing(NO_ORDERS);
  const stating = where(orders, ({ refunded }) => refunded !== null);
  if (stating.records.length === 0) return missing(sentence('absence.refunds'));
  const silent = orders.records.length - stating.records.length;
  const note = silent > 0 ? sentence('remark.without-refunds', { count: silent }) : undefined;
  const refunded = where(stating, (order) => (order.refunded ?? 0) > 0);
  return ratio(
    operand(
      sentence('operand.refunded'),
      total(refunded, (order) => order.refunded),
      'money',
      refunded,
    ),
    operand(
      sentence('operand.orders'),
      total(stating, ({ gross }) => gross),
      'money',
      stating,
      note,
    ),
  );
}

function customerConcentration(view: CaseView): Computation {
  const division = divide(
    sentence('operand.orders-of-twelve-months'),
    lastOrders(view),
    ({ customer_id }) => customer_id,
    ({ gross }) => gross,
  );
  return concentration(division, 'customer', NO_ORDERS);
}

/** Share of the last 60 days' sales from customers whose first order lies in those days. */
function newCustomerSpike(view: CaseView): Computation {
  const all = recordsOf(view, 'order');
  const recent = within(all, lastDays(view, SPIKE_DAYS));
  if (recent.records.length === 0) return missing(sentence('absence.orders-of-days', { days: SPIKE_DAYS }));
  const first = firstDates(
    all,
    ({ customer_id }) => customer_id,
    ({ placed_at }) => placed_at,
  );
  const begin = earliest(first.values()) ?? view.asOf;
  if (daysBetween(begin, view.asOf) < SPIKE_HISTORY_DAYS) return missing(sentence('absence.order-history', { begin }));
  const { from } = lastDays(view, SPIKE_DAYS);
  const fresh = where(recent, ({ customer_id }) => (first.get(customer_id) ?? '') >= from);
  return ratio(
    operand(
      sentence('operand.orders-of-new-customers', { days: SPIKE_DAYS }),
      total(fresh, ({ gross }) => gross),
      'money',
      fresh,
    ),
    operand(
      sentence('operand.orders-of-days', { days: SPIKE_DAYS }),
      total(recent, ({ gross }) => gross),
      'money',
      recent,
    ),
  );
}

function orderDispersion(view: CaseView): Computation {
  const orders = lastOrders(view);
  if (orders.records.length < 5) return missing(sentence('absence.five-orders'));
  const amounts = orders.records.map(({ fields }) => fields.gross);
  return ratio(
    operand(sentence('operand.order-deviation'), standardDeviation(amounts), 'money', orders),
    operand(sentence('operand.order-mean'), mean(amounts), 'money', orders),
  );
}

export const customerIndicators: readonly Indicator[] = indicatorsOf('customer', [
  {
    indicator: 'active_customers_trend',
    formula: formula(
      minus(over(sentence('operand.monthly-customers'), sentence('operand.same-months-a-year-earlier')), 1),
    ),
    unit: 'rate',
    window: sentence('window.complete-months', { months: 12 }),
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.trend'),
    restsOn: { records: ['order'] },
    authority: EXPERT_JUDGEMENT,
    compute: activeCustomersTrend,
  },
  {
    indicator: 'repeat_rate_12m',
    formula: formula(over(REPEAT_CUSTOMERS, CUSTOMERS)),
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'lower-is-riskier',
    nullRule: sentence('null-rule.orders'),
    restsOn: { records: ['order'] },
    authority: EXPERT_JUDGEMENT,
    compute: repeatRate,
  },
  {
    indicator: 'churn_rate_12m',
    formula: formula(over(sentence('operand.customers-lost'), sentence('operand.customers-of-first-six'))),
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.churn'),
    restsOn: { records: ['order'] },
    authority: EXPERT_JUDGEMENT,
    compute: churnRate,
  },
  {
    indicator: 'refund_rate',
    formula: formula(
      over(sentence('operand.refunded'), sentence('operand.ordered')),
      sentence('formula.over-orders-that-state-refunds'),
    ),
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.refunds'),
    restsOn: { records: ['order'] },
    authority: EXPERT_JUDGEMENT,
    compute: refundRate,
  },
  {
    indicator: 'customer_hhi',
    formula: formula(apply('sigma', apply('square', sentence('operand.share-of-orders')))),
    unit: 'index',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.customer-concentration'),
    restsOn: { records: ['order'] },
    authority: sentence('citation.hhi'),
    compute: customerConcentration,
  },
  {
    indicator: 'new_customer_spike',
    formula: formula(over(sentence('operand.orders-of-first-seen'), sentence('operand.orders-of-window'))),
    unit: 'share',
    window: sentence('window.days', { days: SPIKE_DAYS }),
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.new-customers'),
    restsOn: { records: ['order'] },
    authority: EXPERT_JUDGEMENT,
    compute: newCustomerSpike,
  },
  {
    indicator: 'order_dispersion',
    formula: formula(over(sentence('operand.deviation'), apply('mean', sentence('operand.order-values')))),
    unit: 'ratio',
    window: TWELVE_MONTHS,
    direction: 'none',
    nullRule: sentence('null-rule.order-dispersion'),
    restsOn: { records: ['order'] },
    authority: EXPERT_JUDGEMENT,
    compute: orderDispersion,
  },
  {
    indicator: 'dispute_rate',
    formula: formula(over(sentence('operand.net-credit-notes'), sentence('operand.net-sales-invoices'))),
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: sentence('null-rule.disputes'),
    restsOn: { records: ['invoice'] },
    authority: EXPERT_JUDGEMENT,
    compute: disputeRate,
  },
]);
