/** The two sides of a matching: claims (invoices) and what settles them (receipts, shipments). */

export interface Claim {
  readonly id: number;
  /** Key of the other party. */
  readonly party: string;
  /** Day number of issue. */
  readonly day: number;
  /** Minor units, above zero. */
  readonly amount: number;
  readonly reference: string | null;
}

export interface Settlement {
  readonly id: number;
  /** Null where the record names nobody. */
  readonly party: string | null;
  readonly day: number;
  /** Minor units, above zero. */
  readonly amount: number;
  /** Free text that may quote references. */
  readonly text: string | null;
}

/** How a link was found, from the surest to the weakest. */
const LINK_KINDS = [
  'reference',
  'exact',
  'with-fee',
  'several-claims',
  'several-settlements',
  'partial',
  'amount-only',
] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

export interface Link {
  readonly claim: number;
  readonly settlement: number;
  readonly amount: number;
  readonly kind: LinkKind;
  /** The settlement comes from another party than the claim names. */
  readonly otherParty: boolean;
}

export interface MatchTerms {
  /** A settlement may precede its claim by this many days, or follow it by so many. */
  readonly advanceDays: number;
  readonly lateDays: number;
  /**
   * What a bank may keep of a payment: a share of it or a fixed sum, whichever is more. The sum is a share of the
   * median claim, so that it means the same in every currency and at every size of business.
   */
  readonly feeShare: number;
  readonly feeOfMedian: number;
  /** Whether what is left of a party's settlements counts against its oldest open claims. */
  readonly partial: boolean;
}

/** Expert judgement: payments up to a month early or a year late; fees up to 0.5%, or a thousandth of the median claim. */
export const PAYMENT_TERMS: MatchTerms = {
  advanceDays: 30,
  lateDays: 365,
  feeShare: 0.005,
  feeOfMedian: 0.001,
  partial: true,
};

/** Both sides in order of time, what is still open of each, and the links made so far. */
export class Ledger {
  readonly claims: readonly Claim[];
  readonly settlements: readonly Settlement[];
  readonly open: Float64Array;
  readonly left: Float64Array;
  readonly links: Link[] = [];
  readonly terms: MatchTerms;
  readonly #feeFixed: number;
  /** Fees taken as kept by banks. */
  fees = 0;

  constructor(claims: readonly Claim[], settlements: readonly Settlement[], terms: MatchTerms) {
    const inTime = (a: { day: number; id: number }, b: { day: number; id: number }) => a.day - b.day || a.id - b.id;
    this.claims = claims.filter(({ amount }) => amount > 0).sort(inTime);
    this.settlements = settlements.filter(({ amount }) => amount > 0).sort(inTime);
    this.open = Float64Array.from(this.claims, ({ amount }) => amount);
    this.left = Float64Array.from(this.settlements, ({ amount }) => amount);
    this.terms = terms;
    this.#feeFixed = (this.open.toSorted()[this.open.length >> 1] ?? 0) * terms.feeOfMedian;
  }

  /** Largest fee on a payment of this amount; of a small one never more than a twentieth. */
  feeOn(amount: number): number {
    const fixed = Math.min(this.#feeFixed, amount / 20);
    return Math.floor(Math.max(fixed, amount * this.terms.feeShare));
  }

  inWindow(claim: number, settlement: number): boolean {
    const days = (this.settlements[settlement]?.day ?? 0) - (this.claims[claim]?.day ?? 0);
    return days >= -this.terms.advanceDays && days <= this.terms.lateDays;
  }

  openOf(claim: number): number {
    return this.open[claim] ?? 0;
  }

  leftOf(settlement: number): number {
    return this.left[settlement] ?? 0;
  }

  /** Settles as much as both sides have; a rest within the fee closes the claim. Returns the amount settled. */
  settle(claim: number, settlement: number, kind: LinkKind): number {
    const amount = Math.min(this.openOf(claim), this.leftOf(settlement));
    const from = this.claims[claim];
    const by = this.settlements[settlement];
    if (amount <= 0 || !from || !by) return 0;
    this.open[claim] = this.openOf(claim) - amount;
    this.left[settlement] = this.leftOf(settlement) - amount;
    const otherParty = by.party !== null && by.party !== from.party;
    this.links.push({ claim: from.id, settlement: by.id, amount, kind, otherParty });
    const rest = this.openOf(claim);
    if (rest > 0 && kind !== 'partial' && this.leftOf(settlement) === 0 && rest <= this.feeOn(amount)) {
      this.fees += rest;
      this.open[claim] = 0;
    }
    return amount;
  }
}

/** Positions by party, in order of time. */
export function byParty(items: readonly { readonly party: string | null }[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  items.forEach(({ party }, index) => {
    if (party === null) return;
    const group = groups.get(party);
    if (group) group.push(index);
    else groups.set(party, [index]);
  });
  return groups;
}
