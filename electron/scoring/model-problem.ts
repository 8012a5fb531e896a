/** A broken rule of a model document and the node it is at. */
import type { Words } from '#shared/domain/words.ts';

export interface ModelProblem {
  readonly path: (string | number)[];
  readonly message: Words;
}
