/** What a validation report is made from: plain data, as the passport and the lab's queries give it. */
import type { OutputOf } from '#shared/contract/operations.ts';
import type { IsoInstant } from '#shared/domain/dates.ts';
import type { Passport } from '#shared/domain/passport.ts';
import type { Comparison, ValidationReport } from '#shared/domain/validation.ts';

type LearnedTerm = OutputOf<'learned.terms'>['terms'][number];

export type ReportedTerm = Pick<LearnedTerm, 'inputs' | 'kind' | 'direction' | 'importance'>;

/** Bins and points of one term, with the input it is of, or the two of a pair. */
export type ReportedShape = OutputOf<'learned.shape'> & { readonly inputs: readonly string[] };

export interface ValidationInput {
  readonly passport: Passport;
  /** The main report first. Empty for a model that was never scored on rows with known outcome. */
  readonly reports: readonly ValidationReport[];
  readonly comparisons: readonly Comparison[];
  /** All terms of the model, the most important first. */
  readonly terms: readonly ReportedTerm[];
  /** Shapes of the few most important terms. */
  readonly shapes: readonly ReportedShape[];
  /** What was done with rejected applications, in sentences; empty where nothing was. */
  readonly rejects: readonly string[];
  readonly madeAt: IsoInstant;
  readonly madeBy: string;
  readonly workspace: string;
}
