/**
 * The days of each account. A day is a multiset: banks print its lines newest first, oldest first or
 * grouped, so a day holds when some order of its lines fits the printed balances. Each line is an edge from
 * the balance before it to the balance after it; an order exists exactly when the edges form an Eulerian
 * trail, which degrees and connectedness tell in linear work (Euler; DOMAIN §6).
 */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { oncePerView, recordsOf } from '#electron/case-view/records.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { MinorUnits } from '#shared/domain/money.ts';
import type { BankRecord } from './bank.ts';
import { inOrderOf } from './order.ts';

export interface AccountDay {
  readonly date: IsoDate;
  /** In an order that does not depend on the file's. */
  readonly lines: readonly BankRecord[];
  /** Balance at the day's end; null where neither the day nor those before it tell. */
  readonly closing: MinorUnits | null;
  /**
   * Stated less expected, where the day does not follow from the one before or from its own lines; null
   * where it holds or cannot be told.
   */
  readonly gap: MinorUnits | null;
}

export interface AccountDays {
  readonly account: string;
  readonly days: readonly AccountDay[];
}

/** The days of every account with lines, oldest first. */
export const accountDays: (view: CaseView) => readonly AccountDays[] = oncePerView((view) => {
  const accounts = new Map<string, BankRecord[]>();
  for (const record of recordsOf(view, 'bank_transaction').records) {
    const lines = accounts.get(record.fields.account);
    if (lines) lines.push(record);
    else accounts.set(record.fields.account, [record]);
  }
  return [...accounts].map(([account, lines]) => ({ account, days: daysOf(lines) }));
});

/** The days of lines of one account, oldest first; their order decides nothing. */
export function daysOf(records: readonly BankRecord[]): AccountDay[] {
  const lines = inOrderOf(records, ({ fields }) => [
    fields.booking_date,
    fields.balance_after,
    fields.amount,
    fields.counterparty_name,
    fields.remittance,
  ]);
  const byDate = new Map<IsoDate, BankRecord[]>();
  for (const line of lines) {
    const day = byDate.get(line.fields.booking_date);
    if (day) day.push(line);
    else byDate.set(line.fields.booking_date, [line]);
  }
  const printsDayEnds = statesDayEnds([...byDate.values()]);
  const days: AccountDay[] = [];
  let opening: MinorUnits | null = null;
  for (const [date, day] of byDate) {
    const isWhole = day.every(({ fields }) => fields.balance_after !== null);
    const { closing, gap }: Followed = isWhole ? followed(day, opening) : carried(day, opening, printsDayEnds);
    days.push({ date, lines: day, closing, gap });
    opening = closing;
  }
  return days;
}

type Followed = Pick<AccountDay, 'closing' | 'gap'>;

/** A day all of whose lines print their balance. */
function followed(day: readonly BankRecord[], opening: MinorUnits | null): Followed {
  const { start, end, isTrail, balances } = trailOf(day);
  if (!isTrail) {
    // The end that the opening and the amounts lead to, where the day states it; else the highest stated.
    const expected = opening === null ? null : opening + sumOf(day);
    const closing = expected !== null && balances.has(expected) ? expected : Math.max(...balances);
    return { closing, gap: opening === null ? closing - (start ?? closing) : closing - (opening + sumOf(day)) || 1 };
  }
  if (start !== null && end !== null) {
    return { closing: end, gap: opening === null || opening === start ? null : start - opening };
  }
  // A day that ends where it began may begin at any of its balances: at yesterday's, where that is one.
  if (opening === null || balances.has(opening)) return { closing: opening ?? Math.min(...balances), gap: null };
  const nearest = [...balances].sort((a, b) => Math.abs(a - opening) - Math.abs(b - opening) || a - b)[0] ?? opening;
  return { closing: nearest, gap: nearest - opening };
}

interface Trail {
  /** The balances it must begin and end with; null where it is closed and may begin anywhere. */
  readonly start: MinorUnits | null;
  readonly end: MinorUnits | null;
  readonly isTrail: boolean;
  /** Every balance before or after a line. */
  readonly balances: ReadonlySet<MinorUnits>;
}

function trailOf(day: readonly BankRecord[]): Trail {
  const excess = new Map<MinorUnits, number>();
  const neighbours = new Map<MinorUnits, MinorUnits[]>();
  const link = (from: MinorUnits, to: MinorUnits) => {
    neighbours.set(from, [...(neighbours.get(from) ?? []), to]);
    neighbours.set(to, [...(neighbours.get(to) ?? []), from]);
  };
  for (const { fields } of day) {
    const after = fields.balance_after ?? 0;
    const before = after - fields.amount;
    excess.set(before, (excess.get(before) ?? 0) + 1);
    excess.set(after, (excess.get(after) ?? 0) - 1);
    link(before, after);
  }
  const uneven = [...excess].filter(([, count]) => count !== 0);
  const starts = uneven.filter(([, count]) => count === 1);
  const ends = uneven.filter(([, count]) => count === -1);
  const isEven = uneven.length === 0 || (uneven.length === 2 && starts.length === 1 && ends.length === 1);
  return {
    start: starts[0]?.[0] ?? null,
    end: ends[0]?.[0] ?? null,
    isTrail: isEven && isConnected(neighbours),
    balances: new Set(neighbours.keys()),
  };
}

function isConnected(neighbours: ReadonlyMap<MinorUnits, readonly MinorUnits[]>): boolean {
  const [first] = neighbours.keys();
  if (first === undefined) return true;
  const reached = new Set([first]);
  const waiting = [first];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const neighbour of neighbours.get(next) ?? []) {
      if (reached.has(neighbour)) continue;
      reached.add(neighbour);
      waiting.push(neighbour);
    }
  }
  return reached.size === neighbours.size;
}

/**
 * A day some of whose lines print no balance: its amounts carry the opening on. Only where the statement
 * prints day ends is a single balance that differs from it a gap; elsewhere it may stand in between.
 */
function carried(day: readonly BankRecord[], opening: MinorUnits | null, printsDayEnds: boolean): Followed {
  const printed = day.flatMap(({ fields }) => fields.balance_after ?? []);
  const [only] = printed;
  if (opening === null) return { closing: printsDayEnds && only !== undefined ? only : null, gap: null };
  const expected = opening + sumOf(day);
  if (printed.length !== 1 || only === undefined || only === expected || !printsDayEnds) {
    return { closing: expected, gap: null };
  }
  return { closing: only, gap: only - expected };
}

/** Whether the single balances of partly printed days are mostly those of the days' ends. */
function statesDayEnds(days: readonly (readonly BankRecord[])[]): boolean {
  let opening: MinorUnits | null = null;
  let held = 0;
  let seen = 0;
  for (const day of days) {
    const printed = day.flatMap(({ fields }) => fields.balance_after ?? []);
    const [only] = printed;
    if (printed.length === day.length || printed.length !== 1 || only === undefined) {
      opening = null;
      continue;
    }
    if (opening !== null) {
      seen += 1;
      if (opening + sumOf(day) === only) held += 1;
    }
    opening = only;
  }
  return seen > 0 && held * 2 > seen;
}

function sumOf(lines: readonly BankRecord[]): MinorUnits {
  return lines.reduce((sum, { fields }) => sum + fields.amount, 0);
}

/** A line of each account that states its last balance; accounts that print none are left out. */
export function closingLines(view: CaseView): readonly BankRecord[] {
  return accountDays(view).flatMap(({ days }) => {
    const last = days.findLast(({ lines }) => lines.some(({ fields }) => fields.balance_after !== null));
    if (!last) return [];
    const stating = last.lines.filter(({ fields }) => fields.balance_after !== null);
    return [stating.find(({ fields }) => fields.balance_after === last.closing) ?? stating.at(-1) ?? []].flat();
  });
}
