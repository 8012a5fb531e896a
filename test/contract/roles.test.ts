/** The role matrix, for every operation of the contract, over the dispatcher all hosts share. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Operation } from '#shared/contract/operation.ts';
import { operations } from '#shared/contract/operations.ts';
import { ROLES } from '#shared/domain/officers.ts';
import { officer, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';

const ENTRIES = Object.entries(operations) as [string, Operation][];

let desk: StaffedDesk;

beforeAll(async () => {
  desk = await staffedDesk(ROLES.map((role) => ({ name: `only-${role}`, roles: [role] })));
}, 60_000);

afterAll(() => desk.dispose());

/** An input no operation accepts: a call that passes the role check stops at the input check. */
const NO_INPUT = { '\u0000': true };

test.each(ROLES)('an officer with the role %s alone reaches exactly the operations that name it', async (role) => {
  const { connection } = officer(desk, `only-${role}`);
  for (const [name, { access }] of ENTRIES) {
    const reply = await connection.call(name, NO_INPUT);
    const allowed = typeof access === 'string' || access.includes(role);
    expect(reply, name).toMatchObject({ ok: false, code: allowed ? 'invalid-input' : 'forbidden' });
  }
});

test('no command on a workspace is open to the auditor', () => {
  const open = ENTRIES.filter(
    ([, { kind, scope, access }]) =>
      kind === 'command' && scope === 'workspace' && (typeof access === 'string' || access.includes('auditor')),
  );
  expect(open.map(([name]) => name)).toEqual([]);
});

test('every query on a workspace but bulk intake is open to the auditor', () => {
  const closed = ENTRIES.filter(
    ([, { kind, access }]) => kind === 'query' && typeof access !== 'string' && !access.includes('auditor'),
  );
  expect(closed.map(([name]) => name)).toEqual(['intake.preview']);
});

test('the administrator decides nothing', () => {
  const open = ENTRIES.filter(
    ([name, { access }]) =>
      name.startsWith('decision.') && typeof access !== 'string' && access.includes('administrator'),
  );
  expect(open.map(([name]) => name)).toEqual([]);
});

test('signed out, every operation that is not for anyone asks to sign in', async () => {
  const { connection } = desk.connect();
  for (const [name, { access }] of ENTRIES) {
    const reply = await connection.call(name, NO_INPUT);
    expect(reply, name).toMatchObject({ ok: false, code: access === 'anyone' ? 'invalid-input' : 'unauthenticated' });
  }
});
