/** The key file and its workspace are one thing: made once, changed together, and found consistent after any cut. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sha256 } from '#electron/ground/canonical.ts';
import { stageSlots, vaultFile } from '#electron/security/key-file.ts';
import { isSignedBy } from '#electron/security/key-pairs.ts';
import { newChange, stageSlot } from '#electron/security/key-vault.ts';
import { auditHash, listAuditEvents, signedText } from '#electron/store/audit.ts';
import { openConnection } from '#electron/store/connection.ts';
import { officerKeys } from '#electron/store/officer-keys.ts';
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

beforeEach(async () => {
  desk = await staffedDesk([
    { name: 'li.wei', roles: ['officer'] },
    { name: 'wang.min', roles: ['reviewer'] },
  ]);
});

afterEach(() => desk.dispose());

const signIn = (password = PASSWORD, name = 'li.wei', workspace = desk.file) => ({
  workspace,
  officer: name,
  password,
});
const ADMINISTRATOR = { name: 'admin', displayName: 'Administrator', staffNumber: '1001', password: PASSWORD };
const WRONG = { ok: false, code: 'unauthenticated' };

async function idOf(name: string): Promise<string> {
  const { officers } = await officer(desk, 'admin').call('officer.list', {});
  return officers.find((one) => one.name === name)?.id ?? '';
}

/** A copy of workspace and key file as they lie on the disk, as after a cut of the power. */
function copyAside(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-cut-'));
  for (const name of readdirSync(desk.folder)) cpSync(join(desk.folder, name), join(folder, name), { recursive: true });
  return join(folder, basename(desk.file));
}

async function submitted(): Promise<string> {
  const { call } = officer(desk, 'li.wei');
  const { caseId } = await call('case.create', NEW_CASE);
  await bringPapers(call, caseId);
  await call('case.propose', { caseId, proposal: PROPOSAL });
  await call('decision.submit', { caseId });
  return caseId;
}

test('an act of decision is signed with the officer’s own key, over the event and all before it', async () => {
  const caseId = await submitted();
  await officer(desk, 'wang.min').call('decision.startReview', { caseId });
  const connection = openConnection(desk.file, await workspaceKey(desk.file), 'write');
  try {
    const { events } = listAuditEvents(connection, { subject: `case:${caseId}` }, 0, 100);
    const signed = events.filter(({ signer }) => signer !== null);
    expect(signed.map(({ operation }) => operation)).toEqual(['decision.startReview', 'decision.submit']);
    const keys = officerKeys(connection);
    for (const event of signed) {
      expect(isSignedBy(event.signer ?? '', signedText(auditHash(event)), event.signature ?? '')).toBe(true);
      expect(keys.find(({ signing }) => signing === event.signer)?.officerId).toBe(event.actorId);
    }
    expect(new Set(signed.map(({ signer }) => signer)).size).toBe(2);
    // What another key signs in an officer's name is refused by the file itself.
    const [review] = signed;
    expect(() =>
      connection.run(
        `INSERT INTO audit_event (sequence, at, actor_id, actor, operation, subject, before, after, previous_hash, hash, signer, signature)
         SELECT sequence + 1, at, ?, actor, operation, subject, before, after, hash, 'h', signer, signature
         FROM audit_event ORDER BY sequence DESC LIMIT 1`,
        keys.find(({ signing }) => signing !== review?.signer)?.officerId ?? '',
      ),
    ).toThrow(/key its actor has in force/);
  } finally {
    connection.close();
  }
});

test('a password changed or given anew makes another signing key, and ends other sessions of the officer', async () => {
  const other = desk.connect();
  await other.call('session.signIn', signIn());
  const { call, client } = officer(desk, 'li.wei');
  await call('session.changePassword', { current: PASSWORD, next: 'a brand new one' });
  expect(await client('case.list', {})).toMatchObject({ ok: true });
  expect(await other.client('case.list', {})).toMatchObject(WRONG);
  const { caseId } = await call('case.create', NEW_CASE);
  await call('case.withdraw', { caseId, reason: 'The client took it back' });
  const asked = await officer(desk, 'admin').call('officer.resetPassword', { officerId: await idOf('li.wei') });
  expect(await client('case.list', {})).toMatchObject({ ok: true });
  await desk.confirm(asked);
  expect(await client('case.list', {})).toMatchObject(WRONG);
});

test('a key file of another time, or of other hands, does not open the workspace', async () => {
  const before = readFileSync(vaultFile(desk.file));
  await officer(desk, 'li.wei').call('session.changePassword', { current: PASSWORD, next: 'a brand new one' });
  writeFileSync(vaultFile(desk.file), before);
  expect(await desk.connect().client('session.signIn', signIn())).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('different times'),
  });
  // Made for the same name and workspace id, but with a key of its own: it must not share the open workspace.
  const elsewhere = testDesk();
  const administrators = [{ ...ADMINISTRATOR, name: 'li.wei' }];
  const { file } = await elsewhere.connect().call('workspace.create', { name: 'Test', administrators });
  writeFileSync(vaultFile(desk.file), readFileSync(vaultFile(file)));
  expect(await desk.connect().client('session.signIn', signIn())).toMatchObject(WRONG);
  await elsewhere.dispose();
});

test('a password whose change was cut off before its commit is not the officer’s, and the old one still is', async () => {
  const key = await workspaceKey(desk.file);
  const cut = copyAside();
  await stageSlot({ file: cut, change: newChange() }, key, 'li.wei', 'never committed');
  const after = testDesk(dirname(cut));
  const line = after.connect();
  expect(await line.client('session.signIn', signIn('never committed', 'li.wei', cut))).toMatchObject(WRONG);
  expect(await line.client('session.signIn', signIn(PASSWORD, 'li.wei', cut))).toMatchObject({ ok: true });
  await after.dispose();
});

test('a password whose change was cut off after its commit is the officer’s, and the old one no longer', async () => {
  const before = JSON.parse(readFileSync(vaultFile(desk.file), 'utf8'));
  await officer(desk, 'li.wei').call('session.changePassword', { current: PASSWORD, next: 'committed in time' });
  const cut = copyAside();
  const after = JSON.parse(readFileSync(vaultFile(cut), 'utf8'));
  // The file as it lay between commit and the last renaming: the old slots in force, the new ones staged.
  const connection = openConnection(cut, await workspaceKey(desk.file), 'write');
  const change = connection.get<{ change: string }>('SELECT change FROM key_file')?.change ?? '';
  connection.close();
  writeFileSync(vaultFile(cut), JSON.stringify(before));
  stageSlots(cut, change, () => ({ slots: after.slots, recovery: after.recovery }));
  const line = testDesk(dirname(cut));
  const { client } = line.connect();
  expect(await client('session.signIn', signIn(PASSWORD, 'li.wei', cut))).toMatchObject(WRONG);
  expect(await client('session.signIn', signIn('committed in time', 'li.wei', cut))).toMatchObject({ ok: true });
  expect(JSON.parse(readFileSync(vaultFile(cut), 'utf8')).staged).toBeUndefined();
  await line.dispose();
});

test('a refused command changes no slot', async () => {
  const before = sha256(readFileSync(vaultFile(desk.file)));
  const { client, call } = officer(desk, 'admin');
  const asked = await call('officer.resetPassword', { officerId: await idOf('li.wei') });
  expect(await client('officer.confirm', { requestId: asked.requestId })).toMatchObject({ ok: false });
  expect(sha256(readFileSync(vaultFile(desk.file)))).toBe(before);
});

test('a workspace is made once: nothing that lies there is overwritten or taken away', async () => {
  const { client } = desk.connect();
  const keys = readFileSync(vaultFile(desk.file));
  expect(await client('workspace.create', { name: 'Test', administrators: [ADMINISTRATOR] })).toMatchObject({
    code: 'conflict',
  });
  expect(readFileSync(vaultFile(desk.file))).toEqual(keys);
  const stray = join(desk.folder, 'Moved.sme.keys');
  writeFileSync(stray, 'the only key to a workspace that was moved');
  expect(await client('workspace.create', { name: 'Moved', administrators: [ADMINISTRATOR] })).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('without its workspace'),
  });
  expect(readFileSync(stray, 'utf8')).toContain('the only key');
  const both = await Promise.all(
    [1, 2].map(() => desk.connect().client('workspace.create', { name: 'Twice', administrators: [ADMINISTRATOR] })),
  );
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  const winner = join(desk.folder, 'Twice.sme');
  if (process.platform !== 'win32')
    for (const part of [winner, vaultFile(winner)]) expect(statSync(part).mode & 0o777).toBe(0o600);
  expect(await client('session.signIn', signIn(PASSWORD, 'admin', winner))).toMatchObject({ ok: true });
  expect(readdirSync(desk.folder).filter((name) => name.startsWith('.making-'))).toEqual([]);
});

test('what a maker left that was cut off is cleared, and a key file it had put in place', async () => {
  const aside = join(desk.folder, '.making-0123456789ab');
  cpSync(desk.file, join(aside, 'Cut.sme'), { recursive: true });
  cpSync(vaultFile(desk.file), join(aside, 'Cut.sme.keys'));
  cpSync(vaultFile(desk.file), join(desk.folder, 'Cut.sme.keys'));
  writeFileSync(`${aside}.lock`, '');
  const { workspaces } = await desk.connect().call('workspace.list', {});
  expect(workspaces.map(({ name }) => name)).toEqual(['Test']);
  expect(existsSync(aside)).toBe(false);
  expect(existsSync(join(desk.folder, 'Cut.sme.keys'))).toBe(false);
  expect(
    await desk.connect().client('workspace.create', { name: 'Cut', administrators: [ADMINISTRATOR] }),
  ).toMatchObject({ ok: true });
});

test('sign-ins that fail cost a wait that grows, at one name alone, and are in the chain once somebody signs in', async () => {
  const { client } = desk.connect();
  for (let turn = 0; turn < 3; turn += 1)
    expect(await client('session.signIn', signIn('guess'))).toMatchObject({
      message: expect.stringContaining('not right'),
    });
  const waiting = await client('session.signIn', signIn());
  expect(waiting).toMatchObject({ code: 'unauthenticated', message: expect.stringContaining('Wait 5 seconds') });
  expect(await client('session.signIn', signIn(PASSWORD, 'wang.min'))).toMatchObject({ ok: true });
  // A clock that is set back shortens no wait.
  desk.clock.advanceSeconds(-3600);
  expect(await client('session.signIn', signIn())).toMatchObject({ code: 'unauthenticated' });
  desk.clock.advanceSeconds(3605);
  expect(await client('session.signIn', signIn('guess'))).toMatchObject({
    message: expect.stringContaining('not right'),
  });
  expect(await client('session.signIn', signIn())).toMatchObject({
    message: expect.stringContaining('Wait 10 seconds'),
  });
  desk.clock.advanceSeconds(10);
  expect(await client('session.signIn', signIn())).toMatchObject({ ok: true });
  const { events } = await officer(desk, 'admin').call('audit.list', { operation: 'session.refused' });
  expect(events.map(({ after, about }) => [about, (after as { attempts: number }).attempts])).toEqual([
    ['li.wei', 1],
    ['li.wei', 3],
  ]);
});

test('many guesses at once gain nothing', async () => {
  const replies = await Promise.all(
    Array.from({ length: 8 }, (_, n) => desk.connect().client('session.signIn', signIn(`guess ${n}`))),
  );
  const tried = replies.filter((reply) => !reply.ok && reply.message.includes('not right'));
  expect(tried).toHaveLength(3);
});

test('after a change of key the old one opens nothing, everybody’s password and the phrase do, and the event is there', async () => {
  const old = await workspaceKey(desk.file);
  await officer(desk, 'admin').call('officer.disable', { officerId: await idOf('wang.min') });
  const { call } = officer(desk, 'admin');
  expect(await call('workspace.key', {})).toMatchObject({ left: ['wang.min'], withoutKey: [], phraseNeeded: false });
  // Reads under way and after it see one workspace.
  const [reply] = await Promise.all([
    call('workspace.rekey', {}),
    ...Array.from({ length: 20 }, () => officer(desk, 'li.wei').call('case.list', {})),
  ]);
  expect(reply).toEqual({ withoutKey: [] });
  expect(() => openConnection(desk.file, old, 'read')).toThrow();
  const { caseId } = await officer(desk, 'li.wei').call('case.create', NEW_CASE);
  expect(await call('workspace.key', {})).toMatchObject({ left: [] });
  const { events } = await call('audit.list', { operation: 'workspace.rekey' });
  expect(events).toHaveLength(1);
  expect(await call('audit.verify', {})).toMatchObject({ intact: true });
  for (const line of Object.values(desk.as)) await line.connection.close();
  const { client } = desk.connect();
  expect(await client('session.signIn', signIn())).toMatchObject({ ok: true });
  expect(await client('case.get', { caseId })).toMatchObject({ ok: true });
  const phrase = { workspace: desk.file, phrase: desk.recoveryPhrase, officer: 'admin', password: 'found again 1' };
  expect(await client('session.recover', phrase)).toMatchObject({ ok: true });
  expect(readdirSync(desk.folder).filter((name) => name.includes('rekeying'))).toEqual([]);
});

test('a change of key that was cut off before or after the file was renamed leaves one workspace that opens', async () => {
  const before = copyAside();
  await officer(desk, 'admin').call('workspace.rekey', {});
  const after = copyAside();
  const newKeys = JSON.parse(readFileSync(vaultFile(after), 'utf8'));
  const oldKeys = readFileSync(vaultFile(before));
  const change = (() => newChange())();
  const connection = openConnection(after, await workspaceKey(desk.file), 'write');
  const committed = connection.get<{ change: string }>('SELECT change FROM key_file')?.change ?? change;
  connection.close();
  for (const cut of [before, after]) {
    writeFileSync(vaultFile(cut), oldKeys);
    stageSlots(cut, committed, () => ({ slots: newKeys.slots, recovery: newKeys.recovery }));
    writeFileSync(`${cut}.rekeying`, 'half a copy');
    const line = testDesk(dirname(cut));
    expect(await line.connect().client('session.signIn', signIn(PASSWORD, 'li.wei', cut))).toMatchObject({ ok: true });
    expect(JSON.parse(readFileSync(vaultFile(cut), 'utf8')).staged).toBeUndefined();
    expect(existsSync(`${cut}.rekeying`)).toBe(false);
    await line.dispose();
  }
  rmSync(dirname(before), { recursive: true, force: true });
});
