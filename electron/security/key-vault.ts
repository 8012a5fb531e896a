/**
 * The key-slot file beside a workspace: the random workspace key, wrapped once per officer under
 * Argon2id of their password and once under the recovery phrase. Nothing in it is in clear; an
 * officer's slot is found by a hash of workspace and name.
 */

import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { hashRaw } from '@node-rs/argon2';
import { generateMnemonic, validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { z } from 'zod';
import { DeskError } from '#shared/contract/reply.ts';
import { canonicalName } from '#shared/domain/sign-in-names.ts';
import { sentence } from '#shared/text/sentence.ts';
import { writeFileAtomically } from './atomic-file.ts';

const hex = z.string().regex(/^([0-9a-f]{2})+$/);
const slotSchema = z.strictObject({
  id: hex,
  kdf: z.strictObject({
    algorithm: z.literal('argon2id'),
    memoryKib: z.int(),
    iterations: z.int(),
    lanes: z.int(),
    salt: hex,
  }),
  nonce: hex,
  wrapped: hex,
});
const vaultSchema = z.strictObject({
  format: z.literal('sme-credit-desk/key-slots@1'),
  workspaceId: z.string().min(1),
  slots: z.array(slotSchema),
  recovery: slotSchema,
});
type Vault = z.infer<typeof vaultSchema>;
type Slot = z.infer<typeof slotSchema>;

/** RFC 9106's second recommended option: 64 MiB, three passes; one lane keeps two cores free. */
const COST = { memoryKib: 65_536, iterations: 3, lanes: 1 } as const;

/** Path of the key-slot file of a workspace. */
export function vaultFile(workspaceFile: string): string {
  return `${workspaceFile}.keys`;
}

function slotId(workspaceId: string, name: string): string {
  return createHash('sha256')
    .update(`${workspaceId}\n${canonicalName(name)}`)
    .digest('hex');
}

/** Argon2id, which is the library's default algorithm. */
async function derive(secret: string, kdf: Slot['kdf']): Promise<Buffer> {
  return hashRaw(secret.normalize('NFKC'), {
    memoryCost: kdf.memoryKib,
    timeCost: kdf.iterations,
    parallelism: kdf.lanes,
    outputLen: 32,
    salt: Buffer.from(kdf.salt, 'hex'),
  });
}

async function wrap(key: Buffer, secret: string, workspaceId: string, id: string): Promise<Slot> {
  const kdf = { algorithm: 'argon2id' as const, ...COST, salt: randomBytes(16).toString('hex') };
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await derive(secret, kdf), nonce);
  cipher.setAAD(Buffer.from(`${workspaceId}\n${id}`));
  const wrapped = Buffer.concat([cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  return { id, kdf, nonce: nonce.toString('hex'), wrapped: wrapped.toString('hex') };
}

/** The key, or undefined where the secret is not the slot's. */
async function unwrap(slot: Slot, secret: string, workspaceId: string): Promise<Buffer | undefined> {
  const bytes = Buffer.from(slot.wrapped, 'hex');
  const decipher = createDecipheriv('aes-256-gcm', await derive(secret, slot.kdf), Buffer.from(slot.nonce, 'hex'));
  decipher.setAAD(Buffer.from(`${workspaceId}\n${slot.id}`));
  decipher.setAuthTag(bytes.subarray(-16));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
  } catch {
    return undefined;
  }
}

function readVault(workspaceFile: string): Vault {
  const file = vaultFile(workspaceFile);
  if (!existsSync(workspaceFile))
    throw new DeskError('not-found', sentence('vault.no-workspace', { file: workspaceFile }));
  if (!existsSync(file)) {
    throw new DeskError('conflict', sentence('vault.no-keys', { file }));
  }
  try {
    return vaultSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new DeskError('conflict', sentence('vault.damaged-keys', { file }));
  }
}

function writeVault(workspaceFile: string, vault: Vault): void {
  writeFileAtomically(vaultFile(workspaceFile), `${JSON.stringify(vault, null, 1)}\n`);
}

/** Makes the key of a new workspace with its recovery phrase (12 BIP-39 words, 128 bits). */
export async function createVault(
  workspaceFile: string,
  workspaceId: string,
): Promise<{ key: Buffer; recoveryPhrase: string }> {
  const key = randomBytes(32);
  const recoveryPhrase = generateMnemonic(wordlist, 128);
  const recovery = await wrap(key, recoveryPhrase, workspaceId, slotId(workspaceId, '\u0000recovery'));
  writeVault(workspaceFile, { format: 'sme-credit-desk/key-slots@1', workspaceId, slots: [], recovery });
  return { key, recoveryPhrase };
}

/** Wraps the key for an officer; replaces the slot the officer had. */
export async function putSlot(workspaceFile: string, key: Buffer, officer: string, password: string): Promise<void> {
  const vault = readVault(workspaceFile);
  const slot = await wrap(key, password, vault.workspaceId, slotId(vault.workspaceId, officer));
  const others = vault.slots.filter(({ id }) => id !== slot.id);
  writeVault(workspaceFile, { ...vault, slots: [...others, slot] });
}

/** Takes an officer's key away. */
export function removeSlot(workspaceFile: string, officer: string): void {
  const vault = readVault(workspaceFile);
  const id = slotId(vault.workspaceId, officer);
  writeVault(workspaceFile, { ...vault, slots: vault.slots.filter((slot) => slot.id !== id) });
}

/** The workspace key by an officer's password; says the same for an unknown name and a wrong password. */
export async function unlockWithPassword(workspaceFile: string, officer: string, password: string): Promise<Buffer> {
  const vault = readVault(workspaceFile);
  const id = slotId(vault.workspaceId, officer);
  // An unknown name costs the same derivation, so that time does not tell which names exist.
  const slot = vault.slots.find((candidate) => candidate.id === id) ?? { ...vault.recovery, id };
  const key = await unwrap(slot, password, vault.workspaceId);
  if (!key) throw new DeskError('unauthenticated', sentence('vault.wrong-password'));
  return key;
}

/** The workspace key by the recovery phrase. */
export async function unlockWithPhrase(workspaceFile: string, phrase: string): Promise<Buffer> {
  const vault = readVault(workspaceFile);
  const words = phrase.normalize('NFKC').trim().toLowerCase().split(/\s+/).join(' ');
  if (!validateMnemonic(words, wordlist)) {
    throw new DeskError('invalid-input', sentence('vault.no-phrase'));
  }
  const key = await unwrap(vault.recovery, words, vault.workspaceId);
  if (!key) throw new DeskError('unauthenticated', sentence('vault.other-phrase'));
  return key;
}
