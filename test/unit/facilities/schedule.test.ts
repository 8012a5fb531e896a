import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveAnnualRate } from '#electron/facilities/annual-rate.ts';
import {
  isSchedule,
  type RepaymentPlan,
  repaymentSchedule,
  type Schedule,
  type ScheduleTerms,
} from '#electron/facilities/schedule.ts';
import { Fault } from '#shared/domain/fault.ts';

const TERMS: ScheduleTerms = {
  amount: 100_000_000,
  ratePercent: 4.35,
  months: 12,
  graceMonths: 0,
  repayment: { kind: 'annuity' },
  dayCount: '30/360',
  start: null,
};

function scheduleOf(terms: Partial<ScheduleTerms>): Schedule {
  const found = repaymentSchedule({ ...TERMS, ...terms });
  if (!isSchedule(found)) throw new Error(`${found.term}: ${found.reason.id}`);
  return found;
}
const refusalOf = (terms: Partial<ScheduleTerms>) => {
  const found = repaymentSchedule({ ...TERMS, ...terms });
  return isSchedule(found) ? null : [found.term, found.reason.id];
};

describe('a repayment schedule', () => {
  it('is that of the worked annuity', () => {
    // DOMAIN §8, golden schedule: CNY 1,000,000.00 at 4.35%, 12 monthly.
    const { payment, totalInterest, lines } = scheduleOf({});
    expect([payment, totalInterest]).toEqual([8_530_990, 2_371_879]);
    expect(lines[0]).toEqual({ n: 1, date: null, interest: 362_500, principal: 8_168_490, balance: 91_831_510 });
    expect(lines[11]).toEqual({ n: 12, date: null, interest: 30_813, principal: 8_500_176, balance: 0 });
  });

  it('pays interest only through the grace, then what its kind says', () => {
    // 1,000,000.00 ÷ 9 = 111,111.11…; the last line takes the 0.01 that is left.
    const linear = scheduleOf({ graceMonths: 3, repayment: { kind: 'linear' } }).lines.map((line) => line.principal);
    expect(linear).toEqual([0, 0, 0, ...new Array(8).fill(11_111_111), 11_111_112]);
    const bullet = scheduleOf({ repayment: { kind: 'bullet' } }).lines;
    expect(bullet.map((line) => line.interest)).toEqual(new Array(12).fill(362_500));
    expect(bullet.map((line) => line.principal)).toEqual([...new Array(11).fill(0), 100_000_000]);
  });

  it('repays by the season in proportion to its weights', () => {
    const { lines, payment } = scheduleOf({ months: 4, repayment: { kind: 'seasonal', weights: [1, 0, 2.5, 0.5] } });
    expect(payment).toBeNull();
    expect(lines.map((line) => line.principal)).toEqual([25_000_000, 0, 62_500_000, 12_500_000]);
  });

  it('leaves the balloon to the last line', () => {
    // Level payment by the annuity formula with a residual, in floating point: r·(A(1+r)^n − B) ÷ ((1+r)^n − 1).
    const r = 0.0435 / 12;
    const grown = (1 + r) ** 12;
    const { payment, lines } = scheduleOf({ repayment: { kind: 'balloon', balloon: 40_000_000 } });
    expect(payment).toBe(Math.round((r * (100_000_000 * grown - 40_000_000)) / (grown - 1)));
    const last = lines[11];
    expect((last?.interest ?? 0) + (last?.principal ?? 0) - (payment ?? 0)).toBeGreaterThanOrEqual(40_000_000 - 12);
    expect((last?.interest ?? 0) + (last?.principal ?? 0) - (payment ?? 0)).toBeLessThanOrEqual(40_000_000 + 12);
  });

  it('counts the days of a line where the day count says so', () => {
    // From 31 January 2027: 28 days to 28 February, 31 to 31 March; 100,000,000 × 4.35% × days ÷ 360 (365).
    const bullet = { start: '2027-01-31', months: 2, repayment: { kind: 'bullet' } } as const;
    const interest = (dayCount: ScheduleTerms['dayCount']) =>
      scheduleOf({ ...bullet, dayCount }).lines.map((line) => line.interest);
    expect(interest('act/360')).toEqual([338_333, 374_583]);
    expect(interest('act/365')).toEqual([333_699, 369_452]);
    expect(interest('30/360')).toEqual([362_500, 362_500]);
    expect(scheduleOf(bullet).lines.map(({ date }) => date)).toEqual(['2027-02-28', '2027-03-31']);
  });

  it('rounds interest half-even by exact arithmetic', () => {
    // 12,000 × 0.125% ÷ 12 = 1.25; 20 × 12.5 ÷ … chosen so that the twelfth is exactly a half: 60 × 10% ÷ 12 = 0.5 → 0, 180 → 1.5 → 2.
    const first = (amount: number) => scheduleOf({ amount, ratePercent: 10, repayment: { kind: 'bullet' } }).lines[0];
    expect([first(60)?.interest, first(180)?.interest, first(300)?.interest]).toEqual([0, 2, 2]);
  });

  it('clears, whatever its terms, and every line adds up', () => {
    const plans = fc.oneof(
      fc.constantFrom<RepaymentPlan>({ kind: 'bullet' }, { kind: 'linear' }, { kind: 'annuity' }),
      fc.integer({ min: 0, max: 50 }).map((balloon): RepaymentPlan => ({ kind: 'balloon', balloon })),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 1e15 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 2, max: 120 }),
        fc.integer({ min: 0, max: 1 }),
        plans,
        (amount, basisPoints, months, graceMonths, repayment) => {
          const { lines, totalInterest } = scheduleOf({
            amount,
            ratePercent: basisPoints / 100,
            months,
            graceMonths,
            repayment,
          });
          let balance = amount;
          for (const line of lines) {
            expect(line.principal).toBeGreaterThanOrEqual(0);
            balance -= line.principal;
            expect(line.balance).toBe(balance);
          }
          expect(balance).toBe(0);
          expect(totalInterest).toBe(lines.reduce((sum, { interest }) => sum + interest, 0));
        },
      ),
    );
  });

  it('is refused with the term to change', () => {
    expect(refusalOf({ graceMonths: 12 })).toEqual(['graceMonths', 'schedule.grace-too-long']);
    expect(refusalOf({ dayCount: 'act/365' })).toEqual(['start', 'schedule.no-start']);
    const seasonal = (weights: number[]) => refusalOf({ months: 2, repayment: { kind: 'seasonal', weights } });
    expect(seasonal([1])).toEqual(['weights', 'schedule.other-count-of-weights']);
    expect([seasonal([0, 0]), seasonal([1, -1])]).toEqual([
      ['weights', 'schedule.weights-not-positive'],
      ['weights', 'schedule.weights-not-positive'],
    ]);
    expect(refusalOf({ repayment: { kind: 'balloon', balloon: 100_000_001 } })?.[0]).toBe('balloon');
    // 40% over 40 years by actual days: a twelfth of the rate pays 30 days, January has 31.
    expect(refusalOf({ ratePercent: 40, months: 480, dayCount: 'act/360', start: '2027-01-01' })).toEqual([
      'ratePercent',
      'schedule.does-not-clear',
    ]);
  });
});

describe('the effective annual rate', () => {
  it('is that of the worked example', () => {
    // DOMAIN §8: with a fee of 0.5%, 5.415945%.
    expect(effectiveAnnualRate(99_500_000, scheduleOf({}).lines) * 100).toBeCloseTo(5.415945, 6);
  });

  it('compounds the nominal rate where nothing is kept back, and is nothing without interest', () => {
    const { lines } = scheduleOf({ repayment: { kind: 'bullet' } });
    expect(effectiveAnnualRate(100_000_000, lines)).toBeCloseTo((1 + 0.0435 / 12) ** 12 - 1, 12);
    expect(effectiveAnnualRate(100_000_000, scheduleOf({ ratePercent: 0 }).lines)).toBeCloseTo(0, 12);
  });

  it('is not asked of money that is never paid back', () => {
    expect(() => effectiveAnnualRate(100_000_001, scheduleOf({ ratePercent: 0 }).lines)).toThrow(Fault);
  });
});
