/** Files of one bank account that say different things of the days they both cover. */
import { filesOf } from '#electron/case-view/records.ts';
import { type AccountDay, daysOf } from '#electron/matching/account-days.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { normalizeIdentifier } from '#shared/domain/identifiers.ts';
import type { EvidenceRecord } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Conflict, type Side, type StatedField, statedBy } from './conflict.ts';

type Line = EvidenceRecord<'bank_transaction'>;

/** What one file says of an account, day by day. */
interface Telling {
  readonly file: string;
  readonly lines: readonly Line[];
  readonly days: ReadonlyMap<IsoDate, AccountDay>;
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/**
 * Conflicts between the files of each account: another balance at the end of a day, or, where one of them
 * prints none, other movements on it. On the first and the last day both cover only balances are compared:
 * a file may begin or end within a day.
 */
export function bankAccountConflicts(lines: readonly Line[]): Conflict[] {
  const accounts = Map.groupBy(lines, ({ fields }) => normalizeIdentifier(fields.account));
  return [...accounts].flatMap(([account, ofAccount]): Conflict[] => {
    const tellings = tellingsOf(ofAccount);
    const pairs = tellings.flatMap((one, at) => tellings.slice(at + 1).map((other) => ({ one, other })));
    const found = pairs.map((pair) => ({ ...pair, fields: differences(pair.one, pair.other) }));
    const differing = found.filter(({ fields }) => fields.length > 0);
    const [first] = ofAccount;
    if (!first || differing.length === 0) return [];
    return [
      {
        id: ['bank_transaction', account].join(' '),
        recordSet: 'bank_transaction',
        about: sentence('record.account', { account: first.fields.account }),
        fields: differing.flatMap(({ fields }) => fields),
        sides: tellings.flatMap((telling) => {
          const rivals = differing.flatMap(({ one, other }) =>
            one === telling ? [other] : other === telling ? [one] : [],
          );
          return rivals.length === 0 ? [] : [sideOf(telling, rivals)];
        }),
      },
    ];
  });
}

function tellingsOf(lines: readonly Line[]): Telling[] {
  return [...new Set(lines.flatMap(filesOf))].sort().map((file) => {
    const own = lines.filter((line) => filesOf(line).includes(file));
    const days = daysOf(own);
    return {
      file,
      lines: own,
      days: new Map(days.map((day) => [day.date, day])),
      first: days[0]?.date ?? '',
      last: days.at(-1)?.date ?? '',
    };
  });
}

function overlapOf(one: Telling, other: Telling): { readonly from: IsoDate; readonly to: IsoDate } {
  return {
    from: one.first > other.first ? one.first : other.first,
    to: one.last < other.last ? one.last : other.last,
  };
}

function differences(one: Telling, other: Telling): StatedField[] {
  const { from, to } = overlapOf(one, other);
  const dates = [...new Set([...one.days.keys(), ...other.days.keys()])].filter((date) => date >= from && date <= to);
  return dates.sort().flatMap((date): StatedField[] => {
    const [here, there] = [one.days.get(date), other.days.get(date)];
    const isEdge = date === from || date === to;
    if (isEdge && (isWithin(here, other) || isWithin(there, one))) return [];
    const key = sentence('record.balance-of-day', {
      account: (here ?? there)?.lines[0]?.fields.account ?? '',
      booking_date: date,
    });
    const [mine, theirs] = [closingOf(here), closingOf(there)];
    if (mine && theirs) {
      if (mine.value === theirs.value) return [];
      return [{ key, field: 'balance_after', values: [mine, theirs] }];
    }
    if (isEdge) return [];
    const [moved, movedThere] = [movedOn(one, date), movedOn(other, date)];
    if (!moved || !movedThere || moved.value === movedThere.value) return [];
    return [{ key, field: 'amount', values: [moved, movedThere] }];
  });
}

/** Whether a file that begins or ends within a day has no line of it that the other does not hold. */
function isWithin(day: AccountDay | undefined, { file }: Telling): boolean {
  return day === undefined || day.lines.every((line) => filesOf(line).includes(file));
}

/** The balance at a day's end with a line that prints it; undefined where the day does not print its balances. */
function closingOf(day: AccountDay | undefined) {
  if (!day || day.closing === null) return undefined;
  const stating = day.lines.filter(({ fields }) => fields.balance_after !== null);
  const line = stating.find(({ fields }) => fields.balance_after === day.closing) ?? stating.at(-1);
  return line && stating.length === day.lines.length ? statedBy(line, day.closing) : undefined;
}

/** What moved on a day; on one without a line nothing did, which the line before it shows. */
function movedOn({ days, lines }: Telling, date: IsoDate) {
  const day = days.get(date);
  const line = day?.lines[0] ?? lines.findLast(({ fields }) => fields.booking_date < date) ?? lines[0];
  const total = day?.lines.reduce((sum, { fields }) => sum + fields.amount, 0) ?? 0;
  return line && statedBy(line, total);
}

/** Where a file is kept, the others' lines on the days it covers go, but for those it holds too. */
function sideOf(telling: Telling, rivals: readonly Telling[]): Side {
  const overlaps = rivals.map((rival) => overlapOf(telling, rival));
  const isShared = (line: Line): boolean => filesOf(line).includes(telling.file);
  return {
    id: telling.file,
    sourceId: telling.file,
    kind: null,
    recordIds: idsOf(
      telling.lines.filter(({ fields: { booking_date: date } }) =>
        overlaps.some(({ from, to }) => date >= from && date <= to),
      ),
    ),
    drops: idsOf(
      rivals.flatMap((rival, at) => {
        const { from, to } = overlaps[at] ?? { from: '', to: '' };
        return rival.lines.filter(
          (line) => !isShared(line) && line.fields.booking_date >= from && line.fields.booking_date <= to,
        );
      }),
    ),
  };
}

function idsOf(lines: readonly Line[]): number[] {
  return [...new Set(lines.map(({ recordId }) => recordId))].sort((a, b) => a - b);
}
