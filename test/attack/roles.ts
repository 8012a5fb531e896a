/** Every operation by every officer without its role, and by nobody, over each way into the desk. */
import { callCommand } from '#electron/commands/workspace-commands.ts';
import { isOperationName, operations } from '#shared/contract/operations.ts';
import { DeskError, type Reply } from '#shared/contract/reply.ts';
import { ROLES, type Role } from '#shared/domain/officers.ts';
import { HOSTS, type HostUnderTest } from '#test/contract/hosts.ts';
import { PASSWORD, type StaffedDesk } from '#test/support/workspace.ts';
import { count, type Row, row } from './row.ts';

/** An officer of each role, by name. */
export const STAFF = ROLES.filter((role) => role !== 'administrator').map((role) => ({
  name: `a-${role}`,
  roles: [role],
  level: 'head-office' as const,
}));

const nameOf = (role: Role): string => (role === 'administrator' ? 'admin' : `a-${role}`);

/** Who may not call what: operation and officer; nobody as null. */
function forbidden(): (readonly [operation: string, officer: string | null])[] {
  return Object.keys(operations)
    .filter(isOperationName)
    .flatMap((name) => {
      const { access } = operations[name];
      if (access === 'anyone') return [];
      const without = typeof access === 'string' ? [] : ROLES.filter((role) => !access.includes(role)).map(nameOf);
      return [null, ...without].map((officer) => [name, officer] as const);
    });
}

const isRefused = (reply: Reply<unknown>): boolean =>
  !reply.ok && (reply.code === 'forbidden' || reply.code === 'unauthenticated');

async function over(name: string, call: HostUnderTest['call']): Promise<Row> {
  const result = row(name);
  const attempts = forbidden().sort(([, a], [, b]) => String(a).localeCompare(String(b)));
  for (const [operation, officer] of attempts)
    count(result, !isRefused(await call(officer, operation, {})), `${operation} as ${officer ?? 'nobody'}`);
  return result;
}

/** The command line's own command, in this process. */
function commandLine(desk: StaffedDesk): HostUnderTest['call'] {
  return async (officer, operation, input) => {
    try {
      const value = await callCommand.run({
        positionals: [operation, JSON.stringify(input)],
        values: officer === null ? {} : { workspace: desk.file, officer },
        language: 'en',
        environment: officer === null ? {} : { DESK_PASSWORD: PASSWORD },
        backend: () => desk.backend,
        say: () => undefined,
      });
      return { ok: true, value };
    } catch (error) {
      if (error instanceof DeskError) return { ok: false, code: error.code, message: '', details: [] };
      // Without a password the command line refuses by itself.
      return { ok: false, code: 'unauthenticated', message: '', details: [] };
    }
  };
}

export async function rolesRows(desk: StaffedDesk): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [name, start] of HOSTS.slice(0, 2)) {
    const host = await start(desk);
    rows.push(await over(`operations without their role, ${name}`, host.call));
    await host.stop();
  }
  rows.push(await over('operations without their role, command line', commandLine(desk)));
  return rows;
}
