/** Large content as the file keeps it: deflated, since statements and JSON shrink to a fifth. */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Bytes or text, deflated. */
export function packed(content: Uint8Array | string): Buffer {
  return deflateRawSync(content);
}

/**
 * The bytes as they were packed.
 * @throws RangeError where there are more than `byteCount`: the file was tampered with.
 */
export function unpacked(content: Uint8Array, byteCount: number): Buffer {
  return inflateRawSync(content, { maxOutputLength: Math.max(1, byteCount) });
}
