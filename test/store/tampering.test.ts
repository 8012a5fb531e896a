/**
 * What a holder of the workspace key can change past the program, and what sees it: the check of the
 * workspace alone, the check with a head that somebody else holds, or nothing. The README says the same.
 */
import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vaultFile } from '#electron/security/key-file.ts';
import { publicHalf, signText } from '#electron/security/key-pairs.ts';
import { unlockWithPassword } from '#electron/security/key-vault.ts';
import { type AuditEventRow, auditEventsAfter, auditHash, signedText } from '#electron/store/audit.ts';
import { type Connection, openConnection } from '#electron/store/connection.ts';
import { packed } from '#electron/store/packed.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import { bringPapers } from '#test/support/assessable.ts';
import {
  NEW_CASE,
  officer,
  PASSWORD,
  PROPOSAL,
  type StaffedDesk,
  staffedDesk,
  testDesk,
  workspaceKey,
} from '#test/support/workspace.ts';

let desk: StaffedDesk;
let key: Buffer;
let head: string;
/** Seed of the signing key of the officer who forges: an administrator. */
let forger: Buffer;

beforeAll(async () => {
  desk = await staffedDesk([
    { name: 'maker', roles: ['officer'] },
    { name: 'reviewer', roles: ['reviewer'] },
    { name: 'approver', roles: ['approver'], level: 'head-office' },
  ]);
  const { call } = officer(desk, 'maker');
  const { caseId } = await call('case.create', NEW_CASE);
  await bringPapers(call, caseId);
  await call('case.propose', { caseId, proposal: PROPOSAL });
  await call('decision.submit', { caseId });
  const review = officer(desk, 'reviewer').call;
  await review('decision.startReview', { caseId });
  await review('decision.recommend', { caseId, proposal: PROPOSAL, comment: 'Supported.' });
  const draft = await call('case.create', NEW_CASE);
  await bringPapers(call, draft.caseId);
  head = headOf(await call('audit.list', {}));
  await call('draft.put', { place: 'somewhere', content: 'half a sentence' });
  for (const line of Object.values(desk.as)) await line.connection.close();
  key = await workspaceKey(desk.file);
  forger = (await unlockWithPassword(desk.file, 'admin', PASSWORD)).seed ?? Buffer.alloc(0);
}, 120_000);

afterAll(() => desk.dispose());

function headOf({ head: { sequence, hash } }: AnswerOf<'audit.list'>): string {
  return `${sequence}:${hash}`;
}

/** Writes the chain anew from an event on, every hash and signature that the forger can make. */
function rewrite(connection: Connection, change: (event: AuditEventRow) => AuditEventRow, seeds?: Map<string, Buffer>) {
  let previousHash = '';
  for (const event of auditEventsAfter(connection, 0, 100_000)) {
    const changed = { ...change(event), previousHash };
    const own = changed.signer === null ? undefined : seeds?.get(changed.signer);
    const hash = auditHash(changed);
    connection.run(
      'UPDATE audit_event SET actor = ?, after = ?, previous_hash = ?, hash = ?, signer = ?, signature = ? WHERE sequence = ?',
      changed.actor,
      changed.after,
      previousHash,
      hash,
      changed.signer,
      own ? signText(own, signedText(hash)) : changed.signature,
      event.sequence,
    );
    previousHash = hash;
  }
}

/** Replaces the signing keys of all but the forger, who has their own, in the register and in the events that gave them. */
function ownKeys(connection: Connection): { seeds: Map<string, Buffer>; renamed: (text: string) => string } {
  const kept = publicHalf('ed25519', forger);
  const seeds = new Map([[kept, forger]]);
  const names = new Map<string, string>();
  for (const { signing } of connection.all<{ signing: string }>('SELECT signing FROM officer_key')) {
    if (signing === kept) continue;
    const seed = randomBytes(32);
    const own = publicHalf('ed25519', seed);
    seeds.set(own, seed);
    names.set(signing, own);
    connection.run('UPDATE officer_key SET signing = ? WHERE signing = ?', own, signing);
  }
  const renamed = (text: string): string =>
    [...names].reduce((changed, [from, to]) => changed.replaceAll(from, to), text);
  return { seeds, renamed };
}

const CASE = "(SELECT id FROM credit_case WHERE state = 'recommended')";
type Seen = 'by the check alone' | 'with a head somebody else holds' | 'never';

/** Statements, or work with the handle; triggers are away meanwhile and back afterwards. */
const CHANGES: readonly (readonly [what: string, seen: Seen, change: string | ((connection: Connection) => void)])[] = [
  ['the text of an event', 'by the check alone', "UPDATE audit_event SET actor = 'X' WHERE sequence = 5"],
  ['an event taken out', 'by the check alone', 'DELETE FROM audit_event WHERE sequence = 5'],
  [
    'an event changed and every hash after it made anew',
    'by the check alone',
    (connection) => rewrite(connection, (event) => (event.sequence === 5 ? { ...event, actor: 'X' } : event)),
  ],
  [
    'an event changed, hashes made anew, signatures taken off',
    'by the check alone',
    (connection) => rewrite(connection, (event) => ({ ...event, signer: null, signature: null })),
  ],
  [
    'the whole chain written anew with signing keys of the forger’s own',
    'with a head somebody else holds',
    (connection) => {
      const { seeds, renamed } = ownKeys(connection);
      const change = (event: AuditEventRow): AuditEventRow => ({
        ...event,
        actor: event.sequence === 5 ? 'X' : event.actor,
        after: renamed(event.after),
        signer: event.signer === null ? null : renamed(event.signer),
      });
      rewrite(connection, change, seeds);
    },
  ],
  [
    'the last events cut off, which left nothing behind',
    'with a head somebody else holds',
    (connection) => {
      // What the events of evidence left is taken away with them, as in an older copy of the file.
      const from = connection.get<{ n: number }>(
        "SELECT max(sequence) AS n FROM audit_event WHERE operation = 'case.create'",
      );
      const draft = connection.get<{ id: string }>("SELECT id FROM credit_case WHERE state = 'draft'")?.id ?? '';
      connection.database.pragma('foreign_keys=OFF');
      const tables = connection.all<{ name: string }>(
        "SELECT m.name FROM sqlite_master m WHERE m.type = 'table' AND EXISTS (SELECT 1 FROM pragma_table_info(m.name) WHERE name = 'case_id')",
      );
      connection.run('DELETE FROM source_content WHERE source_id IN (SELECT id FROM source WHERE case_id = ?)', draft);
      for (const { name } of tables) connection.run(`DELETE FROM "${name}" WHERE case_id = ?`, draft);
      connection.run('DELETE FROM credit_case WHERE id = ?', draft);
      connection.run('DELETE FROM audit_event WHERE sequence >= ?', from?.n ?? 0);
    },
  ],
  [
    'a case in a state nobody decided',
    'by the check alone',
    `UPDATE credit_case SET state = 'approved' WHERE id = ${CASE}`,
  ],
  ['the amount applied for', 'by the check alone', `UPDATE credit_case SET amount = amount * 10 WHERE id = ${CASE}`],
  ['the terms proposed', 'by the check alone', `UPDATE credit_case SET proposal_amount = 1 WHERE id = ${CASE}`],
  ['a decision taken out', 'by the check alone', "DELETE FROM decision WHERE kind = 'recommend'"],
  [
    'a decision put in',
    'by the check alone',
    `INSERT INTO decision (id, case_id, snapshot_hash, kind, officer_id, role, level, at, comment, reasons, amount,
      term_months, rate_basis_points, added_seq, voided_seq) SELECT 'forged', case_id, snapshot_hash, 'approve', (SELECT id FROM officer WHERE name = 'approver'),
      'approver', 'head-office', at, 'Agreed', reasons, amount, term_months, rate_basis_points, added_seq, NULL
      FROM decision WHERE kind = 'recommend'`,
  ],
  ['the terms of a decision', 'by the check alone', "UPDATE decision SET amount = 5 WHERE kind = 'recommend'"],
  [
    'a frozen submission',
    'by the check alone',
    (connection) => connection.run('UPDATE snapshot SET content = ?', packed('{}')),
  ],
  [
    'a source file',
    'by the check alone',
    (connection) => connection.run('UPDATE source_content SET content = ?', packed('x')),
  ],
  [
    'a source file with its hash',
    'by the check alone',
    (connection) => {
      connection.run('UPDATE source_content SET content = ?', packed(''));
      connection.run(
        "UPDATE source SET bytes = 0, sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'",
      );
    },
  ],
  [
    'a record that a submission was frozen with',
    'by the check alone',
    `UPDATE bank_transaction SET amount = amount + 1 WHERE case_id = ${CASE}`,
  ],
  ['a record taken out', 'by the check alone', `DELETE FROM bank_transaction WHERE case_id = ${CASE}`],
  ['a policy table in force', 'by the check alone', "UPDATE policy_version SET content = '{}' WHERE kind = 'limit'"],
  ['the model in force', 'by the check alone', "UPDATE model_version SET document = '{}' WHERE status = 'active'"],
  [
    'which model is in force',
    'by the check alone',
    (connection) => {
      const inForce =
        connection.get<{ hash: string }>("SELECT hash FROM model_version WHERE status = 'active'")?.hash ?? '';
      connection.run("UPDATE model_version SET status = 'superseded' WHERE hash = ?", inForce);
      connection.run("UPDATE model_version SET status = 'active' WHERE hash <> ?", inForce);
    },
  ],
  [
    'a role given',
    'by the check alone',
    "INSERT INTO officer_role SELECT id, 'approver' FROM officer WHERE name = 'maker'",
  ],
  ['an officer’s level', 'by the check alone', "UPDATE officer SET level = 'head-office' WHERE name = 'maker'"],
  [
    'a signing key put in an officer’s place',
    'by the check alone',
    "UPDATE officer_key SET signing = lower(hex(randomblob(32))) WHERE officer_id = (SELECT id FROM officer WHERE name = 'maker')",
  ],
  ['who prepared a case', 'by the check alone', `DELETE FROM case_maker WHERE case_id = ${CASE}`],
  [
    'a table put beside the others',
    'by the check alone',
    (connection) => connection.database.exec('CREATE TABLE forged (x)'),
  ],
  [
    'a record of a case that was never submitted',
    'never',
    "UPDATE bank_transaction SET amount = amount + 1 WHERE case_id = (SELECT id FROM credit_case WHERE state = 'draft')",
  ],
  [
    'the score a list shows of a draft',
    'never',
    "UPDATE credit_case SET points = 999, grade = 'AAA' WHERE state = 'draft'",
  ],
  ['what somebody is typing', 'never', "UPDATE draft SET content = 'another sentence'"],
];

/** The check of the copy as the auditor's command runs it, without and with the head. */
async function checks(
  file: string,
  folder: string,
): Promise<{ alone: AnswerOf<'audit.verify'>; held: AnswerOf<'audit.verify'> }> {
  const other = testDesk(folder);
  other.clock.instant = desk.clock.instant;
  const { call } = other.connect();
  await call('session.signIn', { workspace: file, officer: 'admin', password: PASSWORD });
  const answers = { alone: await call('audit.verify', {}), held: await call('audit.verify', { head }) };
  await other.backend.close();
  return answers;
}

describe('with the key in hand', () => {
  test.each(CHANGES)('%s is seen %s', async (what, seen, change) => {
    const folder = mkdtempSync(join(tmpdir(), 'tamper-'));
    const file = join(folder, basename(desk.file));
    cpSync(desk.file, file);
    cpSync(vaultFile(desk.file), vaultFile(file));
    const connection = openConnection(file, key, 'write');
    const triggers = connection.all<{ name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'",
    );
    for (const { name } of triggers) connection.database.exec(`DROP TRIGGER ${name}`);
    if (typeof change === 'string') expect(connection.run(change).changes, what).toBeGreaterThan(0);
    else change(connection);
    for (const { sql } of triggers) connection.database.exec(sql);
    connection.close();
    const { alone, held } = await checks(file, folder);
    const found: Seen = !alone.intact
      ? 'by the check alone'
      : !held.intact
        ? 'with a head somebody else holds'
        : 'never';
    expect(found, alone.message).toBe(seen);
    rmSync(folder, { recursive: true, force: true });
  });

  test('nothing changed is seen as nothing, with and without the head', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tamper-'));
    const file = join(folder, basename(desk.file));
    cpSync(desk.file, file);
    cpSync(vaultFile(desk.file), vaultFile(file));
    const { alone, held } = await checks(file, folder);
    expect(alone.faults).toEqual([]);
    expect(held).toMatchObject({ intact: true, heldHead: head });
    expect(alone.signatures).toBeGreaterThan(3);
    rmSync(folder, { recursive: true, force: true });
  });
});
