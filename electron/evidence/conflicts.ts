/** Sources that say different things about the same fact. Shown, never resolved in silence. */

import type { EvidenceRecord, FieldValue, RecordSetName } from '#shared/domain/record-sets.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';

interface ConflictingValue {
  readonly value: FieldValue;
  readonly recordId: number;
  readonly sourceId: string | null;
  readonly locator: string | null;
}

interface Conflict {
  readonly recordSet: RecordSetName;
  /** The fact in words: "sale INV-7", "2024-12-31 revenue". */
  readonly key: Words;
  readonly field: string;
  readonly values: readonly ConflictingValue[];
}

/** The sets in which one fact can come from several sources. */
const CONFLICT_SETS = [
  'statement_line',
  'bank_transaction',
  'invoice',
  'vat_return',
  'payroll',
] as const satisfies readonly RecordSetName[];

export type ConflictEvidence = { readonly [S in (typeof CONFLICT_SETS)[number]]: readonly EvidenceRecord<S>[] };

/**
 * All conflicts of a case: an invoice with two gross amounts, a statement line with two amounts for
 * one period (also where the kind of statement differs), a month's VAT or payroll figures, an
 * account's balance at the end of a day. Records of one source do not conflict with each other,
 * except statements of different kinds.
 */
export function conflictsIn(evidence: ConflictEvidence): Conflict[] {
  return [
    ...conflictsOf('statement_line', evidence.statement_line, {
      key: ({ period_start, period_end, code }) =>
        sentence('record.statement-figure', { period_start, period_end, code }),
      fields: ['amount'],
      witness: ({ sourceId, fields }) => `${sourceId} ${fields.kind}`,
    }),
    ...conflictsOf('bank_transaction', closingBalances(evidence.bank_transaction), {
      key: ({ account, booking_date }) => sentence('record.balance-of-day', { account, booking_date }),
      fields: ['balance_after'],
      witness: sourceOf,
    }),
    ...conflictsOf('invoice', evidence.invoice, {
      // Two suppliers may use the same number; the applicant's own numbers are one series.
      key: ({ direction, number, counterparty_name }) =>
        direction === 'sale'
          ? sentence('record.sale', { number })
          : sentence('record.purchase', { number, counterparty: counterparty_name }),
      fields: ['gross'],
      witness: sourceOf,
    }),
    ...conflictsOf('vat_return', evidence.vat_return, {
      key: ({ period }) => period,
      fields: ['taxable_sales', 'output_tax', 'input_tax', 'paid'],
      witness: sourceOf,
    }),
    ...conflictsOf('payroll', evidence.payroll, {
      key: ({ period }) => period,
      fields: ['headcount', 'gross_pay', 'social_insurance_paid'],
      witness: sourceOf,
    }),
  ];
}

interface Rule<S extends RecordSetName> {
  readonly key: (fields: EvidenceRecord<S>['fields']) => Words;
  readonly fields: readonly (keyof EvidenceRecord<S>['fields'] & string)[];
  /** Records of one witness are one statement and do not contradict each other. */
  readonly witness: (record: EvidenceRecord<S>) => string;
}

function conflictsOf<S extends RecordSetName>(
  recordSet: S,
  records: readonly EvidenceRecord<S>[],
  rule: Rule<S>,
): Conflict[] {
  const groups = Map.groupBy(records, ({ fields }) => JSON.stringify(rule.key(fields)));
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2 || new Set(group.map(rule.witness)).size < 2) return [];
    const key = group[0] ? rule.key(group[0].fields) : '';
    return rule.fields.flatMap((field) => {
      const values = group.flatMap(({ fields, recordId, sourceId, locator }) => {
        const value: FieldValue = fields[field] as FieldValue;
        // A record that does not give the field says nothing about it.
        return value === null ? [] : [{ value, recordId, sourceId, locator }];
      });
      return new Set(values.map(({ value }) => value)).size > 1 ? [{ recordSet, key, field, values }] : [];
    });
  });
}

function sourceOf({ sourceId }: { readonly sourceId: string | null }): string {
  return String(sourceId);
}

/** Per source, account and day the last transaction with a balance; files run oldest or newest first. */
function closingBalances(records: readonly EvidenceRecord<'bank_transaction'>[]): EvidenceRecord<'bank_transaction'>[] {
  const withBalance = records.filter(({ fields }) => fields.balance_after !== null);
  const files = Map.groupBy(withBalance, ({ sourceId, fields }) => `${sourceId} ${fields.account}`);
  return [...files.values()].flatMap((ofFile) => {
    const isNewestFirst = (ofFile[0]?.fields.booking_date ?? '') > (ofFile.at(-1)?.fields.booking_date ?? '');
    const days = Map.groupBy(ofFile, ({ fields }) => fields.booking_date);
    return [...days.values()].flatMap((ofDay) => (isNewestFirst ? ofDay.slice(0, 1) : ofDay.slice(-1)));
  });
}
