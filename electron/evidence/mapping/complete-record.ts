/** Fields that follow exactly from others: the begin of a period from its end, gross from net and tax. */

import { canonicalAccount } from '#shared/domain/identifiers.ts';
import type { RecordSetName } from '#shared/domain/record-sets.ts';
import type { Words } from '#shared/domain/words.ts';
import type { Applicant } from '../formats/document.ts';
import { yearStart } from '../recognition/statement-periods.ts';
import type { Fields } from './check-record.ts';
import { completeInvoice } from './complete-invoice.ts';

interface Completed {
  readonly fields: Fields;
  /** Why the row cannot be completed; null where it can. */
  readonly problem: Words | null;
}

/** Completes one row's values and takes the auxiliary columns out. Nothing is guessed. */
export function completeRecord(recordSet: RecordSetName, values: Fields, applicant?: Applicant): Completed {
  if (recordSet === 'invoice') return completeInvoice(values, applicant);
  if (recordSet === 'statement_line') return { fields: completeStatementLine(values), problem: null };
  if (recordSet === 'account_balance' && typeof values['account'] === 'string')
    return { fields: { ...values, account: canonicalAccount(values['account']) }, problem: null };
  return { fields: values, problem: null };
}

/** A line without a start covers the year that ends with it. */
function completeStatementLine(fields: Fields): Fields {
  const { period_start, period_end } = fields;
  if (period_start !== null || typeof period_end !== 'string') return fields;
  return { ...fields, period_start: yearStart(period_end) };
}
