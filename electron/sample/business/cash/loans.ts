/** What the business owes to lenders. */
import { addMonthsToDate } from '#shared/domain/dates.ts';
import { type Day, dayOf, isoOf } from '../../calendar.ts';
import type { Plan } from '../../plan.ts';
import type { Random } from '../../random.ts';
import type { Drivers } from '../drivers.ts';

export interface Loan {
  readonly lender: string;
  readonly kind: 'working-capital-loan' | 'revolving-credit-line' | 'term-loan' | 'equipment-loan';
  readonly limit: number;
  balance: number;
  /** Principal that fell due and is not paid yet. */
  called: number;
  opened: Day;
  matures: Day;
  readonly rate: number;
  /** Principal of one instalment; 0 for bullet loans and lines. */
  readonly instalment: number;
  /** Months between instalments. */
  readonly everyMonths: number;
  readonly secured: boolean;
}

/** The day `months` later, clamped to the month's end. */
export function monthsLater(day: Day, months: number): Day {
  return dayOf(addMonthsToDate(isoOf(day), months));
}

/** Rounds to a step lenders deal in: 10,000 major units, or 1,000 for small amounts. */
export function lenderAmount(amount: number): number {
  const step = amount < 10_000_000 ? 100_000 : 1_000_000;
  return Math.round(amount / step) * step;
}

/** A loan repaid in equal instalments; the last one takes what is left. */
export function instalmentLoan(
  random: Random,
  plan: Plan,
  drivers: Drivers,
  kind: 'term-loan' | 'equipment-loan',
  amount: number,
  opened: Day,
): Loan {
  const years = kind === 'term-loan' ? random.integer(6, 9) : random.integer(4, 5);
  const everyMonths = random.pick([1, 3]);
  return {
    lender: random.pick(plan.locale.banks),
    kind,
    limit: amount,
    balance: amount,
    called: 0,
    opened,
    matures: monthsLater(opened, years * 12),
    rate: drivers.interestRate + 0.003,
    instalment: Math.ceil(amount / ((years * 12) / everyMonths)),
    everyMonths,
    secured: true,
  };
}

function bulletLoan(random: Random, plan: Plan, drivers: Drivers, amount: number, opened: Day): Loan {
  return {
    lender: random.pick(plan.locale.banks),
    kind: 'working-capital-loan',
    limit: amount,
    balance: amount,
    called: 0,
    opened,
    matures: monthsLater(opened, 12),
    rate: drivers.interestRate,
    instalment: 0,
    everyMonths: 0,
    secured: random.chance(0.4),
  };
}

/** A credit line: drawn when cash runs short, repaid when it allows. */
export function creditLine(random: Random, plan: Plan, drivers: Drivers, opened: Day): Loan {
  return {
    lender: random.pick(plan.locale.banks),
    kind: 'revolving-credit-line',
    limit: Math.max(
      lenderAmount(10_000_000 / plan.locale.yuanPerUnit),
      lenderAmount(drivers.monthlyRevenue * random.between(0.5, 1.1) * (plan.health === 'distressed' ? 0.35 : 1)),
    ),
    balance: 0,
    called: 0,
    opened,
    matures: monthsLater(opened, 36),
    rate: drivers.interestRate + 0.005,
    instalment: 0,
    everyMonths: 0,
    secured: false,
  };
}

/** Share of the working capital that an applicant of each condition already finances with short loans. */
const SHORT_LOANS_TO_NEED = { strong: 0.15, sound: 0.25, weak: 0.5, distressed: 1.1 } as const;

/**
 * The loans that make up a wished amount of debt: short ones against the working capital, long ones
 * against the plant. What neither carries the owners lend.
 */
export function openingLoans(
  random: Random,
  plan: Plan,
  drivers: Drivers,
  wished: { readonly debt: number; readonly workingCapital: number; readonly plant: number },
  opened: Day,
): Loan[] {
  const loans: Loan[] = [];
  const founded = dayOf(plan.foundedOn);
  const most = Math.max(0, wished.workingCapital) * SHORT_LOANS_TO_NEED[plan.health] * random.between(0.7, 1.3);
  const short = lenderAmount(Math.min(wished.debt * 0.7, most));
  const long = lenderAmount(Math.min(wished.debt - short, wished.plant * random.between(0.5, 0.75)));
  const split = short > drivers.monthlyRevenue * 1.5 ? lenderAmount(short * 0.6) : short;
  for (const amount of [split, short - split]) {
    if (amount > 0)
      loans.push(bulletLoan(random, plan, drivers, amount, Math.max(founded + 30, opened - random.integer(20, 300))));
  }
  if (long > 0) loans.push(instalmentLoan(random, plan, drivers, 'term-loan', long, opened));
  return loans;
}

/** The part of all loans that falls due later than a year after `day`. */
export function longTermPart(loans: readonly Loan[], day: Day): number {
  return loans.reduce((sum, loan) => {
    if (loan.instalment === 0) return sum;
    return (
      sum +
      Math.max(0, loan.balance - loan.instalment * (12 / loan.everyMonths) - (loan.matures <= day ? loan.balance : 0))
    );
  }, 0);
}
