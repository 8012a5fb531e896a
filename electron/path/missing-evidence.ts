/**
 * Evidence that would have to be handed in. What it will show is not known: the least and the most
 * points it could bring are told, and none of them is counted.
 */

import { indicatorDefinition } from '#electron/indicators/catalogue.ts';
import type { IndicatorValue } from '#shared/domain/assessment.ts';
import type { Path } from '#shared/domain/path.ts';
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { canonicalJson } from '../ground/canonical.ts';
import type { ModelInput } from '../scoring/model.ts';
import { scoreIndicators } from '../scoring/score.ts';
import type { Ground } from './evaluate.ts';

/** One value out of every bin a provided value can fall in. */
function valuesOf(input: ModelInput): (number | string)[] {
  if (input.kind === 'categorical') return input.bins.flatMap(({ categories }) => categories.slice(0, 1));
  return input.bins.map(({ below }, index) => input.bins[index - 1]?.below ?? (below === null ? 0 : below - 1));
}

/** The score with one indicator at another value. */
function pointsWith(
  ground: Ground,
  values: readonly IndicatorValue[],
  indicator: string,
  value: number | string,
): number {
  const changed = values.map(
    (each): IndicatorValue => (each.indicator === indicator ? { ...each, status: 'value', value, reason: null } : each),
  );
  return scoreIndicators(ground.model, ground.modelHash, changed, indicatorDefinition, ground.reliability).points;
}

/**
 * What is missing among the inputs of the model, by what is said to be missing, in the model's order.
 * The points are differences from the score of `values`.
 */
export function missingEvidence(ground: Ground, values: readonly IndicatorValue[], points: number): Path['evidence'] {
  const missing = new Map<string, Path['evidence'][number]>();
  for (const input of ground.model.inputs) {
    const value = values.find(({ indicator }) => indicator === input.indicator);
    if (value?.status !== 'missing') continue;
    const reason: Words = value.reason ?? sentence('fields.not-provided');
    const key = canonicalJson(reason);
    const entry = missing.get(key) ?? { missing: reason, indicators: [], pointsLow: 0, pointsHigh: 0 };
    const possible = valuesOf(input).map((each) => pointsWith(ground, values, input.indicator, each) - points);
    entry.indicators.push(indicatorDefinition(input.indicator).name);
    entry.pointsLow += Math.min(...possible);
    entry.pointsHigh += Math.max(...possible);
    missing.set(key, entry);
  }
  return [...missing.values()];
}
