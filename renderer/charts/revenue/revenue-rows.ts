/** The rows of the revenue picture: a bar for each source in its order and, before it, the gaps that lead to it; pure. */
import {
  type EvidenceRow,
  REVENUE_SOURCES,
  type ReconciledRevenue,
  type RevenueSource,
} from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';

export interface RevenueRow {
  readonly key: string;
  /** A bar from zero, a gap between two bars, or a source that could not be measured. */
  readonly kind: 'bar' | 'gap' | 'absent';
  readonly source: RevenueSource;
  /** A gap's name; bars are named by their source. */
  readonly step: string;
  /** Minor units: a bar's amount or a gap's signed change; null for an absent source. */
  readonly amount: number | null;
  /** Where it is drawn, in minor units. */
  readonly from: number;
  readonly to: number;
  /** Of the accounts; null for a gap and an absent source. */
  readonly share: number | null;
  readonly short: boolean;
  /** A gap's likely cause, or why a source could not be measured. */
  readonly words: string;
  readonly evidence: readonly Told<EvidenceRow>[];
  /** For a gap that has no rows of its own: those of the two bars it lies between. */
  readonly beside: readonly Told<EvidenceRow>[];
}

type Step = Told<ReconciledRevenue>['waterfall'][number];

function barRow(revenue: Told<ReconciledRevenue>, source: RevenueSource, step: Step | undefined): RevenueRow {
  const stated = revenue.sources.find((each) => each.source === source);
  const amount = step?.amount ?? stated?.amount ?? null;
  return {
    key: source,
    kind: amount === null ? 'absent' : 'bar',
    source,
    step: '',
    amount,
    from: 0,
    to: amount ?? 0,
    share: stated?.share ?? null,
    short: stated?.short ?? false,
    words: stated?.reason ?? '',
    evidence: step !== undefined && step.evidence.length > 0 ? step.evidence : (stated?.evidence ?? []),
    beside: [],
  };
}

/** All rows from the accounts down to the shipments; a gap begins where the bar or gap above it ends. */
export function revenueRows(revenue: Told<ReconciledRevenue>): RevenueRow[] {
  const rows: RevenueRow[] = [];
  let above: RevenueRow | null = null;
  for (const source of REVENUE_SOURCES) {
    const steps = revenue.waterfall.filter((step) => step.source === source);
    const bar = barRow(
      revenue,
      source,
      steps.find(({ kind }) => kind === 'level'),
    );
    let at = above?.to ?? 0;
    for (const { step, amount, cause, evidence } of steps.filter(({ kind }) => kind === 'gap')) {
      rows.push({
        key: `${source} ${step}`,
        kind: 'gap',
        source,
        step,
        amount,
        from: at,
        to: at + amount,
        share: null,
        short: false,
        words: cause,
        evidence,
        beside: evidence.length > 0 ? [] : [...(above?.evidence ?? []), ...bar.evidence],
      });
      at += amount;
    }
    rows.push(bar);
    if (bar.kind === 'bar') above = bar;
  }
  return rows;
}

/** The end of the axis: everything drawn and a little air. */
export function revenueAxisEnd(revenue: Told<ReconciledRevenue>, rows: readonly RevenueRow[]): number {
  return Math.max(1, revenue.declared, revenue.upper, ...rows.flatMap(({ from, to }) => [from, to])) * 1.03;
}
