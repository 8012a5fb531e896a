/**
 * Why the score is not higher, in plain sentences about what was actually scored: US Regulation B,
 * 12 CFR 1002.9(b)(2). Ranked by baseline − points, the baseline being the reference population's mean.
 */
import type { IndicatorValue, Score } from '#shared/domain/assessment.ts';
import type { GroupReliability } from '#shared/domain/authenticity.ts';
import type { Unit } from '#shared/domain/units.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { ModelInput } from './model.ts';
import type { ScoredPair } from './pairs/score-pair.ts';
import { distinctWords, intervalWords } from './quantities.ts';
import type { ShapeBin } from './shape.ts';

/** Most reasons that are given (official commentary to Regulation B, 1002.9(b)(2)-1). */
const MOST_REASONS = 4;

/** How an indicator is named in a sentence. */
export interface IndicatorName {
  readonly name: Words;
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
  return (
    [...ofInputs, ...ofPairs, ...reliabilityReasons([...inputs, ...pairs], reliability)]
      // What is told in whole points and loses less than half of one is no reason.
      .filter(({ pointsLost }) => pointsLost >= 0.5)
      .sort((a, b) => b.pointsLost - a.pointsLost)
      .slice(0, MOST_REASONS)
  );
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
    const text = sentence('score.reliability-costs', { group, letter, points: pointsLost, reason });
    return { indicator: null, group, pointsLost, text };
  });
}

function pairText(scored: ScoredPair, points: number, nameOf: (indicator: string) => IndicatorName): Words {
  const [first, second] = scored.sides;
  const [firstPlace, secondPlace] = scored.labels;
  return sentence('score.pair-costs', {
    first: nameOf(first.input.indicator).name,
    firstPlace,
    second: nameOf(second.input.indicator).name,
    secondPlace,
    points,
  });
}

function reasonText(scored: ScoredInput, points: number, { name, unit }: IndicatorName): Words {
  const { status, reason: why } = scored.value;
  if (status === 'missing') return sentence('score.missing', { name, points });
  const { known } = scored.value;
  // A lower bound that costs what its own bin costs is told like any other value.
  const isOwnBin = known === 'at-least' && scored.shape[scored.active]?.kind !== 'missing';
  if (known !== undefined && !isOwnBin) return sentence('score.known-in-part', { name, known, points });
  const better = betterWords(scored);
  if (status === 'not-meaningful') return sentence('score.no-meaning', { name, why, points, better });
  return sentence('score.costs', { name, value: valueWords(scored, unit), points, better });
}

/** "1.1×"; a labelled bin by its label, a category by its name. */
function valueWords({ input, value, shape, active }: ScoredInput, unit: Unit): Words {
  const bin = shape[active];
  if (bin && input.kind === 'numeric' && input.bins[active]?.label !== undefined) return bin.label;
  if (typeof value.value === 'number') return distinctWords(value.value, [bin?.from, bin?.to], unit);
  return sentence('score.categories', { indicator: input.indicator, categories: [String(value.value)] });
}

/** The nearest bin that loses nothing against the baseline, by its name; null where the model has none. */
function betterWords({ shape, active, baseline, input }: ScoredInput): Words | null {
  const nearest = shape
    .map((bin, index) => ({ bin, index, distance: Math.abs(index - active) }))
    .filter(({ bin }) => (bin.kind === 'interval' || bin.kind === 'category') && bin.points >= baseline)
    .sort((a, b) => a.distance - b.distance)[0];
  if (!nearest) return null;
  const { bin, index } = nearest;
  if (input.kind === 'categorical' || input.bins[index]?.label !== undefined) return bin.label;
  // Where risk has a direction everything beyond the bin is as good, so one edge says it.
  if (input.direction === 'lower-is-riskier') return intervalWords(bin.from, null, input.unit);
  if (input.direction === 'higher-is-riskier') return intervalWords(null, bin.to, input.unit);
  return bin.label;
}
