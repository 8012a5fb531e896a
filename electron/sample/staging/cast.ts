/** The sample's officers at work: each signed in on a connection of their own. */
import type { Client } from '#shared/contract/client.ts';
import type { AnswerOf, InputOf, OperationName } from '#shared/contract/operations.ts';
import { type InstitutionLevel, levelCovers, type Role } from '#shared/domain/officers.ts';
import { SAMPLE_ADMINISTRATORS, SAMPLE_OFFICERS, type SampleOfficer } from '../officers.ts';

/** Calls an operation as one officer; a failure ends the making of the sample. */
export type Call = <N extends OperationName>(operation: N, input: InputOf<N>) => Promise<AnswerOf<N>>;

export interface Cast {
  readonly as: (officer: SampleOfficer) => Call;
  readonly signOut: () => Promise<void>;
}

function callOver(client: Client, officer: SampleOfficer): Call {
  return async (operation, input) => {
    const reply = await client(operation, input);
    if (reply.ok) return reply.value;
    throw new Error(`the sample cannot be made: ${operation} by ${officer.name}: ${reply.message}`);
  };
}

/** Adds the sample's officers to the workspace and signs everyone in. */
export async function assemble(
  file: string,
  connect: () => Client,
  progress: (done: number, total: number) => Promise<void>,
): Promise<Cast> {
  const calls = new Map<string, Call>();
  const signIn = async (officer: SampleOfficer, next?: string): Promise<Call> => {
    const call = callOver(connect(), officer);
    const given = { workspace: file, officer: officer.name, password: officer.password };
    await call('session.signIn', next === undefined ? given : { ...given, next });
    calls.set(officer.name, call);
    return call;
  };
  const [first, second] = SAMPLE_ADMINISTRATORS;
  const [asking, confirming] = [await signIn(first), await signIn(second)];
  const others = SAMPLE_OFFICERS.filter(({ role }) => role !== 'administrator');
  for (const [index, officer] of others.entries()) {
    await progress(index, others.length);
    const { name, displayName, staffNumber, role, level, password } = officer;
    const facts = { name, displayName, staffNumber, roles: [role], level };
    const { requestId, firstHalf } = await asking('officer.create', facts);
    const { secondHalf } = await confirming('officer.confirm', { requestId });
    await signIn({ ...officer, password: `${firstHalf}-${secondHalf}` }, password);
  }
  return {
    as: (officer) => {
      const call = calls.get(officer.name);
      if (!call) throw new Error(`${officer.name} is not signed in`);
      return call;
    },
    signOut: async () => {
      for (const call of calls.values()) await call('session.signOut', {});
    },
  };
}

function withRole(role: Role): readonly SampleOfficer[] {
  return SAMPLE_OFFICERS.filter((officer) => officer.role === role);
}

function nth(officers: readonly SampleOfficer[], index: number): SampleOfficer {
  const officer = officers[index % officers.length];
  if (!officer) throw new Error('the sample lacks an officer for this part');
  return officer;
}

/** The officer who prepares a case: applicants from abroad have one of their own. */
export function makerOf(index: number, currency: string): SampleOfficer {
  const officers = withRole('officer');
  const international = officers.filter(({ level }) => level === 'branch');
  return currency === 'CNY' ? nth(officers, index) : nth(international, 0);
}

export function reviewerOf(index: number): SampleOfficer {
  return nth(withRole('reviewer'), index);
}

export function releaserOf(index: number): SampleOfficer {
  return nth(withRole('releaser'), index);
}

/** An approver whose level suffices, lowest level first, who has not yet approved; null where none is left. */
export function approverFor(level: InstitutionLevel, index: number, used: readonly string[]): SampleOfficer | null {
  const fit = withRole('approver').filter(
    (officer) => levelCovers(officer.level, level) && !used.includes(officer.name),
  );
  const lowest = fit.filter((officer) => officer.level === fit[0]?.level);
  return lowest.length === 0 ? null : nth(lowest, index);
}
