/** A real backend on a real encrypted file in a folder of its own; only the clock and the ids are ours. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createBackend } from '#electron/backend/backend.ts';
import type { Backend, Connection, HostKind } from '#electron/handlers/ports.ts';
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
  /** Signed-in connections by officer name; "admin" is always there. */
  readonly as: Readonly<Record<string, { client: Client; call: Call; connection: Connection }>>;
}

/** A desk with a workspace and its officers, each signed in on a connection of their own. */
export async function staffedDesk(officers: readonly TestOfficer[]): Promise<StaffedDesk> {
  const desk = testDesk();
  const first = desk.connect();
  const admin = { name: 'admin', displayName: 'Administrator', password: PASSWORD };
  const { file, recoveryPhrase } = await first.call('workspace.create', { name: 'Test', officer: admin });
  await first.call('session.signIn', { workspace: file, officer: 'admin', password: PASSWORD });
  const as: Record<string, ReturnType<TestDesk['connect']>> = { admin: first };
  for (const { name, roles, level } of officers) {
    await first.call('officer.create', {
      name,
      displayName: name,
      roles: [...roles],
      level: level ?? 'branch',
      password: PASSWORD,
    });
    const line = desk.connect();
    await line.call('session.signIn', { workspace: file, officer: name, password: PASSWORD });
    as[name] = line;
  }
  return { ...desk, file, recoveryPhrase, as };
}

/** The connection of an officer that must be there. */
export function officer(desk: StaffedDesk, name: string): { client: Client; call: Call; connection: Connection } {
  const line = desk.as[name];
  if (!line) throw new Error(`no officer ${name} in this test`);
  return line;
}

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
