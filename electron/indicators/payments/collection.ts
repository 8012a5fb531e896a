/** Whether sales invoices turn into money: what is overdue, and what arrived through the bank. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { total, where } from '#electron/case-view/records.ts';
import { completeMonths } from '#electron/indicators/flows.ts';
import { type Computation, missing, operand, ratio, withTrend } from '#electron/indicators/indicator.ts';
import {
  type CollectedInvoice,
  collectionOf,
  LONG_DUE_DAYS,
  longDueOf,
  selectionsOf,
} from '#electron/matching/collected.ts';
import { sentence } from '#shared/text/sentence.ts';
import { countedInvoices } from './invoices.ts';

const NO_BANK = sentence('absence.bank-transactions');

/**
 * What is open of the sales invoices past their due date ÷ what is open of all that state one, on the
 * last day of the bank statements: nobody can say what was paid after it.
 */
export function overdueReceivableShare(view: CaseView): Computation {
  const collection = collectionOf(view);
  if (!collection) return missing(NO_BANK);
  const issued = collection.invoices.filter(({ invoice }) => invoice.fields.issue_date <= collection.bankEnd);
  if (issued.length === 0) return missing(sentence('absence.invoices-while-statements-run'));
  const open = issued.filter((each) => each.open > 0);
  const dated = open.filter(({ invoice }) => invoice.fields.due_date !== null);
  if (open.length > 0 && dated.length === 0) return missing(sentence('absence.due-dates'));
  const overdue = dated.filter(({ due }) => due < collection.bankEnd);
  const sum = (list: readonly CollectedInvoice[]) => list.reduce((all, each) => all + each.open, 0);
  const undated = open.length - dated.length;
  const note = undated > 0 ? sentence('remark.without-due-date', { count: undated }) : undefined;
  return ratio(
    operand(sentence('operand.overdue-invoices'), sum(overdue), 'money', selectionsOf(collection, overdue).invoices),
    operand(sentence('operand.unpaid-invoices'), sum(dated), 'money', selectionsOf(collection, dated).invoices, note),
  );
}

/** Receipts matched to the sales invoices that were long due when the bank statements end ÷ those invoices. */
export function invoicePaymentMatchRate(view: CaseView): Computation {
  const collection = collectionOf(view);
  if (!collection) return missing(NO_BANK);
  const { invoices, claim, paid } = longDueOf(collection);
  if (invoices.length === 0) return missing(sentence('absence.invoices-long-due', { days: LONG_DUE_DAYS }));
  const selections = selectionsOf(collection, invoices);
  return ratio(
    operand(sentence('operand.matched-receipts'), paid, 'money', selections.receipts),
    operand(sentence('operand.invoices-long-due'), claim, 'money', selections.invoices),
  );
}

/** Credit notes stand for disputes: what was invoiced and had to be taken back. */
export function disputeRate(view: CaseView): Computation {
  const counted = countedInvoices(view, 'sale');
  const invoices = where(counted, ({ status }) => status === 'normal');
  if (invoices.records.length === 0) return missing(sentence('absence.sales-invoices'));
  const credited = where(counted, ({ status }) => status === 'credit-note');
  const sums = new Map<string, { invoiced: number; credited: number }>();
  for (const { fields } of counted.records) {
    const month = fields.issue_date.slice(0, 7);
    const sum = sums.get(month) ?? { invoiced: 0, credited: 0 };
    if (fields.status === 'credit-note') sum.credited += Math.abs(fields.net);
    else sum.invoiced += fields.net;
    sums.set(month, sum);
  }
  const course = completeMonths(view).map((period) => {
    const sum = sums.get(period);
    return { period, value: sum && sum.invoiced > 0 ? sum.credited / sum.invoiced : null };
  });
  const computation = ratio(
    operand(
      sentence('operand.credit-notes'),
      total(credited, ({ net }) => Math.abs(net)),
      'money',
      credited,
    ),
    operand(
      sentence('operand.sales-invoices'),
      total(invoices, ({ net }) => net),
      'money',
      invoices,
    ),
  );
  return computation.status === 'value' ? withTrend(computation, course) : computation;
}
