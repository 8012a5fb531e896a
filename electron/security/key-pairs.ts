/**
 * The two key pairs of an officer: Ed25519, with which they sign what they decide, and X25519, to
 * which the workspace key is sealed so that it can be changed without their password. Keys travel
 * as their 32 raw bytes (RFC 8032 §5.1.5, RFC 7748 §5).
 */

import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type KeyObject,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';

/** What stands before the 32 bytes of a key in PKCS #8 and SubjectPublicKeyInfo (RFC 8410 §7, §4). */
const PRIVATE_PREFIX = { ed25519: '302e020100300506032b657004220420', x25519: '302e020100300506032b656e04220420' };
const PUBLIC_PREFIX = { ed25519: '302a300506032b6570032100', x25519: '302a300506032b656e032100' };
type Curve = keyof typeof PUBLIC_PREFIX;

function privateKey(curve: Curve, bytes: Uint8Array): KeyObject {
  const key = Buffer.concat([Buffer.from(PRIVATE_PREFIX[curve], 'hex'), bytes]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

function publicKey(curve: Curve, hex: string): KeyObject {
  const key = Buffer.from(PUBLIC_PREFIX[curve] + hex, 'hex');
  return createPublicKey({ key, format: 'der', type: 'spki' });
}

/** The public half of a private key, as lower-case hexadecimal. */
export function publicHalf(curve: Curve, bytes: Uint8Array): string {
  return createPublicKey(privateKey(curve, bytes))
    .export({ format: 'der', type: 'spki' })
    .subarray(-32)
    .toString('hex');
}

/** Ed25519 signature over a text, as hexadecimal. */
export function signText(seed: Uint8Array, text: string): string {
  return sign(null, Buffer.from(text), privateKey('ed25519', seed)).toString('hex');
}

/** Whether a signature over a text was made with the private half of a public key. */
export function isSignedBy(signing: string, text: string, signature: string): boolean {
  if (!/^[0-9a-f]{64}$/.test(signing) || !/^[0-9a-f]{128}$/.test(signature)) return false;
  return verify(null, Buffer.from(text), publicKey('ed25519', signing), Buffer.from(signature, 'hex'));
}

/** Bytes that only the holder of a private key can read. */
export interface Sealed {
  /** Public half of the pair made for this one seal. */
  readonly ephemeral: string;
  readonly nonce: string;
  readonly box: string;
}

function sealingKey(shared: Buffer, ephemeral: string, to: string): Buffer {
  const salt = Buffer.from(ephemeral + to, 'hex');
  return Buffer.from(hkdfSync('sha256', shared, salt, 'sme-credit-desk/seal@1', 32));
}

/** Seals bytes to a public key: X25519 with a pair for this one time, HKDF-SHA-256, AES-256-GCM. */
export function sealTo(to: string, bytes: Uint8Array, context: string): Sealed {
  const own = randomBytes(32);
  const ephemeral = publicHalf('x25519', own);
  const shared = diffieHellman({ privateKey: privateKey('x25519', own), publicKey: publicKey('x25519', to) });
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(shared, ephemeral, to), nonce);
  cipher.setAAD(Buffer.from(context));
  const box = Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  return { ephemeral, nonce: nonce.toString('hex'), box: box.toString('hex') };
}

/** The bytes of a seal; undefined where it was made for another key or was changed. */
export function unseal(own: Uint8Array, { ephemeral, nonce, box }: Sealed, context: string): Buffer | undefined {
  try {
    const to = publicHalf('x25519', own);
    const shared = diffieHellman({ privateKey: privateKey('x25519', own), publicKey: publicKey('x25519', ephemeral) });
    const bytes = Buffer.from(box, 'hex');
    const decipher = createDecipheriv('aes-256-gcm', sealingKey(shared, ephemeral, to), Buffer.from(nonce, 'hex'));
    decipher.setAAD(Buffer.from(context));
    decipher.setAuthTag(bytes.subarray(-16));
    return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]);
  } catch {
    return undefined;
  }
}
