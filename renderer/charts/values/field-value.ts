/** Fields of evidence records as text, by the kind the record set declares. */

import {
  auxiliaryFieldsOf,
  type FieldKind,
  type FieldSpec,
  type FieldValue,
  RECORD_SETS,
  type RecordSetName,
} from '#shared/domain/record-sets.ts';
import { type Formats, MISSING } from '#shared/text/formats.ts';
import { nameOf } from '#shared/text/name-of.ts';
import type { Text } from '#shared/text/text.ts';

/** Fields of a record set with their kinds, in the order the set declares them. */
export function fieldsOf(recordSet: string): ReadonlyArray<readonly [string, FieldSpec]> {
  if (!Object.hasOwn(RECORD_SETS, recordSet)) return [];
  return Object.entries(RECORD_SETS[recordSet as RecordSetName].fields);
}

/** Name of a record set in words. */
export function recordSetLabel(text: Text, recordSet: string): string {
  return nameOf(text.evidence.recordSets, recordSet);
}

/** Name of a field, or of a column that makes one, in words. */
export function fieldLabel(text: Text, recordSet: string, field: string): string {
  const isAuxiliary = auxiliaryFieldsOf(recordSet).some((name) => name === field);
  return nameOf(isAuxiliary ? text.domain.auxiliaryFields : text.domain.fields, field);
}

/** Whether a field's values line up on the right. */
export function isNumeric(kind: FieldKind): boolean {
  return kind === 'money' || kind === 'integer' || kind === 'decimal';
}

/** What one of a field's choices is called. */
export function choiceName(text: Text, spec: Pick<FieldSpec, 'options'>, choice: string): string {
  const isLine = spec.options === RECORD_SETS.statement_line.fields.code.options;
  return nameOf(isLine ? text.domain.statementLines : text.domain.fieldChoices, choice);
}

/** One field as text; money in minor units of the record's own currency or else of the case. Null is a dash. */
export function formatField(
  text: Text,
  formats: Formats,
  value: FieldValue | undefined,
  spec: FieldSpec,
  currency: string,
): string {
  if (value === null || value === undefined) return MISSING;
  if (typeof value === 'boolean') return value ? text.evidence.records.yes : text.evidence.records.no;
  if (spec.kind === 'flag') return value === 0 ? text.evidence.records.no : text.evidence.records.yes;
  if (typeof value === 'number') {
    if (spec.kind === 'money') return formats.money(value, currency);
    return formats.number(value, Number.isInteger(value) ? 0 : 2);
  }
  return spec.kind === 'choice' ? choiceName(text, spec, value) : value;
}

/** The currency a record's money is in. */
export function currencyOf(fields: Readonly<Record<string, FieldValue>>, caseCurrency: string): string {
  const own = fields['currency'];
  return typeof own === 'string' && own !== '' ? own : caseCurrency;
}
