/** What the words in a table's columns of choices mean: as the desk reads them, or as an officer says. */
import type { ChoiceWord, TableMapping } from '#shared/contract/operations/evidence.ts';
import { meaningsOf, RECORD_SETS, type RecordSetName } from '#shared/domain/record-sets.ts';
import { plainText } from '#shared/values/plain-text.ts';
import type { Cell } from '../formats/reader.ts';
import type { Table } from '../recognition/table.ts';
import { choiceOf } from '../values/choices.ts';
import { directionOf } from '../values/direction-words.ts';
import { signRuleOf } from './signs.ts';

/** Words shown of one column, and the longest of them. */
const MOST_WORDS = 12;
const LONGEST = 60;

/** The table with the words an officer gave a meaning in its place. */
export function withMeanings(table: Table, mapping: TableMapping): Table {
  const given = Object.entries(mapping.meanings ?? {}).flatMap(([field, meanings]) => {
    const at = table.headers.indexOf(mapping.columns[field] ?? '');
    return at === -1 ? [] : [{ at, meanings }];
  });
  if (given.length === 0) return table;
  const rows = table.rows.map((row) => {
    const cells = [...row.cells];
    for (const { at, meanings } of given) {
      const word = wordOf(cells[at]);
      if (Object.hasOwn(meanings, word)) cells[at] = meanings[word] ?? '';
    }
    return { ...row, cells };
  });
  return { ...table, rows };
}

/** The words of the columns of choices, those first that nobody understands, then the most frequent. */
export function choiceWords(table: Table, mapping: TableMapping, currency: string): ChoiceWord[] {
  const { recordSet } = mapping;
  // A structured document has the format's own words, and a statement one kind for all its lines.
  const isTable = table.rows[0]?.locator === undefined && mapping.layout === 'rows';
  if (!isTable || !isRecordSet(recordSet)) return [];
  return Object.entries(mapping.columns).flatMap(([field, header]) => {
    const at = table.headers.indexOf(header);
    const options = meaningsOf(recordSet, field);
    if (at === -1 || options === undefined) return [];
    const read = readerOf(table, mapping, field, options, currency);
    const rows = Map.groupBy(table.rows, ({ cells }) => wordOf(cells[at]));
    return [...rows]
      .filter(([word]) => word.length <= LONGEST && (word !== '' || (field === 'side' && rows.size > 1)))
      .map(([word, { length }]): ChoiceWord => ({ field, word, rows: length, meaning: read(word) }))
      .sort((a, b) => Number(a.meaning !== null) - Number(b.meaning !== null) || b.rows - a.rows)
      .slice(0, MOST_WORDS);
  });
}

function readerOf(
  table: Table,
  mapping: TableMapping,
  field: string,
  options: readonly string[],
  currency: string,
): (word: string) => string | null {
  const given = mapping.meanings?.[field] ?? {};
  if (field !== 'side') return (word) => given[word] ?? choiceOf(word, options) ?? null;
  const { reading, blankSide } = signRuleOf(withMeanings(table, mapping), mapping, currency);
  const ofBlank = blankSide === 0 ? null : blankSide === 1 ? 'in' : 'out';
  return (word) => {
    const said = given[word] ?? (word === '' ? ofBlank : (directionOf(word) ?? null));
    // The running balance may prove that a bank means the opposite of what its words say.
    if (reading !== 'turned-side' || said === 'neutral' || said === null) return said;
    return said === 'in' ? 'out' : 'in';
  };
}

function wordOf(cell: Cell | undefined): string {
  return plainText(String(cell ?? ''));
}

function isRecordSet(name: string): name is RecordSetName {
  return Object.hasOwn(RECORD_SETS, name);
}
