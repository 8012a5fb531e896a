import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/dates.ts';
import { readDate, readMonth } from '#shared/values/typed-dates.ts';

const PAST = { today: '2026-03-20', yearsAhead: 0 };
const AHEAD = { today: '2026-03-20', yearsAhead: 30 };

describe('a date that is typed', () => {
  it.each([
    '2026/1/5',
    '2026-1-5',
    '2026.01.05',
    '2026 1 5',
    '20260105',
    '2026年1月5日',
    '２０２６年１月５日',
    '26年1月5日',
    '2026 年 1 月 5 日',
    ' 2026-01-05 ',
    '5 Jan 2026',
    'January 5, 2026',
  ])('%s has one reading', (typed) => {
    expect(readDate(typed, PAST)).toEqual({ kind: 'value', value: '2026-01-05' });
  });

  it.each([
    ['13/04/2025', { kind: 'value', value: '2025-04-13' }],
    ['04/13/2025', { kind: 'value', value: '2025-04-13' }],
    ['05/05/2025', { kind: 'value', value: '2025-05-05' }],
    ['03/04/2025', { kind: 'ambiguous', readings: ['2025-04-03', '2025-03-04'] }],
    // 3 April 2026 is still to come; the reading that is left is asked, not assumed.
    ['03/04/2026', { kind: 'ambiguous', readings: ['2026-03-04'] }],
    ['03/04/05', { kind: 'ambiguous', readings: ['2005-04-03', '2005-03-04', '2003-04-05'] }],
    ['', { kind: 'value', value: null }],
  ])('%s is read as %j', (typed, reading) => {
    expect(readDate(typed, PAST)).toEqual(reading);
  });

  it.each([
    ['0026-01-05', 'values.too-early', '1900-01-01'],
    ['2062-01-05', 'values.in-future', '2026-03-20'],
    ['2026-03-21', 'values.in-future', '2026-03-20'],
    ['2026-02-30', 'values.no-such-day', undefined],
    ['31/04/2025', 'values.no-such-day', undefined],
    ['45000', 'values.no-date', undefined],
    ['2025', 'values.no-date', undefined],
    ['tomorrow', 'values.no-date', undefined],
    ['2026-01-05\u200e', 'values.invisible', undefined],
  ])('%s is refused as %s with the bound %s', (typed, id, bound) => {
    const reading = readDate(typed, PAST);
    expect(reading).toMatchObject({ kind: 'refused', why: { id } });
    expect(reading.kind === 'refused' && reading.why.values['bound']).toBe(bound);
  });

  it('may lie ahead where it makes sense, to the day as many years as its field allows', () => {
    expect(readDate('2056-03-20', AHEAD)).toEqual({ kind: 'value', value: '2056-03-20' });
    expect(readDate('2056-03-21', AHEAD)).toMatchObject({ kind: 'refused', why: { id: 'values.far-ahead' } });
  });

  it('reads every date back from every way of writing it; where two are possible, both readings hold it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 45_000 }), fc.integer({ min: 0, max: 6 }), (days, form) => {
        const date = addDays('1901-01-01', days);
        const [year = '', month = '', day = ''] = date.split('-');
        const plain = [year, Number(month), Number(day)];
        const written = [
          plain.join('/'),
          plain.join('.'),
          year + month + day,
          `${plain[0]}年${plain[1]}月${plain[2]}日`,
          `${day}/${month}/${year}`,
          `${month}/${day}/${year}`,
          `${day}.${month}.${year}`,
        ][form];
        const reading = readDate(written ?? '', PAST);
        if (reading.kind === 'ambiguous') expect(reading.readings).toContain(date);
        else expect(reading).toEqual({ kind: 'value', value: date });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a month that is typed', () => {
  it.each(['2025-03', '202503', '2025/3', '2025年3月', '2025年3月份', '03/2025', 'Mar 2025', '2025-03-31'])(
    '%s has one reading',
    (typed) => {
      expect(readMonth(typed, PAST)).toEqual({ kind: 'value', value: '2025-03' });
    },
  );

  it('is asked from a date that can be read in two ways, and refused ahead of today', () => {
    expect(readMonth('03/04/2025', PAST)).toEqual({ kind: 'ambiguous', readings: ['2025-04', '2025-03'] });
    expect(readMonth('2026-04', PAST)).toMatchObject({ kind: 'refused', why: { id: 'values.in-future' } });
    expect(readMonth('2025Q1', PAST)).toMatchObject({ kind: 'refused', why: { id: 'values.no-month' } });
  });
});
