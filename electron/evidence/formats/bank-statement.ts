/** What bank statements of all formats share: movements of an account, and the balance after each. */

import type { IsoDate } from '#shared/domain/dates.ts';
import { type Currency, decimalFromMinorUnits, type MinorUnits, minorUnitsFromDecimal } from '#shared/domain/money.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Place, type ProblemList, warningAt } from '../problems.ts';
import type { DocumentRow, DocumentTable } from './document.ts';

/** One booking as a statement has it. */
export interface Movement extends DocumentRow {
  /** Undefined where the amount cannot be read; its row says so when it is checked. */
  readonly amount: MinorUnits | undefined;
  readonly currency: Currency;
}

export interface StatedBalance {
  readonly amount: MinorUnits;
  readonly currency: Currency;
  /** The day at whose end it holds; undefined where the statement does not say. */
  readonly date: IsoDate | undefined;
}

export interface StatementBalances {
  readonly opening: StatedBalance | undefined;
  readonly closing: StatedBalance | undefined;
}

/** What the statements of a file bring. */
export interface StatementRows {
  readonly movements: readonly DocumentRow[];
  /** Balances of statements without movements. */
  readonly balances: readonly DocumentRow[];
}

/**
 * The rows of one statement with the balance after each movement: from the opening balance on, or back
 * from the closing one, day by day and inside a day in the order of the statement; banks list newest or
 * oldest first. After the last movement it is the closing balance as the bank states it; where the
 * movements do not lead there, a problem says so. The rows keep the order of the statement.
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
  if (balance === undefined) return [...movements];
  const inTime = orderInTime(movements);
  const after = new Map<Movement, MinorUnits>();
  for (const movement of inTime) {
    balance += movement.amount ?? 0;
    after.set(movement, balance);
  }
  const last = inTime.at(-1);
  if (last && to !== undefined) after.set(last, to);
  return movements.map((movement) => {
    const balanceAfter = decimalFromMinorUnits(after.get(movement) ?? 0, currency);
    return { ...movement, cells: { ...movement.cells, balance_after: balanceAfter } };
  });
}

function orderInTime(movements: readonly Movement[]): Movement[] {
  const dayOf = ({ cells }: Movement): string => String(cells['booking_date'] ?? '');
  const [first, last] = [movements[0], movements.at(-1)];
  const isNewestFirst = first !== undefined && last !== undefined && dayOf(first) > dayOf(last);
  const ordered = isNewestFirst ? movements.toReversed() : movements;
  return ordered.toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0));
}

/** The balance of a statement without movements as a row of its own; none where its day is not known. */
export function balanceRow(
  account: string,
  { opening, closing }: StatementBalances,
  at: { readonly line: number; readonly locator: string },
): DocumentRow[] {
  const stated = closing ?? opening;
  if (stated?.date === undefined) return [];
  const balance = decimalFromMinorUnits(stated.amount, stated.currency);
  return [{ ...at, cells: { account, date: stated.date, balance, currency: stated.currency } }];
}

/** The tables of a bank's file: movements, and balances where a statement has nothing else. */
export function statementTables({ movements, balances }: StatementRows): DocumentTable[] {
  return [
    { recordSet: 'bank_transaction', rows: movements },
    { recordSet: 'account_balance', rows: balances },
  ];
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

/**
 * What stands for the account of a statement that names none: one and the same for all of them, so that two
 * months of one account are one account. A file's name says nothing of its account.
 */
export const UNSTATED_ACCOUNT = '?';
