/**
 * Facts that sources state differently: two sets of accounts for one period, one account with two balances
 * for a day, an invoice with two amounts. Shown, never resolved in silence: a conflict is settled by
 * choosing a source, or carried with a reason.
 */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { inAnyCurrency, oncePerView, recordsOf } from '#electron/case-view/records.ts';
import type { EvidenceRecord, FieldValue, RecordSetName } from '#shared/domain/record-sets.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { bankAccountConflicts } from './bank-account-conflicts.ts';
import { BY_HAND, type Conflict, type StatedField, sidesOf, statedBy } from './conflict.ts';
import { twoSetsOfAccounts } from './two-sets-of-accounts.ts';

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
 * All conflicts of a case: accounts of one period in two sets (of two files, or of two kinds), an account's
 * movements and balances on days two files cover, an invoice with two gross amounts, a month's VAT or
 * payroll figures. Records of one source do not conflict with each other, except statements of two kinds.
 */
export function conflictsIn(evidence: ConflictEvidence): Conflict[] {
  return [
    ...twoSetsOfAccounts(evidence.statement_line),
    ...bankAccountConflicts(evidence.bank_transaction),
    ...recordConflicts('invoice', evidence.invoice, {
      // Two suppliers may use the same number; the applicant's own numbers are one series.
      key: ({ direction, number, counterparty_name }) =>
        direction === 'sale'
          ? sentence('record.sale', { number })
          : sentence('record.purchase', { number, counterparty: counterparty_name }),
      fields: ['gross'],
    }),
    ...recordConflicts('vat_return', evidence.vat_return, {
      key: ({ period }) => period,
      fields: ['taxable_sales', 'output_tax', 'input_tax', 'paid'],
    }),
    ...recordConflicts('payroll', evidence.payroll, {
      key: ({ period }) => period,
      fields: ['headcount', 'gross_pay', 'social_insurance_paid'],
    }),
  ];
}

/** The conflicts of a case up to its date. */
export const conflictsOf: (view: CaseView) => readonly Conflict[] = oncePerView((view) => {
  const evidence = Object.fromEntries(CONFLICT_SETS.map((set) => [set, inAnyCurrency(recordsOf(view, set)).records]));
  return conflictsIn(evidence as unknown as ConflictEvidence);
});

interface Rule<S extends RecordSetName> {
  readonly key: (fields: EvidenceRecord<S>['fields']) => Words;
  readonly fields: readonly (keyof EvidenceRecord<S>['fields'] & string)[];
}

/** Facts that one record states, by what they are of. */
function recordConflicts<S extends RecordSetName>(
  recordSet: S,
  records: readonly EvidenceRecord<S>[],
  rule: Rule<S>,
): Conflict[] {
  const facts = Map.groupBy(records, ({ fields }) => JSON.stringify(rule.key(fields)));
  return [...facts].flatMap(([key, ofFact]): Conflict[] => {
    const [first] = ofFact;
    const sides = sidesOf(ofFact, (file) => file ?? BY_HAND);
    if (!first || sides.length < 2) return [];
    const about = rule.key(first.fields);
    const fields = rule.fields.flatMap((field): StatedField[] => {
      // A record that does not give the field says nothing about it.
      const stating = ofFact.filter((record) => fieldOf(record, field) !== null);
      const told = new Set(stating.map((record) => fieldOf(record, field)));
      const sources = new Set(stating.map(({ sourceId }) => sourceId));
      if (told.size < 2 || sources.size < 2) return [];
      return [{ key: about, field, values: stating.map((record) => statedBy(record, fieldOf(record, field))) }];
    });
    if (fields.length === 0) return [];
    return [
      {
        id: `${recordSet} ${key}`,
        recordSet,
        about,
        fields,
        sides: sides.map((side) => ({
          ...side,
          drops: ofFact.flatMap(({ recordId }) => (side.recordIds.includes(recordId) ? [] : [recordId])),
        })),
      },
    ];
  });
}

function fieldOf<S extends RecordSetName>(record: EvidenceRecord<S>, field: string): FieldValue {
  return (record.fields as Readonly<Record<string, FieldValue>>)[field] ?? null;
}
