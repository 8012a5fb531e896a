/** Finished folds of a run, so that a stopped run goes on from them and two runs compare row by row. */
import type { ReadStore, WriteStore } from './connection.ts';

export interface StoredFold {
  readonly fold: number;
  /** Places of the held-out rows among the development rows. */
  readonly rows: Int32Array;
  readonly points: Int32Array;
  readonly pd: Float64Array;
  readonly auc: number;
  readonly ks: number;
  readonly brier: number;
  readonly logLoss: number;
  readonly seconds: number;
}

type FoldRow = Pick<StoredFold, 'fold' | 'auc' | 'ks' | 'brier' | 'logLoss' | 'seconds'>;

const FIGURES = 'fold, auc, ks, brier, log_loss AS logLoss, seconds';

/** Figures of the folds that are done, in their order. */
export function listFolds(store: ReadStore, runId: string): FoldRow[] {
  return store.all<FoldRow>(`SELECT ${FIGURES} FROM lab_run_fold WHERE run_id = ? ORDER BY fold`, runId);
}

type Blobs = Record<'rows' | 'points' | 'pd', Buffer>;

/** The folds that are done, with what they say of their rows. */
export function loadFolds(store: ReadStore, runId: string): StoredFold[] {
  return store
    .all<FoldRow & Blobs>(
      `SELECT ${FIGURES}, held_rows AS rows, points, pd FROM lab_run_fold WHERE run_id = ? ORDER BY fold`,
      runId,
    )
    .map((row) => ({
      ...row,
      rows: new Int32Array(bytesOf(row.rows)),
      points: new Int32Array(bytesOf(row.points)),
      pd: new Float64Array(bytesOf(row.pd)),
    }));
}

/** A copy of its own, which starts where typed arrays may start. */
function bytesOf(blob: Buffer): ArrayBuffer {
  return Uint8Array.from(blob).buffer;
}

function blobOf({ buffer, byteOffset, byteLength }: Int32Array | Float64Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

export function insertFold(store: WriteStore, runId: string, fold: StoredFold): void {
  store.run(
    `INSERT INTO lab_run_fold (run_id, fold, held_rows, points, pd, auc, ks, brier, log_loss, seconds)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    runId,
    fold.fold,
    blobOf(fold.rows),
    blobOf(fold.points),
    blobOf(fold.pd),
    fold.auc,
    fold.ks,
    fold.brier,
    fold.logLoss,
    fold.seconds,
  );
}
