/** One matching, one name key, one detector of round trips: indicators and cross-checks cannot disagree, on the whole invented population. */
import { describe, expect, test } from 'vitest';
import { runTests } from '#electron/authenticity/catalogue.ts';
import type { CaseView } from '#electron/case-view/case-view.ts';
import { lastMonths } from '#electron/case-view/records.ts';
import { traceIndicator } from '#electron/indicators/catalogue.ts';
import { collectionOf, longDueOf } from '#electron/matching/collected.ts';
import { counterpartiesOf } from '#electron/matching/counterparties.ts';
import { circuitsOf, circularReceipts } from '#electron/matching/round-trips.ts';
import { generateApplicant } from '#electron/sample/applicant.ts';
import { DISHONEST_PATTERNS } from '#electron/sample/patterns/catalogue.ts';
import { type Draft, draftOf, viewOfDraft } from '#electron/sample/patterns/draft.ts';
import { honestDraft } from '#electron/sample/patterns/noise/honest.ts';
import { randomStream } from '#electron/sample/random.ts';
import type { AuthenticityTestId } from '#shared/domain/authenticity.ts';
import type { Elsewhere } from '#shared/domain/elsewhere.ts';
import { NOTHING_ELSEWHERE } from '#shared/domain/elsewhere.ts';
import { RECORD_SET_NAMES } from '#shared/domain/record-sets.ts';
import { viewOf } from '../indicators/case-view.ts';

const SEED = 20_260_630;
const AS_OF = '2026-06-30';
const APPLICANTS = 24;

interface Case {
  readonly name: string;
  readonly view: CaseView;
  readonly elsewhere: Elsewhere;
}

/** Every applicant as generated, with an honest one's untidiness, and with one of the twelve patterns in turn. */
function population(): Case[] {
  return Array.from({ length: APPLICANTS }, (_, index) => index).flatMap((index) => {
    const base = generateApplicant(SEED, index, AS_OF);
    const untidy = honestDraft(base, SEED);
    const bent = honestDraft(base, SEED);
    const pattern = DISHONEST_PATTERNS[index % DISHONEST_PATTERNS.length];
    pattern?.apply(bent.draft, randomStream(SEED, index, 'one answer'), bent.contact);
    const caseOf = (kind: string, draft: Draft) => ({
      name: `${index} ${kind}`,
      view: viewOfDraft(draft),
      elsewhere: draft.elsewhere,
    });
    return [
      caseOf('as generated', draftOf(base)),
      caseOf('honest', untidy.draft),
      caseOf(pattern?.pattern ?? '', bent.draft),
    ];
  });
}

function resultOf({ view, elsewhere }: Case, test: AuthenticityTestId) {
  const found = runTests(view, elsewhere).find((result) => result.test === test);
  if (!found) throw new Error(`no test ${test}`);
  return found;
}

const CASES = population();

describe('on every case of the population', () => {
  test('T3 and the indicator give the same share of paid invoices, of the same amounts', () => {
    let compared = 0;
    for (const each of CASES) {
      const { value, operands } = traceIndicator(each.view, 'invoice_payment_match_rate');
      const t3 = resultOf(each, 'T3');
      if (t3.status === 'not-testable') continue;
      compared += 1;
      const figure = (id: string) => t3.figures.find((one) => one.id === id)?.value;
      expect([each.name, value.value], each.name).toEqual([each.name, figure('paid-share')]);
      expect(operands.map((operand) => operand.value)).toEqual([
        figure('received-for-long-due'),
        figure('long-due-invoices'),
      ]);
      // A contradiction tells only of what contradicts.
      const receipts = t3.evidence.find(({ recordSet }) => recordSet === 'bank_transaction');
      if (!receipts) continue;
      expect([...(operands[0]?.recordIds ?? [])].sort((a, b) => a - b).slice(0, 500)).toEqual(receipts.recordIds);
    }
    expect(compared).toBeGreaterThan(2 * APPLICANTS);
  });

  test('what is long due and unpaid by T3 is open among the receivables of the indicator', () => {
    for (const { view, name } of CASES) {
      const collection = collectionOf(view);
      if (!collection) continue;
      const overdue = new Set(traceIndicator(view, 'overdue_receivable_share').operands[0]?.recordIds);
      const unpaid = longDueOf(collection).invoices.filter(
        ({ open, invoice }) => open > 0 && invoice.fields.due_date !== null,
      );
      for (const { invoice } of unpaid) expect(overdue.has(invoice.recordId), name).toBe(true);
    }
  });

  test('the share of round trips and the verdict of T5 rest on the same circuits', () => {
    let found = 0;
    for (const each of CASES) {
      const { view, name } = each;
      const { operands, value } = traceIndicator(view, 'round_trip_value_share');
      const legs = [...(operands[0]?.recordIds ?? [])];
      const { from } = lastMonths(view, 12);
      const recent = circularReceipts(view).records.filter(({ fields }) => fields.booking_date >= from);
      if (value.status === 'value') expect(legs, name).toEqual(recent.map(({ recordId }) => recordId));
      const t5 = resultOf({ ...each, elsewhere: NOTHING_ELSEWHERE }, 'T5');
      const shown = new Set(t5.evidence.flatMap(({ recordIds }) => recordIds));
      expect(shown.size > 0, name).toBe(circuitsOf(view).length > 0 && t5.severity > 0);
      if (t5.severity === 0) continue;
      found += 1;
      for (const { recordId } of recent) expect(shown.has(recordId), name).toBe(true);
    }
    expect(found).toBeGreaterThan(0);
  });
});

/** The same records, the other way round and with other ids. */
function turnedRound(view: CaseView): CaseView {
  const evidence = Object.fromEntries(
    RECORD_SET_NAMES.map((set) => [
      set,
      view.evidence[set].toReversed().map((record, index) => ({ ...record, recordId: index + 1 })),
    ]),
  ) as unknown as CaseView['evidence'];
  return { ...view, evidence };
}

/** Two parts of one day: which pays which invoice must not hang on the line that was read first. */
function twoPartsOfADay(): Case {
  const buyer = { counterparty_name: 'Alpha Tools Ltd' };
  const sold = { direction: 'sale' as const, status: 'normal' as const, ...buyer };
  const view = viewOf({
    invoice: [
      { ...sold, number: 'S-1', issue_date: '2026-01-05', net: 100, gross: 100 },
      { ...sold, number: 'S-2', issue_date: '2026-01-06', net: 250, gross: 250 },
    ],
    bank_transaction: [
      { account: 'A-1', booking_date: '2026-01-01', amount: -1 },
      { account: 'A-1', booking_date: '2026-02-05', amount: 200, ...buyer },
      { account: 'A-1', booking_date: '2026-02-05', amount: 130, ...buyer },
    ],
  });
  return { name: 'two parts of a day', view, elsewhere: NOTHING_ELSEWHERE };
}

test('the order and the ids of records change neither what paid what nor the circuits', () => {
  for (const { name, view } of [twoPartsOfADay(), ...CASES.filter((_, index) => index % 4 === 0)]) {
    const told = (each: CaseView) => ({
      paid: collectionOf(each)?.invoices.map(({ invoice: { fields }, claim, paid, open, receipts }) => [
        fields.issue_date,
        fields.number,
        claim,
        paid,
        open,
        receipts.map((receipt) => [receipt.fields.booking_date, receipt.fields.amount]),
      ]),
      circuits: circuitsOf(each).map(({ paid, payer, begins, trips }) => [paid, payer, begins, trips.length]),
    });
    expect(told(turnedRound(view)), name).toEqual(told(view));
  }
});

test('buyers written "Co., Ltd." on invoices and "Limited" by the bank are one: everything was paid, nothing is overdue', () => {
  const buyers = ['Hengda Electric Trading', 'Lanyu Trading House Trading', 'Oakfield Tools Trading'];
  const months = ['2025-10', '2025-11', '2025-12', '2026-01', '2026-02', '2026-03', '2026-04'];
  const invoice = months.map((month, index) => ({
    number: `S-00${index + 1}`,
    issue_date: `${month}-05`,
    due_date: `${month}-28`,
    direction: 'sale' as const,
    counterparty_name: `${buyers[index % 3]} Co., Ltd.`,
    net: 200_000 + 3_100 * index,
    gross: 226_000 + 3_503 * index,
    status: 'normal' as const,
  }));
  const bank_transaction = invoice.map(({ issue_date: issued, gross, counterparty_name: name }) => ({
    account: 'A-1',
    booking_date: issued.replace('-05', '-27'),
    amount: gross,
    counterparty_name: name.replace('Co., Ltd.', 'Limited'),
    remittance: 'payment',
  }));
  const end = { account: 'A-1', booking_date: AS_OF, amount: -5, counterparty_name: 'Bank fee' };
  const begin = { ...end, booking_date: '2025-10-01' };
  const view = viewOf({ invoice, bank_transaction: [begin, ...bank_transaction, end] });
  expect(traceIndicator(view, 'invoice_payment_match_rate').value.value).toBe(1);
  expect(traceIndicator(view, 'overdue_receivable_share').value.status).toBe('not-meaningful');
  const t3 = resultOf({ name: '', view, elsewhere: NOTHING_ELSEWHERE }, 'T3');
  expect([t3.status, t3.figures.find(({ id }) => id === 'paid-share')?.value]).toEqual(['consistent', 1]);
});

describe('who an invoice and a bank line are with', () => {
  const party = [
    { id: '91330000AAAAAAAA1A', name: 'Sister Machinery Co., Ltd.', kind: 'company' as const },
    { id: 'P7', name: 'Quiet Supplies GmbH', kind: 'company' as const },
  ];
  const invoiceOf = (counterparty_name: string, counterparty_id: string | null = null) => ({
    number: counterparty_name,
    issue_date: '2026-01-05',
    direction: 'sale' as const,
    counterparty_name,
    counterparty_id,
    net: 1,
    gross: 1,
    status: 'normal' as const,
  });
  const invoice = [
    invoiceOf('Sister Machinery Limited', 'C-17'),
    invoiceOf('Sister Machinery Co., Ltd.', '91330000BBBBBBBB2B'),
    invoiceOf('Quiet Supplies GmbH & Co. KG'),
    invoiceOf('Northern Precision Engineering Ltd', 'C-18'),
    invoiceOf('Northern Precision Engineering Ltd'),
  ];
  const view = viewOf({ party, invoice });
  const { ofInvoice, ofName, isInvoiced } = counterpartiesOf(view);
  const keys = view.evidence.invoice.map(({ fields }) => ofInvoice(fields));

  test('a number of one’s own does not hide a recorded party; another registration number tells another party', () => {
    expect(keys[0]).toBe('party:91330000AAAAAAAA1A');
    expect(keys[1]).toBe('unrecorded:91330000BBBBBBBB2B');
  });

  test('a name without an id belongs to who carries it elsewhere', () => {
    expect(keys[2]).toBe('party:P7');
    expect(keys[4]).toBe(keys[3]);
  });

  test('the bank’s way of writing a name, and its beginning, stand for the same party', () => {
    expect(ofName('SISTER MACHINERY LIMITED')).toBe('party:91330000AAAAAAAA1A');
    expect(ofName('NORTHERN PRECISION ENGINE')).toBe(keys[3]);
    expect(ofName('Nobody Known')).toBe('name:nobodyknown');
    expect([isInvoiced('northern precision engineering'), isInvoiced('Nobody Known')]).toEqual([true, false]);
  });
});
