/** T7, T10, G1, G2: the bank statement itself, the works behind sales, guarantees, and where credit went. */
import { describe, expect, test } from 'vitest';
import type { CaseView } from '#electron/case-view/case-view.ts';
import { addDays } from '#shared/domain/dates.ts';
import { english } from '#test/support/saying.ts';
import { statement, viewOf } from '#test/unit/indicators/case-view.ts';
import {
  bills,
  type Line,
  MONTHS,
  monthly,
  monthlySales,
  payments,
  purchase,
  resultFor,
  vatReturns,
  withBalances,
} from './documents.ts';

describe('T7 bank statement integrity', () => {
  const bank = payments(monthlySales());

  test('a balance that recomputes, listed oldest or newest first', () => {
    expect(resultFor('T7', { bank_transaction: bank })).toMatchObject({ status: 'consistent' });
    expect(resultFor('T7', { bank_transaction: [...bank].reverse() })).toMatchObject({ status: 'consistent' });
  });

  test('lines of one day in another order hold', () => {
    const day = ['2026-01-05', '2026-01-06', '2026-01-06', '2026-01-07'];
    const lines = withBalances(day.map((booked, index) => ({ booking_date: booked, amount: 100 * (index + 1) })));
    const [first, second, third, last] = lines;
    if (!first || !second || !third || !last) throw new Error('four lines expected');
    expect(resultFor('T7', { bank_transaction: [first, third, second, last] })).toMatchObject({ status: 'consistent' });
  });

  test('a raised balance breaks the chain twice, a missing line once', () => {
    const raised = bank.map((line, index) =>
      index === 10 ? { ...line, balance_after: (line.balance_after ?? 0) + 50_000 } : line,
    );
    const result = resultFor('T7', { bank_transaction: raised });
    expect(result).toMatchObject({ status: 'contradiction', severity: 3 });
    expect(english(result.gap)).toContain('at 2 places');
    const cut = resultFor('T7', { bank_transaction: bank.filter((_, index) => index !== 10) });
    expect(english(cut.gap)).toContain('at 1 place,');
    expect(cut.evidence[0]?.recordIds).toEqual([10, 11]);
  });

  /** The lines of whole files, each with the files that hold it. */
  function filed(lines: readonly Line[], filesOfLine: (line: Line, index: number) => readonly string[]): CaseView {
    const view = viewOf({ bank_transaction: lines });
    const transactions = view.evidence.bank_transaction.map((record, index) => {
      const [sourceId = null, ...alsoIn] = filesOfLine(lines[index] ?? {}, index);
      return { ...record, sourceId, locator: String(index), ...(alsoIn.length > 0 && { alsoIn }) };
    });
    return { ...view, evidence: { ...view.evidence, bank_transaction: transactions } };
  }

  test('a balance that does not follow inside a file counts, whichever other files there are', () => {
    const raised = bank.map((line, index) =>
      index === 10 ? { ...line, balance_after: (line.balance_after ?? 0) + 50_000 } : line,
    );
    const both = filed(raised, (_, index) => (index < 8 ? ['a'] : index < 16 ? ['a', 'b'] : ['b']));
    expect(resultFor('T7', both)).toMatchObject({ status: 'contradiction', severity: 3 });
  });

  test('days between two files are asked for', () => {
    const apart = filed(
      bank.filter((_, index) => index < 9 || index > 14),
      (line) => ((line.booking_date ?? '') <= (bank[8]?.booking_date ?? '') ? ['a'] : ['b']),
    );
    const result = resultFor('T7', apart);
    expect(result).toMatchObject({ severity: 1 });
    expect(english(result.gap)).toContain('one file does not go on where the other ends at 1 place');
  });

  test('files that differ on the same days, each whole by itself, are no altered statement', () => {
    // The second file calls the lines of the days both cover by other names and prints no balance.
    const again = bank.slice(9, 15).map((line) => ({ ...line, remittance: 'other words', balance_after: null }));
    const lines = [...bank, ...again];
    const differing = filed(lines, (_, index) => (index < bank.length ? ['a'] : ['b']));
    const result = resultFor('T7', differing);
    expect(result).toMatchObject({ status: 'consistent', severity: 0 });
    expect(english(result.gap)).toContain('though each recomputes by itself. Ask which is complete.');
    // All in one file they would be a statement that does not add up.
    expect(
      resultFor(
        'T7',
        filed(lines, () => ['a']),
      ),
    ).toMatchObject({ severity: 3 });
  });

  test('a month without a line counts, but not on an account that is swept empty each day', () => {
    // A receipt a day, taken to another account on the same day; none in March.
    const swept = Array.from({ length: 120 }, (_, at) => addDays('2026-01-01', at + (at >= 59 ? 40 : 0))).flatMap(
      (booked) => [
        { booking_date: booked, amount: 5_000, remittance: 'receipt' },
        { booking_date: booked, amount: -5_000, remittance: 'sweep' },
      ],
    );
    expect(resultFor('T7', { bank_transaction: withBalances(swept, 0) })).toMatchObject({ severity: 0 });
    expect(resultFor('T7', { bank_transaction: withBalances(swept, 70_000) })).toMatchObject({ severity: 2 });
  });

  test('a row the desk could not read accuses nobody, and excuses no other place', () => {
    const cut = bank.filter((_, index) => index !== 10 && index !== 20);
    const read = filed(cut, () => ['a']);
    // The rows of the file count from its header: the tenth line would have stood on row 12.
    const placed = read.evidence.bank_transaction.map((record, index) => ({
      ...record,
      locator: String(2 + index + (index >= 10 ? 1 : 0) + (index >= 19 ? 1 : 0)),
    }));
    const view = { ...read, evidence: { ...read.evidence, bank_transaction: placed } };
    const unread = [12, 22].map((row) => ({ sourceId: 'a', sheet: null, row }));
    const excused = resultFor('T7', { ...view, refused: unread });
    expect(excused).toMatchObject({ status: 'consistent', severity: 0 });
    expect(english(excused.gap)).toContain(
      'the balance does not follow where the desk could not read rows of the file',
    );
    // Only the first was refused: the second gap stays.
    const half = resultFor('T7', { ...view, refused: unread.slice(0, 1) });
    expect(half).toMatchObject({ severity: 3 });
    expect(english(half.gap)).toContain('at 1 place,');
    expect(resultFor('T7', { ...view, refused: [{ sourceId: 'b', sheet: null, row: 12 }] })).toMatchObject({
      severity: 3,
    });
  });

  test('cash in the bank that the books of the day do not have', () => {
    const closing = bank.findLast(({ booking_date: booked }) => (booked ?? '') <= '2025-12-31')?.balance_after ?? 0;
    const books = (cash: number) => statement(2025, { cash, total_assets: 500_000 });
    const right = resultFor('T7', { bank_transaction: bank, statement_line: books(closing / 100) });
    expect(right).toMatchObject({ status: 'consistent' });
    const short = resultFor('T7', { bank_transaction: bank, statement_line: books(closing / 100 - 20_000) });
    expect(short).toMatchObject({ severity: 2 });
    // A second account whose statement begins months later says nothing of that day; one that begins on the next does.
    const second = (from: string) =>
      withBalances(
        [0, 1].map((at) => ({ account: 'A-2', booking_date: addDays(from, at), amount: 100 })),
        3_000_000,
      );
    const both = (from: string) =>
      resultFor('T7', { bank_transaction: [...bank, ...second(from)], statement_line: books(closing / 100) });
    expect(both('2026-04-01')).toMatchObject({ severity: 0 });
    expect(both('2026-01-01')).toMatchObject({ severity: 2 });
    const late = { bank_transaction: [...bank, ...second('2026-04-01')] };
    expect(resultFor('T7', { ...late, statement_line: books(closing / 100 - 20_000) })).toMatchObject({ severity: 2 });
    expect(resultFor('T7', { ...late, statement_line: books(closing / 100 + 90_000) })).toMatchObject({ severity: 0 });
  });

  test('without balances, and without lines, it is not testable', () => {
    expect(resultFor('T7', { bank_transaction: bank.map((line) => ({ ...line, balance_after: null })) })).toMatchObject(
      { status: 'not-testable' },
    );
    expect(resultFor('T7', {})).toMatchObject({ status: 'not-testable' });
  });
});

describe('T10 physical elasticity', () => {
  const rising = (month: string) => (month >= '2026-01' ? 1_500_000 : 1_000_000);

  test('sales half as high again on the same electricity', () => {
    const result = resultFor('T10', { vat_return: vatReturns(rising), utility_bill: bills() });
    expect(result).toMatchObject({ status: 'contradiction', severity: 2 });
    expect(english(result.gap)).toContain('From 2026-01 on sales by VAT returns are 50% above');
  });

  test('electricity that follows at seven tenths', () => {
    const follows = bills((month) => (month >= '2026-01' ? 1_350 : 1_000));
    expect(resultFor('T10', { vat_return: vatReturns(rising), utility_bill: follows })).toMatchObject({
      status: 'consistent',
    });
  });

  const payroll = (heads: (month: string) => number, insured: (month: string) => number) =>
    MONTHS.map((period) => ({
      period,
      headcount: heads(period),
      gross_pay: heads(period) * 10_000,
      social_insurance_paid: insured(period) * 2_500,
    }));

  test('a third more people whom nobody insures', () => {
    const ghosts = (month: string) => (month >= '2026-01' ? 40 : 30);
    const result = resultFor('T10', { payroll: payroll(ghosts, () => 30) });
    // 30 ÷ 40: insurance a head falls by a quarter.
    expect(result).toMatchObject({ status: 'contradiction', severity: 3 });
    expect(resultFor('T10', { payroll: payroll(ghosts, ghosts) })).toMatchObject({ status: 'consistent' });
  });

  test('wages the bank does not show', () => {
    const given = (share: number) => ({
      payroll: payroll(
        () => 30,
        () => 30,
      ),
      bank_transaction: monthly(-300_000 * share, 'Staff', 'salaries'),
    });
    expect(resultFor('T10', given(0.93))).toMatchObject({ status: 'consistent' });
    expect(resultFor('T10', given(0.55))).toMatchObject({ severity: 3 });
  });

  test('months of statements that are not on file are no months of unpaid wages', () => {
    const staff = payroll(
      () => 30,
      () => 30,
    );
    const paid = monthly(-300_000 * 0.93, 'Staff', 'salaries');
    const lacking = paid.filter(({ booking_date: day }) => !/-(?:0[3-5])-/.test(day ?? ''));
    const from = (fileOf: (day: string) => string) => {
      const view = viewOf({ payroll: staff, bank_transaction: lacking });
      const lines = view.evidence.bank_transaction.map((record) => ({
        ...record,
        sourceId: fileOf(record.fields.booking_date),
        locator: '1',
      }));
      return { ...view, evidence: { ...view.evidence, bank_transaction: lines } };
    };
    // Between two files: nobody handed those days in.
    expect(
      resultFor(
        'T10',
        from((day) => (day < '2026-03' ? 'first' : 'last')),
      ),
    ).toMatchObject({ severity: 0 });
    // One file that passes over three months is the client's own.
    expect(
      resultFor(
        'T10',
        from(() => 'one'),
      ),
    ).toMatchObject({ severity: 2 });
  });

  test('without bills or payroll it is not testable', () => {
    expect(resultFor('T10', { vat_return: vatReturns() })).toMatchObject({ status: 'not-testable' });
  });
});

describe('G1 guarantee circle', () => {
  const me = 'Hangzhou Example Machinery Co., Ltd.';
  const guarantee = (guarantor: string, beneficiary: string, amount: number) => ({
    guarantor,
    beneficiary,
    amount,
    kind: 'joint' as const,
  });

  test('three in a ring; a pair; a single guarantor', () => {
    const ring = [guarantee(me, 'B', 500), guarantee('B', 'C', 500), guarantee('C', me, 500)];
    const result = resultFor('G1', { guarantee: ring });
    expect(result).toMatchObject({ status: 'contradiction', severity: 3 });
    expect(english(result.gap)).toContain('circle of 3 parties');
    expect(english(result.gap)).toContain(' 0 CNY is left');
    expect(resultFor('G1', { guarantee: [guarantee(me, 'B', 500), guarantee('B', me, 500)] })).toMatchObject({
      severity: 1,
    });
    expect(resultFor('G1', { guarantee: [guarantee('B', me, 500)] })).toMatchObject({ status: 'consistent' });
    expect(resultFor('G1', {})).toMatchObject({ status: 'not-testable' });
  });
});

describe('G2 money after drawdown', () => {
  const receipts = payments(monthlySales());
  const loan = {
    account: 'A-1',
    booking_date: '2026-05-04',
    amount: 2_000_000,
    counterparty_name: 'North Bank',
    remittance: 'loan drawdown',
  };
  const facility = [{ lender: 'North Bank', type: 'term-loan', balance: 2_000_000, opened: '2026-05-04' }];
  const out = (name: string) => ({
    account: 'A-1',
    booking_date: '2026-05-12',
    amount: -1_400_000,
    counterparty_name: name,
  });

  test('seven tenths to a company nobody knows', () => {
    const result = resultFor('G2', {
      bank_transaction: withBalances([...receipts, loan, out('Fresh Start Consulting')]),
      credit_facility: facility,
    });
    expect(result).toMatchObject({ status: 'contradiction', severity: 3 });
    expect(english(result.gap)).toContain('Fresh Start Consulting');
  });

  test('to a supplier with invoices, or to staff, it is what credit is for', () => {
    const invoice = ['2026-01-03', '2026-02-03', '2026-05-10'].map((issued, index) =>
      purchase(`P-${index}`, issued, 'Delta Steel', 1_000_000),
    );
    const bought = {
      bank_transaction: withBalances([...receipts, loan, out('Delta Steel')]),
      credit_facility: facility,
      invoice,
    };
    expect(resultFor('G2', bought)).toMatchObject({ status: 'consistent' });
    const wages = { ...out('Staff'), remittance: 'salaries' };
    expect(
      resultFor('G2', { bank_transaction: withBalances([...receipts, loan, wages]), credit_facility: facility }),
    ).toMatchObject({ status: 'consistent' });
  });

  test('the owner may take back what the owner lent, and no more', () => {
    const relation = [{ from: 'Li Wei', to: 'Hangzhou Example Machinery Co., Ltd.', kind: 'owns' as const, share: 1 }];
    const lent = {
      account: 'A-1',
      booking_date: addDays('2026-05-04', -60),
      amount: 1_400_000,
      counterparty_name: 'Li Wei',
      remittance: 'shareholder loan',
    };
    const back = {
      bank_transaction: withBalances([...receipts, lent, loan, out('Li Wei')]),
      credit_facility: facility,
      relation,
    };
    expect(resultFor('G2', back)).toMatchObject({ status: 'consistent' });
    expect(
      resultFor('G2', { ...back, bank_transaction: withBalances([...receipts, loan, out('Li Wei')]) }),
    ).toMatchObject({ severity: 3 });
  });

  test('of a payment beyond what the owner is owed only the rest counts', () => {
    const relation = [{ from: 'Li Wei', to: 'Hangzhou Example Machinery Co., Ltd.', kind: 'owns' as const, share: 1 }];
    const lent = (amount: number) => ({
      account: 'A-1',
      booking_date: addDays('2026-05-04', -60),
      amount,
      counterparty_name: 'Li Wei',
      remittance: 'shareholder loan',
    });
    const found = (amount: number) =>
      resultFor('G2', {
        bank_transaction: withBalances([...receipts, lent(amount), loan, out('Li Wei')]),
        credit_facility: facility,
        relation,
      });
    // 1,400,000 out of 2,000,000 of credit: 200,000 of it are 10%, 500,000 are 25%.
    expect(found(1_200_000)).toMatchObject({ severity: 0, figures: [{ value: 200_000 }] });
    expect(found(900_000)).toMatchObject({ severity: 1, figures: [{ value: 500_000 }] });
  });

  test('what one connected party paid explains no payment to another', () => {
    const me = 'Hangzhou Example Machinery Co., Ltd.';
    const owner = { from: 'Li Wei', to: me, kind: 'owns' as const, share: 1 };
    const files = { bank_transaction: withBalances([...receipts, loan, out('Li Wei')]), credit_facility: facility };
    const payer = receipts[0]?.counterparty_name ?? '';
    expect(resultFor('G2', { ...files, relation: [owner] })).toMatchObject({ severity: 3 });
    // The buyer's receipts were paid for goods nobody invoiced here: they are the buyer's, whoever controls it.
    const controlled = { from: me, to: payer, kind: 'controls' as const, share: null };
    expect(resultFor('G2', { ...files, relation: [owner, controlled] })).toMatchObject({ severity: 3 });
  });

  test('what the books owe to owners goes to owners, not to a company below the applicant', () => {
    const me = 'Hangzhou Example Machinery Co., Ltd.';
    const files = {
      bank_transaction: withBalances([...receipts, loan, out('Li Wei')]),
      credit_facility: facility,
      statement_line: statement(2025, { other_noncurrent_liabilities: 15_000 }),
    };
    expect(
      resultFor('G2', { ...files, relation: [{ from: 'Li Wei', to: me, kind: 'owns' as const, share: 1 }] }),
    ).toMatchObject({ status: 'consistent' });
    expect(
      resultFor('G2', { ...files, relation: [{ from: me, to: 'Li Wei', kind: 'owns' as const, share: 1 }] }),
    ).toMatchObject({ severity: 3 });
  });

  test('without a drawdown it is not testable', () => {
    expect(resultFor('G2', { bank_transaction: receipts })).toMatchObject({ status: 'not-testable' });
  });
});
