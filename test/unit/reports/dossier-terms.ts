/** The terms of a dossier's proposal: how it is repaid, what it earns, what it stands. */
import { effectiveAnnualRate } from '#electron/facilities/annual-rate.ts';
import { isSchedule, repaymentSchedule } from '#electron/facilities/schedule.ts';
import type { DossierParts } from '#electron/reports/dossier.ts';
import { usualTerms } from '#shared/domain/repayment.ts';

export const FACILITY = { ...usualTerms('term-loan'), drawdownOn: '2026-02-01', feeBasisPoints: 50 };

export const EARNINGS: DossierParts['earnings'] = {
  modelRateBasisPoints: 441,
  raroc: 0.1338,
  hurdle: 0.11,
  breakEvenBasisPoints: 318,
  hurdleRateBasisPoints: 402,
  concessionBasisPoints: 16,
  concessionCost: 362_400,
};

const OUTCOME = {
  cover: 1.46,
  cash: 207_939_603,
  revolver: 0,
  grade: 'BBB',
  points: 624,
  pd: 0.0086,
  limit: 420_000_000,
  rateBasisPoints: 441,
} as const;
export const STRESS: DossierParts['stress'] = {
  yearEnd: '2025-12-31',
  minimumCover: 1.2,
  facilityService: 15_541_732,
  largestBuyer: 0.33,
  before: OUTCOME,
  after: OUTCOME,
  shocks: [
    { shock: 'revenue', coverFrom: -0.23, coverTo: 2.13, breaksAt: -0.135 },
    { shock: 'inputPrice', coverFrom: 2.77, coverTo: -2.48, breaksAt: 0.035 },
    { shock: 'receivableDays', coverFrom: 1.46, coverTo: -4.04, breaksAt: 10.2 },
    { shock: 'rateBasisPoints', coverFrom: 1.46, coverTo: 1.14, breaksAt: null },
  ],
  reason: null,
};

/** The schedule of the proposal, by the functions the desk computes it with. */
export function scheduleOf(): DossierParts['schedule'] {
  const found = repaymentSchedule({
    amount: 420_000_000,
    ratePercent: 4.25,
    months: 12,
    graceMonths: 0,
    repayment: { kind: 'annuity' },
    dayCount: FACILITY.dayCount,
    start: FACILITY.drawdownOn,
  });
  if (!isSchedule(found)) throw new Error(found.reason.id);
  const lines = [...found.lines];
  return { ...found, lines, fee: 2_100_000, annualRate: effectiveAnnualRate(417_900_000, lines) };
}
