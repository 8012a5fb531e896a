/** Cells of a report: how values of the domain become typed cells, and how a cell reads in print. */
import type { IsoInstant } from '#shared/domain/dates.ts';
import { type MinorUnits, roundMinorUnits } from '#shared/domain/money.ts';
import type { Unit } from '#shared/domain/units.ts';
import { categoryName } from '#shared/text/category-name.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Cell, Formula, NumberFormat, Tone } from './document.ts';
import type { ReportTeller } from './report-teller.ts';

export function text(value: string, tone: Tone = 'normal'): Cell {
  return { kind: 'text', text: value, tone };
}

/** Text, or "not provided" where there is none. */
export function textOr(value: string | null | undefined, r: ReportTeller): Cell {
  return value ? text(value) : notProvided(r);
}

export function notProvided(r: ReportTeller): Cell {
  return text(r.words.document.notProvided, 'quiet');
}

export function date(value: string | null, r: ReportTeller): Cell {
  return value === null ? notProvided(r) : { kind: 'date', date: value, tone: 'normal' };
}

/** An instant in the document's zone to the second: "2026-01-15 09:30:12". */
export function instant(value: IsoInstant, r: ReportTeller): Cell {
  return text(r.instant(value));
}

function number(value: number, format: NumberFormat, tone: Tone = 'normal', formula?: Formula): Cell {
  return formula ? { kind: 'number', value, format, tone, formula } : { kind: 'number', value, format, tone };
}

export function integer(value: number, formula?: Formula): Cell {
  return number(value, { kind: 'integer' }, 'normal', formula);
}

/** A running number, never grouped: 1244. */
export function ordinal(value: number): Cell {
  return number(value, { kind: 'ordinal' });
}

/** Score points with their sign: whole for what a bin gives, with a decimal for averages. */
export function points(value: number, formula?: Formula, digits = 0): Cell {
  return number(value, { kind: 'points', digits }, 'normal', formula);
}

export function decimal(value: number, digits: number, formula?: Formula): Cell {
  return number(value, { kind: 'decimal', digits }, 'normal', formula);
}

/** A fraction written as a percentage. */
export function percent(value: number, digits: number, formula?: Formula): Cell {
  return number(value, { kind: 'percent', digits }, 'normal', formula);
}

/** A yearly rate in basis points written as a percentage: 435 → "4.35%". */
export function rate(basisPoints: number, formula?: Formula): Cell {
  return percent(basisPoints / 10_000, 2, formula);
}

/** An amount in a column whose header names the currency. */
export function money(value: MinorUnits, currency: string, formula?: Formula): Cell {
  return number(value, { kind: 'money', currency, named: false }, 'normal', formula);
}

/** An amount that carries its currency: "1,200,000 CNY". */
export function namedMoney(value: MinorUnits, currency: string, formula?: Formula): Cell {
  return number(value, { kind: 'money', currency, named: true }, 'normal', formula);
}

/** The same cell with another tone. */
export function toned(cell: Cell, tone: Tone): Cell {
  return { ...cell, tone };
}

/** A computed value in its unit; money is minor units of `currency`, shares and rates are fractions. */
export function valueCell(value: number | string | null, unit: Unit, currency: string, r: ReportTeller): Cell {
  if (value === null) return notProvided(r);
  if (typeof value === 'string')
    return /^\d{4}-\d{2}-\d{2}$/.test(value)
      ? date(value, r)
      : text(unit === 'category' ? categoryName(r.names, value) : value);
  switch (unit) {
    case 'money':
      return namedMoney(value, currency);
    case 'share':
      return percent(value, 1);
    case 'rate':
      return percent(value, 2);
    case 'count':
      return Number.isInteger(value) ? integer(value) : decimal(value, 2);
    case 'days':
    case 'months':
    case 'years':
      return Number.isInteger(value) ? integer(value) : decimal(value, 1);
    case 'flag':
      return text(value === 0 ? r.words.document.no : r.words.document.yes);
    case 'category':
    case 'ratio':
    case 'index':
      return decimal(value, Math.abs(value) < 0.1 && value !== 0 ? 4 : 2);
  }
}

/** A number as printed: negative ones in parentheses, points with their sign. */
function numberText(value: number, format: NumberFormat, formats: Formats): string {
  switch (format.kind) {
    case 'ordinal':
      return String(value);
    case 'integer':
      return formats.number(value);
    case 'points':
      return formats.signed(value, format.digits);
    case 'decimal':
      return formats.number(value, format.digits);
    case 'percent':
      return formats.percent(value, format.digits);
    case 'money': {
      // Averages are not whole minor units.
      const amount = roundMinorUnits(value);
      return format.named ? formats.moneyInText(amount, format.currency) : formats.money(amount, format.currency);
    }
  }
}

/** A cell as printed. */
export function cellText(cell: Cell, formats: Formats): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'date':
      return cell.date;
    case 'number':
      return numberText(cell.value, cell.format, formats);
  }
}
