/**
 * The slots of the key file: for each officer a signing and a sealing key pair, wrapped under
 * Argon2id of their password, and the random workspace key sealed to the latter; one more under the
 * recovery phrase. Nothing in it is in clear; a slot is found by a hash of workspace and name.
 */

import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { generateMnemonic, validateMnemonic } from '@scure/bip39';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { DeskError } from '#shared/contract/reply.ts';
import { canonicalName } from '#shared/domain/sign-in-names.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type PairedSlot, readKeyFile, type Slot, settleSlots, stageSlots, writeNewKeyFile } from './key-file.ts';
import { publicHalf, sealTo, unseal } from './key-pairs.ts';

/** RFC 9106's second recommended option: 64 MiB, three passes; one lane keeps two cores free. */
const COST = { memoryKib: 65_536, iterations: 3, lanes: 1 } as const;

const RECOVERY = '\u0000recovery';

/** Public halves of an officer's two pairs, as hexadecimal. */
export interface PublicKeys {
  readonly signing: string;
  readonly sealing: string;
}

/** What a password or the phrase opens. */
export interface Unlocked {
  /** The workspace key; a second one where a change of key was cut off and either may be the file's. */
  readonly keys: readonly Buffer[];
  /** The seed of the signing key; null in a slot of before there were any. */
  readonly seed: Buffer | null;
  readonly publicKeys: PublicKeys | null;
  /** Identity of the slot it came from: a slot that is dropped afterwards opens nothing. */
  readonly slot: string;
}

function slotId(workspaceId: string, name: string): string {
  return createHash('sha256')
    .update(`${workspaceId}\n${canonicalName(name)}`)
    .digest('hex');
}

/** How attempts to sign in are counted: by the slot they aim at, so that no name is in clear. */
export function slotOf(workspaceFile: string, name: string): string {
  return slotId(readKeyFile(workspaceFile).workspaceId, name);
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

interface NewSlot {
  readonly slot: PairedSlot;
  readonly publicKeys: PublicKeys;
}

/** A slot with pairs of its own: whoever gave an officer a password before can sign nothing with it afterwards. */
async function newSlot(key: Buffer, secret: string, workspaceId: string, name: string): Promise<NewSlot> {
  const id = slotId(workspaceId, name);
  const halves = randomBytes(64);
  const publicKeys = {
    signing: publicHalf('ed25519', halves.subarray(0, 32)),
    sealing: publicHalf('x25519', halves.subarray(32)),
  };
  const kdf = { algorithm: 'argon2id' as const, ...COST, salt: randomBytes(16).toString('hex') };
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', await derive(secret, kdf), nonce);
  cipher.setAAD(Buffer.from(`${workspaceId}\n${id}`));
  const wrapped = Buffer.concat([cipher.update(halves), cipher.final(), cipher.getAuthTag()]);
  halves.fill(0);
  return {
    slot: {
      id,
      kdf,
      nonce: nonce.toString('hex'),
      secret: wrapped.toString('hex'),
      sealing: publicKeys.sealing,
      sealed: sealTo(publicKeys.sealing, key, `${workspaceId}\n${id}`),
    },
    publicKeys,
  };
}

/** What a slot holds, or undefined where the secret is not the slot's. */
async function unwrap(slot: Slot, secret: string, workspaceId: string): Promise<Buffer | undefined> {
  const bytes = Buffer.from('secret' in slot ? slot.secret : slot.wrapped, 'hex');
  const decipher = createDecipheriv('aes-256-gcm', await derive(secret, slot.kdf), Buffer.from(slot.nonce, 'hex'));
  decipher.setAAD(Buffer.from(`${workspaceId}\n${slot.id}`));
  decipher.setAuthTag(bytes.subarray(-16));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** How a slot is told from the one that takes its place. */
function identityOf(slot: Slot): string {
  return 'secret' in slot ? slot.secret : slot.wrapped;
}

/** What one of the versions of a slot holds: that in force, and that of a change which was cut off. */
async function openOne(versions: readonly Slot[], secret: string, workspaceId: string): Promise<Unlocked | undefined> {
  const tried = new Set<string>();
  for (const slot of versions) {
    if (tried.has(identityOf(slot))) continue;
    tried.add(identityOf(slot));
    const held = await unwrap(slot, secret, workspaceId);
    if (!held) continue;
    if (!('secret' in slot)) return { keys: [held], seed: null, publicKeys: null, slot: identityOf(slot) };
    const own = held.subarray(32);
    // A change of the workspace key keeps a slot's secret and seals another key to it.
    const sealed = versions
      .filter((version) => 'secret' in version && version.secret === slot.secret)
      .flatMap((version) => ('sealed' in version ? [unseal(own, version.sealed, `${workspaceId}\n${slot.id}`)] : []))
      .filter((key) => key !== undefined);
    const keys = sealed.filter((key, index) => sealed.findIndex((other) => other.equals(key)) === index);
    if (keys.length === 0) continue;
    const seed = Buffer.from(held.subarray(0, 32));
    const publicKeys = { signing: publicHalf('ed25519', seed), sealing: publicHalf('x25519', own) };
    held.fill(0);
    return { keys, seed, publicKeys, slot: identityOf(slot) };
  }
  return undefined;
}

/** Makes the key file of a new workspace with its recovery phrase (12 BIP-39 words, 128 bits). */
export async function createVault(
  workspaceFile: string,
  workspaceId: string,
): Promise<{ key: Buffer; recoveryPhrase: string; recovery: PublicKeys }> {
  const key = randomBytes(32);
  const recoveryPhrase = generateMnemonic(wordlist, 128);
  const { slot, publicKeys } = await newSlot(key, recoveryPhrase, workspaceId, RECOVERY);
  writeNewKeyFile(workspaceFile, {
    format: 'sme-credit-desk/key-slots@2',
    workspaceId,
    slots: [],
    recovery: slot,
  });
  return { key, recoveryPhrase, recovery: publicKeys };
}

/** A part of a change of slots: where it is staged, and under which id. */
export interface Staging {
  readonly file: string;
  readonly change: string;
}

/** An id for a change of slots. */
export function newChange(): string {
  return randomBytes(16).toString('hex');
}

/** Stages a slot for an officer in place of the one they had; returns the public halves of its pairs. */
export async function stageSlot(
  { file, change }: Staging,
  key: Buffer,
  officer: string,
  password: string,
): Promise<PublicKeys> {
  const { workspaceId } = readKeyFile(file);
  const { slot, publicKeys } = await newSlot(key, password, workspaceId, officer);
  stageSlots(file, change, ({ slots, recovery }) => ({
    recovery,
    slots: [...slots.filter(({ id }) => id !== slot.id), slot],
  }));
  return publicKeys;
}

/** Stages that an officer's slot is gone. */
export function stageRemoval({ file, change }: Staging, officer: string): void {
  const id = slotId(readKeyFile(file).workspaceId, officer);
  stageSlots(file, change, ({ slots, recovery }) => ({ recovery, slots: slots.filter((slot) => slot.id !== id) }));
}

/**
 * Stages another workspace key, sealed to those who stay: the sealing keys the workspace knows. A
 * slot whose key it does not know, or that was made before there were pairs, gets none.
 */
export function stageNewKey({ file, change }: Staging, key: Buffer, known: ReadonlySet<string>): void {
  const { workspaceId } = readKeyFile(file);
  const resealed = (slot: Slot): PairedSlot[] =>
    'secret' in slot && known.has(slot.sealing)
      ? [{ ...slot, sealed: sealTo(slot.sealing, key, `${workspaceId}\n${slot.id}`) }]
      : [];
  stageSlots(file, change, ({ slots, recovery }) => {
    const [kept] = resealed(recovery);
    if (kept === undefined) throw new DeskError('conflict', sentence('vault.old-phrase'));
    return { slots: slots.flatMap(resealed), recovery: kept };
  });
}

/** Stages the recovery slot with pairs of its own, where it was made before there were any. */
export async function stageRecovery({ file, change }: Staging, key: Buffer, phrase: string): Promise<PublicKeys> {
  const { workspaceId } = readKeyFile(file);
  const { slot, publicKeys } = await newSlot(key, wordsOf(phrase), workspaceId, RECOVERY);
  stageSlots(file, change, ({ slots }) => ({ slots, recovery: slot }));
  return publicKeys;
}

/** Whether the recovery slot was made before there were key pairs. */
export function hasOldRecovery(workspaceFile: string): boolean {
  return !('secret' in readKeyFile(workspaceFile).recovery);
}

/** Ends a staged change by what the workspace has committed, and refuses a slot that is not in force after it. */
export function settleVault(workspaceFile: string, committed: string, opened?: Unlocked): void {
  settleSlots(workspaceFile, committed);
  if (opened === undefined) return;
  const { slots, recovery } = readKeyFile(workspaceFile);
  if (![...slots, recovery].some((slot) => identityOf(slot) === opened.slot))
    throw new DeskError('unauthenticated', sentence('vault.wrong-password'));
}

/** What an officer's password opens; says the same for an unknown name and a wrong password. */
export async function unlockWithPassword(workspaceFile: string, officer: string, password: string): Promise<Unlocked> {
  const { workspaceId, slots, recovery, staged } = readKeyFile(workspaceFile);
  const id = slotId(workspaceId, officer);
  const versions = [...slots, ...(staged?.slots ?? [])].filter((slot) => slot.id === id);
  // An unknown name costs the same derivation, so that time does not tell which names exist.
  const unlocked = await openOne(versions.length > 0 ? versions : [{ ...recovery, id }], password, workspaceId);
  if (!unlocked) throw new DeskError('unauthenticated', sentence('vault.wrong-password'));
  return unlocked;
}

function wordsOf(phrase: string): string {
  const words = phrase.normalize('NFKC').trim().toLowerCase().split(/\s+/).join(' ');
  if (!validateMnemonic(words, wordlist)) throw new DeskError('invalid-input', sentence('vault.no-phrase'));
  return words;
}

/** What the recovery phrase opens. */
export async function unlockWithPhrase(workspaceFile: string, phrase: string): Promise<Unlocked> {
  const words = wordsOf(phrase);
  const { workspaceId, recovery, staged } = readKeyFile(workspaceFile);
  const unlocked = await openOne([recovery, ...(staged ? [staged.recovery] : [])], words, workspaceId);
  if (!unlocked) throw new DeskError('unauthenticated', sentence('vault.other-phrase'));
  return unlocked;
}
