/** Identifiers that a spreadsheet kept as numbers: of more than fifteen digits the last are gone. */
import type { Cell } from '../formats/reader.ts';

/** Digits a number of a spreadsheet keeps (IEEE 754, as ECMA-376 stores it). */
const KEPT = 15;

/** Fields of which each record has its own: two of them that lost their digits are still two. */
const OWN: ReadonlySet<string> = new Set(['number', 'digital_number', 'order_id', 'waybill']);

/**
 * An identifier without the digits that are lost, which are marked; undefined where none are. Where each
 * record has its own, the row keeps it apart from the others: "253220000000000????? (row 7)" in short.
 */
export function withoutLostDigits(field: string, cell: Cell, row: number): string | undefined {
  const digits = digitsOf(cell);
  if (digits === undefined) return undefined;
  // Scientific notation shows fewer digits still than the number keeps.
  const shown = typeof cell === 'number' ? digits.slice(0, KEPT) : digits.replace(/0+$/, '');
  const marked = shown.padEnd(digits.length, '?');
  return OWN.has(field) ? `${marked}#${row}` : marked;
}

/** The digits of a number too long to be kept: of a number cell, or of one saved as text in scientific notation. */
function digitsOf(cell: Cell): string | undefined {
  if (typeof cell === 'number') {
    return Number.isInteger(cell) && Math.abs(cell) >= 10 ** KEPT ? BigInt(cell).toString() : undefined;
  }
  const [, whole, fraction = '', power] = /^(\d)(?:[.,](\d{1,14}))?E\+?(\d{2})$/i.exec(cell.trim()) ?? [];
  const length = Number(power) + 1;
  return whole === undefined || length <= fraction.length + 1 ? undefined : `${whole}${fraction}`.padEnd(length, '0');
}
