/** A broken rule of a model document and the node it is at. */
export interface ModelProblem {
  readonly path: (string | number)[];
  readonly message: string;
}
