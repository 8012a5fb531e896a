/**
 * Matches claims with what settles them, in passes from the surest sign to the weakest: references
 * quoted in the text; the exact amount from the same party; the amount less a bank's fee; one payment
 * for several claims; several payments for one claim; what is left, oldest claim first; and the exact
 * amount from nobody named. Ties go to the earlier record, so that the same input gives the same links.
 */
import { byParty, type Claim, Ledger, type Link, type MatchTerms, PAYMENT_TERMS, type Settlement } from './ledger.ts';
import { OpenItems } from './open-items.ts';
import { settleByReference } from './references.ts';
import { MOST_ITEMS, subsetWithin } from './subset.ts';

export interface Matching {
  /** In the order they were found. */
  readonly links: readonly Link[];
  /** Minor units still open by claim id, and left over by settlement id; zero is kept. */
  readonly open: ReadonlyMap<number, number>;
  readonly left: ReadonlyMap<number, number>;
  /** Taken as kept by banks. */
  readonly fees: number;
}

/** Matches both sides. Time is near linear in the number of records: no pass compares all with all. */
export function match(
  claims: readonly Claim[],
  settlements: readonly Settlement[],
  terms: MatchTerms = PAYMENT_TERMS,
): Matching {
  const ledger = new Ledger(claims, settlements, terms);
  settleByReference(ledger);
  settleExactly(ledger, ({ party }) => party, 'exact');
  const claimsOf = byParty(ledger.claims);
  for (const [party, items] of byParty(ledger.settlements)) {
    const theirs = claimsOf.get(party);
    if (!theirs) continue;
    settleWithFee(ledger, theirs, items);
    settleSeveralClaims(ledger, theirs, items);
    settleBySeveral(ledger, theirs, items);
    if (terms.partial) settlePartly(ledger, theirs, items);
  }
  settleExactly(ledger, () => '', 'amount-only');
  return {
    links: ledger.links,
    open: new Map(ledger.claims.map(({ id }, index) => [id, ledger.openOf(index)])),
    left: new Map(ledger.settlements.map(({ id }, index) => [id, ledger.leftOf(index)])),
    fees: ledger.fees,
  };
}

/** Settlements of exactly an open amount; `keyOf` says whose amounts are compared. */
function settleExactly(
  ledger: Ledger,
  keyOf: (item: { readonly party: string | null }) => string | null,
  kind: 'exact' | 'amount-only',
): void {
  const queues = new Map<string, number[]>();
  ledger.claims.forEach((claim, index) => {
    if (ledger.openOf(index) <= 0) return;
    const key = `${ledger.openOf(index)} ${keyOf(claim)}`;
    const queue = queues.get(key);
    if (queue) queue.push(index);
    else queues.set(key, [index]);
  });
  ledger.settlements.forEach((settlement, index) => {
    const named = settlement.party !== null;
    if (ledger.leftOf(index) <= 0 || named !== (kind === 'exact')) return;
    const queue = queues.get(`${ledger.leftOf(index)} ${keyOf(settlement)}`);
    // Settlements come in order of time: a claim too old for this one is too old for all later ones.
    while (queue?.[0] !== undefined && (ledger.claims[queue[0]]?.day ?? 0) < settlement.day - ledger.terms.lateDays)
      queue.shift();
    const claim = queue?.[0];
    if (claim === undefined || !ledger.inWindow(claim, index)) return;
    ledger.settle(claim, index, kind);
    queue?.shift();
  });
}

/** Settlements a little below an open amount: the nearest amount, of equal ones the oldest. */
function settleWithFee(ledger: Ledger, claims: readonly number[], settlements: readonly number[]): void {
  const sorted = claims
    .filter((claim) => ledger.openOf(claim) > 0)
    .sort((a, b) => ledger.openOf(a) - ledger.openOf(b) || a - b);
  for (const settlement of settlements) {
    const left = ledger.leftOf(settlement);
    if (left <= 0) continue;
    const highest = left + ledger.feeOn(left);
    for (let at = firstAtLeast(sorted, (claim) => ledger.openOf(claim), left); at < sorted.length; at += 1) {
      const claim = sorted[at] ?? 0;
      if (ledger.openOf(claim) > highest) break;
      if (!ledger.inWindow(claim, settlement)) continue;
      ledger.settle(claim, settlement, 'with-fee');
      sorted.splice(at, 1);
      break;
    }
  }
}

function firstAtLeast(sorted: readonly number[], amountOf: (item: number) => number, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (amountOf(sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** One settlement for several claims: their open amounts add up to it, or to it and its fee. */
function settleSeveralClaims(ledger: Ledger, claims: readonly number[], settlements: readonly number[]): void {
  const open = new OpenItems(claims, (claim) => ledger.openOf(claim) > 0);
  for (const settlement of settlements) {
    const left = ledger.leftOf(settlement);
    if (left <= 0) continue;
    const last = (ledger.settlements[settlement]?.day ?? 0) + ledger.terms.advanceDays;
    const candidates = open.take(
      4 * MOST_ITEMS,
      (claim) => ledger.openOf(claim) < left && ledger.inWindow(claim, settlement),
      (claim) => (ledger.claims[claim]?.day ?? 0) > last,
    );
    const chosen = subsetWithin(
      candidates.map((claim) => ledger.openOf(claim)),
      left,
      left + ledger.feeOn(left),
    );
    for (const position of chosen ?? []) ledger.settle(candidates[position] ?? 0, settlement, 'several-claims');
  }
}

/** Several settlements for one claim: instalments that add up to it, or to all but the fee. */
function settleBySeveral(ledger: Ledger, claims: readonly number[], settlements: readonly number[]): void {
  const unused = new OpenItems(settlements, (settlement) => ledger.leftOf(settlement) > 0);
  for (const claim of claims) {
    const open = ledger.openOf(claim);
    if (open <= 0) continue;
    const last = (ledger.claims[claim]?.day ?? 0) + ledger.terms.lateDays;
    const candidates = unused.take(
      MOST_ITEMS,
      (settlement) => ledger.leftOf(settlement) < open && ledger.inWindow(claim, settlement),
      (settlement) => (ledger.settlements[settlement]?.day ?? 0) > last,
    );
    const chosen = subsetWithin(
      candidates.map((settlement) => ledger.leftOf(settlement)),
      open - ledger.feeOn(open),
      open,
    );
    for (const position of chosen ?? []) ledger.settle(claim, candidates[position] ?? 0, 'several-settlements');
  }
}

/** What a party paid beyond that, to its oldest open claims. */
function settlePartly(ledger: Ledger, claims: readonly number[], settlements: readonly number[]): void {
  const open = new OpenItems(claims, (claim) => ledger.openOf(claim) > 0);
  for (const settlement of settlements) {
    const last = (ledger.settlements[settlement]?.day ?? 0) + ledger.terms.advanceDays;
    for (let found = true; found && ledger.leftOf(settlement) > 0; ) {
      const [claim] = open.take(
        1,
        (candidate) => ledger.inWindow(candidate, settlement),
        (candidate) => (ledger.claims[candidate]?.day ?? 0) > last,
      );
      found = claim !== undefined && ledger.settle(claim, settlement, 'partial') > 0;
    }
  }
}
