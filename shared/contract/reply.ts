/** Errors are values at the boundary: the closed set of codes and the shape every host carries. */
export const ERROR_CODES = [
  'invalid-input',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'locked',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One thing that is wrong, with its place: a field path, or a file with row and column or node. */
export interface Problem {
  readonly place: string;
  readonly message: string;
}

export interface Failure {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: readonly Problem[];
}

export type Reply<T> = { readonly ok: true; readonly value: T } | Failure;

/** Thrown inside the backend; the dispatcher turns it into a Failure of the same code. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly code: ErrorCode;
  readonly details: readonly Problem[];

  constructor(code: ErrorCode, message: string, details: readonly Problem[] = []) {
    super(message);
    this.code = code;
    this.details = details;
  }
}
