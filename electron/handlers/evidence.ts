/** Evidence as files: preview, import, sources, coverage. */

import type { OutputOf } from '#shared/contract/operations.ts';
import { DeskError } from '#shared/contract/reply.ts';
import { monthOf, monthsEnding } from '#shared/domain/dates.ts';
import { RECORD_SET_NAMES, RECORD_SETS } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { assessCase } from '../casework/gathering.ts';
import { mediaTypeOf } from '../evidence/formats/media-types.ts';
import type { Cell } from '../evidence/formats/reader.ts';
import { choiceWords } from '../evidence/mapping/choice-words.ts';
import { missingOf } from '../evidence/mapping/map-table.ts';
import { errorAt } from '../evidence/problems.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import type { EvidenceReading, ReadFile, ReadTable } from '../evidence/reading.ts';
import { countByMonth, countRecords, retireRecordsOfSource } from '../store/evidence.ts';
import { mustFindCase } from '../store/must-find.ts';
import { handOverShared } from '../store/shared-records.ts';
import { isLiveSource, recordCountsOf, retireSource, sourceById, sourceContent, sourcesOf } from '../store/sources.ts';
import { prepareEdit } from './editing.ts';
import { evidenceConflictHandlers } from './evidence-conflicts.ts';
import { doubleUse, evidenceReading, importEvidence, incomingFile } from './evidence-import.ts';
import { KnownEvidence } from './evidence-overlap.ts';
import { evidenceRecordHandlers } from './evidence-records.ts';
import type { WorkspaceHandlers } from './handler.ts';

type EvidenceHandlers = Pick<
  WorkspaceHandlers,
  | 'evidence.preview'
  | 'evidence.import'
  | 'evidence.sources'
  | 'evidence.openSource'
  | 'evidence.coverage'
  | 'evidence.removeSource'
> &
  typeof evidenceRecordHandlers &
  typeof evidenceConflictHandlers;

type FilePreview = OutputOf<'evidence.preview'>['files'][number];

/** Rows and records shown of a table. */
const SAMPLE = 20;
/** Columns, and characters of a cell, shown of the first rows of a sheet. */
const FIRST_COLUMNS = 30;
const FIRST_TEXT = 80;
/** Months of coverage shown. */
const COVERAGE_MONTHS = 24;

export const evidenceHandlers: EvidenceHandlers = {
  ...evidenceRecordHandlers,
  ...evidenceConflictHandlers,

  'evidence.preview': async (context, input) => {
    const reading = evidenceReading(context, input);
    const files: FilePreview[] = [];
    const known = new KnownEvidence(context.store, input.caseId);
    for (const entry of input.files) {
      const incoming = incomingFile(context.store, input.caseId, entry);
      const read = await readOrExplain(incoming.file, reading);
      const { format, tables, problems } = read;
      // A file whose content the case has is not stored again; it repeats nothing.
      const overlap = incoming.sameContent?.caseId === input.caseId ? undefined : known.overlapWith(read);
      if (overlap) known.add(read, overlap);
      files.push({
        name: entry.name,
        sha256: incoming.sha256,
        bytes: incoming.file.content.length,
        format,
        duplicateOf: incoming.sameContent ?? null,
        tables: tables.map((table) => previewOf(table, reading)),
        problems: [
          ...problems,
          ...(overlap?.remarks ?? []),
          ...doubleUse(incoming, { caseId: input.caseId, zone: context.zone }),
        ],
      });
    }
    return { files };
  },

  'evidence.import': importEvidence,

  'evidence.sources': ({ store }, { caseId }) => {
    mustFindCase(store, caseId);
    return {
      sources: sourcesOf(store, caseId).map(
        ({ id, name, sha256, bytes, format, importedAt, importedBy, notUnderstood }) => ({
          id,
          name,
          sha256,
          bytes,
          format,
          importedAt,
          importedBy,
          records: recordCountsOf(store, id),
          notUnderstood: [...notUnderstood],
        }),
      ),
    };
  },

  'evidence.openSource': ({ store }, { sourceId }) => {
    const source = sourceById(store, sourceId);
    const content = sourceContent(store, sourceId);
    if (!source || !content) throw new DeskError('not-found', sentence('found.no-source'));
    return { fileName: source.name, mediaType: mediaTypeOf(source.format), contentBase64: content.toString('base64') };
  },

  'evidence.coverage': ({ store }, { caseId }) => {
    const { application } = mustFindCase(store, caseId);
    const months = monthsEnding(monthOf(application.appliedOn), COVERAGE_MONTHS);
    const sets = RECORD_SET_NAMES.map((recordSet) => {
      const isMonthly = RECORD_SETS[recordSet].timeField !== null;
      const counts = countByMonth(store, recordSet, caseId);
      return {
        recordSet,
        total: countRecords(store, recordSet, caseId),
        byMonth: isMonthly ? months.map((month) => counts.get(month) ?? 0) : null,
        unit: isMonthly ? ('monthly' as const) : ('register' as const),
      };
    });
    return { months, sets };
  },

  'evidence.removeSource': (context, { caseId, sourceId, reason }) => {
    const { store } = context;
    const { sentBack } = prepareEdit(context, caseId);
    const source = sourceById(store, sourceId);
    if (!source || !isLiveSource(store, caseId, sourceId)) {
      throw new DeskError('not-found', sentence('found.no-source-here'));
    }
    for (const recordSet of RECORD_SET_NAMES) handOverShared(store, recordSet, caseId, sourceId);
    const records = retireRecordsOfSource(store, sourceId);
    retireSource(store, sourceId);
    assessCase(context, caseId);
    const { name, sha256 } = source;
    return {
      value: { done: true },
      audit: {
        subject: `case:${caseId}`,
        before: { sourceId, name, sha256, records },
        after: { removed: name, reason, sentBack },
      },
    };
  },
};

/** A malformed file is shown as a problem of that file; the other files are still read. */
async function readOrExplain(file: Parameters<typeof readEvidence>[0], reading: EvidenceReading): Promise<ReadFile> {
  try {
    return await readEvidence(file, reading);
  } catch (error) {
    if (!(error instanceof DeskError) || error.code !== 'invalid-input') throw error;
    return {
      name: file.name,
      format: null,
      tables: [],
      problems: [errorAt({ file: file.name, sheet: null }, error.message)],
    };
  }
}

function previewOf(read: ReadTable, { applicant, currency }: EvidenceReading): FilePreview['tables'][number] {
  const { table, mapping, recognisedBy, fingerprint, unmappedColumns, records } = read;
  return {
    sheet: table.sheet,
    headers: [...table.headers],
    headerRow: table.firstRows === undefined ? null : table.headerRow,
    firstRows: (table.firstRows ?? []).map((cells) => cells.slice(0, FIRST_COLUMNS).map(firstText)),
    rowCount: table.rows.length,
    sampleRows: table.rows
      .slice(0, SAMPLE)
      .map(({ cells }) => table.headers.map((_, index) => shownCell(cells[index]))),
    mapping,
    recognisedBy,
    unmappedColumns: [...unmappedColumns],
    words: mapping === null ? [] : choiceWords(table, mapping, currency),
    missingFields: mapping === null ? [] : missingOf(table, mapping, applicant),
    remembersMapping: fingerprint !== null,
    recordCount: records.length,
    sampleRecords: records.slice(0, SAMPLE).map(({ fields }) => fields),
  };
}

function firstText(cell: Cell): string {
  return String(cell).slice(0, FIRST_TEXT);
}

function shownCell(cell: Cell | undefined): string {
  return cell === undefined ? '' : String(cell);
}
