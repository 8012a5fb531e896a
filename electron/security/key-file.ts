/**
 * The key file beside a workspace, and how it is read and written. A change of it and the commit
 * of the workspace are one act in two steps: the change is staged in the file under an id, the
 * transaction writes the id, and what is staged counts if and only if that id is the workspace's.
 */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod';
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { writeFileAtomically, writeNewFile } from './atomic-file.ts';

/** Exactly so many bytes, as hexadecimal. */
const bytes = (count: number) => z.string().regex(new RegExp(`^[0-9a-f]{${count * 2}}$`));

/**
 * Bounds of the derivation: at most what an officer waits for, at least what OWASP asks of Argon2id
 * (19 MiB; one pass there, two here). A file that asks for more would stop the machine.
 */
const kdfSchema = z.strictObject({
  algorithm: z.literal('argon2id'),
  memoryKib: z.int().min(19_456).max(262_144),
  iterations: z.int().min(2).max(10),
  lanes: z.int().min(1).max(4),
  salt: bytes(16),
});
const sealedSchema = z.strictObject({ ephemeral: bytes(32), nonce: bytes(12), box: bytes(48) });
const slotSchema = z.strictObject({
  id: bytes(32),
  kdf: kdfSchema,
  nonce: bytes(12),
  /** Private halves for signing and sealing, wrapped under the password. */
  secret: bytes(80),
  sealing: bytes(32),
  /** The workspace key, sealed to `sealing`. */
  sealed: sealedSchema,
});
/** A slot of before there were key pairs: the workspace key wrapped under the password. */
const plainSlotSchema = z.strictObject({ id: bytes(32), kdf: kdfSchema, nonce: bytes(12), wrapped: bytes(48) });
const anySlotSchema = z.union([slotSchema, plainSlotSchema]);
const slotsSchema = { slots: z.array(anySlotSchema).max(10_000), recovery: anySlotSchema };

const keyFileSchema = z.strictObject({
  format: z.enum(['sme-credit-desk/key-slots@1', 'sme-credit-desk/key-slots@2']),
  workspaceId: z.string().min(1).max(200),
  ...slotsSchema,
  /** What takes the place of the slots once the workspace has committed the change. */
  staged: z.strictObject({ change: bytes(16), ...slotsSchema }).optional(),
});

export type KeyFile = z.infer<typeof keyFileSchema>;
export type PairedSlot = z.infer<typeof slotSchema>;
export type Slot = z.infer<typeof anySlotSchema>;
export type Slots = Pick<KeyFile, 'slots' | 'recovery'>;

/** Most bytes of a key file: room for ten thousand officers twice. */
const MOST_BYTES = 32 * 1024 * 1024;

/** Path of the key file of a workspace. */
export function vaultFile(workspaceFile: string): string {
  return `${workspaceFile}.keys`;
}

/** The key file of a workspace. Throws `not-found` or `conflict` where either is missing, or the file is damaged. */
export function readKeyFile(workspaceFile: string): KeyFile {
  const file = vaultFile(workspaceFile);
  if (!existsSync(workspaceFile))
    throw new DeskError('not-found', sentence('vault.no-workspace', { file: workspaceFile }));
  if (!existsSync(file)) throw new DeskError('conflict', sentence('vault.no-keys', { file }));
  if (statSync(file).size > MOST_BYTES) throw new DeskError('conflict', sentence('vault.damaged-keys', { file }));
  const text = readFileSync(file, 'utf8');
  try {
    return keyFileSchema.parse(JSON.parse(text));
  } catch {
    throw new DeskError('conflict', sentence('vault.damaged-keys', { file }));
  }
}

function textOf(content: KeyFile): string {
  return `${JSON.stringify(content, null, 1)}\n`;
}

/** Writes the key file of a new workspace; it must not be there yet. */
export function writeNewKeyFile(workspaceFile: string, content: KeyFile): void {
  writeNewFile(vaultFile(workspaceFile), textOf(content));
}

function writeKeyFile(workspaceFile: string, content: KeyFile): void {
  writeFileAtomically(vaultFile(workspaceFile), textOf(content));
}

/** Stages slots beside those in force; a second change of the same transaction builds on the first. */
export function stageSlots(workspaceFile: string, change: string, edit: (slots: Slots) => Slots): void {
  const content = readKeyFile(workspaceFile);
  const before = content.staged?.change === change ? content.staged : content;
  const { slots, recovery } = edit({ slots: before.slots, recovery: before.recovery });
  writeKeyFile(workspaceFile, {
    ...content,
    format: 'sme-credit-desk/key-slots@2',
    staged: { change, slots, recovery },
  });
}

/**
 * Ends a change that was staged: it counts where `committed` is its id, and is dropped otherwise.
 * Called after a transaction, and when a workspace is opened, where a crash may have come between.
 */
export function settleSlots(workspaceFile: string, committed: string): void {
  const { staged, ...content } = readKeyFile(workspaceFile);
  if (staged === undefined) return;
  const { slots, recovery } = staged.change === committed ? staged : content;
  writeKeyFile(workspaceFile, { ...content, slots, recovery });
}
