/** Learned tables as tables of a case model: rescaled, in whole points, with steps of equal points put together. */
import type { ModelInput, ModelPair, PairAxis } from '../../scoring/model.ts';
import { meanPoints, variancePoints, type WeighedPoints } from '../../scoring/points.ts';
import { axisPlaces } from '../training/learned/compile.ts';
import type { LearnedAxis, LearnedInput, LearnedPair } from '../training/learned/schema.ts';
import type { MappedInput } from './mapped.ts';

/** Points on the case's scale: rounded to whole ones, and 0 where Math.round says −0. */
export type Rescale = (points: number) => number;

/** A bin's points, share and place on each pair its input is in; what must agree for two bins to be one. */
interface Step extends WeighedPoints {
  readonly places: string;
}

/**
 * Points of "not provided", which no training row was: a quarter of a standard deviation below the
 * mean of the provided ones, rounded down (expert judgement: SME-7 v1 takes 0.1 to 0.6 of one).
 */
function missingPoints(known: readonly WeighedPoints[]): number {
  return Math.floor(meanPoints(known) - Math.sqrt(variancePoints(known)) / 4) + 0;
}

/** A bound in its indicator's terms: the sum the indicator itself computes, so that the same values lie below it. */
function shifted(edge: number, plus: number): number {
  return edge + plus;
}

/**
 * Where the points of a value without meaning come from. A training table leaves a cell empty for want
 * of the figure as for want of a denominator: as trained, both earn what its empty cells did; judged, a
 * lack of meaning that says nothing costs what a missing value costs, a good one (no debt) earns the
 * best bin's points and a bad one (equity used up) the worst bin's.
 */
export const ABSENCES = ['as-trained', 'judged'] as const;
export type Absence = (typeof ABSENCES)[number];

interface Term {
  readonly absence: Absence;
  readonly mapped: MappedInput;
  readonly origin: string;
  readonly rescale: Rescale;
  /** Every axis of a pair that is of this input. */
  readonly axes: readonly LearnedAxis[];
}

/** An input of a case model out of a learned one. */
export function inputOf(term: Term): ModelInput {
  const { input, definition } = term.mapped;
  const { indicator, group, unit } = definition;
  const common = { indicator, group, unit, direction: input.direction, origin: term.origin };
  const total = binsOf(input).reduce((sum, { share }) => sum + share, 0);
  const bin = ({ points, share }: WeighedPoints) => ({ points: term.rescale(points), share: share / total });
  const notMeaningful = bin(input.missing);
  const free = input.kind === 'numeric' ? 1 : 2;
  const places = term.axes.map((axis) => axisPlaces(axis, input));
  const steps = input.bins.map(
    (each, index): Step => ({
      ...bin(each),
      places: places.map((own) => own[free + index]).join(),
    }),
  );
  if (input.kind === 'numeric') {
    const bins = mergedSteps(steps).map(({ points, share, to }) => {
      const edge = input.edges[to];
      return { below: edge === undefined ? null : shifted(edge, term.mapped.plus), points, share };
    });
    if (term.absence === 'judged') {
      const points = bins.map((each) => each.points);
      const unknown = missingPoints(bins);
      return {
        ...{ kind: 'numeric', ...common, bins },
        notMeaningful: { points: unknown, share: 0 },
        notMeaningfulGood: { points: Math.max(...points), share: 0 },
        notMeaningfulBad: { points: Math.min(...points), share: 0 },
        missing: { points: unknown, share: notMeaningful.share },
      };
    }
    const missing = { points: missingPoints([...bins, notMeaningful]), share: 0 };
    return { kind: 'numeric', ...common, bins, notMeaningful, missing };
  }
  const bins = input.bins.map(({ levels }, index) => {
    const { points, share } = steps[index] ?? { points: 0, share: 0 };
    return { categories: [...levels], points, share };
  });
  const other = bin(input.other);
  const missing = { points: missingPoints([...bins, other, notMeaningful]), share: 0 };
  return { kind: 'categorical', ...common, bins, other, notMeaningful, missing };
}

/** Bins of a learned input by code: missing, other categories, its own. Special values were refused. */
function binsOf(input: LearnedInput): readonly WeighedPoints[] {
  return [input.missing, ...(input.kind === 'categorical' ? [input.other] : []), ...input.bins];
}

/** Neighbouring steps with the same points and places as one; `to` is the index of its last. */
function mergedSteps(steps: readonly Step[]): (Step & { readonly to: number })[] {
  const merged: (Step & { readonly to: number })[] = [];
  for (const [to, step] of steps.entries()) {
    const last = merged.at(-1);
    if (last && last.points === step.points && last.places === step.places) {
      merged[merged.length - 1] = { ...last, share: last.share + step.share, to };
    } else merged.push({ ...step, to });
  }
  return merged;
}

/** A pair on the case's scale before its lines are put in the case's order. */
export interface RescaledPair {
  readonly axes: readonly [LearnedAxis, LearnedAxis];
  /** By the learned places: missing, then other categories, then the ordinary ones. */
  readonly points: readonly (readonly number[])[];
}

/** A pair's points rescaled, with neighbouring lines that say the same put together; null where nothing is left of it. */
export function rescaledPair(pair: LearnedPair, rescale: Rescale): RescaledPair | null {
  const points = pair.points.map((line) => line.map(rescale));
  if (points.every((line) => line.every((value) => value === 0))) return null;
  const first = mergedAxis(pair.axes[0], points);
  const rows = first.lines.map((index) => points[index] ?? []);
  const down = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? 0));
  const second = mergedAxis(pair.axes[1], down);
  return {
    axes: [first.axis, second.axis],
    points: rows.map((row) => second.lines.map((index) => row[index] ?? 0)),
  };
}

/** Lines of an axis to keep: the free places, and the first of each run of equal ordinary lines of a numeric one. */
function mergedAxis(axis: LearnedAxis, lines: readonly (readonly number[])[]): { axis: LearnedAxis; lines: number[] } {
  if (axis.kind === 'categorical') return { axis, lines: [...lines.keys()] };
  const kept = [0, 1];
  for (let index = 2; index < lines.length; index += 1) {
    const before = lines[kept.at(-1) ?? 1];
    if (lines[index]?.some((value, place) => value !== before?.[place])) kept.push(index);
  }
  return { axis: { ...axis, edges: kept.slice(2).map((index) => axis.edges[index - 2] ?? 0) }, lines: kept };
}

/** Share of the training rows at every learned place of an axis. */
function placeShares(axis: LearnedAxis, input: LearnedInput): number[] {
  const bins = binsOf(input);
  const total = bins.reduce((sum, { share }) => sum + share, 0);
  const placeOf = axisPlaces(axis, input);
  const shares: number[] = [];
  for (const [code, { share }] of bins.entries()) {
    const place = placeOf[code] ?? 0;
    shares[place] = (shares[place] ?? 0) + share / total;
  }
  return shares;
}

/** Learned places in the case's order: ordinary ones, other categories, not meaningful (learned as missing). */
function caseOrder(axis: LearnedAxis): number[] {
  const ordinary = axis.kind === 'numeric' ? axis.edges.length + 1 : axis.groups.length;
  const free = axis.kind === 'numeric' ? 1 : 2;
  return [...Array.from({ length: ordinary }, (_, index) => free + index), ...(free === 2 ? [1] : []), 0];
}

/**
 * A pair of a case model out of a rescaled one. Shares of cells are those of two independent inputs,
 * since a learned model keeps none of cells; a missing side earns no more than the mean of its line.
 */
export function pairOf(pair: RescaledPair, sides: readonly [MappedInput, MappedInput], origin: string): ModelPair {
  const [rows, columns] = pair.axes.map(caseOrder) as [number[], number[]];
  const [across, down] = pair.axes.map((axis, side) => placeShares(axis, (sides[side] as MappedInput).input)) as [
    number[],
    number[],
  ];
  const rowShares = rows.map((row) => across[row] ?? 0);
  const columnShares = columns.map((column) => down[column] ?? 0);
  const points = rows.map((row) => columns.map((column) => pair.points[row]?.[column] ?? 0));
  for (const line of points) line.push(missingCell(line, columnShares));
  const missing = columns.map((_, column) =>
    missingCell(
      points.map((line) => line[column] ?? 0),
      rowShares,
    ),
  );
  points.push([...missing, Math.min(...points.map((line) => line.at(-1) ?? 0), ...missing)]);
  const shares = [...rowShares, 0].map((row) => [...columnShares, 0].map((column) => row * column));
  const axes = pair.axes.map((axis, side) => axisOf(axis, sides[side] as MappedInput)) as [PairAxis, PairAxis];
  return { axes, origin, points, shares };
}

/** Points of a line's cell whose value is missing: the mean of the known ones where that costs, rounded down. */
function missingCell(line: readonly number[], shares: readonly number[]): number {
  const mean = meanPoints(line.map((points, index) => ({ points, share: shares[index] ?? 0 })));
  // Means that are whole numbers may come out a rounding error above themselves.
  return Math.min(0, Math.floor(mean - 1e-9)) + 0;
}

function axisOf(axis: LearnedAxis, { definition, plus }: MappedInput): PairAxis {
  const { indicator } = definition;
  return axis.kind === 'numeric'
    ? { kind: 'numeric', indicator, bounds: axis.edges.map((edge) => shifted(edge, plus)) }
    : { kind: 'categorical', indicator, groups: axis.groups.map((group) => [...group]) };
}
