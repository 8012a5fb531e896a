/** Figures of what comes after a decision: expected loss, classification, and whether PDs came true. */
import { z } from 'zod';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { calibrationSlope, jeffreysP } from '../../modelling/training/metrics/calibration-tests.ts';
import { smoothedStabilityIndex, stabilityIndex } from '../../modelling/training/metrics/stability.ts';
import { LOSS_TIMINGS, expectedLoss as lossOf } from '../../monitoring/expected-loss.ts';
import { fiveClassOf } from '../../monitoring/five-classes.ts';
import { amountFromZero, computation, percent, refused } from './computation.ts';

const PERCENT = 100;
const MOST_ROWS = 1_000_000;

export const expectedLoss = computation({
  name: 'expected-loss',
  input: z.strictObject({
    exposures: z.array(amountFromZero()).min(1).max(100),
    pdPercent: percent(),
    lgdPercent: percent(),
    eirPercent: z.number().gt(-100).max(1000),
    timing: z.enum(LOSS_TIMINGS).default('middle'),
  }),
  formulas: {
    lifetime:
      'Σ (S(t − 1) − S(t)) × lgdPercent ÷ 100 × exposure(t) × (1 + eirPercent ÷ 100)^−u, S(t) = (1 − pdPercent ÷ 100)^t; middle: u = t − 0.5; end: u = t',
    twelveMonths: 'lifetime, t = 1',
  },
  figures: ({ exposures, pdPercent, lgdPercent, eirPercent, timing }) => ({
    ...lossOf({
      exposures,
      pd: pdPercent / PERCENT,
      lossGivenDefault: lgdPercent / PERCENT,
      effectiveRate: eirPercent / PERCENT,
      timing,
    }),
  }),
});

export const fiveClass = computation({
  name: 'five-class',
  input: z.strictObject({
    daysPastDue: z.int().min(0).max(100_000),
    technical: z.boolean().default(false),
    changedUse: z.boolean().default(false),
    newForOld: z.boolean().default(false),
    creditImpaired: z.boolean().default(false),
    otherDebtsPercent: percent().default(0),
    eclPercent: percent().default(0),
    bankrupt: z.boolean().default(false),
  }),
  formulas: {
    class:
      'loss: daysPastDue > 360, bankrupt, eclPercent ≥ 90; doubtful: daysPastDue > 270, eclPercent ≥ 50; substandard: daysPastDue > 90, creditImpaired, otherDebtsPercent > 20; special-mention: daysPastDue > 0 (technical: > 7), changedUse, newForOld',
  },
  figures: ({ otherDebtsPercent, eclPercent, ...facts }) => ({
    ...fiveClassOf({
      ...facts,
      otherDebtsShare: otherDebtsPercent / PERCENT,
      expectedLossShare: eclPercent / PERCENT,
    }),
  }),
});

export const jeffreys = computation({
  name: 'jeffreys',
  input: z.strictObject({
    n: z.int().min(1).max(1e9),
    defaults: z.int().min(0).max(1e9),
    pdPercent: percent(),
  }),
  formulas: { p: 'Beta(defaults + 0.5, n − defaults + 0.5) ≤ pdPercent ÷ 100' },
  figures: ({ n, defaults, pdPercent }) => {
    if (defaults > n) throw refused('defaults', sentence('compute.more-defaults-than-rows'));
    return { p: jeffreysP(defaults, n, pdPercent / PERCENT) };
  },
});

const bins = z.array(z.number().min(0).max(1e15)).min(2).max(1000);

/** Throws where two lists do not go bin by bin, or one is empty of rows. */
function checkBins(key: string, expected: readonly number[], actual: readonly number[]): void {
  if (expected.length !== actual.length) throw refused(key, sentence('compute.other-count'));
  if (![expected, actual].every((list) => list.some((value) => value > 0))) {
    throw refused(key, sentence('compute.all-zero'));
  }
}

export const psi = computation({
  name: 'psi',
  input: z.strictObject({
    expectedShares: bins.optional(),
    actualShares: bins.optional(),
    expectedCounts: bins.optional(),
    actualCounts: bins.optional(),
  }),
  formulas: {
    psi: 'Σ (actual − expected) × ln(actual ÷ expected); counts: share = (count + 0.5) ÷ (Σ count + 0.5 × bins)',
  },
  figures: ({ expectedShares, actualShares, expectedCounts, actualCounts }) => {
    if (expectedShares && actualShares && !expectedCounts && !actualCounts) {
      checkBins('actualShares', expectedShares, actualShares);
      return { psi: stabilityIndex(expectedShares, actualShares) };
    }
    if (expectedCounts && actualCounts && !expectedShares && !actualShares) {
      checkBins('actualCounts', expectedCounts, actualCounts);
      return { psi: smoothedStabilityIndex(expectedCounts, actualCounts) };
    }
    const lacking = expectedShares ? 'actualShares' : actualShares ? 'expectedShares' : 'expectedCounts';
    throw refused(expectedCounts && !actualCounts ? 'actualCounts' : lacking, sentence('compute.shares-or-counts'));
  },
});

/** Why a slope cannot be fitted. */
const NO_SLOPE: Readonly<Record<'one-outcome' | 'one-pd' | 'separated', Sentence>> = {
  'one-outcome': sentence('compute.one-outcome'),
  'one-pd': sentence('compute.one-pd'),
  separated: sentence('compute.separated'),
};

export const slope = computation({
  name: 'slope',
  input: z.strictObject({
    pdPercent: z.array(z.number().gt(0).lt(100)).min(2).max(MOST_ROWS),
    defaults: z
      .array(z.union([z.literal(0), z.literal(1)]))
      .min(2)
      .max(MOST_ROWS),
  }),
  formulas: {
    slope: 'b: max Σ ln L, logit(p) = a + b × logit(pdPercent ÷ 100)',
    intercept: 'a',
    low: 'slope − 1.959964 × σ(slope)',
    high: 'slope + 1.959964 × σ(slope)',
  },
  figures: ({ pdPercent, defaults }) => {
    if (defaults.length !== pdPercent.length) throw refused('defaults', sentence('compute.other-count'));
    const found = calibrationSlope(
      Uint8Array.from(defaults),
      Float64Array.from(pdPercent, (value) => value / PERCENT),
    );
    if ('none' in found) throw refused('defaults', NO_SLOPE[found.none]);
    return { ...found };
  },
});
