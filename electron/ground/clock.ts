/** Time as an argument: the one place the program asks the machine what time it is. */
import type { IsoDate, IsoInstant } from '#shared/domain/dates.ts';

export interface Clock {
  now(): IsoInstant;
  /** The local calendar date. */
  today(): IsoDate;
}

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  today: () => {
    const date = new Date();
    const two = (n: number) => String(n).padStart(2, '0');
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  },
};
