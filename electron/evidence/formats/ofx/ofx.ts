/** Open Financial Exchange 1.x (SGML) and 2.x (XML): bank, credit-card and investment cash statements. */

import { DeskError } from '#shared/contract/reply.ts';
import { isIsoDate } from '#shared/domain/dates.ts';
import type { Sentence, Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Place, ProblemList, warningAt } from '../../problems.ts';
import { fileStem, type Movement, minorUnits, signedDecimal, withBalances } from '../bank-statement.ts';
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

export const ofxReader: DocumentReader = {
  recognises: ({ root, text }) => {
    const isOfx = root ? root.name.toUpperCase() === 'OFX' : /OFXHEADER\s*:|<OFX>/i.test(text.slice(0, 4096));
    return isOfx ? 'ofx' : undefined;
  },
  read: readOfx,
};

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
  const start = text.search(/<OFX\s*>/i);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw refusal(file, sentence('file.doctype'));
  if (start === -1) throw refusal(file, sentence('statement-file.ofx-cut-short'));
  // Blanking the header keeps the numbers of lines.
  const root = ofxElements(file, text.slice(0, start).replace(/[^\n]/g, ' ') + text.slice(start));
  const walk: Walk = { file: file.name, terms, problems: new ProblemList(), leftovers: new Leftovers() };
  const statements = [...statementsIn(root)];
  if (statements.length === 0) {
    const why = failureIn(root) ?? sentence('statement-file.ofx-empty');
    walk.problems.add(warningAt({ file: file.name, sheet: null }, why));
  }
  const rows = statements.flatMap((statement) => readStatement(walk, statement));
  for (const child of root.elements) if (!NOT_EVIDENCE.has(child.name)) walk.leftovers.addUnread(child);
  walk.leftovers.addTo(walk.problems, file.name);
  return { tables: [{ recordSet: 'bank_transaction', rows }], problems: walk.problems.list(file.name) };
}

function* statementsIn(element: XmlElement): Generator<XmlElement> {
  for (const child of element.elements) {
    if (STATEMENTS.has(child.name)) yield child;
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

function readStatement(walk: Walk, statement: XmlElement): DocumentRow[] {
  const { file, problems, terms } = walk;
  const place: Place = { file, sheet: null, row: statement.line, column: statement.path };
  const currency = statement.value('CURDEF') ?? terms.currency;
  let account = ACCOUNTS.map((name) => statement.value(name, 'ACCTID')).find((id) => id !== undefined);
  if (account === undefined) {
    account = fileStem(file);
    problems.add(warningAt(place, sentence('statement-file.statement-without-account', { taken: account })));
  }
  const list = statement.at('BANKTRANLIST') ?? statement.at('INVTRANLIST');
  const entries = [
    ...(list?.all('STMTTRN') ?? []),
    ...(list?.all('INVBANKTRAN') ?? []).flatMap((bank) => bank.all('STMTTRN')),
  ];
  noteRepeats(entries, place, problems);
  const movements = entries.map((entry) => movementOf(entry, account, currency));
  for (const name of ['DTSTART', 'DTEND']) list?.value(name);
  return balanced(walk, statement, movements, currency);
}

/**
 * The ledger balance is that of its own date. Where no movement of the list lies after it and the
 * list reaches up to it, the balances before follow; banks list newest or oldest first.
 */
function balanced(walk: Walk, statement: XmlElement, movements: Movement[], currency: string): DocumentRow[] {
  const text = decimal(statement.value('LEDGERBAL', 'BALAMT'));
  const asOf = dayOf(statement.value('LEDGERBAL', 'DTASOF'));
  const end = dayOf(statement.value('BANKTRANLIST', 'DTEND'));
  const amount = minorUnits(signedDecimal(text, false), currency);
  const days = movements.map(({ cells }) => String(cells['booking_date'] ?? ''));
  const last = [...days].sort().at(-1) ?? '';
  if (amount === undefined || asOf === undefined || movements.length === 0) return movements;
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
  const isNewestFirst = (days[0] ?? '') > (days.at(-1) ?? '');
  const ordered = isNewestFirst ? [...movements].reverse() : movements;
  const rows = withBalances(ordered, { opening: undefined, closing: { amount, currency } }, place, walk.problems);
  return isNewestFirst ? rows.reverse() : rows;
}

function movementOf(entry: XmlElement, account: string, currency: string): Movement {
  // CURRENCY: the amount is in that currency. ORIGCURRENCY: it was converted already.
  const own = entry.value('CURRENCY', 'CURSYM') ?? currency;
  const written = entry.value('TRNAMT');
  const amount = signedDecimal(decimal(written), false);
  const name = entry.value('NAME') ?? entry.value('PAYEE', 'NAME') ?? entry.value('EXTDNAME');
  const texts = [entry.value('MEMO'), entry.value('EXTDNAME')].filter((text) => text !== name);
  const reference = entry.value('CHECKNUM') ?? entry.value('REFNUM');
  entry.value('TRNTYPE');
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

/** Amounts have a point or a comma before the decimals; some banks add thousands separators all the same. */
function decimal(text: string | undefined): string | undefined {
  const plain = text?.replace(/[\s'\u00a0]/g, '');
  if (plain === undefined) return undefined;
  const mark = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (mark === -1) return plain;
  return `${plain.slice(0, mark).replace(/[.,]/g, '')}.${plain.slice(mark + 1)}`;
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
