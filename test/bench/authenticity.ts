/** How long it takes to match 100,000 invoices with 100,000 bank lines, beside the plainest join there is. */

import type { Claim, Settlement } from '#electron/matching/ledger.ts';
import { match } from '#electron/matching/match.ts';
import { nameKey } from '#electron/matching/names.ts';
import { randomStream } from '#electron/sample/random.ts';
import { type Measurement, measure } from './measure.ts';

const SIZE = 100_000;
const PARTIES = 4_000;

interface Lists {
  readonly claims: Claim[];
  readonly settlements: Settlement[];
}

/**
 * A year of invoices and the payments for them: half quote the number, some are short by a fee,
 * some pay two invoices at once, some come in two parts, some come from nobody named, one in twelve
 * never comes.
 */
function listsOf(size: number): Lists {
  const random = randomStream(7, 'matching bench');
  const claims: Claim[] = [];
  const settlements: Settlement[] = [];
  const pay = (party: string | null, day: number, amount: number, text: string | null) => {
    if (settlements.length < size) settlements.push({ id: settlements.length + 1, party, day, amount, text });
  };
  let waiting: Claim | undefined;
  for (let index = 0; index < size; index += 1) {
    const party = nameKey(`Party ${Math.floor(random.next() ** 2 * PARTIES)} Trading Co., Ltd.`);
    const claim = {
      id: index + 1,
      party,
      day: Math.floor((index * 365) / size),
      amount: random.integer(10_000, 50_000_000),
      reference: `INV-2026-${String(index).padStart(6, '0')}`,
    };
    claims.push(claim);
    const day = claim.day + random.integer(5, 90);
    const way = random.next();
    if (way < 0.5) pay(party, day, claim.amount, `payment ${claim.reference}`);
    else if (way < 0.65) pay(party, day, claim.amount, null);
    else if (way < 0.72) pay(party, day, claim.amount - Math.min(2_000, Math.floor(claim.amount * 0.004)), 'thanks');
    else if (way < 0.8) {
      if (waiting?.party === party) pay(party, day, claim.amount + waiting.amount, 'two invoices');
      waiting = claim;
    } else if (way < 0.88) {
      const first = Math.floor(claim.amount * 0.6);
      pay(party, day, first, null);
      pay(party, day + 20, claim.amount - first, null);
    } else if (way < 0.92) pay(null, day, claim.amount, null);
  }
  while (settlements.length < size)
    pay(`stranger${settlements.length}`, random.integer(0, 365), random.integer(1_000, 9_000_000), 'other');
  return { claims, settlements };
}

/** The floor: joins on party and exact amount alone, in one pass; what any matching has to read. */
function plainJoin({ claims, settlements }: Lists): number {
  const waiting = new Map<string, number>();
  for (const { party, amount } of claims)
    waiting.set(`${party} ${amount}`, (waiting.get(`${party} ${amount}`) ?? 0) + 1);
  let matched = 0;
  for (const { party, amount } of settlements) {
    const left = waiting.get(`${party} ${amount}`) ?? 0;
    if (left === 0) continue;
    waiting.set(`${party} ${amount}`, left - 1);
    matched += amount;
  }
  return matched;
}

/** Compares every line with every invoice, as a first version would. */
function allWithAll({ claims, settlements }: Lists): number {
  const open = claims.map(({ amount }) => amount);
  let matched = 0;
  for (const { party, amount } of settlements) {
    const index = claims.findIndex((claim, at) => claim.party === party && open[at] === amount);
    if (index < 0) continue;
    open[index] = 0;
    matched += amount;
  }
  return matched;
}

function shareText(matched: number, { claims }: Lists): string {
  const invoiced = claims.reduce((sum, { amount }) => sum + amount, 0);
  return `${((100 * matched) / invoiced).toFixed(1)}% of the invoiced amount matched`;
}

/** Matching at full size; the plain join at full size; all with all at a twentieth, which a full size takes 400 times. */
export async function benchAuthenticity(): Promise<Measurement[]> {
  const full = listsOf(SIZE);
  const small = listsOf(SIZE / 20);
  const matched = match(full.claims, full.settlements).links.reduce((sum, { amount }) => sum + amount, 0);
  return [
    await measure(
      'match 100,000 × 100,000',
      5,
      () => match(full.claims, full.settlements),
      `under 5 s; ${shareText(matched, full)}`,
    ),
    await measure(
      'plain join on party and amount, 100,000 × 100,000',
      5,
      () => plainJoin(full),
      shareText(plainJoin(full), full),
    ),
    await measure('all with all, 5,000 × 5,000', 2, () => allWithAll(small), 'a full size is 400 times as much'),
  ];
}
