/** Who must decide, by the authority table a new workspace starts with. */
import { z } from 'zod';
import { CHANNELS, PRODUCTS } from '#shared/domain/applications.ts';
import { RELIABILITIES } from '#shared/domain/authenticity.ts';
import { EXCEPTION_SEVERITIES } from '#shared/domain/exceptions.ts';
import { GRADES } from '#shared/domain/grades.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';
import { INSTITUTION_LEVELS } from '#shared/domain/officers.ts';
import { sentence } from '#shared/text/sentence.ts';
import { requiredDecision } from '../../policy/authority/authority.ts';
import { SHIPPED_POLICIES } from '../../policy/shipped.ts';
import { amountAboveZero, computation, percent, refused } from './computation.ts';

const CENTS = 100;

export const authority = computation({
  name: 'authority',
  input: z.strictObject({
    exposure: amountAboveZero(),
    grade: z.enum(GRADES),
    lgdPercent: percent(),
    tenorMonths: z.int().min(1).max(600),
    product: z.enum(PRODUCTS),
    priceDeviationBp: z.int().min(-10_000).max(10_000),
    exceptions: z.strictObject({
      count: z.int().min(0).max(100),
      worst: z.enum(EXCEPTION_SEVERITIES).nullable(),
    }),
    reliability: z.enum(RELIABILITIES),
    level: z.enum(INSTITUTION_LEVELS),
    channel: z.enum(CHANNELS),
    withinLimit: z.boolean().default(true),
  }),
  formulas: {
    rule: 'min i: exposure ≤ amountUpTo(i), grade ≥ worstGrade(i), lgdPercent ≤ 100 × lossGivenDefaultUpTo(i), tenorMonths ≤ tenorUpTo(i), product ∈ products(i), max(0, priceDeviationBp) ≤ priceDeviationUpTo(i), exceptions ≤ exceptionsUpTo(i), worstException(i), reliability ≥ worstReliability(i), level ∈ levels(i), channel ∈ channels(i), withinLimit(i)',
  },
  figures: (input) => {
    const { count, worst } = input.exceptions;
    if ((count === 0) !== (worst === null)) throw refused('exceptions', sentence('compute.exceptions-unlike'));
    const amount = roundMinorUnits(input.exposure * CENTS);
    const { rule, required, nobody, reasons } = requiredDecision(
      {
        amount,
        currency: SHIPPED_POLICIES.authority.currency,
        // The amount is in the table's own currency: no rate of any day is looked up.
        asOf: '2026-01-01',
        grade: input.grade,
        institutionLevel: input.level,
        priceDeviationBasisPoints: input.priceDeviationBp,
        limitAmount: input.withinLimit ? amount : 0,
        product: input.product,
        channel: input.channel,
        termMonths: input.tenorMonths,
        lossGivenDefault: input.lgdPercent / 100,
        reliability: input.reliability,
        exceptions: worst === null ? [] : new Array(count).fill(worst),
      },
      SHIPPED_POLICIES.authority,
      [],
    );
    return {
      rule,
      requires: required,
      // No table can ask for a committee or a separate rate approver; the reviewer stands before every approval.
      committee: false,
      riskVeto: true,
      separateRateApprover: false,
      nobody,
      reasons,
    };
  },
});
