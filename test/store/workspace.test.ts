import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Connection, openConnection } from '#electron/store/connection.ts';
import { quoted } from '#electron/store/evidence-view.ts';
import { MIGRATIONS, migrate, SCHEMA_VERSION, schemaVersion } from '#electron/store/migrate.ts';
import { type AuditEntry, WorkspaceStore } from '#electron/store/workspace.ts';
import { type FieldSpec, RECORD_SET_NAMES, RECORD_SETS } from '#shared/domain/record-sets.ts';
import { saying } from '#test/support/saying.ts';

const KEY = Buffer.alloc(32, 7);
const OTHER_KEY = Buffer.alloc(32, 8);
const ENTRY: AuditEntry = {
  at: '2026-11-16T09:00:00.000Z',
  actor: { id: 'o-1', name: 'Li Wei' },
  operation: 'test.act',
  subject: 'test',
  before: null,
  after: { n: 1 },
};

let folder: string;
let file: string;
let opened: WorkspaceStore[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'store-'));
  file = join(folder, 'w.sme');
  opened = [];
});

afterEach(async () => {
  for (const store of opened) await store.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(mode: 'create' | 'write' = 'create', key = KEY): WorkspaceStore {
  const store = WorkspaceStore.open(file, Buffer.from(key), mode);
  opened.push(store);
  return store;
}

/** The database behind a workspace, opened past the workspace's own guards. */
function raw<T>(work: (connection: Connection) => T): T {
  const connection = openConnection(file, KEY, 'write');
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}

test('what is stored is not readable without the key', async () => {
  const store = open();
  await store.write((write) => {
    write.run("INSERT INTO workspace (id, name, created_at) VALUES ('w', 'Geheimnis des Kunden', 't')");
    return { value: undefined, entry: ENTRY };
  });
  await store.close();
  for (const name of readdirSync(folder)) {
    expect(readFileSync(join(folder, name)).includes('Geheimnis'), name).toBe(false);
    expect(readFileSync(join(folder, name)).includes('SQLite format 3') && name === 'w.sme').toBe(false);
  }
});

test('a damaged file is said to be damaged', async () => {
  await open().close();
  const bytes = readFileSync(file);
  bytes.fill(0x5a, 0, 4096);
  writeFileSync(file, bytes);
  expect(() => open('write')).toThrow(saying(/damaged/));
});

test('a key of another workspace does not open the file', async () => {
  await open().close();
  expect(() => open('write', OTHER_KEY)).toThrow(saying(/cannot be read/));
});

test('a file written by a newer version is refused and left as it is', async () => {
  await open().close();
  raw(({ database }) => database.pragma(`user_version = ${SCHEMA_VERSION + 1}`));
  expect(() => open('write')).toThrow(saying(/newer version/));
  raw((connection) => expect(schemaVersion(connection)).toBe(SCHEMA_VERSION + 1));
});

test('a workspace open in one place cannot be opened in a second, and can be again once closed', async () => {
  const first = open();
  expect(() => open('write')).toThrow(saying(/already open/));
  await first.close();
  expect(() => open('write')).not.toThrow();
});

test.each(MIGRATIONS.map(({ version, name }) => [version, name]))(
  'migration %i (%s) applies to a file of the version before it, which is kept beside it',
  (version) => {
    createEmpty();
    const connection = openConnection(file, KEY, 'write');
    for (const migration of MIGRATIONS.slice(0, Number(version) - 1)) connection.database.exec(migration.sql);
    connection.database.pragma(`user_version = ${Number(version) - 1}`);
    migrate(connection, file);
    expect(schemaVersion(connection)).toBe(SCHEMA_VERSION);
    expect(connection.database.pragma('integrity_check', { simple: true })).toBe('ok');
    connection.close();
    const backups = readdirSync(folder).filter((name) => name.includes('.before-v'));
    expect(backups).toHaveLength(Number(version) > 1 ? 1 : 0);
  },
);

test('officers of an older file whose names are one name are disabled, and the later ones can never be signed in as', () => {
  createEmpty();
  const connection = openConnection(file, KEY, 'write');
  for (const migration of MIGRATIONS.slice(0, 6)) connection.database.exec(migration.sql);
  connection.database.pragma('user_version = 6');
  for (const [id, name, at] of [
    ['b', 'ＬＩ．ＷＥＩ', '2026-02-01'],
    ['a', 'li.wei', '2026-01-01'],
    ['c', 'Wang', '2026-01-01'],
  ])
    connection.run(
      `INSERT INTO officer (id, name, display_name, level, status, created_at) VALUES (?, ?, 'x', 'branch', 'active', ?)`,
      id ?? '',
      name ?? '',
      at ?? '',
    );
  migrate(connection, file);
  expect(connection.all('SELECT id, status, name_key AS key FROM officer ORDER BY id')).toEqual([
    { id: 'a', status: 'disabled', key: 'li.wei' },
    { id: 'b', status: 'disabled', key: 'li.wei\nb' },
    { id: 'c', status: 'active', key: 'wang' },
  ]);
  connection.close();
});

function createEmpty(): void {
  openConnection(file, KEY, 'create').close();
}

test('every evidence table has the fields of its record set, no more and no fewer', () => {
  open();
  const reader = openConnection(file, KEY, 'read');
  const fixed = [
    'record_id',
    'case_id',
    'source_id',
    'locator',
    'added_seq',
    'retired_seq',
    'entered_by',
    'entered_at',
    'reason',
  ];
  for (const set of RECORD_SET_NAMES) {
    const columns = reader.all<{ name: string; notnull: number }>(
      `SELECT name, "notnull" FROM pragma_table_info('${set}')`,
    );
    const fields = RECORD_SETS[set].fields as Readonly<Record<string, FieldSpec>>;
    expect(
      columns.map(({ name }) => name),
      set,
    ).toEqual([...fixed, ...Object.keys(fields)]);
    for (const { name, notnull } of columns.slice(fixed.length))
      expect(notnull === 1, `${set}.${name}`).toBe(fields[name]?.required === true);
    expect(
      reader.get<{ strict: number }>('SELECT strict FROM pragma_table_list WHERE name = ?', set)?.strict,
      quoted(set),
    ).toBe(1);
  }
  reader.close();
});

test('a command that fails leaves neither its change nor an audit event', async () => {
  const store = open();
  await expect(
    store.write((write) => {
      write.run("INSERT INTO workspace (id, name, created_at) VALUES ('w', 'n', 't')");
      throw new Error('in the middle');
    }),
  ).rejects.toThrow(saying('in the middle'));
  const counts = await store.read((read) =>
    read.get<{ w: number; a: number }>(
      'SELECT (SELECT count(*) FROM workspace) AS w, (SELECT count(*) FROM audit_event) AS a',
    ),
  );
  expect(counts).toEqual({ w: 0, a: 0 });
});

test('commands run one after the other, and a reader sees none of a command before it is whole', async () => {
  const store = open();
  const steps: string[] = [];
  let resume: () => void = () => undefined;
  const waiting = new Promise<void>((resolve) => {
    resume = resolve;
  });
  const first = store.write(async (write) => {
    write.run("INSERT INTO workspace (id, name, created_at) VALUES ('w', 'n', 't')");
    await waiting;
    steps.push('first');
    return { value: undefined, entry: ENTRY };
  });
  const second = store.write(() => {
    steps.push('second');
    return { value: undefined, entry: ENTRY };
  });
  expect(await store.read((read) => read.get('SELECT count(*) AS n FROM workspace'))).toEqual({ n: 0 });
  resume();
  await Promise.all([first, second]);
  expect(steps).toEqual(['first', 'second']);
  expect(await store.read((read) => read.get('SELECT count(*) AS n FROM workspace'))).toEqual({ n: 1 });
});

test.each([
  ['changed', "UPDATE audit_event SET actor = 'x'"],
  ['deleted', 'DELETE FROM audit_event'],
  [
    'replaced',
    "INSERT OR REPLACE INTO audit_event SELECT 1, at, actor_id, 'x', operation, subject, before, after, previous_hash, hash, NULL, NULL FROM audit_event",
  ],
  [
    'inserted out of order',
    "INSERT INTO audit_event VALUES (9, 't', 'a', 'a', 'o', 's', 'null', 'null', 'h', 'h', NULL, NULL)",
  ],
])('an audit event cannot be %s', async (_what, sql) => {
  const store = open();
  await store.write(() => ({ value: undefined, entry: ENTRY }));
  await store.close();
  raw((connection) => expect(() => connection.database.exec(sql)).toThrow(saying(/append-only|follow the head/)));
});
