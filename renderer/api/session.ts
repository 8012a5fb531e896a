import { type AnswerOf, type OperationName, type Operations, operations } from '#shared/contract/operations.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Role } from '#shared/domain/officers.ts';
import { useDeskQuery } from './queries.ts';

export type CurrentSession = NonNullable<AnswerOf<'session.current'>['session']>;

/** Whether holders of these roles may call an operation, by the contract itself. */
export function mayCall(operation: OperationName, roles: readonly Role[]): boolean {
  const access: Operations[OperationName]['access'] = operations[operation].access;
  return typeof access === 'string' || access.some((role) => roles.includes(role));
}

/** Who is signed in; null before signing in and after locking. */
export function useSession(): CurrentSession | null {
  return useDeskQuery('session.current', {}, { keepPrevious: true }).data?.session ?? null;
}

/** The desk's own date; before anybody is signed in no day is in the future. */
export function useToday(): IsoDate {
  return useSession()?.today ?? '9999-12-31';
}

/** Whether the signed-in officer may call an operation: what they may not call is not offered. */
export function useMayCall(operation: OperationName): boolean {
  const session = useSession();
  return session !== null && mayCall(operation, session.officer.roles);
}
