/** Open Financial Exchange 1.x (SGML) and 2.x (XML): bank, credit-card and investment cash statements. */

import { DeskError } from '#shared/contract/reply.ts';
import { isIsoDate } from '#shared/domain/dates.ts';
import type { Sentence, Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Place, ProblemList, warningAt } from '../../problems.ts';
import {
  balanceRow,
  type Movement,
  minorUnits,
  type StatedBalance,
  type StatementRows,
  signedDecimal,
  statementTables,
  UNSTATED_ACCOUNT,
  withBalances,
} from '../bank-statement.ts';
import {
  type DocumentReader,
  type DocumentReading,
  type DocumentRow,
  type DocumentTerms,
  joinedText,
  Leftovers,
} from '../document.ts';
import type { EvidenceFile } from '../reader.ts';
import type { XmlElement } from '../xml/element.ts';
import { decodeOfx } from './decode-ofx.ts';
import { ofxElements } from './elements.ts';
import { decimal, type Signs, signsOf } from './signs.ts';

export const ofxReader: DocumentReader = {
  recognises: ({ root, text }) => {
    const isOfx = root ? root.name.toUpperCase() === 'OFX' : /OFXHEADER\s*:|<OFX>/i.test(text.slice(0, 4096));
    return isOfx ? 'ofx' : undefined;
  },
  read: readOfx,
};

/** What holds the movements of a statement. */
const LISTS: ReadonlySet<string> = new Set(['BANKTRANLIST', 'INVTRANLIST']);
/** Statements of bank, card and investment accounts. */
const STATEMENTS: ReadonlySet<string> = new Set(['STMTRS', 'CCSTMTRS', 'INVSTMTRS']);
const ACCOUNTS = ['BANKACCTFROM', 'CCACCTFROM', 'INVACCTFROM'];
const NOT_EVIDENCE: ReadonlySet<string> = new Set(['SIGNONMSGSRSV1', 'TRNUID', 'STATUS', 'CLTCOOKIE']);

interface Walk {
  readonly file: string;
  readonly terms: DocumentTerms;
  readonly problems: ProblemList;
  readonly leftovers: Leftovers;
}

function readOfx(file: EvidenceFile, terms: DocumentTerms): DocumentReading {
  const text = decodeOfx(file);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw refusal(file, sentence('file.doctype'));
  const problems = new ProblemList();
  const root = ofxElements(file, bodyOf(file, text), problems);
  const walk: Walk = { file: file.name, terms, problems, leftovers: new Leftovers() };
  const statements = [...statementsIn(root)];
  if (statements.length === 0) {
    const why = failureIn(root) ?? sentence('statement-file.ofx-empty');
    walk.problems.add(warningAt({ file: file.name, sheet: null }, why));
  }
  const read = statements.map((statement) => readStatement(walk, statement));
  for (const child of root.elements) if (!NOT_EVIDENCE.has(child.name)) walk.leftovers.addUnread(child);
  walk.leftovers.addTo(walk.problems, file.name);
  const rows = {
    movements: read.flatMap(({ movements }) => movements),
    balances: read.flatMap(({ balances }) => balances),
  };
  return { tables: statementTables(rows), problems: walk.problems.list(file.name) };
}

/** The elements with the header blanked, which keeps the numbers of lines; begun with <OFX> where that tag is missing. */
function bodyOf(file: EvidenceFile, text: string): string {
  const start = text.search(/<OFX\s*>/i);
  const messages = start === -1 ? text.search(/<(?:SIGNON|BANK|CREDITCARD|INVSTMT)MSGSRSV1\s*>/i) : start;
  if (messages === -1) throw refusal(file, sentence('statement-file.ofx-cut-short'));
  const head = text.slice(0, messages).replace(/[^\n]/g, ' ');
  return `${head}${start === -1 ? '<OFX>' : ''}${text.slice(messages)}`;
}

/** Statements; where their own tags are missing, what holds a list of movements. */
function* statementsIn(element: XmlElement): Generator<XmlElement> {
  for (const child of element.elements) {
    if (STATEMENTS.has(child.name) || child.elements.some(({ name }) => LISTS.has(name))) yield child;
    else if (NOT_EVIDENCE.has(child.name)) child.markRead();
    else yield* statementsIn(child);
  }
}

/** The server's own word where it sent no statement. */
function failureIn(root: XmlElement): Sentence | undefined {
  for (const element of root.elements) {
    const status = element.at('STATUS') ?? element.at('SONRS', 'STATUS');
    const code = status?.value('CODE');
    if (code !== undefined && code !== '0') {
      return sentence('statement-file.bank-answer', { code, message: status?.value('MESSAGE') ?? null });
    }
    const inside = failureIn(element);
    if (inside !== undefined) return inside;
  }
  return undefined;
}

function readStatement(walk: Walk, statement: XmlElement): StatementRows {
  const { file, problems, terms } = walk;
  const place: Place = { file, sheet: null, row: statement.line, column: statement.path };
  const currency = statement.value('CURDEF') ?? terms.currency;
  let account = ACCOUNTS.map((name) => statement.value(name, 'ACCTID')).find((id) => id !== undefined);
  if (account === undefined) {
    account = UNSTATED_ACCOUNT;
    problems.add(warningAt(place, sentence('statement-file.statement-without-account', { taken: account })));
  }
  const entries = [...entriesIn(statement)];
  noteRepeats(entries, place, problems);
  const signs = signsOf(entries);
  for (const message of signs.remarks) problems.add(warningAt(place, message));
  const movements = entries.map((entry) => movementOf(entry, account, currency, signs));
  const closing = ledgerBalance(statement, currency);
  const end = [...LISTS].map((name) => statement.value(name, 'DTEND')).find((day) => day !== undefined);
  for (const name of LISTS) statement.value(name, 'DTSTART');
  statement.value('DTSTART');
  const at = { line: statement.line, locator: statement.path };
  return {
    movements: balanced(walk, statement, movements, closing, dayOf(end ?? statement.value('DTEND'))),
    balances: movements.length > 0 ? [] : balanceRow(account, { opening: undefined, closing }, at),
  };
}

/** All movements of a statement, whatever stands between them and it. */
function* entriesIn(element: XmlElement): Generator<XmlElement> {
  for (const child of element.elements) {
    if (child.name === 'STMTTRN') yield child;
    else yield* entriesIn(child);
  }
}

function ledgerBalance(statement: XmlElement, currency: string): StatedBalance | undefined {
  const text = decimal(statement.value('LEDGERBAL', 'BALAMT'));
  const date = dayOf(statement.value('LEDGERBAL', 'DTASOF'));
  const amount = minorUnits(signedDecimal(text, false), currency);
  return amount === undefined ? undefined : { amount, currency, date };
}

/**
 * The ledger balance is that of its own date. Where no movement of the list lies after it and the
 * list reaches up to it, the balances before follow.
 */
function balanced(
  walk: Walk,
  statement: XmlElement,
  movements: Movement[],
  closing: StatedBalance | undefined,
  end: string | undefined,
): DocumentRow[] {
  const asOf = closing?.date;
  if (!closing || asOf === undefined || movements.length === 0) return movements;
  const days = movements.map(({ cells }) => String(cells['booking_date'] ?? ''));
  const last = [...days].sort().at(-1) ?? '';
  const place: Place = {
    file: walk.file,
    sheet: null,
    row: statement.at('LEDGERBAL')?.line ?? null,
    column: 'LEDGERBAL',
  };
  if (last > asOf || (last !== asOf && (end === undefined || end < asOf))) {
    const message = sentence('statement-file.ledger-balance-later', { asOf, last: last || null });
    walk.problems.add(warningAt(place, message));
    return movements;
  }
  return withBalances(movements, { opening: undefined, closing }, place, walk.problems);
}

function movementOf(entry: XmlElement, account: string, currency: string, signs: Signs): Movement {
  // CURRENCY: the amount is in that currency. ORIGCURRENCY: it was converted already.
  const own = entry.value('CURRENCY', 'CURSYM') ?? currency;
  const written = entry.value('TRNAMT');
  const amount = signs.amountOf(entry);
  const name = entry.value('NAME') ?? entry.value('PAYEE', 'NAME') ?? entry.value('EXTDNAME');
  const texts = [entry.value('MEMO'), entry.value('EXTDNAME')].filter((text) => text !== name);
  const reference = entry.value('CHECKNUM') ?? entry.value('REFNUM');
  entry.value('FITID');
  const posted = entry.value('DTPOSTED');
  return {
    line: entry.line,
    locator: entry.path,
    amount: minorUnits(amount, own),
    currency: own,
    cells: {
      account,
      booking_date: dayOf(posted) ?? dayOf(entry.value('DTUSER')) ?? posted,
      value_date: dayOf(entry.value('DTAVAIL')),
      amount: amount ?? written,
      currency: own,
      counterparty_name: joinedText([name]),
      counterparty_account: entry.value('BANKACCTTO', 'ACCTID') ?? entry.value('CCACCTTO', 'ACCTID'),
      remittance: joinedText([...texts, reference]),
    },
  };
}

/** YYYYMMDD and more, as OFX writes moments; the day as written there. */
function dayOf(text: string | undefined): string | undefined {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)/.exec(text ?? '') ?? [];
  const date = `${year}-${month}-${day}`;
  return isIsoDate(date) ? date : undefined;
}

/** An identifier that occurs twice in one account is the same movement twice. */
function noteRepeats(entries: readonly XmlElement[], place: Place, problems: ProblemList): void {
  const seen = new Map<string, number>();
  for (const entry of entries) {
    const id = entry.value('FITID');
    const first = id === undefined ? undefined : seen.get(id);
    if (first !== undefined) {
      problems.add(warningAt({ ...place, row: entry.line }, sentence('statement-file.same-fitid', { id, first })));
    } else if (id !== undefined) seen.set(id, entry.line);
  }
}

function refusal(file: EvidenceFile, message: Words): DeskError {
  return new DeskError('invalid-input', sentence('file.at-line', { place: file.name, message }), [
    { place: file.name, message },
  ]);
}
