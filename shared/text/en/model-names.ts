/** What the rows are called that a model's figures are of. */
import type { ValidationReport } from '../../domain/validation.ts';

const samples: Readonly<Record<ValidationReport['sample'], string>> = {
  'held-out-folds': 'Held-out folds',
  holdout: 'Holdout',
  'training-rows': 'Training rows',
};

export const modelNames = { samples } as const;
