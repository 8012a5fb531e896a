/** What the path to a better grade rests on by expert judgement: bounds of the levers and what each costs in effort. */
import { z } from 'zod';
import { hashOf } from '#electron/ground/canonical.ts';
import { LEVERS } from '#shared/domain/path.ts';
import document from './judgement.json' with { type: 'json' };

const shareSchema = z.number().min(0).max(1);
const daysSchema = z.int().min(0).max(3660);

const judgementSchema = z.strictObject({
  format: z.literal('sme-credit-desk/path-judgement/1'),
  origin: z.literal('expert judgement'),
  /** Cash that stays in the business whatever is paid, over a year's revenue; what there is where that is less. */
  leastCashShareOfRevenue: shareSchema,
  bounds: z.strictObject({
    /** New equity over present equity and over total assets; the larger amount counts. */
    equityShareOfEquity: z.number().positive().max(5),
    equityShareOfAssets: shareSchema,
    /** Days of sales that stay outstanding, and the share of the receivables that can be collected early. */
    receivableDays: daysSchema,
    receivableShare: shareSchema,
    /** Days of cost of sales that stay in stock, and the share of the inventory that can be sold at book. */
    inventoryDays: daysSchema,
    inventoryShare: shareSchema,
    /** Share of the short-term debt that lenders would make long-term. */
    refinancedShare: shareSchema,
    /** A licence that ends within so many days can be renewed, for so many days. */
    licenceDays: daysSchema,
    renewedDays: daysSchema,
    /** A facility that matures within so many days is short-term. */
    shortTermDays: daysSchema,
  }),
  /** Effort = weight × money moved ÷ total assets + fixed, summed over the levers used. */
  efforts: z.array(z.strictObject({ lever: z.enum(LEVERS), weight: z.number().min(0), fixed: z.number().positive() })),
});

export type PathJudgement = z.infer<typeof judgementSchema>;

/** The shipped judgement, checked against its schema. */
export const PATH_JUDGEMENT: PathJudgement = judgementSchema.parse(document);

/** SHA-256 over its canonical JSON. */
export const PATH_JUDGEMENT_HASH: string = hashOf(PATH_JUDGEMENT);
