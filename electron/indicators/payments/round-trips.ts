/** Money that goes out and comes back, or comes in and goes back, about unchanged and soon. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { lastMonths, where, within } from '#electron/case-view/records.ts';
import { partiesOf, relatedParties } from '#electron/matching/parties.ts';
import { daysBetween } from '#shared/domain/dates.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { outsideTransactions } from '../../matching/bank.ts';

type BankRecord = EvidenceRecord<'bank_transaction'>;

export interface RoundTrips {
  /** Receipts that are one leg of a round trip, and their sum. */
  readonly legs: readonly BankRecord[];
  readonly value: number;
}

/** Longest time between the two legs, and their largest relative difference (judgement). */
export const ROUND_TRIP_DAYS = 30;
export const ROUND_TRIP_TOLERANCE = 0.02;

/** Waiting transactions by amount band, oldest first; receipts and payments apart. */
type Bands = Map<string, BankRecord[]>;

/** Amounts within the tolerance of each other fall in the same band or in neighbouring ones. */
function bandOf(amount: number): number {
  return Math.floor(Math.log(Math.abs(amount)) / Math.log(1 + ROUND_TRIP_TOLERANCE));
}

function keyOfBand(band: number, sign: number): string {
  return `${sign > 0 ? 'in' : 'out'} ${band}`;
}

function sameAmount(a: number, b: number): boolean {
  return Math.abs(Math.abs(a) - Math.abs(b)) <= ROUND_TRIP_TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

/** Takes the earliest waiting transaction of the opposite sign that fits, out of its band's queue. */
function takeMatch(bands: Bands, { fields }: BankRecord): BankRecord | undefined {
  const band = bandOf(fields.amount);
  for (const neighbour of [band, band - 1, band + 1]) {
    const queue = bands.get(keyOfBand(neighbour, -fields.amount));
    if (!queue) continue;
    while (queue[0] && daysBetween(queue[0].fields.booking_date, fields.booking_date) > ROUND_TRIP_DAYS) queue.shift();
    const index = queue.findIndex((waiting) => sameAmount(waiting.fields.amount, fields.amount));
    if (index >= 0) return queue.splice(index, 1)[0];
  }
  return undefined;
}

function legsOfParty(transactions: readonly BankRecord[]): BankRecord[] {
  const bands: Bands = new Map();
  const legs: BankRecord[] = [];
  for (const record of transactions) {
    const { amount } = record.fields;
    if (amount === 0) continue;
    const match = takeMatch(bands, record);
    if (match) {
      legs.push(amount > 0 ? record : match);
      continue;
    }
    const key = keyOfBand(bandOf(amount), amount);
    const queue = bands.get(key);
    if (queue) queue.push(record);
    else bands.set(key, [record]);
  }
  return legs;
}

/**
 * Pairs of opposite payments with one counterparty within 30 days and 2% of the amount, each payment
 * in one pair at most. The parties connected with the applicant count as one counterparty.
 */
export function roundTripsOf(view: CaseView): RoundTrips {
  const { keyOf } = partiesOf(view);
  const related = relatedParties(view);
  const known = new Map<string, string>();
  const partyOf = (name: string): string => {
    const key = known.get(name) ?? keyOf(name);
    known.set(name, key);
    return related.has(key) ? 'related' : key;
  };
  const named = where(
    within(outsideTransactions(view), lastMonths(view, 12)),
    ({ counterparty_name: name }) => name !== null,
  );
  const inTime = named.records.toSorted((a, b) =>
    a.fields.booking_date === b.fields.booking_date
      ? a.recordId - b.recordId
      : a.fields.booking_date < b.fields.booking_date
        ? -1
        : 1,
  );
  const byParty = new Map<string, BankRecord[]>();
  for (const record of inTime) {
    const party = partyOf(record.fields.counterparty_name ?? '');
    const list = byParty.get(party);
    if (list) list.push(record);
    else byParty.set(party, [record]);
  }
  const legs = [...byParty.values()].flatMap(legsOfParty).sort((a, b) => a.recordId - b.recordId);
  return { legs, value: legs.reduce((sum, { fields }) => sum + fields.amount, 0) };
}
