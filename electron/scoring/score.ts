/** The score of a case: an exact integer sum of points, its grade and PD, and what they rest on. */
import { DeskError } from '#shared/contract/reply.ts';
import type { Contribution, DefaultFinding, IndicatorValue, Score } from '#shared/domain/assessment.ts';
import type { GroupReliability } from '#shared/domain/authenticity.ts';
import { Fault } from '#shared/domain/fault.ts';
import { GROUPS } from '#shared/domain/groups.ts';
import { sentence } from '#shared/text/sentence.ts';
import { gradeCuts, gradeOfScore } from './grade-cuts.ts';
import type { ModelDocument, ModelInput } from './model.ts';
import { type ScoredPair, scorePair } from './pairs/score-pair.ts';
import { baselinePoints, informativeBins, variancePoints } from './points.ts';
import { type IndicatorName, reasonsOf, type ScoredInput } from './reasons.ts';
import { pdOfPoints } from './scaling.ts';
import { activeBinIndex, shapeOfInput } from './shape.ts';
import { weighedPoints, worstReliability } from './weighing.ts';

/** Φ⁻¹(0.95): half-width of a two-sided 90% interval in standard deviations. */
const NORMAL_95 = 1.6448536269514722;

/**
 * Scores indicator values by a model. `hash` is the model's; `nameOf` names an indicator in the
 * reasons; favourable points of a group with a `reliability` are weighed by it. Points are integers and
 * their sum is exact; the grade is cut on that integer. Throws
 * DeskError "invalid-input" when the model asks for an indicator that was not computed.
 */
export function scoreIndicators(
  model: ModelDocument,
  hash: string,
  values: readonly IndicatorValue[],
  nameOf: (indicator: string) => IndicatorName,
  reliability: readonly GroupReliability[] = [],
): Score {
  const byIndicator = new Map(values.map((value) => [value.indicator, value]));
  const inputs = model.inputs.map((input) => scoreInput(input, byIndicator.get(input.indicator), reliability));
  const pairs = (model.pairs ?? []).map((pair) => {
    const [first, second] = pair.axes.map(({ indicator }) => scoredBy(inputs, indicator)) as [ScoredInput, ScoredInput];
    return scorePair(pair, [first, second], reliability);
  });
  const terms = [...inputs, ...pairs];
  const points = terms.reduce((sum, item) => sum + item.points, model.basePoints);
  const open = pairs.reduce((sum, pair) => sum + pair.openVariance, openVariance(inputs, reliability));
  const spread = NORMAL_95 * Math.sqrt(open);
  const onScale = {
    grade: gradeOfScore(gradeCuts(model.scaling, model.masterScale), points),
    pd: pdOfPoints(model.scaling, points),
  };
  return {
    modelId: model.id,
    modelVersion: model.version,
    modelHash: hash,
    basePoints: model.basePoints,
    points,
    baselinePoints: terms.reduce((sum, item) => sum + item.baseline, model.basePoints),
    ...onScale,
    pdReason: null,
    onScale,
    pdLow: pdOfPoints(model.scaling, points + spread),
    pdHigh: pdOfPoints(model.scaling, points - spread),
    contributions: [...inputs.map(contributionOf), ...pairs.map(contributionOfPair)],
    groups: groupTotals(inputs, pairs),
    reasons: reasonsOf(inputs, pairs, nameOf, reliability),
  };
}

/** The score of a borrower in default: grade D and a PD of 1 whatever the points; they are shown beside it. */
export function inDefault(score: Score, [first]: readonly DefaultFinding[]): Score {
  return first === undefined ? score : { ...score, grade: 'D', pd: 1, pdReason: first.text, pdLow: 1, pdHigh: 1 };
}

/** The schema of a model sees to it that a pair's indicators are inputs. */
function scoredBy(inputs: readonly ScoredInput[], indicator: string): ScoredInput {
  const found = inputs.find(({ input }) => input.indicator === indicator);
  if (!found) throw new Fault('scoring.no-input', { indicator });
  return found;
}

function scoreInput(
  input: ModelInput,
  value: IndicatorValue | undefined,
  reliability: readonly GroupReliability[],
): ScoredInput {
  if (!value) {
    const message = sentence('score.unknown-indicator', { indicator: input.indicator });
    throw new DeskError('invalid-input', message, [{ place: input.indicator, message }]);
  }
  const shape = shapeOfInput(input);
  const active = activeBinIndex(input, value);
  const binPoints = shape[active]?.points ?? 0;
  const baseline = baselinePoints(input);
  const weighedBy = worstReliability([input.group], reliability);
  // A missing value earns its missing bin's points however reliable the rest of its group is.
  const points = weighedPoints(binPoints, baseline, value.status === 'missing' ? undefined : weighedBy);
  return { input, value, shape, active, binPoints, points, baseline, weighedBy };
}

/**
 * Variance of the score that the missing inputs leave open, in points². A missing input could lie
 * in any of its other bins; the model's reference shares say how likely each is, and the inputs are
 * taken as independent. A value of unreliable evidence leaves open what its factor takes from it. The
 * interval is laid around the score as it stands, with the missing bins'
 * points, which are never better than the mean of the known ones: it errs to the careful side.
 */
function openVariance(scored: readonly ScoredInput[], reliability: readonly GroupReliability[]): number {
  return scored.reduce((sum, { input, value }) => {
    const factor = reliability.find(({ group }) => group === input.group)?.factor ?? 1;
    const open = value.status === 'missing' ? 1 : 1 - factor;
    return open === 0 ? sum : sum + open * variancePoints(informativeBins(input));
  }, 0);
}

function contributionOf(item: ScoredInput): Contribution {
  return {
    indicator: item.input.indicator,
    group: item.input.group,
    status: item.value.status,
    binLabel: item.shape[item.active]?.label ?? '',
    binPoints: item.binPoints,
    points: item.points,
    baseline: item.baseline,
  };
}

function contributionOfPair(scored: ScoredPair): Contribution {
  const [first, second] = scored.sides;
  return {
    indicator: first.input.indicator,
    partner: second.input.indicator,
    group: first.input.group,
    status: scored.status,
    binLabel: sentence('score.cell', { labels: scored.labels }),
    binPoints: scored.binPoints,
    points: scored.points,
    baseline: scored.baseline,
  };
}

/**
 * Sub-scores of all seven groups in their order, pairs with their first input's group; an input that
 * is not meaningful was provided and counts as present.
 */
function groupTotals(inputs: readonly ScoredInput[], pairs: readonly ScoredPair[]): Score['groups'] {
  return GROUPS.map((group) => {
    const own = inputs.filter((item) => item.input.group === group);
    const terms = [...own, ...pairs.filter(({ sides }) => sides[0].input.group === group)];
    return {
      group,
      points: terms.reduce((sum, item) => sum + item.points, 0),
      baseline: terms.reduce((sum, item) => sum + item.baseline, 0),
      present: own.filter((item) => item.value.status !== 'missing').length,
      expected: own.length,
    };
  });
}
