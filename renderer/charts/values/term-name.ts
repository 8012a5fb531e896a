/** Terms of a score: an input, or a pair of two indicators, by a key of its own and by name. */

interface Term {
  readonly indicator: string;
  readonly partner?: string | null | undefined;
}

/** Distinguishes a pair from its first indicator's own term. */
export function termKey({ indicator, partner }: Term): string {
  return typeof partner === 'string' ? `${indicator}×${partner}` : indicator;
}

/** "Current ratio", or "Current ratio × Debt to assets". */
export function termName({ indicator, partner }: Term, nameOf: (indicator: string) => string): string {
  return typeof partner === 'string' ? `${nameOf(indicator)} × ${nameOf(partner)}` : nameOf(indicator);
}
