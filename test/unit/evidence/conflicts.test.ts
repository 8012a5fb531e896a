import { describe, expect, it } from 'vitest';
import { type ConflictEvidence, conflictsIn } from '#electron/evidence/conflicts.ts';
import { type EvidenceRecord, emptyEvidence, type RecordFields } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';

let next = 0;

function from<S extends 'statement_line' | 'bank_transaction' | 'invoice' | 'vat_return'>(
  sourceId: string | null,
  fields: Partial<RecordFields<S>>,
): EvidenceRecord<S> {
  next += 1;
  return { recordId: next, sourceId, locator: null, fields: fields as RecordFields<S> };
}

function evidence(part: Partial<ConflictEvidence>): ConflictEvidence {
  return { ...emptyEvidence(), ...part };
}

describe('conflicts', () => {
  it('shows a statement line that two sources, or two kinds of statement, give differently', () => {
    const line = { period_start: '2024-01-01', period_end: '2024-12-31', code: 'revenue' } as const;
    const audited = from<'statement_line'>('a', { ...line, kind: 'audited', amount: 100 });
    const tax = from<'statement_line'>('a', { ...line, kind: 'tax', amount: 80 });
    expect(conflictsIn(evidence({ statement_line: [audited, tax] }))).toMatchObject([
      { field: 'amount', values: [{ value: 100 }, { value: 80 }] },
    ]);
    const same = from<'statement_line'>('b', { ...line, kind: 'management', amount: 100 });
    expect(conflictsIn(evidence({ statement_line: [audited, same] }))).toEqual([]);
  });

  it('does not take two suppliers with the same invoice number for a conflict', () => {
    const invoice = { direction: 'purchase', number: '1' } as const;
    const records = [
      from<'invoice'>('a', { ...invoice, counterparty_name: 'X', gross: 1 }),
      from<'invoice'>('b', { ...invoice, counterparty_name: 'Y', gross: 2 }),
    ];
    expect(conflictsIn(evidence({ invoice: records }))).toEqual([]);
  });

  it('shows a manual entry that differs from a file', () => {
    const records = [
      from<'vat_return'>('a', { period: '2026-01', taxable_sales: 5, output_tax: null, input_tax: null, paid: null }),
      from<'vat_return'>(null, { period: '2026-01', taxable_sales: 6, output_tax: 1, input_tax: null, paid: null }),
    ];
    expect(conflictsIn(evidence({ vat_return: records }))).toMatchObject([
      { key: '2026-01', field: 'taxable_sales', values: [{ value: 5 }, { value: 6, sourceId: null }] },
    ]);
  });

  it('compares the balances at the end of a day, in files that run forwards and backwards', () => {
    const at = (source: string, booking_date: string, balance_after: number | null) =>
      from<'bank_transaction'>(source, { account: '1', booking_date, balance_after, amount: 1 });
    const forwards = [at('a', '2026-01-05', 10), at('a', '2026-01-05', 20), at('a', '2026-01-06', 30)];
    const backwards = [at('b', '2026-01-06', 30), at('b', '2026-01-05', 20), at('b', '2026-01-05', 10)];
    expect(conflictsIn(evidence({ bank_transaction: [...forwards, ...backwards] }))).toEqual([]);
    const altered = [at('c', '2026-01-05', 20), at('c', '2026-01-06', 99)];
    expect(conflictsIn(evidence({ bank_transaction: [...forwards, ...altered] }))).toMatchObject([
      {
        key: sentence('record.balance-of-day', { account: '1', booking_date: '2026-01-06' }),
        values: [{ value: 30 }, { value: 99 }],
      },
    ]);
  });
});
