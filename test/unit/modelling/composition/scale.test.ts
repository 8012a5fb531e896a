/** A case model put on a scale by clients whose truth is known. */
import { describe, expect, it } from 'vitest';
import { INDICATORS } from '#electron/indicators/catalogue.ts';
import { againstTruth } from '#electron/modelling/composition/against-truth.ts';
import { isBehaviour, scoreShares, sharesOfVariance } from '#electron/modelling/composition/group-shares.ts';
import { type KnownClient, pointsOf, scoreOf, truthOn } from '#electron/modelling/composition/known-client.ts';
import { type Budget, type ScalePlan, scaleCaseModel } from '#electron/modelling/composition/scale.ts';
import { randomStream } from '#electron/sample/random.ts';
import { parseModel } from '#electron/scoring/checked-model.ts';
import type { ModelDocument } from '#electron/scoring/model.ts';
import judgementFile from '#electron/scoring/models/sme-7-v3/judgement.json' with { type: 'json' };
import { informativeBins, meanPoints } from '#electron/scoring/points.ts';
import { scalingFactor } from '#electron/scoring/scaling.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import { saying } from '#test/support/saying.ts';
import { judged } from '#test/unit/scoring/judged.ts';

const { model } = parseModel(JSON.stringify(judgementFile));

/** Blocks of the model, each with the same share. */
const blocks = [...new Set(model.inputs.map(({ group, indicator }) => `${group} ${isBehaviour(indicator)}`))];
const budgets = blocks.map((block): Budget => {
  const [group, behaviour] = block.split(' ');
  return {
    group: GROUPS.find((each) => each === group) ?? 'certification',
    behaviour: behaviour === 'true',
    share: 1 / blocks.length,
  };
});
const plan: ScalePlan = { taper: 0.6, tails: [], budgets };

/** Clients of one hidden strength: every input stands in the bin that strength and chance pick, worst to best. */
function clientsOf(seed: number, count: number): KnownClient[] {
  return Array.from({ length: count }, (_, index) => {
    const random = randomStream(seed, index, 'scale');
    const strength = random.normal();
    const at = new Map(
      model.inputs.map((input) => {
        const bins = input.bins.map((bin, position) => ({ position, points: bin.points }));
        const ranked = bins.sort((a, b) => a.points - b.points);
        const place = Math.min(
          bins.length - 1,
          Math.max(0, Math.floor((strength + random.normal() + 2) * (bins.length / 4))),
        );
        return [input.indicator, ranked[place]?.position ?? 0];
      }),
    );
    return {
      probabilityOfDefault: 1 / (1 + Math.exp(3 + 1.5 * strength)),
      // Some hand over papers that contradict each other: what favours them weighs less.
      reliability: index % 10 === 0 ? [judged('transactions', 'C')] : [],
      values: INDICATORS.map(({ indicator, group }) => {
        const input = model.inputs.find((each) => each.indicator === indicator);
        const position = at.get(indicator) ?? 0;
        const bin = input?.kind === 'numeric' ? input.bins[position] : undefined;
        const below = input?.kind === 'numeric' ? (input.bins[position - 1]?.below ?? null) : null;
        const value = below ?? (bin?.below ?? 1) - 1e-6;
        return { indicator, group, status: 'value', value, reason: null, operands: [] };
      }),
    };
  });
}

const clients = clientsOf(1, 600);
const scaled = scaleCaseModel(model, plan, clients);
const factor = scalingFactor(model.scaling);

describe('a case model scaled on clients of known truth', () => {
  it('is as sure as it may be on the clients it was scaled on, and nearly so on others', () => {
    expect(truthOn(pointsOf(scaled, clients), factor, clients).slope).toBeCloseTo(1, 1);
    const others = clientsOf(2, 600);
    expect(Math.abs(truthOn(pointsOf(scaled, others), factor, others).slope - 1)).toBeLessThan(0.15);
    // As judged, before it is scaled, the same points are far too sure of themselves or far too shy.
    expect(Math.abs(truthOn(pointsOf(model, clients), factor, clients).slope - 1)).toBeGreaterThan(0.2);
  });

  it('has the truth’s mean PD, to the half point that whole base points leave', () => {
    const staged = clients.map((client) => ({ ...client, lifeStage: null, isInDefault: false }));
    const { pd, truth } = againstTruth(scaled, staged);
    // One point is 3.5% of the odds.
    expect(Math.abs(pd / truth - 1)).toBeLessThan(0.02);
  });

  it('gives every block its share of the variance', () => {
    const shares = scoreShares(clients.map((client) => scoreOf(scaled, client)));
    for (const group of GROUPS) {
      const budget = budgets.filter((each) => each.group === group).length / blocks.length;
      // Whole points round what a block carries.
      expect(Math.abs(shares.groups[group] - budget), group).toBeLessThan(0.05);
    }
    const behaviour = budgets.filter((each) => each.behaviour).length / blocks.length;
    expect(Math.abs(shares.behaviour - behaviour)).toBeLessThan(0.06);
  });

  it('keeps bins, directions and order of points, and never lets a missing input pay', () => {
    for (const [index, input] of scaled.inputs.entries()) {
      const before = model.inputs[index];
      expect(input.bins.map(({ share }) => share)).toEqual(before?.bins.map(({ share }) => share));
      for (const [position, bin] of input.bins.entries()) {
        const other = input.bins[position - 1];
        const was = (before?.bins[position]?.points ?? 0) - (before?.bins[position - 1]?.points ?? 0);
        if (other) expect(Math.sign(bin.points - other.points) * Math.sign(was)).toBeGreaterThanOrEqual(0);
      }
      expect(input.missing.points).toBeLessThanOrEqual(meanPoints(informativeBins(input)) + 1e-9);
    }
  });

  it('is the same to the byte when it is made again', () => {
    expect(JSON.stringify(scaleCaseModel(model, plan, clients))).toBe(JSON.stringify(scaled));
  });
});

describe('a tail', () => {
  const tail = {
    indicator: 'seasonality_adjusted_growth',
    ...{ from: 0.6, points: 0, share: 0.02 },
    unless: { indicator: 'inflow_trend_90d', from: 0.05 },
  };
  const withTail = scaleCaseModel(model, { ...plan, tails: [tail] }, clients);
  const earned = (document: ModelDocument, growth: number, inflow: number | null) => {
    const values = (clients[0]?.values ?? []).map((value) => {
      if (value.indicator === 'seasonality_adjusted_growth') return { ...value, value: growth };
      if (value.indicator !== 'inflow_trend_90d') return value;
      return inflow === null ? { ...value, status: 'missing' as const, value: null } : { ...value, value: inflow };
    });
    return pointsOf(document, [{ values, reliability: [], probabilityOfDefault: 0 }])[0] ?? 0;
  };

  it('takes growth beyond it for none, unless cash follows', () => {
    const input = withTail.inputs.find(({ indicator }) => indicator === tail.indicator);
    expect(input?.direction).toBe('middle-is-safest');
    const inside = earned(withTail, 0.5, -0.2);
    const beyond = earned(withTail, 0.7, -0.2);
    expect(beyond).toBeLessThan(inside);
    expect(earned(withTail, 0.7, null)).toBeLessThan(earned(withTail, 0.5, null));
    expect(earned(withTail, 0.7, 0.1)).toBe(earned(withTail, 0.5, 0.1));
  });

  it('is refused where it would pay, where it is no end, and where nothing bears it out', () => {
    const refused = (changed: Partial<typeof tail>) => () =>
      scaleCaseModel(model, { ...plan, tails: [{ ...tail, ...changed }] }, clients);
    expect(refused({ points: 50 })).toThrow(saying(/cannot be cut at 0.6/));
    expect(refused({ from: -1 })).toThrow(saying(/cannot be cut at -1/));
    expect(refused({ indicator: 'luck' })).toThrow(saying(/luck is no numeric input/));
    expect(refused({ unless: { indicator: 'inflow_trend_90d', from: 0.06 } })).toThrow(saying(/0.06 is no bound/));
  });
});

describe('budgets', () => {
  const refused = (changed: readonly Budget[]) => () => scaleCaseModel(model, { ...plan, budgets: changed }, clients);

  it('that are not the model’s blocks are refused', () => {
    expect(refused(budgets.slice(1))).toThrow(saying(/in none of the budgets/));
    expect(refused(budgets.map((budget) => ({ ...budget, share: 0.5 })))).toThrow(saying(/add up to/));
    expect(refused([...budgets, { group: 'certification', behaviour: true, share: 0 }])).toThrow(
      saying(/does not have/),
    );
  });
});

describe('shares of a variance', () => {
  it('add up to one, and one column alone carries all', () => {
    // var(x + 2x) = 9·var(x): x carries a third, 2x two thirds.
    const x = Float64Array.of(1, 2, 4, 8);
    const [one = 0, two = 0] = sharesOfVariance([x, x.map((value) => 2 * value)]);
    expect(one).toBeCloseTo(1 / 3, 12);
    expect(two).toBeCloseTo(2 / 3, 12);
    expect(sharesOfVariance([x, new Float64Array(4)])).toEqual([1, 0]);
    expect(sharesOfVariance([new Float64Array(4)])).toEqual([0]);
  });
});
