/** Cells of validation figures: a value or a dash, whose reason stands beneath the row's name. */
import type { IntervalFigure, ValidationFigure } from '#shared/domain/validation.ts';
import type { Told } from '#shared/domain/words.ts';
import { cellText, decimal, percent, points, text, toned } from '../cells.ts';
import type { Cell, Column } from '../document.ts';
import { MARKED_INDEX, MARKED_P } from './words.ts';

/** Decimals of AUC, KS, Brier score, log loss, p-values and stability indices. */
export const DIGITS = 4;

export function dash(): Cell {
  return text('—', 'quiet');
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

/** "0.8921 to 0.9102". */
export function intervalCell({ low, high }: Pick<Told<IntervalFigure>, 'low' | 'high'>): Cell {
  if (low === null || high === null) return dash();
  return text(`${cellText(decimal(low, DIGITS))} to ${cellText(decimal(high, DIGITS))}`);
}

/** A figure in words: its value, or why there is none. */
export function figureText({ value, reason }: Told<ValidationFigure>, cell: (value: number) => Cell): string {
  return value === null ? (reason ?? 'not computed') : cellText(cell(value));
}

/** Column of the reasons why figures of a row are missing, printed beneath the row's name. */
export function reasonColumn(under: string): Column {
  return { key: 'reason', header: 'Why a figure is missing', align: 'left', width: 0, under };
}

/** "AUC, KS: No row defaulted." for the figures of a row that have a reason; blank where all are known. */
export function reasonCell(figures: ReadonlyArray<readonly [string, { readonly reason: string | null }]>): Cell {
  const namesOf = new Map<string, string[]>();
  for (const [name, { reason }] of figures) {
    if (reason !== null) namesOf.set(reason, [...(namesOf.get(reason) ?? []), name]);
  }
  return text([...namesOf].map(([reason, names]) => `${names.join(', ')}: ${reason}`).join(' '), 'quiet');
}
