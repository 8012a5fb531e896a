/** T8: Benford's law for first digits. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { recordsOf, where } from '#electron/case-view/records.ts';
import type { EvidenceRecord, RecordSetName } from '#shared/domain/record-sets.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type AuthenticityTest, type Check, figure, row } from '../finding.ts';

/** Nigrini's bands of the mean absolute deviation for first digits (Nigrini 2012). */
const BANDS = [
  [0.006, 'close'],
  [0.012, 'acceptable'],
  [0.015, 'marginal'],
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
  readonly name: Sentence;
  readonly recordSet: RecordSetName;
  readonly records: readonly EvidenceRecord<RecordSetName>[];
  readonly amounts: readonly number[];
}

function population<S extends 'invoice' | 'order' | 'bank_transaction'>(
  name: Sentence,
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
    population(sentence('first-digits.sale'), 'invoice', invoices('sale'), ({ net }) => net),
    population(sentence('first-digits.purchase'), 'invoice', invoices('purchase'), ({ net }) => net),
    population(sentence('first-digits.orders'), 'order', recordsOf(view, 'order').records, ({ gross }) => gross),
    population(
      sentence('first-digits.bank'),
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
  const band = BANDS.find(([limit]) => deviation <= limit)?.[1];
  const shares = digitShares(amounts);
  const surplus = shares.map((share, index) => share - Math.log10(1 + 1 / (index + 1)));
  const digit = surplus.indexOf(Math.max(...surplus)) + 1;
  const found = { count: amounts.length, of: name, deviation };
  const own = records.filter((_, index) => firstDigit(amounts[index] ?? 0) === digit);
  return {
    // A sign to look closer, never more: many honest populations do not follow the law.
    severity: band ? 0 : 1,
    gap: band
      ? sentence('first-digits.conforms', { ...found, band })
      : sentence('first-digits.deviates', { ...found, digit }),
    evidence: band ? [] : row(recordSet, own, sentence('first-digits.rows', { digit })),
    figures: [
      figure('first-digit-deviation', deviation, 'index', { of: name }),
      ...shares.map((share, index) => figure('first-digit-share', share, 'share', { digit: index + 1, of: name })),
    ],
  };
}

/** T8: first digits, for populations of at least 300 amounts over two orders of magnitude. */
export const firstDigits: AuthenticityTest = {
  test: 'T8',
  groups: ['transactions', 'customer'],
  run: (view) => {
    const all = populations(view);
    const large = all.filter(({ amounts }) => amounts.length >= LEAST_AMOUNTS);
    if (large.length === 0) {
      const sizes = all.map(({ name, amounts }) => ({ count: amounts.length, of: name }));
      return sentence('first-digits.too-few', { least: LEAST_AMOUNTS, sizes });
    }
    const wide = large.filter(({ amounts }) => spans(amounts));
    if (wide.length === 0) return sentence('first-digits.too-narrow');
    return wide.map(check);
  },
};
