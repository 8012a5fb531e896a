/** ISO 20022 account reports, statements and notifications (camt.052, .053, .054), all versions. */
import { sentence } from '#shared/text/sentence.ts';
import { ProblemList, warningAt } from '../../problems.ts';
import {
  balanceRow,
  type Movement,
  minorUnits,
  statementTables,
  UNSTATED_ACCOUNT,
  withBalances,
} from '../bank-statement.ts';
import {
  type DocumentReader,
  type DocumentReading,
  type DocumentRow,
  type DocumentTerms,
  Leftovers,
} from '../document.ts';
import type { EvidenceFile } from '../reader.ts';
import type { XmlElement } from '../xml/element.ts';
import { XmlReader } from '../xml/reader.ts';
import { statementBalances } from './balances.ts';
import { type Account, entryMovements } from './entry.ts';
import { accountNumber } from './parties.ts';

const MESSAGES: Readonly<Record<string, string>> = {
  AcctRpt: 'camt.052',
  Stmt: 'camt.053',
  DbtCdtNtfctn: 'camt.054',
};
const STATEMENTS: ReadonlySet<string> = new Set(['Stmt', 'Rpt', 'Ntfctn']);
/** Elements that number and date a message and say nothing about the account. */
const ADMINISTRATIVE: ReadonlySet<string> = new Set(
  'Id ElctrncSeqNb LglSeqNb CreDtTm FrToDt StmtPgntn RptPgntn NtfctnPgntn RptgSeq RptgSrc'.split(' '),
);

export const camtReader: DocumentReader = {
  recognises: ({ root, text }) => {
    if (!root) return undefined;
    const message = /<(?:[\w.-]+:)?BkToCstmr(AcctRpt|Stmt|DbtCdtNtfctn)(?:V\d+)?[\s/>]/.exec(text)?.[1];
    if (message !== undefined) return MESSAGES[message];
    return /\bcamt\.05[234](?=\.)/.exec(root.namespace)?.[0];
  },
  read: readCamt,
};

interface Walk {
  readonly file: EvidenceFile;
  readonly xml: XmlReader;
  readonly terms: DocumentTerms;
  readonly problems: ProblemList;
  readonly leftovers: Leftovers;
  readonly rows: DocumentRow[];
  /** Balances of statements without movements. */
  readonly balances: DocumentRow[];
  statements: number;
  /** Day the message was made. */
  dated: string | undefined;
}

function readCamt(file: EvidenceFile, terms: DocumentTerms): DocumentReading {
  const xml = new XmlReader(file);
  const walk: Walk = {
    file,
    xml,
    terms,
    problems: new ProblemList(),
    leftovers: new Leftovers(),
    rows: [],
    balances: [],
    statements: 0,
    dated: undefined,
  };
  xml.root();
  findStatements(walk);
  xml.finish();
  if (walk.statements === 0) {
    walk.problems.add(warningAt({ file: file.name, sheet: null }, sentence('statement-file.empty-message')));
  }
  walk.leftovers.addTo(walk.problems, file.name);
  return {
    tables: statementTables({ movements: walk.rows, balances: walk.balances }),
    problems: walk.problems.list(file.name),
  };
}

/** Statements lie inside the message, the message inside a document, that perhaps inside an envelope. */
function findStatements(walk: Walk): void {
  for (const element of walk.xml.children()) {
    if (STATEMENTS.has(element.name)) readStatement(walk, element);
    else if (element.name === 'GrpHdr') walk.dated = dayOf(walk.xml.whole(element));
    else findStatements(walk);
  }
}

/** The day a message or statement was made. */
function dayOf(element: XmlElement): string | undefined {
  return element.value('CreDtTm')?.slice(0, 10);
}

function readStatement(walk: Walk, statement: XmlElement): void {
  walk.statements += 1;
  const { file, terms, xml, problems, leftovers } = walk;
  const place = { file: file.name, sheet: null, row: statement.line, column: statement.path };
  let account: Account = { number: undefined, currency: undefined, owner: undefined, dated: walk.dated };
  const balances: XmlElement[] = [];
  const movements: Movement[] = [];
  let summary: XmlElement | undefined;
  let entries = 0;
  for (const child of xml.children()) {
    if (ADMINISTRATIVE.has(child.name)) continue;
    xml.whole(child);
    if (child.name === 'Acct') account = { ...accountOf(child, statement, leftovers), dated: walk.dated };
    else if (child.name === 'Bal') balances.push(child);
    else if (child.name === 'TxsSummry') summary = child;
    else if (child.name === 'Ntry') {
      entries += 1;
      const named = account.number === undefined ? { ...account, number: UNSTATED_ACCOUNT } : account;
      for (const movement of entryMovements(child, named, terms, file.name, problems)) movements.push(movement);
      leftovers.addUnread(child, 'Ntry');
    } else leftovers.add(child, `${statement.name}/${child.name}`);
  }
  const stated = statementBalances(balances);
  if (account.number === undefined && (movements.length > 0 || stated.closing)) {
    problems.add(
      warningAt(place, sentence('statement-file.no-account', { kind: statement.name, taken: UNSTATED_ACCOUNT })),
    );
  }
  for (const row of withBalances(movements, stated, place, problems)) walk.rows.push(row);
  if (entries === 0) {
    const at = { line: statement.line, locator: statement.path };
    walk.balances.push(...balanceRow(account.number ?? UNSTATED_ACCOUNT, stated, at));
  }
  for (const balance of balances) leftovers.addUnread(balance, 'Bal');
  if (summary) checkSummary(summary, entries, place, problems);
}

function accountOf(element: XmlElement, statement: XmlElement, leftovers: Leftovers): Omit<Account, 'dated'> {
  const account = {
    number: accountNumber(element),
    currency: element.value('Ccy'),
    owner: element.value('Ownr', 'Nm') ?? element.value('Nm'),
  };
  leftovers.addUnread(element, `${statement.name}/Acct`);
  return account;
}

/** A statement that says how many entries it has must have them all: pages get lost. */
function checkSummary(
  summary: XmlElement,
  entries: number,
  place: { file: string; sheet: null; row: number; column: string },
  problems: ProblemList,
): void {
  const stated = minorUnits(summary.value('TtlNtries', 'NbOfNtries'), 'JPY');
  if (stated === undefined || stated === entries) return;
  problems.add(warningAt(place, sentence('statement-file.entries-missing', { stated, entries })));
}
