/** Submission, change after submission, replay; and the guards that stand in the store itself. */

import type { Database } from 'better-sqlite3';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canonicalJson, sha256 } from '#electron/ground/canonical.ts';
import { type Connection, openConnection } from '#electron/store/connection.ts';
import { FourEyesRefusal } from '#electron/store/four-eyes-refusal.ts';
import { packed, unpacked } from '#electron/store/packed.ts';
import type { Role } from '#shared/domain/officers.ts';
import { usualTerms } from '#shared/domain/repayment.ts';
import { bringPapers } from '#test/support/assessable.ts';
import { NEW_CASE, officer, PROPOSAL, type StaffedDesk, staffedDesk, workspaceKey } from '#test/support/workspace.ts';

let desk: StaffedDesk;
let caseId: string;

beforeEach(async () => {
  desk = await staffedDesk([
    { name: 'maker', roles: ['officer', 'approver'], level: 'head-office' },
    { name: 'reviewer', roles: ['reviewer'], level: 'head-office' },
    { name: 'first', roles: ['approver'], level: 'head-office' },
    { name: 'second', roles: ['approver'], level: 'head-office' },
    { name: 'third', roles: ['approver', 'releaser'], level: 'head-office' },
    { name: 'releaser', roles: ['releaser'], level: 'head-office' },
    { name: 'auditor', roles: ['auditor'] },
  ]);
  const { call } = officer(desk, 'maker');
  caseId = (await call('case.create', NEW_CASE)).caseId;
  await bringPapers(call, caseId);
  await call('case.propose', { caseId, proposal: PROPOSAL });
});

afterEach(() => desk.dispose());

/** Works on the database past every handler. */
async function raw<T>(work: (connection: Connection) => T): Promise<T> {
  const connection = openConnection(desk.file, await workspaceKey(desk.file), 'write');
  try {
    return work(connection);
  } finally {
    connection.close();
  }
}

async function toRecommended(): Promise<string> {
  const { snapshotHash } = await officer(desk, 'maker').call('decision.submit', { caseId });
  await officer(desk, 'reviewer').call('decision.startReview', { caseId });
  await officer(desk, 'reviewer').call('decision.recommend', { caseId, proposal: PROPOSAL, comment: 'Sound' });
  return snapshotHash;
}

const stateOf = async (): Promise<string> => (await officer(desk, 'maker').call('case.get', { caseId })).summary.state;

test('a case without a proposal cannot be submitted', async () => {
  const { call, client } = officer(desk, 'maker');
  const other = (await call('case.create', NEW_CASE)).caseId;
  await bringPapers(call, other);
  expect(await client('decision.submit', { caseId: other })).toMatchObject({
    ok: false,
    code: 'conflict',
    message: expect.stringContaining('proposal'),
  });
});

test('a proposal says how it is repaid, and is refused where its schedule does not clear', async () => {
  const { call, client } = officer(desk, 'maker');
  const other = (await call('case.create', NEW_CASE)).caseId;
  const facility = { ...usualTerms('term-loan'), graceMonths: 3, feeBasisPoints: 50 };
  const propose = (terms: Partial<typeof facility>) =>
    client('case.propose', { caseId: other, proposal: { ...PROPOSAL, facility: { ...facility, ...terms } } });
  expect(await propose({ graceMonths: 12 })).toMatchObject({
    ok: false,
    code: 'invalid-input',
    details: [{ place: 'proposal.facility.graceMonths' }],
  });
  expect(await propose({ dayCount: 'act/360' })).toMatchObject({
    ok: false,
    details: [{ place: 'proposal.facility.drawdownOn' }],
  });
  expect(await propose({})).toMatchObject({ ok: true });
  const { proposal } = await call('case.get', { caseId: other });
  expect(proposal?.facility).toEqual(facility);
  const { amount, termMonths, rateBasisPoints } = PROPOSAL;
  const terms = { amount, termMonths, rateBasisPoints, facility };
  const { schedule } = await call('case.schedule', { caseId: other, terms });
  expect(schedule?.lines.map(({ principal }) => principal > 0).slice(0, 4)).toEqual([false, false, false, true]);
  expect(schedule).toMatchObject({ fee: 1_000_000 });
});

test('a frozen submission replays byte for byte, also after the policies have changed', async () => {
  const snapshotHash = await toRecommended();
  const { policies } = await officer(desk, 'admin').call('policy.list', {});
  const active = policies.find(({ kind, status }) => kind === 'price' && status === 'active');
  const { content } = await officer(desk, 'admin').call('policy.get', { hash: active?.hash ?? '' });
  const { hash } = await officer(desk, 'admin').call('policy.propose', {
    kind: 'price',
    content,
    note: 'Same table, new version',
  });
  expect(await officer(desk, 'admin').client('policy.activate', { hash })).toMatchObject({
    ok: false,
    code: 'forbidden',
  });
  expect(await officer(desk, 'admin2').call('policy.activate', { hash })).toMatchObject({ status: 'active' });
  const replay = await officer(desk, 'first').call('decision.replay', { caseId, snapshotHash });
  expect(replay).toMatchObject({
    identical: true,
    storedHash: snapshotHash,
    recomputedHash: snapshotHash,
    differences: [],
  });
});

test('terms a reviewer changed are computed and frozen again, and who approves signs those', async () => {
  const { snapshotHash } = await officer(desk, 'maker').call('decision.submit', { caseId });
  await officer(desk, 'reviewer').call('decision.startReview', { caseId });
  const countered = { ...PROPOSAL, amount: 150_000_000, termMonths: 6 };
  await officer(desk, 'reviewer').call('decision.recommend', {
    caseId,
    proposal: countered,
    comment: 'Less, for less long',
  });
  await officer(desk, 'first').call('decision.approve', { caseId, conditions: [], comment: 'Yes' });
  const { snapshots, decisions } = await officer(desk, 'maker').call('decision.trail', { caseId });
  expect(snapshots.map(({ by }) => by)).toEqual(['reviewer', 'maker']);
  const [frozen] = snapshots;
  expect(frozen?.hash).not.toBe(snapshotHash);
  const onNew = decisions.filter((decision) => decision.snapshotHash === frozen?.hash).map(({ kind }) => kind);
  expect(onNew).toEqual(['recommend', 'approve']);
  expect(
    await officer(desk, 'first').call('decision.replay', { caseId, snapshotHash: frozen?.hash ?? '' }),
  ).toMatchObject({
    identical: true,
  });
  expect(await officer(desk, 'auditor').call('audit.verify', {})).toMatchObject({ intact: true, faults: [] });
});

test('evidence corrected after a submission changes the case but not what the submission replays to', async () => {
  const { call } = officer(desk, 'maker');
  const fields = { date: '2026-10-01', kind: 'enquiry', amount: null, status: 'closed', origin: null, currency: null };
  const { recordId } = await call('evidence.addRecord', {
    caseId,
    recordSet: 'credit_event',
    fields,
    reason: 'From the bureau letter',
  });
  const snapshotHash = await toRecommended();
  const before = (await call('assessment.get', { caseId })).assessment.evidenceHash;
  await call('evidence.correctRecord', {
    caseId,
    recordSet: 'credit_event',
    recordId,
    fields: { ...fields, kind: 'judgment', amount: 5_000_000, status: 'open' },
    reason: 'It was a judgment',
  });
  expect((await call('assessment.get', { caseId })).assessment.evidenceHash).not.toBe(before);
  expect(await call('decision.replay', { caseId, snapshotHash })).toMatchObject({ identical: true });
});

test('a change after submission sends the case back and voids what was decided on it', async () => {
  await toRecommended();
  await officer(desk, 'first').call('decision.approve', { caseId, conditions: [], comment: 'Yes' });
  await officer(desk, 'maker').call('case.edit', {
    caseId,
    ...NEW_CASE,
    application: { ...NEW_CASE.application, amount: 999_000_000 },
  });
  expect(await stateOf()).toBe('returned');
  const { decisions } = await officer(desk, 'maker').call('decision.trail', { caseId });
  expect(decisions.filter(({ inForce }) => inForce)).toEqual([]);
  expect(decisions.map(({ kind }) => kind)).toEqual(['submit', 'review', 'recommend', 'approve']);
});

test('who has checked a case cannot change it afterwards, even with the officer’s role', async () => {
  await toRecommended();
  const { officers } = await officer(desk, 'admin').call('officer.list', {});
  const officerId = officers.find(({ name }) => name === 'reviewer')?.id ?? '';
  const roles: Role[] = ['reviewer', 'officer'];
  const facts = { officerId, displayName: 'reviewer', roles, level: 'branch' as const };
  await desk.confirm(await officer(desk, 'admin').call('officer.edit', facts));
  expect(await officer(desk, 'reviewer').client('case.edit', { caseId, ...NEW_CASE })).toMatchObject({
    ok: false,
    code: 'forbidden',
    message: expect.stringContaining('Four eyes'),
  });
});

test('one approver cannot fill two posts', async () => {
  await toRecommended();
  const { call, client } = officer(desk, 'first');
  const { state } = await call('decision.approve', { caseId, conditions: [], comment: 'Yes' });
  if (state === 'recommended') {
    expect(await client('decision.approve', { caseId, conditions: [], comment: 'Again' })).toMatchObject({
      ok: false,
      code: 'forbidden',
    });
  } else {
    expect(await client('decision.approve', { caseId, conditions: [], comment: 'Again' })).toMatchObject({ ok: false });
  }
});

test('a condition before disbursement holds the money until it is met and confirmed', async () => {
  await toRecommended();
  const condition = { kind: 'before-disbursement' as const, text: 'Personal guarantee of the owner signed' };
  for (const name of ['first', 'second', 'third']) {
    if ((await stateOf()) !== 'recommended') break;
    await officer(desk, name).call('decision.approve', {
      caseId,
      conditions: name === 'first' ? [condition] : [],
      comment: 'Yes',
    });
  }
  expect(await stateOf()).toBe('approved');
  await officer(desk, 'maker').call('decision.accept', { caseId });
  expect(await officer(desk, 'reviewer').client('decision.confirmConditions', { caseId })).toMatchObject({
    ok: false,
    code: 'conflict',
  });
  const { conditions } = await officer(desk, 'maker').call('decision.trail', { caseId });
  await officer(desk, 'maker').call('decision.meetCondition', {
    caseId,
    conditionId: conditions[0]?.id ?? '',
    note: 'Signed today',
  });
  await officer(desk, 'reviewer').call('decision.confirmConditions', { caseId });
  expect(await officer(desk, 'maker').client('decision.disburse', { caseId })).toMatchObject({
    ok: false,
    code: 'forbidden',
  });
  // Who approves does not release, by role; and nobody releases what they approved, whatever roles they hold.
  expect(await officer(desk, 'first').client('decision.disburse', { caseId })).toMatchObject({ code: 'forbidden' });
  await officer(desk, 'releaser').call('decision.disburse', { caseId });
  expect(await stateOf()).toBe('disbursed');
  expect(await officer(desk, 'maker').client('case.edit', { caseId, ...NEW_CASE })).toMatchObject({
    ok: false,
    code: 'conflict',
  });
});

test('a condition said again by a second approver stays one; the same words as another kind are another condition', async () => {
  await toRecommended();
  const text = 'Equity ratio of at least 30%';
  const condition = { kind: 'before-disbursement' as const, text };
  const approve = (name: string, conditions: { kind: 'before-disbursement' | 'financial-covenant'; text: string }[]) =>
    officer(desk, name).call('decision.approve', { caseId, conditions, comment: 'Yes' });
  expect(await approve('first', [condition, condition])).toEqual({ state: 'recommended' });
  await approve('second', [condition, { kind: 'financial-covenant', text }]);
  const { conditions } = await officer(desk, 'maker').call('decision.trail', { caseId });
  expect(conditions.map(({ kind }) => kind)).toEqual(['before-disbursement', 'financial-covenant']);
});

test('the store itself refuses a maker’s approval, past every handler', async () => {
  const snapshotHash = await toRecommended();
  await raw((connection) => {
    const maker = connection.get<{ id: string }>("SELECT id FROM officer WHERE name = 'maker'");
    const insert = `INSERT INTO decision (id, case_id, snapshot_hash, kind, officer_id, role, level, at, comment, reasons,
        amount, term_months, rate_basis_points, added_seq)
      VALUES ('forged', ?, ?, 'approve', ?, 'approver', 'head-office', 't', '', '[]', 200000000, 12, 900,
        (SELECT max(sequence) + 1 FROM audit_event))`;
    expect(() => connection.run(insert, caseId, snapshotHash, maker?.id ?? '')).toThrow(FourEyesRefusal);
    expect(() =>
      connection.run(insert.replace('INSERT', 'INSERT OR REPLACE'), caseId, snapshotHash, maker?.id ?? ''),
    ).toThrow(FourEyesRefusal);
  });
});

test.each([
  ['DELETE FROM case_maker'],
  ['UPDATE case_maker SET officer_id = officer_id'],
  ['DELETE FROM decision'],
  ["UPDATE decision SET comment = 'x'"],
  ['DELETE FROM snapshot'],
  ["UPDATE snapshot SET content = '{}'"],
  ['DELETE FROM snapshot_policy'],
  ["UPDATE snapshot_policy SET kind = 'price'"],
  ['DELETE FROM credit_case'],
])('the store refuses: %s', async (sql) => {
  await toRecommended();
  await raw((connection) => expect(() => connection.database.exec(sql)).toThrow());
});

/** Writes another text into the one snapshot, as somebody with the key could; the text it wrote. */
function changeSnapshot(database: Database, change: (text: string) => string): string {
  const row = database.prepare('SELECT content, bytes FROM snapshot').get() as { content: Buffer; bytes: number };
  const changed = change(unpacked(row.content, row.bytes).toString('utf8'));
  database.prepare('UPDATE snapshot SET content = ?, bytes = ?').run(packed(changed), Buffer.byteLength(changed));
  return changed;
}

test('a snapshot that no longer unpacks is refused by name, not as an error of the desk', async () => {
  await toRecommended();
  await raw(({ database }) => {
    database.exec('DROP TRIGGER snapshot_is_never_changed');
    database.exec("UPDATE snapshot SET content = x'ff00ff'");
  });
  const reply = await officer(desk, 'first').client('decision.trail', { caseId });
  expect(reply).toMatchObject({ ok: false, code: 'conflict', message: expect.stringContaining('damaged or changed') });
});

test('a snapshot changed past the triggers no longer replays as identical', async () => {
  const snapshotHash = await toRecommended();
  await raw(({ database }) => {
    database.exec('DROP TRIGGER snapshot_is_never_changed');
    changeSnapshot(database, (text) => text.replaceAll('"status":"missing"', '"status":"value"'));
  });
  const replay = await officer(desk, 'first').call('decision.replay', { caseId, snapshotHash });
  expect(replay.identical).toBe(false);
  expect(replay.differences.length).toBeGreaterThan(0);
});

test('a snapshot is held to its stored hash: terms changed in place replay to themselves, and are still found out', async () => {
  const snapshotHash = await toRecommended();
  await raw(({ database }) => {
    database.exec('DROP TRIGGER snapshot_is_never_changed');
    changeSnapshot(database, (text) => {
      const submission = JSON.parse(text) as { proposal: { rationale: string } };
      submission.proposal.rationale = 'As the client wished';
      return canonicalJson(submission);
    });
  });
  const replay = await officer(desk, 'first').call('decision.replay', { caseId, snapshotHash });
  expect(replay).toMatchObject({ identical: false, storedHash: snapshotHash, differences: [] });
  expect(replay.recomputedHash).not.toBe(snapshotHash);
});

test('a submission of before the program knew an indicator replays to the same bytes', async () => {
  const { snapshotHash } = await officer(desk, 'maker').call('decision.submit', { caseId });
  const older = await raw(({ database }) => {
    database.exec('DROP TRIGGER snapshot_is_never_changed; DROP TRIGGER snapshot_policy_is_never_changed');
    database.exec('PRAGMA foreign_keys = OFF');
    const changed = changeSnapshot(database, (text) => {
      const submission = JSON.parse(text) as { assessment: { indicators: { indicator: string }[] } };
      const { indicators } = submission.assessment;
      submission.assessment.indicators = indicators.filter(({ indicator }) => indicator !== 'equity_to_assets');
      return canonicalJson(submission);
    });
    database.prepare('UPDATE snapshot SET hash = ?').run(sha256(changed));
    database.prepare('UPDATE snapshot_policy SET snapshot_hash = ?').run(sha256(changed));
    return sha256(changed);
  });
  expect(older).not.toBe(snapshotHash);
  expect(await officer(desk, 'first').call('decision.replay', { caseId, snapshotHash: older })).toMatchObject({
    identical: true,
    differences: [],
  });
});

test('an audit event changed past the triggers is found, by its number', async () => {
  await raw(({ database }) => {
    database.exec('DROP TRIGGER audit_event_is_never_changed');
    database.exec(`UPDATE audit_event SET actor = 'somebody else' WHERE sequence = 3`);
  });
  expect(await officer(desk, 'admin').call('audit.verify', {})).toMatchObject({ intact: false, brokenAt: 3 });
});
