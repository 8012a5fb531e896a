import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createVault,
  putSlot,
  removeSlot,
  unlockWithPassword,
  unlockWithPhrase,
  vaultFile,
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

test('an officer’s password gives the workspace key back, a wrong one and an unknown name give the same refusal', async () => {
  const { key } = await createVault(file, 'w-1');
  await putSlot(file, key, 'Li.Wei', 'a long password');
  expect(await unlockWithPassword(file, 'li.wei', 'a long password')).toEqual(key);
  const wrong = await unlockWithPassword(file, 'li.wei', 'another password').catch((error: Error) => error);
  const unknown = await unlockWithPassword(file, 'nobody', 'a long password').catch((error: Error) => error);
  expect(wrong).toMatchObject({ code: 'unauthenticated' });
  expect(unknown).toEqual(wrong);
});

test('the recovery phrase gives the key back whatever its case and spaces, and another phrase does not', async () => {
  const { key, recoveryPhrase } = await createVault(file, 'w-1');
  expect(recoveryPhrase.split(' ')).toHaveLength(12);
  expect(await unlockWithPhrase(file, `  ${recoveryPhrase.toUpperCase().replaceAll(' ', '  ')} `)).toEqual(key);
  // A valid BIP-39 phrase of another workspace (the specification's all-zero test vector).
  const other = `${'abandon '.repeat(11)}about`;
  await expect(unlockWithPhrase(file, other)).rejects.toMatchObject({ code: 'unauthenticated' });
  await expect(unlockWithPhrase(file, 'not a phrase')).rejects.toMatchObject({ code: 'invalid-input' });
});

test('a removed slot no longer opens the workspace', async () => {
  const { key } = await createVault(file, 'w-1');
  await putSlot(file, key, 'li.wei', 'a long password');
  removeSlot(file, 'li.wei');
  await expect(unlockWithPassword(file, 'li.wei', 'a long password')).rejects.toMatchObject({
    code: 'unauthenticated',
  });
});

test('nothing in the key file is in clear: neither names nor the key nor passwords', async () => {
  const { key } = await createVault(file, 'w-1');
  await putSlot(file, key, 'li.wei', 'a long password');
  const content = readFileSync(vaultFile(file), 'utf8');
  expect(content).not.toContain('li.wei');
  expect(content).not.toContain('password');
  expect(content).not.toContain(key.toString('hex'));
});

test('a damaged and a missing key file each have their own message', async () => {
  await createVault(file, 'w-1');
  writeFileSync(vaultFile(file), '{"format":');
  await expect(unlockWithPassword(file, 'a', 'b')).rejects.toThrow(saying(/damaged/));
  rmSync(vaultFile(file));
  await expect(unlockWithPassword(file, 'a', 'b')).rejects.toThrow(saying(/missing/));
});
