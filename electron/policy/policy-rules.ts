/** What the limit and price policies must obey beyond their shape: complete tables, rising bands, monotone caps. */
import { PRODUCTS } from '#shared/domain/applications.ts';
import { GRADES } from '#shared/domain/grades.ts';
import { RECORD_SETS } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { findKnockOutProblems } from './eligibility/knock-outs.ts';
import type { Path, PolicyProblem } from './problem.ts';
import type { EligibilityPolicy, LimitPolicy, PricePolicy, TenorBands } from './schemas.ts';

/** Broken rules of a limit policy, in document order. */
export function findLimitPolicyProblems(policy: LimitPolicy): PolicyProblem[] {
  const { plannedGrowth } = policy.workingCapital;
  return [
    ...(plannedGrowth.atLeast > plannedGrowth.atMost
      ? [{ path: ['workingCapital', 'plannedGrowth', 'atMost'], message: sentence('policy.below-least') }]
      : []),
    ...gradeCapProblems(policy.gradeCaps.caps),
    ...completeness(
      policy.products.rows.map((row) => row.product),
      PRODUCTS,
      ['products', 'rows'],
    ),
    ...policy.products.rows.flatMap((row, index) => productProblems(row, ['products', 'rows', index])),
    ...completeness(
      policy.collateral.kinds.map((row) => row.kind),
      RECORD_SETS.collateral.fields.kind.options,
      ['collateral', 'kinds'],
    ),
  ];
}

/** Broken rules of a price policy, in document order. */
export function findPricePolicyProblems(policy: PricePolicy): PolicyProblem[] {
  return [
    ...bandProblems(policy.fundsTransferPrice.bands, ['fundsTransferPrice', 'bands']),
    ...completeness(
      policy.operatingCost.rows.map((row) => row.product),
      PRODUCTS,
      ['operatingCost', 'rows'],
    ),
    ...completeness(
      policy.lossGivenDefault.kinds.map((row) => row.kind),
      RECORD_SETS.collateral.fields.kind.options,
      ['lossGivenDefault', 'kinds'],
    ),
    ...policy.lossGivenDefault.kinds.flatMap((row, index) =>
      row.securedLossGivenDefault > policy.lossGivenDefault.unsecured
        ? [
            {
              path: ['lossGivenDefault', 'kinds', index, 'securedLossGivenDefault'],
              message: sentence('policy.secured-loses-more'),
            },
          ]
        : [],
    ),
    ...hurdleProblems(policy),
    ...bandProblems(policy.tenorAndLiquidityPremium.bands, ['tenorAndLiquidityPremium', 'bands']),
    ...strictly(
      'rise',
      policy.relationshipDiscount.tiers.map((tier) => tier.fromMonths),
      ['relationshipDiscount', 'tiers'],
      'fromMonths',
    ),
  ];
}

/** The hurdle before tax may not lie below what funds cost at any tenor: capital would then make a loan cheaper. */
function hurdleProblems({ hurdle, tax, fundsTransferPrice }: PricePolicy): PolicyProblem[] {
  const dearest = Math.max(...fundsTransferPrice.bands.map(({ basisPoints }) => basisPoints)) / 10_000;
  return hurdle.afterTax / (1 - tax.incomeTaxRate) < dearest
    ? [{ path: ['hurdle', 'afterTax'], message: sentence('policy.hurdle-below-funds') }]
    : [];
}

/** Broken rules of an eligibility policy, in document order. */
export function findEligibilityProblems({ mandatory, tenors, knockOuts }: EligibilityPolicy): PolicyProblem[] {
  const last = mandatory.rows.at(-1);
  const isOpen = last?.products === null && last.lifeStages === null;
  return [
    ...(isOpen
      ? []
      : [
          {
            path: ['mandatory', 'rows', mandatory.rows.length - 1],
            message: sentence('policy.last-row-open'),
          },
        ]),
    ...completeness(
      tenors.rows.map((row) => row.product),
      PRODUCTS,
      ['tenors', 'rows'],
    ),
    ...findKnockOutProblems(knockOuts),
  ];
}

/** The limit may never rise when the grade falls: neither share may. */
function gradeCapProblems(caps: LimitPolicy['gradeCaps']['caps']): PolicyProblem[] {
  const path = ['gradeCaps', 'caps'];
  if (caps.map((cap) => cap.grade).join() !== GRADES.join()) {
    return [{ path, message: sentence('policy.grades-once', { grades: GRADES }) }];
  }
  return caps.flatMap((cap, index) => {
    const better = caps[index - 1];
    const problems: PolicyProblem[] = [];
    for (const share of ['shareOfTurnover', 'shareOfTangibleNetWorth'] as const) {
      // Null leaves the share out, which caps nothing: an unbounded share.
      const bound = better ? (better[share] ?? Number.POSITIVE_INFINITY) : Number.POSITIVE_INFINITY;
      if (better && (cap[share] ?? Number.POSITIVE_INFINITY) > bound) {
        problems.push({
          path: [...path, index, share],
          message: sentence('policy.worse-never-more', { better: better.grade }),
        });
      }
    }
    if (cap.shareOfTurnover === null && cap.shareOfTangibleNetWorth === null) {
      problems.push({ path: [...path, index], message: sentence('policy.one-share') });
    }
    return problems;
  });
}

function productProblems(row: LimitPolicy['products']['rows'][number], path: Path): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  if (!row.applies.includes('requested'))
    problems.push({ path: [...path, 'applies'], message: sentence('policy.must-contain', { name: 'requested' }) });
  if (!row.applies.some((measure) => measure !== 'requested')) {
    problems.push({ path: [...path, 'applies'], message: sentence('policy.rests-on-evidence') });
  }
  return problems;
}

function bandProblems(bands: TenorBands, path: Path): PolicyProblem[] {
  const last = bands.length - 1;
  return [
    ...bands.flatMap((band, index) =>
      (band.upToMonths === null) === (index === last)
        ? []
        : [
            {
              path: [...path, index, 'upToMonths'],
              message: sentence('policy.last-band-open'),
            },
          ],
    ),
    ...strictly(
      'rise',
      bands.flatMap((band) => band.upToMonths ?? []),
      path,
      'upToMonths',
    ),
  ];
}

function strictly(way: 'rise' | 'fall', values: readonly number[], path: Path, field: string): PolicyProblem[] {
  const sign = way === 'rise' ? 1 : -1;
  return values.flatMap((value, index) => {
    const before = values[index - 1];
    return before !== undefined && (value - before) * sign <= 0
      ? [{ path: [...path, index, field], message: sentence('policy.out-of-order', { way, value, before }) }]
      : [];
  });
}

function completeness(given: readonly string[], wanted: readonly string[], path: Path): PolicyProblem[] {
  const absent = wanted.filter((name) => !given.includes(name));
  const repeated = given.filter((name, index) => given.indexOf(name) !== index);
  return [
    ...absent.map((name) => ({ path, message: sentence('policy.absent', { name }) })),
    ...repeated.map((name) => ({ path, message: sentence('policy.twice', { name }) })),
  ];
}
