/** The bank's policy tables as documents: their shapes. Amounts in minor units, shares as decimals. */
import { z } from 'zod';
import { CHANNELS, LIFE_STAGES, PRODUCTS } from '#shared/domain/applications.ts';
import { LIMIT_MEASURES } from '#shared/domain/assessment.ts';
import { RELIABILITIES } from '#shared/domain/authenticity.ts';
import { EXCEPTION_SEVERITIES } from '#shared/domain/exceptions.ts';
import { GRADES } from '#shared/domain/grades.ts';
import { INSTITUTION_LEVELS, ROLES } from '#shared/domain/officers.ts';
import { RECORD_SET_NAMES, RECORD_SETS, type RecordSetName } from '#shared/domain/record-sets.ts';
import { STATEMENT_CODES } from '#shared/domain/spread.ts';

/** Where a section's numbers come from: a code that the catalogues name, such as "expert-judgement", or the bank's own words. */
const originSchema = z.string().trim().min(1).max(300);
const shareSchema = z.number().min(0).max(1);
const basisPointsSchema = z.int().min(0).max(10_000);
const monthsSchema = z.int().positive().max(600);
const currencySchema = z.string().regex(/^[A-Z]{3}$/, 'policy.iso-currency');

const perLevelSchema = z.strictObject({
  'sub-branch': basisPointsSchema,
  branch: basisPointsSchema,
  'head-office': basisPointsSchema,
});

/** Basis points by tenor; a band ends with `upToMonths`, inclusive, and the last is unbounded (null). */
const tenorBandsSchema = z
  .array(z.strictObject({ upToMonths: monthsSchema.nullable(), basisPoints: basisPointsSchema }))
  .min(1);
export type TenorBands = z.infer<typeof tenorBandsSchema>;

export const limitPolicyShape = z.strictObject({
  format: z.literal('sme-credit-desk/limit-policy/1'),
  workingCapital: z.strictObject({
    origin: originSchema,
    /** Share of the need that the applicant's own funds must carry. */
    ownFundsShare: shareSchema,
    /** Growth planned on last year's sales: last year's own growth held between two bounds. */
    plannedGrowth: z.strictObject({
      withoutHistory: z.number().min(-0.9).max(1),
      atLeast: z.number().min(-0.9).max(1),
      atMost: z.number().min(-0.9).max(1),
    }),
  }),
  debtService: z.strictObject({
    origin: originSchema,
    minimumDscr: z.number().min(1).max(5),
    /** Rate at which new debt service is planned; the same for every grade. */
    planningRateBasisPoints: basisPointsSchema,
  }),
  gradeCaps: z.strictObject({
    origin: originSchema,
    /** The cap is the lower of the two shares' amounts; null leaves one out. */
    caps: z.array(
      z.strictObject({
        grade: z.enum(GRADES),
        shareOfTurnover: z.number().min(0).max(5).nullable(),
        shareOfTangibleNetWorth: z.number().min(0).max(5).nullable(),
      }),
    ),
  }),
  products: z.strictObject({
    origin: originSchema,
    rows: z.array(
      z.strictObject({
        product: z.enum(PRODUCTS),
        /** Measures that cap the limit; without any of them no limit is set. */
        applies: z.array(z.enum(LIMIT_MEASURES)),
        /** Months over which the debt-service test repays the loan; null is the loan's own term. */
        repaymentMonths: monthsSchema.nullable(),
      }),
    ),
  }),
  collateral: z.strictObject({
    origin: originSchema,
    /** A record's own haircut or enforceability counts only where it is stricter. */
    kinds: z.array(
      z.strictObject({
        kind: z.enum(RECORD_SETS.collateral.fields.kind.options),
        haircut: shareSchema,
        enforceability: shareSchema,
        /** A valuation older than this counts nothing until the collateral is valued again. */
        valuationMonths: monthsSchema,
      }),
    ),
  }),
});
export type LimitPolicy = z.infer<typeof limitPolicyShape>;

export const pricePolicyShape = z.strictObject({
  format: z.literal('sme-credit-desk/price-policy/1'),
  fundsTransferPrice: z.strictObject({ origin: originSchema, bands: tenorBandsSchema }),
  operatingCost: z.strictObject({
    origin: originSchema,
    rows: z.array(z.strictObject({ product: z.enum(PRODUCTS), basisPoints: perLevelSchema })),
  }),
  lossGivenDefault: z.strictObject({
    origin: originSchema,
    /** LGD of what no collateral secures. */
    unsecured: shareSchema,
    /** LGD of what a kind secures, and the haircut on its value; a kind that secures nothing has a haircut of 1. */
    kinds: z.array(
      z.strictObject({
        kind: z.enum(RECORD_SETS.collateral.fields.kind.options),
        securedLossGivenDefault: shareSchema,
        haircut: shareSchema,
      }),
    ),
    /** Added to the haircut where the collateral is in another currency than the loan. */
    currencyMismatchHaircut: shareSchema,
  }),
  capital: z.strictObject({
    origin: originSchema,
    assetClass: z.enum(['corporate', 'other-retail']),
    pdFloor: z.number().positive().max(0.01),
  }),
  hurdle: z.strictObject({ origin: originSchema, afterTax: shareSchema }),
  tax: z.strictObject({ origin: originSchema, incomeTaxRate: z.number().min(0).max(0.9) }),
  tenorAndLiquidityPremium: z.strictObject({ origin: originSchema, bands: tenorBandsSchema }),
  branchMargin: z.strictObject({ origin: originSchema, basisPoints: perLevelSchema }),
  relationshipDiscount: z.strictObject({
    origin: originSchema,
    /** By months of bookings on the bank's own accounts; the tier with the most months that is reached counts. */
    tiers: z.array(z.strictObject({ fromMonths: z.int().min(0).max(24), basisPoints: basisPointsSchema })).min(1),
  }),
  exceptions: z.strictObject({
    origin: originSchema,
    /** No price is offered above this rate. */
    maximumRateBasisPoints: basisPointsSchema,
  }),
});
export type PricePolicy = z.infer<typeof pricePolicyShape>;

const requirementSchema = z.strictObject({
  role: z.enum(ROLES),
  level: z.enum(INSTITUTION_LEVELS),
  count: z.int().positive().max(9),
});
export type RoleRequirement = z.infer<typeof requirementSchema>;

export const authorityPolicyShape = z.strictObject({
  format: z.literal('sme-credit-desk/authority-policy/1'),
  origin: originSchema,
  /** The rows' amounts are minor units of this currency; an amount that no rate converts into it counts as unlimited. */
  currency: currencySchema,
  /** Read from the top, the first row that fits decides; null in a condition fits everything. */
  rows: z
    .array(
      z.strictObject({
        rule: z.string().min(1).max(40),
        levels: z.array(z.enum(INSTITUTION_LEVELS)).min(1).nullable(),
        amountUpTo: z.int().positive().nullable(),
        worstGrade: z.enum(GRADES).nullable(),
        priceDeviationUpTo: z.int().min(0).nullable(),
        /** True fits only amounts inside the computed limit. */
        withinLimit: z.literal(true).nullable(),
        // Tables written before these keys name none of them: they fit everything.
        lossGivenDefaultUpTo: shareSchema.nullable().default(null),
        tenorUpTo: monthsSchema.nullable().default(null),
        products: z.array(z.enum(PRODUCTS)).min(1).nullable().default(null),
        channels: z.array(z.enum(CHANNELS)).min(1).nullable().default(null),
        worstReliability: z.enum(RELIABILITIES).nullable().default(null),
        exceptionsUpTo: z.int().min(0).max(100).nullable().default(null),
        worstException: z.enum(EXCEPTION_SEVERITIES).nullable().default(null),
        required: z.array(requirementSchema).max(5),
        /** True where nobody may approve; nobody is then required. */
        nobody: z.literal(true).nullable().default(null),
      }),
    )
    .min(1)
    .max(200),
});
export type AuthorityPolicy = z.infer<typeof authorityPolicyShape>;
export type AuthorityRow = AuthorityPolicy['rows'][number];

const scopeFields = RECORD_SETS.evidence_scope.fields;

export const eligibilityPolicyShape = z.strictObject({
  format: z.literal('sme-credit-desk/eligibility-policy/1'),
  /** What puts a borrower in default whatever its score. */
  default: z.strictObject({
    origin: originSchema,
    daysPastDue: z.int().min(1).max(180),
    /** What is past due is material above both: a share of what is owed to that lender, and an amount. */
    materialShare: shareSchema,
    materialAmount: z.int().min(0),
    /** The material amount is minor units of this currency. */
    currency: currencySchema,
    /** Whether obligations to other lenders count. */
    otherLenders: z.boolean(),
    /** Whether an open enforcement above the material amount counts. */
    enforcement: z.boolean(),
    /** Months without arrears after which a default is cured. */
    cureMonths: z.int().min(1).max(24),
    cureMonthsAfterRestructuring: z.int().min(1).max(24),
  }),
  /** What must be on file; read from the top, the first row that fits decides, null fits everything. */
  mandatory: z.strictObject({
    origin: originSchema,
    rows: z
      .array(
        z.strictObject({
          products: z.array(z.enum(PRODUCTS)).min(1).nullable(),
          lifeStages: z.array(z.enum(LIFE_STAGES)).min(1).nullable(),
          sets: z.array(z.enum(RECORD_SET_NAMES as [RecordSetName, ...RecordSetName[]])),
          /** Statement lines of the latest full year and its closing balance sheet. */
          codes: z.array(z.enum(STATEMENT_CODES)),
          /** Searches that must cover the last months; no kinds are all kinds. */
          searches: z.array(
            z.strictObject({
              recordSet: z.enum(scopeFields.record_set.options),
              kinds: z.array(z.enum(scopeFields.kinds.options)),
            }),
          ),
          searchMonths: z.int().min(1).max(60),
        }),
      )
      .min(1)
      .max(100),
  }),
  /** A decision model (DMN) that says why a case gets no credit, with its own test cases; both as the files are. */
  knockOuts: z
    .strictObject({
      origin: originSchema,
      model: z.string().min(1).max(1_000_000),
      cases: z.string().min(1).max(4_000_000),
    })
    .optional(),
  /** Longest tenor of a proposal. */
  tenors: z.strictObject({
    origin: originSchema,
    rows: z.array(z.strictObject({ product: z.enum(PRODUCTS), upToMonths: monthsSchema })),
  }),
});
export type EligibilityPolicy = z.infer<typeof eligibilityPolicyShape>;

/** Dated rates of the workspace; no other policy keeps rates of its own. */
export const ratesPolicyShape = z.strictObject({
  format: z.literal('sme-credit-desk/rates/1'),
  exchange: z.strictObject({
    origin: originSchema,
    rows: z
      .array(
        z.strictObject({
          from: currencySchema,
          to: currencySchema,
          date: z.iso.date(),
          /** Units of `to` for one unit of `from`. */
          rate: z.number().positive().max(1e9),
          source: originSchema,
        }),
      )
      .max(20_000),
  }),
});
export type RatesPolicy = z.infer<typeof ratesPolicyShape>;

export interface Policies {
  limit: LimitPolicy;
  price: PricePolicy;
  authority: AuthorityPolicy;
  eligibility: EligibilityPolicy;
  rates: RatesPolicy;
}
