/** Facts that hold for every row of a table and stand in its title, its name or its headers. */
import type { FieldValue, RecordSetName } from '#shared/domain/record-sets.ts';
import { namesApplicant } from '../mapping/complete-invoice.ts';
import { accountStated, unstatedAccount } from './account.ts';
import type { ColumnMatches } from './columns.ts';
import { currencyStated } from './currency.ts';
import type { TableTerms } from './recognition.ts';
import type { Table } from './table.ts';

export interface TableConstants {
  /** Field → value said by the file itself. */
  readonly stated: Readonly<Record<string, FieldValue>>;
  /** Field → value taken because nothing was said; each is a warning. */
  readonly assumed: Readonly<Record<string, FieldValue>>;
}

/** Choice → the words in a file, sheet or title name that say so. */
type Hints = readonly (readonly [string, RegExp])[];

const DIRECTION: Hints = [
  [
    'sale',
    /\b(?:sales?|output|outgoing|issued|customers?|receivables?|kunden?|kundenname|debitor(?:en)?|ausgangsrechnung(?:en)?|klant(?:en)?|verkoop|ventes?|nom du client|facturas emitidas|ventas)\b|销项|销售|开出/i,
  ],
  [
    'purchase',
    /\b(?:purchases?|input|incoming|received|suppliers?|vendors?|payables?|lieferant(?:en)?|kreditor(?:en)?|eingangsrechnung(?:en)?|leveranciers?|inkoop|achats?|fournisseurs?|facturas recibidas|compras|proveedor(?:es)?)\b|进项|采购|购进|取得/i,
  ],
];
const UTILITY: Hints = [
  ['electricity', /\b(?:electricity|electric|power|kwh)\b|电/i],
  ['water', /\bwater\b|水/i],
  ['gas', /\b(?:gas)\b|气/i],
];
const STATEMENT: Hints = [
  ['management', /\b(?:unaudited|management)\b|未经?审计|管理报表/i],
  ['audited', /\baudited\b|审计/i],
  ['reviewed', /\breviewed\b|审阅/i],
  ['tax', /\btax (?:return|filing|statements?)\b|纳税|报税/i],
];

/** What is taken where neither a column nor the file's names say it; the cautious choice. */
const ASSUMED: Partial<Record<RecordSetName, Readonly<Record<string, FieldValue>>>> = {
  statement_line: { kind: 'management' },
  invoice: { status: 'normal' },
  licence: { status: 'valid' },
  credit_event: { status: 'open' },
  guarantee: { kind: 'joint' },
};

/** Constants for the fields of a record set that have no column. */
export function constantsOf(
  table: Table,
  recordSet: RecordSetName,
  columns: ColumnMatches,
  terms: TableTerms = {},
): TableConstants {
  const stated: Record<string, FieldValue> = {};
  const put = (field: string, value: FieldValue | undefined): void => {
    if (value !== undefined && value !== null && !columns.has(field)) stated[field] = value;
  };
  if (recordSet === 'invoice') put('direction', directionOf(table, columns, terms.applicant));
  if (recordSet === 'utility_bill') put('kind', hinted(table, UTILITY) ?? hintedIn(table.headers.join(' '), UTILITY));
  if (recordSet === 'statement_line') put('kind', hinted(table, STATEMENT));
  if (recordSet === 'relation' && columns.has('share')) put('kind', 'owns');
  if (recordSet === 'bank_transaction') put('account', accountStated(table) ?? terms.account);
  put('currency', currencyStated(table));
  const assumed: Record<string, FieldValue> = {};
  const taken = recordSet === 'bank_transaction' ? { account: unstatedAccount(table) } : ASSUMED[recordSet];
  for (const [field, value] of Object.entries(taken ?? {})) {
    if (!columns.has(field) && stated[field] === undefined) assumed[field] = value;
  }
  return { stated, assumed };
}

/**
 * Where rows name the applicant, each has a direction of its own and none is stated for all. Without an
 * applicant to compare with, the party that is the same in every row is taken for it.
 */
function directionOf(table: Table, columns: ColumnMatches, applicant: TableTerms['applicant']): string | undefined {
  const headers = Object.fromEntries([...columns].map(([field, { header }]) => [field, header]));
  if (namesApplicant(table, headers, applicant)) return undefined;
  return (
    directionOfSameParty(table, columns) ?? hinted(table, DIRECTION) ?? hintedIn(table.headers.join(' '), DIRECTION)
  );
}

function directionOfSameParty(table: Table, columns: ColumnMatches): string | undefined {
  const seller = (columns.get('seller_name') ?? columns.get('seller_id'))?.index;
  const buyer = (columns.get('buyer_name') ?? columns.get('buyer_id'))?.index;
  if (seller === undefined || buyer === undefined) return undefined;
  const sellers = new Set(table.rows.map((row) => row.cells[seller] ?? ''));
  const buyers = new Set(table.rows.map((row) => row.cells[buyer] ?? ''));
  if (sellers.size === 1 && buyers.size > 1) return 'sale';
  return buyers.size === 1 && sellers.size > 1 ? 'purchase' : undefined;
}

/** What the sheet's name says, else the file's, else the titles above the header. */
function hinted(table: Table, hints: Hints): string | undefined {
  return (
    hintedIn(table.sheet ?? '', hints) ??
    hintedIn(fileStem(table.file), hints) ??
    hintedIn(table.preamble.join(' '), hints)
  );
}

/** The one choice a text speaks of; undefined where it speaks of none or of several. */
function hintedIn(text: string, hints: Hints): string | undefined {
  const words = text.replace(/[_\-.]+/g, ' ');
  const found = hints.filter(([, pattern]) => pattern.test(words));
  // "unaudited" and "未审计" contain their opposite; the first hint of the statement kinds is the longer word.
  if (found.length > 1 && hints !== STATEMENT) return undefined;
  return found[0]?.[0];
}

function fileStem(name: string): string {
  return name.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
}
