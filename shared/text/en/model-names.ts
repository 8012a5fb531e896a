/** What the rows are called that a model's figures are of, and the directions of its inputs. */
import type { InputDirection } from '../../domain/assessment.ts';
import type { ValidationReport } from '../../domain/validation.ts';

const samples: Readonly<Record<ValidationReport['sample'], string>> = {
  'held-out-folds': 'Held-out folds',
  holdout: 'Holdout',
  'training-rows': 'Training rows',
};

/** Which values of an input are riskier. */
const directions: Readonly<Record<InputDirection, string>> = {
  'higher-is-riskier': 'higher is riskier',
  'lower-is-riskier': 'lower is riskier',
  none: 'free',
  'middle-is-safest': 'the middle is safest',
};

/** Where the points of a model or of a term come from, as its document says; other words as they stand. */
const origin = (origin: string): string => origin;

export const modelNames = { samples, directions, origin } as const;
