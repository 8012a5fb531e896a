/**
 * Selections of a case's evidence: the records an indicator may use, in record order. A record dated
 * after the view's date is never in one. A record in another currency is converted at the rate of its
 * date; where there is none it is kept apart and counted, so that an operand can say what was left out.
 * What needs no amount (days past due, counts, flags) takes both.
 */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { addDays, addMonths, addMonthsToDate, type IsoDate, lastDayOfMonth, monthOf } from '#shared/domain/dates.ts';
import { converted, type FoundRate, rateOn } from '#shared/domain/exchange.ts';
import { Fault } from '#shared/domain/fault.ts';
import { type Currency, roundMinorUnits } from '#shared/domain/money.ts';
import {
  type EvidenceRecord,
  type FieldSpec,
  type FieldValue,
  RECORD_SETS,
  type RecordOrigin,
  type RecordSetName,
} from '#shared/domain/record-sets.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';

export interface Selection<S extends RecordSetName> {
  readonly recordSet: S;
  readonly records: readonly EvidenceRecord<S>[];
  /** Records that would belong here but are in another currency that no rate converts. */
  readonly foreign: readonly EvidenceRecord<S>[];
}

/** How the amounts of a record in another currency were converted. */
export interface Conversion extends FoundRate {
  readonly from: Currency;
}

/** Both ends are inside the window. */
export interface DateWindow {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * Computes something once per case view and remembers it for as long as the view lives. A view is
 * never changed after it was built, so the remembered result stays true.
 */
export function oncePerView<T>(build: (view: CaseView) => T): (view: CaseView) => T {
  const results = new WeakMap<CaseView, { readonly result: T }>();
  return (view) => {
    const known = results.get(view);
    if (known) return known.result;
    const result = build(view);
    results.set(view, { result });
    return result;
  };
}

/** The files that hold a record, the one that brought it first; none where a person entered it. */
export function filesOf({ sourceId, alsoIn = [] }: RecordOrigin): readonly string[] {
  return sourceId === null ? alsoIn : [sourceId, ...alsoIn];
}

/** A field by a name known only at run time; undefined where the set has no such field. */
function fieldOf(record: EvidenceRecord<RecordSetName>, field: string): FieldValue | undefined {
  return (record.fields as Readonly<Record<string, FieldValue>>)[field];
}

/** Whether a date (YYYY-MM-DD) or month (YYYY-MM) lies in the window; a month does when it touches it. */
function isWithin(time: string, window: DateWindow): boolean {
  return time >= window.from.slice(0, time.length) && time <= window.to.slice(0, time.length);
}

function select<S extends RecordSetName>(view: CaseView, recordSet: S): Selection<S> {
  const timeField = RECORD_SETS[recordSet].timeField;
  const records: EvidenceRecord<S>[] = [];
  const foreign: EvidenceRecord<S>[] = [];
  for (const record of view.evidence[recordSet]) {
    const time = timeField === null ? null : fieldOf(record, timeField);
    if (typeof time === 'string' && time > view.asOf.slice(0, time.length)) continue;
    const currency = fieldOf(record, 'currency');
    if (typeof currency !== 'string' || currency === view.currency) {
      records.push(record);
      continue;
    }
    const inOwnCurrency = convertRecord(view, recordSet, record, currency, typeof time === 'string' ? time : view.asOf);
    if (inOwnCurrency) records.push(inOwnCurrency);
    else foreign.push(record);
  }
  return { recordSet, records, foreign };
}

const conversions = new WeakMap<EvidenceRecord<RecordSetName>, Conversion>();

/** How a selected record was converted; undefined for one in the case's own currency. */
export function conversionOf(record: EvidenceRecord<RecordSetName>): Conversion | undefined {
  return conversions.get(record);
}

/**
 * The record with its amounts in the case's currency, at the last rate on or before its date (a month
 * counts by its last day; a register by the case's date); undefined without a rate.
 */
function convertRecord<S extends RecordSetName>(
  view: CaseView,
  recordSet: S,
  record: EvidenceRecord<S>,
  currency: Currency,
  time: string,
): EvidenceRecord<S> | undefined {
  const date = time.length === 7 ? lastDayOfMonth(time) : time;
  const found = rateOn(view.rates, currency, view.currency, date > view.asOf ? view.asOf : date);
  if (!found) return undefined;
  const specs: Readonly<Record<string, FieldSpec>> = RECORD_SETS[recordSet].fields;
  const fields = Object.fromEntries(
    Object.entries(record.fields).map(([name, value]) => [
      name,
      typeof value === 'number' && specs[name]?.kind === 'money'
        ? roundMinorUnits(converted(value, currency, view.currency, found.rate))
        : value,
    ]),
  );
  const inOwnCurrency = { ...record, fields: { ...fields, currency: view.currency } } as unknown as EvidenceRecord<S>;
  conversions.set(inOwnCurrency, { ...found, from: currency });
  return inOwnCurrency;
}

/** All records of a set up to the view's date, whatever their currency: for what needs no amount. */
export function inAnyCurrency<S extends RecordSetName>(selection: Selection<S>): Selection<S> {
  const records = [...selection.records, ...selection.foreign].sort((a, b) => a.recordId - b.recordId);
  return { recordSet: selection.recordSet, records, foreign: [] };
}

type SelectionCache = { [S in RecordSetName]?: Selection<S> };
const selectionCache = oncePerView<SelectionCache>(() => ({}));

/** All usable records of a set: dated up to the view's date, in the case's currency. */
export function recordsOf<S extends RecordSetName>(view: CaseView, recordSet: S): Selection<S> {
  const cache = selectionCache(view);
  const known: Selection<S> | undefined = cache[recordSet];
  if (known) return known;
  const selection = select(view, recordSet);
  (cache as Record<S, Selection<S>>)[recordSet] = selection;
  return selection;
}

/** The part of a selection that satisfies a condition; the condition holds for what is left out too. */
export function where<S extends RecordSetName>(
  selection: Selection<S>,
  condition: (fields: EvidenceRecord<S>['fields']) => boolean,
): Selection<S> {
  return {
    recordSet: selection.recordSet,
    records: selection.records.filter((record) => condition(record.fields)),
    foreign: selection.foreign.filter((record) => condition(record.fields)),
  };
}

/** The part of a selection whose time field lies in the window. */
export function within<S extends RecordSetName>(selection: Selection<S>, window: DateWindow): Selection<S> {
  const timeField = RECORD_SETS[selection.recordSet].timeField;
  if (timeField === null) throw new Fault('records.no-time-field', { recordSet: selection.recordSet });
  const inside = (record: EvidenceRecord<S>): boolean => {
    const time = fieldOf(record, timeField);
    return typeof time === 'string' && isWithin(time, window);
  };
  return {
    recordSet: selection.recordSet,
    records: selection.records.filter(inside),
    foreign: selection.foreign.filter(inside),
  };
}

/** The same selection narrowed to some of its records. */
export function only<S extends RecordSetName>(
  selection: Selection<S>,
  records: readonly EvidenceRecord<S>[],
): Selection<S> {
  return { recordSet: selection.recordSet, records, foreign: selection.foreign };
}

/**
 * The window of `months` months that ends at the view's date. From a month's last day it is whole
 * calendar months: 2026-01-01 … 2026-06-30 for six at 2026-06-30, 2025-12-16 … 2026-06-15 at 2026-06-15.
 */
export function lastMonths(view: CaseView, months: number): DateWindow {
  const month = monthOf(view.asOf);
  const endsMonth = view.asOf === lastDayOfMonth(month);
  const from = endsMonth ? `${addMonths(month, 1 - months)}-01` : addDays(addMonthsToDate(view.asOf, -months), 1);
  return { from, to: view.asOf };
}

/** The window of `days` days that ends `before` days before the view's date. */
export function lastDays(view: CaseView, days: number, before = 0): DateWindow {
  const to = addDays(view.asOf, -before);
  return { from: addDays(to, 1 - days), to };
}

/**
 * What a reader must know of the currencies of a selection: "3 records in EUR left out" for want of a
 * rate, "2 records in USD at 7.1 of 2026-06-30"; undefined when all are in the case's own.
 */
export function leftOutNote(selection: Selection<RecordSetName>): Sentence | undefined {
  const counts = new Map<string, number>();
  for (const record of selection.foreign) {
    const currency = String(fieldOf(record, 'currency'));
    counts.set(currency, (counts.get(currency) ?? 0) + 1);
  }
  const leftOut = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, count]) => sentence('remark.in-other-currency', { currency, count }));
  const remarks = [...conversionRemarks(selection), ...leftOut];
  return remarks.length > 1 ? sentence('fields.remarks', { remarks }) : remarks[0];
}

/** One remark for every currency that was converted; its rate and day where all its records share them. */
function conversionRemarks(selection: Selection<RecordSetName>): Sentence[] {
  const byCurrency = new Map<string, Conversion[]>();
  for (const record of selection.records) {
    const conversion = conversionOf(record);
    if (conversion) byCurrency.set(conversion.from, [...(byCurrency.get(conversion.from) ?? []), conversion]);
  }
  return [...byCurrency]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, conversions]) => {
      const [first] = conversions;
      const isOne = conversions.every(({ rate, date }) => rate === first?.rate && date === first.date);
      return sentence('remark.converted', {
        currency,
        count: conversions.length,
        rate: isOne ? (first?.rate ?? null) : null,
        date: isOne ? (first?.date ?? null) : null,
      });
    });
}

/** Sum of a numeric field in record order; records without the field are not part of it. */
export function total<S extends RecordSetName>(
  selection: Selection<S>,
  amountOf: (fields: EvidenceRecord<S>['fields']) => number | null,
): number {
  let sum = 0;
  for (const record of selection.records) sum += amountOf(record.fields) ?? 0;
  return sum;
}

/** Earliest of some dates; undefined without any. */
export function earliest(dates: Iterable<IsoDate>): IsoDate | undefined {
  return [...dates].sort()[0];
}

/** The first date of every key, e.g. of each customer's first order. */
export function firstDates<S extends RecordSetName>(
  selection: Selection<S>,
  keyOf: (fields: EvidenceRecord<S>['fields']) => string,
  dateOf: (fields: EvidenceRecord<S>['fields']) => IsoDate,
): ReadonlyMap<string, IsoDate> {
  const first = new Map<string, IsoDate>();
  for (const { fields } of selection.records) {
    const key = keyOf(fields);
    const date = dateOf(fields);
    const known = first.get(key);
    if (known === undefined || date < known) first.set(key, date);
  }
  return first;
}
