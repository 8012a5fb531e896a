/** T10: whether electricity, freight and payroll move with the sales they are needed for. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { recordsOf, where } from '#electron/case-view/records.ts';
import { mean, variance } from '#electron/ground/numeric/statistics.ts';
import { shipmentsOf } from '#electron/indicators/basis/shipments.ts';
import { electricity } from '#electron/indicators/basis/workforce.ts';
import { completeMonths, eventSeries, type MonthlySeries } from '#electron/indicators/flows.ts';
import type { Severity } from '#shared/domain/authenticity.ts';
import type { IsoMonth } from '#shared/domain/dates.ts';
import { sentence } from '#shared/text/sentence.ts';
import { payrollChecks } from '../checks/payroll.ts';
import { type AuthenticityTest, type Check, figure, row } from '../finding.ts';
import { GOODS_INDUSTRIES, revenueFlows } from '../revenue/flows.ts';

/** Fewest months on either side of the step that is looked for. */
const LEAST_SIDE = 3;
/** Sales must have risen by this much to say anything (expert judgement). */
const LEAST_RISE = 0.2;
/** A physical measure answers sales when it moves at least this share of their move (expert judgement). */
const LEAST_ANSWER = 0.3;
/** How far above both sides' own months a step must stand out: in standard errors. */
const LEAST_ERRORS = 3;

interface Step {
  readonly before: readonly IsoMonth[];
  readonly after: readonly IsoMonth[];
  /** ln of the mean of the later months over the earlier ones'. */
  readonly sales: number;
  readonly physical: number;
}

function logMean(series: MonthlySeries, months: readonly IsoMonth[]): number {
  return mean(months.map((month) => Math.log(Math.max(1, series.amounts.get(month) ?? 0))));
}

/** The split of the months at which sales outran the physical measure most, where it stands out of the months' own scatter. */
function largestStep(sales: MonthlySeries, physical: MonthlySeries, months: readonly IsoMonth[]): Step | undefined {
  let found: (Step & { excess: number }) | undefined;
  for (let at = LEAST_SIDE; at <= months.length - LEAST_SIDE; at += 1) {
    const [before, after] = [months.slice(0, at), months.slice(at)];
    const salesStep = logMean(sales, after) - logMean(sales, before);
    const physicalStep = logMean(physical, after) - logMean(physical, before);
    const gaps = (side: readonly IsoMonth[]) =>
      side.map(
        (month) =>
          Math.log(Math.max(1, sales.amounts.get(month) ?? 0)) -
          Math.log(Math.max(1, physical.amounts.get(month) ?? 0)),
      );
    const error = Math.sqrt(variance(gaps(before)) / before.length + variance(gaps(after)) / after.length);
    const excess = salesStep - physicalStep;
    if (excess < LEAST_ERRORS * error) continue;
    if (!found || excess > found.excess) found = { before, after, sales: salesStep, physical: physicalStep, excess };
  }
  return found;
}

function measuresOf(view: CaseView): MonthlySeries[] {
  const weighed = where(shipmentsOf(view).outbound, ({ weight_kg: weight }) => weight !== null);
  const freight = eventSeries(sentence('operand.weight-shipped'), 'index', weighed, (records) =>
    records.reduce((sum, { fields }) => sum + (fields.weight_kg ?? 0), 0),
  );
  const goods = GOODS_INDUSTRIES.has(view.applicant.sizeIndustry);
  return [electricity(view), ...(goods ? [freight] : [])];
}

function change(log: number): number {
  return Math.exp(log) - 1;
}

function compare(view: CaseView, sales: MonthlySeries, measure: MonthlySeries): Check[] {
  const months = completeMonths(view).filter(
    (month) => (sales.amounts.get(month) ?? 0) > 0 && (measure.amounts.get(month) ?? 0) > 0,
  );
  if (months.length < 2 * LEAST_SIDE) return [];
  const step = largestStep(sales, measure, months);
  const silent =
    step !== undefined && step.sales >= Math.log(1 + LEAST_RISE) && step.physical < LEAST_ANSWER * step.sales;
  if (!step || !silent) {
    const gap = sentence('physical.together', { sales: sales.name, measure: measure.name, months: months.length });
    return [{ severity: 0, gap, evidence: [], figures: [] }];
  }
  const records = (each: MonthlySeries) => step.after.flatMap((month) => each.recordsByMonth.get(month) ?? []);
  const severity: Severity = step.sales >= Math.log(1.35) ? 2 : 1;
  return [
    {
      severity,
      gap: sentence('physical.step', {
        from: step.after[0] ?? '',
        sales: sales.name,
        salesChange: change(step.sales),
        measure: measure.name,
        measureChange: change(step.physical),
      }),
      evidence: [
        ...row(sales.selection.recordSet, records(sales), sentence('physical.later-months', { of: sales.name })),
        ...row(measure.selection.recordSet, records(measure), sentence('physical.later-months', { of: measure.name })),
      ],
      figures: [
        figure('sales-change', change(step.sales), 'rate', { of: sales.name }),
        figure('physical-change', change(step.physical), 'rate', { of: measure.name }),
      ],
    },
  ];
}

/** Two measures that both stay behind the same sales are graver than either. */
function together(checks: readonly Check[]): Check[] {
  const silent = checks.filter(({ severity }) => severity > 0);
  if (silent.length < 2) return [...checks];
  return checks.map((check) => (check.severity === 2 ? { ...check, severity: 3 } : check));
}

/** T10: physical elasticity, and payroll against bank and social insurance. */
export const physicalElasticity: AuthenticityTest = {
  test: 'T10',
  groups: ['operational', 'logistics'],
  run: (view) => {
    const { vat, invoices } = revenueFlows(view);
    const sales = [vat, invoices].filter(({ amounts }) => amounts.size > 0);
    const measures = measuresOf(view);
    const checks = sales.flatMap((series) => together(measures.flatMap((measure) => compare(view, series, measure))));
    const all = [...checks, ...payrollChecks(view)];
    if (all.length > 0) return all;
    const bills = recordsOf(view, 'utility_bill').records.length + recordsOf(view, 'payroll').records.length;
    return bills === 0 ? sentence('physical.nothing') : sentence('physical.too-short');
  },
};
