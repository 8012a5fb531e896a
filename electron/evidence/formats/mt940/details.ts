/** Tag 86, information to the account owner: which dialect it is in, and what it says of party and purpose. */
import { leadingIban } from '#shared/domain/identifier-checks.ts';
import { bankTexts } from './bank-texts.ts';
import { type Details, likelyName } from './party-details.ts';
import { slashDetails } from './slash-codes.ts';
import type { StatementLine } from './statement-line.ts';
import { structuredDetails } from './structured.ts';

/**
 * Reads tag 86 in the dialect its text shows: numbered subfields after a separator (DFÜ and its
 * like), codes between slashes, or one of the banks' plain texts. What it does not say of the party is
 * taken from the statement line, whose reference some banks use for it.
 */
export function detailsOf(line: StatementLine, lines: readonly string[]): Details {
  const filled = lines.filter((text) => text.trim() !== '');
  const said =
    filled.length === 0 ? {} : (structuredDetails(filled) ?? slashDetails(filled, line.isOut) ?? bankTexts(filled));
  const beside = partyOfLine(line, filled[0] ?? '');
  return { ...said, name: said.name ?? beside.name, account: said.account ?? beside.account };
}

/** Characters of a reference (SWIFT: 16x). */
const REFERENCE_LENGTH = 16;

/**
 * The party in the statement line itself. ASN and SNS: account as the reference, name on the line
 * below. Rabobank: account padded to 16 characters with the name behind it, or account on the line
 * below. A reference that is merely long is none of these.
 */
function partyOfLine({ reference = '', supplement }: StatementLine, details: string): Details {
  const below = /^(?:[A-Z]{2}\d{2}[A-Z\d]{10,30}|P\d{9})$/.exec(supplement ?? '')?.[0];
  if (below !== undefined) return { account: below.replace(/^P/, '') };
  const iban = leadingIban(reference);
  if (iban) return { account: iban.iban, name: likelyName(iban.rest) ?? likelyName(supplement) };
  const account = /^P?\d{7,10}(?![^\s])/.exec(reference)?.[0];
  const padded = reference.slice(REFERENCE_LENGTH);
  const isPadded = /\s$/.test(reference.slice(0, REFERENCE_LENGTH)) || /^\s/.test(padded);
  if (isPadded && likelyName(padded) !== undefined) {
    return { account: account && withoutZeros(account), name: likelyName(padded) };
  }
  const isRepeated = account !== undefined && details.trimStart().startsWith(account);
  return isRepeated ? { account, name: likelyName(supplement) } : {};
}

function withoutZeros(account: string): string | undefined {
  return account.replace(/^P?0*/, '') || undefined;
}
