/** Whether sales invoices turn into money: what is overdue, and what arrived through the bank. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { lastMonths, only, total, where } from '#electron/case-view/records.ts';
import { completeMonths } from '#electron/indicators/flows.ts';
import { type Computation, missing, operand, ratio, withTrend } from '#electron/indicators/indicator.ts';
import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import { bankCoverage, outsideTransactions } from '../../matching/bank.ts';
import { countedInvoices } from './invoices.ts';
import { type InvoicePayment, paymentsOf } from './receipts.ts';

const NO_BANK = 'no bank transactions provided';
/** An invoice without a due date is taken as due after this many days (judgement). */
const USUAL_TERMS_DAYS = 60;

function dueDate({ fields }: InvoicePayment['invoice']): IsoDate | null {
  return fields.due_date;
}

/** Unpaid sales invoices past their due date ÷ unpaid sales invoices that state one. */
export function overdueReceivableShare(view: CaseView): Computation {
  const matched = paymentsOf(view);
  if (!matched) return missing(NO_BANK);
  if (matched.payments.length === 0) return missing('no sales invoices issued while the bank statements run');
  const open = matched.payments.filter(({ invoice, paid }) => paid < invoice.fields.gross);
  const dated = open.filter(({ invoice }) => dueDate(invoice) !== null);
  if (open.length > 0 && dated.length === 0) return missing('no unpaid sales invoice states its due date');
  const overdue = dated.filter(({ invoice }) => (dueDate(invoice) ?? '') < view.asOf);
  const sum = (list: readonly InvoicePayment[]) =>
    list.reduce((all, { invoice, paid }) => all + invoice.fields.gross - paid, 0);
  const pick = (list: readonly InvoicePayment[]) =>
    only(
      matched.invoices,
      list.map(({ invoice }) => invoice),
    );
  const undated = open.length - dated.length;
  const note = undated > 0 ? `${undated} without a due date left out` : undefined;
  return ratio(
    operand('unpaid sales invoices past their due date', sum(overdue), 'money', pick(overdue)),
    operand('unpaid sales invoices', sum(dated), 'money', pick(dated), note),
  );
}

/** Receipts matched to the sales invoices that fell due while the bank statements run ÷ those invoices. */
export function invoicePaymentMatchRate(view: CaseView): Computation {
  const matched = paymentsOf(view);
  if (!matched) return missing(NO_BANK);
  const window = lastMonths(view, 12);
  const end = bankCoverage(view)?.to ?? view.asOf;
  const due = matched.payments.filter(({ invoice }) => {
    const { issue_date: issued, due_date: stated } = invoice.fields;
    const payable = stated === null ? daysBetween(issued, end) >= USUAL_TERMS_DAYS : stated <= end;
    return issued >= window.from && payable;
  });
  if (due.length === 0) return missing('no sales invoice of the last 12 months fell due while the bank statements run');
  const paidIds = new Set(due.flatMap(({ receiptIds }) => receiptIds));
  const receipts = where(outsideTransactions(view), ({ amount }) => amount > 0);
  const invoices = only(
    matched.invoices,
    due.map(({ invoice }) => invoice),
  );
  const used = only(
    receipts,
    receipts.records.filter(({ recordId }) => paidIds.has(recordId)),
  );
  return ratio(
    operand(
      'receipts matched to those invoices',
      due.reduce((sum, { paid }) => sum + paid, 0),
      'money',
      used,
    ),
    operand(
      'sales invoices that fell due',
      total(invoices, ({ gross }) => gross),
      'money',
      invoices,
    ),
  );
}

/** Credit notes stand for disputes: what was invoiced and had to be taken back. */
export function disputeRate(view: CaseView): Computation {
  const counted = countedInvoices(view, 'sale');
  const invoices = where(counted, ({ status }) => status === 'normal');
  if (invoices.records.length === 0) return missing('no sales invoices in the last 12 months');
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
      'credit notes',
      total(credited, ({ net }) => Math.abs(net)),
      'money',
      credited,
    ),
    operand(
      'sales invoices',
      total(invoices, ({ net }) => net),
      'money',
      invoices,
    ),
  );
  return computation.status === 'value' ? withTrend(computation, course) : computation;
}
