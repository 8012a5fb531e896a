/** What makes two tables "of the same layout", so that a mapping once made is found again. */
import { hashOf } from '../../ground/canonical.ts';
import { normaliseLabel } from './normalise.ts';

/** SHA-256 over the headers in their order; spelling of case, blanks and punctuation does not matter. */
export function headerFingerprint(headers: readonly string[]): string {
  return hashOf(headers.map(normaliseLabel));
}
