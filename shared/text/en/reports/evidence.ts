/** Words of the section "Evidence" of the decision report. */
import { nameOf } from '../../name-of.ts';
import type { Teller } from '../../teller.ts';
import { lowered } from './english.ts';

export interface ReportedFact {
  readonly recordSet: string;
  readonly key: string;
  readonly field: string;
}

export function evidenceText(t: Teller) {
  const named = (recordSet: string): string => lowered(nameOf(t.names.recordSets, recordSet));
  return {
    title: 'Evidence',
    files: 'Files',
    noFiles: 'No files were brought in.',
    file: 'File',
    sha256: 'SHA-256',
    recordSets: 'Record sets',
    bytes: 'Bytes',
    records: 'Records',
    notUnderstood: 'Not understood',
    broughtBy: 'Brought by',
    broughtAt: 'At',
    /** "invoices", or with counts where a file holds several record sets: "invoices 120, orders 34". */
    recordsOf: (records: ReadonlyArray<{ readonly recordSet: string; readonly count: number }>) => {
      const [only, ...more] = records;
      if (only && more.length === 0) return named(only.recordSet);
      return records.map(({ recordSet, count }) => `${named(recordSet)} ${t.formats.number(count)}`).join(', ');
    },
    live: 'Live records by record set, from files and by hand',
    notProvided: (recordSets: readonly string[]) => `Not provided: ${recordSets.map(named).join(', ')}.`,
    noRecords: 'No records.',
    recordSet: 'Record set',
    allUnderstood: 'Everything in the files was understood.',
    place: 'Place',
    whatNotUnderstood: 'What was not understood',
    placeOf: (sheet: string | null, row: number | null, column: string | null) =>
      [
        sheet === null ? '' : `sheet ${sheet}`,
        row === null ? '' : `row ${row}`,
        column === null ? '' : `column ${column}`,
      ]
        .filter((part) => part !== '')
        .join(', '),
    conflicts: 'Sources that contradict each other',
    noConflicts: 'No contradictions between sources were found.',
    fact: 'Fact',
    says: 'Says',
    stands: 'How it stands',
    open: 'not settled',
    carriedBy: (by: string, reason: string) => `carried by ${by}: ${reason}`,
    factOf: ({ recordSet, key, field }: ReportedFact) =>
      `${named(recordSet)}, ${key}: ${lowered(nameOf(t.names.fields, field))}`,
    byHand: 'entered by hand',
    sourceAt: (source: string, place: string) => (place === '' ? source : `${source}, ${place}`),
    /** Rows of a file by their numbers, "3" or "3,4". */
    rowsAt: (sheet: string | null, rows: string) => {
      const numbers = rows.includes(',') ? `rows ${rows.replaceAll(',', ', ')}` : `row ${rows}`;
      return sheet === null ? numbers : `sheet ${sheet}, ${numbers}`;
    },
    missing: 'Still missing',
    nothingMissing: 'Nothing is missing for the next step.',
    blocking: 'Needed before the next step',
  };
}
