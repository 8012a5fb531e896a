/** Claims quoted in a settlement's text, found by their numbers. */
import type { Ledger } from './ledger.ts';

/** A shorter number is too common to be a reference of its own; a middling one needs the party beside it. */
const SHORTEST = 4;
const SHORTEST_ALONE = 7;

/** A reference as it is compared: capital letters and digits only. */
export function normalizeReference(text: string): string {
  return text.toUpperCase().replaceAll(/[^0-9A-Z]/g, '');
}

/** The references a text may hold, in order: runs of letters and digits, hyphens and slashes inside them. */
export function referencesIn(text: string): string[] {
  const found: string[] = [];
  for (const [run] of text.toUpperCase().matchAll(/[0-9A-Z]+(?:[-/._][0-9A-Z]+)*/g)) {
    const whole = normalizeReference(run);
    if (whole.length >= SHORTEST && /\d/.test(whole)) found.push(whole);
  }
  return found;
}

function claimsByReference(ledger: Ledger): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  ledger.claims.forEach(({ reference }, claim) => {
    if (reference === null) return;
    const key = normalizeReference(reference);
    if (key.length < SHORTEST) return;
    const list = index.get(key);
    if (list) list.push(claim);
    else index.set(key, [claim]);
  });
  return index;
}

/** Settles every claim a text quotes, in the order of the text; of claims with one number those of the same party. */
export function settleByReference(ledger: Ledger): void {
  const index = claimsByReference(ledger);
  ledger.settlements.forEach(({ text, party }, settlement) => {
    if (text === null) return;
    for (const reference of referencesIn(text)) {
      const quoted = index.get(reference);
      if (!quoted) continue;
      const same = quoted.filter((claim) => ledger.claims[claim]?.party === party);
      const candidates = same.length > 0 || reference.length < SHORTEST_ALONE ? same : quoted;
      for (const claim of candidates) {
        if (ledger.leftOf(settlement) > 0 && ledger.inWindow(claim, settlement))
          ledger.settle(claim, settlement, 'reference');
      }
    }
  });
}
