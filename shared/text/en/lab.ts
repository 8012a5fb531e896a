/** Words of the model lab. */
import type { LabSettings } from '../../domain/lab.ts';
import { labRunText } from './lab-run.ts';
import { labSetupText } from './lab-setup.ts';
import { modelNames } from './model-names.ts';

const methods: Readonly<Record<LabSettings['method'], string>> = {
  additive: 'Additive with pairs',
  scorecard: 'Scorecard',
};

export const labText = {
  title: 'Model lab',
  methods,
  samples: modelNames.samples,
  sampleNotes: {
    'held-out-folds': 'Every row is scored by a model that was trained without it.',
    holdout: 'Rows kept out of training, scored once at the end.',
    'training-rows': 'The rows the model was trained on: these figures flatter it.',
  },
  tables: {
    title: 'Tables',
    note: 'Labelled history of the bank. It stays in this encrypted workspace.',
    drop: 'Drop a labelled table',
    dropHint: 'CSV, XLSX or Parquet: one loan or application a row, and a column that says whether it defaulted.',
    adding: 'Adding the table',
    emptyTitle: 'No table yet',
    emptyHint: 'Drop the bank’s own history above: a model is trained from it, read, edited and put in force here.',
    emptyAuditor: 'An officer adds labelled tables here and trains models from them.',
    file: 'File',
    rows: 'Rows',
    columns: 'Columns',
    size: 'Size',
    addedBy: 'Added by',
    addedAt: 'Added',
    runs: 'Runs',
    train: 'New run',
    remove: 'Remove',
    removeLabel: (name: string) => `Remove ${name}`,
    trainLabel: (name: string) => `New run from ${name}`,
    removeTitle: (name: string) => `Remove ${name}?`,
    removeBody: 'No run was made from it. The file itself, wherever it came from, stays as it is.',
    removed: 'The table was removed.',
  },
  runs: {
    title: 'Runs',
    note: 'Each run is one model with its validation.',
    empty: 'No run yet. Open a table to train the first model from it.',
    number: 'No.',
    name: 'Name',
    table: 'Table',
    method: 'Method',
    state: 'State',
    auc: 'AUC',
    startedBy: 'Started by',
    startedAt: 'Started',
    edit: 'edited by hand',
    registered: 'in the register',
  },
  states: { running: 'Running', stopped: 'Stopped', failed: 'Failed', finished: 'Finished' },
  setup: labSetupText,
  ...labRunText,
} as const;
