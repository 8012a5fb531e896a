/** Bringing files into a case: read, recognise duplicates, store, all or nothing. */

import { z } from 'zod';
import type { FileInput, FileProblem } from '#shared/contract/fields.ts';
import type { TableMapping } from '#shared/contract/operations/evidence.ts';
import { tableMappingSchema } from '#shared/contract/operations/evidence.ts';
import type { OutputOf, ParsedInputOf } from '#shared/contract/operations.ts';
import { dayIn, type TimeZone } from '#shared/domain/dates.ts';
import type { Sentence, Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { assessCase } from '../casework/gathering.ts';
import type { EvidenceFile } from '../evidence/formats/reader.ts';
import { errorAt, warningAt } from '../evidence/problems.ts';
import { readEvidence } from '../evidence/read-evidence.ts';
import type { EvidenceReading, ReadFile } from '../evidence/reading.ts';
import { unstatedAccount } from '../evidence/recognition/account.ts';
import { hashOf, sha256 } from '../ground/canonical.ts';
import { addAlsoIn } from '../store/also-in.ts';
import type { ReadStore } from '../store/connection.ts';
import { insertRecord } from '../store/evidence.ts';
import { rememberedMapping, rememberMapping } from '../store/mappings.ts';
import { mustFindCase } from '../store/must-find.ts';
import { insertSource, type SameContent, sourcesOfContent } from '../store/sources.ts';
import { prepareEdit } from './editing.ts';
import { type FileOverlap, KnownEvidence } from './evidence-overlap.ts';
import type { Audited, CommandContext, QueryContext } from './handler.ts';

/** Records stored between two reports of progress. */
const CHUNK = 2000;

interface IncomingFile {
  readonly file: EvidenceFile;
  readonly sha256: string;
  readonly sameContent: SameContent | undefined;
}

/** The case files come into, and the zone whose days are named. */
interface Into {
  readonly caseId: string;
  readonly zone: TimeZone;
}

interface AcceptedFile extends IncomingFile {
  readonly read: ReadFile;
  readonly format: string;
  readonly records: number;
}

type ImportOutput = OutputOf<'evidence.import'>;

/** The bytes of a file that travelled inside JSON, with what is already known of them. */
export function incomingFile(store: ReadStore, caseId: string, input: FileInput): IncomingFile {
  const content = Buffer.from(input.contentBase64, 'base64');
  const hash = sha256(content);
  return {
    file: { name: input.name, content },
    sha256: hash,
    sameContent: sourcesOfContent(store, hash, caseId)[0],
  };
}

/** How files of this case are read: its currency, today, the remembered mappings, the officer's choices. */
export function evidenceReading(
  context: Pick<QueryContext, 'store' | 'today' | 'progress'>,
  input: Pick<ParsedInputOf<'evidence.preview'>, 'caseId' | 'choices'>,
): EvidenceReading {
  const { applicant, application } = mustFindCase(context.store, input.caseId);
  return {
    today: context.today,
    currency: application.currency,
    applicant: { name: applicant.legalName, registrationId: applicant.registrationId },
    choices: input.choices,
    remembered: (fingerprint) => recallMapping(context.store, fingerprint),
    knownAccount: (fingerprint) => {
      const kept = rememberedMapping(context.store, 'evidence', accountKey(applicant.registrationId, fingerprint));
      return knownAccountSchema.safeParse(kept).data?.account;
    },
    progress: (phase, completed, total) => context.progress.report(phase, completed, total),
  };
}

function recallMapping(store: ReadStore, fingerprint: string): TableMapping | undefined {
  // A mapping kept under an older shape is as good as none.
  return tableMappingSchema.safeParse(rememberedMapping(store, 'evidence', fingerprint)).data;
}

/** The account of a client's bank files of one layout, as it is remembered beside the mappings. */
const knownAccountSchema = z.strictObject({ account: z.string() });

function accountKey(registrationId: string, fingerprint: string): string {
  return hashOf({ client: registrationId, layout: fingerprint });
}

/** Stores the files that bring records and assesses the case; files that bring none are skipped and named. */
export async function importEvidence(
  context: CommandContext,
  input: ParsedInputOf<'evidence.import'>,
): Promise<Audited<ImportOutput>> {
  const reading = evidenceReading(context, input);
  const into: Into = { caseId: input.caseId, zone: context.zone };
  const skipped: ImportOutput['skipped'] = [];
  const problems: FileProblem[] = [];
  const accepted: AcceptedFile[] = [];
  for (const entry of input.files) {
    const incoming = incomingFile(context.store, input.caseId, entry);
    const known = duplicateReason(incoming, into, accepted);
    if (known !== null) {
      skipped.push({ name: entry.name, reason: known });
      continue;
    }
    const read = await readEvidence(incoming.file, reading);
    problems.push(...read.problems, ...doubleUse(incoming, into));
    const records = read.tables.reduce((sum, table) => sum + table.records.length, 0);
    if (read.format === null || records === 0) skipped.push({ name: entry.name, reason: emptyReason(read) });
    else accepted.push({ ...incoming, read, format: read.format, records });
  }
  const sources: ImportOutput['sources'] = [];
  const sentBack = accepted.length > 0 ? prepareEdit(context, input.caseId).sentBack : null;
  for (const file of accepted) {
    const overlap = new KnownEvidence(context.store, input.caseId).overlapWith(file.read);
    problems.push(...overlap.remarks);
    sources.push(await storeFile(context, input.caseId, file, overlap));
  }
  if (accepted.length > 0) {
    await context.progress.report(sentence('progress.assessing'), 0, null);
    assessCase(context, input.caseId);
  }
  const after = {
    sources: sources.map((source, index) => ({ ...source, sha256: accepted[index]?.sha256 ?? '' })),
    skipped,
    sentBack,
  };
  return { value: { sources, skipped, problems }, audit: { subject: `case:${input.caseId}`, before: null, after } };
}

function duplicateReason(
  incoming: IncomingFile,
  { caseId, zone }: Into,
  accepted: readonly AcceptedFile[],
): Sentence | null {
  const { sameContent } = incoming;
  if (sameContent?.caseId === caseId) {
    return sentence('import.same-content-here', { importedOn: dayIn(sameContent.importedAt, zone) });
  }
  const twin = accepted.find(({ sha256: hash }) => hash === incoming.sha256);
  return twin ? sentence('import.same-content-as', { file: twin.file.name }) : null;
}

/** A remark where the same bytes serve another case. */
export function doubleUse({ file, sameContent }: IncomingFile, { caseId, zone }: Into): FileProblem[] {
  if (!sameContent || sameContent.caseId === caseId) return [];
  const importedOn = dayIn(sameContent.importedAt, zone);
  const message = sentence('import.double-use', { number: sameContent.caseNumber, importedOn });
  return [warningAt({ file: file.name, sheet: null }, message)];
}

function emptyReason(read: ReadFile): Words {
  if (read.format === null) return read.problems[0]?.message ?? sentence('import.format-not-accepted');
  if (read.tables.length > 0 && read.tables.every(({ leftOut }) => leftOut)) return sentence('import.left-out');
  if (read.tables.length === 0 || read.tables.some(({ mapping }) => mapping)) return sentence('import.no-record');
  return sentence('import.not-recognised');
}

async function storeFile(
  context: CommandContext,
  caseId: string,
  accepted: AcceptedFile,
  overlap: FileOverlap,
): Promise<ImportOutput['sources'][number]> {
  const { store, caller, now, newId, progress } = context;
  const { file, read } = accepted;
  const sourceId = newId();
  insertSource(store, {
    id: sourceId,
    caseId,
    name: file.name,
    sha256: accepted.sha256,
    content: file.content,
    format: accepted.format,
    importedAt: now,
    officerId: caller.officerId,
    notUnderstood: [...read.problems, ...overlap.remarks, ...leftOverColumns(read)],
  });
  let done = 0;
  let stored = 0;
  for (const table of read.tables) {
    for (const record of table.records) {
      const { recordSet, locator, fields } = record;
      if (done % CHUNK === 0)
        await progress.report(sentence('progress.storing', { file: file.name }), done, accepted.records);
      done += 1;
      const known = overlap.known.get(record);
      if (known) addAlsoIn(store, recordSet, known.recordId, { sourceId, locator });
      else {
        insertRecord(store, recordSet, caseId, { sourceId, locator }, fields);
        stored += 1;
      }
    }
    const { fingerprint, mapping: content } = table;
    if (table.recognisedBy === 'given' && content && fingerprint !== null) {
      const kept = { purpose: 'evidence', officerId: caller.officerId, at: now } as const;
      rememberMapping(store, { ...kept, fingerprint, content });
      const account = content.columns['account'] === undefined ? content.constants['account'] : null;
      if (typeof account === 'string' && account !== unstatedAccount(table.table)) {
        const { registrationId } = mustFindCase(store, caseId).applicant;
        rememberMapping(store, { ...kept, fingerprint: accountKey(registrationId, fingerprint), content: { account } });
      }
    }
  }
  return { sourceId, name: file.name, records: stored };
}

/** Columns nothing was read from, and tables left out, as part of what was not understood. */
function leftOverColumns(read: ReadFile): FileProblem[] {
  return read.tables.flatMap(({ table, mapping, leftOut, unmappedColumns }) => {
    const place = { file: table.file, sheet: table.sheet };
    if (leftOut) return [warningAt(place, sentence('import.left-out'))];
    if (!mapping) return [errorAt(place, sentence('import.not-imported'))];
    return unmappedColumns.map((column) => warningAt({ ...place, column }, sentence('file.column-not-used')));
  });
}
