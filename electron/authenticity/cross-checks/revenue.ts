/** T2: revenue triangulated between accounts, tax returns, invoices, bank and carriers. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import type { ReconciledRevenue, Severity } from '#shared/domain/authenticity.ts';
import { isSentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type AuthenticityTest, type Check, figure, money, severityFrom } from '../finding.ts';
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

type Source = ReconciledRevenue['sources'][number];

function sourceCheck(view: CaseView, revenue: ReconciledRevenue, entry: Source): Check[] {
  const { source, share, amount, short, evidence } = entry;
  if (source === 'book' || share === null) return [];
  // The source's own tolerance is wider where it could be compared across time only.
  const severity: Severity = short ? severityFrom(1 - share, FLOORS[source]) : 0;
  return [
    {
      severity,
      gap: sentence('revenue.supports', {
        source,
        amount: money(view, amount ?? 0),
        share,
        booked: money(view, revenue.declared),
        from: revenue.periodStart,
        to: revenue.periodEnd,
      }),
      evidence,
      figures: [
        figure('revenue-by-source', amount, 'money', { source }),
        figure('share-by-source', share, 'share', { source }),
      ],
    },
  ];
}

function underreported(view: CaseView, revenue: ReconciledRevenue): Check[] {
  const vat = revenue.sources.find(({ source }) => source === 'vat');
  if (!vat || vat.share === null || vat.share < 1 + MORE_THAN_BOOKED) return [];
  const more = money(view, (vat.amount ?? 0) - revenue.declared);
  return [{ severity: 1, gap: sentence('revenue.underreported', { more }), evidence: vat.evidence, figures: [] }];
}

/** T2: book against VAT, invoices, bank and shipments. */
export const revenueTriangulation: AuthenticityTest = {
  test: 'T2',
  groups: ['financial', 'operational', 'transactions'],
  run: (view) => {
    const revenue = reconciledRevenueOf(view);
    if (isSentence(revenue)) return revenue;
    const checks = revenue.sources.flatMap((source) => sourceCheck(view, revenue, source));
    const book = revenue.sources[0]?.evidence ?? [];
    return [...checks, ...underreported(view, revenue)].map((check) =>
      check.severity === 0 ? check : { ...check, evidence: [...book, ...check.evidence] },
    );
  },
};
