/**
 * Round trips: money that leaves the applicant and comes back about unchanged and soon, through one
 * party or through two, or comes in from a party and goes back to it. The one detector under indicators and cross-checks alike.
 */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView, only, type Selection, where } from '#electron/case-view/records.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import type { Sentence, Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type BankRecord, outsideTransactions, transactionsInTime } from './bank.ts';
import { counterpartiesOf } from './counterparties.ts';
import { lendersOf } from './lenders.ts';
import { relatedParties } from './parties.ts';
import { type RemittanceKind, remittanceKind } from './remittance-words.ts';

/** One side is one payment, the other its return: one payment, or two that add up to it. */
export interface RoundTrip {
  readonly out: readonly BankRecord[];
  readonly back: readonly BankRecord[];
}

export interface Circuit {
  /** Who was paid and who paid back, as the bank names them; one and the same where it went straight back. */
  readonly paid: Words;
  readonly payer: Words;
  /** Whether the money was paid out first, or received first and then sent back. */
  readonly begins: 'paid-out' | 'received';
  readonly trips: readonly RoundTrip[];
}

/** Longest time money is under way, and what may stick to it or be added (expert judgement). */
export const LONGEST_DAYS = 12;
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

/** What the parties connected with the applicant are called together. */
const CONNECTED: Sentence = sentence('round-trips.connected-parties');

interface Flows {
  readonly name: Words;
  readonly out: BankRecord[];
  readonly back: BankRecord[];
}

function flowsByParty(view: CaseView): ReadonlyMap<Words, Flows> {
  const isLender = lendersOf(view);
  const related = relatedParties(view);
  const { ofName } = counterpartiesOf(view);
  const flows = new Map<Words, Flows>();
  const lines = where(
    outsideTransactions(view),
    ({ amount, counterparty_name: name, remittance }) =>
      amount !== 0 && name !== null && !NO_TRADE.has(remittanceKind(remittance) ?? 'rent'),
  ).records;
  for (const record of transactionsInTime(lines)) {
    const name = record.fields.counterparty_name ?? '';
    if (isLender(name)) continue;
    // Connected parties are one pocket: what one is paid another can bring back.
    const party = ofName(name);
    const isConnected = related.has(party);
    const key = isConnected ? CONNECTED : party;
    const entry = flows.get(key) ?? { name: isConnected ? CONNECTED : name, out: [], back: [] };
    flows.set(key, entry);
    (record.fields.amount < 0 ? entry.out : entry.back).push(record);
  }
  return flows;
}

function isReturn(payment: BankRecord, returns: readonly BankRecord[]): boolean {
  const sent = Math.abs(payment.fields.amount);
  const returned = sumOf(returns);
  return returned >= sent * LOWEST_RETURN && returned <= sent * HIGHEST_RETURN;
}

/** The first candidate that returns the payment, else the first two that do together. */
function returnOf(payment: BankRecord, candidates: readonly BankRecord[]): readonly BankRecord[] | undefined {
  const single = candidates.find((candidate) => isReturn(payment, [candidate]));
  if (single) return [single];
  for (const [index, first] of candidates.entries()) {
    const second = candidates.slice(index + 1).find((candidate) => isReturn(payment, [first, candidate]));
    if (second) return [first, second];
  }
  return undefined;
}

interface Returned {
  readonly payment: BankRecord;
  readonly returns: readonly BankRecord[];
}

/** Pairs every payment with the first fitting return after it; both are in order of time. */
function returnsOf(payments: readonly BankRecord[], back: readonly BankRecord[]): Returned[] {
  const used = new Set<BankRecord>();
  const pairs: Returned[] = [];
  let first = 0;
  let from: IsoDate = '';
  let last: IsoDate = '';
  for (const payment of payments) {
    if (payment.fields.booking_date !== from) {
      from = payment.fields.booking_date;
      last = addDays(from, LONGEST_DAYS);
      while ((back[first]?.fields.booking_date ?? '9999') < from) first += 1;
    }
    const candidates: BankRecord[] = [];
    for (let index = first; candidates.length < MOST_CANDIDATES; index += 1) {
      const each = back[index];
      if (!each || each.fields.booking_date > last) break;
      if (!used.has(each)) candidates.push(each);
    }
    const returns = returnOf(payment, candidates);
    if (!returns) continue;
    for (const each of returns) used.add(each);
    pairs.push({ payment, returns });
  }
  return pairs;
}

/** Payments of one party and their returns from another, or the same. */
function paidOutFirst(paid: Flows, payer: Flows): Circuit[] {
  const trips = returnsOf(paid.out, payer.back).map(({ payment, returns }) => ({ out: [payment], back: returns }));
  return isCircuit(paid, payer, trips)
    ? [{ paid: paid.name, payer: payer.name, begins: 'paid-out' as const, trips }]
    : [];
}

/** Receipts from a party that went back to it, of those no payment before explains. */
function receivedFirst(flows: Flows, explained: ReadonlySet<BankRecord>): Circuit[] {
  const rest = (records: readonly BankRecord[]) => records.filter((record) => !explained.has(record));
  const pairs = returnsOf(rest(flows.back), rest(flows.out));
  const trips = pairs.map(({ payment, returns }) => ({ out: returns, back: [payment] }));
  return isCircuit(flows, flows, trips) ? [{ paid: flows.name, payer: flows.name, begins: 'received', trips }] : [];
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
  const outShare = sumOf(trips.flatMap(({ out }) => out)) / sumOf(paid.out);
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
      const circuits = paidOutFirst(from, to);
      if (from !== to) return circuits;
      const explained = new Set(circuits.flatMap(({ trips }) => trips.flatMap(({ out, back }) => [...out, ...back])));
      return [...circuits, ...receivedFirst(from, explained)];
    }),
  );
});

/** The receipts that are a leg of some circuit, each once, in record order. */
export const circularReceipts: (view: CaseView) => Selection<'bank_transaction'> = oncePerView((view) => {
  const circular = new Set(circuitsOf(view).flatMap(({ trips }) => trips.flatMap(({ back }) => back)));
  const outside = outsideTransactions(view);
  return only(
    outside,
    outside.records.filter((record) => circular.has(record)),
  );
});
