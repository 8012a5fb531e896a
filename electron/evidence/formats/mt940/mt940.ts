/** SWIFT customer statements (MT940) and interim reports (MT942) in the banks' dialects. */

import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { errorAt, type Place, ProblemList, warningAt } from '../../problems.ts';
import {
  balanceRow,
  type Movement,
  minorUnits,
  type StatedBalance,
  type StatementBalances,
  type StatementRows,
  statementTables,
  UNSTATED_ACCOUNT,
  withBalances,
} from '../bank-statement.ts';
import { decodeLoosely } from '../decode-loose.ts';
import {
  type DocumentReader,
  type DocumentReading,
  type DocumentRow,
  type DocumentTerms,
  joinedText,
} from '../document.ts';
import type { EvidenceFile } from '../reader.ts';
import { detailsOf } from './details.ts';
import { type SwiftField, type SwiftMessage, swiftMessages } from './messages.ts';
import { decimalOf, type StatementLine, shortDate, statementLineOf } from './statement-line.ts';

export const mt940Reader: DocumentReader = {
  recognises: ({ text, root }) => {
    if (root || !/^\s?:20:/m.test(text) || !/^\s?:25[A-Z]?:/m.test(text)) return undefined;
    if (/^\s?:6[02][FM]:/m.test(text)) return 'mt940';
    if (/^\s?:(?:34F|13D|90[CD]):/m.test(text)) return 'mt942';
    return /^\s?:61:\d{6}/m.test(text) || /^\s?:28C?:/m.test(text) ? 'mt940' : undefined;
  },
  read: readMt940,
};

interface Walk {
  readonly file: string;
  readonly terms: DocumentTerms;
  readonly problems: ProblemList;
  /** Tags nothing is taken from → where first and how often. */
  readonly unused: Map<string, { line: number; count: number }>;
}

/** Tags that number messages and statements and say nothing about the account. */
const ADMINISTRATIVE: ReadonlySet<string> = new Set(['20', '21', '28', '28C', '13', '13D', 'NS']);

function readMt940(file: EvidenceFile, terms: DocumentTerms): DocumentReading {
  const { messages, outside } = swiftMessages(decodeLoosely(file));
  if (messages.length === 0) {
    const message = sentence('statement-file.no-swift-message');
    throw new DeskError('invalid-input', sentence('file.at-line', { place: file.name, message }), [
      { place: file.name, message },
    ]);
  }
  const walk: Walk = { file: file.name, terms, problems: new ProblemList(), unused: new Map() };
  const movements: DocumentRow[] = [];
  const balances: DocumentRow[] = [];
  let before: Statement | undefined;
  for (const message of messages) {
    const statement = before && message.isAfterEnd ? readLate(walk, message, before) : readMessage(walk, message);
    movements.push(...statement.rows.movements);
    balances.push(...statement.rows.balances);
    before = statement;
  }
  for (const [tag, { line, count }] of walk.unused) {
    const message = sentence('statement-file.unused-tag', { tag, count });
    walk.problems.add(warningAt({ file: file.name, sheet: null, row: line, column: `:${tag}:` }, message));
  }
  noteOutside(walk, outside);
  return { tables: statementTables({ movements, balances }), problems: walk.problems.list(file.name) };
}

/** Lines that are in no message: banks write their own names there, and files get damaged there. */
function noteOutside({ file, problems }: Walk, outside: readonly { text: string; line: number }[]): void {
  const [first] = outside;
  if (!first) return;
  const message = sentence('statement-file.outside', { count: outside.length, first: first.text.slice(0, 60) });
  problems.add(warningAt({ file, sheet: null, row: first.line }, message));
}

/** A statement that was read, as far as what stands behind its end needs it. */
interface Statement {
  readonly rows: StatementRows;
  readonly account: string;
  readonly currency: string;
  readonly closing: StatedBalance | undefined;
}

function readMessage(walk: Walk, { fields, line }: SwiftMessage): Statement {
  const opening = balanceIn(walk, fields, '60');
  const closing = balanceIn(walk, fields, '62');
  const currency = opening?.currency ?? closing?.currency ?? floorCurrency(fields) ?? walk.terms.currency;
  const account = accountOf(walk, fields, currency, line);
  const balances = { opening, closing };
  const movements = withinDays(walk, movementsIn(walk, fields, { account, currency }), balances, line);
  const place = { file: walk.file, sheet: null, row: line };
  const isStatement = fields.some(({ tag }) => /^60/.test(tag));
  if (isStatement && !closing) {
    walk.problems.add(warningAt(place, sentence('statement-file.no-closing-balance')));
  }
  const rows = {
    movements: withBalances(movements, balances, place, walk.problems),
    balances: movements.length > 0 ? [] : balanceRow(account, balances, { line, locator: String(line) }),
  };
  return { rows, account, currency, closing };
}

/**
 * A movement without an entry date has its value date for the day of booking, but a statement holds what
 * was booked between its balances: where that day lies before or behind them, the last day of the
 * statement is taken.
 */
function withinDays(
  { file, problems }: Walk,
  movements: readonly SwiftMovement[],
  { opening, closing }: StatementBalances,
  row: number,
): Movement[] {
  const [from, to] = [opening?.date, closing?.date];
  if (from === undefined || to === undefined || from > to) return [...movements];
  const isOutside = ({ cells, hasEntryDate }: SwiftMovement): boolean => {
    const day = String(cells['booking_date']);
    return !hasEntryDate && (day < from || day > to);
  };
  const count = movements.filter(isOutside).length;
  if (count === 0) return [...movements];
  problems.add(warningAt({ file, sheet: null, row }, sentence('statement-file.booked-within', { count, from, to })));
  return movements.map((movement) =>
    isOutside(movement) ? { ...movement, cells: { ...movement.cells, booking_date: to } } : movement,
  );
}

/**
 * Movements behind the end of a statement. They are the account's where a closing balance of their own
 * follows from the one before; else nothing says whose they are, and each is listed.
 */
function readLate(walk: Walk, { fields, line }: SwiftMessage, before: Statement): Statement {
  const { account, currency, closing: opening } = before;
  const closing = balanceIn(walk, fields, '62');
  const movements = movementsIn(walk, fields, { account, currency });
  const sum = movements.reduce((total, { amount }) => total + (amount ?? 0), 0);
  const place = { file: walk.file, sheet: null, row: line };
  if (opening && closing?.currency === currency && opening.amount + sum === closing.amount) {
    walk.problems.add(warningAt(place, sentence('statement-file.after-end-read', { account })));
    const rows = { movements: withBalances(movements, { opening, closing }, place, walk.problems), balances: [] };
    return { rows, account, currency, closing };
  }
  for (const { line: row, cells } of movements) {
    const message = sentence('statement-file.after-end', { amount: String(cells['amount']), currency });
    walk.problems.add(errorAt({ ...place, row, column: ':61:' }, message));
  }
  return { ...before, rows: { movements: [], balances: [] } };
}

interface SwiftMovement extends Movement {
  readonly hasEntryDate: boolean;
}

function movementsIn(
  walk: Walk,
  fields: readonly SwiftField[],
  of: { readonly account: string; readonly currency: string },
): SwiftMovement[] {
  const movements: SwiftMovement[] = [];
  for (const [index, field] of fields.entries()) {
    if (field.tag === '61') {
      const movement = movementOf(walk, field, detailLines(fields, index), of);
      if (movement) movements.push(movement);
    } else if (!isUsed(fields, index)) note(walk, field);
  }
  return movements;
}

function isUsed(fields: readonly SwiftField[], index: number): boolean {
  const tag = fields[index]?.tag ?? '';
  if (ADMINISTRATIVE.has(tag) || /^(?:25|60|62|34)/.test(tag)) return true;
  return tag === '86' && belongsToLine(fields, index);
}

/** Tag 86 speaks of the statement line before it, also when the bank repeats it; else of the whole statement. */
function belongsToLine(fields: readonly SwiftField[], index: number): boolean {
  let at = index - 1;
  while (fields[at]?.tag === '86') at -= 1;
  return fields[at]?.tag === '61';
}

function detailLines(fields: readonly SwiftField[], index: number): string[] {
  const lines: string[] = [];
  for (let at = index + 1; fields[at]?.tag === '86'; at += 1) lines.push(...(fields[at]?.lines ?? []));
  return lines;
}

function note({ unused }: Walk, { tag, line }: SwiftField): void {
  const known = unused.get(tag) ?? { line, count: 0 };
  known.count += 1;
  unused.set(tag, known);
}

/** Opening (60F, 60M) or closing (62F, 62M) balance. */
function balanceIn(
  { file, problems }: Walk,
  fields: readonly SwiftField[],
  tag: '60' | '62',
): StatedBalance | undefined {
  const field = fields.find((candidate) => /^6[02]/.test(candidate.tag) && candidate.tag.startsWith(tag));
  if (!field) return undefined;
  const match = /^([CD])(\d{6})\s?([A-Z]{3})\s?(\d[\d.]*(?:,\d*)?|,\d+)/.exec(field.lines[0]?.trim() ?? '');
  const [, mark, date = '', currency = '', digits = ''] = match ?? [];
  const amount = match ? minorUnits(decimalOf(digits), currency) : undefined;
  if (amount === undefined) {
    const place: Place = { file, sheet: null, row: field.line, column: `:${field.tag}:` };
    problems.add(
      errorAt(place, sentence('statement-file.not-a-balance', { shown: (field.lines[0] ?? '').slice(0, 60) })),
    );
    return undefined;
  }
  const day = shortDate(date);
  if (day === undefined) {
    problems.add(
      warningAt(
        { file, sheet: null, row: field.line, column: `:${field.tag}:` },
        sentence('statement-file.not-a-date', { date }),
      ),
    );
  }
  return { amount: mark === 'D' ? 0 - amount : amount, currency, date: day };
}

/** MT942 states the currency with the smallest amount it reports. */
function floorCurrency(fields: readonly SwiftField[]): string | undefined {
  const floor = fields.find(({ tag }) => tag === '34F')?.lines[0];
  return /^\s?([A-Z]{3})/.exec(floor ?? '')?.[1];
}

/** The account's number, without the currency some banks append and the points some write. */
function accountOf(walk: Walk, fields: readonly SwiftField[], currency: string, line: number): string {
  const field = fields.find(({ tag }) => tag.startsWith('25'));
  const written = field?.lines[0]?.replace(/\s+/g, '') ?? '';
  const bare = written.endsWith(currency) ? written.slice(0, -currency.length) : written;
  const account = /^\d[\d.]*\d$/.test(bare) ? bare.replaceAll('.', '') : bare;
  if (account !== '') return account;
  const message = sentence('statement-file.no-account-tag', { taken: UNSTATED_ACCOUNT });
  walk.problems.add(warningAt({ file: walk.file, sheet: null, row: field?.line ?? line }, message));
  return UNSTATED_ACCOUNT;
}

function movementOf(
  { file, problems }: Walk,
  field: SwiftField,
  details: readonly string[],
  { account, currency }: { readonly account: string; readonly currency: string },
): SwiftMovement | undefined {
  const place: Place = { file, sheet: null, row: field.line, column: ':61:' };
  const line = statementLineOf(field.lines);
  if (!line) {
    const shown = (field.lines[0] ?? '').slice(0, 60);
    problems.add(errorAt(place, sentence('statement-file.not-a-line', { shown })));
    return undefined;
  }
  if (line.isExpected) {
    problems.add(warningAt(place, sentence('statement-file.expected')));
    return undefined;
  }
  if (line.noDay !== undefined) {
    const message = sentence('statement-file.no-such-day', { written: line.noDay, taken: line.bookingDate });
    problems.add(warningAt(place, message));
  }
  const amount = line.isOut ? `-${line.amount}` : line.amount;
  return {
    line: field.line,
    locator: String(field.line),
    amount: minorUnits(amount, currency),
    currency,
    hasEntryDate: line.hasEntryDate,
    cells: {
      account,
      booking_date: line.bookingDate,
      value_date: line.valueDate,
      amount,
      currency,
      ...partyCells(line, details),
    },
  };
}

function partyCells(line: StatementLine, lines: readonly string[]): DocumentRow['cells'] {
  const { name, account, remittance } = detailsOf(line, lines);
  const reversal = line.isReversal ? 'Reversal' : undefined;
  const isBare = remittance === undefined;
  const rest = isBare ? [line.supplement, line.reference, line.bankReference] : [];
  return {
    counterparty_name: name,
    counterparty_account: account,
    remittance: joinedText([reversal, remittance, ...rest]),
  };
}
