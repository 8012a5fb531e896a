/** What share of the book's revenue each source supports, over the months it shares with the others. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import type { MonthlySeries } from '#electron/indicators/flows.ts';
import { collectionOf } from '#electron/matching/collected.ts';
import type { RevenueSource } from '#shared/domain/authenticity.ts';
import { addMonths, type IsoMonth } from '#shared/domain/dates.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { BookRevenue } from './book.ts';
import { GOODS_INDUSTRIES, type RevenueFlows, recordsOver, sharedMonths, sumOver } from './flows.ts';

export interface SourceShare {
  readonly source: RevenueSource;
  /** Of the book's revenue; null where it could not be measured. */
  readonly share: number | null;
  /** How far it may fall short by ordinary causes. */
  readonly tolerance: number;
  readonly reason: Sentence | null;
  readonly series: MonthlySeries;
  readonly months: readonly IsoMonth[];
}

/** Ordinary shortfalls (expert judgement): cut-off and exempt sales; late papers; slow payers; pick-up by customers. */
const TOLERANCE = { vat: 0.1, invoices: 0.12, bank: 0.22, shipments: 0.22 } as const;
/** Where no flow covers the book's period, growth between the two times stands in between. */
const ACROSS_TIME = 0.2;
const LEAST_MONTHS = 3;
/** A book period counts as covered from this share of its months on; the rest is taken pro rata. */
const LEAST_COVERED = 0.75;

export interface Anchor {
  readonly series: MonthlySeries;
  readonly source: 'vat' | 'invoices';
  /** Anchor revenue of the book's period ÷ book revenue. */
  readonly share: number;
  readonly months: readonly IsoMonth[];
  readonly acrossTime: boolean;
}

/** The flow that measures the book's own period: VAT returns, else invoices, else either one over its own months. */
export function anchorOf(view: CaseView, book: BookRevenue, flows: RevenueFlows): Anchor | null {
  const candidates = [
    ['vat', flows.vat],
    ['invoices', flows.invoices],
  ] as const;
  for (const [source, series] of candidates) {
    const months = book.months.filter((month) => series.amounts.has(month));
    if (months.length < LEAST_COVERED * book.months.length) continue;
    const share = ((sumOver(series, months) / months.length) * book.months.length) / book.amount;
    return { series, source, share, months, acrossTime: false };
  }
  for (const [source, series] of candidates) {
    const months = sharedMonths(view, [series]);
    if (months.length < 6) continue;
    const share = ((sumOver(series, months) / months.length) * book.months.length) / book.amount;
    return { series, source, share, months, acrossTime: true };
  }
  return null;
}

interface Compared {
  readonly ratio: number | null;
  readonly months: readonly IsoMonth[];
  readonly reason: Sentence | null;
}

/** Sum of a series over the anchor's over the months both know. */
function over(view: CaseView, series: MonthlySeries, anchor: MonthlySeries, absent: Sentence): Compared {
  if (series.amounts.size === 0) return { ratio: null, months: [], reason: absent };
  const months = sharedMonths(view, [series, anchor]);
  const base = sumOver(anchor, months);
  if (months.length < LEAST_MONTHS || base <= 0)
    return { ratio: null, months, reason: sentence('revenue.too-few-months') };
  return { ratio: sumOver(series, months) / base, months, reason: null };
}

/** The anchor's amount of the months `lag` months earlier, between two months in proportion; null where not known. */
function lagged(anchor: MonthlySeries, month: IsoMonth, lag: number): number | null {
  const whole = Math.floor(lag);
  const late = anchor.amounts.get(addMonths(month, -whole - 1));
  const early = anchor.amounts.get(addMonths(month, -whole));
  const part = lag - whole;
  if (early === undefined || (part > 0 && late === undefined)) return null;
  return early * (1 - part) + (late ?? 0) * part;
}

/** Receipts over the sales they are for: those of the months before, by the median time customers take. */
function bankOver(view: CaseView, bank: MonthlySeries, anchor: MonthlySeries): Compared {
  if (bank.amounts.size === 0) return { ratio: null, months: [], reason: sentence('revenue.no-bank') };
  const lag = Math.max(0, (collectionOf(view)?.medianDays ?? 30) / 30.4);
  const months = sharedMonths(view, [bank]).filter((month) => lagged(anchor, month, lag) !== null);
  const base = months.reduce((sum, month) => sum + (lagged(anchor, month, lag) ?? 0), 0);
  if (months.length < LEAST_MONTHS || base <= 0)
    return { ratio: null, months, reason: sentence('revenue.too-few-months') };
  return { ratio: sumOver(bank, months) / base, months, reason: null };
}

/** The shares of all four flows in the book's revenue. */
export function sharesOf(view: CaseView, flows: RevenueFlows, anchor: Anchor): SourceShare[] {
  const extra = anchor.acrossTime ? ACROSS_TIME : 0;
  const entry = (
    source: keyof typeof TOLERANCE,
    series: MonthlySeries,
    { ratio, months, reason }: Compared,
  ): SourceShare => ({
    source,
    share: ratio === null ? null : anchor.share * ratio,
    tolerance: TOLERANCE[source] + extra,
    reason,
    series,
    months,
  });
  const self: Compared = { ratio: 1, months: anchor.months, reason: null };
  const shipsGoods = GOODS_INDUSTRIES.has(view.applicant.sizeIndustry);
  const notGoods: Compared = {
    ratio: null,
    months: [],
    reason: sentence('revenue.no-goods'),
  };
  return [
    entry(
      'vat',
      flows.vat,
      anchor.source === 'vat' ? self : over(view, flows.vat, anchor.series, sentence('revenue.no-vat-returns')),
    ),
    entry(
      'invoices',
      flows.invoices,
      anchor.source === 'invoices' ? self : over(view, flows.invoices, anchor.series, sentence('revenue.no-invoices')),
    ),
    entry('bank', flows.bank, bankOver(view, flows.bank, anchor.series)),
    entry(
      'shipments',
      flows.shipments,
      shipsGoods ? over(view, flows.shipments, anchor.series, sentence('revenue.no-shipments')) : notGoods,
    ),
  ];
}

/** Records of a share's months. */
export function recordsOfShare({ series, months }: SourceShare): MonthlySeries['selection']['records'] {
  return recordsOver(series, months);
}
