/** Poland's uniform control files: invoices (JPK_FA) and the sales and purchase registers (JPK_VAT, JPK_V7). */
import { decimalFromMinorUnits } from '#shared/domain/money.ts';
import { ProblemList } from '../../problems.ts';
import { minorUnits } from '../bank-statement.ts';
import { type DocumentReading, type DocumentRow, Leftovers } from '../document.ts';
import type { EvidenceFile } from '../reader.ts';
import type { XmlElement } from '../xml/element.ts';
import type { XmlReader } from '../xml/reader.ts';

/** Amounts by rate: fields of the register whose sum is the net value or the tax (K_12 and K_14 are parts of others). */
const SALES_NET = [10, 11, 13, 15, 17, 19, 21, 22, 23, 25, 27, 29, 31].map((number) => `K_${number}`);
const SALES_TAX = [16, 18, 20, 24, 26, 28, 30, 32, 33, 34].map((number) => `K_${number}`);
/** The purchase fields were renumbered when JPK_V7 replaced JPK_VAT. */
const PURCHASES = {
  v7: { net: ['K_40', 'K_42'], tax: ['K_41', 'K_43'] },
  vat: { net: ['K_43', 'K_45'], tax: ['K_44', 'K_46'] },
} as const;
const CURRENCY = 'PLN';

interface Walk {
  readonly xml: XmlReader;
  readonly leftovers: Leftovers;
  readonly rows: DocumentRow[];
  isV7: boolean;
}

/** Reads invoices and register lines; whose file it is, is the seller of its sales. */
export function readJpk(file: EvidenceFile, xml: XmlReader): DocumentReading {
  const walk: Walk = { xml, leftovers: new Leftovers(), rows: [], isV7: false };
  readParts(walk);
  xml.finish();
  const problems = new ProblemList();
  walk.leftovers.addTo(problems, file.name);
  return { tables: [{ recordSet: 'invoice', rows: walk.rows }], problems: problems.list(file.name) };
}

function readParts(walk: Walk): void {
  for (const part of walk.xml.children()) {
    // JPK_V7 keeps the registers inside one element.
    if (part.name === 'Ewidencja') readParts(walk);
    else readPart(walk, walk.xml.whole(part));
  }
}

function readPart(walk: Walk, part: XmlElement): void {
  if (part.name === 'Naglowek') {
    walk.isV7 = /V7/.test(part.at('KodFormularza')?.attribute('kodSystemowy') ?? part.value('KodFormularza') ?? '');
    part.markRead();
  } else if (part.name === 'Faktura') walk.rows.push(invoiceRow(part));
  else if (part.name === 'SprzedazWiersz') walk.rows.push(saleRow(part));
  else if (part.name === 'ZakupWiersz') walk.rows.push(purchaseRow(part, walk.isV7));
  else {
    walk.leftovers.add(part, `JPK/${part.name}`);
    return;
  }
  walk.leftovers.addUnread(part);
}

function invoiceRow(invoice: XmlElement): DocumentRow {
  const rates = (prefix: string): string[] =>
    invoice.elements.flatMap(({ name }) => (new RegExp(`^${prefix}_\\d$`).test(name) ? [name] : []));
  const currency = invoice.value('KodWaluty') ?? CURRENCY;
  const gross = invoice.value('P_15');
  const kind = invoice.value('RodzajFaktury') ?? '';
  const isCorrection = /^KOR/.test(kind) && gross?.startsWith('-') === true;
  return row(invoice, {
    number: invoice.value('P_2A') ?? invoice.value('P_2'),
    issue_date: invoice.value('P_1'),
    due_date: undefined,
    direction: 'sale',
    counterparty_id: invoice.value('P_5B'),
    counterparty_name: invoice.value('P_3A') ?? invoice.value('P_5B'),
    net: sumOf(invoice, rates('P_13'), currency),
    tax: sumOf(invoice, rates('P_14'), currency),
    gross,
    currency,
    status: isCorrection ? 'credit-note' : 'normal',
    references: invoice.value('NrFaKorygowanej'),
  });
}

function saleRow(line: XmlElement): DocumentRow {
  return row(line, {
    number: line.value('DowodSprzedazy'),
    issue_date: line.value('DataWystawienia') ?? line.value('DataSprzedazy'),
    direction: 'sale',
    counterparty_id: line.value('NrKontrahenta'),
    counterparty_name: line.value('NazwaKontrahenta') ?? line.value('NrKontrahenta'),
    ...amounts(line, SALES_NET, SALES_TAX),
  });
}

function purchaseRow(line: XmlElement, isV7: boolean): DocumentRow {
  const { net, tax } = isV7 ? PURCHASES.v7 : PURCHASES.vat;
  return row(line, {
    number: line.value('DowodZakupu'),
    issue_date: line.value('DataZakupu') ?? line.value('DataWplywu'),
    direction: 'purchase',
    counterparty_id: line.value('NrDostawcy'),
    counterparty_name: line.value('NazwaDostawcy') ?? line.value('NrDostawcy'),
    ...amounts(line, net, tax),
  });
}

function amounts(line: XmlElement, netFields: readonly string[], taxFields: readonly string[]): DocumentRow['cells'] {
  const net = sumOf(line, netFields, CURRENCY);
  // The register has a field for the tax of every rate that has one; a line without any is free of tax.
  const tax = sumOf(line, taxFields, CURRENCY) ?? '0';
  const isCredit = net?.startsWith('-') === true;
  return { net, tax, currency: CURRENCY, status: isCredit ? 'credit-note' : 'normal' };
}

/** The sum of the fields that are there; undefined where none is. */
function sumOf(element: XmlElement, names: readonly string[], currency: string): string | undefined {
  const found = names.flatMap((name) => minorUnits(element.value(name), currency) ?? []);
  return found.length === 0
    ? undefined
    : decimalFromMinorUnits(
        found.reduce((sum, amount) => sum + amount, 0),
        currency,
      );
}

function row(element: XmlElement, cells: DocumentRow['cells']): DocumentRow {
  return { line: element.line, locator: element.path, cells };
}
