/** SWIFT customer statements (MT940) and interim reports (MT942) in the banks' dialects. */

import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { errorAt, type Place, ProblemList, warningAt } from '../../problems.ts';
import { fileStem, type Movement, minorUnits, type StatedBalance, withBalances } from '../bank-statement.ts';
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
const ADMINISTRATIVE: ReadonlySet<string> = new Set(['20', '21', '28', '28C', '13', '13D']);

function readMt940(file: EvidenceFile, terms: DocumentTerms): DocumentReading {
  const messages = swiftMessages(decodeLoosely(file));
  if (messages.length === 0) {
    const message = sentence('statement-file.no-swift-message');
    throw new DeskError('invalid-input', sentence('file.at-line', { place: file.name, message }), [
      { place: file.name, message },
    ]);
  }
  const walk: Walk = { file: file.name, terms, problems: new ProblemList(), unused: new Map() };
  const rows = messages.flatMap((message) => readMessage(walk, message));
  for (const [tag, { line, count }] of walk.unused) {
    const message = sentence('statement-file.unused-tag', { tag, count });
    walk.problems.add(warningAt({ file: file.name, sheet: null, row: line, column: `:${tag}:` }, message));
  }
  return { tables: [{ recordSet: 'bank_transaction', rows }], problems: walk.problems.list(file.name) };
}

function readMessage(walk: Walk, { fields, line }: SwiftMessage): DocumentRow[] {
  const opening = balanceIn(walk, fields, '60');
  const closing = balanceIn(walk, fields, '62');
  const currency = opening?.currency ?? closing?.currency ?? floorCurrency(fields) ?? walk.terms.currency;
  const account = accountOf(walk, fields, currency, line);
  const movements: Movement[] = [];
  for (const [index, field] of fields.entries()) {
    if (field.tag === '61') {
      const movement = movementOf(walk, field, detailLines(fields, index), { account, currency });
      if (movement) movements.push(movement);
    } else if (!isUsed(fields, index)) note(walk, field);
  }
  const place = { file: walk.file, sheet: null, row: line };
  const isStatement = fields.some(({ tag }) => /^60/.test(tag));
  if (isStatement && !closing) {
    walk.problems.add(warningAt(place, sentence('statement-file.no-closing-balance')));
  }
  return withBalances(movements, { opening, closing }, place, walk.problems);
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
  if (shortDate(date) === undefined) {
    problems.add(
      warningAt(
        { file, sheet: null, row: field.line, column: `:${field.tag}:` },
        sentence('statement-file.not-a-date', { date }),
      ),
    );
  }
  return { amount: mark === 'D' ? 0 - amount : amount, currency };
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
  const message = sentence('statement-file.no-account-tag', { taken: fileStem(walk.file) });
  walk.problems.add(warningAt({ file: walk.file, sheet: null, row: field?.line ?? line }, message));
  return fileStem(walk.file);
}

function movementOf(
  { file, problems }: Walk,
  field: SwiftField,
  details: readonly string[],
  { account, currency }: { readonly account: string; readonly currency: string },
): Movement | undefined {
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
  const amount = line.isOut ? `-${line.amount}` : line.amount;
  return {
    line: field.line,
    locator: String(field.line),
    amount: minorUnits(amount, currency),
    currency,
    cells: {
      account,
      booking_date: line.entryDate ?? line.valueDate,
      value_date: line.valueDate,
      amount,
      currency,
      ...partyCells(line, details),
    },
  };
}

function partyCells(line: StatementLine, lines: readonly string[]): DocumentRow['cells'] {
  const { name, account, remittance } = detailsOf(lines, line.isOut);
  const fromLine = partyOfLine(line);
  const reversal = line.isReversal ? 'Reversal' : undefined;
  const said = joinedText([reversal, remittance]);
  const isBare = remittance === undefined;
  return {
    counterparty_name: name ?? fromLine.name,
    counterparty_account: account ?? fromLine.account,
    remittance: isBare ? joinedText([said, line.supplement, line.customerReference, line.bankReference]) : said,
  };
}

/** Rabobank puts the party's account into the reference and its name behind it, or the account below the line. */
function partyOfLine({ appended, customerReference, supplement }: StatementLine): { name?: string; account?: string } {
  const below = /^(?:[A-Z]{2}\d{2}[A-Z\d]{10,30}|P\d{9})$/.exec(supplement ?? '')?.[0];
  if (below !== undefined) return { account: below.replace(/^P/, '') };
  if (appended === undefined) return {};
  const account = /^(?:P?\d{7,10})$/.exec(customerReference ?? '')?.[0]?.replace(/^P?0*/, '');
  return account === undefined || account === '' ? { name: appended } : { name: appended, account };
}
