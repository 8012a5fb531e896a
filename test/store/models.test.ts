import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Connection, openConnection } from '#electron/store/connection.ts';
import { FourEyesRefusal, typedRefusal } from '#electron/store/four-eyes-refusal.ts';
import { MIGRATIONS, migrate } from '#electron/store/migrate.ts';
import { listModels } from '#electron/store/models.ts';
import { tellerOf } from '#shared/text/tell.ts';
import { saying } from '#test/support/saying.ts';

const KEY = Buffer.alloc(32, 7);

let folder: string;
let connection: Connection;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'models-'));
  connection = openConnection(join(folder, 'w.sme'), KEY, 'create');
});

afterEach(() => {
  connection.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A workspace of schema 2 with the shipped model in force and a case scored by it, and a model before it. */
function schemaTwo(): void {
  for (const migration of MIGRATIONS.slice(0, 2)) connection.database.exec(migration.sql);
  connection.database.pragma('user_version = 2');
  connection.database.exec(`
    INSERT INTO model_version (hash, model_id, version, name, origin, document, active, activated_at) VALUES
      ('h1', 'SME-7', '1', 'SME-7', 'expert judgement', '{}', 1, '2026-01-01'),
      ('h0', 'SME-7', '0', 'SME-7', 'expert judgement', '{}', 0, NULL);
    INSERT INTO officer VALUES ('ann', 'ann', 'Ann', 'branch', 'active', '2026-01-01');
    INSERT INTO credit_case (id, number, state, state_since, owner_id, created_at, updated_at, legal_name, name_order,
      name_spellings, registration_id_kind, registration_id, registration_key, size_industry, amount, currency, term_months, product, purpose, channel,
      institution_level, applied_on, grade, points, pd, model_hash)
      VALUES ('c', '2026-000001', 'draft', 't', 'ann', 't', 't', 'Firm', 'firm', '', 'other', '1', '1', 'industry', 1, 'CNY', 12,
        'working-capital-loan', 'p', 'direct', 'branch', '2026-01-01', 'BB', 600, 0.02, 'h1')`);
}

function migrated(): void {
  schemaTwo();
  migrate(connection, join(folder, 'w.sme'));
  // Before the first event officers come without a request: those who act below hold the roles they act in.
  for (const id of ['ben', 'eve'])
    connection.run(
      `INSERT INTO officer (id, name, name_key, display_name, level, status, created_at)
        VALUES (?, ?, ?, ?, 'branch', 'active', 't')`,
      ...[id, id, id, id],
    );
  for (const id of ['ann', 'ben', 'eve']) connection.run(`INSERT INTO officer_role VALUES (?, 'approver')`, id);
}

function insert(hash: string, fields: Record<string, string> = {}): void {
  const row = {
    ...{ hash, model_id: 'm', version: hash, name: 'M', origin: 'estimated', document: '{}' },
    ...{ purpose: 'files', kind: 'learned-model', status: 'proposed', proposed_by: 'ann', proposed_at: '2026-02-01' },
    ...fields,
  };
  const columns = Object.keys(row);
  connection.run(
    `INSERT INTO model_version (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    ...Object.values(row),
  );
}

function activate(hash: string, by: string | null): void {
  connection.run(`UPDATE model_version SET status = 'active', activated_by = ? WHERE hash = ?`, by, hash);
}

test('a workspace of the schema before keeps its model in force', () => {
  migrated();
  expect(
    listModels(connection).map(({ hash, status, purpose, proposedBy }) => [hash, status, purpose, proposedBy]),
  ).toEqual([
    ['h1', 'active', 'cases', 'system'],
    ['h0', 'superseded', 'cases', 'system'],
  ]);
  expect(connection.get('SELECT points, model_hash AS model FROM credit_case')).toEqual({ points: 600, model: 'h1' });
  expect(connection.database.pragma('foreign_key_check')).toEqual([]);
});

test('the store itself refuses that a proposer or maker puts a model in force, or that nobody signs', () => {
  migrated();
  insert('x');
  connection.run(`INSERT INTO model_maker (hash, officer_id) VALUES ('x', 'eve')`);
  for (const by of ['ann', 'eve', null]) expect(() => activate('x', by), String(by)).toThrow(FourEyesRefusal);
  activate('x', 'ben');
  expect(() => connection.run(`UPDATE model_version SET activated_by = 'ann' WHERE hash = 'x'`)).toThrow(
    FourEyesRefusal,
  );
  expect(() => connection.run(`UPDATE model_version SET activated_by = 'joe' WHERE hash = 'x'`)).toThrow(
    FourEyesRefusal,
  );
});

test('a model can only start as a proposal', () => {
  migrated();
  expect(() => insert('x', { status: 'active' })).toThrow(FourEyesRefusal);
  expect(() => insert('x', { status: 'challenger' })).toThrow(FourEyesRefusal);
  expect(() => insert('x', { activated_by: 'ben' })).toThrow(FourEyesRefusal);
});

test('one model of cases and one of each id of tables is in force', () => {
  migrated();
  insert('x');
  insert('y');
  insert('z', { model_id: 'other' });
  insert('c', { purpose: 'cases', kind: 'case-model' });
  activate('x', 'ben');
  activate('z', 'ben');
  expect(() => activate('y', 'ben')).toThrow(saying(/UNIQUE/));
  expect(() => activate('c', 'ben')).toThrow(saying(/UNIQUE/));
});

test.each([
  ['changed', `UPDATE model_version SET document = '{"a":1}' WHERE hash = 'h1'`],
  ['given another passport', `UPDATE model_version SET passport = '{}' WHERE hash = 'h1'`],
  ['given to another proposer', `UPDATE model_version SET proposed_by = 'ben' WHERE hash = 'h1'`],
  ['deleted', `DELETE FROM model_version WHERE hash = 'h1'`],
  ['brought back', `UPDATE model_version SET status = 'active', activated_by = 'ben' WHERE hash = 'h0'`],
  ['made a proposal again', `UPDATE model_version SET status = 'proposed' WHERE hash = 'h1'`],
])('a model on record cannot be %s', (_what, sql) => {
  migrated();
  expect(() => connection.database.exec(sql)).toThrow(saying(/never/));
});

test('who made a model stays on record', () => {
  migrated();
  connection.run(`INSERT INTO model_maker (hash, officer_id) VALUES ('h1', 'eve')`);
  expect(() => connection.run(`UPDATE model_maker SET officer_id = 'joe'`)).toThrow(saying(/stays on record/));
  expect(() => connection.run('DELETE FROM model_maker')).toThrow(saying(/stays on record/));
});

test('whatever four eyes the schema keeps is refused by its type and told in both languages', () => {
  migrated();
  const triggers = connection.all<{ sql: string }>(`SELECT sql FROM sqlite_master WHERE type = 'trigger'`);
  const raised = triggers.flatMap(({ sql }) => [...sql.matchAll(/RAISE\(ABORT, '(four eyes: [^']+)'\)/g)]);
  const refusals = raised.map(([, text]) => typedRefusal(new Error(text)));
  expect(refusals.length).toBeGreaterThan(5);
  for (const refusal of refusals) {
    if (!(refusal instanceof FourEyesRefusal)) throw refusal;
    expect(refusal.code).toBe('forbidden');
    expect(tellerOf('en').say(refusal.words)).toMatch(/^Four eyes: .+\.$/);
    expect(tellerOf('zh').say(refusal.words)).toMatch(/^双人复核：.+。$/);
  }
});

test('any other refusal of the schema stays what it is', () => {
  migrated();
  expect(() => connection.run(`DELETE FROM model_version WHERE hash = 'h1'`)).toThrow(
    saying(/^a model is never deleted$/),
  );
});
