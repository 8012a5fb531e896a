/** Runs of the model lab: trainings and edits by hand, with the model and the figures they came to. */

import type { LabSettings, ShapeEdit, TRAINING_METHODS } from '#shared/domain/lab.ts';
import type { Comparison, ValidationReport } from '#shared/domain/validation.ts';
import type { Sentence, Words } from '#shared/domain/words.ts';
import { canonicalJson } from '../ground/canonical.ts';
import type { ReadStore, WriteStore } from './connection.ts';

type RunState = 'running' | 'stopped' | 'failed' | 'finished';

/** A run without its model and reports. */
export interface LabRun {
  readonly runId: string;
  readonly number: number;
  readonly name: string;
  readonly tableId: string;
  readonly fileName: string;
  readonly kind: 'training' | 'edit';
  readonly parentRunId: string | null;
  readonly method: (typeof TRAINING_METHODS)[number];
  readonly state: RunState;
  readonly message: Words | null;
  readonly foldsDone: number;
  readonly foldsTotal: number;
  readonly auc: number | null;
  /** Display name of who started it. */
  readonly startedBy: string;
  readonly starterId: string;
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly modelHash: string | null;
  readonly registeredHash: string | null;
}

/** A change by hand, with who made it and why. */
interface MadeEdit {
  readonly edit: ShapeEdit;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** What a run was made of, as the passport tells it. */
export interface RunFacts {
  /** Rows that folds and the final model were made of, and how many defaulted. */
  readonly rows: number;
  readonly defaults: number;
  /** Rows without an outcome that reject inference used. */
  readonly rejected: number;
  /** What was done with them, in sentences. */
  readonly rejects: readonly Sentence[];
  /** First and last date of the rows, where a column tells it. */
  readonly period: Sentence | null;
}

export interface RunDetail extends LabRun {
  readonly settings: LabSettings;
  readonly facts: RunFacts | null;
  readonly reports: readonly ValidationReport[];
  readonly edits: readonly MadeEdit[];
  readonly comparisons: readonly Comparison[];
}

const COLUMNS = `r.id AS runId, r.number, r.name, r.table_id AS tableId, t.file_name AS fileName, r.kind,
  r.parent_run_id AS parentRunId, r.method, r.state, r.message,
  (SELECT count(*) FROM lab_run_fold f WHERE f.run_id = r.id) AS foldsDone, r.folds_total AS foldsTotal, r.auc,
  o.display_name AS startedBy, r.started_by AS starterId, r.started_at AS startedAt, r.finished_at AS finishedAt,
  r.model_hash AS modelHash, r.registered_hash AS registeredHash`;
const FROM = 'FROM lab_run r JOIN lab_table t ON t.id = r.table_id JOIN officer o ON o.id = r.started_by';

/** Runs, newest first; of one table where it is named. */
export function listLabRuns(store: ReadStore, tableId?: string): LabRun[] {
  const rows =
    tableId === undefined
      ? store.all<StoredRun>(`SELECT ${COLUMNS} ${FROM} ORDER BY r.number DESC`)
      : store.all<StoredRun>(`SELECT ${COLUMNS} ${FROM} WHERE r.table_id = ? ORDER BY r.number DESC`, tableId);
  return rows.map(withWords);
}

/** A run as its row stands: its message is kept as the JSON of its words. */
type StoredRun = Omit<LabRun, 'message'> & { readonly message: string | null };

function withWords<R extends StoredRun>({ message, ...row }: R): Omit<R, 'message'> & Pick<LabRun, 'message'> {
  return { ...row, message: message === null ? null : (JSON.parse(message) as Words) };
}

type JsonColumns = Record<'settings' | 'reports' | 'edits' | 'comparisons', string> & { readonly facts: string | null };

export function labRunById(store: ReadStore, runId: string): RunDetail | undefined {
  const row = store.get<StoredRun & JsonColumns>(
    `SELECT ${COLUMNS}, r.settings, r.facts, r.reports, r.edits, r.comparisons ${FROM} WHERE r.id = ?`,
    runId,
  );
  return (
    row && {
      ...withWords(row),
      settings: JSON.parse(row.settings) as LabSettings,
      facts: row.facts === null ? null : (JSON.parse(row.facts) as RunFacts),
      reports: JSON.parse(row.reports) as ValidationReport[],
      edits: JSON.parse(row.edits) as MadeEdit[],
      comparisons: JSON.parse(row.comparisons) as Comparison[],
    }
  );
}

/** Canonical JSON of the model a run came to; null while there is none. */
export function labRunModel(store: ReadStore, runId: string): string | null {
  return store.get<{ model: string | null }>('SELECT model FROM lab_run WHERE id = ?', runId)?.model ?? null;
}

export function nextRunNumber(store: ReadStore): number {
  return store.get<{ n: number }>('SELECT coalesce(max(number), 0) + 1 AS n FROM lab_run')?.n ?? 1;
}

/** Everyone who started, resumed or edited a run or one it was made from. */
export function makersOfRun(store: ReadStore, runId: string): string[] {
  return store
    .all<{ id: string }>(
      `WITH RECURSIVE line (id) AS (
         SELECT ? UNION SELECT r.parent_run_id FROM lab_run r JOIN line l ON l.id = r.id WHERE r.parent_run_id IS NOT NULL)
       SELECT DISTINCT m.officer_id AS id FROM lab_run_maker m JOIN line l ON l.id = m.run_id ORDER BY 1`,
      runId,
    )
    .map(({ id }) => id);
}

export function addRunMaker(store: WriteStore, runId: string, officerId: string): void {
  store.run('INSERT INTO lab_run_maker (run_id, officer_id) VALUES (?, ?) ON CONFLICT DO NOTHING', runId, officerId);
}

interface NewLabRun extends Pick<LabRun, 'runId' | 'number' | 'name' | 'tableId' | 'kind' | 'parentRunId' | 'method'> {
  readonly settings: LabSettings;
  readonly foldsTotal: number;
  readonly officerId: string;
  readonly at: string;
  /** Of an edit: the changes, and the model with them. */
  readonly edits?: readonly MadeEdit[];
  /** Of an edit: what the model it changes was made of. */
  readonly facts?: RunFacts | null;
  readonly model?: { readonly document: string; readonly hash: string };
}

/** Inserts a run that is about to start. */
export function insertLabRun(store: WriteStore, run: NewLabRun): void {
  store.run(
    `INSERT INTO lab_run (id, number, name, table_id, kind, parent_run_id, method, state, settings, folds_total,
       started_by, started_at, edits, facts, model, model_hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'running', ?, ?, ?, ?, ?, ?, ?, ?)`,
    run.runId,
    run.number,
    run.name,
    run.tableId,
    run.kind,
    run.parentRunId,
    run.method,
    canonicalJson(run.settings),
    run.foldsTotal,
    run.officerId,
    run.at,
    canonicalJson(run.edits ?? []),
    run.facts ? canonicalJson(run.facts) : null,
    run.model?.document ?? null,
    run.model?.hash ?? null,
  );
  addRunMaker(store, run.runId, run.officerId);
}

/** Says where a run stands, and why it is there. */
export function setRunState(
  store: WriteStore,
  runId: string,
  state: Exclude<RunState, 'finished'>,
  message: Words | null,
): void {
  store.run(
    'UPDATE lab_run SET state = ?, message = ? WHERE id = ?',
    state,
    message === null ? null : JSON.stringify(message),
    runId,
  );
}

/** How many folds a run has, once its table is read. */
export function setRunFolds(store: WriteStore, runId: string, foldsTotal: number): void {
  store.run('UPDATE lab_run SET folds_total = ? WHERE id = ?', foldsTotal, runId);
}

interface FinishedRun {
  readonly at: string;
  readonly auc: number | null;
  readonly facts: RunFacts;
  readonly model: { readonly document: string; readonly hash: string };
  readonly reports: readonly ValidationReport[];
}

export function finishRun(store: WriteStore, runId: string, { at, auc, facts, model, reports }: FinishedRun): void {
  store.run(
    `UPDATE lab_run SET state = 'finished', message = NULL, finished_at = ?, auc = ?, facts = coalesce(facts, ?), model = ?, model_hash = ?,
       reports = ? WHERE id = ?`,
    at,
    auc,
    canonicalJson(facts),
    model.document,
    model.hash,
    canonicalJson(reports),
    runId,
  );
}

export function setComparisons(store: WriteStore, runId: string, comparisons: readonly Comparison[]): void {
  store.run('UPDATE lab_run SET comparisons = ? WHERE id = ?', canonicalJson(comparisons), runId);
}

export function setRegistered(store: WriteStore, runId: string, hash: string): void {
  store.run('UPDATE lab_run SET registered_hash = ? WHERE id = ?', hash, runId);
}
