/** Which required fields a mapping leaves without a column, a constant or another way to come by them. */
import type { RecordSetName } from '#shared/domain/record-sets.ts';
import { fieldSpecs } from './check-record.ts';

/** Field → sets of given fields that are enough to make it. */
const MADE_FROM: Partial<Record<RecordSetName, Readonly<Record<string, readonly (readonly string[])[]>>>> = {
  statement_line: { period_start: [['period_end']] },
  bank_transaction: { amount: [['debit'], ['credit']] },
  // Whose list it is gives the direction of every row that names both parties.
  invoice: {
    number: [['digital_number']],
    direction: [
      ['seller_name', 'buyer_name', 'applicant'],
      ['seller_id', 'buyer_id', 'applicant'],
      ['seller_name', 'buyer_id', 'applicant'],
      ['seller_id', 'buyer_name', 'applicant'],
    ],
    net: [['gross', 'tax']],
    gross: [['net', 'tax']],
    counterparty_name: [
      ['buyer_name', 'direction'],
      ['seller_name', 'direction'],
      ['seller_name', 'buyer_name', 'applicant'],
    ],
  },
};

/** Required fields that nothing in `given` (columns and constants) provides. */
export function missingFields(recordSet: RecordSetName, given: ReadonlySet<string>): string[] {
  const ways = MADE_FROM[recordSet] ?? {};
  return Object.entries(fieldSpecs(recordSet)).flatMap(([field, spec]) => {
    const isGiven = given.has(field) || (ways[field] ?? []).some((parts) => parts.every((part) => given.has(part)));
    return spec.required && !isGiven ? [field] : [];
  });
}
