/** Levers on what is owed beside loans: tax arrears, judgments, guarantees given. */

import { recordsOf, where } from '#electron/case-view/records.ts';
import { guaranteesGiven } from '#electron/indicators/parties/guarantees.ts';
import type { MinorUnits } from '#shared/domain/money.ts';
import type { EvidenceRecord, EvidenceRecords } from '#shared/domain/record-sets.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Posting } from '../ledger.ts';
import type { Lever, Means } from '../lever.ts';
import type { Position } from '../position.ts';

type EventKind = EvidenceRecord<'credit_event'>['fields']['kind'];

/**
 * A debt paid that stands in the books as far as `booked` reaches; the rest is an expense that was
 * not booked: it lowers the year's profit, retained earnings and so equity.
 */
function paidDebt(amount: MinorUnits, booked: MinorUnits, line: 'tax_payable' | 'other_current_liabilities'): Posting {
  const fromBooks = Math.min(amount, booked);
  const expense = amount - fromBooks;
  return {
    cash: -amount,
    [line]: -fromBooks,
    other_income: -expense,
    retained_earnings: -expense,
    cash_from_operations: -amount,
  };
}

function closed(evidence: EvidenceRecords, settled: ReadonlySet<number>): EvidenceRecords {
  const events = evidence.credit_event.map((record) =>
    settled.has(record.recordId) ? { ...record, fields: { ...record.fields, status: 'closed' as const } } : record,
  );
  return { ...evidence, credit_event: events };
}

function settlement(
  position: Position,
  kinds: readonly EventKind[],
  line: 'tax_payable' | 'other_current_liabilities',
  bound: Words,
): Means | undefined {
  const open = where(recordsOf(position.verified, 'credit_event'), ({ kind, status, amount }) => {
    return status === 'open' && amount !== null && amount > 0 && kinds.includes(kind);
  }).records;
  const booked = position.figure(line) ?? 0;
  if (open.length === 0 || position.figure('cash') === null || position.figure('retained_earnings') === null)
    return undefined;
  return {
    most: open.reduce((sum, { fields }) => sum + (fields.amount ?? 0), 0),
    bound,
    whole: true,
    movesMoney: true,
    posting: (amount) => paidDebt(amount, Math.max(0, booked), line),
    records: (evidence) => closed(evidence, new Set(open.map(({ recordId }) => recordId))),
  };
}

export const settleTaxArrears: Lever = {
  id: 'settle_tax_arrears',
  means: (position) => settlement(position, ['tax-arrears'], 'tax_payable', sentence('lever-bound.settle_tax_arrears')),
};

export const settleJudgments: Lever = {
  id: 'settle_judgments',
  means: (position) =>
    settlement(
      position,
      ['judgment', 'enforcement'],
      'other_current_liabilities',
      sentence('lever-bound.settle_judgments'),
    ),
};

/** Guarantees released one after the other, the largest first; one released in full is gone. */
function released(
  evidence: EvidenceRecords,
  given: readonly EvidenceRecord<'guarantee'>[],
  amount: MinorUnits,
): EvidenceRecords {
  let left = amount;
  const cut = new Map<number, MinorUnits>();
  for (const { recordId, fields } of given) {
    const part = Math.min(left, fields.amount);
    cut.set(recordId, part);
    left -= part;
  }
  const guarantee = evidence.guarantee.flatMap((record) => {
    const part = cut.get(record.recordId) ?? 0;
    if (part === 0) return [record];
    const rest = record.fields.amount - part;
    return rest === 0 ? [] : [{ ...record, fields: { ...record.fields, amount: rest } }];
  });
  return { ...evidence, guarantee };
}

export const reduceGuarantees: Lever = {
  id: 'reduce_guarantees',
  means: (position) => {
    const given = guaranteesGiven(position.verified).records.toSorted(
      (a, b) => b.fields.amount - a.fields.amount || a.recordId - b.recordId,
    );
    return {
      most: given.reduce((sum, { fields }) => sum + fields.amount, 0),
      bound: sentence('lever-bound.reduce_guarantees'),
      whole: false,
      movesMoney: true,
      posting: () => ({}),
      records: (evidence, amount) => released(evidence, given, amount),
    };
  },
};
