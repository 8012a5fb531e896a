import { describe, expect, it } from 'vitest';
import { type ConflictEvidence, conflictsIn } from '#electron/authenticity/conflicts/conflicts.ts';
import { type EvidenceRecord, emptyEvidence, type RecordFields } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';

let next = 0;

function from<S extends 'statement_line' | 'bank_transaction' | 'invoice' | 'vat_return'>(
  sourceId: string | null,
  fields: Partial<RecordFields<S>>,
  alsoIn?: readonly string[],
): EvidenceRecord<S> {
  next += 1;
  return { recordId: next, sourceId, locator: null, fields: fields as RecordFields<S>, ...(alsoIn && { alsoIn }) };
}

function evidence(part: Partial<ConflictEvidence>): ConflictEvidence {
  return { ...emptyEvidence(), ...part };
}

describe('conflicts', () => {
  const line = { period_start: '2024-01-01', period_end: '2024-12-31', code: 'revenue' } as const;

  it('shows a statement line that two sources, or two kinds of statement, give differently', () => {
    const audited = from<'statement_line'>('a', { ...line, kind: 'audited', amount: 100 });
    const tax = from<'statement_line'>('a', { ...line, kind: 'tax', amount: 80 });
    expect(conflictsIn(evidence({ statement_line: [audited, tax] }))).toMatchObject([
      { fields: [{ field: 'amount', values: [{ value: 100 }, { value: 80 }] }] },
    ]);
    const same = from<'statement_line'>('b', { ...line, kind: 'management', amount: 100 });
    expect(conflictsIn(evidence({ statement_line: [audited, same] }))).toEqual([]);
    const both = from<'statement_line'>('a', { ...line, kind: 'audited', amount: 100 }, ['b']);
    expect(conflictsIn(evidence({ statement_line: [both] }))).toEqual([]);
  });

  it('makes one conflict of a statement, and lets the whole of the other set go', () => {
    const set = (file: string, revenue: number, costs: number | null) => [
      from<'statement_line'>(file, { ...line, kind: 'management', amount: revenue }),
      ...(costs === null
        ? []
        : [from<'statement_line'>(file, { ...line, kind: 'management', code: 'cost_of_sales', amount: costs })]),
    ];
    const [mine, theirs, third] = [set('a', 1_000, 700), set('b', 900, null), set('c', 1_000, null)];
    const sheet = { ...line, kind: 'management', code: 'cash', amount: 5 } as const;
    const cash = [
      from<'statement_line'>('a', sheet),
      // A balance sheet stands at its last day, whatever the period it is said to be of.
      from<'statement_line'>('b', { ...sheet, period_start: '2024-12-31', amount: 6 }),
    ];
    const found = conflictsIn(evidence({ statement_line: [...mine, ...theirs, ...third, ...cash] }));
    expect(found.map(({ id }) => id)).toEqual([
      'statement_line income 2024-01-01 2024-12-31',
      'statement_line balance-sheet 2024-12-31',
    ]);
    // The third agrees with the first: only the second is against either.
    expect(found[0]?.sides.map(({ sourceId, drops }) => [sourceId, drops])).toEqual([
      ['a', theirs.map(({ recordId }) => recordId)],
      ['b', [...mine, ...third].map(({ recordId }) => recordId)],
      ['c', theirs.map(({ recordId }) => recordId)],
    ]);
  });

  it('takes what one set is rounded to for no conflict', () => {
    const codes = ['revenue', 'cost_of_sales', 'gross_profit', 'ebit', 'tax', 'net_profit'] as const;
    const exact = [91_234_567, 60_111_111, 31_123_456, 9_444_444, 1_222_222, 7_333_333];
    const set = (file: string, amountOf: (exact: number) => number) =>
      codes.map((code, at) =>
        from<'statement_line'>(file, { ...line, code, kind: 'audited', amount: amountOf(exact[at] ?? 0) }),
      );
    const inThousands = (amount: number) => Math.round(amount / 100_000) * 100_000;
    const lines = [...set('a', (amount) => amount), ...set('b', inThousands)];
    expect(conflictsIn(evidence({ statement_line: lines }))).toEqual([]);
    const beyond = [...set('a', (amount) => amount), ...set('b', (amount) => inThousands(amount) + 200_000)];
    const found = conflictsIn(evidence({ statement_line: beyond }));
    expect(found[0]?.fields).toHaveLength(codes.length);
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
      {
        about: '2026-01',
        fields: [{ field: 'taxable_sales', values: [{ value: 5 }, { value: 6, sourceId: null }] }],
        sides: [
          { sourceId: 'a', drops: [records[1]?.recordId] },
          { sourceId: null, drops: [records[0]?.recordId] },
        ],
      },
    ]);
  });

  describe('between files of one account', () => {
    const at = (source: string, booking_date: string, amount: number, balance_after: number | null, also?: string[]) =>
      from<'bank_transaction'>(source, { account: '1', booking_date, balance_after, amount }, also);
    const forwards = [at('a', '2026-01-05', 10, 10), at('a', '2026-01-05', 10, 20), at('a', '2026-01-06', 10, 30)];

    it('compares the balances at the end of a day, in files that run forwards and backwards', () => {
      const backwards = [at('b', '2026-01-06', 10, 30), at('b', '2026-01-05', 10, 20), at('b', '2026-01-05', 10, 10)];
      expect(conflictsIn(evidence({ bank_transaction: [...forwards, ...backwards] }))).toEqual([]);
      const altered = [at('c', '2026-01-05', 20, 20), at('c', '2026-01-06', 79, 99)];
      const [found] = conflictsIn(evidence({ bank_transaction: [...forwards, ...altered] }));
      expect(found).toMatchObject({
        about: sentence('record.account', { account: '1' }),
        fields: [
          {
            key: sentence('record.balance-of-day', { account: '1', booking_date: '2026-01-06' }),
            field: 'balance_after',
            values: [{ value: 30 }, { value: 99 }],
          },
        ],
      });
      const ids = (lines: readonly { recordId: number }[]) => lines.map(({ recordId }) => recordId);
      expect(found?.sides.map(({ drops }) => drops)).toEqual([ids(altered), ids(forwards)]);
    });

    it('lets a file end within a day', () => {
      const [first, second, third] = forwards;
      if (!first || !second || !third) throw new Error('three lines expected');
      // The first file was printed before the day's second line.
      const morning = { ...first, alsoIn: ['b'] };
      const all = [morning, { ...second, sourceId: 'b' }, { ...third, sourceId: 'b' }];
      expect(conflictsIn(evidence({ bank_transaction: all }))).toEqual([]);
    });

    it('compares the movements of days without balances', () => {
      const days = ['2026-01-04', '2026-01-05', '2026-01-06', '2026-01-07'];
      const whole = days.map((day) => at('a', day, 10, null, ['b']));
      const extra = at('a', '2026-01-06', 7, null);
      const [found, ...others] = conflictsIn(evidence({ bank_transaction: [...whole, extra] }));
      expect(others).toEqual([]);
      expect(found?.fields).toMatchObject([{ field: 'amount', values: [{ value: 17 }, { value: 10 }] }]);
      expect(found?.sides.map(({ drops }) => drops)).toEqual([[], [extra.recordId]]);
    });
  });
});
