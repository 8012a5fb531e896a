/** What a validation report is made from: plain data, as the passport and the lab's queries give it. */
import type { OutputOf } from '#shared/contract/operations.ts';
import type { IsoInstant } from '#shared/domain/dates.ts';
import type { Passport } from '#shared/domain/passport.ts';
import type { Comparison, ValidationReport } from '#shared/domain/validation.ts';
import type { Told, Words } from '#shared/domain/words.ts';

type LearnedTerm = OutputOf<'learned.terms'>['terms'][number];

type Term = Pick<LearnedTerm, 'inputs' | 'kind' | 'direction' | 'importance'>;

export type ReportedTerm = Told<Term>;

/** Bins and points of one term, with the input it is of, or the two of a pair. */
type Shape = OutputOf<'learned.shape'> & { readonly inputs: readonly string[] };

export type ReportedShape = Told<Shape>;

export interface ValidationInput {
  readonly passport: Passport;
  /** The main report first. Empty for a model that was never scored on rows with known outcome. */
  readonly reports: readonly ValidationReport[];
  readonly comparisons: readonly Comparison[];
  /** All terms of the model, the most important first. */
  readonly terms: readonly Term[];
  /** Shapes of the few most important terms. */
  readonly shapes: readonly Shape[];
  /** What was done with rejected applications, in sentences; empty where nothing was. */
  readonly rejects: readonly Words[];
  readonly madeAt: IsoInstant;
  readonly madeBy: string;
  readonly workspace: string;
}

/** The same told in one language: what the report's sections are made from. */
export type ToldValidation = Told<ValidationInput>;
