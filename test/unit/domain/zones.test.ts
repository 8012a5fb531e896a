/** A day has a zone: the first half day of 1 December in the far east is still November in UTC. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayIn, instantsOf, startOfDay, wallTime } from '#shared/domain/dates.ts';

const ZONES = ['Pacific/Kiritimati', 'Asia/Shanghai', 'America/Los_Angeles', 'UTC', 'Asia/Kolkata'] as const;

describe('an instant on the wall of a zone', () => {
  it.each([
    ['Pacific/Kiritimati', '2026-12-01 04:30:00'],
    ['Asia/Shanghai', '2026-11-30 22:30:00'],
    ['America/Los_Angeles', '2026-11-30 06:30:00'],
    ['UTC', '2026-11-30 14:30:00'],
  ])('in %s is %s', (zone, expected) => {
    expect(wallTime('2026-11-30T14:30:00.000Z', zone)).toBe(expected);
    expect(dayIn('2026-11-30T14:30:00.000Z', zone)).toBe(expected.slice(0, 10));
  });

  it('shows midnight as 00:00, the beginning of the day', () => {
    expect(wallTime('2026-11-30T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-12-01 00:00:00');
  });
});

describe('the first instant of a day', () => {
  it.each([
    ['Pacific/Kiritimati', '2026-11-30T10:00:00.000Z'],
    ['Asia/Shanghai', '2026-11-30T16:00:00.000Z'],
    ['America/Los_Angeles', '2026-12-01T08:00:00.000Z'],
  ])('of 1 December in %s is %s', (zone, expected) => {
    expect(startOfDay('2026-12-01', zone)).toBe(expected);
  });

  it('is its midnight also on the days when the clocks change, 23 and 25 hours long', () => {
    const hours = (date: string) =>
      (Date.parse(startOfDay(addDays(date, 1), 'America/Los_Angeles')) -
        Date.parse(startOfDay(date, 'America/Los_Angeles'))) /
      3_600_000;
    expect(hours('2026-03-08')).toBe(23);
    expect(hours('2026-11-01')).toBe(25);
  });

  it('is the next day’s where a zone left the day out: Samoa had no 30 December 2011', () => {
    expect(startOfDay('2011-12-30', 'Pacific/Apia')).toBe(startOfDay('2011-12-31', 'Pacific/Apia'));
  });
});

describe('a span of days', () => {
  const anyZone = fc.constantFrom(...ZONES);
  const anyInstant = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString());

  it('of one day holds exactly the instants that are shown with it', () => {
    fc.assert(
      fc.property(anyZone, anyInstant, fc.integer({ min: -1, max: 1 }), (zone, instant, shift) => {
        const day = addDays(dayIn(instant, zone), shift);
        const { from = '', before = '' } = instantsOf({ from: day, to: day }, zone);
        expect(instant >= from && instant < before).toBe(shift === 0);
      }),
      { numRuns: 60 },
    );
  });

  it('given by instants includes both', () => {
    const span = { from: '2026-11-30T14:30:00.000Z', to: '2026-11-30T14:30:00.000Z' };
    expect(instantsOf(span, 'UTC')).toEqual({ from: span.from, before: '2026-11-30T14:30:00.001Z' });
  });

  it('without an end has none', () => {
    expect(instantsOf({}, 'UTC')).toEqual({});
  });
});
