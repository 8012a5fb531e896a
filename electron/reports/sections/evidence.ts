/** What the assessment rests on: files with their hashes, records, what was not understood, what is missing. */
import type { FileProblem } from '#shared/contract/fields.ts';
import { type FieldSpec, RECORD_SETS, type RecordSetName } from '#shared/domain/record-sets.ts';
import type { Told } from '#shared/domain/words.ts';
import { instantText, integer, namedMoney, notProvided, text, toned } from '../cells.ts';
import { type Cell, figureColumn, type Row, type Section, type Table, table, textColumn } from '../document.ts';
import type { ToldContent, ToldDossier } from '../dossier.ts';
import { spoken } from '../words.ts';

type Conflict = ToldContent['conflicts'][number];

/** "invoice", or with counts where a file holds several record sets: "invoice 120, order 34". */
function recordsText(records: ToldContent['sources'][number]['records']): string {
  const [only, ...more] = records;
  if (only && more.length === 0) return spoken(only.recordSet);
  return records.map((entry) => `${spoken(entry.recordSet)} ${entry.count.toLocaleString('en-US')}`).join(', ');
}

function inventory({ sources }: ToldContent): Table {
  const rows = sources.map((source): Row => {
    const count = source.records.reduce((sum, entry) => sum + entry.count, 0);
    return {
      key: source.id,
      cells: {
        file: text(source.name),
        sha256: text(source.sha256, 'quiet'),
        sets: text(recordsText(source.records), 'quiet'),
        bytes: integer(source.bytes),
        records: integer(count),
        notUnderstood: integer(source.notUnderstood.length),
        importedBy: text(source.importedBy),
        importedAt: text(instantText(source.importedAt), 'quiet'),
      },
    };
  });
  return table({
    id: 'inventory',
    caption: 'Files',
    emptyText: 'No files were brought in.',
    columns: [
      textColumn('file', 'File', 'fill'),
      { ...textColumn('sha256', 'SHA-256', 0), under: 'file' },
      { ...textColumn('sets', 'Record sets', 0), under: 'file' },
      figureColumn('bytes', 'Bytes', 48),
      figureColumn('records', 'Records', 36),
      figureColumn('notUnderstood', 'Not understood', 50),
      textColumn('importedBy', 'Brought by', 86),
      { ...textColumn('importedAt', 'At', 0), under: 'importedBy' },
    ],
    rows,
    totals: rows.length > 0 ? [inventoryTotal(sources)] : [],
  });
}

function inventoryTotal(sources: ToldContent['sources']): Row {
  const sum = (column: string, of: (source: ToldContent['sources'][number]) => number): Cell =>
    integer(
      sources.reduce((total, source) => total + of(source), 0),
      ['SUM(', { table: 'inventory', column }, ')'],
    );
  return {
    key: 'total',
    cells: {
      file: text('Total'),
      bytes: sum('bytes', (source) => source.bytes),
      records: sum('records', (source) => source.records.reduce((total, entry) => total + entry.count, 0)),
      notUnderstood: sum('notUnderstood', (source) => source.notUnderstood.length),
    },
  };
}

function recordTable({ recordSets }: ToldContent): Table {
  const present = recordSets.filter((entry) => entry.total > 0);
  const absent = recordSets.filter((entry) => entry.total === 0).map((entry) => spoken(entry.recordSet));
  return table({
    id: 'records',
    caption: 'Live records by record set, from files and by hand',
    note: absent.length > 0 ? `Not provided: ${absent.join(', ')}.` : null,
    emptyText: 'No records.',
    columns: [textColumn('set', 'Record set', 200), figureColumn('records', 'Records', 80)],
    rows: present.map((entry) => ({
      key: entry.recordSet,
      cells: { set: text(spoken(entry.recordSet)), records: integer(entry.total) },
    })),
    totals: [
      {
        key: 'total',
        cells: {
          set: text('Total'),
          records: integer(
            present.reduce((sum, entry) => sum + entry.total, 0),
            ['SUM(', { table: 'records', column: 'records' }, ')'],
          ),
        },
      },
    ],
  });
}

function placeOf(problem: Told<FileProblem>): string {
  const parts = [
    problem.sheet === null ? '' : `sheet ${problem.sheet}`,
    problem.row === null ? '' : `row ${problem.row}`,
    problem.column === null ? '' : `column ${problem.column}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}

function problemTable({ sources }: ToldContent): Table {
  const rows = sources.flatMap((source) =>
    source.notUnderstood.map(
      (problem, index): Row => ({
        key: `${source.id}-${index}`,
        cells: {
          file: text(problem.file),
          place: text(placeOf(problem)),
          message: problem.severity === 'error' ? toned(text(problem.message), 'adverse') : text(problem.message),
        },
      }),
    ),
  );
  return table({
    id: 'not-understood',
    caption: 'Not understood',
    emptyText: sources.length === 0 ? 'No files were brought in.' : 'Everything in the files was understood.',
    columns: [
      { ...textColumn('file', 'File', 130), once: true },
      textColumn('place', 'Place', 110),
      textColumn('message', 'What was not understood', 'fill'),
    ],
    rows,
    printedRows: 60,
  });
}

/** A stored value as its field is typed: money in its currency, the rest as it is. */
function conflictValue(conflict: Conflict, value: Conflict['values'][number]['value'], currency: string): Cell {
  if (value === null) return notProvided();
  const field = RECORD_SETS[conflict.recordSet as RecordSetName].fields as Readonly<Record<string, FieldSpec>>;
  const isMoney = field[conflict.field]?.kind === 'money';
  return isMoney && typeof value === 'number' ? namedMoney(value, currency) : text(String(value));
}

function conflictTable({ conflicts, case: { application } }: ToldContent): Table {
  const rows = conflicts.flatMap((conflict, index) =>
    conflict.values.map(
      (said, position): Row => ({
        key: `${index}-${position}`,
        cells: {
          fact: text(`${spoken(conflict.recordSet)}, ${conflict.key}: ${spoken(conflict.field)}`),
          value: conflictValue(conflict, said.value, application.currency),
          source: text([said.sourceName ?? 'entered by hand', said.locator ?? ''].filter(Boolean).join(', ')),
        },
      }),
    ),
  );
  return table({
    id: 'conflicts',
    caption: 'Sources that contradict each other',
    emptyText: 'No contradictions between sources were found.',
    columns: [
      { ...textColumn('fact', 'Fact', 'fill'), once: true },
      { ...textColumn('value', 'Value', 110), align: 'right' },
      textColumn('source', 'Says', 150),
    ],
    rows,
    printedRows: 60,
  });
}

function missingTable({ case: file }: ToldContent): Table {
  return table({
    id: 'missing',
    caption: 'Still missing',
    emptyText: 'Nothing is missing for the next step.',
    columns: [textColumn('item', 'Item', 'fill'), textColumn('blocking', 'Needed before the next step', 150)],
    rows: file.missing.map((entry, index) => ({
      key: String(index),
      cells: { item: text(entry.item), blocking: text(entry.blocking ? 'yes' : 'no') },
    })),
  });
}

/** Section "Evidence". */
export function evidenceSection({ content }: ToldDossier): Section {
  return {
    id: 'evidence',
    title: 'Evidence',
    sheet: 'Evidence',
    blocks: [
      inventory(content),
      recordTable(content),
      problemTable(content),
      conflictTable(content),
      missingTable(content),
    ],
  };
}
