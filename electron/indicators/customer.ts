/** Group 5, customer: who orders, whether they come back, and whether they keep what they ordered. */
import { daysBetween } from '#shared/domain/dates.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { earliest, firstDates, lastDays, lastMonths, recordsOf, total, where, within } from '../case-view/records.ts';
import { mean, standardDeviation } from '../ground/numeric/statistics.ts';
import { concentration, divide } from './basis/concentration.ts';
import { eventSeries, trendOf } from './flows.ts';
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

const TWELVE_MONTHS = '12 months to the application date';
const NO_ORDERS = 'no orders in the last 12 months';
const HHI = 'Herfindahl–Hirschman index (Σ share²), as in the US Merger Guidelines';
const SPIKE_DAYS = 60;
const SPIKE_HISTORY_DAYS = 180;

function lastOrders(view: CaseView) {
  return within(recordsOf(view, 'order'), lastMonths(view, 12));
}

/** Orders of some customers, with the number of customers as the value. */
function customersOperand(name: string, orders: ReturnType<typeof lastOrders>, customers: ReadonlySet<string>) {
  return operand(
    name,
    customers.size,
    'count',
    where(orders, ({ customer_id }) => customers.has(customer_id)),
  );
}

function activeCustomersTrend(view: CaseView): Computation {
  const orders = recordsOf(view, 'order');
  if (orders.records.length === 0) return missing('no orders provided');
  const distinct = (records: typeof orders.records) => new Set(records.map(({ fields }) => fields.customer_id)).size;
  return trendOf(view, eventSeries('active customers', 'count', orders, distinct));
}

function repeatRate(view: CaseView): Computation {
  const orders = lastOrders(view);
  if (orders.records.length === 0) return missing(NO_ORDERS);
  const counts = new Map<string, number>();
  for (const { fields } of orders.records) counts.set(fields.customer_id, (counts.get(fields.customer_id) ?? 0) + 1);
  const repeating = new Set([...counts].filter(([, count]) => count > 1).map(([customer]) => customer));
  return ratio(
    customersOperand('customers with two or more orders', orders, repeating),
    customersOperand('customers', orders, new Set(counts.keys())),
  );
}

function churnRate(view: CaseView): Computation {
  const orders = lastOrders(view);
  if (orders.records.length === 0) return missing(NO_ORDERS);
  const half = lastMonths(view, 6).from;
  const earlier = new Set<string>();
  const later = new Set<string>();
  for (const { fields } of orders.records) (fields.placed_at < half ? earlier : later).add(fields.customer_id);
  if (earlier.size === 0) return missing('no orders in the first 6 of the last 12 months');
  const lost = new Set([...earlier].filter((customer) => !later.has(customer)));
  const before = where(orders, ({ placed_at }) => placed_at < half);
  return ratio(
    customersOperand('of them without an order in the last 6 months', before, lost),
    customersOperand('customers of the 6 months before', before, earlier),
  );
}

function refundRate(view: CaseView): Computation {
  const orders = lastOrders(view);
  if (orders.records.length === 0) return missing(NO_ORDERS);
  const stating = where(orders, ({ refunded }) => refunded !== null);
  if (stating.records.length === 0) return missing('no order states what was refunded');
  const silent = orders.records.length - stating.records.length;
  const note = silent > 0 ? `${silent} left out that do not state refunds` : undefined;
  const refunded = where(stating, (order) => (order.refunded ?? 0) > 0);
  return ratio(
    operand(
      'refunded',
      total(refunded, (order) => order.refunded),
      'money',
      refunded,
    ),
    operand(
      'orders',
      total(stating, ({ gross }) => gross),
      'money',
      stating,
      note,
    ),
  );
}

function customerConcentration(view: CaseView): Computation {
  const division = divide(
    'orders of the last 12 months',
    lastOrders(view),
    ({ customer_id }) => customer_id,
    ({ gross }) => gross,
  );
  return concentration(division, 'customers', NO_ORDERS);
}

/** Share of the last 60 days' sales from customers whose first order lies in those days. */
function newCustomerSpike(view: CaseView): Computation {
  const all = recordsOf(view, 'order');
  const recent = within(all, lastDays(view, SPIKE_DAYS));
  if (recent.records.length === 0) return missing('no orders in the last 60 days');
  const first = firstDates(
    all,
    ({ customer_id }) => customer_id,
    ({ placed_at }) => placed_at,
  );
  const begin = earliest(first.values()) ?? view.asOf;
  if (daysBetween(begin, view.asOf) < SPIKE_HISTORY_DAYS)
    return missing(`orders begin ${begin}: too short to tell new customers from known ones`);
  const { from } = lastDays(view, SPIKE_DAYS);
  const fresh = where(recent, ({ customer_id }) => (first.get(customer_id) ?? '') >= from);
  return ratio(
    operand(
      'orders of customers first seen in the last 60 days',
      total(fresh, ({ gross }) => gross),
      'money',
      fresh,
    ),
    operand(
      'orders of the last 60 days',
      total(recent, ({ gross }) => gross),
      'money',
      recent,
    ),
  );
}

function orderDispersion(view: CaseView): Computation {
  const orders = lastOrders(view);
  if (orders.records.length < 5) return missing('fewer than 5 orders in the last 12 months');
  const amounts = orders.records.map(({ fields }) => fields.gross);
  return ratio(
    operand('standard deviation of order values', standardDeviation(amounts), 'money', orders),
    operand('mean order value', mean(amounts), 'money', orders),
  );
}

export const customerIndicators: readonly Indicator[] = indicatorsOf('customer', [
  {
    indicator: 'active_customers_trend',
    name: 'Active customers trend',
    formula: 'mean monthly number of customers who order, last three months ÷ same months a year earlier − 1',
    unit: 'rate',
    window: '12 complete months before the application date',
    direction: 'lower-is-riskier',
    nullRule:
      'missing when the last month is over three months old or less than twelve months are known; without a year earlier the first three of the twelve months are compared',
    restsOn: { records: ['order'] },
    authority: EXPERT_JUDGEMENT,
    compute: activeCustomersTrend,
  },
  {
    indicator: 'repeat_rate_12m',
    name: 'Repeat rate',
    formula: 'customers with two or more orders ÷ customers',
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'lower-is-riskier',
    nullRule: 'missing without orders in the window',
    restsOn: { records: ['order'] },
    authority: EXPERT_JUDGEMENT,
    compute: repeatRate,
  },
  {
    indicator: 'churn_rate_12m',
    name: 'Churn rate',
    formula: 'customers of the first six months without an order in the last six ÷ customers of the first six',
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: 'missing without orders in the first six months',
    restsOn: { records: ['order'] },
    authority: EXPERT_JUDGEMENT,
    compute: churnRate,
  },
  {
    indicator: 'refund_rate',
    name: 'Refund rate',
    formula: 'refunded ÷ ordered, over orders that state refunds',
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: 'missing without orders that state refunds; not meaningful when their value is zero',
    restsOn: { records: ['order'] },
    authority: EXPERT_JUDGEMENT,
    compute: refundRate,
  },
  {
    indicator: 'customer_hhi',
    name: 'Customer concentration',
    formula: 'Σ (customer’s share of orders)²',
    unit: 'index',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: 'missing without orders; not meaningful when their value is zero',
    restsOn: { records: ['order'] },
    authority: HHI,
    compute: customerConcentration,
  },
  {
    indicator: 'new_customer_spike',
    name: 'New-customer spike',
    formula: 'orders of customers first seen in the window ÷ all orders of the window',
    unit: 'share',
    window: '60 days to the application date',
    direction: 'higher-is-riskier',
    nullRule: 'missing without orders in the window, or when orders reach back less than 180 days',
    restsOn: { records: ['order'] },
    authority: EXPERT_JUDGEMENT,
    compute: newCustomerSpike,
  },
  {
    indicator: 'order_dispersion',
    name: 'Order dispersion',
    formula: 'standard deviation ÷ mean of order values',
    unit: 'ratio',
    window: TWELVE_MONTHS,
    direction: 'none',
    nullRule: 'missing with fewer than five orders; not meaningful when their mean is zero',
    restsOn: { records: ['order'] },
    authority: EXPERT_JUDGEMENT,
    compute: orderDispersion,
  },
  {
    indicator: 'dispute_rate',
    name: 'Dispute rate',
    formula: 'net credit notes ÷ net sales invoices',
    unit: 'share',
    window: TWELVE_MONTHS,
    direction: 'higher-is-riskier',
    nullRule: 'missing without sales invoices; not meaningful when their sum is zero or negative',
    restsOn: { records: ['invoice'] },
    authority: EXPERT_JUDGEMENT,
    compute: disputeRate,
  },
]);
