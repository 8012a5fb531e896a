/** Whether a record has the form its set's specification asks for. */
import { isIsoDate } from '#shared/domain/dates.ts';
import { isCurrency } from '#shared/domain/money.ts';
import { type FieldSpec, type FieldValue, RECORD_SETS, type RecordSetName } from '#shared/domain/record-sets.ts';

function faultOf(spec: FieldSpec, value: FieldValue | undefined): string | null {
  if (value === undefined) return 'is not there';
  if (value === null) return spec.required ? 'is required' : null;
  if (spec.kind === 'flag') return typeof value === 'boolean' ? null : 'is no flag';
  if (spec.kind === 'money' || spec.kind === 'integer' || spec.kind === 'decimal') {
    if (typeof value !== 'number' || !Number.isFinite(value)) return 'is no number';
    if (spec.kind !== 'decimal' && !Number.isSafeInteger(value)) return 'is not whole';
    if (Object.is(value, -0)) return 'is minus zero';
    return value < 0 && !spec.signed ? 'is negative' : null;
  }
  if (typeof value !== 'string' || value.trim() === '') return 'is no text';
  if (spec.kind === 'date') return isIsoDate(value) ? null : 'is no date';
  if (spec.kind === 'period') return isIsoDate(`${value}-01`) ? null : 'is no month';
  if (spec.kind === 'currency') return isCurrency(value) ? null : 'is no currency';
  if (spec.kind === 'choice') return spec.options?.includes(value) ? null : 'is no option';
  return null;
}

/** Faults of a record against its set: missing, unknown and malformed fields. */
export function faultsOf(set: RecordSetName, record: Readonly<Record<string, FieldValue>>): string[] {
  const fields: Readonly<Record<string, FieldSpec>> = RECORD_SETS[set].fields;
  const unknown = Object.keys(record).filter((name) => !Object.hasOwn(fields, name));
  const faults = Object.entries(fields).flatMap(([name, spec]) => {
    const fault = faultOf(spec, record[name]);
    return fault === null ? [] : [`${set}.${name} ${fault}: ${JSON.stringify(record[name])}`];
  });
  return [...unknown.map((name) => `${set}.${name} is not a field`), ...faults];
}
