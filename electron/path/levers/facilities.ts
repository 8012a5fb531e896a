/** How credit facilities change when money is paid back. */
import type { MinorUnits } from '#shared/domain/money.ts';
import type { EvidenceRecord, EvidenceRecords } from '#shared/domain/record-sets.ts';

type Facility = EvidenceRecord<'credit_facility'>;

/** An amount paid back on facilities one after the other in the order given, each at most to nil. */
export function repaidFacilities(
  evidence: EvidenceRecords,
  facilities: readonly Facility[],
  amount: MinorUnits,
): EvidenceRecords {
  let left = amount;
  const paid = new Map<number, MinorUnits>();
  for (const { recordId, fields } of facilities) {
    const part = Math.min(left, fields.balance);
    paid.set(recordId, part);
    left -= part;
  }
  const changed = evidence.credit_facility.map((record) => {
    const part = paid.get(record.recordId) ?? 0;
    return part === 0 ? record : { ...record, fields: { ...record.fields, balance: record.fields.balance - part } };
  });
  return { ...evidence, credit_facility: changed };
}
