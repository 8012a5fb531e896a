/** Builders of case views for tests: an applicant without evidence, and one with evidence of every set. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { INDICATORS } from '#electron/indicators/catalogue.ts';
import type { Computation, Indicator } from '#electron/indicators/indicator.ts';
import type { Applicant } from '#shared/contract/operations/case.ts';
import { addDays, lastDayOfMonth, monthsEnding } from '#shared/domain/dates.ts';
import {
  type EvidenceRecord,
  type EvidenceRecords,
  emptyEvidence,
  type FieldValue,
  RECORD_SETS,
  type RecordFields,
  type RecordSetName,
} from '#shared/domain/record-sets.ts';
import type { StatementCode } from '#shared/domain/spread.ts';
import type { Told } from '#shared/domain/words.ts';
import { tell } from '#shared/text/tell.ts';

export const AS_OF = '2026-06-30';

/** Records of a set; fields that are not given are null. Record ids count from 1 in the order given. */
export type Given = { [S in RecordSetName]?: readonly Partial<RecordFields<S>>[] };

function recordOf<S extends RecordSetName>(set: S, given: Partial<RecordFields<S>>, recordId: number) {
  const blank: Record<string, FieldValue> = {};
  for (const field of Object.keys(RECORD_SETS[set].fields)) blank[field] = null;
  const fields = { ...blank, ...given } as unknown as RecordFields<S>;
  return { recordId, sourceId: null, locator: null, fields } as EvidenceRecord<S>;
}

export function evidenceOf(given: Given): EvidenceRecords {
  const evidence: Record<string, unknown> = { ...emptyEvidence() };
  for (const set of Object.keys(given) as RecordSetName[]) {
    evidence[set] = (given[set] ?? []).map((fields, index) => recordOf(set, fields, index + 1));
  }
  return evidence as unknown as EvidenceRecords;
}

export function viewOf(given: Given, applicant: Partial<Applicant> = {}, asOf = AS_OF): CaseView {
  return {
    caseId: 'case-1',
    asOf,
    currency: 'CNY',
    applicant: {
      legalName: 'Hangzhou Example Machinery Co., Ltd.',
      registrationIdKind: 'uscc',
      registrationId: '91330100799655058B',
      industryCode: 'C34',
      sizeIndustry: 'industry',
      lifeStage: 'growth',
      foundedOn: '2016-06-30',
      region: 'Zhejiang',
      headcount: 120,
      ...applicant,
    },
    application: {
      amount: 100_000_00,
      currency: 'CNY',
      termMonths: 12,
      product: 'working-capital-loan',
      purpose: 'Stock',
      channel: 'direct',
      institutionLevel: 'branch',
      appliedOn: asOf,
    },
    terms: { amount: 100_000_00, termMonths: 12 },
    rates: [],
    refused: [],
    evidence: evidenceOf(given),
  };
}

export function indicatorNamed(id: string): Indicator {
  const found = INDICATORS.find(({ indicator }) => indicator === id);
  if (!found) throw new Error(`no indicator ${id}`);
  return found;
}

export function compute(id: string, view: CaseView): Told<Computation> {
  return tell(indicatorNamed(id).compute(view), 'en');
}

/** The value of an indicator that must have one. */
export function valueIn(id: string, view: CaseView): number | string {
  const computation = compute(id, view);
  if (computation.status !== 'value') throw new Error(`${id} is ${computation.status}: ${computation.reason}`);
  return computation.value;
}

/** Searches that cover everything up to the view's date. */
export function searches(asOf = AS_OF): Partial<RecordFields<'evidence_scope'>>[] {
  return (['credit_facility', 'credit_event', 'guarantee'] as const).map((record_set) => ({
    record_set,
    as_of: asOf,
    issuer: 'bureau',
    complete: true,
  }));
}

/** Statement lines of one year, amounts in whole units of money. */
export function statement(
  year: number,
  amounts: Partial<Record<StatementCode, number>>,
  kind: RecordFields<'statement_line'>['kind'] = 'audited',
): Partial<RecordFields<'statement_line'>>[] {
  return Object.entries(amounts).map(([code, amount]) => ({
    period_start: `${year}-01-01`,
    period_end: `${year}-12-31`,
    kind,
    code: code as StatementCode,
    amount: Math.round(amount * 100),
  }));
}

export const MONTHS = monthsEnding('2026-06', 24);
const BUYERS = ['Alpha Tools', 'Beta Works', 'Gamma Mills'] as const;

const lastYear = (year: number, factor: number) =>
  statement(year, {
    cash: 50 * factor,
    short_term_investments: 0,
    receivables: 120 * factor,
    inventory: 100 * factor,
    prepayments: 20 * factor,
    other_current_assets: 10 * factor,
    ppe_net: 180 * factor,
    intangibles: 20 * factor,
    long_term_investments: 0,
    other_noncurrent_assets: 0,
    short_term_debt: 80 * factor,
    payables: 90 * factor,
    advances_received: 10 * factor,
    tax_payable: 10 * factor,
    other_current_liabilities: 10 * factor,
    long_term_debt: 60 * factor,
    other_noncurrent_liabilities: 0,
    paid_in_capital: 100 * factor,
    retained_earnings: 140 * factor,
    other_equity: 0,
    revenue: 600 * factor,
    cost_of_sales: 420 * factor,
    selling_general_admin: 100 * factor,
    depreciation: 20 * factor,
    interest_expense: 10 * factor,
    other_income: 2 * factor,
    tax: 13 * factor,
    dividends: 9 * factor,
    cash_from_operations: 55 * factor,
    capital_expenditure: 30 * factor,
    scheduled_principal: 15 * factor,
  });

/** One applicant with evidence of every record set over 24 months; every indicator has a value. */
export function richEvidence(): Given {
  const days = MONTHS.flatMap((month, index) => BUYERS.map((buyer, at) => ({ month, index, buyer, at })));
  return {
    statement_line: [...lastYear(2024, 1), ...lastYear(2025, 1.1)],
    bank_transaction: MONTHS.flatMap((month, index) => [
      ...BUYERS.map((buyer, at) => ({
        account: 'A-1',
        booking_date: `${month}-${20 + at}`,
        amount: (9_000 + 100 * index) * (at + 1),
        counterparty_name: buyer,
        balance_after: 500_000 - 1000 * index,
      })),
      {
        account: 'A-1',
        booking_date: `${month}-25`,
        amount: -75_000,
        counterparty_name: 'Delta Steel',
        balance_after: 450_000,
      },
      {
        account: 'A-1',
        booking_date: lastDayOfMonth(month),
        amount: -1_000,
        counterparty_name: 'Li Wei',
        balance_after: 449_000,
      },
    ]),
    invoice: [
      ...days.map(({ month, index, buyer, at }) => ({
        number: `S-${index}-${at}`,
        issue_date: `${month}-05`,
        due_date: addDays(`${month}-05`, 30),
        direction: 'sale' as const,
        counterparty_name: buyer,
        net: (9_000 + 100 * index) * (at + 1),
        gross: (10_200 + 110 * index) * (at + 1),
        status: 'normal' as const,
      })),
      {
        number: 'S-void',
        issue_date: '2026-02-02',
        direction: 'sale',
        counterparty_name: 'Beta Works',
        net: 1,
        gross: 1,
        status: 'void',
      },
      {
        number: 'S-credit',
        issue_date: '2026-03-02',
        direction: 'sale',
        counterparty_name: 'Beta Works',
        net: 500,
        gross: 560,
        status: 'credit-note',
      },
      ...MONTHS.flatMap((month, index) =>
        ['Delta Steel', 'Epsilon Parts'].map((supplier, at) => ({
          number: `P-${index}-${at}`,
          issue_date: `${month}-03`,
          direction: 'purchase' as const,
          counterparty_name: supplier,
          net: 20_000 * (at + 1),
          gross: 22_600 * (at + 1),
          status: 'normal' as const,
        })),
      ),
    ],
    order: days.map(({ month, index, buyer, at }) => ({
      order_id: `O-${index}-${at}`,
      placed_at: `${month}-02`,
      customer_id: index === 23 && at === 2 ? 'New Customer' : buyer,
      gross: (9_000 + 100 * index) * (at + 1),
      refunded: index % 7 === 0 ? 300 : 0,
    })),
    shipment: [
      ...days.map(({ month, index, buyer, at }) => ({
        waybill: `W-${index}-${at}`,
        shipped_on: `${month}-03`,
        promised_on: `${month}-10`,
        delivered_on: at === 2 ? `${month}-12` : `${month}-08`,
        counterparty: buyer,
        origin: 'Hangzhou',
        destination: ['Ningbo', 'Suzhou', 'Wuxi'][at] ?? null,
        weight_kg: 100 + 10 * at,
        declared_value: 9_000 * (at + 1),
        invoice_number: `S-${index}-${at}`,
      })),
      {
        waybill: 'R-1',
        shipped_on: '2026-04-20',
        counterparty: 'Beta Works',
        origin: 'Suzhou',
        destination: 'Hangzhou',
      },
    ],
    vat_return: MONTHS.map((month, index) => ({
      period: month,
      taxable_sales: 54_000 + 600 * index,
      filed_on: `${month}-14`,
      due_on: `${month}-15`,
    })),
    utility_bill: MONTHS.map((month, index) => ({
      period: month,
      kind: 'electricity',
      quantity: 1_000 + 5 * index,
      amount: 700,
    })),
    payroll: MONTHS.map((month, index) => ({
      period: month,
      headcount: 100 + index,
      gross_pay: 10_000,
      social_insurance_paid: 2_300,
    })),
    licence: [
      {
        kind: 'Business licence',
        number: '91330100799655058B',
        scope: 'Manufacture of machinery',
        valid_to: '2036-06-30',
        status: 'valid',
      },
      { kind: 'ISO 9001 certificate', number: 'Q-1', valid_to: '2027-01-01', status: 'valid' },
    ],
    party: [
      {
        id: 'P0',
        name: 'Hangzhou Example Machinery Co., Ltd.',
        kind: 'company',
        identifiers: 'USCC 91330100799655058B',
      },
      { id: 'P1', name: 'Li Wei', kind: 'person' },
      { id: 'P2', name: 'Wang Fang', kind: 'person' },
      { id: 'P3', name: 'Gamma Mills', kind: 'company' },
    ],
    relation: [
      { from: 'P1', to: 'P0', kind: 'owns', share: 0.7, since: '2016-06-30' },
      { from: 'P2', to: 'P0', kind: 'owns', share: 0.3, since: '2016-06-30' },
      { from: 'P1', to: 'P0', kind: 'directs', since: '2016-06-30' },
      { from: 'P1', to: 'P3', kind: 'owns', share: 0.6 },
    ],
    credit_facility: [
      {
        lender: 'Bank A',
        type: 'loan',
        limit: 10_000,
        balance: 8_000,
        opened: '2025-01-01',
        matures: '2027-01-01',
        days_past_due: 0,
      },
      {
        lender: 'Bank B',
        type: 'line',
        limit: 10_000,
        balance: 4_000,
        opened: '2026-03-01',
        matures: '2027-03-01',
        days_past_due: 12,
      },
    ],
    credit_event: [
      { date: '2026-05-01', kind: 'enquiry', status: 'closed' },
      { date: '2025-05-01', kind: 'judgment', amount: 3_000, status: 'open' },
    ],
    guarantee: [
      { guarantor: 'Hangzhou Example Machinery Co., Ltd.', beneficiary: 'Zeta Ltd', amount: 5_000, kind: 'joint' },
      { guarantor: 'Zeta Ltd', beneficiary: 'P0', amount: 5_000, kind: 'joint' },
    ],
    deposit_account: [{ account: '6222', product: 'current account' }],
    evidence_scope: searches(),
  };
}
