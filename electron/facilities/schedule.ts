/** The repayment schedule of a loan (DOMAIN §8): exact to the minor unit, its last line clears the balance. */
import { addMonthsToDate, daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import type { MinorUnits } from '#shared/domain/money.ts';
import type { DayCount } from '#shared/domain/repayment.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { exactly, type Fraction, halfEven } from '../ground/numeric/exact.ts';

/** How the principal comes back once the grace is over. */
export type RepaymentPlan =
  | { readonly kind: 'bullet' | 'linear' | 'annuity' }
  /** Principal in proportion to one weight per instalment, such as the sales of its month. */
  | { readonly kind: 'seasonal'; readonly weights: readonly number[] }
  /** An annuity down to the balloon, which the last line pays with the rest. */
  | { readonly kind: 'balloon'; readonly balloon: MinorUnits };

export interface ScheduleTerms {
  readonly amount: MinorUnits;
  /** Nominal rate a year, in percent. */
  readonly ratePercent: number;
  /** One line a month. */
  readonly months: number;
  /** First months that pay interest only; part of `months`. */
  readonly graceMonths: number;
  readonly repayment: RepaymentPlan;
  readonly dayCount: DayCount;
  /** Day of the drawdown; the lines fall on its day of every later month. Day counts by actual days need it. */
  readonly start: IsoDate | null;
}

export interface ScheduleLine {
  readonly n: number;
  readonly date: IsoDate | null;
  readonly interest: MinorUnits;
  readonly principal: MinorUnits;
  /** What is owed after the line. */
  readonly balance: MinorUnits;
}

export interface Schedule {
  /** The level payment of an annuity or a balloon loan; null where payments differ by design. */
  readonly payment: MinorUnits | null;
  readonly totalInterest: MinorUnits;
  readonly lines: readonly ScheduleLine[];
}

/** Why terms give no schedule, and which of them to change. */
export interface NoSchedule {
  readonly term: 'graceMonths' | 'start' | 'weights' | 'balloon' | 'ratePercent';
  readonly reason: Sentence;
}

/** Whether terms gave a schedule. */
export function isSchedule(found: Schedule | NoSchedule): found is Schedule {
  return 'lines' in found;
}

/**
 * The schedule of a loan. Interest of a line = balance × rate × days of the line ÷ days of the year,
 * rounded half-even to the minor unit; 30/360 counts 30 days a month. A linear principal is amount ÷
 * instalments, a seasonal one amount × weight ÷ Σ weights, each half-even; an annuity's payment is
 * A·r ÷ (1 − (1 + r)^−n) with r a twelfth of the rate, whatever the day count. Terms whose payment
 * does not cover the interest of a line give none.
 * @example repaymentSchedule({ amount: 100_000_000, ratePercent: 4.35, months: 12, graceMonths: 0, repayment: { kind: 'annuity' }, dayCount: '30/360', start: null }) // payment 8530990
 */
export function repaymentSchedule(terms: ScheduleTerms): Schedule | NoSchedule {
  const problem = problemOf(terms);
  if (problem) return problem;
  const { amount, months, graceMonths } = terms;
  const payment = paymentOf(terms);
  const principalOf = principalRule(terms, payment);
  const lines: ScheduleLine[] = [];
  let balance = amount;
  let totalInterest = 0;
  for (let n = 1; n <= months; n += 1) {
    const interest = interestOf(terms, n, balance);
    const due = n === months ? balance : n <= graceMonths ? 0 : principalOf(n - graceMonths, interest);
    if (due < 0) return { term: 'ratePercent', reason: sentence('schedule.does-not-clear', { n }) };
    const principal = Math.min(balance, due);
    balance -= principal;
    totalInterest += interest;
    lines.push({ n, date: dateOf(terms, n), interest, principal, balance });
  }
  return { payment, totalInterest, lines };
}

function problemOf({ amount, months, graceMonths, repayment, dayCount, start }: ScheduleTerms): NoSchedule | null {
  if (graceMonths >= months) {
    return { term: 'graceMonths', reason: sentence('schedule.grace-too-long', { graceMonths, months }) };
  }
  if (dayCount !== '30/360' && start === null) {
    return { term: 'start', reason: sentence('schedule.no-start', { dayCount }) };
  }
  if (repayment.kind === 'seasonal') {
    const { weights } = repayment;
    const instalments = months - graceMonths;
    if (weights.length !== instalments) {
      const reason = sentence('schedule.other-count-of-weights', { given: weights.length, instalments });
      return { term: 'weights', reason };
    }
    const isUsable = weights.every((weight) => weight >= 0) && weights.some((weight) => weight > 0);
    if (!isUsable) return { term: 'weights', reason: sentence('schedule.weights-not-positive') };
  }
  if (repayment.kind === 'balloon' && !(repayment.balloon >= 0 && repayment.balloon <= amount)) {
    return { term: 'balloon', reason: sentence('schedule.balloon-out-of-range') };
  }
  return null;
}

function dateOf({ start }: ScheduleTerms, n: number): IsoDate | null {
  return start === null ? null : addMonthsToDate(start, n);
}

function rounded(fraction: Fraction): MinorUnits {
  return Number(halfEven(fraction));
}

/** Days of a line over those of a year. */
function yearShare({ dayCount, start }: ScheduleTerms, n: number): { days: number; of: number } {
  if (dayCount === '30/360' || start === null) return { days: 30, of: 360 };
  const days = daysBetween(addMonthsToDate(start, n - 1), addMonthsToDate(start, n));
  return { days, of: dayCount === 'act/360' ? 360 : 365 };
}

function interestOf(terms: ScheduleTerms, n: number, balance: MinorUnits): MinorUnits {
  const rate = exactly(terms.ratePercent);
  const { days, of } = yearShare(terms, n);
  return rounded({
    numerator: BigInt(balance) * rate.numerator * BigInt(days),
    denominator: rate.denominator * 100n * BigInt(of),
  });
}

/** (A·(1 + r)^n − B)·r ÷ ((1 + r)^n − 1), an annuity from A down to the balloon B; without interest (A − B) ÷ n. */
function paymentOf({ amount, ratePercent, months, graceMonths, repayment }: ScheduleTerms): MinorUnits | null {
  if (repayment.kind !== 'annuity' && repayment.kind !== 'balloon') return null;
  const instalments = BigInt(months - graceMonths);
  const from = BigInt(amount);
  const to = BigInt(repayment.kind === 'balloon' ? repayment.balloon : 0);
  const { numerator, denominator } = exactly(ratePercent);
  // r = p ÷ q, so that (1 + r)^n = (q + p)^n ÷ q^n in whole numbers.
  const q = denominator * 1200n;
  if (numerator === 0n) return rounded({ numerator: from - to, denominator: instalments });
  const grown = (q + numerator) ** instalments;
  const flat = q ** instalments;
  return rounded({ numerator: (from * grown - to * flat) * numerator, denominator: q * (grown - flat) });
}

/** Principal of the i-th line after the grace, the last one excepted. */
function principalRule(
  { amount, months, graceMonths, repayment }: ScheduleTerms,
  payment: MinorUnits | null,
): (instalment: number, interest: MinorUnits) => MinorUnits {
  if (payment !== null) return (_, interest) => payment - interest;
  if (repayment.kind === 'linear') {
    const part = rounded({ numerator: BigInt(amount), denominator: BigInt(months - graceMonths) });
    return () => part;
  }
  if (repayment.kind === 'seasonal') {
    const parts = seasonalParts(amount, repayment.weights);
    return (instalment) => parts[instalment - 1] ?? 0;
  }
  return () => 0;
}

function seasonalParts(amount: MinorUnits, weights: readonly number[]): MinorUnits[] {
  const fractions = weights.map(exactly);
  const common = fractions.reduce((most, { denominator }) => (denominator > most ? denominator : most), 1n);
  // Denominators are powers of ten, so that the largest is a multiple of each.
  const whole = fractions.map(({ numerator, denominator }) => numerator * (common / denominator));
  const sum = whole.reduce((total, weight) => total + weight, 0n);
  return whole.map((weight) => rounded({ numerator: BigInt(amount) * weight, denominator: sum }));
}
