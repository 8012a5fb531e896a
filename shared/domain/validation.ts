/**
 * What a validation of a scoring model finds (DOMAIN §13): discrimination, accuracy, calibration,
 * stability, subgroups, folds; and how two scorings of the same rows compare. A figure that cannot be
 * computed is null with its reason.
 */
import { z } from 'zod';
import { GRADES } from './grades.ts';
import { wordsSchema } from './words.ts';

const figureSchema = z.object({ value: z.number().nullable(), reason: wordsSchema.nullable() });
export type ValidationFigure = z.infer<typeof figureSchema>;

/** A figure with its 95% interval. */
const intervalSchema = figureSchema.extend({ low: z.number().nullable(), high: z.number().nullable() });
export type IntervalFigure = z.infer<typeof intervalSchema>;

/** A test statistic with its p-value. */
const testSchema = z.object({
  statistic: z.number().nullable(),
  p: z.number().nullable(),
  reason: wordsSchema.nullable(),
});

/** Rows, what was expected of them and what happened. */
const groupFields = {
  rows: z.int(),
  defaults: z.int(),
  meanPd: z.number().nullable(),
  /** Share of rows that defaulted. */
  observed: z.number().nullable(),
};

/** Which rows the figures are of: those the scoring models had not seen, or those they were trained on. */
const VALIDATION_SAMPLES = ['held-out-folds', 'holdout', 'training-rows'] as const;

const foldFiguresSchema = z.object({
  auc: z.number(),
  ks: z.number(),
  brier: z.number(),
  logLoss: z.number(),
});

export const validationReportSchema = z.object({
  sample: z.enum(VALIDATION_SAMPLES),
  rows: z.int(),
  defaults: z.int(),
  discrimination: z.object({
    /** DeLong's interval. */
    auc: intervalSchema,
    gini: figureSchema,
    ks: figureSchema,
  }),
  accuracy: z.object({
    brier: figureSchema,
    reliability: figureSchema,
    resolution: figureSchema,
    uncertainty: figureSchema,
    logLoss: figureSchema,
  }),
  calibration: z.object({
    meanPd: figureSchema,
    observed: figureSchema,
    /** Bands of rising PD, about as many rows in each. */
    curve: z.array(z.object(groupFields)),
    hosmerLemeshow: testSchema,
    spiegelhalter: testSchema,
    /** One-sided: small where the PD is too low for what happened. */
    jeffreysP: figureSchema,
  }),
  /** Every grade of the master scale but D; the Jeffreys p is small where the grade's PD is too low. */
  grades: z.array(z.object({ grade: z.enum(GRADES), share: z.number(), jeffreysP: figureSchema, ...groupFields })),
  /** Concentration of the rows over grades. */
  herfindahl: figureSchema,
  /** Rows without and with default by band of points, rising. */
  scores: z.array(z.object({ from: z.int(), to: z.int(), goods: z.int(), bads: z.int() })),
  /** Population stability against the rows named; null where there is nothing to compare with. */
  stability: z
    .object({
      against: wordsSchema,
      psi: figureSchema,
      inputs: z.array(z.object({ input: z.string(), csi: figureSchema })),
    })
    .nullable(),
  subgroups: z.array(
    z.object({
      column: z.string(),
      groups: z.array(z.object({ name: wordsSchema, auc: intervalSchema, jeffreysP: figureSchema, ...groupFields })),
    }),
  ),
  /** In order of time; PSI against all rows. */
  periods: z.array(z.object({ period: z.string(), auc: intervalSchema, psi: figureSchema, ...groupFields })),
  folds: z
    .object({
      each: z.array(foldFiguresSchema.extend({ fold: z.int(), seconds: z.number() })),
      mean: foldFiguresSchema,
      /** Standard deviation over folds. */
      deviation: foldFiguresSchema,
    })
    .nullable(),
});
export type ValidationReport = z.infer<typeof validationReportSchema>;

/** One figure of two scorings; the difference is first − second. */
const pairOfFigures = z.object({ first: z.number(), second: z.number(), difference: z.number() });

export const comparisonSchema = z.object({
  first: z.string(),
  second: z.string(),
  rows: z.int(),
  defaults: z.int(),
  sample: z.enum(VALIDATION_SAMPLES),
  /** DeLong's interval and test of the difference of two correlated AUCs. */
  auc: pairOfFigures.extend({ low: z.number().nullable(), high: z.number().nullable(), p: z.number().nullable() }),
  ks: pairOfFigures,
  brier: pairOfFigures,
  logLoss: pairOfFigures,
  /** Differences fold by fold, with their mean and standard deviation; null without common folds. */
  folds: z
    .object({
      each: z.array(z.object({ fold: z.int(), auc: z.number(), brier: z.number(), logLoss: z.number() })),
      mean: z.object({ auc: z.number(), brier: z.number(), logLoss: z.number() }),
      deviation: z.object({ auc: z.number(), brier: z.number(), logLoss: z.number() }),
    })
    .nullable(),
  /** What limits the comparison, in a sentence each. */
  notes: z.array(wordsSchema),
});
export type Comparison = z.infer<typeof comparisonSchema>;
