/**
 * Why the score is not higher, in plain sentences about what was actually scored: US Regulation B,
 * 12 CFR 1002.9(b)(2). Ranked by baseline − points, the baseline being the reference population's mean.
 */
import type { IndicatorValue, Score } from '#shared/domain/assessment.ts';
import type { GroupReliability } from '#shared/domain/authenticity.ts';
import type { Unit } from '#shared/domain/units.ts';
import type { ModelInput } from './model.ts';
import type { ScoredPair } from './pairs/score-pair.ts';
import { intervalText, quantityText, usualDigits } from './quantities.ts';
import type { ShapeBin } from './shape.ts';

/** Most reasons that are given (official commentary to Regulation B, 1002.9(b)(2)-1). */
const MOST_REASONS = 4;

/** How an indicator is named in a sentence. */
export interface IndicatorName {
  readonly name: string;
  readonly unit: Unit;
}

/** One scored input, as far as a reason needs it. */
export interface ScoredInput {
  readonly input: ModelInput;
  readonly value: IndicatorValue;
  readonly shape: readonly ShapeBin[];
  readonly active: number;
  /** Points of the active bin, and what of them counts. */
  readonly binPoints: number;
  readonly points: number;
  readonly baseline: number;
  /** The reliability its favourable points were weighed by. */
  readonly weighedBy: GroupReliability | undefined;
}

/** At most four reasons, the largest loss first; equal losses keep the model's order, inputs before pairs. */
export function reasonsOf(
  inputs: readonly ScoredInput[],
  pairs: readonly ScoredPair[],
  nameOf: (indicator: string) => IndicatorName,
  reliability: readonly GroupReliability[],
): Score['reasons'] {
  const ofInputs = inputs.map((scored) => {
    const { indicator, group } = scored.input;
    // What the value itself loses; what its group's reliability takes is a reason of its own.
    const pointsLost = scored.baseline - scored.binPoints;
    return { indicator, group, pointsLost, text: reasonText(scored, pointsLost, nameOf(indicator)) };
  });
  const ofPairs = pairs.map((scored) => {
    const { indicator, group } = scored.sides[0].input;
    const pointsLost = scored.baseline - scored.binPoints;
    return { indicator, group, pointsLost, text: pairText(scored, pointsLost, nameOf) };
  });
  return [...ofInputs, ...ofPairs, ...reliabilityReasons([...inputs, ...pairs], reliability)]
    .filter(({ pointsLost }) => pointsLost > 0)
    .sort((a, b) => b.pointsLost - a.pointsLost)
    .slice(0, MOST_REASONS);
}

/** What weighing by reliability took from each group's favourable points, and from pairs that rest on it. */
function reliabilityReasons(
  terms: readonly Pick<ScoredInput, 'binPoints' | 'points' | 'weighedBy'>[],
  reliability: readonly GroupReliability[],
): Score['reasons'] {
  return reliability.map(({ group, reliability: letter, reason }) => {
    const pointsLost = terms
      .filter(({ weighedBy }) => weighedBy?.group === group)
      .reduce((sum, { binPoints, points }) => sum + binPoints - points, 0);
    const text = `Evidence of the ${group} group has reliability ${letter}: favourable points weigh less, which costs ${pointsText(pointsLost)}. ${reason}`;
    return { indicator: null, group, pointsLost, text };
  });
}

/** "Current ratio (below 1×) together with Debt to assets (80% or more) costs 4 points." */
function pairText(scored: ScoredPair, pointsLost: number, nameOf: (indicator: string) => IndicatorName): string {
  const [first, second] = scored.sides.map(
    ({ input }, side) => `${nameOf(input.indicator).name} (${scored.labels[side]})`,
  );
  return `${first} together with ${second} costs ${pointsText(pointsLost)}.`;
}

function reasonText(scored: ScoredInput, pointsLost: number, { name, unit }: IndicatorName): string {
  const points = pointsText(pointsLost);
  if (scored.value.status === 'missing') return `Not provided: ${name}. This costs ${points}.`;
  const better = betterText(scored);
  const remedy = better === null ? '' : `; ${better} would cost none`;
  if (scored.value.status === 'not-meaningful') {
    return `${name}: not meaningful (${scored.value.reason ?? 'no reason given'}), which costs ${points}${remedy}.`;
  }
  return `${name}: ${valueText(scored, unit)} costs ${points}${remedy}.`;
}

function pointsText(points: number): string {
  const whole = Math.round(points);
  if (whole < 1) return 'less than 1 point';
  return `${whole} ${whole === 1 ? 'point' : 'points'}`;
}

/** "1.1×"; a labelled bin by its label, a category by its name. */
function valueText({ input, value, shape, active }: ScoredInput, unit: Unit): string {
  const bin = shape[active];
  if (input.kind === 'numeric' && input.bins[active]?.label !== undefined) return bin?.label ?? '';
  if (typeof value.value !== 'number') return String(value.value);
  return distinctText(value.value, [bin?.from, bin?.to], unit);
}

/** The value with as many decimals as it takes not to read like an edge of its bin that it does not lie on. */
function distinctText(value: number, edges: readonly (number | null | undefined)[], unit: Unit): string {
  const usual = usualDigits(unit);
  for (const digits of [usual, usual + 1, usual + 2, usual + 4]) {
    const text = quantityText(value, unit, digits);
    const clash = edges.some(
      (edge) => typeof edge === 'number' && edge !== value && quantityText(edge, unit, digits) === text,
    );
    if (!clash) return text;
  }
  return quantityText(value, unit, 10);
}

/** The nearest bin that loses nothing against the baseline, by its name; null where the model has none. */
function betterText({ shape, active, baseline, input }: ScoredInput): string | null {
  const nearest = shape
    .map((bin, index) => ({ bin, index, distance: Math.abs(index - active) }))
    .filter(({ bin }) => (bin.kind === 'interval' || bin.kind === 'category') && bin.points >= baseline)
    .sort((a, b) => a.distance - b.distance)[0];
  if (!nearest) return null;
  const { bin, index } = nearest;
  if (input.kind === 'categorical' || input.bins[index]?.label !== undefined) return bin.label;
  // Where risk has a direction everything beyond the bin is as good, so one edge says it.
  if (input.direction === 'lower-is-riskier') return intervalText(bin.from, null, input.unit);
  if (input.direction === 'higher-is-riskier') return intervalText(null, bin.to, input.unit);
  return bin.label;
}
