/** Standard Audit File for Tax (OECD 1 and 2, with the Portuguese and Norwegian schemas), and Poland's JPK. */
import { sentence } from '#shared/text/sentence.ts';
import { accountPlanFor } from '../../mappings/account-plans.ts';
import { ProblemList, warningAt } from '../../problems.ts';
import {
  type DocumentReader,
  type DocumentReading,
  type DocumentRow,
  type DocumentTerms,
  Leftovers,
} from '../document.ts';
import { creditAmount } from '../invoices/parties.ts';
import type { EvidenceFile } from '../reader.ts';
import type { XmlElement } from '../xml/element.ts';
import { XmlReader } from '../xml/reader.ts';
import { readJpk } from './jpk.ts';
import { type LedgerAccount, type LedgerPeriod, ledgerAccountOf, ledgerRows } from './ledger.ts';

export const saftReader: DocumentReader = {
  recognises: ({ root }) => {
    if (root?.name === 'AuditFile' || root?.name === 'auditfile') return 'saf-t';
    return root?.name === 'JPK' && /jpk\.mf\.gov\.pl|crd\.gov\.pl/.test(root.namespace) ? 'saf-t' : undefined;
  },
  read: (file, terms) => {
    const xml = new XmlReader(file);
    const root = xml.root();
    return root.name === 'JPK' ? readJpk(file, xml) : readAuditFile(file, terms, xml, root);
  },
};

interface Partner {
  readonly name: string | undefined;
  readonly id: string | undefined;
}

interface Walk {
  readonly file: string;
  readonly xml: XmlReader;
  readonly problems: ProblemList;
  readonly leftovers: Leftovers;
  period: LedgerPeriod;
  country: string | undefined;
  readonly accounts: LedgerAccount[];
  readonly partners: Map<string, Partner>;
  readonly invoices: DocumentRow[];
}

function readAuditFile(file: EvidenceFile, terms: DocumentTerms, xml: XmlReader, root: XmlElement): DocumentReading {
  const walk: Walk = {
    file: file.name,
    xml,
    problems: new ProblemList(),
    leftovers: new Leftovers(),
    period: { start: undefined, end: undefined, currency: terms.currency },
    country: undefined,
    accounts: [],
    partners: new Map(),
    invoices: [],
  };
  for (const part of xml.children()) {
    if (part.name === 'Header') readHeader(walk, xml.whole(part));
    else if (part.name === 'MasterFiles') readMasterFiles(walk);
    else if (part.name === 'SourceDocuments') readSourceDocuments(walk);
    else skip(walk, part, part.name);
  }
  xml.finish();
  const plan = accountPlanFor(root.namespace, walk.country);
  const lines = ledgerRows(walk.accounts, plan, walk.period, file.name, walk.problems);
  if (lines.length > 0) {
    walk.problems.add(
      warningAt({ file: file.name, sheet: null }, sentence('ledger-file.mapped', { plan: plan?.name ?? null })),
    );
  }
  walk.leftovers.addTo(walk.problems, file.name);
  return {
    tables: [
      { recordSet: 'statement_line', rows: lines, constants: { kind: 'management' } },
      { recordSet: 'invoice', rows: walk.invoices },
    ],
    problems: walk.problems.list(file.name),
  };
}

/** Passes an element over without keeping it, and says how much it held. */
function skip({ xml, leftovers }: Walk, element: XmlElement, path: string): void {
  let first: XmlElement | undefined;
  for (const child of xml.children()) first ??= child;
  if (first) leftovers.add(element, path);
}

function readHeader(walk: Walk, header: XmlElement): void {
  const criteria = header.at('SelectionCriteria');
  const day = (name: string): string | undefined => (header.value(name) ?? criteria?.value(name))?.slice(0, 10);
  walk.period = {
    start: day('StartDate') ?? day('SelectionStartDate') ?? monthStart(criteria),
    end: day('EndDate') ?? day('SelectionEndDate') ?? monthEnd(criteria),
    currency: header.value('DefaultCurrencyCode') ?? header.value('CurrencyCode') ?? walk.period.currency,
  };
  walk.country =
    header.value('AuditFileCountry') ??
    header.value('CompanyAddress', 'Country') ??
    header.value('Company', 'Address', 'Country');
  const names =
    'AuditFileVersion AuditFileDateCreated CompanyName FiscalYear DateCreated ProductID ProductVersion'.split(' ');
  for (const name of names) header.value(name);
  walk.leftovers.addUnread(header);
}

/** OECD 2 may give months instead of days. */
function monthStart(criteria: XmlElement | undefined): string | undefined {
  const [year, month] = [criteria?.value('PeriodStartYear'), criteria?.value('PeriodStart')];
  return year && month ? `${year}-${month.padStart(2, '0')}-01` : undefined;
}

function monthEnd(criteria: XmlElement | undefined): string | undefined {
  const [year, month] = [Number(criteria?.value('PeriodEndYear')), Number(criteria?.value('PeriodEnd'))];
  if (!(year > 1900 && year < 3000 && month >= 1 && month <= 12)) return undefined;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Lists lie in a holder (GeneralLedgerAccounts/Account) or, in older schemas, side by side (GeneralLedger, Customer). */
function readMasterFiles(walk: Walk): void {
  for (const part of walk.xml.children()) {
    if (/^(?:GeneralLedgerAccounts|Customers|Suppliers)$/.test(part.name)) {
      for (const entry of walk.xml.children()) readMaster(walk, entry, `${part.name}/${entry.name}`);
    } else readMaster(walk, part, part.name);
  }
}

function readMaster(walk: Walk, entry: XmlElement, path: string): void {
  if (!/^(?:Account|GeneralLedger|Customer|Supplier)$/.test(entry.name)) {
    skip(walk, entry, `MasterFiles/${path}`);
    return;
  }
  const element = walk.xml.whole(entry);
  if (entry.name === 'Account' || entry.name === 'GeneralLedger') {
    walk.accounts.push(ledgerAccountOf(element, walk.period.currency));
  } else readPartner(walk, element);
  walk.leftovers.addUnread(element, `MasterFiles/${path}`);
}

function readPartner(walk: Walk, partner: XmlElement): void {
  const role = partner.name;
  const key = partner.value(`${role}ID`);
  if (key === undefined) return;
  const structure = partner.at('CompanyStructure');
  const id =
    partner.value(`${role}TaxID`) ??
    partner.value('TaxRegistration', 'TaxRegistrationNumber') ??
    partner.value('RegistrationNumber') ??
    structure?.value('RegistrationNumber');
  const name = partner.value('CompanyName') ?? partner.value('Name') ?? structure?.value('Name');
  walk.partners.set(`${role}:${key}`, { name, id });
}

function readSourceDocuments(walk: Walk): void {
  for (const part of walk.xml.children()) {
    const isSale = part.name === 'SalesInvoices';
    if (!isSale && part.name !== 'PurchaseInvoices') skip(walk, part, `SourceDocuments/${part.name}`);
    else {
      for (const child of walk.xml.children()) {
        if (child.name === 'Invoice') readInvoice(walk, walk.xml.whole(child), isSale);
      }
    }
  }
}

function readInvoice(walk: Walk, invoice: XmlElement, isSale: boolean): void {
  const role = isSale ? 'Customer' : 'Supplier';
  const key = invoice.value(`${role}ID`) ?? invoice.value(`${role}Info`, `${role}ID`);
  const partner = walk.partners.get(`${role}:${key}`);
  const totals = invoice.at('DocumentTotals');
  const gross = totals?.value('GrossTotal');
  const type = invoice.value('InvoiceType') ?? '';
  const isCreditNote = /^NC$|credit|^381$/i.test(type) || gross?.trim().startsWith('-') === true;
  const isTurned = isCreditNote && gross?.trim().startsWith('-') !== true;
  const status = invoice.value('DocumentStatus', 'InvoiceStatus') ?? invoice.value('InvoiceStatus');
  const tax = totals?.value('TaxPayable') ?? taxTotal(totals);
  walk.invoices.push({
    line: invoice.line,
    locator: invoice.path,
    cells: {
      number: invoice.value('InvoiceNo'),
      issue_date: invoice.value('InvoiceDate')?.slice(0, 10),
      due_date: invoice.value('DueDate')?.slice(0, 10),
      direction: isSale ? 'sale' : 'purchase',
      counterparty_id: partner?.id,
      counterparty_name: partner?.name ?? invoice.value(`${role}Info`, 'Name') ?? key,
      net: creditAmount(totals?.value('NetTotal'), isTurned),
      tax: creditAmount(tax, isTurned),
      gross: creditAmount(gross, isTurned),
      currency: walk.period.currency,
      status: status === 'A' ? 'void' : isCreditNote ? 'credit-note' : 'normal',
      references: referenceOf(invoice, isCreditNote),
    },
  });
  walk.leftovers.addUnread(invoice, 'Invoice');
}

/** OECD 2 lists the tax by rates. */
function taxTotal(totals: XmlElement | undefined): string | undefined {
  const amounts = (totals?.all('TaxInformationTotals') ?? []).flatMap(
    (each) => each.value('TaxAmount', 'Amount') ?? [],
  );
  return amounts.length === 1 ? amounts[0] : undefined;
}

/** Lines name the invoice a credit note takes back, and the order. */
function referenceOf(invoice: XmlElement, isCreditNote: boolean): string | undefined {
  const lines = invoice.all('Line');
  const preceding = lines.flatMap(
    (line) => line.value('References', 'Reference') ?? line.value('References', 'CreditNote', 'Reference') ?? [],
  );
  const orders = lines.flatMap((line) => line.value('OrderReferences', 'OriginatingON') ?? []);
  return isCreditNote ? (preceding[0] ?? orders[0]) : (orders[0] ?? preceding[0]);
}
