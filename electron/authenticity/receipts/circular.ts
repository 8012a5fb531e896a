/** Money that leaves the applicant and comes back about unchanged and soon, through one party or through two. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView, where } from '#electron/case-view/records.ts';
import { outsideTransactions } from '#electron/matching/bank.ts';
import { partiesOf, relatedParties } from '#electron/matching/parties.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { matchingName } from '../../matching/names.ts';
import { lenderNames } from './lenders.ts';
import { type RemittanceKind, remittanceKind } from './remittance-words.ts';

type BankRecord = EvidenceRecord<'bank_transaction'>;

export interface RoundTrip {
  readonly out: BankRecord;
  /** One return, or two that add up to it. */
  readonly back: readonly BankRecord[];
}

export interface Circuit {
  /** Who was paid and who paid back, as the bank names them; one and the same where it went straight back. */
  readonly paid: string;
  readonly payer: string;
  readonly trips: readonly RoundTrip[];
}

/** Longest time money is under way, and what may stick to it or be added (expert judgement). */
const LONGEST_DAYS = 12;
const LOWEST_RETURN = 0.96;
const HIGHEST_RETURN = 1.002;
/** Fewest trips that are no coincidence: through one party, and through two. */
const LEAST_TRIPS_SAME = 2;
const LEAST_TRIPS_PAIR = 3;
/** Through two parties, the trips must make up this share of what one of the two has with the applicant. */
const LEAST_SHARE = 0.4;

/** Lines that are no trade: loans and their service, deposits, taxes, wages, returns of goods, capital. */
const NO_TRADE: ReadonlySet<RemittanceKind> = new Set([
  'loan',
  'principal',
  'interest',
  'capital',
  'treasury',
  'state',
  'wages',
  'utility',
  'refund',
]);

/** Parties compared with each other, and returns looked at for one payment: what bounds the work. */
const MOST_PARTIES = 40;
const MOST_CANDIDATES = 60;

interface Flows {
  readonly name: string;
  readonly out: BankRecord[];
  readonly back: BankRecord[];
}

function flowsByParty(view: CaseView): ReadonlyMap<string, Flows> {
  const lenders = lenderNames(view);
  const related = relatedParties(view);
  const { keyOf } = partiesOf(view);
  const flows = new Map<string, Flows>();
  const lines = where(
    outsideTransactions(view),
    ({ amount, counterparty_name: name, remittance }) =>
      amount !== 0 && name !== null && !NO_TRADE.has(remittanceKind(remittance) ?? 'rent'),
  ).records.toSorted((a, b) =>
    a.fields.booking_date < b.fields.booking_date
      ? -1
      : a.fields.booking_date > b.fields.booking_date
        ? 1
        : a.recordId - b.recordId,
  );
  for (const record of lines) {
    const name = record.fields.counterparty_name ?? '';
    const party = matchingName(name);
    if (lenders.has(party)) continue;
    // Connected parties are one pocket: what one is paid another can bring back.
    const key = related.has(keyOf(name)) ? 'connected parties' : party;
    const entry = flows.get(key) ?? { name: key === party ? name : key, out: [], back: [] };
    flows.set(key, entry);
    (record.fields.amount < 0 ? entry.out : entry.back).push(record);
  }
  return flows;
}

function isReturn(out: BankRecord, back: readonly BankRecord[]): boolean {
  const paid = -out.fields.amount;
  const returned = sumOf(back);
  return returned >= paid * LOWEST_RETURN && returned <= paid * HIGHEST_RETURN;
}

/** The first candidate that returns the payment, else the first two that do together. */
function returnOf(out: BankRecord, candidates: readonly BankRecord[]): readonly BankRecord[] | undefined {
  const single = candidates.find((candidate) => isReturn(out, [candidate]));
  if (single) return [single];
  for (const [index, first] of candidates.entries()) {
    const second = candidates.slice(index + 1).find((candidate) => isReturn(out, [first, candidate]));
    if (second) return [first, second];
  }
  return undefined;
}

/** Pairs every payment with the first fitting return after it; both are in order of time. */
function tripsBetween(out: readonly BankRecord[], back: readonly BankRecord[]): RoundTrip[] {
  const used = new Set<BankRecord>();
  const trips: RoundTrip[] = [];
  let first = 0;
  let from: IsoDate = '';
  let last: IsoDate = '';
  for (const paid of out) {
    if (paid.fields.booking_date !== from) {
      from = paid.fields.booking_date;
      last = addDays(from, LONGEST_DAYS);
      while ((back[first]?.fields.booking_date ?? '9999') < from) first += 1;
    }
    const candidates: BankRecord[] = [];
    for (let index = first; candidates.length < MOST_CANDIDATES; index += 1) {
      const each = back[index];
      if (!each || each.fields.booking_date > last) break;
      if (!used.has(each)) candidates.push(each);
    }
    const found = returnOf(paid, candidates);
    if (!found) continue;
    for (const each of found) used.add(each);
    trips.push({ out: paid, back: found });
  }
  return trips;
}

/** The parties with the largest sums one way, so that a file with thousands of parties stays quick. */
function largest(flows: readonly Flows[], way: 'out' | 'back'): ReadonlySet<Flows> {
  const sums = flows.map((each) => ({ each, sum: sumOf(each[way]) })).sort((a, b) => b.sum - a.sum);
  return new Set(sums.slice(0, MOST_PARTIES).map(({ each }) => each));
}

function sumOf(records: readonly BankRecord[]): number {
  return records.reduce((sum, { fields }) => sum + Math.abs(fields.amount), 0);
}

function isCircuit(paid: Flows, payer: Flows, trips: readonly RoundTrip[]): boolean {
  if (paid === payer) return trips.length >= LEAST_TRIPS_SAME;
  if (trips.length < LEAST_TRIPS_PAIR) return false;
  const outShare = sumOf(trips.map(({ out }) => out)) / sumOf(paid.out);
  const backShare = sumOf(trips.flatMap(({ back }) => back)) / sumOf(payer.back);
  return outShare >= LEAST_SHARE || backShare >= LEAST_SHARE;
}

/**
 * Circuits of repeated round trips in the applicant's own bank statements. One return of a similar
 * amount is coincidence; several between the same two parties, soon and about unchanged, are not.
 */
export const circuitsOf: (view: CaseView) => readonly Circuit[] = oncePerView((view) => {
  const flows = [...flowsByParty(view)].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
  const paying = flows.filter(({ back }) => back.length >= LEAST_TRIPS_SAME);
  const paid = flows.filter(({ out }) => out.length >= LEAST_TRIPS_SAME);
  const [largestPaid, largestPaying] = [largest(paid, 'out'), largest(paying, 'back')];
  return paid.flatMap((from) =>
    paying.flatMap((to) => {
      // Through one party any circuit is looked for; from one party to another only among the largest.
      if (from !== to && !(largestPaid.has(from) && largestPaying.has(to))) return [];
      const trips = tripsBetween(from.out, to.back);
      return isCircuit(from, to, trips) ? [{ paid: from.name, payer: to.name, trips }] : [];
    }),
  );
});
