/** A table, its profile and a run as the lab's operations answer them. */
import type { ColumnProfile, LabColumn, LabRun, OpenRun } from '#renderer/features/lab/types.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import { labSettingsSchema } from '#shared/domain/lab.ts';

export function columnOf(name: string, over: Partial<LabColumn> = {}): LabColumn {
  return { name, kind: 'numeric', missing: 0, distinct: 200, range: '0 to 9', suggestion: 'input', ...over };
}

export function profileOf(name: string, warnings: ColumnProfile['warnings'] = []): ColumnProfile {
  return {
    ...{ name, kind: 'numeric', missing: 0, distinct: 200, iv: 0.3, auc: 0.65, outliers: 0, levels: null, warnings },
    quantiles: [0, 1, 2, 3, 4, 8, 9],
  };
}

export const LEAK = 'days_late alone reaches an AUC of 1.000: check that it was known before the outcome.';

export const COLUMNS: readonly LabColumn[] = [
  columnOf('loan_id', { kind: 'categorical', suggestion: 'identifier' }),
  columnOf('granted_on', { kind: 'date', suggestion: 'time' }),
  columnOf('current_ratio'),
  columnOf('debt_to_assets'),
  columnOf('days_late'),
  columnOf('defaulted', { distinct: 2, suggestion: 'target' }),
];

export const PROFILES: readonly ColumnProfile[] = [
  profileOf('current_ratio'),
  profileOf('debt_to_assets'),
  profileOf('days_late', [{ kind: 'tells-outcome-alone', message: LEAK }]),
];

export const TABLE: AnswerOf<'lab.table'> = {
  table: {
    tableId: 't1',
    fileName: 'loans.csv',
    sha256: 'a'.repeat(64),
    size: 2048,
    rows: 1500,
    columns: COLUMNS.length,
    addedBy: 'Li Wei',
    addedAt: '2026-03-01T08:00:00Z',
    runs: 0,
  },
  columns: [...COLUMNS],
  sample: [['L-1', '2021-01-04', '1.2', '0.4', '3', '0']],
};

export const RUN: LabRun = {
  runId: 'r1',
  number: 4,
  name: 'Loans 2026',
  tableId: 't1',
  fileName: 'loans.csv',
  kind: 'training',
  parentRunId: null,
  method: 'additive',
  state: 'finished',
  progress: null,
  message: null,
  foldsDone: 2,
  foldsTotal: 2,
  auc: 0.8,
  startedBy: 'Li Wei',
  startedAt: '2026-03-01T08:00:00Z',
  finishedAt: '2026-03-01T08:01:00Z',
  modelHash: 'b'.repeat(64),
  registeredHash: null,
};

export const OPEN_RUN: OpenRun = {
  run: RUN,
  settings: labSettingsSchema.parse({ target: 'defaulted', inputs: [{ name: 'debt_to_assets' }] }),
  folds: [{ fold: 0, auc: 0.8123, ks: 0.5, brier: 0.07, logLoss: 0.24, seconds: 1.5 }],
  reports: [],
  edits: [],
  comparisons: [],
  rejects: [],
};
