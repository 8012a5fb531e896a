/** Monthly courses: what a case's records add up to month by month, and how the recent months compare. */

import { addMonths, type IsoMonth, lastDayOfMonth, monthOf, monthsEnding } from '#shared/domain/dates.ts';
import { Fault } from '#shared/domain/fault.ts';
import { type EvidenceRecord, type FieldValue, RECORD_SETS, type RecordSetName } from '#shared/domain/record-sets.ts';
import type { Unit } from '#shared/domain/units.ts';
import { isSentence, type Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { CaseView } from '../case-view/case-view.ts';
import { oncePerView, only, recordsOf, type Selection, where } from '../case-view/records.ts';
import {
  badDenominator,
  type Computation,
  missing,
  type NumericOperand,
  operand,
  type Trend,
  value,
} from './indicator.ts';

/** A month's amount; null where no record speaks of the month. */
export interface MonthlySeries<S extends RecordSetName = RecordSetName> {
  readonly selection: Selection<S>;
  /** What is counted: "headcount", "sales by VAT returns". */
  readonly name: Sentence;
  readonly unit: Unit;
  readonly amounts: ReadonlyMap<IsoMonth, number>;
  readonly recordsByMonth: ReadonlyMap<IsoMonth, readonly EvidenceRecord<S>[]>;
}

/** How old the last month of a series may be before it says nothing of the present. */
const STALE_MONTHS = 3;
const COMPARED_MONTHS = 3;
const WINDOW_MONTHS = 12;

/** The last month that is over at the view's date. */
export function lastCompleteMonth(view: CaseView): IsoMonth {
  const month = monthOf(view.asOf);
  return lastDayOfMonth(month) === view.asOf ? month : addMonths(month, -1);
}

/** The `count` complete months before the view's date, oldest first. */
export function completeMonths(view: CaseView, count = WINDOW_MONTHS): IsoMonth[] {
  return monthsEnding(lastCompleteMonth(view), count);
}

function monthOfRecord<S extends RecordSetName>(selection: Selection<S>, record: EvidenceRecord<S>): IsoMonth {
  const field = RECORD_SETS[selection.recordSet].timeField;
  const time = field === null ? null : (record.fields as Readonly<Record<string, FieldValue>>)[field];
  return typeof time === 'string' ? time.slice(0, 7) : '';
}

function groupByMonth<S extends RecordSetName>(selection: Selection<S>): Map<IsoMonth, EvidenceRecord<S>[]> {
  const months = new Map<IsoMonth, EvidenceRecord<S>[]>();
  for (const record of selection.records) {
    const month = monthOfRecord(selection, record);
    const list = months.get(month);
    if (list) list.push(record);
    else months.set(month, [record]);
  }
  return months;
}

/**
 * A series of monthly reports (returns, bills, payrolls): a month without a report is not known.
 * `amountOf` is null where the record does not state the amount.
 */
export function reportedSeries<S extends RecordSetName>(
  name: Sentence,
  unit: Unit,
  selection: Selection<S>,
  amountOf: (fields: EvidenceRecord<S>['fields']) => number | null,
): MonthlySeries<S> {
  const stating = only(
    selection,
    selection.records.filter((record) => amountOf(record.fields) !== null),
  );
  const recordsByMonth = groupByMonth(stating);
  const amounts = new Map<IsoMonth, number>();
  for (const [month, records] of recordsByMonth) {
    let sum = 0;
    for (const record of records) sum += amountOf(record.fields) ?? 0;
    amounts.set(month, sum);
  }
  return { selection: stating, name, unit, amounts, recordsByMonth };
}

/**
 * A series of single events (invoices, orders, shipments): a month between the first and the last
 * event without one counts as zero; months outside are not known.
 */
export function eventSeries<S extends RecordSetName>(
  name: Sentence,
  unit: Unit,
  selection: Selection<S>,
  amountOf: (records: readonly EvidenceRecord<S>[]) => number,
): MonthlySeries<S> {
  const recordsByMonth = groupByMonth(selection);
  const seen = [...recordsByMonth.keys()].sort();
  const amounts = new Map<IsoMonth, number>();
  const last = seen.at(-1);
  for (let month = seen[0]; month !== undefined && last !== undefined && month <= last; month = addMonths(month, 1)) {
    amounts.set(month, amountOf(recordsByMonth.get(month) ?? []));
  }
  return { selection, name, unit, amounts, recordsByMonth };
}

/** Net value of an invoice as it counts: a void one not at all, a credit note against. */
export function invoiceAmount(fields: EvidenceRecord<'invoice'>['fields']): number {
  if (fields.status === 'void') return 0;
  return fields.status === 'credit-note' ? -Math.abs(fields.net) : fields.net;
}

/**
 * Monthly sales from the first of these sources with sales in at least six of the last twelve
 * complete months: VAT returns, sales invoices, orders; null where none has.
 */
export const monthlySales: (view: CaseView) => MonthlySeries | null = oncePerView((view) => {
  const invoices = where(
    recordsOf(view, 'invoice'),
    (fields) => fields.direction === 'sale' && fields.status !== 'void',
  );
  const sumOf =
    <S extends RecordSetName>(amountOf: (fields: EvidenceRecord<S>['fields']) => number) =>
    (records: readonly EvidenceRecord<S>[]) =>
      records.reduce((sum, record) => sum + amountOf(record.fields), 0);
  const sources: readonly MonthlySeries[] = [
    reportedSeries(
      sentence('operand.sales-by-vat-returns'),
      'money',
      recordsOf(view, 'vat_return'),
      (fields) => fields.taxable_sales,
    ),
    eventSeries(sentence('operand.sales-by-invoices'), 'money', invoices, sumOf<'invoice'>(invoiceAmount)),
    eventSeries(
      sentence('operand.sales-by-orders'),
      'money',
      recordsOf(view, 'order'),
      sumOf<'order'>((fields) => fields.gross - (fields.refunded ?? 0)),
    ),
  ];
  const months = completeMonths(view);
  return sources.find((series) => months.filter((month) => series.amounts.has(month)).length >= 6) ?? null;
});

/** The last `count` complete months of a series, oldest first. */
export function courseOf(view: CaseView, series: MonthlySeries, count = WINDOW_MONTHS): Trend {
  return completeMonths(view, count).map((month) => ({ period: month, value: series.amounts.get(month) ?? null }));
}

/** Mean of a series over some months, as an operand; null unless every month is known. */
function meanOfMonths<S extends RecordSetName>(
  series: MonthlySeries<S>,
  months: readonly IsoMonth[],
  note?: Sentence,
): NumericOperand {
  const records = months.flatMap((month) => series.recordsByMonth.get(month) ?? []);
  const known = months.every((month) => series.amounts.has(month));
  const sum = months.reduce((all, month) => all + (series.amounts.get(month) ?? 0), 0);
  const [from = '', to = ''] = [months.at(0), months.at(-1)];
  const name = sentence('operand.monthly-mean', { of: series.name, from, to });
  return operand(name, known ? sum / months.length : null, series.unit, only(series.selection, records), note);
}

export interface Comparison {
  readonly recent: NumericOperand;
  readonly earlier: NumericOperand;
}

/** The last month of a series that counts, or why there is none. */
function lastKnownMonth(view: CaseView, { name, amounts }: MonthlySeries): { month: IsoMonth } | Sentence {
  const lastOver = lastCompleteMonth(view);
  const month = [...amounts.keys()]
    .filter((each) => each <= lastOver)
    .sort()
    .at(-1);
  if (month === undefined) return sentence('absence.month-of-series', { of: name });
  if (addMonths(month, STALE_MONTHS) >= lastOver) return { month };
  return sentence('absence.recent-month', { of: name, month });
}

/** The two things three months can be compared with, the better one first; months count back from `end`. */
const COMPARED_WITH = [
  { monthsBack: WINDOW_MONTHS, note: sentence('remark.same-months-a-year-earlier') },
  {
    monthsBack: WINDOW_MONTHS - COMPARED_MONTHS,
    note: sentence('remark.first-of-twelve-months'),
  },
] as const;

/**
 * The last three months of each series and what they are compared with: the same three months a
 * year earlier where all series reach back so far (free of season), else the first three of the
 * last twelve. Several series are compared by the same months. Where one reaches neither, why.
 */
export function compareRecentMonths(view: CaseView, all: readonly MonthlySeries[]): readonly Comparison[] | Sentence {
  let end = lastCompleteMonth(view);
  for (const series of all) {
    const last = lastKnownMonth(view, series);
    if (isSentence(last)) return last;
    if (last.month < end) end = last.month;
  }
  for (const { monthsBack, note } of COMPARED_WITH) {
    const compared = all.map((series) => ({
      recent: meanOfMonths(series, monthsEnding(end, COMPARED_MONTHS)),
      earlier: meanOfMonths(series, monthsEnding(addMonths(end, -monthsBack), COMPARED_MONTHS), note),
    }));
    if (compared.every(({ recent, earlier }) => recent.value !== null && earlier.value !== null)) return compared;
  }
  return sentence('absence.months-to-compare', { of: all.map(({ name }) => name), end });
}

/** Relative change of the recent months: recent ÷ earlier − 1, with the course of the last twelve months. */
export function trendOf<S extends RecordSetName>(view: CaseView, series: MonthlySeries<S>): Computation {
  const course = courseOf(view, series);
  const compared = compareRecentMonths(view, [series]);
  if (isSentence(compared)) return missing(compared);
  const [comparison] = compared;
  if (!comparison) throw new Fault('flows.no-comparison', { series: 1 });
  const { recent, earlier } = comparison;
  const operands = [recent, earlier];
  const problem = badDenominator(earlier, operands);
  if (problem) return { ...problem, trend: course };
  return value((recent.value ?? 0) / (earlier.value ?? 1) - 1, operands, course);
}

/** What is said of a series of which not all months are known. */
export function knownMonthsNote(known: number, wanted: number): Sentence | undefined {
  return known < wanted ? sentence('remark.months-known', { known, of: wanted }) : undefined;
}
