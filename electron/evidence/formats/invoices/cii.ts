/** UN/CEFACT Cross Industry Invoice (D16B as in EN 16931, Factur-X and ZUGFeRD 2; ZUGFeRD 1 names too). */
import type { DocumentReader } from '../document.ts';
import type { XmlElement } from '../xml/element.ts';
import { CREDIT_NOTE_TYPES, type Invoice, readInvoices } from './invoice-document.ts';
import { type InvoiceParty, partyOf } from './parties.ts';

export const ciiReader: DocumentReader = {
  recognises: ({ root }) => (root && /^CrossIndustry(?:Invoice|Document)$/.test(root.name) ? 'cii' : undefined),
  read: (file, terms) => readInvoices(file, terms, (root) => [root], invoiceOf),
};

/** The first of several names an element has had. */
function either(element: XmlElement | undefined, ...names: readonly string[]): XmlElement | undefined {
  return names.map((name) => element?.at(name)).find((found) => found !== undefined);
}

function invoiceOf(root: XmlElement): Invoice {
  const document = either(root, 'ExchangedDocument', 'HeaderExchangedDocument');
  const transaction = either(root, 'SupplyChainTradeTransaction', 'SpecifiedSupplyChainTradeTransaction');
  const agreement = either(transaction, 'ApplicableHeaderTradeAgreement', 'ApplicableSupplyChainTradeAgreement');
  const settlement = either(transaction, 'ApplicableHeaderTradeSettlement', 'ApplicableSupplyChainTradeSettlement');
  const totals = either(
    settlement,
    'SpecifiedTradeSettlementHeaderMonetarySummation',
    'SpecifiedTradeSettlementMonetarySummation',
  );
  root.at('ExchangedDocumentContext')?.markRead();
  root.at('SpecifiedExchangedDocumentContext')?.markRead();
  const type = document?.value('TypeCode');
  const currency = settlement?.value('InvoiceCurrencyCode');
  const isCreditNote = type !== undefined && CREDIT_NOTE_TYPES.has(type);
  return {
    number: document?.value('ID'),
    issueDate: dateIn(document?.at('IssueDateTime')),
    dueDate: dueDateIn(settlement),
    seller: partyIn(agreement?.at('SellerTradeParty')),
    buyer: partyIn(agreement?.at('BuyerTradeParty')),
    net: totals?.value('TaxBasisTotalAmount') ?? totals?.value('LineTotalAmount'),
    tax: taxTotal(totals, currency),
    gross: totals?.value('GrandTotalAmount'),
    currency,
    isCreditNote,
    isCreditPositive: true,
    references: referencesOf(agreement, settlement, isCreditNote),
  };
}

/** Format 102 is YYYYMMDD; ISO dates occur too. */
function dateIn(element: XmlElement | undefined): string | undefined {
  const text =
    element?.value('DateTimeString') ?? element?.value('DateTime') ?? element?.value('DateString') ?? element?.value();
  const compact = /^(\d{4})(\d\d)(\d\d)(?:\d{4,6})?$/.exec(text ?? '');
  if (compact) return `${compact[1]}-${compact[2]}-${compact[3]}`;
  return text?.replace(/^(\d{4}-\d\d-\d\d)T.*$/, '$1');
}

function dueDateIn(settlement: XmlElement | undefined): string | undefined {
  const dates = (settlement?.all('SpecifiedTradePaymentTerms') ?? []).map((terms) =>
    dateIn(terms.at('DueDateDateTime')),
  );
  return dates.find((date) => date !== undefined);
}

/** The tax in the currency of the invoice; a second amount states it in the seller's own. */
function taxTotal(totals: XmlElement | undefined, currency: string | undefined): string | undefined {
  const amounts = totals?.all('TaxTotalAmount') ?? [];
  const own = amounts.find((amount) => [undefined, currency].includes(amount.attribute('currencyID')));
  return (own ?? amounts[0])?.value();
}

/** What a credit note takes back; what an invoice was ordered by. */
function referencesOf(
  agreement: XmlElement | undefined,
  settlement: XmlElement | undefined,
  isCreditNote: boolean,
): string | undefined {
  const preceding = (settlement?.all('InvoiceReferencedDocument') ?? []).flatMap(
    (document) => documentNumber(document) ?? [],
  );
  const order = documentNumber(agreement?.at('BuyerOrderReferencedDocument'));
  const found = isCreditNote ? (preceding[0] ?? order) : (order ?? preceding[0]);
  return found ?? documentNumber(agreement?.at('ContractReferencedDocument')) ?? agreement?.value('BuyerReference');
}

function documentNumber(document: XmlElement | undefined): string | undefined {
  return document?.value('IssuerAssignedID') ?? document?.value('ID');
}

function partyIn(party: XmlElement | undefined): InvoiceParty {
  if (!party) return partyOf(undefined, []);
  const taxes = party.all('SpecifiedTaxRegistration').map((registration) => registration.at('ID'));
  const forVat = taxes.filter((id) => id?.attribute('schemeID') === 'VA');
  const legal = party.at('SpecifiedLegalOrganization');
  return partyOf(party.value('Name') ?? legal?.value('TradingBusinessName'), [
    ...forVat.map((id) => id?.value()),
    legal?.value('ID'),
    ...taxes.filter((id) => !forVat.includes(id)).map((id) => id?.value()),
    ...party.values('GlobalID'),
    ...party.values('ID'),
  ]);
}
