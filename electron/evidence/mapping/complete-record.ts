/** Fields that follow exactly from others: a signed amount from debit and credit, gross from net and tax. */

import type { FieldValue, RecordSetName } from '#shared/domain/record-sets.ts';
import type { Words } from '#shared/domain/words.ts';
import { yearStart } from '../recognition/statement-periods.ts';
import type { Fields } from './check-record.ts';

interface Completed {
  readonly fields: Fields;
  /** Why the row cannot be completed; null where it can. */
  readonly problem: Words | null;
}

/** Completes one row's values and takes the auxiliary columns out. Nothing is guessed. */
export function completeRecord(recordSet: RecordSetName, values: Fields): Completed {
  if (recordSet === 'invoice') return { fields: completeInvoice(values), problem: null };
  if (recordSet === 'statement_line') return { fields: completeStatementLine(values), problem: null };
  return { fields: values, problem: null };
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
