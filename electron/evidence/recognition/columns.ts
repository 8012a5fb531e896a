/** Which column of a table is which field of a record set. */
import type { FieldSpec, RecordSetName } from '#shared/domain/record-sets.ts';
import { fieldSpecs } from '../mapping/check-record.ts';
import { choiceOf } from '../values/choices.ts';
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

/**
 * Matches headers to fields; each field takes the closest header, each header serves one field. A
 * header with a second meaning takes it where another column has its first.
 */
export function matchColumns(table: Table, recordSet: RecordSetName): ColumnMatches {
  const specs = fieldSpecs(recordSet);
  const matches = new Map<string, ColumnMatch>();
  const meanings = table.headers.flatMap((header, index) => {
    const meaning = meaningOf(header, recordSet);
    return meaning ? [{ header, index, meaning }] : [];
  });
  const put = (header: string, index: number, meaning: HeaderMeaning): void => {
    if (!holdsChoice(table, index, specs[meaning.field], meaning)) return;
    const known = matches.get(meaning.field);
    if (!known || meaning.rank < known.rank) matches.set(meaning.field, { header, index, rank: meaning.rank });
  };
  for (const { header, index, meaning } of meanings) {
    if (meaning.otherwise === undefined) put(header, index, meaning);
  }
  for (const { header, index, meaning } of meanings) {
    const { field, rank, otherwise } = meaning;
    if (otherwise !== undefined) put(header, index, { field: matches.has(field) ? otherwise : field, rank });
  }
  return matches;
}

function meaningOf(header: string, recordSet: RecordSetName): HeaderMeaning | undefined {
  const headers = HEADER_FIELDS[recordSet];
  return headers.get(normaliseLabel(header)) ?? headers.get(normaliseLabel(withoutBrackets(header)));
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
