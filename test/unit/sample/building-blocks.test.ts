/** The generator's building blocks: seeded numbers, exact splits, identifiers with right check digits. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bankingDay, dayOf, isoOf } from '#electron/sample/calendar.ts';
import { CHINESE_CITIES } from '#electron/sample/locale/cities.ts';
import { makeIban, makeLei, makeUscc } from '#electron/sample/locale/identifiers.ts';
import { randomStream, splitAmount } from '#electron/sample/random.ts';
import { checkIban, checkLei, checkUscc } from '#shared/domain/identifier-checks.ts';

describe('seeded numbers', () => {
  it('repeat for the same labels and differ for others', () => {
    const draw = (...labels: (string | number)[]) => {
      const random = randomStream(7, ...labels);
      return Array.from({ length: 20 }, () => random.next());
    };
    expect(draw('a', 1)).toEqual(draw('a', 1));
    expect(draw('a', 1)).not.toEqual(draw('a', 2));
    expect(draw('a', 11)).not.toEqual(draw('a1', 1));
  });

  it('are uniform enough: mean a half, every tenth as full as the next', () => {
    const random = randomStream(1, 'uniform');
    const counts = new Array<number>(10).fill(0);
    const draws = Array.from({ length: 20_000 }, () => random.next());
    for (const draw of draws) counts[Math.floor(draw * 10)] = (counts[Math.floor(draw * 10)] ?? 0) + 1;
    expect(draws.reduce((a, b) => a + b, 0) / draws.length).toBeCloseTo(0.5, 1);
    // 2,000 expected a tenth; five standard deviations are 212.
    for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(212);
  });

  it('stay within their bounds', () => {
    const random = randomStream(3, 'bounds');
    for (let round = 0; round < 500; round += 1) {
      expect(random.integer(-2, 4)).toSatisfy((n: number) => Number.isInteger(n) && n >= -2 && n <= 4);
      expect(random.between(2, 3)).toSatisfy((n: number) => n >= 2 && n < 3);
      expect(Math.abs(random.normal())).toBeLessThan(3.47);
      expect([0, 2]).toContain(random.weighted([1, 0, 3]));
    }
  });
});

describe('splitAmount', () => {
  it('loses nothing and makes no negative part', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e12 }),
        fc.array(fc.double({ min: 0.01, max: 50, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (total, weights) => {
          const parts = splitAmount(total, weights);
          expect(parts.reduce((a, b) => a + b, 0)).toBe(total);
          expect(Math.min(...parts)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

describe('identifiers', () => {
  it('pass the checks of their standards', () => {
    const random = randomStream(5, 'identifiers');
    for (const { code } of CHINESE_CITIES) {
      expect(checkUscc(makeUscc(random, code, true)).valid).toBe(true);
      expect(checkUscc(makeUscc(random, code, false)).valid).toBe(true);
      expect(checkLei(makeLei(random)).valid).toBe(true);
      expect(checkIban(makeIban(random, 'DE', 18)).valid).toBe(true);
    }
  });
});

describe('calendar', () => {
  it('moves weekends to the Monday after and leaves weekdays', () => {
    // 2026-11-14 is a Saturday.
    const days = ['2026-11-13', '2026-11-14', '2026-11-15', '2026-11-16'].map((date) => isoOf(bankingDay(dayOf(date))));
    expect(days).toEqual(['2026-11-13', '2026-11-16', '2026-11-16', '2026-11-16']);
  });
});
