/** What the assessment rests on: files with their hashes, records, what was not understood, what is missing. */
import { type FieldSpec, RECORD_SETS, type RecordSetName } from '#shared/domain/record-sets.ts';
import { nameOf } from '#shared/text/name-of.ts';
import { instant, integer, namedMoney, notProvided, text, toned } from '../cells.ts';
import { type Cell, figureColumn, type Row, type Section, type Table, table, textColumn } from '../document.ts';
import type { ToldContent, ToldDossier } from '../dossier.ts';
import type { ReportTeller } from '../report-teller.ts';

type Source = ToldContent['sources'][number];
type Conflict = ToldContent['conflicts'][number];

function inventory({ sources }: ToldContent, r: ReportTeller): Table {
  const words = r.words.evidence;
  return table({
    id: 'inventory',
    caption: words.files,
    emptyText: words.noFiles,
    columns: [
      textColumn('file', words.file, 'fill'),
      { ...textColumn('sha256', words.sha256, 0), under: 'file' },
      { ...textColumn('sets', words.recordSets, 0), under: 'file' },
      figureColumn('bytes', words.bytes, 48),
      figureColumn('records', words.records, 36),
      figureColumn('notUnderstood', words.notUnderstood, 50),
      textColumn('importedBy', words.broughtBy, 86),
      { ...textColumn('importedAt', words.broughtAt, 0), under: 'importedBy' },
    ],
    rows: sources.map((source) => sourceRow(source, r)),
    totals: sources.length > 0 ? [inventoryTotal(sources, r)] : [],
  });
}

function sourceRow(source: Source, r: ReportTeller): Row {
  return {
    key: source.id,
    cells: {
      file: text(source.name),
      sha256: text(source.sha256, 'quiet'),
      sets: text(r.words.evidence.recordsOf(source.records), 'quiet'),
      bytes: integer(source.bytes),
      records: integer(source.records.reduce((sum, entry) => sum + entry.count, 0)),
      notUnderstood: integer(source.notUnderstood.length),
      importedBy: text(source.importedBy),
      importedAt: toned(instant(source.importedAt, r), 'quiet'),
    },
  };
}

function inventoryTotal(sources: readonly Source[], r: ReportTeller): Row {
  const sum = (column: string, of: (source: Source) => number): Cell =>
    integer(
      sources.reduce((total, source) => total + of(source), 0),
      ['SUM(', { table: 'inventory', column }, ')'],
    );
  return {
    key: 'total',
    cells: {
      file: text(r.words.document.total),
      bytes: sum('bytes', (source) => source.bytes),
      records: sum('records', (source) => source.records.reduce((total, entry) => total + entry.count, 0)),
      notUnderstood: sum('notUnderstood', (source) => source.notUnderstood.length),
    },
  };
}

function recordTable({ recordSets }: ToldContent, r: ReportTeller): Table {
  const words = r.words.evidence;
  const present = recordSets.filter((entry) => entry.total > 0);
  const absent = recordSets.filter((entry) => entry.total === 0).map((entry) => entry.recordSet);
  return table({
    id: 'records',
    caption: words.live,
    note: absent.length > 0 ? words.notProvided(absent) : null,
    emptyText: words.noRecords,
    columns: [textColumn('set', words.recordSet, 200), figureColumn('records', words.records, 80)],
    rows: present.map((entry) => ({
      key: entry.recordSet,
      cells: { set: text(nameOf(r.names.recordSets, entry.recordSet)), records: integer(entry.total) },
    })),
    totals: [
      {
        key: 'total',
        cells: {
          set: text(r.words.document.total),
          records: integer(
            present.reduce((sum, entry) => sum + entry.total, 0),
            ['SUM(', { table: 'records', column: 'records' }, ')'],
          ),
        },
      },
    ],
  });
}

function problemTable({ sources }: ToldContent, r: ReportTeller): Table {
  const words = r.words.evidence;
  const rows = sources.flatMap((source) =>
    source.notUnderstood.map(
      ({ file, sheet, row, column, severity, message }, index): Row => ({
        key: `${source.id}-${index}`,
        cells: {
          file: text(file),
          place: text(words.placeOf(sheet, row, column)),
          message: text(message, severity === 'error' ? 'adverse' : 'normal'),
        },
      }),
    ),
  );
  return table({
    id: 'not-understood',
    caption: words.notUnderstood,
    emptyText: sources.length === 0 ? words.noFiles : words.allUnderstood,
    columns: [
      { ...textColumn('file', words.file, 130), once: true },
      textColumn('place', words.place, 110),
      textColumn('message', words.whatNotUnderstood, 'fill'),
    ],
    rows,
    printedRows: 60,
  });
}

/** A stored value as its field is typed: money in its currency, the rest as it is. */
function conflictValue(
  conflict: Conflict,
  value: Conflict['values'][number]['value'],
  currency: string,
  r: ReportTeller,
): Cell {
  if (value === null) return notProvided(r);
  const fields = RECORD_SETS[conflict.recordSet as RecordSetName].fields as Readonly<Record<string, FieldSpec>>;
  const isMoney = fields[conflict.field]?.kind === 'money';
  return isMoney && typeof value === 'number' ? namedMoney(value, currency) : text(String(value));
}

/** A place in a file: rows of it by their numbers, else as the file names its places. */
function placeOf(locator: string | null, r: ReportTeller): string {
  const [, sheet = null, rows] = /^(?:(.+)!)?(\d+(?:,\d+)*)$/.exec(locator ?? '') ?? [];
  return rows === undefined ? (locator ?? '') : r.words.evidence.rowsAt(sheet, rows);
}

/** Whether a conflict is open, or who carries it and why. */
function stands({ carried }: Conflict, r: ReportTeller): Cell {
  const words = r.words.evidence;
  return carried === null ? text(words.open, 'adverse') : text(words.carriedBy(carried.by, carried.reason));
}

function conflictTable({ conflicts, case: { application } }: ToldContent, r: ReportTeller): Table {
  const words = r.words.evidence;
  const rows = conflicts.flatMap((conflict, index) =>
    conflict.values.map(
      (said, position): Row => ({
        key: `${index}-${position}`,
        cells: {
          fact: text(words.factOf(conflict)),
          value: conflictValue(conflict, said.value, application.currency, r),
          source: text(words.sourceAt(said.sourceName ?? words.byHand, placeOf(said.locator, r))),
          stands: stands(conflict, r),
        },
      }),
    ),
  );
  return table({
    id: 'conflicts',
    caption: words.conflicts,
    emptyText: words.noConflicts,
    columns: [
      { ...textColumn('fact', words.fact, 'fill'), once: true },
      { ...textColumn('value', r.words.document.value, 110), align: 'right' },
      textColumn('source', words.says, 130),
      { ...textColumn('stands', words.stands, 130), once: true },
    ],
    rows,
    printedRows: 60,
  });
}

function missingTable({ case: file }: ToldContent, r: ReportTeller): Table {
  const words = r.words.evidence;
  const { yes, no, item } = r.words.document;
  return table({
    id: 'missing',
    caption: words.missing,
    emptyText: words.nothingMissing,
    columns: [textColumn('item', item, 'fill'), textColumn('blocking', words.blocking, 150)],
    rows: file.missing.map((entry, index) => ({
      key: String(index),
      cells: { item: text(entry.item), blocking: text(entry.blocking ? yes : no) },
    })),
  });
}

/** Section "Evidence". */
export function evidenceSection({ content }: ToldDossier, r: ReportTeller): Section {
  const { title } = r.words.evidence;
  return {
    id: 'evidence',
    title,
    sheet: title,
    blocks: [
      inventory(content, r),
      recordTable(content, r),
      problemTable(content, r),
      conflictTable(content, r),
      missingTable(content, r),
    ],
  };
}
