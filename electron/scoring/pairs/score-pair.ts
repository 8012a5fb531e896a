/** One pair scored: the cell two values fall in, its points, and what is left open. */
import type { IndicatorValue } from '#shared/domain/assessment.ts';
import type { GroupReliability } from '#shared/domain/authenticity.ts';
import type { Words } from '#shared/domain/words.ts';
import type { ModelInput, ModelPair } from '../model.ts';
import { meanPoints, variancePoints } from '../points.ts';
import { weighedPoints, worstReliability } from '../weighing.ts';
import { allCells, cellAt, cellsWithin, placeLabels, placeOfBins, type Reach } from './places.ts';

/** A scored input as far as a pair rests on it. */
interface PairSide {
  readonly input: ModelInput;
  readonly value: IndicatorValue;
  readonly active: number;
}

export interface ScoredPair {
  readonly pair: ModelPair;
  readonly sides: readonly [PairSide, PairSide];
  readonly status: IndicatorValue['status'];
  /** Names of the places on both axes. */
  readonly labels: readonly [Words, Words];
  readonly binPoints: number;
  readonly points: number;
  readonly baseline: number;
  /** The group whose reliability its points were weighed by. */
  readonly weighedBy: GroupReliability | undefined;
  /** Variance that missing and unreliable values leave open, in points². */
  readonly openVariance: number;
}

/** Mean points of the reference population in a pair: the declared baseline of its reasons. */
export function pairBaseline(pair: ModelPair): number {
  return meanPoints(allCells(pair));
}

/** A pair that either value is missing from is missing; else not meaningful where either is. */
function statusOf(sides: readonly PairSide[]): IndicatorValue['status'] {
  const statuses = sides.map(({ value }) => value.status);
  if (statuses.includes('missing')) return 'missing';
  return statuses.includes('not-meaningful') ? 'not-meaningful' : 'value';
}

/** Scores a pair by its two scored inputs. Of two groups the less reliable one weighs its favourable points. */
export function scorePair(
  pair: ModelPair,
  sides: readonly [PairSide, PairSide],
  reliability: readonly GroupReliability[],
): ScoredPair {
  const [row, column] = sides.map(({ input, active }, side) => {
    const axis = pair.axes[side === 0 ? 0 : 1];
    return placeOfBins(axis, input)[active] ?? 0;
  }) as [number, number];
  const binPoints = cellAt(pair, row, column).points;
  const baseline = pairBaseline(pair);
  const weighedBy = worstReliability(
    sides.map(({ input }) => input.group),
    reliability,
  );
  const areMissing = sides.every(({ value }) => value.status === 'missing');
  return {
    pair,
    sides,
    status: statusOf(sides),
    labels: [
      placeLabels(pair.axes[0], sides[0].input)[row] ?? '',
      placeLabels(pair.axes[1], sides[1].input)[column] ?? '',
    ],
    binPoints,
    points: weighedPoints(binPoints, baseline, areMissing ? undefined : weighedBy),
    baseline,
    weighedBy,
    openVariance: openVariance(pair, sides, [row, column], weighedBy?.factor ?? 1),
  };
}

/** A missing side could stand anywhere a provided value can; unreliable evidence leaves open what its factor takes. */
function openVariance(
  pair: ModelPair,
  sides: readonly [PairSide, PairSide],
  places: readonly [number, number],
  factor: number,
): number {
  const missing = sides.map(({ value }) => value.status === 'missing');
  const [first, second] = places.map((place, side): Reach => (missing[side] ? 'provided' : place)) as [Reach, Reach];
  if (missing.includes(true)) return variancePoints(cellsWithin(pair, first, second));
  return factor === 1 ? 0 : (1 - factor) * variancePoints(cellsWithin(pair, 'provided', 'provided'));
}
