/** The schedule of proposed terms, and what they cost the client a year. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { addMonthsToDate } from '#shared/domain/dates.ts';
import type { MinorUnits } from '#shared/domain/money.ts';
import type { FacilityTerms } from '#shared/domain/repayment.ts';
import { sentence } from '#shared/text/sentence.ts';
import { exactly, halfEven } from '../ground/numeric/exact.ts';
import { effectiveAnnualRate } from './annual-rate.ts';
import { isSchedule, type NoSchedule, type RepaymentPlan, repaymentSchedule, type Schedule } from './schedule.ts';
import { seasonalWeights } from './seasons.ts';

export interface ProposedFacility {
  readonly amount: MinorUnits;
  readonly termMonths: number;
  readonly rateBasisPoints: number;
  readonly facility: FacilityTerms;
}

export interface ProposedSchedule extends Schedule {
  /** Kept back at the drawdown. */
  readonly fee: MinorUnits;
  /** Effective annual rate as a decimal, the fee included. */
  readonly annualRate: number;
}

/** The schedule, or why there is none and which term to change. The view gives the seasons of the client's sales. */
export function proposedSchedule(terms: ProposedFacility, view: CaseView): ProposedSchedule | NoSchedule {
  const { amount, termMonths, rateBasisPoints, facility } = terms;
  const plan = planOf(terms, view);
  if ('term' in plan) return plan;
  const found = repaymentSchedule({
    amount,
    ratePercent: rateBasisPoints / 100,
    months: termMonths,
    graceMonths: facility.graceMonths,
    repayment: plan,
    dayCount: facility.dayCount,
    start: facility.drawdownOn,
  });
  if (!isSchedule(found)) return found;
  const fee = shareOf(amount, facility.feeBasisPoints / 10_000);
  return { ...found, fee, annualRate: effectiveAnnualRate(amount - fee, found.lines) };
}

function planOf({ amount, termMonths, facility }: ProposedFacility, view: CaseView): RepaymentPlan | NoSchedule {
  const { repayment, balloonShare, graceMonths, drawdownOn } = facility;
  if (repayment === 'balloon') {
    if (balloonShare === null) return { term: 'balloon', reason: sentence('schedule.no-balloon') };
    return { kind: repayment, balloon: shareOf(amount, balloonShare) };
  }
  if (repayment !== 'seasonal') return { kind: repayment };
  if (drawdownOn === null) return { term: 'start', reason: sentence('schedule.seasons-need-a-day') };
  const firstInstalment = addMonthsToDate(drawdownOn, graceMonths);
  const weights = seasonalWeights(view, firstInstalment, Math.max(0, termMonths - graceMonths));
  return 'term' in weights ? weights : { kind: repayment, weights };
}

function shareOf(amount: MinorUnits, share: number): MinorUnits {
  const { numerator, denominator } = exactly(share);
  return Number(halfEven({ numerator: BigInt(amount) * numerator, denominator }));
}
