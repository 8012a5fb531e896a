/**
 * Why the score is not higher, in plain sentences about what was actually scored: US Regulation B,
 * 12 CFR 1002.9(b)(2). Ranked by baseline − points, the baseline being the reference population's mean.
 */
import type { IndicatorValue, Score, Unit } from '#shared/domain/assessment.ts';
import type { ModelInput } from './model.ts';
import { quantityText } from './quantities.ts';
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
  readonly value: Pick<IndicatorValue, 'status' | 'value' | 'reason'>;
  readonly shape: readonly ShapeBin[];
  readonly active: number;
  readonly points: number;
  readonly baseline: number;
}

/** At most four reasons, the largest loss first; equal losses keep the model's order. */
export function reasonsOf(
  inputs: readonly ScoredInput[],
  nameOf: (indicator: string) => IndicatorName,
): Score['reasons'] {
  return inputs
    .map((scored) => ({ scored, pointsLost: scored.baseline - scored.points }))
    .filter(({ pointsLost }) => pointsLost > 0)
    .sort((a, b) => b.pointsLost - a.pointsLost)
    .slice(0, MOST_REASONS)
    .map(({ scored, pointsLost }) => ({
      indicator: scored.input.indicator,
      group: scored.input.group,
      pointsLost,
      text: reasonText(scored, pointsLost, nameOf(scored.input.indicator)),
    }));
}

function reasonText(scored: ScoredInput, pointsLost: number, { name, unit }: IndicatorName): string {
  const cost = `costs ${pointsText(pointsLost)}`;
  if (scored.value.status === 'missing') return `Not provided: ${name}; ${cost} until it is.`;
  const better = betterText(scored);
  const remedy = better ? `; ${better} would cost none` : '';
  if (scored.value.status === 'not-meaningful') {
    return `${name} cannot be judged (${scored.value.reason ?? 'not meaningful'}) and ${cost}${remedy}.`;
  }
  return `${name} ${valueText(scored, unit)} ${cost}${remedy}.`;
}

function pointsText(points: number): string {
  const whole = Math.round(points);
  if (whole < 1) return 'less than 1 point';
  return `${whole} ${whole === 1 ? 'point' : 'points'}`;
}

/** "of 1.1×"; a labelled or categorical bin by its name: "(open judgments)". */
function valueText({ input, value, shape, active }: ScoredInput, unit: Unit): string {
  const bin = shape[active];
  const labelled = input.kind === 'numeric' && input.bins[active]?.label !== undefined;
  if (typeof value.value !== 'number' || labelled) return `(${labelled ? bin?.label : value.value})`;
  if (unit === 'flag') return `(${quantityText(value.value, unit)})`;
  return `of ${distinctText(value.value, [bin?.from, bin?.to], unit)}`;
}

/** The value with as many decimals as it takes not to read like an edge of its bin that it does not lie on. */
function distinctText(value: number, edges: readonly (number | null | undefined)[], unit: Unit): string {
  for (const digits of [2, 3, 4, 6]) {
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
  const candidates = shape
    .map((bin, index) => ({ bin, distance: Math.abs(index - active) }))
    .filter(({ bin }) => (bin.kind === 'interval' || bin.kind === 'category') && bin.points >= baseline)
    .sort((a, b) => a.distance - b.distance);
  const bin = candidates[0]?.bin;
  if (!bin) return null;
  return input.unit === 'flag' || input.kind === 'categorical' ? `“${bin.label}”` : bin.label;
}
