/** Cells of a report: how values of the domain become typed cells, and how a cell reads in print. */

import { decimalFromMinorUnits, type MinorUnits, roundMinorUnits } from '#shared/domain/money.ts';
import type { Unit } from '#shared/domain/units.ts';
import type { Cell, Formula, NumberFormat, Tone } from './document.ts';

export const NOT_PROVIDED = 'not provided';

export function text(value: string, tone: Tone = 'normal'): Cell {
  return { kind: 'text', text: value, tone };
}

/** Text, or "not provided" where there is none. */
export function textOr(value: string | null | undefined): Cell {
  return value ? text(value) : notProvided();
}

export function notProvided(): Cell {
  return text(NOT_PROVIDED, 'quiet');
}

export function date(value: string | null): Cell {
  return value === null ? notProvided() : { kind: 'date', date: value, tone: 'normal' };
}

/** An instant in UTC to the second: "2026-01-15 09:30:12 UTC". */
export function instant(value: string): Cell {
  return text(instantText(value));
}

export function instantText(value: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/.test(value)
    ? `${value.slice(0, 10)} ${value.slice(11, 19)} UTC`
    : value;
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

/** An amount that carries its currency: "CNY 1,200,000.00". */
export function namedMoney(value: MinorUnits, currency: string, formula?: Formula): Cell {
  return number(value, { kind: 'money', currency, named: true }, 'normal', formula);
}

/** The same cell with another tone. */
export function toned(cell: Cell, tone: Tone): Cell {
  return { ...cell, tone };
}

/** A computed value in its unit; money is minor units of `currency`, shares and rates are fractions. */
export function valueCell(value: number | string | null, unit: Unit, currency: string): Cell {
  if (value === null) return notProvided();
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? date(value) : text(value);
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
      return text(value === 0 ? 'no' : 'yes');
    case 'category':
    case 'ratio':
    case 'index':
      return decimal(value, Math.abs(value) < 0.1 && value !== 0 ? 4 : 2);
  }
}

/** The unit in words for a column beside the value; blank where the value says it. */
export function unitText(unit: Unit): string {
  switch (unit) {
    case 'share':
    case 'rate':
    case 'money':
    case 'flag':
    case 'category':
    case 'index':
      return '';
    default:
      return unit;
  }
}

function grouped(plain: string): string {
  const [whole = '', fraction] = plain.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
}

/** A number with grouped thousands and a true minus sign. */
function signed(value: number, plainMagnitude: string, plus: string): string {
  const isZero = !/[1-9]/.test(plainMagnitude);
  if (isZero) return grouped(plainMagnitude);
  return `${value < 0 ? '−' : plus}${grouped(plainMagnitude)}`;
}

function moneyText(value: MinorUnits, currency: string, named: boolean): string {
  const magnitude = grouped(decimalFromMinorUnits(roundMinorUnits(Math.abs(value)), currency));
  const amount = named ? `${currency} ${magnitude}` : magnitude;
  return value < 0 ? `(${amount})` : amount;
}

/** A number as printed: money in parentheses when negative, points with their sign. */
export function numberText(value: number, format: NumberFormat): string {
  switch (format.kind) {
    case 'ordinal':
      return String(value);
    case 'integer':
      return signed(value, String(Math.abs(Math.round(value))), '');
    case 'points':
      return signed(value, Math.abs(value).toFixed(format.digits), '+');
    case 'decimal':
      return signed(value, Math.abs(value).toFixed(format.digits), '');
    case 'percent':
      return `${signed(value, (Math.abs(value) * 100).toFixed(format.digits), '')}%`;
    case 'money':
      return moneyText(value, format.currency, format.named);
  }
}

/** A cell as printed. */
export function cellText(cell: Cell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'date':
      return cell.date;
    case 'number':
      return numberText(cell.value, cell.format);
  }
}
