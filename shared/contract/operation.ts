/** How one entry of the contract is declared. */
import type { z } from 'zod';
import type { Role } from '../domain/officers.ts';

/**
 * Who may call: `anyone` before signing in, `signed-in` whatever the role, or holders of one of
 * the roles listed.
 */
type Access = 'anyone' | 'signed-in' | readonly Role[];

/**
 * `workspace`: runs on the open workspace; a command in one transaction with its audit event.
 * `desk`: about the desk around it (opening, signing in, progress), before or beside a transaction.
 */
type Scope = 'workspace' | 'desk';

export interface Operation<
  K extends 'query' | 'command' = 'query' | 'command',
  S extends Scope = Scope,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  readonly kind: K;
  readonly scope: S;
  readonly access: Access;
  /** Called by the desk itself, again and again: such a call is no sign that the officer is there. */
  readonly passive: boolean;
  /** An act of decision: its audit event carries the signature of who acts. */
  readonly signed: boolean;
  readonly input: I;
  readonly output: O;
}

interface Declaration<I extends z.ZodType, O extends z.ZodType> {
  readonly access: Access;
  readonly passive?: true;
  readonly input: I;
  readonly output: O;
}

/** Declares an operation that reads the workspace and changes nothing. */
export function query<I extends z.ZodType, O extends z.ZodType>(
  declaration: Declaration<I, O>,
): Operation<'query', 'workspace', I, O> {
  return { kind: 'query', scope: 'workspace', passive: false, signed: false, ...declaration };
}

/** Declares an operation that changes the workspace in one transaction together with its audit event. */
export function command<I extends z.ZodType, O extends z.ZodType>(
  declaration: Declaration<I, O>,
): Operation<'command', 'workspace', I, O> {
  return { kind: 'command', scope: 'workspace', passive: false, signed: false, ...declaration };
}

/** Declares a command that is an act of decision: its audit event is signed with the officer's own key. */
export function decision<I extends z.ZodType, O extends z.ZodType>(
  declaration: Declaration<I, O>,
): Operation<'command', 'workspace', I, O> {
  return { kind: 'command', scope: 'workspace', passive: false, signed: true, ...declaration };
}

/** Declares an operation that reads the state of the desk itself. */
export function deskQuery<I extends z.ZodType, O extends z.ZodType>(
  declaration: Declaration<I, O>,
): Operation<'query', 'desk', I, O> {
  return { kind: 'query', scope: 'desk', passive: false, signed: false, ...declaration };
}

/** Declares an operation that changes the state of the desk itself: open, sign in, sign out. */
export function deskCommand<I extends z.ZodType, O extends z.ZodType>(
  declaration: Declaration<I, O>,
): Operation<'command', 'desk', I, O> {
  return { kind: 'command', scope: 'desk', passive: false, signed: false, ...declaration };
}
