/** Dates and months typed by a person; what reads differently day first and month first is asked. */

import type { IsoDate, IsoMonth } from '../domain/dates.ts';
import { sentence } from '../text/sentence.ts';
import { boundReason, type DateBounds } from './date-bounds.ts';
import { isoDate, isoMonth } from './dates.ts';
import { invisibleIn, isBlank, plainText } from './plain-text.ts';
import { type Reading, refused, taken } from './reading.ts';

/** Two digits, two digits, two digits: the year may come first, too. */
const SHORT = /^(\d{2})([-/.])(\d{1,2})\2(\d{1,2})$/;
const LOOKS_LIKE_A_DATE = /^\d{4}\D+\d{1,2}\D+\d{1,2}\D?$|^\d{1,2}\D\d{1,2}\D\d{2,4}$|^\d{8}$/;

/**
 * A typed date → YYYY-MM-DD inside its bounds. "2026/1/5", "20260105" and "2026年1月5日" have one
 * reading; "03/04/2025" has two. A reading that the bounds rule out is not offered, and the one that
 * is left is still asked.
 * @example readDate('03/04/2025', bounds) // { kind: 'ambiguous', readings: ['2025-04-03', '2025-03-04'] }
 */
export function readDate(typed: string, bounds: DateBounds): Reading<IsoDate> {
  const short = SHORT.exec(plainText(typed));
  return readCalendar(
    typed,
    (text) => [
      // A bare five-digit number is a serial in a file; typed, it is no date.
      ...(/^\d{5}(?:\.\d*)?$/.test(text) ? [] : [isoDate(text, 'dmy'), isoDate(text, 'mdy')]),
      ...(short ? [isoDate(`20${short[1]}-${short[3]}-${short[4]}`, 'ymd')] : []),
    ],
    bounds,
    'values.no-date',
  );
}

/** A typed month → YYYY-MM not after the present one: "2024-03", "2024年3月", "03/2024", or a date in it. */
export function readMonth(typed: string, bounds: DateBounds): Reading<IsoMonth> {
  return readCalendar(typed, (text) => [isoMonth(text, 'dmy'), isoMonth(text, 'mdy')], bounds, 'values.no-month');
}

function readCalendar(
  typed: string,
  readingsOf: (text: string) => readonly (string | undefined)[],
  bounds: DateBounds,
  otherwise: 'values.no-date' | 'values.no-month',
): Reading<string> {
  const invisible = invisibleIn(typed.trim());
  if (invisible !== undefined) return refused(sentence('values.invisible', { character: invisible }));
  const text = plainText(typed);
  if (isBlank(text)) return taken<string>(null);
  const all = [...new Set(readingsOf(text))].filter((date) => date !== undefined);
  const [first] = all;
  if (first === undefined)
    return refused(
      sentence(otherwise === 'values.no-date' && LOOKS_LIKE_A_DATE.test(text) ? 'values.no-such-day' : otherwise),
    );
  const possible = all.filter((date) => boundReason(firstDayOf(date), bounds) === null);
  if (all.length === 1 && possible.length === 1) return taken(first);
  if (possible.length > 0) return { kind: 'ambiguous', readings: possible };
  const why = boundReason(firstDayOf(first), bounds);
  return why === null ? taken(first) : { kind: 'refused', why };
}

function firstDayOf(date: string): IsoDate {
  return date.length === 7 ? `${date}-01` : date;
}
