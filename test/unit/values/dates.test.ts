import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween } from '#shared/domain/dates.ts';
import { detectDateOrder, isoDate, isoMonth } from '#shared/values/dates.ts';

describe('dates', () => {
  it.each([
    ['2024-03-05', 'dmy', '2024-03-05'],
    ['2024/3/5', 'dmy', '2024-03-05'],
    ['2024.03.05', 'ymd', '2024-03-05'],
    ['20240305', 'ymd', '2024-03-05'],
    ['2024年3月5日', 'ymd', '2024-03-05'],
    ['2024-03-05T10:20:00', 'ymd', '2024-03-05'],
    ['2024-03-05 23:59', 'ymd', '2024-03-05'],
    ['05/03/2024', 'dmy', '2024-03-05'],
    ['03/05/2024', 'mdy', '2024-03-05'],
    ['05.03.24', 'dmy', '2024-03-05'],
    ['5 Mar 2024', 'ymd', '2024-03-05'],
    ['05-Mar-24', 'ymd', '2024-03-05'],
    ['March 5, 2024', 'ymd', '2024-03-05'],
    ['31/12/99', 'dmy', '1999-12-31'],
    ['45356', 'ymd', '2024-03-05'],
  ] as const)('reads %s in order %s as %s', (text, order, expected) => {
    expect(isoDate(text, order)).toBe(expected);
  });

  it.each(['2024-02-30', '31/04/2024', 'tomorrow', '2024', '12', '2024-13-01', '00/00/0000'])(
    'does not read %s',
    (text) => {
      expect(isoDate(text, 'dmy')).toBeUndefined();
    },
  );

  // Excel counts days from 1900-01-01 = 1 and knows a 29 February 1900, so from 1 March 1900 the
  // distance is to 1899-12-30 (ECMA-376 part 1, 18.17.4.1).
  it('reads every Excel serial as the day that many days after 1899-12-30', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 80_000 }), (serial) => {
        expect(daysBetween('1899-12-30', isoDate(serial, 'ymd') ?? '')).toBe(serial);
      }),
    );
  });

  it('reads every date back from every way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const date = addDays('1980-01-01', days);
        const [year, month, day] = date.split('-');
        expect(isoDate(`${day}/${month}/${year}`, 'dmy')).toBe(date);
        expect(isoDate(`${month}/${day}/${year}`, 'mdy')).toBe(date);
        expect(isoDate(`${year}${month}${day}`, 'mdy')).toBe(date);
        expect(isoDate(`${year}年${Number(month)}月${Number(day)}日`, 'dmy')).toBe(date);
      }),
    );
  });

  it('decides day or month first over the whole column', () => {
    expect(detectDateOrder(['01/02/2024', '13/02/2024'])).toEqual({
      order: 'dmy',
      certain: true,
      contradictory: false,
    });
    expect(detectDateOrder(['01/02/2024', '02/13/2024'])).toEqual({
      order: 'mdy',
      certain: true,
      contradictory: false,
    });
    expect(detectDateOrder(['01/02/2024', '03/04/2024']).certain).toBe(false);
    expect(detectDateOrder(['13/02/2024', '02/13/2024', '14/02/2024'])).toEqual({
      order: 'dmy',
      certain: true,
      contradictory: true,
    });
  });

  it.each([
    ['2024-03', '2024-03'],
    ['202403', '2024-03'],
    ['2024年3月', '2024-03'],
    ['03/2024', '2024-03'],
    ['Mar 2024', '2024-03'],
    ['Mar-24', '2024-03'],
    ['2024-03-31', '2024-03'],
  ])('reads the month %s as %s', (text, expected) => {
    expect(isoMonth(text, 'dmy')).toBe(expected);
  });

  it('does not take a quarter or a year for a month', () => {
    expect(isoMonth('2024Q1', 'dmy')).toBeUndefined();
    expect(isoMonth('2024', 'dmy')).toBeUndefined();
    expect(isoMonth('2024-13', 'dmy')).toBeUndefined();
  });
});
