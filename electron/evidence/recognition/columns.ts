/** Which column of a table is which field of a record set. */
import type { FieldSpec, RecordSetName } from '#shared/domain/record-sets.ts';
import { currencyCode } from '#shared/values/currencies.ts';
import { isoDate } from '#shared/values/dates.ts';
import { isBlank, plainText } from '#shared/values/plain-text.ts';
import type { Cell } from '../formats/reader.ts';
import { fieldSpecs } from '../mapping/check-record.ts';
import { choiceOf } from '../values/choices.ts';
import { directionOf } from '../values/direction-words.ts';
import { HEADER_FIELDS, type HeaderMeaning } from './header-synonyms.ts';
import { normaliseLabel, withoutBrackets } from './normalise.ts';
import { statementCodeOf } from './statement-synonyms.ts';
import type { Table } from './table.ts';

interface ColumnMatch {
  readonly header: string;
  readonly index: number;
  readonly rank: number;
}

/** Field or auxiliary field → the column whose header is closest to its name. */
export type ColumnMatches = ReadonlyMap<string, ColumnMatch>;

/** Rows looked at to see whether a column holds the words of a choice. */
const SAMPLE_ROWS = 50;
/** Rows looked at to see whether a column has values at all. */
const VALUE_ROWS = 5000;
/** Added to the rank of a column without a value of its field: any other column of the same meaning is preferred. */
export const WITHOUT_VALUE = 1000;

/**
 * Matches headers to fields; each field takes the closest header that has values, each header serves one
 * field. A header with a second meaning takes it where another column has its first.
 */
export function matchColumns(table: Table, recordSet: RecordSetName): ColumnMatches {
  const specs = fieldSpecs(recordSet);
  const matches = new Map<string, ColumnMatch>();
  const meanings = table.headers.flatMap((header, index) => {
    const meaning = table.ambiguous?.has(header) ? undefined : meaningOf(header, recordSet);
    return meaning ? [{ header, index, meaning }] : [];
  });
  const put = (header: string, index: number, meaning: HeaderMeaning): void => {
    if (!holdsChoice(table, index, specs[meaning.field], meaning)) return;
    if (meaning.rank > 0 && recordSet === 'bank_transaction' && !holdsKind(table, index, specs[meaning.field])) return;
    if (meaning.field === 'side' && !holdsDirections(table, index, 0.5)) return;
    const rank = meaning.rank + (hasValue(table, index, specs[meaning.field]) ? 0 : WITHOUT_VALUE);
    const known = matches.get(meaning.field);
    if (!known || rank < known.rank) matches.set(meaning.field, { header, index, rank });
  };
  for (const { header, index, meaning } of meanings) {
    if (meaning.otherwise === undefined) put(header, index, meaning);
  }
  for (const { header, index, meaning } of meanings) {
    const { field, rank, otherwise } = meaning;
    const isFirst = !matches.has(field) && holdsKind(table, index, specs[field]);
    if (otherwise !== undefined) put(header, index, { field: isFirst ? field : otherwise, rank });
  }
  return recordSet === 'bank_transaction' ? bankColumns(table, matches) : matches;
}

/** What only the values of a bank's columns show: which column tells the direction, and whose an account is. */
function bankColumns(table: Table, matches: Map<string, ColumnMatch>): ColumnMatches {
  const isTaken = (index: number): boolean => [...matches.values()].some((match) => match.index === index);
  const hasSides = matches.has('debit') && matches.has('credit');
  if (!hasSides && !matches.has('side') && matches.has('booking_date') && matches.has('amount')) {
    const index = table.headers.findIndex((_, at) => !isTaken(at) && holdsDirections(table, at, 1));
    if (index !== -1) matches.set('side', { header: table.headers[index] ?? '', index, rank: 1 });
  }
  const account = matches.get('account');
  if (account && account.rank > 0 && !matches.has('counterparty_account') && isOthersAccount(table, account.index)) {
    matches.delete('account');
    matches.set('counterparty_account', account);
  }
  // A list of payees alone, or of payers alone, names the other party of every row.
  for (const part of ['name', 'account'] as const) {
    const [payer, payee] = [matches.get(`payer_${part}`), matches.get(`payee_${part}`)];
    const only = payer && payee ? undefined : (payer ?? payee);
    if (!only || matches.has(`counterparty_${part}`)) continue;
    matches.delete(payer ? `payer_${part}` : `payee_${part}`);
    matches.set(`counterparty_${part}`, only);
  }
  return matches;
}

function sampled(table: Table, index: number): string[] {
  return table.rows.slice(0, SAMPLE_ROWS).map((row) => plainText(String(row.cells[index] ?? '')));
}

/** Whether a column of days holds one; whether one of currencies does. Without filled cells nothing speaks against it. */
function holdsKind(table: Table, index: number, spec: FieldSpec | undefined): boolean {
  if (spec?.kind !== 'date' && spec?.kind !== 'currency') return true;
  const cells = table.rows.slice(0, SAMPLE_ROWS).map((row) => row.cells[index] ?? '');
  const filled = cells.filter((cell) => !isBlank(plainText(String(cell))));
  const isOfKind = (cell: Cell): boolean =>
    spec.kind === 'currency'
      ? currencyCode(String(cell)) !== undefined
      : (isoDate(cell, 'dmy') ?? isoDate(cell, 'mdy')) !== undefined;
  return filled.length === 0 || filled.some(isOfKind);
}

/** Whether a column has a filled cell; a column of days also holds days, not times of day. */
function hasValue(table: Table, index: number, spec: FieldSpec | undefined): boolean {
  const isDay = spec?.kind === 'date';
  return table.rows.slice(0, VALUE_ROWS).some(({ cells }) => {
    const text = plainText(String(cells[index] ?? ''));
    return !isBlank(text) && !(isDay && /^(?:\d{1,2}:\d{2}(?::\d{2})?|(?:[01]\d|2[0-3])[0-5]\d[0-5]\d)$/.test(text));
  });
}

/** Whether at least a share of a column's filled cells say in or out, and one of them does. */
function holdsDirections(table: Table, index: number, share: number): boolean {
  const words = sampled(table, index).filter((word) => word !== '');
  const said = words.map(directionOf);
  const known = said.filter((direction) => direction !== undefined).length;
  return said.some((direction) => direction === 'in' || direction === 'out') && known >= words.length * share;
}

/** The own account is the same in many rows and never blank; another's changes from row to row. */
function isOthersAccount(table: Table, index: number): boolean {
  const accounts = sampled(table, index);
  const filled = accounts.filter((account) => !isBlank(account));
  return filled.length < accounts.length || (filled.length > 1 && new Set(filled).size * 2 > filled.length);
}

function meaningOf(header: string, recordSet: RecordSetName): HeaderMeaning | undefined {
  const headers = HEADER_FIELDS[recordSet];
  const known = headers.get(normaliseLabel(header)) ?? headers.get(normaliseLabel(withoutBrackets(header)));
  // "贷方发生额/元": the currency behind a stroke is no part of the name.
  return (
    known ??
    headers.get(normaliseLabel(header.replace(/\s*[/／]\s*(?:元|人民币|rmb|cny|eur|usd|gbp|[€$£¥￥])\s*$/i, '')))
  );
}

/** A column named "type" is a choice only where it holds the choice's words; a field's own name is believed. */
function holdsChoice(
  table: Table,
  index: number,
  spec: FieldSpec | undefined,
  { field, rank }: HeaderMeaning,
): boolean {
  if (rank === 0 || spec?.kind !== 'choice') return true;
  const words = table.rows
    .slice(0, SAMPLE_ROWS)
    .map((row) => String(row.cells[index] ?? '').trim())
    .filter((word) => word !== '');
  const options = spec.options ?? [];
  // Only statement lines have a choice named code; their names are many more than the words of a choice.
  const isKnown = (word: string): boolean =>
    choiceOf(word, options) !== undefined || (field === 'code' && statementCodeOf(word) !== undefined);
  return words.length === 0 || words.filter(isKnown).length * 2 >= words.length;
}
