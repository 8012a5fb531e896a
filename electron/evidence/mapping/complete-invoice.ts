/** One invoice of a list from its columns: its number, its direction, the other party, what became of it. */
import type { FieldValue } from '#shared/domain/record-sets.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { plainText } from '#shared/values/plain-text.ts';
import type { Applicant } from '../formats/document.ts';
import { isApplicant, partyOf } from '../formats/invoices/parties.ts';
import type { Cell } from '../formats/reader.ts';
import type { Table } from '../recognition/table.ts';
import { flagOf } from '../values/choices.ts';
import type { Fields } from './check-record.ts';

interface CompletedInvoice {
  readonly fields: Fields;
  /** Why the row cannot be completed; null where it can. */
  readonly problem: Words | null;
}

/** Columns of a party, in the order they are asked: the seller's name and number, the buyer's. */
const PARTY_COLUMNS = ['seller_name', 'seller_id', 'buyer_name', 'buyer_id'] as const;

/**
 * The counterparty of a sale is the buyer, of a purchase the seller. Where nothing gives the direction for
 * all rows, the party that is the applicant gives it row by row. The number of a digital invoice goes before
 * an older one, and a blank one before neither.
 */
export function completeInvoice(values: Fields, applicant: Applicant | undefined): CompletedInvoice {
  const { seller_name, seller_id, buyer_name, buyer_id, digital_number, is_positive, is_reversed, ...fields } = values;
  const direction = fields['direction'] ?? (applicant ? directionFor(values, applicant) : null);
  if (direction === null && applicant) {
    const names = { seller: textOf(seller_name ?? seller_id), buyer: textOf(buyer_name ?? buyer_id) };
    return { fields, problem: sentence('invoice-list.not-the-applicants', names) };
  }
  const isSale = direction === 'sale';
  const { net, tax, gross } = fields;
  const completed: Fields = {
    ...fields,
    number: digital_number ?? fields['number'] ?? null,
    direction,
    counterparty_name: fields['counterparty_name'] ?? (isSale ? buyer_name : seller_name) ?? null,
    counterparty_id: fields['counterparty_id'] ?? (isSale ? buyer_id : seller_id) ?? null,
    net: net ?? (isAmount(gross) && isAmount(tax) ? gross - tax : null),
    gross: gross ?? (isAmount(net) && isAmount(tax) ? net + tax : null),
    tax: tax ?? (isAmount(net) && isAmount(gross) ? gross - net : null),
  };
  const isFapiao = values['is_positive'] !== undefined || digital_number !== undefined;
  return { fields: { ...completed, status: statusOf(completed, is_positive, isFapiao) }, problem: null };
}

/** A red-letter invoice of the tax office is negative and says of itself that it is normal. */
function statusOf({ status, net, gross }: Fields, isPositive: FieldValue | undefined, isFapiao: boolean): FieldValue {
  const isNegative = isAmount(gross) ? gross < 0 : isAmount(net) && net < 0;
  const isRed = typeof isPositive === 'string' && flagOf(isPositive) === false;
  return status === 'normal' && isFapiao && (isNegative || isRed) ? 'credit-note' : (status ?? null);
}

function directionFor(values: Fields, applicant: Applicant): 'sale' | 'purchase' | null {
  const [seller_name, seller_id, buyer_name, buyer_id] = PARTY_COLUMNS.map(
    (field) => textOf(values[field]) || undefined,
  );
  if (isApplicant(partyOf(seller_name, [seller_id]), applicant)) return 'sale';
  return isApplicant(partyOf(buyer_name, [buyer_id]), applicant) ? 'purchase' : null;
}

/** Whether a row of a list names the applicant as seller or as buyer; `columns` are fields and their headers. */
export function namesApplicant(
  table: Table,
  columns: Readonly<Record<string, string>>,
  applicant: Applicant | undefined,
): boolean {
  if (!applicant) return false;
  const indexes = PARTY_COLUMNS.map((field) => [field, table.headers.indexOf(columns[field] ?? '')] as const);
  return table.rows.some(({ cells }) => {
    const values = Object.fromEntries(indexes.map(([field, index]) => [field, String(cells[index] ?? '')]));
    return directionFor(values, applicant) !== null;
  });
}

/** What the tax office prints instead of a tax of nothing. */
const NO_TAX = /^(?:\*+|免税|不征税|零税率|exempt|tax exempt|zero rated|steuerfrei|vrijgesteld|exonéré|exento)$/i;

/** 已红冲-全额, 部分红冲: the invoice stands, and a red-letter invoice of its own takes it back. */
const REVERSED = /红冲|冲红/;
const EXTENT = /全额|部分/;

/**
 * A cell of an invoice list as its field is read: asterisks in place of a tax are none, an invoice that
 * another one takes back is a normal one.
 */
export function invoiceCell(field: 'tax' | 'status', cell: Cell, isPositive: boolean): Cell {
  if (typeof cell !== 'string') return cell;
  const text = plainText(cell);
  if (field === 'tax') return NO_TAX.test(text) ? 0 : cell;
  return REVERSED.test(text) && (EXTENT.test(text) || isPositive) ? 'normal' : cell;
}

function textOf(value: FieldValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

function isAmount(value: FieldValue | undefined): value is number {
  return typeof value === 'number';
}
