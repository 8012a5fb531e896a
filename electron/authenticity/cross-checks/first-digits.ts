/** T8: Benford's law for first digits. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { recordsOf, where } from '#electron/case-view/records.ts';
import type { EvidenceRecord, RecordSetName } from '#shared/domain/record-sets.ts';
import { type AuthenticityTest, type Check, figure, row } from '../finding.ts';

/** Nigrini's bands of the mean absolute deviation for first digits (Nigrini 2012). */
const BANDS = [
  [0.006, 'close conformity'],
  [0.012, 'acceptable conformity'],
  [0.015, 'marginal conformity'],
] as const;
const LEAST_AMOUNTS = 300;
/** Amounts must span two orders of magnitude between their 5th and 95th percentile, or the law is not to be expected. */
const LEAST_SPAN = 100;

/** First significant digit of a whole number other than zero. */
function firstDigit(amount: number): number {
  return Number(String(Math.abs(Math.trunc(amount))).charAt(0));
}

/** Shares of the first digits 1 … 9. */
function digitShares(amounts: readonly number[]): number[] {
  const counts = new Array<number>(9).fill(0);
  for (const amount of amounts) counts[firstDigit(amount) - 1] = (counts[firstDigit(amount) - 1] ?? 0) + 1;
  return counts.map((count) => count / amounts.length);
}

/** Mean absolute deviation of first-digit shares from log₁₀(1 + 1/d). */
export function benfordDeviation(amounts: readonly number[]): number {
  const shares = digitShares(amounts);
  return shares.reduce((sum, share, index) => sum + Math.abs(share - Math.log10(1 + 1 / (index + 1))), 0) / 9;
}

interface Population {
  readonly name: string;
  readonly recordSet: RecordSetName;
  readonly records: readonly EvidenceRecord<RecordSetName>[];
  readonly amounts: readonly number[];
}

function population<S extends 'invoice' | 'order' | 'bank_transaction'>(
  name: string,
  recordSet: S,
  records: readonly EvidenceRecord<S>[],
  amountOf: (fields: EvidenceRecord<S>['fields']) => number,
): Population {
  const used = records.filter((record) => Math.abs(amountOf(record.fields)) >= 1);
  return { name, recordSet, records: used, amounts: used.map(({ fields }) => Math.abs(amountOf(fields))) };
}

function populations(view: CaseView): Population[] {
  const invoices = (direction: 'sale' | 'purchase') =>
    where(recordsOf(view, 'invoice'), (invoice) => invoice.direction === direction && invoice.status === 'normal')
      .records;
  return [
    population('sales invoices', 'invoice', invoices('sale'), ({ net }) => net),
    population('purchase invoices', 'invoice', invoices('purchase'), ({ net }) => net),
    population('orders', 'order', recordsOf(view, 'order').records, ({ gross }) => gross),
    population(
      'bank transactions',
      'bank_transaction',
      recordsOf(view, 'bank_transaction').records,
      ({ amount }) => amount,
    ),
  ];
}

function spans(amounts: readonly number[]): boolean {
  const sorted = amounts.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  return at(0.95) >= LEAST_SPAN * at(0.05);
}

function check({ name, recordSet, records, amounts }: Population): Check {
  const deviation = benfordDeviation(amounts);
  const band = BANDS.find(([limit]) => deviation <= limit)?.[1] ?? 'nonconformity';
  const shares = digitShares(amounts);
  const surplus = shares.map((share, index) => share - Math.log10(1 + 1 / (index + 1)));
  const digit = surplus.indexOf(Math.max(...surplus)) + 1;
  const conforms = band !== 'nonconformity';
  const own = records.filter((_, index) => firstDigit(amounts[index] ?? 0) === digit);
  return {
    // A sign to look closer, never more: many honest populations do not follow the law.
    severity: conforms ? 0 : 1,
    sentence: `First digits of ${amounts.length} ${name}: mean absolute deviation ${deviation.toFixed(4)}, ${band}${conforms ? '' : `; the digit ${digit} is the most overrepresented`}.`,
    evidence: conforms ? [] : row(recordSet, own, `amounts beginning with ${digit}`),
    figures: [
      figure('first-digit-deviation', `mean absolute deviation, ${name}`, deviation, 'index'),
      ...shares.map((share, index) =>
        figure('first-digit-share', `share of first digit ${index + 1}, ${name}`, share, 'share'),
      ),
    ],
  };
}

/** T8: first digits, for populations of at least 300 amounts over two orders of magnitude. */
export const firstDigits: AuthenticityTest = {
  test: 'T8',
  title: 'First digits (Benford)',
  groups: ['transactions', 'customer'],
  run: (view) => {
    const all = populations(view);
    const large = all.filter(({ amounts }) => amounts.length >= LEAST_AMOUNTS);
    if (large.length === 0) {
      const sizes = all.map(({ name, amounts }) => `${amounts.length} ${name}`).join(', ');
      return `At least ${LEAST_AMOUNTS} amounts of one kind are needed; there are ${sizes}.`;
    }
    const wide = large.filter(({ amounts }) => spans(amounts));
    if (wide.length === 0)
      return 'The amounts do not span two orders of magnitude, so that the law is not to be expected of them.';
    return wide.map(check);
  },
};
