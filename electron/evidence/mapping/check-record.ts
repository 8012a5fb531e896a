/** Rules of a whole record: every field, and the fields against each other. */

import type { IsoDate } from '#shared/domain/dates.ts';
import { type FieldSpec, type FieldValue, RECORD_SETS, type RecordSetName } from '#shared/domain/record-sets.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { checkField } from '#shared/values/check-field.ts';
import type { Severity } from '../problems.ts';

export type Fields = Record<string, FieldValue>;

interface FieldFault {
  readonly field: string;
  readonly severity: Severity;
  readonly message: Words;
}

/** The fields of a record set by name. */
export function fieldSpecs(recordSet: RecordSetName): Readonly<Record<string, FieldSpec>> {
  return RECORD_SETS[recordSet].fields;
}

/**
 * Everything wrong with one record, for imported and for manual records alike. `today` is the day
 * nothing that has already happened may lie after.
 */
export function checkRecord(recordSet: RecordSetName, fields: Fields, today: IsoDate): FieldFault[] {
  const faults: FieldFault[] = [];
  const specs = fieldSpecs(recordSet);
  for (const field in specs) {
    const spec = specs[field];
    const fault = spec && checkField(field, spec, fields[field] ?? null, today);
    if (fault) faults.push({ field, severity: fault.severity, message: fault.why });
  }
  if (!faults.some((fault) => fault.severity === 'error')) faults.push(...checkTogether(recordSet, fields));
  return faults;
}

/** Pairs of dates whose second must not lie before the first. */
const DATE_PAIRS: Partial<Record<RecordSetName, readonly (readonly [string, string, Severity])[]>> = {
  statement_line: [['period_start', 'period_end', 'error']],
  invoice: [['issue_date', 'due_date', 'warning']],
  shipment: [['shipped_on', 'delivered_on', 'warning']],
  licence: [['valid_from', 'valid_to', 'error']],
  credit_facility: [
    ['opened', 'matures', 'error'],
    ['opened', 'closed_on', 'error'],
  ],
  evidence_scope: [
    ['from', 'to', 'error'],
    ['to', 'as_of', 'error'],
  ],
};

function checkTogether(recordSet: RecordSetName, fields: Fields): FieldFault[] {
  const faults: FieldFault[] = [];
  for (const [first, second, severity] of DATE_PAIRS[recordSet] ?? []) {
    const [from, to] = [fields[first], fields[second]];
    if (typeof from === 'string' && typeof to === 'string' && to < from) {
      faults.push({ field: second, severity, message: sentence('record.before', { to, first, from }) });
    }
  }
  if (recordSet === 'invoice') faults.push(...checkInvoice(fields));
  if (recordSet === 'guarantee' && fields['guarantor'] === fields['beneficiary']) {
    faults.push({ field: 'beneficiary', severity: 'error', message: sentence('record.is-guarantor') });
  }
  if (recordSet === 'relation' && fields['from'] === fields['to']) {
    faults.push({ field: 'to', severity: 'error', message: sentence('record.same-party') });
  }
  return faults;
}

/** Net and tax must add up to gross, to one major unit of rounding; a normal invoice is positive. */
function checkInvoice(fields: Fields): FieldFault[] {
  const { net, tax, gross, status } = fields;
  if (typeof net !== 'number' || typeof gross !== 'number') return [];
  if (typeof tax === 'number' && Math.abs(net + tax - gross) > 100) {
    return [{ field: 'gross', severity: 'warning', message: sentence('record.not-net-plus-tax') }];
  }
  if (gross < 0 && status === 'normal') {
    return [{ field: 'gross', severity: 'warning', message: sentence('record.negative-invoice') }];
  }
  return [];
}
