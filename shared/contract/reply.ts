/** Errors are values at the boundary: the closed set of codes and the shape every host carries. */
import type { Words } from '../domain/words.ts';

const ERROR_CODES = [
  'invalid-input',
  'unauthenticated',
  'forbidden',
  'not-found',
  'conflict',
  'locked',
  /** The machine refused: disk, rights, the file itself. */
  'unavailable',
  'internal',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** One thing that is wrong, with its place: a field path, or a file with row and column or node. */
export interface Problem<W extends Words = string> {
  readonly place: W;
  readonly message: W;
}

export interface Failure {
  readonly ok: false;
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: readonly Problem[];
}

export type Reply<T> = { readonly ok: true; readonly value: T } | Failure;

/** Thrown inside the backend; the dispatcher turns it into a Failure of the same code, in the caller's language. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly code: ErrorCode;
  readonly words: Words;
  readonly details: readonly Problem<Words>[];

  constructor(code: ErrorCode, words: Words, details: readonly Problem<Words>[] = []) {
    super(typeof words === 'string' ? words : words.id);
    this.code = code;
    this.words = words;
    this.details = details;
  }
}
