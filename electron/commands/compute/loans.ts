/** Figures of a loan over its life: its schedule and its effective annual rate. */
import { z } from 'zod';
import { isIsoDate } from '#shared/domain/dates.ts';
import { decimalFromMinorUnits, type MinorUnits, minorUnitsFromDecimal } from '#shared/domain/money.ts';
import { DAY_COUNTS, REPAYMENTS } from '#shared/domain/repayment.ts';
import { sentence } from '#shared/text/sentence.ts';
import { effectiveAnnualRate } from '../../facilities/annual-rate.ts';
import { isSchedule, type RepaymentPlan, repaymentSchedule, type Schedule } from '../../facilities/schedule.ts';
import { exactly, halfEven } from '../../ground/numeric/exact.ts';
import { amountAboveZero, computation, percent, refused } from './computation.ts';

/** Money lines are in the minor units of this currency. */
const CURRENCY = 'CNY';
const CENTS = 100;

const money = amountAboveZero().refine((value) => Number(value.toFixed(2)) === value, 'compute.two-decimals');
const day = z.string().refine(isIsoDate, 'compute.no-day');

const LOAN = {
  amount: money,
  ratePercent: z.number().min(0).max(1000),
  months: z.int().min(1).max(600),
  repayment: z.enum(REPAYMENTS),
  graceMonths: z.int().min(0).max(599).default(0),
  dayCount: z.enum(DAY_COUNTS).default('30/360'),
  start: day.optional(),
  weights: z.array(z.number().min(0).max(1e9)).min(1).max(600).optional(),
  balloonPercent: percent().optional(),
} as const;

type Loan = z.output<z.ZodObject<typeof LOAN>>;

function minorUnits(value: number): MinorUnits {
  return minorUnitsFromDecimal(value.toFixed(2), CURRENCY) ?? 0;
}

function majorUnits(value: MinorUnits): number {
  return Number(decimalFromMinorUnits(value, CURRENCY));
}

/** A share in percent of an amount, half-even. */
function shareOf(value: MinorUnits, share: number): MinorUnits {
  const { numerator, denominator } = exactly(share);
  return Number(halfEven({ numerator: BigInt(value) * numerator, denominator: denominator * 100n }));
}

function planOf({ repayment, amount, months, graceMonths, weights, balloonPercent }: Loan): RepaymentPlan {
  if (weights !== undefined && repayment !== 'seasonal') {
    throw refused('weights', sentence('compute.only-for-repayment', { repayment: 'seasonal' }));
  }
  if (balloonPercent !== undefined && repayment !== 'balloon') {
    throw refused('balloonPercent', sentence('compute.only-for-repayment', { repayment: 'balloon' }));
  }
  if (repayment === 'balloon') {
    return { kind: repayment, balloon: shareOf(minorUnits(amount), balloonPercent ?? STANDARD_BALLOON) };
  }
  if (repayment !== 'seasonal') return { kind: repayment };
  const instalments = Math.max(0, months - graceMonths);
  const given = weights ?? [1];
  // Fewer weights than instalments, such as twelve for the months of a year, come round again.
  const recurring = Array.from({ length: instalments }, (_, index) => given[index % given.length] ?? 0);
  return { kind: repayment, weights: given.length > instalments ? given : recurring };
}

/** What a balloon loan leaves to its last line where nothing is said. */
const STANDARD_BALLOON = 50;

function scheduleOf(loan: Loan): Schedule {
  const { ratePercent, months, graceMonths, dayCount, start } = loan;
  const found = repaymentSchedule({
    amount: minorUnits(loan.amount),
    ratePercent,
    months,
    graceMonths,
    repayment: planOf(loan),
    dayCount,
    start: start ?? null,
  });
  if (isSchedule(found)) return found;
  throw refused(found.term === 'balloon' ? 'balloonPercent' : found.term, found.reason);
}

export const schedule = computation({
  name: 'schedule',
  input: z.strictObject(LOAN),
  formulas: {
    interest: 'balance × ratePercent ÷ 1200; act/360, act/365: balance × ratePercent ÷ 100 × days ÷ 360, 365',
    principal:
      'annuity, balloon: payment − interest; linear: amount ÷ n; seasonal: amount × weight ÷ Σ weight; bullet: 0; last: balance',
    payment: 'r × (amount × (1 + r)^n − balloon) ÷ ((1 + r)^n − 1), r = ratePercent ÷ 1200, n = months − graceMonths',
    totalInterest: 'Σ interest',
  },
  figures: (loan) => {
    const { payment, totalInterest, lines } = scheduleOf(loan);
    return {
      payment: payment === null ? null : majorUnits(payment),
      totalInterest: majorUnits(totalInterest),
      lines: lines.map(({ n, date, interest, principal, balance }) => ({
        n,
        ...(date !== null && { date }),
        interest: majorUnits(interest),
        principal: majorUnits(principal),
        balance: majorUnits(balance),
      })),
    };
  },
});

export const annualRate = computation({
  name: 'annual-rate',
  input: z.strictObject({ ...LOAN, feePercent: z.number().min(0).lt(100) }),
  formulas: {
    annualRatePercent: 'X: amount × (1 − feePercent ÷ 100) = Σ (interest + principal) ÷ (1 + X ÷ 100)^(n ÷ 12)',
  },
  figures: ({ feePercent, ...loan }) => {
    const amount = minorUnits(loan.amount);
    const received = amount - shareOf(amount, feePercent);
    if (received <= 0) throw refused('feePercent', sentence('compute.nothing-received'));
    return { annualRatePercent: effectiveAnnualRate(received, scheduleOf(loan).lines) * CENTS };
  },
});
