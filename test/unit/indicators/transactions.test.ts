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

  test('with invoices in a currency that no rate converts a share of amounts is not known', () => {
    const view = viewOf({
      invoice: [sale('A', 50), sale('B', 50, { currency: 'EUR' }), sale('C', 9, { currency: 'USD' })],
    });
    const computation = compute('top_buyer_share', view);
    expect(computation.status).toBe('missing');
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

test('a void invoice does not begin a buyer’s tenure', () => {
  const invoice = [
    sale('A', 75, { issue_date: '2026-01-01' }),
    sale('A', 10, { issue_date: '2024-06-30', status: 'void' }),
  ];
  expect(valueIn('buyer_tenure_months', viewOf({ invoice }))).toBeCloseTo(180 / (365.25 / 12), 10);
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

  test('by invoice number, whoever pays; a short number needs the buyer beside it', () => {
    const paidBy = (number: string, payer: string) =>
      matchRate(
        [sale('A', 100, { number }), sale('A', 900)],
        [receipt(payer, 100, '2026-04-01', { remittance: `pays ${number}, thanks` })],
      );
    expect(paidBy('INV-2026-7', 'Factor')).toBe(0.1);
    expect(paidBy('INV-7', 'Factor')).toBe(0);
    expect(paidBy('INV-7', 'A')).toBe(0.1);
  });

  test('by exact amount when the bank names nobody', () => {
    expect(matchRate([sale('A', 100), sale('B', 300)], [receipt(null, 100, '2026-04-01')])).toBe(0.25);
  });

  test('by the same name in another legal form, as a bank prints it', () => {
    const invoice = [sale('Hengda Electric Trading Co., Ltd.', 100), sale('Lanyu Trading House Co., Ltd.', 300)];
    const bank = [receipt('HENGDA ELECTRIC TRADING LIMITED', 100, '2026-04-01')];
    expect(matchRate(invoice, bank)).toBe(0.25);
  });

  test('partial payments and one payment for several invoices', () => {
    const invoices = [sale('A', 100), sale('A', 200, { issue_date: '2026-02-05' }), sale('B', 100)];
    expect(matchRate(invoices, [receipt('A', 250, '2026-04-01'), receipt('B', 40, '2026-04-02')])).toBeCloseTo(
      290 / 400,
      12,
    );
  });

  test('a credit note lowers what is claimed of the invoice it refers to', () => {
    const note = sale('A', 40, { number: 'C-1', status: 'credit-note', references: 'INV-1' });
    expect(matchRate([sale('A', 100, { number: 'INV-1' }), note], [receipt('A', 60, '2026-04-01')])).toBe(1);
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

  test('an invoice is expected to be paid 60 days after it fell due, while the bank statements run', () => {
    // The statements end on 2026-06-30, 60 days after 1 May.
    const due = (day: string) =>
      matchRate([sale('A', 100), sale('B', 100, { due_date: day })], [receipt('A', 100, '2026-04-01')]);
    expect(due('2026-05-01')).toBe(0.5);
    expect(due('2026-05-02')).toBe(1);
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

  test('what fell due after the bank statements end may have been paid: it is not overdue', () => {
    const invoice = [sale('A', 100, { due_date: '2026-04-30' }), sale('B', 300, { due_date: '2026-05-31' })];
    const bank_transaction = [receipt('Bank fee', -1, '2025-01-01'), receipt('Bank fee', -1, '2026-05-15')];
    expect(valueIn('overdue_receivable_share', viewOf({ invoice, bank_transaction }))).toBe(0.25);
    const later = [...invoice, sale('C', 100, { issue_date: '2026-05-20', due_date: '2026-06-01' })];
    expect(valueIn('overdue_receivable_share', viewOf({ invoice: later, bank_transaction }))).toBe(0.25);
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
  const trip = (out: string, back: string, paid = 1000, returned = 985) => [
    receipt('X', -paid, out),
    receipt('X', returned, back),
  ];
  const first = trip('2026-03-01', '2026-03-10');

  test('out and back within 12 days and 4%, more than once', () => {
    expect(share(...first, ...trip('2026-04-01', '2026-04-13'), receipt('Y', 1030, '2026-03-02'))).toBeCloseTo(
      1970 / 3000,
      12,
    );
    expect(share(...first)).toBe(0);
  });

  test('in and back out is one too', () => {
    const inFirst = ['2026-03-01', '2026-04-01'].flatMap((day) => [
      receipt('X', 1000, day),
      receipt('X', -1000, day.replace(/01$/, '11')),
    ]);
    expect(share(...inFirst)).toBe(1);
  });

  test('later, or of another amount, or from another party less than three times is none', () => {
    expect(share(...first, ...trip('2026-04-01', '2026-04-14'))).toBe(0);
    expect(share(...first, ...trip('2026-04-01', '2026-04-02', 1000, 959))).toBe(0);
    const pair = (count: number) =>
      ['2026-03-01', '2026-04-01', '2026-05-01']
        .slice(0, count)
        .flatMap((day) => [receipt('X', -1000, day), receipt('Y', 1000, day.replace(/01$/, '03'))]);
    expect(share(...pair(2))).toBe(0);
    expect(share(...pair(3))).toBe(1);
  });

  test('a payment is a leg of one round trip only', () => {
    expect(
      share(...first, ...trip('2026-04-01', '2026-04-02', 1000, 1000), receipt('X', 985, '2026-04-03')),
    ).toBeCloseTo(1985 / 2970, 12);
  });

  test('the window is twelve months, the circuit may be older', () => {
    expect(share(...trip('2025-05-01', '2025-05-02'), ...first, receipt('Y', 1015, '2026-03-02'))).toBeCloseTo(
      985 / 2000,
      12,
    );
  });

  test('related parties count as one counterparty', () => {
    const relation = [
      { from: 'P1', to: 'Hangzhou Example Machinery Co., Ltd.', kind: 'owns' as const },
      { from: 'P1', to: 'X', kind: 'owns' as const },
      { from: 'P1', to: 'Y', kind: 'owns' as const },
    ];
    const bank_transaction = ['2026-03-01', '2026-04-01'].flatMap((day) => [
      receipt('X', -1000, day),
      receipt('Y', 1000, day),
    ]);
    expect(valueIn('round_trip_value_share', viewOf({ relation, bank_transaction }))).toBe(1);
    expect(valueIn('round_trip_value_share', viewOf({ bank_transaction }))).toBe(0);
  });
});

test('receipts trend wants 60 covered days of each 90', () => {
  // The 90 days before the last 90 end on 2026-04-01: 60 of them begin on 2026-02-01.
  const since = (first: string) =>
    compute(
      'inflow_trend_90d',
      viewOf({
        bank_transaction: [
          receipt('A', 600, first),
          receipt('A', 900, '2026-05-15'),
          receipt('Bank fee', -1, '2026-06-30'),
        ],
      }),
    );
  expect(since('2026-02-02').status).toBe('missing');
  // 900 in 90 days after 600 in 60.
  expect(since('2026-02-01')).toMatchObject({ status: 'value', value: 0 });
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
