/** T2: revenue triangulated between accounts, tax returns, invoices, bank and carriers. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import type { ReconciledRevenue, Severity } from '#shared/domain/authenticity.ts';
import { type AuthenticityTest, type Check, figure, money, percent, severityFrom } from '../finding.ts';
import { reconciledRevenueOf } from '../revenue/reconcile.ts';

/** Shortfalls of a source from which the gap is worth a question, material, beyond explanation (expert judgement). */
const FLOORS = {
  vat: [0.1, 0.15, 0.25],
  invoices: [0.12, 0.2, 0.35],
  bank: [0.22, 0.28, 0.4],
  shipments: [0.22, 0.3, 0.4],
} as const;
/** Sales declared for tax beyond the accounts from here on are asked about. */
const MORE_THAN_BOOKED = 0.15;

const NAMES = {
  vat: 'the VAT returns',
  invoices: 'the sales invoices provided',
  bank: 'customers’ payments through the bank',
  shipments: 'the shipments',
} as const;

type Source = ReconciledRevenue['sources'][number];

function sourceCheck(view: CaseView, revenue: ReconciledRevenue, source: Source): Check[] {
  if (source.source === 'book' || source.share === null) return [];
  const missing = 1 - source.share;
  // The source's own tolerance is wider where it could be compared across time only.
  const severity: Severity = source.short ? severityFrom(missing, FLOORS[source.source]) : 0;
  const name = NAMES[source.source];
  const booked = money(view, revenue.declared);
  const supports = `${name} support ${money(view, source.amount ?? 0)} (${percent(source.share)}) of the ${booked} of revenue in the accounts of ${revenue.periodStart} to ${revenue.periodEnd}`;
  return [
    {
      severity,
      sentence: `${supports.charAt(0).toUpperCase()}${supports.slice(1)}.`,
      evidence: source.evidence,
      figures: [
        figure('revenue-by-source', `revenue by ${name}`, source.amount, 'money'),
        figure('share-by-source', `share of the accounts, ${name}`, source.share, 'share'),
      ],
    },
  ];
}

function underreported(view: CaseView, revenue: ReconciledRevenue): Check[] {
  const vat = revenue.sources.find(({ source }) => source === 'vat');
  if (!vat || vat.share === null || vat.share < 1 + MORE_THAN_BOOKED) return [];
  const more = money(view, (vat.amount ?? 0) - revenue.declared);
  const sentence = `The VAT returns declare ${more} more sales than the accounts: part of the business is not in them.`;
  return [{ severity: 1, sentence, evidence: vat.evidence, figures: [] }];
}

/** T2: book against VAT, invoices, bank and shipments. */
export const revenueTriangulation: AuthenticityTest = {
  test: 'T2',
  title: 'Revenue triangulation',
  groups: ['financial', 'operational', 'transactions'],
  run: (view) => {
    const revenue = reconciledRevenueOf(view);
    if (typeof revenue === 'string') return revenue;
    const checks = revenue.sources.flatMap((source) => sourceCheck(view, revenue, source));
    const book = revenue.sources[0]?.evidence ?? [];
    return [...checks, ...underreported(view, revenue)].map((check) =>
      check.severity === 0 ? check : { ...check, evidence: [...book, ...check.evidence] },
    );
  },
};
