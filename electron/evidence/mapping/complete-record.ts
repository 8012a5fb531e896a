/** Fields that follow exactly from others: a signed amount from debit and credit, gross from net and tax. */

import type { FieldValue, RecordSetName } from '#shared/domain/record-sets.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { yearStart } from '../recognition/statement-periods.ts';
import type { Fields } from './check-record.ts';

interface Completed {
  readonly fields: Fields;
  /** Why the row cannot be completed; null where it can. */
  readonly problem: Words | null;
}

/** Completes one row's values and takes the auxiliary columns out. Nothing is guessed. */
export function completeRecord(recordSet: RecordSetName, values: Fields): Completed {
  if (recordSet === 'bank_transaction') return completeBankTransaction(values);
  if (recordSet === 'invoice') return { fields: completeInvoice(values), problem: null };
  if (recordSet === 'statement_line') return { fields: completeStatementLine(values), problem: null };
  return { fields: values, problem: null };
}

const OUT = /^(?:d|dr|debit|out|outflow|withdrawal|payment|-|借|借方|支|支出|付|付款|转出)$/i;
const IN = /^(?:c|cr|credit|in|inflow|deposit|receipt|\+|贷|贷方|收|收入|收款|转入)$/i;

/** Debit is money out, credit money in, as a bank prints them for its client. */
function completeBankTransaction({ debit, credit, side, ...fields }: Fields): Completed {
  if (fields['amount'] === null && (isAmount(debit) || isAmount(credit))) {
    const out = Math.abs(isAmount(debit) ? debit : 0);
    const into = isAmount(credit) ? credit : 0;
    if (out !== 0 && into !== 0) return { fields, problem: sentence('record.both-sides') };
    return { fields: { ...fields, amount: into === 0 ? 0 - out : into }, problem: null };
  }
  if (typeof side !== 'string' || !isAmount(fields['amount'])) return { fields, problem: null };
  const amount = Math.abs(fields['amount']);
  if (OUT.test(side.trim())) return { fields: { ...fields, amount: 0 - amount }, problem: null };
  if (IN.test(side.trim())) return { fields: { ...fields, amount }, problem: null };
  return { fields, problem: sentence('record.no-direction', { side }) };
}

/** The counterparty of a sale is the buyer, of a purchase the seller. */
function completeInvoice({ seller_name, seller_id, buyer_name, buyer_id, ...fields }: Fields): Fields {
  const isSale = fields['direction'] === 'sale';
  const name = (isSale ? buyer_name : seller_name) ?? null;
  const id = (isSale ? buyer_id : seller_id) ?? null;
  const { net, tax, gross } = fields;
  return {
    ...fields,
    counterparty_name: fields['counterparty_name'] ?? name,
    counterparty_id: fields['counterparty_id'] ?? id,
    net: net ?? (isAmount(gross) && isAmount(tax) ? gross - tax : null),
    gross: gross ?? (isAmount(net) && isAmount(tax) ? net + tax : null),
    tax: tax ?? (isAmount(net) && isAmount(gross) ? gross - net : null),
  };
}

/** A line without a start covers the year that ends with it. */
function completeStatementLine(fields: Fields): Fields {
  const { period_start, period_end } = fields;
  if (period_start !== null || typeof period_end !== 'string') return fields;
  return { ...fields, period_start: yearStart(period_end) };
}

function isAmount(value: FieldValue | undefined): value is number {
  return typeof value === 'number';
}
