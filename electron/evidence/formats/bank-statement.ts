/** What bank statements of all formats share: movements of an account, and the balance after each. */

import { type Currency, decimalFromMinorUnits, type MinorUnits, minorUnitsFromDecimal } from '#shared/domain/money.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Place, type ProblemList, warningAt } from '../problems.ts';
import type { DocumentRow } from './document.ts';

/** One booking as a statement has it. */
export interface Movement extends DocumentRow {
  /** Undefined where the amount cannot be read; its row says so when it is checked. */
  readonly amount: MinorUnits | undefined;
  readonly currency: Currency;
}

export interface StatedBalance {
  readonly amount: MinorUnits;
  readonly currency: Currency;
}

export interface StatementBalances {
  readonly opening: StatedBalance | undefined;
  readonly closing: StatedBalance | undefined;
}

/**
 * The rows of one statement with the balance after each movement, in the order of the statement:
 * from the opening balance on, or back from the closing one. After the last movement it is the
 * closing balance as the bank states it; where the movements do not lead there, a problem says so.
 */
export function withBalances(
  movements: readonly Movement[],
  { opening, closing }: StatementBalances,
  place: Place,
  problems: ProblemList,
): DocumentRow[] {
  const currency = movements[0]?.currency ?? opening?.currency;
  const amounts = movements.flatMap(({ amount }) => amount ?? []);
  const isWhole = amounts.length === movements.length && movements.every((movement) => movement.currency === currency);
  if (currency === undefined || !isWhole) return [...movements];
  const from = opening?.currency === currency ? opening.amount : undefined;
  const to = closing?.currency === currency ? closing.amount : undefined;
  const sum = amounts.reduce((total, amount) => total + amount, 0);
  if (from !== undefined && to !== undefined && from + sum !== to) {
    problems.add(warningAt(place, gapMessage(from, sum, to, currency)));
  }
  let balance = from ?? (to === undefined ? undefined : to - sum);
  return movements.map((movement, index) => {
    if (balance === undefined) return movement;
    balance += amounts[index] ?? 0;
    const after = index === movements.length - 1 && to !== undefined ? to : balance;
    return { ...movement, cells: { ...movement.cells, balance_after: decimalFromMinorUnits(after, currency) } };
  });
}

function gapMessage(from: MinorUnits, sum: MinorUnits, to: MinorUnits, currency: Currency): Sentence {
  const shown = (amount: MinorUnits): string => decimalFromMinorUnits(amount, currency);
  const amounts = { opening: shown(from), expected: shown(from + sum), closing: shown(to) };
  return sentence('statement-file.balance-gap', { ...amounts, currency });
}

/** A decimal text with the sign of the booking: money out is negative. Undefined where it is no decimal. */
export function signedDecimal(text: string | undefined, isOut: boolean): string | undefined {
  const plain = text?.trim().replace(/^\+/, '');
  if (plain === undefined || !/^-?(?:\d+\.?\d*|\.\d+)$/.test(plain)) return undefined;
  if (!isOut) return plain;
  return plain.startsWith('-') ? plain.slice(1) : `-${plain}`;
}

/** Minor units of a decimal text; undefined where there is none. */
export function minorUnits(text: string | undefined, currency: Currency): MinorUnits | undefined {
  return text === undefined ? undefined : minorUnitsFromDecimal(text, currency);
}

/** The name of a file without folder and extension: the account where a statement names none. */
export function fileStem(name: string): string {
  return name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || name;
}
