/** Places on the axes of a pair: which bins of an input each holds, how it is called, and where a value falls. */
import type { Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { ModelInput, ModelPair, PairAxis } from '../model.ts';
import type { WeighedPoints } from '../points.ts';
import { intervalWords } from '../quantities.ts';
import { shapeOfInput } from '../shape.ts';

/** Number of places after the ordinary ones of any axis: not meaningful, missing. */
const SPECIAL_PLACES = 2;

/** Intervals or groups of an axis. */
export function ordinaryPlaces(axis: PairAxis): number {
  return axis.kind === 'numeric' ? axis.bounds.length + 1 : axis.groups.length;
}

/** Places of an axis: the ordinary ones, other categories, not meaningful, missing. */
export function placesOf(axis: PairAxis): number {
  return ordinaryPlaces(axis) + (axis.kind === 'categorical' ? 1 : 0) + SPECIAL_PLACES;
}

/** Place on the axis of every bin of its input's shape, in drawing order. */
export function placeOfBins(axis: PairAxis, input: ModelInput): number[] {
  const ordinary = ordinaryPlaces(axis);
  const bins = input.bins.map((bin, index) => {
    if (axis.kind === 'numeric') {
      const before = input.kind === 'numeric' ? input.bins[index - 1]?.below : undefined;
      return typeof before === 'number' ? axis.bounds.filter((bound) => bound <= before).length : 0;
    }
    const [first] = 'categories' in bin ? bin.categories : [];
    return axis.groups.findIndex((group) => first !== undefined && group.includes(first));
  });
  const rest = Array.from({ length: placesOf(axis) - ordinary }, (_, index) => ordinary + index);
  // What having no meaning tells stands where having none stands; missing is the place after it.
  const notMeaningful = placesOf(axis) - SPECIAL_PLACES;
  const telling = shapeOfInput(input).length - bins.length - rest.length;
  return [...bins, ...rest, ...Array.from({ length: telling }, () => notMeaningful)];
}

/** Names of the places of an axis, as the shape of its input names its bins. */
export function placeLabels(axis: PairAxis, input: ModelInput): Words[] {
  const shape = shapeOfInput(input);
  const placeOf = placeOfBins(axis, input);
  return Array.from({ length: placesOf(axis) }, (_, place) => {
    const own = shape.filter((_bin, index) => placeOf[index] === place);
    const [only] = own;
    if (own.length === 1 && only) return only.label;
    if (axis.kind === 'numeric') {
      return intervalWords(axis.bounds[place - 1] ?? null, axis.bounds[place] ?? null, input.unit);
    }
    return sentence('score.places', { labels: own.map(({ label }) => label) });
  });
}

/** A cell of a pair with its points and share. */
export function cellAt(pair: ModelPair, row: number, column: number): WeighedPoints {
  return { points: pair.points[row]?.[column] ?? 0, share: pair.shares[row]?.[column] ?? 0 };
}

/** Which places of an axis a value can stand at: a place, or all that a provided value can take. */
export type Reach = number | 'provided';

function reached(axis: PairAxis, reach: Reach): number[] {
  if (reach !== 'provided') return [reach];
  return Array.from({ length: placesOf(axis) - 1 }, (_, place) => place);
}

/** Cells of a pair within reach on both axes. */
export function cellsWithin(pair: ModelPair, first: Reach, second: Reach): WeighedPoints[] {
  const columns = reached(pair.axes[1], second);
  return reached(pair.axes[0], first).flatMap((row) => columns.map((column) => cellAt(pair, row, column)));
}

/** Every cell of a pair, row by row. */
export function allCells(pair: ModelPair): WeighedPoints[] {
  return pair.points.flatMap((line, row) => line.map((_, column) => cellAt(pair, row, column)));
}
