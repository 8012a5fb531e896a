import { describe, expect, test } from 'vitest';
import type { RecordFields } from '#shared/domain/record-sets.ts';
import { compute, valueIn, viewOf } from './case-view.ts';

type Invoice = Partial<RecordFields<'invoice'>>;
type Bank = Partial<RecordFields<'bank_transaction'>>;

const sale = (counterparty_name: string, net: number, more: Invoice = {}): Invoice => ({
  number: `S-${counterparty_name}-${net}`,
  issue_date: '2026-03-01',
  direction: 'sale',
  counterparty_name,
  net,
  gross: net,
  status: 'normal',
  ...more,
});
const purchase = (name: string, net: number): Invoice => sale(name, net, { direction: 'purchase' });
const receipt = (counterparty_name: string | null, amount: number, booking_date: string, more: Bank = {}): Bank => ({
  account: 'A-1',
  booking_date,
  amount,
  counterparty_name,
  ...more,
});
/** Makes the statements run over the whole time without paying anything. */
const span = [receipt('Bank fee', -1, '2025-01-01'), receipt('Bank fee', -1, '2026-06-30')];

describe('concentration', () => {
  test('largest share and Σ share²', () => {
    const view = viewOf({
      invoice: [sale('A', 50), sale('B', 30), sale('C', 20), purchase('D', 75), purchase('E', 25)],
    });
    expect(valueIn('top_buyer_share', view)).toBe(0.5);
    expect(valueIn('buyer_hhi', view)).toBeCloseTo(0.25 + 0.09 + 0.04, 12);
    expect(valueIn('top_supplier_share', view)).toBe(0.75);
    expect(valueIn('supplier_hhi', view)).toBeCloseTo(0.625, 12);
  });

  test('credit notes count against, void invoices not at all, the same name once', () => {
    const view = viewOf({
      invoice: [
        sale('A Ltd.', 60),
        sale('a ltd', 30),
        sale('A Ltd', 40, { status: 'credit-note' }),
        sale('B', 50),
        sale('B', 500, { status: 'void' }),
      ],
    });
    expect(valueIn('top_buyer_share', view)).toBe(0.5);
  });

  test('a party whose credit notes exceed its invoices has no share and takes none from the others', () => {
    const view = viewOf({
      invoice: [sale('A', 75), sale('B', 25), sale('C', 10), sale('C', 60, { status: 'credit-note' })],
    });
    expect(valueIn('top_buyer_share', view)).toBe(0.75);
    expect(valueIn('buyer_hhi', view)).toBe(0.625);
  });

  test('the window is twelve months to the day', () => {
    const view = viewOf({ invoice: [sale('A', 50), sale('B', 50, { issue_date: '2025-06-30' })] });
    expect(valueIn('top_buyer_share', view)).toBe(1);
    const inside = viewOf({ invoice: [sale('A', 50), sale('B', 50, { issue_date: '2025-07-01' })] });
    expect(valueIn('top_buyer_share', inside)).toBe(0.5);
  });

  test('no invoice is missing; sales that net to nothing are not meaningful', () => {
    expect(compute('buyer_hhi', viewOf({ invoice: [purchase('D', 1)] })).status).toBe('missing');
    const nil = viewOf({ invoice: [sale('A', 50), sale('A', 50, { status: 'credit-note' })] });
    expect(compute('buyer_hhi', nil).status).toBe('not-meaningful');
  });

  test('invoices in another currency are left out and counted', () => {
    const view = viewOf({
      invoice: [sale('A', 50), sale('B', 50, { currency: 'EUR' }), sale('C', 9, { currency: 'USD' })],
    });
    const computation = compute('top_buyer_share', view);
    expect(computation).toMatchObject({ value: 1 });
    expect(computation.operands[1]?.note).toBe('1 record in EUR left out; 1 record in USD left out');
  });
});

test('buyer tenure weighs each buyer’s months by its sales', () => {
  const invoice = [
    sale('A', 75, { issue_date: '2026-06-30' }),
    sale('A', 10, { issue_date: '2024-06-30' }),
    sale('B', 25, { issue_date: '2026-06-30' }),
  ];
  // A: 730 days since 2024-06-30, three quarters of the sales; B: none.
  expect(valueIn('buyer_tenure_months', viewOf({ invoice }))).toBeCloseTo((0.75 * 730) / (365.25 / 12), 10);
});

describe('related parties', () => {
  const party = [{ id: 'P1', name: 'Li Wei', kind: 'person' as const }];
  const relation = [
    { from: 'P1', to: 'Hangzhou Example Machinery Co., Ltd.', kind: 'owns' as const, share: 1 },
    { from: 'P1', to: 'Sister Ltd', kind: 'controls' as const },
    { from: 'Sister Ltd', to: 'Customer Ltd', kind: 'trades' as const },
  ];
  const invoice = [sale('Sister Ltd', 30), sale('Customer Ltd', 70), purchase('Other', 10)];

  test('connected through an owner is related, trading with one is not', () => {
    expect(valueIn('related_party_sales_share', viewOf({ party, relation, invoice }))).toBeCloseTo(0.3, 12);
    expect(valueIn('related_party_purchase_share', viewOf({ party, relation, invoice }))).toBe(0);
  });

  test('without any relation nobody can be called unrelated', () => {
    expect(compute('related_party_sales_share', viewOf({ invoice })).status).toBe('missing');
  });
});

describe('invoices and receipts', () => {
  const matchRate = (invoice: Invoice[], bank: Bank[]) =>
    valueIn('invoice_payment_match_rate', viewOf({ invoice, bank_transaction: [...span, ...bank] }));

  test('by invoice number, whoever pays', () => {
    expect(
      matchRate(
        [sale('A', 100, { number: 'INV-7' })],
        [receipt('Factor', 100, '2026-04-01', { remittance: 'pays INV-7, thanks' })],
      ),
    ).toBe(1);
  });

  test('by exact amount when the bank names nobody', () => {
    expect(matchRate([sale('A', 100), sale('B', 300)], [receipt(null, 100, '2026-04-01')])).toBe(0.25);
  });

  test('partial payments and one payment for several invoices', () => {
    const invoices = [sale('A', 100), sale('A', 200, { issue_date: '2026-03-05' }), sale('B', 100)];
    expect(matchRate(invoices, [receipt('A', 250, '2026-04-01'), receipt('B', 40, '2026-04-02')])).toBeCloseTo(
      290 / 400,
      12,
    );
  });

  test('money of one party never pays another’s invoice', () => {
    expect(matchRate([sale('A', 100)], [receipt('B', 100, '2026-04-01')])).toBe(0);
  });

  test('an amount is used once', () => {
    expect(matchRate([sale('A', 100), sale('A', 100, { number: '2' })], [receipt('A', 100, '2026-04-01')])).toBe(0.5);
  });

  test('a payment long before the invoice is not its payment', () => {
    expect(matchRate([sale('A', 100)], [receipt('A', 100, '2025-12-01')])).toBe(0);
  });

  test('an invoice not due yet is not expected to be paid', () => {
    const invoice = [sale('A', 100), sale('B', 100, { due_date: '2026-07-01' })];
    expect(matchRate(invoice, [receipt('A', 100, '2026-04-01')])).toBe(1);
  });

  test('overdue is the unpaid part past its due date', () => {
    const invoice = [
      sale('A', 100, { due_date: '2026-06-01' }),
      sale('B', 300, { due_date: '2026-08-01' }),
      sale('C', 500, { due_date: '2026-05-01' }),
    ];
    const bank_transaction = [...span, receipt('C', 500, '2026-04-01'), receipt('A', 25, '2026-04-01')];
    expect(valueIn('overdue_receivable_share', viewOf({ invoice, bank_transaction }))).toBeCloseTo(75 / 375, 12);
  });

  test('without bank statements nothing can be called unpaid; without anything unpaid there is no share', () => {
    const invoice = [sale('A', 100, { due_date: '2026-04-01' })];
    expect(compute('overdue_receivable_share', viewOf({ invoice })).status).toBe('missing');
    expect(compute('invoice_payment_match_rate', viewOf({ invoice })).status).toBe('missing');
    const bank_transaction = [...span, receipt('A', 100, '2026-04-01')];
    expect(compute('overdue_receivable_share', viewOf({ invoice, bank_transaction })).status).toBe('not-meaningful');
  });

  test('void rate counts all issued sales invoices', () => {
    const invoice = [
      sale('A', 1, { status: 'void' }),
      sale('A', 2),
      sale('A', 3),
      sale('B', 1, { status: 'credit-note' }),
    ];
    expect(valueIn('invoice_void_rate', viewOf({ invoice }))).toBe(0.25);
  });
});

describe('round trips', () => {
  const share = (...bank: Bank[]) => valueIn('round_trip_value_share', viewOf({ bank_transaction: bank }));

  test('out and back within 30 days and 2%, in either order', () => {
    expect(
      share(receipt('X', -1000, '2026-03-01'), receipt('X', 985, '2026-03-31'), receipt('Y', 1015, '2026-03-02')),
    ).toBeCloseTo(985 / 2000, 12);
    expect(share(receipt('X', 1000, '2026-03-01'), receipt('X', -1000, '2026-03-20'))).toBe(1);
  });

  test('later, or of another amount, or another party is none', () => {
    expect(share(receipt('X', -1000, '2026-03-01'), receipt('X', 1000, '2026-04-01'))).toBe(0);
    expect(share(receipt('X', -1000, '2026-03-01'), receipt('X', 970, '2026-03-02'))).toBe(0);
    expect(share(receipt('X', -1000, '2026-03-01'), receipt('Y', 1000, '2026-03-02'))).toBe(0);
  });

  test('a payment is a leg of one round trip only', () => {
    expect(
      share(receipt('X', -1000, '2026-03-01'), receipt('X', 1000, '2026-03-02'), receipt('X', 1000, '2026-03-03')),
    ).toBe(0.5);
  });

  test('related parties count as one counterparty', () => {
    const relation = [
      { from: 'P1', to: 'Hangzhou Example Machinery Co., Ltd.', kind: 'owns' as const },
      { from: 'P1', to: 'X', kind: 'owns' as const },
      { from: 'P1', to: 'Y', kind: 'owns' as const },
    ];
    const bank_transaction = [receipt('X', -1000, '2026-03-01'), receipt('Y', 1000, '2026-03-02')];
    expect(valueIn('round_trip_value_share', viewOf({ relation, bank_transaction }))).toBe(1);
  });
});

test('receipts trend compares daily averages of 90 days each', () => {
  const bank_transaction = [
    ...span,
    receipt('A', 9_000, '2026-01-15'),
    receipt('A', 9_900, '2026-05-15'),
    receipt('A', 7_777, '2025-10-15'),
  ];
  expect(valueIn('inflow_trend_90d', viewOf({ bank_transaction }))).toBeCloseTo(0.1, 12);
  const short = bank_transaction.filter(({ booking_date }) => (booking_date ?? '') >= '2026-03-01');
  expect(compute('inflow_trend_90d', viewOf({ bank_transaction: short })).status).toBe('missing');
});
