/** The typed client every carrier is wrapped in: one function from operation and input to reply. */
import type { Language } from '../domain/language.ts';
import type { AnswerOf, InputOf, OperationName } from './operations.ts';
import type { Reply } from './reply.ts';

/** Carries one call as JSON to the dispatcher of some host, with the language of its answer. */
export type Carrier = (operation: string, input: unknown, language?: Language) => Promise<Reply<unknown>>;

export type Client = <N extends OperationName>(operation: N, input: InputOf<N>) => Promise<Reply<AnswerOf<N>>>;

/** Gives a carrier the contract's types, and every call a language. */
export function clientOver(carrier: Carrier, language?: Language): Client {
  return (operation, input) => carrier(operation, input, language) as Promise<Reply<never>>;
}
