/** Tag 86, information to the account owner: which dialect it is in, and what it says of party and purpose. */
import { bankTexts } from './bank-texts.ts';
import type { Details } from './party-details.ts';
import { slashDetails } from './slash-codes.ts';
import { structuredDetails } from './structured.ts';

/**
 * Reads tag 86 in the dialect its text shows: numbered subfields after a separator (DFÜ and its
 * like), codes between slashes, or one of the banks' plain texts.
 */
export function detailsOf(lines: readonly string[], isOut: boolean): Details {
  const filled = lines.filter((line) => line.trim() !== '');
  if (filled.length === 0) return {};
  return structuredDetails(filled) ?? slashDetails(filled, isOut) ?? bankTexts(filled);
}
