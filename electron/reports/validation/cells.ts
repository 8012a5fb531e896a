/** Cells of validation figures: a value or a dash, whose reason stands beneath the row's name. */

import type { IntervalFigure, ValidationFigure } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import { MISSING } from '#shared/text/formats.ts';
import { cellText, decimal, percent, points, text, toned } from '../cells.ts';
import type { Cell, Column } from '../document.ts';
import type { ReportTeller } from '../report-teller.ts';
import { MARKED_INDEX, MARKED_P } from './measured.ts';

/** Decimals of AUC, KS, Brier score, log loss, p-values and stability indices. */
export const DIGITS = 4;

export function dash(): Cell {
  return text(MISSING, 'quiet');
}

export function orDash(value: number | null, cell: (value: number) => Cell): Cell {
  return value === null ? dash() : cell(value);
}

export function measure(value: number | null): Cell {
  return orDash(value, (known) => decimal(known, DIGITS));
}

export function share(value: number | null): Cell {
  return orDash(value, (known) => percent(known, 2));
}

export function difference(value: number | null): Cell {
  return orDash(value, (known) => points(known, undefined, DIGITS));
}

/** A p-value, marked where it is small; the smallest are written as a bound. */
export function pValue(p: number | null): Cell {
  if (p === null) return dash();
  const cell = p < 0.0001 ? text('< 0.0001') : decimal(p, DIGITS);
  return p < MARKED_P ? toned(cell, 'adverse') : cell;
}

/** A stability index, marked where change is large. */
export function index(value: number | null): Cell {
  return orDash(value, (known) => toned(decimal(known, 3), known >= MARKED_INDEX ? 'adverse' : 'normal'));
}

/** "0.8921 to 0.9102"; null where the figure has no interval. */
export function intervalText(
  { low, high }: Pick<Told<IntervalFigure>, 'low' | 'high'>,
  r: ReportTeller,
  cell: (value: number) => Cell = measure,
): string | null {
  if (low === null || high === null) return null;
  return r.words.validation.measures.interval(cellText(cell(low), r.formats), cellText(cell(high), r.formats));
}

/** A figure in words: its value, or why there is none. */
export function figureText(
  { value, reason }: Told<ValidationFigure>,
  cell: (value: number) => Cell,
  r: ReportTeller,
): string {
  return value === null ? (reason ?? r.words.validation.measures.notComputed) : cellText(cell(value), r.formats);
}

/** Column of the reasons why figures of a row are missing, printed beneath the row's name. */
export function reasonColumn(under: string, r: ReportTeller): Column {
  return { key: 'reason', header: r.words.validation.measures.why, align: 'left', width: 0, under };
}

/** "AUC, KS: No row defaulted." for the figures of a row that have a reason; blank where all are known. */
export function reasonCell(
  figures: ReadonlyArray<readonly [string, { readonly reason: string | null }]>,
  r: ReportTeller,
): Cell {
  const namesOf = new Map<string, string[]>();
  for (const [name, { reason }] of figures) {
    if (reason !== null) namesOf.set(reason, [...(namesOf.get(reason) ?? []), name]);
  }
  const reasons = [...namesOf].map(([reason, names]) => ({ names, reason }));
  return text(r.words.validation.measures.reasons(reasons), 'quiet');
}
