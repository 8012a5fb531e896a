/** UBL 2 invoices and credit notes (OASIS UBL 2.1, EN 16931 syntax binding, Peppol BIS 3). */
import type { DocumentReader } from '../document.ts';
import type { XmlElement } from '../xml/element.ts';
import { CREDIT_NOTE_TYPES, type Invoice, readInvoices } from './invoice-document.ts';
import { type InvoiceParty, partyOf } from './parties.ts';

const DOCUMENTS: ReadonlySet<string> = new Set(['Invoice', 'CreditNote', 'SelfBilledInvoice', 'SelfBilledCreditNote']);

export const ublReader: DocumentReader = {
  recognises: ({ root, text }) => {
    if (!root) return undefined;
    const name = nameIn(root.namespace) ?? (root.name === 'StandardBusinessDocument' ? nameIn(text) : undefined);
    return name && (name.endsWith('CreditNote') ? 'ubl-credit-note' : 'ubl-invoice');
  },
  read: (file, terms) => readInvoices(file, terms, documentsIn, invoiceOf),
};

/** The document a namespace of UBL 2 is for. */
function nameIn(text: string): string | undefined {
  return /urn:oasis:names:(?:specification|tc):ubl:(?:xpath|schema:xsd):((?:SelfBilled)?(?:Invoice|CreditNote))-[12]/.exec(
    text,
  )?.[1];
}

function documentsIn(root: XmlElement): XmlElement[] {
  return DOCUMENTS.has(root.name) ? [root] : root.elements.filter(({ name }) => DOCUMENTS.has(name));
}

function invoiceOf(document: XmlElement): Invoice {
  const type = document.value('InvoiceTypeCode') ?? document.value('CreditNoteTypeCode');
  const isNamedCredit = document.name.endsWith('CreditNote');
  const currency = document.value('DocumentCurrencyCode');
  const totals = document.at('LegalMonetaryTotal') ?? document.at('RequestedMonetaryTotal');
  const tax = taxTotal(document, currency);
  const net = totals?.value('TaxExclusiveAmount') ?? totals?.value('LineExtensionAmount');
  document.value('CustomizationID');
  document.value('ProfileID');
  document.value('UBLVersionID');
  const isCreditNote = isNamedCredit || (type !== undefined && CREDIT_NOTE_TYPES.has(type));
  return {
    number: document.value('ID'),
    issueDate: dayOf(document.value('IssueDate')),
    dueDate: dayOf(document.value('DueDate') ?? paymentDue(document)),
    seller: partyIn(document.at('AccountingSupplierParty', 'Party') ?? document.at('SellerSupplierParty', 'Party')),
    buyer: partyIn(document.at('AccountingCustomerParty', 'Party') ?? document.at('BuyerCustomerParty', 'Party')),
    net,
    tax,
    // Documents outside EN 16931 leave the sum with tax out where nothing is prepaid.
    gross:
      totals?.value('TaxInclusiveAmount') ?? (totals?.at('PrepaidAmount') ? undefined : totals?.value('PayableAmount')),
    currency: currency ?? totals?.elements[0]?.attribute('currencyID'),
    isCreditNote,
    isCreditPositive: true,
    references: referencesOf(document, isCreditNote),
  };
}

function paymentDue(document: XmlElement): string | undefined {
  const means = document.all('PaymentMeans').map((each) => each.value('PaymentDueDate'));
  const terms = document.all('PaymentTerms').map((each) => each.value('PaymentDueDate'));
  return [...means, ...terms].find((date) => date !== undefined);
}

/** The tax in the currency of the invoice; a second total states it in the seller's own. */
function taxTotal(document: XmlElement, currency: string | undefined): string | undefined {
  const totals = document.all('TaxTotal');
  const own = totals.filter((total) => {
    const code = total.at('TaxAmount')?.attribute('currencyID');
    return code === undefined || currency === undefined || code === currency;
  });
  return (own[0] ?? totals[0])?.value('TaxAmount');
}

/** What a credit note takes back; what an invoice was ordered by. */
function referencesOf(document: XmlElement, isCreditNote: boolean): string | undefined {
  const preceding = document
    .all('BillingReference')
    .flatMap(
      (each) => each.value('InvoiceDocumentReference', 'ID') ?? each.value('CreditNoteDocumentReference', 'ID') ?? [],
    );
  const order = document.value('OrderReference', 'ID') ?? document.value('OrderReference', 'SalesOrderID');
  const found = isCreditNote ? (preceding[0] ?? order) : (order ?? preceding[0]);
  return found ?? document.value('ContractDocumentReference', 'ID') ?? document.value('BuyerReference');
}

function partyIn(party: XmlElement | undefined): InvoiceParty {
  if (!party) return partyOf(undefined, []);
  const legal = party.at('PartyLegalEntity');
  const taxes = party.all('PartyTaxScheme');
  const forVat = taxes.filter((scheme) => scheme.value('TaxScheme', 'ID')?.toUpperCase() === 'VAT');
  const name =
    legal?.value('RegistrationName') ??
    party.value('PartyName', 'Name') ??
    taxes[0]?.value('RegistrationName') ??
    personIn(party);
  return partyOf(name, [
    ...forVat.map((scheme) => scheme.value('CompanyID')),
    legal?.value('CompanyID'),
    ...taxes.filter((scheme) => !forVat.includes(scheme)).map((scheme) => scheme.value('CompanyID')),
    ...party.all('PartyIdentification').map((each) => each.value('ID')),
    party.value('EndpointID'),
  ]);
}

function personIn(party: XmlElement): string | undefined {
  const person = party.at('Person');
  const names = [person?.value('FirstName'), person?.value('FamilyName')].filter((part) => part !== undefined);
  return names.length > 0 ? names.join(' ') : undefined;
}

/** The day without the time zone some systems add. */
function dayOf(text: string | undefined): string | undefined {
  return text?.replace(/^(\d{4}-\d\d-\d\d)(?:Z|[+-]\d\d:\d\d|T.*)$/, '$1');
}
