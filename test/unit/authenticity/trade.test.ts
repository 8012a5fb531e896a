/** T3, T4, T5, T6, T8, T11: invoices, shipments and payments against each other. Amounts by hand. */
import { describe, expect, test } from 'vitest';
import { benfordDeviation } from '#electron/authenticity/cross-checks/first-digits.ts';
import { addDays } from '#shared/domain/dates.ts';
import { NOTHING_ELSEWHERE, type OtherCase } from '#shared/domain/elsewhere.ts';
import { say } from '#shared/text/tell.ts';
import { english } from '#test/support/saying.ts';
import { type Given, viewOf } from '#test/unit/indicators/case-view.ts';
import {
  BUYERS,
  type Invoice,
  MONTHS,
  monthlySales,
  payments,
  purchase,
  resultFor,
  sale,
  withBalances,
} from './documents.ts';

describe('T3 invoices against receipts', () => {
  const invoices = monthlySales();

  test('paid in full under names written differently', () => {
    const bank = payments(invoices).map((line) => ({
      ...line,
      counterparty_name: (line.counterparty_name ?? '').toUpperCase().replace('CO., LTD.', 'LIMITED'),
    }));
    expect(resultFor('T3', { invoice: invoices, bank_transaction: bank })).toMatchObject({ status: 'consistent' });
  });

  test('a buyer that never pays is named with its amount', () => {
    const bank = payments(invoices.filter(({ counterparty_name: name }) => name !== BUYERS[1]));
    const result = resultFor('T3', { invoice: invoices, bank_transaction: bank });
    // Beta Works has 30% of the sales.
    expect(result).toMatchObject({ status: 'contradiction', severity: 3 });
    expect(english(result.gap)).toContain('Beta Works GmbH');
    expect(
      result.evidence.find(({ role }) => english(role) === 'invoices to buyers that never paid')?.recordIds.length,
    ).toBeGreaterThan(3);
  });

  test('invoices not yet long due say nothing', () => {
    const late = monthlySales().slice(-6);
    expect(resultFor('T3', { invoice: late, bank_transaction: payments(late.slice(0, 1)) })).toMatchObject({
      status: 'not-testable',
    });
    expect(resultFor('T3', { invoice: invoices })).toMatchObject({ status: 'not-testable' });
  });
});

describe('T4 invoices against shipments', () => {
  const invoices = monthlySales();
  const shipmentsOf = (list: readonly Invoice[], value = 1) =>
    list.map(({ number, issue_date: issued, counterparty_name: name, net }) => ({
      waybill: `W-${number}`,
      shipped_on: addDays(issued ?? '', -2),
      counterparty: name ?? null,
      quantity: (net ?? 0) / 100,
      declared_value: (net ?? 0) * value,
      invoice_number: number ?? null,
    }));

  test('every invoice shipped before it was issued', () => {
    expect(resultFor('T4', { invoice: invoices, shipment: shipmentsOf(invoices) })).toMatchObject({
      status: 'consistent',
    });
  });

  test('without invoice numbers party and value join them', () => {
    const shipment = shipmentsOf(invoices).map((each) => ({ ...each, invoice_number: null }));
    expect(resultFor('T4', { invoice: invoices, shipment })).toMatchObject({ status: 'consistent' });
  });

  test('half of the value never shipped', () => {
    const shipment = shipmentsOf(invoices.filter(({ counterparty_name: name }) => name !== BUYERS[0]));
    const result = resultFor('T4', { invoice: invoices, shipment });
    expect(result).toMatchObject({ status: 'contradiction', severity: 3 });
    expect(english(result.gap)).toContain('without a shipment');
  });

  test('shipped for less than invoiced, and long after', () => {
    expect(resultFor('T4', { invoice: invoices, shipment: shipmentsOf(invoices, 0.7) }).severity).toBe(2);
    const afterwards = shipmentsOf(invoices).map((each) => ({ ...each, shipped_on: addDays(each.shipped_on, 25) }));
    expect(resultFor('T4', { invoice: invoices, shipment: afterwards })).toMatchObject({ severity: 3 });
  });

  test('a service business is not held to shipments of everything, but to buyers it never shipped to', () => {
    const few = shipmentsOf(invoices.filter((_, index) => index % 2 === 0));
    const view = viewOf({ invoice: invoices, shipment: few }, { sizeIndustry: 'software' });
    expect(resultFor('T4', view)).toMatchObject({ status: 'consistent' });
    const never = shipmentsOf(invoices.filter(({ counterparty_name: name }) => name !== BUYERS[0]));
    expect(resultFor('T4', viewOf({ invoice: invoices, shipment: never }, { sizeIndustry: 'software' })).severity).toBe(
      3,
    );
  });

  test('without shipments it is not testable', () => {
    expect(resultFor('T4', { invoice: invoices })).toMatchObject({ status: 'not-testable' });
  });
});

describe('T5 round trips', () => {
  const honest = payments(monthlySales());
  const trips = ['2025-09-01', '2025-11-03', '2026-01-12', '2026-03-02'].flatMap((day, index) => [
    { account: 'A-1', booking_date: day, amount: -400_000 - 1000 * index, counterparty_name: 'Shell Supplies' },
    {
      account: 'A-1',
      booking_date: addDays(day, 5),
      amount: 396_000 + 1000 * index,
      counterparty_name: 'Friend Trading',
    },
  ]);

  test('four payments that come back from another party less a commission', () => {
    const result = resultFor('T5', { bank_transaction: withBalances([...honest, ...trips]) });
    expect(result).toMatchObject({ status: 'contradiction', severity: 3 });
    expect(english(result.gap)).toContain('to Shell Supplies and back from Friend Trading');
    expect(result.evidence.map(({ recordIds }) => recordIds.length)).toEqual([4, 4]);
  });

  test('connected parties are one pocket, called by what they are in either language', () => {
    const party = [
      { id: 'P1', name: 'Shell Supplies', kind: 'company' as const },
      { id: 'P2', name: 'Friend Trading', kind: 'company' as const },
    ];
    const owner = viewOf({}).applicant.registrationId;
    const relation = party.map(({ id }) => ({ from: owner, to: id, kind: 'owns' as const, share: 1 }));
    const { gap } = resultFor('T5', { bank_transaction: withBalances([...honest, ...trips]), party, relation });
    expect(english(gap)).toContain('to connected parties and back in 4 round trips');
    expect(gap && say(gap, 'zh')).toContain('付给关联方后由其转回');
  });

  test('a return in two parts is one too', () => {
    const split = trips.flatMap((line) =>
      line.amount < 0
        ? [line]
        : [
            { ...line, amount: line.amount - 150_000 },
            { ...line, amount: 150_000 },
          ],
    );
    expect(resultFor('T5', { bank_transaction: withBalances([...honest, ...split]) })).toMatchObject({ severity: 3 });
  });

  test('one coincidence, a loan repaid, and trade both ways with other amounts are none', () => {
    expect(resultFor('T5', { bank_transaction: withBalances([...honest, ...trips.slice(0, 2)]) })).toMatchObject({
      status: 'consistent',
    });
    const loans = trips.map((line) => ({ ...line, remittance: 'shareholder loan' }));
    expect(resultFor('T5', { bank_transaction: withBalances([...honest, ...loans]) })).toMatchObject({
      status: 'consistent',
    });
    const bothWays = MONTHS.map((month, index) => ({
      account: 'A-1',
      booking_date: `${month}-15`,
      amount: -90_000 - 7_000 * index,
      counterparty_name: BUYERS[0],
    }));
    expect(resultFor('T5', { bank_transaction: withBalances([...honest, ...bothWays]) })).toMatchObject({
      status: 'consistent',
    });
  });

  test('a circle through two others is closed by another case’s statement', () => {
    const bank = withBalances([
      ...honest.slice(0, 6),
      { account: 'A-1', booking_date: '2026-02-02', amount: -500_000, counterparty_name: 'B' },
      { account: 'A-1', booking_date: '2026-02-12', amount: 495_000, counterparty_name: 'C' },
    ]);
    const payment = { from: 'B', to: 'C', date: '2026-02-06', amount: 497_000 };
    const result = resultFor('T5', { bank_transaction: bank }, { ...NOTHING_ELSEWHERE, payments: [payment] });
    expect(result).toMatchObject({ status: 'contradiction' });
    expect(english(result.evidence[0]?.note)).toBe('b → c');
    const tooLate = { ...payment, date: '2026-02-20' };
    expect(resultFor('T5', { bank_transaction: bank }, { ...NOTHING_ELSEWHERE, payments: [tooLate] })).toMatchObject({
      status: 'consistent',
    });
  });

  test('unnamed counterparties are not testable', () => {
    expect(
      resultFor('T5', { bank_transaction: [{ account: 'A-1', booking_date: '2026-01-01', amount: 5 }] }),
    ).toMatchObject({ status: 'not-testable' });
  });
});

describe('T6 double use', () => {
  const other: OtherCase = {
    caseId: 'x',
    number: '2026-000007',
    registrationId: '9144030071526726XG',
    legalName: 'Other Co',
    active: true,
    financesInvoices: false,
  };
  const given = { invoice: [sale('INV-1001', '2026-05-01', 'Alpha Tools Co., Ltd.', 100)] };
  const copy = (change: Partial<OtherCase>, name = 'ALPHA TOOLS LIMITED', direction: 'sale' | 'purchase' = 'sale') => ({
    ...NOTHING_ELSEWHERE,
    casesCompared: 1,
    invoices: [{ case: { ...other, ...change }, number: 'inv 1001', direction, counterpartyName: name, gross: 110 }],
  });
  const own = { registrationId: '91330100799655058B' };

  test('another applicant’s case holds the same invoice', () => {
    const result = resultFor('T6', given, copy({}));
    expect(result).toMatchObject({ status: 'contradiction', severity: 3 });
    expect(english(result.gap)).toContain('2026-000007');
  });

  test('the same applicant’s running invoice financing does, an earlier closed case does not count', () => {
    expect(resultFor('T6', given, copy({ ...own, financesInvoices: true })).severity).toBe(3);
    expect(resultFor('T6', given, copy({ ...own, financesInvoices: true, active: false })).severity).toBe(0);
    expect(resultFor('T6', given, copy(own)).severity).toBe(0);
  });

  test('an equal number of another buyer and the buyer’s own copy are innocent', () => {
    expect(resultFor('T6', given, copy({}, 'Somebody Else')).status).toBe('consistent');
    expect(resultFor('T6', given, copy({}, 'Alpha Tools', 'purchase')).status).toBe('consistent');
  });

  test('the same file in another applicant’s case', () => {
    const elsewhere = {
      ...NOTHING_ELSEWHERE,
      casesCompared: 1,
      ownFiles: [{ sourceId: 's', name: 'a.csv', sha256: 'ff' }],
      files: [{ case: other, name: 'b.csv', sha256: 'ff' }],
    };
    const from = (set: 'invoice' | 'evidence_scope', records: Given) => {
      const view = viewOf(records);
      const brought = view.evidence[set].map((record) => ({ ...record, sourceId: 's' }));
      return { ...view, evidence: { ...view.evidence, [set]: brought } };
    };
    expect(resultFor('T6', from('invoice', given), elsewhere)).toMatchObject({ severity: 3 });
    // What was searched on one day reads the same for every client; so does a file that brought nothing.
    const searches: Given = {
      ...given,
      evidence_scope: [
        { record_set: 'credit_event', from: '2021-06-30', to: '2026-06-30', as_of: '2026-06-30', complete: true },
      ],
    };
    expect(resultFor('T6', from('evidence_scope', searches), elsewhere)).toMatchObject({ severity: 0 });
    expect(resultFor('T6', given, elsewhere)).toMatchObject({ severity: 0 });
  });

  test('with nothing to compare it is not testable', () => {
    expect(resultFor('T6', given)).toMatchObject({ status: 'not-testable' });
  });
});

describe('T8 first digits', () => {
  /** Four whole decades of a geometric sequence: first digits by Benford's law but for rounding. */
  const natural = Array.from({ length: 400 }, (_, index) => Math.round(1000 * 10 ** (index / 100)));

  test('the deviation of a sequence that follows the law, and of one that does not', () => {
    expect(benfordDeviation(natural)).toBeLessThan(0.006);
    // All nines: |0 − p(d)| for eight digits and 1 − p(9), over nine: 2·(1 − log₁₀(10/9)) ÷ 9.
    expect(benfordDeviation([9, 90, 900])).toBeCloseTo((2 * (1 - Math.log10(10 / 9))) / 9, 10);
  });

  test('invented amounts ask a question, never more', () => {
    const invented = Array.from({ length: 400 }, (_, index) =>
      sale(`N-${index}`, '2026-01-05', 'A', 5 * 10 ** (2 + (index % 5)) + index),
    );
    expect(resultFor('T8', { invoice: invented })).toMatchObject({ status: 'contradiction', severity: 1 });
    expect(
      resultFor('T8', { invoice: natural.map((net, index) => sale(`N-${index}`, '2026-01-05', 'A', net)) }),
    ).toMatchObject({ status: 'consistent' });
  });

  test('fewer than 300 amounts, or amounts of one size, are not testable', () => {
    expect(resultFor('T8', { invoice: monthlySales() })).toMatchObject({ status: 'not-testable' });
    const even = Array.from({ length: 400 }, (_, index) => sale(`N-${index}`, '2026-01-05', 'A', 50_000 + index));
    expect(resultFor('T8', { invoice: even })).toMatchObject({ status: 'not-testable' });
  });
});

describe('T11 shared identity', () => {
  const owner = { id: 'P1', name: 'Li Wei', kind: 'person' as const };
  const applicant = {
    id: '91330100799655058B',
    name: 'Hangzhou Example Machinery Co., Ltd.',
    kind: 'company' as const,
    identifiers: '91330100799655058B; tel 0571-8888 1234; address 8 Example Road',
  };
  const relation = [{ from: 'P1', to: '91330100799655058B', kind: 'owns' as const, share: 1 }];
  const invoice = [...monthlySales(), purchase('PX-100', '2026-02-01', 'Quiet Supplies', 400_000)];
  const withParty = (identifiers: string) => ({
    party: [owner, applicant, { id: 'Q', name: 'Quiet Supplies', kind: 'company' as const, identifiers }],
    relation,
    invoice,
  });

  test.each([
    ['tel 0571 88881234; address 8, Example Road', 3],
    ['representative Li Wei', 2],
    ['tel 0571 88881234', 1],
    ['tel 0571 99990000; address 9 Other Road; representative Zhao Min', 0],
  ] as const)('%s has severity %d', (identifiers, severity) => {
    expect(resultFor('T11', withParty(identifiers)).severity).toBe(severity);
  });

  test('an account the owner also uses', () => {
    const bank = ['Li Wei', 'Quiet Supplies'].map((name) => ({
      account: 'A-1',
      booking_date: '2026-03-01',
      amount: -5,
      counterparty_name: name,
      counterparty_account: '6222 0000 1111',
    }));
    const result = resultFor('T11', { ...withParty('tel 0571 99990000'), bank_transaction: bank });
    expect(result).toMatchObject({ severity: 3 });
    expect(english(result.gap)).toContain('Quiet Supplies shares an account');
  });

  test('a party declared as connected is not concealed', () => {
    const given = withParty('tel 0571 88881234; address 8 Example Road');
    const declared = { ...given, relation: [...relation, { from: 'P1', to: 'Q', kind: 'owns' as const, share: 0.6 }] };
    expect(resultFor('T11', declared)).toMatchObject({ status: 'consistent' });
  });

  test('a supplier whose invoice numbers follow each other over months has no other customer', () => {
    const numbered = (step: number) =>
      MONTHS.slice(0, 6).map((month, index) =>
        purchase(`FW-${100 + step * index}`, `${month}-03`, 'Quiet Supplies', 90_000),
      );
    expect(resultFor('T11', { invoice: [...monthlySales(), ...numbered(1)] })).toMatchObject({ severity: 2 });
    expect(resultFor('T11', { invoice: [...monthlySales(), ...numbered(57)] })).toMatchObject({
      status: 'not-testable',
    });
  });
});
