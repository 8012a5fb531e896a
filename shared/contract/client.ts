/** The typed client every carrier is wrapped in: one function from operation and input to reply. */
import type { InputOf, OperationName, OutputOf } from './operations.ts';
import type { Reply } from './reply.ts';

/** Carries one call as JSON to the dispatcher of some host. */
export type Carrier = (operation: string, input: unknown) => Promise<Reply<unknown>>;

export type Client = <N extends OperationName>(operation: N, input: InputOf<N>) => Promise<Reply<OutputOf<N>>>;

/** Gives a carrier the contract's types. */
export function clientOver(carrier: Carrier): Client {
  return (operation, input) => carrier(operation, input) as Promise<Reply<never>>;
}
