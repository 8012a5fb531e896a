/** A real backend on a real encrypted file in a folder of its own; only the clock and the ids are ours. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend } from '#electron/backend/backend.ts';
import type { Backend, Connection, HostKind } from '#electron/handlers/ports.ts';
import { unlockWithPassword } from '#electron/security/key-vault.ts';
import { type Client, clientOver } from '#shared/contract/client.ts';
import type { AnswerOf, InputOf, OperationName } from '#shared/contract/operations.ts';
import { operations } from '#shared/contract/operations.ts';
import type { InstitutionLevel, Role } from '#shared/domain/officers.ts';

export const PASSWORD = 'correct horse 42';

/** A clock tests move by hand. */
export class TestClock {
  instant = '2026-11-16T09:00:00.000Z';

  now(): string {
    return this.instant;
  }

  /** The zone its desk stands in. */
  place = 'UTC';

  zone(): string {
    return this.place;
  }

  advanceSeconds(seconds: number): void {
    this.instant = new Date(Date.parse(this.instant) + seconds * 1000).toISOString();
  }
}

/** Calls an operation, expects success, and holds the reply to its declared output. */
export type Call = <N extends OperationName>(operation: N, input: InputOf<N>) => Promise<AnswerOf<N>>;

export function callOver(client: Client): Call {
  return async (operation, input) => {
    const reply = await client(operation, input);
    if (!reply.ok) throw new Error(`${operation}: ${reply.code}: ${reply.message}`);
    return operations[operation].output.parse(reply.value) as AnswerOf<typeof operation>;
  };
}

export interface TestOfficer {
  readonly name: string;
  readonly displayName?: string;
  readonly roles: readonly Role[];
  readonly level?: InstitutionLevel;
}

export interface TestDesk {
  readonly folder: string;
  readonly clock: TestClock;
  readonly backend: Backend;
  readonly internalErrors: unknown[];
  connect(host?: HostKind): { connection: Connection; client: Client; call: Call };
  dispose(): Promise<void>;
}

/** A desk on an empty folder. */
export function testDesk(folder = mkdtempSync(join(tmpdir(), 'desk-test-'))): TestDesk {
  const clock = new TestClock();
  const internalErrors: unknown[] = [];
  let ids = 0;
  const backend = createBackend({
    dataFolder: folder,
    clock,
    newId: () => {
      ids += 1;
      return `id-${String(ids).padStart(6, '0')}`;
    },
    version: '0.0.0-test',
    idleLockSeconds: 900,
    reportInternal: (_id, _operation, error) => internalErrors.push(error),
  });
  return {
    folder,
    clock,
    backend,
    internalErrors,
    connect: (host = 'command-line') => {
      const connection = backend.connect(host);
      const client = clientOver((operation, input, language) => connection.call(operation, input, language));
      return { connection, client, call: callOver(client) };
    },
    dispose: async () => {
      await backend.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export interface StaffedDesk extends TestDesk {
  readonly file: string;
  readonly recoveryPhrase: string;
  /** Adds an officer by both administrators and gives them the tests' password; returns their id. */
  hire(officer: TestOfficer): Promise<string>;
  /** Confirms, as the second administrator, what the first asked for. */
  confirm(asked: { readonly requestId: string }): Promise<AnswerOf<'officer.confirm'>>;
  /** Signed-in connections by officer name; "admin" and "admin2", who founded it, are always there. */
  readonly as: Readonly<Record<string, { client: Client; call: Call; connection: Connection }>>;
}

/** Two administrators who found a workspace. */
export const FOUNDERS = [
  { name: 'admin', displayName: 'Administrator', staffNumber: '1', password: PASSWORD },
  { name: 'admin2', displayName: 'Second Administrator', staffNumber: '2', password: PASSWORD },
];

/** A desk with a workspace and its officers, each signed in on a connection of their own. */
export async function staffedDesk(officers: readonly TestOfficer[]): Promise<StaffedDesk> {
  const desk = testDesk();
  const [first, second] = [desk.connect(), desk.connect()];
  const { file, recoveryPhrase } = await first.call('workspace.create', { name: 'Test', administrators: FOUNDERS });
  await first.call('session.signIn', { workspace: file, officer: 'admin', password: PASSWORD });
  await second.call('session.signIn', { workspace: file, officer: 'admin2', password: PASSWORD });
  const as: Record<string, ReturnType<TestDesk['connect']>> = { admin: first, admin2: second };
  const confirm: StaffedDesk['confirm'] = ({ requestId }) => second.call('officer.confirm', { requestId });
  const hire: StaffedDesk['hire'] = async ({ name, roles, level = 'branch', displayName = name }) => {
    const facts = { name, displayName, staffNumber: `N-${name}`.replaceAll('_', '-'), roles: [...roles], level };
    const asked = await first.call('officer.create', facts);
    const { officer: made, secondHalf } = await confirm(asked);
    const line = desk.connect();
    const password = `${asked.firstHalf}-${secondHalf}`;
    await line.call('session.signIn', { workspace: file, officer: name, password, next: PASSWORD });
    as[name] = line;
    return made.id;
  };
  for (const each of officers) await hire(each);
  return { ...desk, file, recoveryPhrase, hire, confirm, as };
}

/** The key of a workspace, by a password: to look at its file past every handler. */
export async function workspaceKey(file: string, name = 'admin', password = PASSWORD): Promise<Buffer> {
  const [key] = (await unlockWithPassword(file, name, password)).keys;
  if (!key) throw new Error('no key');
  return key;
}

/** The connection of an officer that must be there. */
export function officer(desk: StaffedDesk, name: string): { client: Client; call: Call; connection: Connection } {
  const line = desk.as[name];
  if (!line) throw new Error(`no officer ${name} in this test`);
  return line;
}

/** Who it takes to prepare, check and decide a case of any size. */
export const THREE_AT_HEAD_OFFICE: readonly TestOfficer[] = [
  { name: 'maker', roles: ['officer'], level: 'head-office' },
  { name: 'reviewer', roles: ['reviewer'], level: 'head-office' },
  { name: 'approver', roles: ['approver'], level: 'head-office' },
];

/** An applicant and application that pass every check. */
export const NEW_CASE: InputOf<'case.create'> = {
  applicant: {
    legalName: '深圳市测试有限公司',
    registrationIdKind: 'uscc',
    registrationId: '9144030071526726XG',
    industryCode: '39',
    sizeIndustry: 'industry',
    lifeStage: 'growth',
    foundedOn: '2015-03-01',
    region: 'Guangdong',
    headcount: 85,
  },
  application: {
    amount: 300_000_000,
    currency: 'CNY',
    termMonths: 12,
    product: 'working-capital-loan',
    purpose: 'Raw materials for confirmed orders',
    channel: 'direct',
    institutionLevel: 'branch',
    appliedOn: '2026-11-15',
  },
};

export const PROPOSAL: InputOf<'case.propose'>['proposal'] = {
  amount: 200_000_000,
  termMonths: 12,
  rateBasisPoints: 900,
  rationale: 'Seasonal working capital',
};
