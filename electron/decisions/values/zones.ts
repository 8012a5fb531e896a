/** Time zones of times: an offset from UTC, or a region whose offset depends on the day. */
import { dayNumber } from './calendar.ts';

/** Offset in seconds east of UTC, or the name of a region of the IANA database. */
export type Zone =
  | { readonly kind: 'offset'; readonly seconds: number }
  | { readonly kind: 'region'; readonly name: string };

export const UTC: Zone = { kind: 'offset', seconds: 0 };

/** Widest offset a time may have (XML Schema 1.1: fourteen hours; DMN's own examples go to eighteen). */
const WIDEST = 18 * 3600;

const regions = new Map<string, Intl.DateTimeFormat | null>();

function formatOf(region: string): Intl.DateTimeFormat | null {
  const known = regions.get(region);
  if (known !== undefined) return known;
  let format: Intl.DateTimeFormat | null;
  try {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: region,
      hourCycle: 'h23',
      era: 'narrow',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  } catch {
    format = null;
  }
  regions.set(region, format);
  return format;
}

/** A zone by what stands behind a time: "Z", "+08:00", "-05:30:15", "@Asia/Shanghai"; undefined where it is none. */
export function zoneOf(text: string): Zone | undefined {
  if (text === 'Z' || text === 'z') return UTC;
  if (text.startsWith('@')) {
    const name = text.slice(1);
    if (/^(?:UTC|GMT|Z)$/i.test(name) || (/^[A-Za-z]/.test(name) && formatOf(name))) return { kind: 'region', name };
    return undefined;
  }
  const match = /^([+-])(\d\d):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (!match) return undefined;
  const [, sign, hours, minutes, seconds = '0'] = match;
  const size = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
  return size > WIDEST ? undefined : { kind: 'offset', seconds: sign === '-' ? -size : size };
}

export function zoneText(zone: Zone): string {
  if (zone.kind === 'region') return `@${zone.name}`;
  const { seconds } = zone;
  if (seconds === 0) return 'Z';
  const size = Math.abs(seconds);
  const two = (part: number): string => String(part).padStart(2, '0');
  const rest = size % 60 === 0 ? '' : `:${two(size % 60)}`;
  return `${seconds < 0 ? '-' : '+'}${two(Math.floor(size / 3600))}:${two(Math.floor((size % 3600) / 60))}${rest}`;
}

function offsetAt(format: Intl.DateTimeFormat, epochSeconds: number): number {
  const part: Record<string, string> = {};
  for (const { type, value } of format.formatToParts(new Date(epochSeconds * 1000))) part[type] = value;
  const at = (type: string): number => Number(part[type]);
  const year = part['era'] === 'B' ? 1 - at('year') : at('year');
  const local = dayNumber(year, at('month'), at('day')) * 86_400 + at('hour') * 3600 + at('minute') * 60 + at('second');
  return local - epochSeconds;
}

/** Years beyond which a region's rules are those of the year at the bound. */
const LAST_SECOND = 8_000_000_000_000;

/** Seconds east of UTC a zone has at a local time, given in seconds of the local clock since 1970. */
export function offsetSeconds(zone: Zone, localSeconds: number): number {
  if (zone.kind === 'offset') return zone.seconds;
  const format = /^(?:UTC|GMT|Z)$/i.test(zone.name) ? null : formatOf(zone.name);
  if (!format) return 0;
  const bounded = Math.max(-LAST_SECOND, Math.min(LAST_SECOND, localSeconds));
  const first = offsetAt(format, bounded);
  // A second look from the instant found tells a change of clocks in between.
  return offsetAt(format, bounded - first);
}
