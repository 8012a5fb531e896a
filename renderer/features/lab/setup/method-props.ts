/** What the choice of a method and its options are given. */
import type { LabColumn } from '../types.ts';
import type { Draft } from './draft.ts';

export interface MethodStepProps {
  readonly columns: readonly LabColumn[];
  /** Columns that are inputs as the draft stands. */
  readonly inputs: readonly string[];
  /** Rows without an outcome. */
  readonly unknown: number;
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}
