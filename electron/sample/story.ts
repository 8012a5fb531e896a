/** What really happened to an applicant, in a few sentences for those who check the desk's verdicts. */
import type { RecordSetName } from '#shared/domain/record-sets.ts';
import type { History } from './business/history.ts';
import { isoOf } from './calendar.ts';

const CONDITION = {
  strong: 'A profitable business whose customers pay on time.',
  sound: 'A business that earns its interest and pays its bills.',
  weak: 'Thin margins; customers pay late and suppliers have begun to wait.',
  distressed: 'Orders and margin are collapsing and cash no longer covers what falls due.',
} as const;

/** The true story of a simulated business. */
export function storyOf(history: History, withheld: readonly RecordSetName[]): string {
  const { plan, partners, outstanding, end, periods } = history;
  const sentences: string[] = [CONDITION[plan.health]];
  const lost = partners.customers.find((customer) => customer.until < end);
  if (lost) sentences.push(`${lost.name} stopped buying on ${isoOf(lost.until)}.`);
  const overdue = outstanding.filter(({ loan }) => loan !== undefined).map(({ due }) => end - due);
  if (overdue.length > 0) sentences.push(`A lender has waited ${Math.max(...overdue)} days for a payment.`);
  const suppliers = outstanding.filter(({ kind }) => kind === 'supplier').length;
  if (suppliers > 0) sentences.push(`${suppliers} supplier invoices are unpaid past their date.`);
  const lent = periods.map(({ statement }) => statement.other_noncurrent_liabilities);
  if ((lent.at(-1) ?? 0) > (lent[0] ?? 0)) sentences.push('The owner has had to lend it more.');
  if (partners.customers.some(({ related }) => related)) sentences.push('It sells to a company of the same owner.');
  if (withheld.length > 0) sentences.push(`Not handed over: ${withheld.join(', ')}.`);
  return sentences.join(' ');
}
