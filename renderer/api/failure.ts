import type { ErrorCode, Failure, Problem, Reply } from '#shared/contract/reply.ts';

/** A failed call inside the renderer: what the backend said, as an exception for the query cache. */
export class DeskFailure extends Error {
  override readonly name = 'DeskFailure';
  readonly code: ErrorCode;
  readonly details: readonly Problem[];

  constructor(failure: Failure) {
    super(failure.message);
    this.code = failure.code;
    this.details = failure.details;
  }
}

/** The value of a reply; throws DeskFailure where there is none. */
export async function answerOf<T>(reply: Promise<Reply<T>>): Promise<T> {
  const settled = await reply;
  if (settled.ok) return settled.value;
  throw new DeskFailure(settled);
}
