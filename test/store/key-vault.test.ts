import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { vaultFile } from '#electron/security/key-file.ts';
import { isSignedBy, publicHalf, sealTo, signText, unseal } from '#electron/security/key-pairs.ts';
import {
  createVault,
  newChange,
  settleVault,
  stageNewKey,
  stageRemoval,
  stageSlot,
  unlockWithPassword,
  unlockWithPhrase,
} from '#electron/security/key-vault.ts';
import { saying } from '#test/support/saying.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'vault-'));
  file = join(folder, 'w.sme');
  writeFileSync(file, '');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Gives an officer a slot and commits it. */
async function give(key: Buffer, name: string, password: string): Promise<void> {
  const change = newChange();
  await stageSlot({ file, change }, key, name, password);
  settleVault(file, change);
}

async function keyBy(name: string, password: string): Promise<Buffer | undefined> {
  return (await unlockWithPassword(file, name, password)).keys[0];
}

test('an officer’s password gives the workspace key back, a wrong one and an unknown name give the same refusal', async () => {
  const { key } = await createVault(file, 'w-1');
  await give(key, 'Li.Wei', 'a long password');
  expect(await keyBy('li.wei', 'a long password')).toEqual(key);
  const wrong = await keyBy('li.wei', 'another password').catch((error: Error) => error);
  const unknown = await keyBy('nobody', 'a long password').catch((error: Error) => error);
  expect(wrong).toMatchObject({ code: 'unauthenticated' });
  expect(unknown).toEqual(wrong);
});

test('the recovery phrase gives the key back whatever its case and spaces, and another phrase does not', async () => {
  const { key, recoveryPhrase } = await createVault(file, 'w-1');
  expect(recoveryPhrase.split(' ')).toHaveLength(12);
  const { keys } = await unlockWithPhrase(file, `  ${recoveryPhrase.toUpperCase().replaceAll(' ', '  ')} `);
  expect(keys).toEqual([key]);
  // A valid BIP-39 phrase of another workspace (the specification's all-zero test vector).
  const other = `${'abandon '.repeat(11)}about`;
  await expect(unlockWithPhrase(file, other)).rejects.toMatchObject({ code: 'unauthenticated' });
  await expect(unlockWithPhrase(file, 'not a phrase')).rejects.toMatchObject({ code: 'invalid-input' });
});

test('nothing in the key file is in clear: neither names nor the key nor passwords nor what signs', async () => {
  const { key } = await createVault(file, 'w-1');
  await give(key, 'li.wei', 'a long password');
  const { seed } = await unlockWithPassword(file, 'li.wei', 'a long password');
  const content = readFileSync(vaultFile(file), 'utf8');
  for (const secret of ['li.wei', 'password', key.toString('hex'), seed?.toString('hex') ?? ''])
    expect(content).not.toContain(secret);
});

test('a key file is made once: what lies there is never overwritten', async () => {
  await createVault(file, 'w-1');
  const before = readFileSync(vaultFile(file));
  await expect(createVault(file, 'w-2')).rejects.toMatchObject({ code: 'EEXIST' });
  expect(readFileSync(vaultFile(file))).toEqual(before);
});

test('a damaged and a missing key file each have their own message', async () => {
  await createVault(file, 'w-1');
  writeFileSync(vaultFile(file), '{"format":');
  await expect(unlockWithPassword(file, 'a', 'b')).rejects.toThrow(saying(/damaged/));
  rmSync(vaultFile(file));
  await expect(unlockWithPassword(file, 'a', 'b')).rejects.toThrow(saying(/missing/));
});

test.each([
  ['memory that no machine has', { memoryKib: 2 ** 31 - 1 }],
  ['memory that guards nothing', { memoryKib: 8 }],
  ['passes without end', { iterations: 1_000_000 }],
  ['lanes without end', { lanes: 4096 }],
  ['a salt of no bytes', { salt: '' }],
])('a key file that asks for %s is refused before anything is derived', async (_what, change) => {
  await createVault(file, 'w-1');
  const content = JSON.parse(readFileSync(vaultFile(file), 'utf8'));
  Object.assign(content.recovery.kdf, change);
  writeFileSync(vaultFile(file), JSON.stringify(content));
  await expect(unlockWithPassword(file, 'a', 'b')).rejects.toThrow(saying(/damaged/));
});

test('a change of a slot counts with the commit it was staged for, and not without it', async () => {
  const { key } = await createVault(file, 'w-1');
  await give(key, 'li.wei', 'the first password');
  const change = newChange();
  await stageSlot({ file, change }, key, 'li.wei', 'the second password');
  // Cut off here either may be the officer's: both open, and what was not committed is found out then.
  const second = await unlockWithPassword(file, 'li.wei', 'the second password');
  const first = await unlockWithPassword(file, 'li.wei', 'the first password');
  expect(() => settleVault(file, 'another change', second)).toThrow(saying(/not right/));
  settleVault(file, 'another change', first);
  await expect(keyBy('li.wei', 'the second password')).rejects.toMatchObject({ code: 'unauthenticated' });

  await stageSlot({ file, change }, key, 'li.wei', 'the second password');
  settleVault(file, change);
  expect(await keyBy('li.wei', 'the second password')).toEqual(key);
  await expect(keyBy('li.wei', 'the first password')).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('two changes of one commit are one change; a removed slot no longer opens the workspace', async () => {
  const { key } = await createVault(file, 'w-1');
  await give(key, 'li.wei', 'a long password');
  const change = newChange();
  await stageSlot({ file, change }, key, 'wang.min', 'a long password');
  stageRemoval({ file, change }, 'li.wei');
  expect(await keyBy('li.wei', 'a long password')).toEqual(key);
  settleVault(file, change);
  expect(await keyBy('wang.min', 'a long password')).toEqual(key);
  await expect(keyBy('li.wei', 'a long password')).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('another workspace key reaches those whose sealing key the workspace knows, and nobody else', async () => {
  const { key, recoveryPhrase, recovery } = await createVault(file, 'w-1');
  await give(key, 'li.wei', 'a long password');
  await give(key, 'gone', 'a long password');
  const stays = await unlockWithPassword(file, 'li.wei', 'a long password');
  const next = randomBytes(32);
  const change = newChange();
  stageNewKey({ file, change }, next, new Set([recovery.sealing, stays.publicKeys?.sealing ?? '']));
  // Cut off before the file is encrypted anew or after: the officer brings both keys.
  expect((await unlockWithPassword(file, 'li.wei', 'a long password')).keys).toEqual([key, next]);
  settleVault(file, change);
  expect((await unlockWithPassword(file, 'li.wei', 'a long password')).keys).toEqual([next]);
  expect((await unlockWithPhrase(file, recoveryPhrase)).keys).toEqual([next]);
  await expect(unlockWithPassword(file, 'gone', 'a long password')).rejects.toMatchObject({ code: 'unauthenticated' });
});

test('no file is left beside the key file by writing it', async () => {
  const { key } = await createVault(file, 'w-1');
  await give(key, 'li.wei', 'a long password');
  expect(readdirSync(folder).sort()).toEqual(['w.sme', 'w.sme.keys']);
  expect(existsSync(`${vaultFile(file)}.writing`)).toBe(false);
});

test('signatures are those of RFC 8032, and hold for one text and one key', () => {
  // RFC 8032 §7.1, TEST 1: the secret key, its public key, and the signature of the empty message.
  const seed = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
  const key = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
  const signature =
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b';
  expect(publicHalf('ed25519', seed)).toBe(key);
  expect(signText(seed, '')).toBe(signature);
  expect(isSignedBy(key, '', signature)).toBe(true);
  expect(isSignedBy(key, 'x', signature)).toBe(false);
  expect(isSignedBy(publicHalf('ed25519', randomBytes(32)), '', signature)).toBe(false);
  expect(isSignedBy('', '', '')).toBe(false);
});

test('a seal opens with the private half it was made for and in its own place', () => {
  const own = randomBytes(32);
  const sealed = sealTo(publicHalf('x25519', own), Buffer.alloc(32, 5), 'here');
  expect(unseal(own, sealed, 'here')).toEqual(Buffer.alloc(32, 5));
  expect(unseal(own, sealed, 'there')).toBeUndefined();
  expect(unseal(randomBytes(32), sealed, 'here')).toBeUndefined();
});
