/** What readers of single invoices share: one document, one record, everything unread in the open. */
import { ProblemList, warningAt } from '../../problems.ts';
import { type DocumentReading, type DocumentTerms, Leftovers } from '../document.ts';
import type { EvidenceFile } from '../reader.ts';
import type { XmlElement } from '../xml/element.ts';
import { XmlReader } from '../xml/reader.ts';
import { creditAmount, directionOf, type InvoiceParty } from './parties.ts';

export interface Invoice {
  readonly number: string | undefined;
  readonly issueDate: string | undefined;
  readonly dueDate: string | undefined;
  readonly seller: InvoiceParty;
  readonly buyer: InvoiceParty;
  readonly net: string | undefined;
  readonly tax: string | undefined;
  readonly gross: string | undefined;
  readonly currency: string | undefined;
  readonly isCreditNote: boolean;
  /** Amounts of credit notes are written as positive numbers; false where the format writes them negative. */
  readonly isCreditPositive: boolean;
  readonly references: string | undefined;
}

/** Reads the XML of a file into a tree and every invoice in it into a record. */
export function readInvoices(
  file: EvidenceFile,
  terms: DocumentTerms,
  find: (root: XmlElement) => readonly XmlElement[],
  read: (invoice: XmlElement) => Invoice,
): DocumentReading {
  const xml = new XmlReader(file);
  const root = xml.whole(xml.root());
  xml.finish();
  const problems = new ProblemList();
  const leftovers = new Leftovers();
  const rows = find(root).map((element) => {
    const invoice = read(element);
    const place = { file: file.name, sheet: null, row: element.line, column: element.path };
    const { cells, remark } = directionOf(invoice.seller, invoice.buyer, terms.applicant);
    if (remark !== undefined) problems.add(warningAt(place, remark));
    leftovers.addUnread(element);
    return { line: element.line, locator: element.path, cells: { ...cells, ...invoiceCells(invoice) } };
  });
  leftovers.addTo(problems, file.name);
  return { tables: [{ recordSet: 'invoice', rows }], problems: problems.list(file.name) };
}

function invoiceCells(invoice: Invoice) {
  const isTurned = invoice.isCreditNote && invoice.isCreditPositive;
  return {
    number: invoice.number,
    issue_date: invoice.issueDate,
    due_date: invoice.dueDate,
    net: creditAmount(invoice.net, isTurned),
    tax: creditAmount(invoice.tax, isTurned),
    gross: creditAmount(invoice.gross, isTurned),
    currency: invoice.currency,
    status: invoice.isCreditNote ? 'credit-note' : 'normal',
    references: invoice.references,
  };
}

/** Document types of UNTDID 1001 that credit the buyer (EN 16931 code list for BT-3). */
export const CREDIT_NOTE_TYPES: ReadonlySet<string> = new Set(
  '81 83 261 262 296 308 381 396 420 458 502 503 532'.split(' '),
);
