/** Time as an argument: the one place the program asks the machine what time it is, and where. */
import { dayIn, type IsoDate, type IsoInstant, type TimeZone } from '#shared/domain/dates.ts';

export interface Clock {
  now(): IsoInstant;
  /** The zone the desk stands in. */
  zone(): TimeZone;
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
};

/** The desk's local calendar date. */
export function todayOf(clock: Clock): IsoDate {
  return dayIn(clock.now(), clock.zone());
}
