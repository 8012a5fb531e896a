/** The weeks after a loan was paid out: the lender's facility and drawdown, and what the money went into. */
import { addDays } from '#shared/domain/dates.ts';
import type { Random } from '../../random.ts';
import { addLines, type Draft, invoiceLike, normalInvoices } from '../draft.ts';

interface Disbursement {
  readonly day: string;
  readonly amount: number;
  readonly lender: string;
}

/** Days the case moves on after the application, and the stretch of business that is repeated in them. */
const LATER_DAYS = 49;
const REPEATED_DAYS = 42;

/** Loans, deposits and the like do not repeat themselves. */
const FINANCING = /贷款|本金|股东|理财|分红|投资|loan|principal|repayment|shareholder|deposit|dividend|capital/i;

/** Business goes on: the last weeks' invoices and bank lines once more, under new numbers and dates. */
function goOn(draft: Draft): void {
  const { appliedOn } = draft.base.application;
  const from = addDays(appliedOn, -REPEATED_DAYS);
  const later = (date: string) => addDays(date, REPEATED_DAYS);
  const invoices = draft.evidence.invoice.filter(
    ({ issue_date: issued, status }) => issued > from && status === 'normal',
  );
  for (const invoice of invoices) {
    draft.evidence.invoice.push({
      ...invoice,
      number: `${invoice.number}7`,
      issue_date: later(invoice.issue_date),
      due_date: invoice.due_date === null ? null : later(invoice.due_date),
    });
  }
  const lines = draft.evidence.bank_transaction.filter(
    ({ booking_date: booked, remittance }) => booked > from && !FINANCING.test(remittance ?? ''),
  );
  addLines(
    draft,
    lines.map((line) => ({
      ...line,
      booking_date: later(line.booking_date),
      remittance: line.remittance?.replace(/\d{5,}/, '') ?? null,
    })),
  );
}

/** Pays the loan out eight days after the application and moves the case's date on by seven weeks. */
export function disburse(draft: Draft, random: Random): Disbursement {
  const { application } = draft.base;
  const { amount, currency } = application;
  const day = addDays(application.appliedOn, 8);
  const lender = random.pick(['城南银行', 'Harbour Commercial Bank', '工农合作银行']);
  draft.asOf = addDays(application.appliedOn, LATER_DAYS);
  goOn(draft);
  draft.evidence.credit_facility.push({
    lender,
    type: application.product,
    limit: amount,
    balance: amount,
    opened: day,
    matures: addDays(day, application.termMonths * 30),
    closed_on: null,
    status: 'open',
    days_past_due: 0,
    past_due_amount: 0,
    worst_dpd_24m: 0,
    history: null,
    monthly_payment: null,
    secured: false,
    currency,
  });
  addLines(draft, [
    {
      booking_date: day,
      amount,
      counterparty_name: lender,
      counterparty_account: null,
      remittance: '贷款发放 loan drawdown',
    },
  ]);
  return { day, amount, lender };
}

/** Spends most of it on purchases from known suppliers, as an honest borrower does. */
export function spendOnPurchases(draft: Draft, random: Random, { day, amount }: Disbursement): void {
  const suppliers = normalInvoices(draft, 'purchase').slice(-6);
  if (suppliers.length === 0) return;
  let left = amount * random.between(0.6, 0.95);
  for (let step = 0; left > amount * 0.05 && step < 12; step += 1) {
    const supplier = random.pick(suppliers);
    const net = Math.round(Math.min(left, amount * random.between(0.08, 0.3)) / 1.13);
    const booked = addDays(day, random.integer(2, 34));
    const invoice = invoiceLike(draft, {
      number: `P${booked.replaceAll('-', '')}${random.integer(1_000, 9_999)}`,
      issue_date: addDays(booked, -random.integer(0, 6)),
      direction: 'purchase',
      counterparty_id: supplier.counterparty_id,
      counterparty_name: supplier.counterparty_name,
      net,
    });
    draft.evidence.invoice.push(invoice);
    addLines(draft, [
      {
        booking_date: booked,
        amount: -invoice.gross,
        counterparty_name: supplier.counterparty_name,
        counterparty_account: null,
        remittance: `付货款 ${invoice.number}`,
      },
    ]);
    left -= invoice.gross;
  }
}
