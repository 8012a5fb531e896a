/** One cell → the typed value of a field, or why not. */

import { minorUnitsFromDecimal } from '#shared/domain/money.ts';
import type { FieldSpec, FieldValue } from '#shared/domain/record-sets.ts';
import type { Sentence, Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type DecimalMark, decimalText, shiftDecimal, unitApart } from '#shared/values/amounts.ts';
import { currencyCode } from '#shared/values/currencies.ts';
import { type DateOrder, isoDate, isoMonth } from '#shared/values/dates.ts';
import { isBlank, plainText } from '#shared/values/plain-text.ts';
import type { Cell } from '../formats/reader.ts';
import { faultMessage } from '../formats/xlsx-cells.ts';
import { choiceOf, flagOf } from './choices.ts';

/** How the cells of one table are written. */
export interface Conventions {
  readonly decimalMark: DecimalMark;
  readonly dateOrder: DateOrder;
  /** Multiplier of money: 1, 1000 or 10000. */
  readonly moneyUnit: 1 | 1000 | 10_000;
}

/** Why a cell could not become a value. */
export interface Unreadable {
  readonly message: Words;
}

export type Parsed = FieldValue | Unreadable;

/** Whether parsing gave a reason instead of a value. */
export function isUnreadable(parsed: Parsed): parsed is Unreadable {
  return typeof parsed === 'object' && parsed !== null;
}

const POWERS = { 1: 0, 1000: 3, 10000: 4 } as const;

/**
 * Reads one cell as a field of the given kind. Blank cells are null: not provided, never zero. Where a
 * field asks yes or no, 无 and "none" answer no; elsewhere they are ways of leaving a cell blank.
 * `currency` gives money its number of decimal places; `isPercent` marks columns headed by a % sign.
 */
export function parseField(
  spec: FieldSpec,
  cell: Cell,
  conventions: Conventions,
  currency: string,
  isPercent = false,
): Parsed {
  const flag = spec.kind === 'flag' ? flagOf(String(cell)) : undefined;
  if (flag !== undefined) return flag;
  if (typeof cell === 'string' && (cell === '' || isBlank(plainText(cell)))) return null;
  const fault = typeof cell === 'string' && cell.startsWith('#') ? faultMessage(cell) : undefined;
  if (fault !== undefined) return { message: fault };
  switch (spec.kind) {
    case 'money':
      return parseMoney(cell, conventions, currency);
    case 'integer':
      return parseInteger(cell, conventions);
    case 'decimal':
      return parseDecimal(cell, conventions, isPercent);
    case 'date':
      return (
        isoDate(cell, conventions.dateOrder) ??
        unreadable(cell, sentence('cell.no-date', { order: conventions.dateOrder }))
      );
    case 'period':
      return isoMonth(cell, conventions.dateOrder) ?? unreadable(cell, sentence('cell.no-month'));
    case 'flag':
      return unreadable(cell, sentence('cell.no-flag'));
    case 'choice':
      return (
        choiceOf(String(cell).trim(), spec.options ?? []) ??
        unreadable(cell, sentence('cell.no-choice', { options: spec.options ?? [] }))
      );
    case 'choices':
      return parseChoices(String(cell), spec.options ?? []);
    case 'currency':
      return parseCurrency(String(cell));
    case 'text':
      return String(cell).trim();
  }
}

/** A list of choices in the words people use for them, in the order of the options. */
function parseChoices(cell: string, options: readonly string[]): Parsed {
  const words = cell.split(/[,;，；、|/]/).flatMap((word) => word.trim() || []);
  const chosen = words.map((word) => choiceOf(word, options));
  if (chosen.includes(undefined)) return unreadable(cell, sentence('cell.no-choice', { options }));
  return options.filter((option) => chosen.includes(option)).join(', ');
}

function parseMoney(cell: Cell, conventions: Conventions, currency: string): Parsed {
  const { figure, power } = typeof cell === 'string' ? unitApart(cell) : { figure: cell, power: 0 };
  const text = numberText(figure, conventions.decimalMark);
  if (text === undefined) return unreadable(cell, sentence('cell.no-number', { decimalMark: conventions.decimalMark }));
  const amount = minorUnitsFromDecimal(shiftDecimal(text, power || POWERS[conventions.moneyUnit]), currency);
  return amount ?? unreadable(cell, sentence('cell.too-large'));
}

function parseInteger(cell: Cell, conventions: Conventions): Parsed {
  const text = numberText(cell, conventions.decimalMark);
  const value = Number(text);
  return text !== undefined && Number.isSafeInteger(value) ? value : unreadable(cell, sentence('cell.no-whole-number'));
}

function parseDecimal(cell: Cell, conventions: Conventions, isPercent: boolean): Parsed {
  const hasSign = typeof cell === 'string' && /[%％]\s*$/.test(cell);
  const text = numberText(typeof cell === 'string' ? cell.replace(/[%％]\s*$/, '') : cell, conventions.decimalMark);
  if (text === undefined || !Number.isFinite(Number(text)))
    return unreadable(cell, sentence('cell.no-number', { decimalMark: conventions.decimalMark }));
  return hasSign || (isPercent && typeof cell === 'string') || (isPercent && Math.abs(Number(text)) > 1)
    ? Number(`${text}e-2`)
    : Number(text);
}

/** Decimal text of a cell; a number cell is already exact and knows no decimal mark. */
function numberText(cell: Cell, mark: DecimalMark): string | undefined {
  if (typeof cell === 'string') return decimalText(cell, mark);
  const text = String(cell);
  return text.includes('e') ? (Math.abs(cell) < 1 ? '0' : BigInt(Math.round(cell)).toString()) : text;
}

function parseCurrency(raw: string): Parsed {
  return currencyCode(raw) ?? unreadable(raw, sentence('cell.no-currency'));
}

/** Characters of a cell that are quoted. */
const MOST_QUOTED = 60;

function unreadable(cell: Cell, why: Sentence): Unreadable {
  const text = String(cell);
  const quoted = text.length > MOST_QUOTED ? `${text.slice(0, MOST_QUOTED)}…` : text;
  return { message: sentence('cell.unreadable', { cell: quoted, why }) };
}
