/** Bulk intake: a table of applications becomes cases, each row once. */

import type { FileInput, FileProblem } from '#shared/contract/fields.ts';
import { type IntakeMapping, intakeMappingSchema } from '#shared/contract/operations/intake.ts';
import type { OutputOf } from '#shared/contract/operations.ts';
import { DeskError } from '#shared/contract/reply.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { assessCase } from '../casework/gathering.ts';
import { errorAt, LISTED_PROBLEMS } from '../evidence/problems.ts';
import { headerFingerprint } from '../evidence/recognition/fingerprint.ts';
import type { Table } from '../evidence/recognition/table.ts';
import { sha256 } from '../ground/canonical.ts';
import { type IntakeRow, isRefused, mapApplications } from '../intake/map-applications.ts';
import { type IntakeTable, intakeFaults, readIntakeTable, recogniseIntake } from '../intake/read-intake.ts';
import { TARGETS } from '../intake/targets.ts';
import { insertCase, nextCaseNumber } from '../store/cases.ts';
import type { ReadStore } from '../store/connection.ts';
import { isKnownIntakeKey } from '../store/intake-keys.ts';
import { rememberedMapping, rememberMapping } from '../store/mappings.ts';
import type { CommandContext, QueryContext, WorkspaceHandlers } from './handler.ts';

/** Rows and cases shown of a table. */
const SAMPLE = 20;
/** Rows handled between two reports of progress. */
const CHUNK = 100;

type IntakeOutput = OutputOf<'intake.import'>;

/** Counts what a run accepts, has seen before and refuses; the first refusals are listed. */
interface Tally {
  accepted: number;
  duplicates: number;
  refusedCount: number;
  readonly refused: FileProblem[];
}

export const intakeHandlers: Pick<WorkspaceHandlers, 'intake.preview' | 'intake.import'> = {
  'intake.preview': async (context, { file, mapping: given }) => {
    const { store, caller, today, progress } = context;
    await progress.report(sentence('progress.reading-file', { file: file.name }), 0, null);
    const intake = await readIntakeTable(fileOf(file));
    const { table } = intake;
    const remembered = given ? undefined : recallMapping(store, table);
    const mapping = given ?? remembered ?? recogniseIntake(table, caller.level, today);
    const sample: IntakeRow[] = [];
    const faults = intakeFaults(table, mapping);
    const tally =
      faults.length > 0
        ? unusable(table, faults)
        : await runIntake(context, intake, mapping, (row) => {
            if (sample.length < SAMPLE) sample.push(row);
          });
    const used = new Set(Object.values(mapping.columns));
    return {
      headers: [...table.headers],
      rowCount: table.rows.length,
      sampleRows: table.rows
        .slice(0, SAMPLE)
        .map(({ cells }) => table.headers.map((_, index) => String(cells[index] ?? ''))),
      mapping,
      remembered: remembered !== undefined,
      unmappedColumns: table.headers.filter((header) => !used.has(header)),
      targets: TARGETS.map(({ field, label, required, options }) => ({
        field,
        label,
        required,
        options: options && [...options],
      })),
      ...tally,
      sample: sample.map(({ row, applicant, application }) => ({
        row,
        legalName: applicant.legalName,
        registrationId: applicant.registrationId,
        amount: application.amount,
        currency: application.currency,
        termMonths: application.termMonths,
        product: application.product,
      })),
    };
  },

  'intake.import': async (context, { file, mapping }) => {
    const { store, caller, now, progress } = context;
    await progress.report(sentence('progress.reading-file', { file: file.name }), 0, null);
    const intake = await readIntakeTable(fileOf(file));
    const faults = intakeFaults(intake.table, mapping);
    if (faults.length > 0) {
      const details = faults.map((message) => ({ place: 'mapping', message }));
      throw new DeskError('invalid-input', sentence('intake.unusable-mapping', { faults }), details);
    }
    const open = caseOpener(context);
    const { accepted: created, ...tally } = await runIntake(context, intake, mapping, open);
    const fingerprint = headerFingerprint(intake.table.headers);
    rememberMapping(store, { purpose: 'intake', fingerprint, content: mapping, officerId: caller.officerId, at: now });
    const value: IntakeOutput = { created, ...tally };
    const hash = sha256(fileOf(file).content);
    const { duplicates, refusedCount } = tally;
    const after = { file: file.name, sha256: hash, created, duplicates, refused: refusedCount, mapping };
    return { value, audit: { subject: `intake:${hash.slice(0, 16)}`, before: null, after } };
  },
};

/** Every row is refused while the mapping lacks something. */
function unusable(table: Table, faults: readonly Sentence[]): Tally {
  const refused = faults.map((message) =>
    errorAt({ file: table.file, sheet: table.sheet, row: table.headerRow }, message),
  );
  return { accepted: 0, duplicates: 0, refusedCount: table.rows.length, refused };
}

function fileOf({ name, contentBase64 }: FileInput): { name: string; content: Buffer } {
  return { name, content: Buffer.from(contentBase64, 'base64') };
}

function recallMapping(store: ReadStore, table: Table): IntakeMapping | undefined {
  const content = rememberedMapping(store, 'intake', headerFingerprint(table.headers));
  const mapping = intakeMappingSchema.safeParse(content).data;
  return mapping && intakeFaults(table, mapping).length === 0 ? mapping : undefined;
}

/** Goes through all rows; `accept` gets each that is new and sound. */
async function runIntake(
  { store, today, progress }: QueryContext | CommandContext,
  { table, problems }: IntakeTable,
  mapping: IntakeMapping,
  accept: (row: IntakeRow) => void,
): Promise<Tally> {
  const tally: Tally = { accepted: 0, duplicates: 0, refusedCount: problems.length, refused: [] };
  tally.refused.push(...problems.slice(0, LISTED_PROBLEMS));
  const seen = new Set<string>();
  let done = 0;
  for (const mapped of mapApplications(table, mapping, today)) {
    if (done % CHUNK === 0) await progress.report(sentence('progress.applications'), done, table.rows.length);
    done += 1;
    if (isRefused(mapped)) {
      tally.refusedCount += 1;
      if (tally.refused.length < LISTED_PROBLEMS) tally.refused.push(...mapped.refused);
    } else if (seen.has(mapped.key) || isKnownIntakeKey(store, mapped.key)) {
      tally.duplicates += 1;
    } else {
      seen.add(mapped.key);
      tally.accepted += 1;
      accept(mapped);
    }
  }
  return tally;
}

function caseOpener(context: CommandContext): (row: IntakeRow) => void {
  const { store, caller, now, today, newId } = context;
  return ({ applicant, application, key }) => {
    const id = newId();
    const number = nextCaseNumber(store, today.slice(0, 4));
    insertCase(store, { id, number, ownerId: caller.officerId, at: now, applicant, application, intakeKey: key });
    assessCase(context, id);
  };
}
