/** One examination as the desk answers it: two contradictions, one agreement, one test that could not run. */
import type { AnswerOf } from '#shared/contract/operations.ts';
import type { EvidenceRow, ReconciledRevenue, TestResult } from '#shared/domain/authenticity.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import type { Told } from '#shared/domain/words.ts';

function rows(recordSet: string, recordIds: number[], role: string, note = ''): Told<EvidenceRow> {
  return { recordSet, recordIds, role, note };
}

const TESTS: Told<TestResult>[] = [
  {
    test: 'T1',
    title: 'Accounting identities',
    groups: ['financial'],
    status: 'consistent',
    severity: 0,
    gap: 'Balance sheet 2025: total assets equals total liabilities + equity.',
    evidence: [rows('statement_line', [1, 2, 3], 'Balance sheet 2025')],
    figures: [],
  },
  {
    test: 'T2',
    title: 'Revenue triangulation',
    groups: ['financial', 'operational'],
    status: 'contradiction',
    severity: 1,
    gap: 'The VAT returns support CNY 6,000.00 (60.0%) of the CNY 10,000.00 of revenue in the accounts.',
    evidence: [],
    figures: [],
  },
  {
    test: 'T3',
    title: 'Invoices against receipts',
    groups: ['transactions'],
    status: 'contradiction',
    severity: 3,
    gap: 'Of CNY 8,000.00 invoiced, CNY 2,000.00 was received.',
    evidence: [
      rows(
        'invoice',
        Array.from({ length: 25 }, (_, index) => index + 1),
        'invoices without full payment',
      ),
      rows('bank_transaction', [71], 'receipts matched to the others', 'January'),
      rows('bank_transaction', [72], 'receipts matched to the others', 'February'),
    ],
    figures: [{ id: 'paid-share', name: 'paid share', value: 0.25, unit: 'share' }],
  },
  {
    test: 'T8',
    title: 'First digits (Benford)',
    groups: ['transactions'],
    status: 'not-testable',
    severity: 0,
    gap: 'At least 300 amounts of one kind are needed; there are 80.',
    evidence: [],
    figures: [],
  },
];

/** Book 10,000; VAT 6,000; invoices 9,000; bank 7,500 in two gaps; no shipments (minor units ×100). */
export const REVENUE: Told<ReconciledRevenue> = {
  periodStart: '2025-01-01',
  periodEnd: '2025-12-31',
  windowFrom: '2025-01',
  windowTo: '2025-12',
  declared: 1_000_000,
  reconciled: 600_000,
  lower: 600_000,
  upper: 900_000,
  supportedShare: 0.6,
  sources: [
    { source: 'book', amount: 1_000_000, share: 1, short: false, reason: null, evidence: [] },
    { source: 'vat', amount: 600_000, share: 0.6, short: true, reason: null, evidence: [] },
    { source: 'invoices', amount: 900_000, share: 0.9, short: false, reason: null, evidence: [] },
    { source: 'bank', amount: 750_000, share: 0.75, short: false, reason: null, evidence: [] },
    {
      source: 'shipments',
      amount: null,
      share: null,
      short: false,
      reason: 'no shipments provided',
      evidence: [],
    },
  ],
  waterfall: [
    step('Accounts', 'level', 'book', 1_000_000, '', [rows('statement_line', [9], 'revenue in the accounts')]),
    step('Not in VAT returns', 'gap', 'vat', -400_000, 'Exempt sales, cut-off, or sales that were not'),
    step('VAT returns', 'level', 'vat', 600_000, '', [rows('vat_return', [4, 5], 'sales by VAT returns')]),
    step('More in sales invoices', 'gap', 'invoices', 300_000, 'Invoiced, not declared for VAT'),
    step('Sales invoices', 'level', 'invoices', 900_000, '', [rows('invoice', [1, 2], 'sales by invoices')]),
    step('Overdue and unpaid', 'gap', 'bank', -200_000, 'Invoices past their due date', [
      rows('invoice', [2], 'overdue and unpaid'),
    ]),
    step('Other difference', 'gap', 'bank', 50_000, 'Arrears of earlier sales'),
    step('Customers’ payments', 'level', 'bank', 750_000, '', [rows('bank_transaction', [71], 'receipts')]),
  ],
};

function step(
  name: string,
  kind: 'level' | 'gap',
  source: Told<ReconciledRevenue>['sources'][number]['source'],
  amount: number,
  cause: string,
  evidence: Told<EvidenceRow>[] = [],
): Told<ReconciledRevenue>['waterfall'][number] {
  return { step: name, kind, source, amount, cause, evidence };
}

export const EXAMINED: AnswerOf<'authenticity.get'> = {
  examination: {
    tests: TESTS,
    revenue: REVENUE,
    noRevenueReason: null,
    reliability: GROUPS.map((group) => ({
      group,
      reliability: group === 'transactions' ? 'D' : group === 'financial' ? 'B' : 'A',
      factor: group === 'transactions' ? 0 : group === 'financial' ? 0.75 : 1,
      presentShare: 1,
      matchedShare: group === 'monitoring' ? null : 0.9,
      testsRun: ['T1'],
      worstSeverity: group === 'transactions' ? 3 : group === 'financial' ? 1 : 0,
      reason: group === 'transactions' ? 'Documents contradict each other.' : 'The tests found no contradiction.',
    })),
  },
  declaredVsVerified: [
    {
      indicator: 'net_margin',
      name: 'Net margin',
      group: 'financial',
      unit: 'share',
      declared: 0.2,
      verified: 0.05,
      difference: -0.15,
      scored: 'verified',
      basis: '60.0% of the revenue is supported',
    },
    {
      indicator: 'cash_ratio',
      name: 'Cash ratio',
      group: 'financial',
      unit: 'ratio',
      declared: 1.1,
      verified: 1.1,
      difference: 0,
      scored: 'declared',
      basis: 'lenders and bank',
    },
  ],
  frozen: false,
};

/** Records as `evidence.open` answers them: the asked ids, each on a line of one file. */
export function openRecords({ recordIds }: { readonly recordIds: readonly number[] }): AnswerOf<'evidence.open'> {
  return {
    records: recordIds.map((recordId) => ({
      recordId,
      sourceId: 's1',
      sourceName: 'ledger.csv',
      locator: String(recordId + 1),
      manual: null,
      alsoIn: [],
      fields: { number: `INV-${recordId}`, gross: 100_000 },
    })),
  };
}
