/**
 * Chinese VAT invoices (fapiao) as XML: the fully digitised e-fapiao (EInvoice with EInvoiceData and
 * TaxSupervisionInfo) and the e-invoice inside OFD files (GB/T 36609, eInvoice).
 */
import type { DocumentReader } from '../document.ts';
import type { XmlElement } from '../xml/element.ts';
import { type Invoice, readInvoices } from './invoice-document.ts';
import { partyOf } from './parties.ts';

export const fapiaoReader: DocumentReader = {
  recognises: ({ root, text }) => {
    if (!root) return undefined;
    const isNamed = /^e-?invoices?$/i.test(root.name) || /发票/.test(root.name);
    const isFilled = /<(?:\w+:)?(?:EInvoiceData|TaxSupervisionInfo|SellerTaxID|SellerIdNum|发票号码|Fphm)[\s>/]/i.test(
      text,
    );
    return isFilled && (isNamed || /<(?:\w+:)?EInvoice[\s>]/.test(text)) ? 'fapiao' : undefined;
  },
  read: (file, terms) => readInvoices(file, terms, invoicesIn, invoiceOf),
};

/** Field → the names its element has, the digitised fapiao's first. */
const NAMES = {
  number: ['InvoiceNumber', 'InvoiceNo', 'EIid', '发票号码', 'Fphm'],
  issued: ['IssueTime', 'IssueDate', 'RequestTime', '开票日期', 'Kprq'],
  sellerName: ['SellerName', '销售方名称', '销方名称', 'Xfmc'],
  sellerId: ['SellerIdNum', 'SellerTaxID', '销售方统一社会信用代码', '销售方纳税人识别号', '销方税号', 'Xfsh'],
  buyerName: ['BuyerName', '购买方名称', '购方名称', 'Gfmc'],
  buyerId: ['BuyerIdNum', 'BuyerTaxID', '购买方统一社会信用代码', '购买方纳税人识别号', '购方税号', 'Gfsh'],
  net: ['TotalAmWithoutTax', 'TaxExclusiveTotalAmount', '合计金额', 'Hjje'],
  tax: ['TotalTaxAm', 'TaxTotalAmount', '合计税额', 'Hjse'],
  gross: ['TotalTax-includedAmount', 'TaxInclusiveTotalAmount', '价税合计', 'Jshj'],
  original: ['OriginalInvoiceNumber', 'OriginalInvoiceNo', 'BlueInvoiceNumber', '对应蓝字发票号码', '原发票号码'],
  remark: ['Remark', 'Note', '备注', 'Bz'],
} as const;

type Field = keyof typeof NAMES;

function invoicesIn(root: XmlElement): XmlElement[] {
  const inside = root.elements.filter(({ name }) => /^e-?invoice$/i.test(name));
  return inside.length > 0 ? inside : [root];
}

function invoiceOf(root: XmlElement): Invoice {
  const texts = textsIn(root);
  const value = (field: Field): string | undefined => {
    const found = NAMES[field].map((name) => texts.get(name.toLowerCase())).find((each) => each?.value() !== undefined);
    return found?.value();
  };
  const gross = value('gross') ?? undefined;
  // A red-letter invoice takes a blue one back; its amounts are negative already.
  const isCreditNote = [gross, value('net')].some((amount) => amount?.startsWith('-'));
  const remark = value('remark');
  return {
    number: value('number'),
    issueDate: dayOf(value('issued')),
    dueDate: undefined,
    seller: partyOf(value('sellerName'), [value('sellerId')]),
    buyer: partyOf(value('buyerName'), [value('buyerId')]),
    net: amountOf(value('net')),
    tax: amountOf(value('tax')),
    gross: amountOf(gross),
    currency: 'CNY',
    isCreditNote,
    isCreditPositive: false,
    references: value('original') ?? bluePredecessor(remark) ?? remark,
  };
}

/** Elements with text of their own by name; of a name that repeats, the first. Lines of the invoice are passed over. */
function textsIn(element: XmlElement, texts = new Map<string, XmlElement>()): Map<string, XmlElement> {
  for (const child of element.elements) {
    if (/^(?:IssuItemInformation|GoodsInfos?|Items?|明细)$/i.test(child.name)) continue;
    const key = child.name.toLowerCase();
    if (child.elements.length > 0) textsIn(child, texts);
    else if (child.text.trim() !== '' && !texts.has(key)) texts.set(key, child);
  }
  return texts;
}

/** The remark of a red-letter invoice names the blue one it takes back. */
function bluePredecessor(remark: string | undefined): string | undefined {
  return /(?:对应|被红冲)[^\d]{0,20}(?:号码?)[:：]?\s*(\d{8,20})/.exec(remark ?? '')?.[1];
}

function dayOf(text: string | undefined): string | undefined {
  const [, year, month = '', day = ''] = /^(\d{4})\D?(\d{1,2})\D?(\d{1,2})/.exec(text ?? '') ?? [];
  return year === undefined ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function amountOf(text: string | undefined): string | undefined {
  return text?.replace(/[¥￥,\s]/g, '');
}
