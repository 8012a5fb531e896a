/** One byte form for a JSON value, and its hash: what "the same document" means everywhere. */

import { createHash } from 'node:crypto';
import { Fault } from '#shared/domain/fault.ts';

/**
 * Canonical JSON: object keys in code-unit order, no white space, numbers as ECMAScript prints
 * them (RFC 8785 without its Unicode checks). Members that are undefined are left out; a number
 * that is not finite is an error, because JSON would turn it into null in silence.
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Fault('canonical.not-finite', { value: String(value) });
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return canonicalArray(value);
  if (typeof value === 'object') return canonicalObject(value as Readonly<Record<string, unknown>>);
  throw new Fault('canonical.no-json', { type: typeof value });
}

function canonicalArray(items: readonly unknown[]): string {
  let text = '[';
  for (const item of items) text += `${text.length > 1 ? ',' : ''}${canonicalJson(item ?? null)}`;
  return `${text}]`;
}

function canonicalObject(value: Readonly<Record<string, unknown>>): string {
  let text = '{';
  // A plain sort compares code units.
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member !== undefined) text += `${text.length > 1 ? ',' : ''}${JSON.stringify(key)}:${canonicalJson(member)}`;
  }
  return `${text}}`;
}

/** SHA-256 of bytes or UTF-8 text, lower-case hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** SHA-256 of a value's canonical JSON. */
export function hashOf(value: unknown): string {
  return sha256(canonicalJson(value));
}
