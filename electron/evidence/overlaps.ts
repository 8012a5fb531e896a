/**
 * Files of one account that cover the same days. A movement is the same where account, dates, amount, text
 * and, where printed, the balance after it agree; the n-th equal row of one file meets the n-th of the other,
 * since a file may rightly hold equal rows. What is the same is stored once, with both sources.
 */
import type { FileProblem } from '#shared/contract/fields.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { normalizeIdentifier } from '#shared/domain/identifiers.ts';
import type { RecordFields } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { warningAt } from './problems.ts';

export type Movement = RecordFields<'bank_transaction'>;

/** A movement the case already has from a file. */
export interface KnownMovement {
  readonly recordId: number;
  /** The files that hold it, the first before the others. */
  readonly sources: readonly { readonly id: string; readonly name: string; readonly format: string }[];
  /** False where an officer removed or corrected it by hand: it meets its equal and is not brought back. */
  readonly isLive: boolean;
  readonly fields: Movement;
}

/** Formats that print a balance for a whole statement; those after each movement the desk derives, in the order it is given. */
const DERIVED_BALANCES = /^(?:ofx|mt94|camt)/;

/** A file whose movements are to be stored. */
export interface IncomingMovements {
  readonly file: string;
  readonly format: string;
  readonly movements: readonly Movement[];
}

/** What the movements of one file meet. */
export interface Overlap {
  /** For each movement of the file, the known one it is; undefined where it is new. */
  readonly met: readonly (KnownMovement | undefined)[];
  /** What an officer should know, for the file. */
  readonly remarks: readonly FileProblem[];
}

/** How much two movements of one account, day and amount say the same, from the surest. */
const WAYS = ['equal', 'not-printed', 'derived', 'other-text'] as const;
type Way = (typeof WAYS)[number];

interface Meeting {
  readonly known: KnownMovement;
  readonly way: Way;
}

/** Meets the movements of a file with those the case has; the order inside a day decides nothing. */
export function overlapOf(
  { file, format, movements: incoming }: IncomingMovements,
  known: readonly KnownMovement[],
): Overlap {
  const isDerived = ({ sources }: KnownMovement): boolean =>
    DERIVED_BALANCES.test(format) || DERIVED_BALANCES.test(sources[0]?.format ?? '');
  const waiting = Map.groupBy(known, ({ fields }) => placeOf(fields));
  const met = new Map<number, Meeting>();
  for (const way of WAYS) {
    for (const [index, fields] of incoming.entries()) {
      if (met.has(index)) continue;
      const beside = waiting.get(placeOf(fields));
      const at =
        beside?.findIndex(
          (candidate) => (way !== 'derived' || isDerived(candidate)) && isSame(way, fields, candidate.fields),
        ) ?? -1;
      const found = beside?.[at];
      if (!beside || !found) continue;
      beside.splice(at, 1);
      met.set(index, { known: found, way });
    }
  }
  return {
    met: incoming.map((_, index) => met.get(index)?.known),
    remarks: remarksOf(file, incoming, known, met, waiting),
  };
}

/** Account, day and amount: what movements that are the same never differ in. */
function placeOf({ account, booking_date, amount }: Movement): string {
  return `${normalizeIdentifier(account)} ${booking_date} ${amount}`;
}

const TEXTS = ['counterparty_name', 'counterparty_account', 'remittance'] as const;

function isSame(way: Way, a: Movement, b: Movement): boolean {
  const isPrintedInBoth = a.balance_after !== null && b.balance_after !== null;
  // One amount that leads to one balance on one day is one movement, whatever the files call it.
  if (way === 'other-text') return isPrintedInBoth && a.balance_after === b.balance_after;
  const agrees = (one: string | null, other: string | null): boolean =>
    one === other || (way !== 'equal' && (one === null || other === null));
  return (
    (a.balance_after === b.balance_after || way === 'derived' || (way === 'not-printed' && !isPrintedInBoth)) &&
    agrees(a.value_date, b.value_date) &&
    (a.currency === b.currency || a.currency === null || b.currency === null) &&
    TEXTS.every((field) => agrees(plainText(a[field]), plainText(b[field])))
  );
}

/** A text without its blanks, widths of letters and case; null where nothing is left. */
export function plainText(text: string | null): string | null {
  const bare = text?.normalize('NFKC').replace(/\s+/g, '').toLowerCase() ?? '';
  return bare === '' ? null : bare;
}

/** One account of one other file that holds movements of this one. */
interface Pair {
  readonly account: string;
  readonly other: { readonly id: string; readonly name: string };
  readonly indexes: readonly number[];
}

function remarksOf(
  file: string,
  incoming: readonly Movement[],
  known: readonly KnownMovement[],
  met: ReadonlyMap<number, Meeting>,
  waiting: ReadonlyMap<string, readonly KnownMovement[]>,
): FileProblem[] {
  const remarks = pairsOf(incoming, met).flatMap(({ account, other, indexes }) => {
    const days = indexes.map((index) => incoming[index]?.booking_date ?? '').sort();
    const [from = '', to = ''] = [days[0], days.at(-1)];
    const all = incoming.filter((each) => normalizeIdentifier(each.account) === account).length;
    const renamed = indexes.filter((index) => met.get(index)?.way === 'other-text').length;
    const apart = onlyInOne(incoming, known, met, account, other.id);
    return [
      sentence('overlap.same', { count: indexes.length, of: all, account, from, to, other: other.name }),
      ...(renamed > 0 ? [sentence('overlap.other-text', { count: renamed, other: other.name })] : []),
      ...(apart.here + apart.there > 0 ? [sentence('overlap.apart', { ...apart, other: other.name })] : []),
    ];
  });
  const removed = [...met.values()].filter((meeting) => !meeting.known.isLive).length;
  if (removed > 0) remarks.push(sentence('overlap.removed', { count: removed }));
  const doubtful = incoming.filter(
    (fields, index) => !met.has(index) && (waiting.get(placeOf(fields))?.length ?? 0) > 0,
  );
  if (doubtful.length > 0) {
    const days = doubtful.map(({ booking_date }) => booking_date).sort();
    remarks.push(sentence('overlap.doubtful', { count: doubtful.length, first: days[0] ?? '' }));
  }
  return remarks.map((message) => warningAt({ file, sheet: null }, message));
}

function pairsOf(incoming: readonly Movement[], met: ReadonlyMap<number, Meeting>): Pair[] {
  const pairs = new Map<string, { account: string; other: Pair['other']; indexes: number[] }>();
  for (const [index, meeting] of met) {
    const account = normalizeIdentifier(incoming[index]?.account ?? '');
    for (const other of meeting.known.sources) {
      const key = `${account} ${other.id}`;
      const pair = pairs.get(key) ?? { account, other, indexes: [] };
      pair.indexes.push(index);
      pairs.set(key, pair);
    }
  }
  return [...pairs.values()];
}

/**
 * Movements that only one of two files has although both cover their day. The first and the last day both
 * cover do not count: a file may begin or end within a day.
 */
function onlyInOne(
  incoming: readonly Movement[],
  known: readonly KnownMovement[],
  met: ReadonlyMap<number, Meeting>,
  account: string,
  sourceId: string,
): { here: number; there: number; from: IsoDate; to: IsoDate } {
  const isOwn = (fields: Movement): boolean => normalizeIdentifier(fields.account) === account;
  const isTheirs = (each: KnownMovement): boolean =>
    isOwn(each.fields) && each.sources.some(({ id }) => id === sourceId);
  const theirs = known.filter(isTheirs);
  const [ours, others] = [daysOf(incoming.filter(isOwn)), daysOf(theirs.map(({ fields }) => fields))];
  const from = ours.first > others.first ? ours.first : others.first;
  const to = ours.last < others.last ? ours.last : others.last;
  const isInside = ({ booking_date }: Movement): boolean => booking_date > from && booking_date < to;
  const meetsThem = new Set([...met.values()].map((meeting) => meeting.known));
  return {
    here: incoming.filter((fields, index) => {
      const meeting = met.get(index);
      return isOwn(fields) && isInside(fields) && !(meeting && isTheirs(meeting.known));
    }).length,
    there: theirs.filter((each) => isInside(each.fields) && !meetsThem.has(each)).length,
    from,
    to,
  };
}

function daysOf(movements: readonly Movement[]): { readonly first: IsoDate; readonly last: IsoDate } {
  const days = movements.map(({ booking_date }) => booking_date).sort();
  return { first: days[0] ?? '', last: days.at(-1) ?? '' };
}
