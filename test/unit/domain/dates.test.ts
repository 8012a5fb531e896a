import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysBetween, isIsoDate } from '#shared/domain/dates.ts';

const date = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

it('adds days as the calendar runs, over months, leap days and years', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -2000, max: 2000 }), (from, days) => {
      const to = addDays(from, days);
      expect(isIsoDate(to)).toBe(true);
      expect(daysBetween(from, to)).toBe(days);
    }),
  );
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
});
