/** The store’s own wall around officers: with the app’s write handle and every trigger in place, one signature is not two. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connection, openConnection } from '#electron/store/connection.ts';
import { officer, type StaffedDesk, staffedDesk, workspaceKey } from '#test/support/workspace.ts';

let desk: StaffedDesk;
let connection: Connection;
let ids: Readonly<Record<string, string>>;

beforeAll(async () => {
  desk = await staffedDesk([
    { name: 'maker', roles: ['officer'] },
    { name: 'gone', roles: ['reviewer'] },
  ]);
  const { officers } = await officer(desk, 'admin').call('officer.list', {});
  ids = Object.fromEntries(officers.map(({ name, id }) => [name, id]));
  await officer(desk, 'admin').call('officer.disable', { officerId: ids['gone'] ?? '' });
  connection = openConnection(desk.file, await workspaceKey(desk.file), 'write');
}, 60_000);

afterAll(async () => {
  connection.close();
  await desk.dispose();
});

const REQUEST = `INSERT INTO officer_request (id, kind, officer_id, name, display_name, staff_number, roles, level, asked_by,
  asked_at, status, decided_by)`;
const about = (officerId: string, kind: string, roles: string, asker: string): string =>
  `${REQUEST} VALUES ('q', '${kind}', '${officerId}', 'maker', 'maker', 'n-maker', '${roles}', 'head-office', '${asker}', 't', 'asked', NULL)`;

/** Statements run one after the other; the last must be refused. */
const ATTACKS: readonly (readonly [string, (id: (name: string) => string) => readonly string[]])[] = [
  [
    'an officer put in without a request',
    () => [
      `INSERT INTO officer (id, name, name_key, display_name, level, status, created_at) VALUES ('x', 'x', 'x', 'X', 'branch', 'active', 't')`,
    ],
  ],
  ['a role given', (id) => [`INSERT INTO officer_role VALUES ('${id('maker')}', 'approver')`]],
  ['a role taken', (id) => [`DELETE FROM officer_role WHERE officer_id = '${id('maker')}'`]],
  [
    'a role turned into another',
    (id) => [`UPDATE officer_role SET role = 'approver' WHERE officer_id = '${id('maker')}'`],
  ],
  ['a level raised', (id) => [`UPDATE officer SET level = 'head-office' WHERE id = '${id('maker')}'`]],
  ['another name', (id) => [`UPDATE officer SET display_name = 'Li Wei' WHERE id = '${id('maker')}'`]],
  ['a disabled officer brought back', (id) => [`UPDATE officer SET status = 'active' WHERE id = '${id('gone')}'`]],
  ['another person behind an account', (id) => [`UPDATE officer SET staff_number = '99' WHERE id = '${id('maker')}'`]],
  ['another sign-in name', (id) => [`UPDATE officer SET name_key = 'other' WHERE id = '${id('maker')}'`]],
  ['an officer deleted', (id) => [`DELETE FROM officer WHERE id = '${id('gone')}'`]],
  ['an administrator too many taken', (id) => [`UPDATE officer SET status = 'disabled' WHERE id = '${id('admin2')}'`]],
  ['a request by who is no administrator', (id) => [about(id('gone'), 'enable', '["reviewer"]', id('maker'))]],
  ['a request about oneself', (id) => [about(id('admin'), 'edit', '["approver"]', id('admin'))]],
  [
    'a request that comes confirmed',
    (id) => [
      about(id('maker'), 'edit', '["approver"]', id('admin')).replace(
        "'asked', NULL",
        `'confirmed', '${id('admin2')}'`,
      ),
    ],
  ],
  [
    'a request confirmed by its asker',
    (id) => [
      about(id('maker'), 'edit', '["approver"]', id('admin')),
      `UPDATE officer_request SET status = 'confirmed', decided_by = '${id('admin')}', decided_at = 't'`,
    ],
  ],
  [
    'a request confirmed by the officer it is about',
    (id) => [
      about(id('admin2'), 'edit', '["administrator"]', id('admin')),
      `UPDATE officer_request SET status = 'confirmed', decided_by = '${id('admin2')}', decided_at = 't'`,
    ],
  ],
  [
    'a request confirmed by who is no administrator',
    (id) => [
      about(id('gone'), 'enable', '["reviewer"]', id('admin')),
      `UPDATE officer_request SET status = 'confirmed', decided_by = '${id('maker')}', decided_at = 't'`,
    ],
  ],
  [
    'a request changed before it is confirmed',
    (id) => [
      about(id('maker'), 'edit', '["officer"]', id('admin')),
      `UPDATE officer_request SET roles = '["approver"]', status = 'confirmed', decided_by = '${id('admin2')}' WHERE id = 'q'`,
    ],
  ],
  [
    'another role than the confirmed one',
    (id) => [
      about(id('maker'), 'edit', '["reviewer"]', id('admin')),
      `UPDATE officer_request SET status = 'confirmed', decided_by = '${id('admin2')}' WHERE id = 'q'`,
      `INSERT INTO officer_role VALUES ('${id('maker')}', 'approver')`,
    ],
  ],
  [
    'a confirmed request used a second time',
    (id) => [
      about(id('maker'), 'edit', '["officer", "reviewer"]', id('admin')),
      `UPDATE officer_request SET status = 'confirmed', decided_by = '${id('admin2')}' WHERE id = 'q'`,
      `UPDATE officer_request SET status = 'done' WHERE id = 'q'`,
      `INSERT INTO officer_role VALUES ('${id('maker')}', 'reviewer')`,
    ],
  ],
  [
    'the administrator’s role beside another',
    (id) => [
      about(id('maker'), 'edit', '["officer", "administrator"]', id('admin')),
      `UPDATE officer_request SET status = 'confirmed', decided_by = '${id('admin2')}' WHERE id = 'q'`,
      `INSERT INTO officer_role VALUES ('${id('maker')}', 'administrator')`,
    ],
  ],
  ['a request deleted', () => ['DELETE FROM officer_request']],
];

test.each(ATTACKS)('the store refuses %s', (_what, statementsOf) => {
  const statements = statementsOf((name) => ids[name] ?? '');
  connection.database.exec('BEGIN');
  try {
    for (const statement of statements.slice(0, -1)) connection.run(statement);
    // By its guard, and not because the statement is none.
    expect(() => connection.run(statements.at(-1) ?? '')).toThrow(
      /^four-eyes\.|never changed|never deleted|the person they are/,
    );
  } finally {
    connection.database.exec('ROLLBACK');
  }
});

test('what two administrators signed goes through', () => {
  const id = (name: string): string => ids[name] ?? '';
  connection.database.exec('BEGIN');
  try {
    connection.run(about(id('maker'), 'edit', '["officer", "reviewer"]', id('admin')));
    connection.run(`UPDATE officer_request SET status = 'confirmed', decided_by = '${id('admin2')}' WHERE id = 'q'`);
    connection.run(`INSERT INTO officer_role VALUES ('${id('maker')}', 'reviewer')`);
    connection.run(`UPDATE officer SET level = 'head-office' WHERE id = '${id('maker')}'`);
  } finally {
    connection.database.exec('ROLLBACK');
  }
});
