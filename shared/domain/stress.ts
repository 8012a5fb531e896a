/** Shocks a case is put under, and what is left of it (DOMAIN §10). */
import { z } from 'zod';
import { GRADES } from './grades.ts';
import { wordsSchema } from './words.ts';

/** The shocks, each within bounds that are judgement; zero is none. */
export const SHOCK_BOUNDS = {
  /** Change of revenue, as a share. */
  revenue: { from: -0.5, to: 0.2, step: 0.01 },
  /** Change of the price of what is bought and sold on, as a share. */
  inputPrice: { from: -0.1, to: 0.3, step: 0.005 },
  /** Days that customers pay later. */
  receivableDays: { from: 0, to: 120, step: 1 },
  /** Rise of the rate on all interest-bearing debt. */
  rateBasisPoints: { from: 0, to: 800, step: 10 },
} as const;
export type ShockId = keyof typeof SHOCK_BOUNDS;
export const SHOCKS = Object.keys(SHOCK_BOUNDS) as ShockId[];

const within = ({ from, to }: { readonly from: number; readonly to: number }) => z.number().min(from).max(to);

export const shocksSchema = z.strictObject({
  revenue: within(SHOCK_BOUNDS.revenue),
  inputPrice: within(SHOCK_BOUNDS.inputPrice),
  receivableDays: within(SHOCK_BOUNDS.receivableDays),
  rateBasisPoints: within(SHOCK_BOUNDS.rateBasisPoints),
});
export type Shocks = z.infer<typeof shocksSchema>;

export const NO_SHOCK: Shocks = { revenue: 0, inputPrice: 0, receivableDays: 0, rateBasisPoints: 0 };

const outcomeSchema = z.object({
  /** Cover of debt service with the facility; null where nothing falls due. */
  cover: z.number().nullable(),
  /** Minor units at the year's end, a revolver keeping it from falling below zero. */
  cash: z.int(),
  revolver: z.int(),
  grade: z.enum(GRADES),
  points: z.int(),
  pd: z.number(),
  limit: z.int().nullable(),
  rateBasisPoints: z.int().nullable(),
});
export type StressOutcome = z.infer<typeof outcomeSchema>;

/** What stress says of a case, or why it says nothing. */
export const stressSchema = z.union([
  z.object({
    /** End of the year that is put under stress. */
    yearEnd: z.string(),
    /** Cover that the limit policy asks for. */
    minimumCover: z.number(),
    /** What the facility adds to the debt service of a year, as the limit's own test repays it. */
    facilityService: z.int(),
    /** Share of the largest buyer in sales; null where it is not known. */
    largestBuyer: z.number().nullable(),
    before: outcomeSchema,
    after: outcomeSchema,
    /** For each shock alone: cover at both its bounds, and how far it goes before cover is 1. */
    shocks: z.array(
      z.object({
        shock: z.enum(SHOCKS as [ShockId, ...ShockId[]]),
        coverFrom: z.number().nullable(),
        coverTo: z.number().nullable(),
        /** The smallest shock that brings cover to 1; null where none within its bounds does. */
        breaksAt: z.number().nullable(),
      }),
    ),
    reason: z.null(),
  }),
  z.object({ reason: wordsSchema }),
]);
export type Stress = z.infer<typeof stressSchema>;
