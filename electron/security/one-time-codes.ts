/** One-time codes: each is exchanged once for what it stands for; a second exchange says that two have read it. */
import { createHash, randomBytes } from 'node:crypto';

export type Redemption = 'redeemed' | 'again' | 'unknown';

const hashOf = (code: string): string => createHash('sha256').update(code).digest('hex');

export class OneTimeCodes {
  /** By hash of the code, so that looking one up takes no time that tells of it: whether it was redeemed. */
  readonly #codes = new Map<string, boolean>();

  /** A new code of 256 random bits. */
  issue(): string {
    const code = randomBytes(32).toString('base64url');
    this.#codes.set(hashOf(code), false);
    return code;
  }

  redeem(code: string): Redemption {
    const hash = hashOf(code);
    const redeemed = this.#codes.get(hash);
    if (redeemed === undefined) return 'unknown';
    this.#codes.set(hash, true);
    return redeemed ? 'again' : 'redeemed';
  }
}
