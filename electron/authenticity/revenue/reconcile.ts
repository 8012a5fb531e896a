/**
 * Reconciled revenue: what the documents together support of the revenue the accounts state.
 *
 * Rule (expert judgement): a source that falls short of the book by more than ordinary causes explain
 * cuts the revenue to what it supports; of several the shortest decides. Sources within their
 * tolerance leave the book's figure as it is. The bounds are the lowest and the highest share any
 * source supports, never above the book.
 */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView } from '#electron/case-view/records.ts';
import type { ReconciledRevenue } from '#shared/domain/authenticity.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { row } from '../finding.ts';
import { type BookRevenue, bookRevenues } from './book.ts';
import { revenueFlows } from './flows.ts';
import { type Anchor, anchorOf, recordsOfShare, type SourceShare, sharesOf } from './shares.ts';
import { waterfallOf } from './waterfall.ts';

interface Measured {
  readonly book: BookRevenue;
  readonly anchor: Anchor;
  readonly shares: readonly SourceShare[];
  readonly supported: number;
}

function isShort({ share, tolerance }: SourceShare): boolean {
  return share !== null && share < 1 - tolerance;
}

function measure(view: CaseView, book: BookRevenue): Measured | null {
  const flows = revenueFlows(view);
  const anchor = anchorOf(view, book, flows);
  if (!anchor) return null;
  const shares = sharesOf(view, flows, anchor);
  const short = shares.filter(isShort).map(({ share }) => share ?? 1);
  return { book, anchor, shares, supported: Math.max(0, Math.min(1, ...short)) };
}

/** The latest full year, unless a later period is supported less. */
function chosen(measured: readonly Measured[]): Measured | undefined {
  const year = measured.findLast(({ book }) => book.fullYear) ?? measured.at(-1);
  if (!year) return undefined;
  const later = measured.filter(({ book, anchor }) => book.end > year.book.end && !anchor.acrossTime);
  return later.reduce((worst, candidate) => (candidate.supported < worst.supported ? candidate : worst), year);
}

function reconciled({ book, shares, supported }: Measured): ReconciledRevenue {
  const raw = shares.flatMap(({ share }) => (share === null ? [] : [Math.max(0, Math.min(1, share))]));
  const amountOf = (share: number) => roundMinorUnits(book.amount * share);
  const months = shares
    .filter(({ source }) => source !== 'vat')
    .flatMap((each) => each.months)
    .sort();
  return {
    periodStart: book.start,
    periodEnd: book.end,
    windowFrom: months.at(0) ?? null,
    windowTo: months.at(-1) ?? null,
    declared: book.amount,
    reconciled: amountOf(supported),
    lower: amountOf(Math.min(supported, ...raw)),
    upper: amountOf(Math.max(supported, ...raw)),
    supportedShare: supported,
    sources: [
      {
        source: 'book',
        amount: book.amount,
        share: 1,
        short: false,
        reason: null,
        evidence: row(
          'statement_line',
          [book.record],
          sentence('revenue.in-accounts'),
          sentence('revenue.span', { from: book.start, to: book.end }),
        ),
      },
      ...shares.map((each) => ({
        source: each.source,
        amount: each.share === null ? null : amountOf(each.share),
        share: each.share,
        short: isShort(each),
        reason: each.reason,
        evidence: row(each.series.selection.recordSet, recordsOfShare(each), each.series.name, spanOf(each.months)),
      })),
    ],
    waterfall: [],
  };
}

function spanOf(months: readonly string[]): Sentence | undefined {
  const [from, to] = [months.at(0), months.at(-1)];
  return from === undefined || to === undefined ? undefined : sentence('revenue.months', { from, to });
}

/** The reconciled revenue of a case, or why there is none. */
export const reconciledRevenueOf: (view: CaseView) => ReconciledRevenue | Sentence = oncePerView((view) => {
  const books = bookRevenues(view);
  if (books.length === 0) return sentence('revenue.no-book');
  const measured = chosen(books.flatMap((book) => measure(view, book) ?? []));
  if (!measured) return sentence('revenue.not-covered');
  return { ...reconciled(measured), waterfall: waterfallOf(view, measured.book, measured.anchor, measured.shares) };
});
