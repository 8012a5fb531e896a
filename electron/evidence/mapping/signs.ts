/** Which sign the amounts of a bank's table have: by a column of direction, by the running balance, or as they are written. */

import type { TableMapping } from '#shared/contract/operations/evidence.ts';
import type { FieldValue } from '#shared/domain/record-sets.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Cell } from '../formats/reader.ts';
import { leftOutRow } from '../recognition/edge-rows.ts';
import type { Table } from '../recognition/table.ts';
import { directionOf, markApart } from '../values/direction-words.ts';
import { isUnreadable, parseField } from '../values/parse-field.ts';
import { edgeColumnsOf } from './edge-columns.ts';

/**
 * How a row's amount gets its sign. "side": the size by the row's direction. "side-and-sign": a negative
 * figure in a direction is a reversal of it. "turned": the opposite of what is written. "balance": by what
 * it did to the running balance.
 */
export type SignReading = 'written' | 'side' | 'side-and-sign' | 'turned' | 'turned-side' | 'balance';

export interface SignRule {
  readonly reading: SignReading;
  /** The table has a column of directions. */
  readonly hasSideColumn: boolean;
  /** What a blank cell says in a column that marks one direction only; 0 where it marks both. */
  readonly blankSide: 1 | -1 | 0;
  /** A negative figure among positive debits takes one back. */
  readonly hasReversedDebits: boolean;
  /** Row number → sign, where the running balance decides; a row that is not in it cannot be told. */
  readonly byRow: ReadonlyMap<number, 1 | -1>;
  /** What the officer should know of how the signs were found; null where nothing was in doubt. */
  readonly remark: Sentence | null;
}

/** One row as far as signs are concerned; the amount as it is written, debit and credit as minus and plus. */
interface Movement {
  readonly row: number;
  readonly account: string;
  readonly amount: number;
  readonly side: 1 | -1 | 0;
  readonly balance: number | null;
  /** A row that only states a balance: it moves nothing, and steps may begin or end at it. */
  readonly isEdge: boolean;
}

/** Fewest rows without any sign from which on it is asked what they are. */
const ASK_FROM = 3;

/** Share of the steps between balances an interpretation must explain before it overrules the written signs. */
const CONVINCING = 0.8;

const AS_WRITTEN: SignRule = {
  reading: 'written',
  hasSideColumn: false,
  blankSide: 0,
  hasReversedDebits: false,
  byRow: new Map(),
  remark: null,
};

/** Decides for a whole table. */
export function signRuleOf(table: Table, mapping: TableMapping, currency: string): SignRule {
  // A structured document says of every amount what it is.
  if (table.rows[0]?.locator !== undefined) return AS_WRITTEN;
  const hasReversedDebits = hasBothSigns(table, mapping, currency);
  const { rows, hasSides, hasColumns } = movementsOf(table, mapping, currency, hasReversedDebits);
  const movements = rows.filter(({ isEdge }) => !isEdge);
  const hasSideColumn = mapping.columns['side'] !== undefined;
  const rule = {
    hasSideColumn,
    hasReversedDebits,
    blankSide: blankSideOf(table, mapping),
    byRow: new Map<number, 1 | -1>(),
  };
  const chosen = mapping.constants['side'];
  if (chosen !== undefined && chosen !== null) {
    return { ...rule, reading: chosen === 'signed' ? 'written' : 'side', remark: null };
  }
  const usual = hasSides ? usualReading(movements) : 'written';
  // Whoever says what the words of the column mean has the last word on it.
  if (mapping.meanings?.['side']) return { ...rule, reading: usual, remark: null };
  const steps = stepsOf(rows);
  const isOpen = !hasSides && !hasColumns && isUnsigned(movements);
  const possible: readonly SignReading[] = hasSides
    ? ['side', 'side-and-sign', 'written', 'turned-side']
    : isOpen
      ? ['written']
      : ['written', 'turned'];
  const scores = possible.map((reading) => ({ reading, explained: explainedBy(reading, steps) }));
  const own = scores.find(({ reading }) => reading === usual)?.explained ?? 0;
  const best = scores.reduce((found, next) => (next.explained > found.explained ? next : found));
  if (best.reading !== usual && best.explained > own && best.explained >= stepCount(steps) * CONVINCING) {
    return { ...rule, reading: best.reading, remark: sentence('signs.proved', { reading: best.reading }) };
  }
  if (isOpen) {
    const byRow = signsByBalance(steps, movements.length);
    if (byRow && byRow.size > own) return { ...rule, reading: 'balance', byRow, remark: sentence('signs.by-balance') };
  }
  const remark = usual === 'side-and-sign' ? sentence('signs.reversals') : null;
  return { ...rule, reading: usual, remark };
}

/** The sign a rule gives to an amount as it is written in a row of the given direction; undefined where it cannot be told. */
export function signedBy(rule: SignRule, row: number, amount: number, side: 1 | -1 | 0): number | undefined {
  if (rule.reading === 'balance') {
    const sign = rule.byRow.get(row);
    return sign === undefined ? undefined : sign * Math.abs(amount);
  }
  return amountBy(rule.reading, amount, side);
}

/**
 * Whether amounts have neither a sign nor a direction nor a balance that proves one: then an officer has to
 * say what they are. The desk's own column of signed amounts needs no proof.
 */
export function needsDirection(table: Table, mapping: TableMapping, currency: string): boolean {
  if (mapping.recordSet !== 'bank_transaction' || mapping.constants['side'] !== undefined) return false;
  const { columns } = mapping;
  const isOwn = columns['amount'] === 'amount' && columns['booking_date'] === 'booking_date';
  if (isOwn || columns['amount'] === undefined || columns['side'] !== undefined) return false;
  if (columns['debit'] !== undefined || columns['credit'] !== undefined || columns['balance_after'] !== undefined)
    return false;
  const { rows: movements } = movementsOf(table, mapping, currency, false);
  return movements.length >= ASK_FROM && isUnsigned(movements);
}

function amountBy(reading: SignReading, amount: number, side: 1 | -1 | 0): number {
  if (reading === 'turned') return 0 - amount;
  if (side === 0 || reading === 'written') return amount;
  if (reading === 'side-and-sign') return side * amount;
  return (reading === 'turned-side' ? -side : side) * Math.abs(amount);
}

/** Without a balance: figures of one direction with both signs are movements and their reversals. */
function usualReading(movements: readonly Movement[]): SignReading {
  const count = (side: number, isNegative: boolean): number =>
    movements.filter((movement) => movement.side === side && movement.amount < 0 === isNegative).length;
  const [outPlus, outMinus, inMinus] = [count(-1, false), count(-1, true), count(1, true)];
  if (inMinus === 0 && (outPlus === 0 || outMinus === 0)) return 'side';
  return outPlus >= outMinus ? 'side-and-sign' : 'written';
}

interface Step {
  readonly movement: Movement;
  /** What the balance did where rows run forwards, and where they run backwards; null at the ends. */
  readonly forwards: number | null;
  readonly backwards: number | null;
}

function stepsOf(rows: readonly Movement[]): Step[] {
  const steps: Step[] = [];
  const accounts = Map.groupBy(rows, ({ account }) => account);
  for (const ofAccount of accounts.values()) {
    for (const [index, movement] of ofAccount.entries()) {
      const { balance } = movement;
      if (balance === null || movement.isEdge) continue;
      const before = ofAccount[index - 1]?.balance ?? null;
      const after = ofAccount[index + 1]?.balance ?? null;
      if (before === null && after === null) continue;
      const forwards = before === null ? null : balance - before;
      const backwards = after === null ? null : balance - after;
      steps.push({ movement, forwards, backwards });
    }
  }
  return steps;
}

/** Steps a reading explains in the better of the two directions a statement may run. */
function explainedBy(reading: SignReading, steps: readonly Step[]): number {
  const fits = (way: 'forwards' | 'backwards'): number =>
    steps.filter((step) => step[way] === amountBy(reading, step.movement.amount, step.movement.side)).length;
  return Math.max(fits('forwards'), fits('backwards'));
}

/** Steps a statement has in either of the directions it may run. */
function stepCount(steps: readonly Step[]): number {
  return steps.filter(({ forwards }) => forwards !== null).length;
}

function isUnsigned(movements: readonly Movement[]): boolean {
  return movements.length > 0 && movements.every(({ amount }) => amount >= 0);
}

/** The sign of every row whose size is what the balance moved by; undefined where the balance does not run. */
function signsByBalance(steps: readonly Step[], movements: number): Map<number, 1 | -1> | undefined {
  const signs = (way: 'forwards' | 'backwards'): Map<number, 1 | -1> =>
    new Map(
      steps.flatMap(({ movement, [way]: moved }) =>
        moved !== null && moved !== 0 && Math.abs(moved) === movement.amount
          ? [[movement.row, moved > 0 ? 1 : -1] as const]
          : [],
      ),
    );
  const [forwards, backwards] = [signs('forwards'), signs('backwards')];
  const found = backwards.size > forwards.size ? backwards : forwards;
  return found.size > 0 && found.size >= (movements - 1) * CONVINCING ? found : undefined;
}

function movementsOf(
  table: Table,
  mapping: TableMapping,
  currency: string,
  hasReversedDebits: boolean,
): { rows: Movement[]; hasSides: boolean; hasColumns: boolean } {
  const index = (field: string): number => table.headers.indexOf(mapping.columns[field] ?? '');
  const [amountAt, debitAt, creditAt] = [index('amount'), index('debit'), index('credit')];
  const [sideAt, balanceAt, accountAt] = [index('side'), index('balance_after'), index('account')];
  const edges = edgeColumnsOf(table, mapping);
  const blankSide = blankSideOf(table, mapping);
  const rows: Movement[] = [];
  let hasMarks = false;
  for (const { row, cells } of table.rows) {
    const leftOut = leftOutRow(cells, edges);
    const balance = balanceOf(cells[balanceAt], mapping, currency);
    const account = String(cells[accountAt] ?? '');
    if (leftOut === 'balance') rows.push({ row, account, amount: 0, side: 0, balance, isEdge: true });
    if (leftOut !== undefined) continue;
    const [debit, credit] = [figureOf(cells[debitAt], mapping, currency), figureOf(cells[creditAt], mapping, currency)];
    const written = figureOf(cells[amountAt], mapping, currency);
    const byColumns = amountOfSides(debit?.amount ?? null, credit?.amount ?? null, hasReversedDebits);
    const amount = byColumns ?? written?.amount ?? null;
    if (amount === null) continue;
    const word = sideAt === -1 ? '' : String(cells[sideAt] ?? '').trim();
    const side = written?.side || (word === '' ? blankSide : sideOf(word));
    if (written?.side) hasMarks = true;
    rows.push({ row, account, amount, side: byColumns === null ? side : 0, balance, isEdge: false });
  }
  return { rows, hasSides: sideAt !== -1 || hasMarks, hasColumns: debitAt !== -1 || creditAt !== -1 };
}

/**
 * The movement of a debit and a credit column: money in where the credit is filled; null where both are,
 * or none. Debits printed as negative figures are money out like any other, unless others are positive.
 */
export function amountOfSides(debit: number | null, credit: number | null, hasReversedDebits: boolean): number | null {
  const [out, into] = [debit ?? 0, credit ?? 0];
  if (debit === null && credit === null) return null;
  if (out !== 0 && into !== 0) return null;
  return into === 0 ? 0 - (hasReversedDebits ? out : Math.abs(out)) : into;
}

/** A column that marks debits alone leaves credits blank, and the other way round. */
function blankSideOf(table: Table, mapping: TableMapping): 1 | -1 | 0 {
  const at = table.headers.indexOf(mapping.columns['side'] ?? '');
  const words = at === -1 ? [] : table.rows.map(({ cells }) => String(cells[at] ?? '').trim());
  if (!words.includes('')) return 0;
  const said = new Set(words.filter((word) => word !== '').map(directionOf));
  if (said.size !== 1) return 0;
  return said.has('out') ? 1 : said.has('in') ? -1 : 0;
}

function hasBothSigns(table: Table, mapping: TableMapping, currency: string): boolean {
  const at = table.headers.indexOf(mapping.columns['debit'] ?? '');
  const figures = at === -1 ? [] : table.rows.map(({ cells }) => figureOf(cells[at], mapping, currency)?.amount ?? 0);
  return figures.some((figure) => figure > 0) && figures.some((figure) => figure < 0);
}

/** The side a word names, as a sign; 0 where it names none. */
export function sideOf(word: FieldValue | undefined): 1 | -1 | 0 {
  const direction = typeof word === 'string' && word !== '' ? directionOf(word) : undefined;
  return direction === 'in' ? 1 : direction === 'out' ? -1 : 0;
}

function figureOf(
  cell: Cell | undefined,
  mapping: TableMapping,
  currency: string,
): { amount: number; side: 1 | -1 | 0 } | null {
  if (cell === undefined || cell === '') return null;
  const marked = typeof cell === 'string' ? markApart(cell) : undefined;
  const value = parseField({ kind: 'money', signed: true }, marked?.figure ?? cell, mapping, currency);
  if (isUnreadable(value) || typeof value !== 'number') return null;
  return { amount: value, side: marked === undefined ? 0 : marked.direction === 'in' ? 1 : -1 };
}

function balanceOf(cell: Cell | undefined, mapping: TableMapping, currency: string): number | null {
  const figure = figureOf(cell, mapping, currency);
  return figure === null ? null : figure.side === 0 ? figure.amount : figure.side * Math.abs(figure.amount);
}
