/** A broken rule of a policy table and the node it is at. */
import type { Sentence } from '#shared/domain/words.ts';

export type Path = readonly (string | number)[];

export interface PolicyProblem {
  readonly path: Path;
  readonly message: Sentence;
}
