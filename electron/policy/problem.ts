/** A broken rule of a policy table and the node it is at. */

export type Path = readonly (string | number)[];

export interface PolicyProblem {
  readonly path: Path;
  readonly message: string;
}
