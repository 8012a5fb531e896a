/** What a trained model is made of, for a person to read: its terms by importance, and the shape of each. */
import type { OutputOf } from '#shared/contract/operations.ts';
import { DeskError } from '#shared/contract/reply.ts';
import type { Words } from '#shared/domain/words.ts';
import { digits } from '#shared/text/digits.ts';
import { sentence } from '#shared/text/sentence.ts';
import { binsByCode, placeShares, termBaselines } from '../terms/baselines.ts';
import type {
  LearnedAxis,
  LearnedCategoricalInput,
  LearnedInput,
  LearnedModel,
  LearnedNumericInput,
  LearnedPair,
} from '../training/learned/schema.ts';

type Terms = OutputOf<'learned.terms'>;
type Shape = OutputOf<'learned.shape'>;
type ShapeBin = Shape['bins'][number];

function inputNamed(model: LearnedModel, name: string): LearnedInput {
  const input = model.inputs.find((candidate) => candidate.name === name);
  if (input) return input;
  throw new DeskError('not-found', sentence('learned-model.no-input', { input: name }));
}

/** Terms of a model, those that move scores most first. */
export function termsOf(model: LearnedModel, hash: string): Terms {
  const baselines = termBaselines(model);
  const inputs = model.inputs.map((input, index) => ({
    inputs: [input.name],
    kind: input.kind,
    direction: input.direction,
    bins: binsByCode(input).length,
    importance: spreadOf(binsByCode(input), baselines[index] ?? 0),
  }));
  const pairs = model.pairs.map((pair, index) => ({
    inputs: pair.axes.map((axis) => axis.input),
    kind: 'pair' as const,
    direction: 'none' as const,
    bins: pair.points.reduce((sum, row) => sum + row.length, 0),
    importance: spreadOf(cellsOf(model, pair), baselines[model.inputs.length + index] ?? 0),
  }));
  const { name, method, basePoints, scaling } = model;
  const terms = [...inputs, ...pairs].toSorted((a, b) => b.importance - a.importance);
  return { name, hash, method, basePoints, scaling, terms };
}

/** Mean distance of points from their mean, by share. */
function spreadOf(bins: readonly { readonly points: number; readonly share: number }[], mean: number): number {
  return bins.reduce((sum, { points, share }) => sum + share * Math.abs(points - mean), 0);
}

/** Cells of a pair with their shares, its two inputs taken as independent. */
function cellsOf(model: LearnedModel, { axes, points }: LearnedPair): { points: number; share: number }[] {
  const [rows, columns] = axes.map((axis, side) =>
    placeShares(axis, inputNamed(model, axis.input), side === 0 ? points.length : (points[0]?.length ?? 0)),
  ) as [Float64Array, Float64Array];
  return points.flatMap((line, row) =>
    line.map((value, column) => ({ points: value, share: (rows[row] as number) * (columns[column] as number) })),
  );
}

const NOT_PROVIDED = sentence('fields.not-provided');
const OTHER = sentence('learned-model.other');

function intervalLabel(low: number | null, high: number | null): Words {
  if (low === null) {
    return high === null ? sentence('learned-model.any-value') : sentence('learned-model.below', { high });
  }
  return high === null ? sentence('learned-model.from', { low }) : sentence('learned-model.between', { low, high });
}

/** Levels named in a label. */
const NAMED_LEVELS = 4;

function levelsLabel(levels: readonly string[]): Words {
  const more = Math.max(0, levels.length - NAMED_LEVELS);
  return sentence('learned-model.levels', { levels: levels.slice(0, NAMED_LEVELS), more });
}

/** Bins of an input in drawing order: intervals rising or categories, then other, special values, missing. */
export function shapeBins(input: LearnedInput): ShapeBin[] {
  const missing = { label: NOT_PROVIDED, kind: 'missing' as const, from: null, to: null, ...input.missing };
  return [...(input.kind === 'numeric' ? numericBins(input) : categoryBins(input)), missing];
}

function numericBins({ edges, bins, special }: LearnedNumericInput): ShapeBin[] {
  const intervals = bins.map(({ points, share }, index) => {
    const [from, to] = [edges[index - 1] ?? null, edges[index] ?? null];
    return { label: intervalLabel(from, to), kind: 'interval' as const, from, to, points, share };
  });
  const codes = special.map(({ value, points, share }) => {
    return { label: digits(value), kind: 'special' as const, from: value, to: value, points, share };
  });
  return [...intervals, ...codes];
}

function categoryBins({ bins, other }: LearnedCategoricalInput): ShapeBin[] {
  const place = { from: null, to: null };
  const categories = bins.map(({ levels, points, share }) => {
    return { label: levelsLabel(levels), kind: 'category' as const, ...place, points, share };
  });
  return [...categories, { label: OTHER, kind: 'other' as const, ...place, ...other }];
}

/** Names of the places of a pair's axis, in the order of its points. */
function axisLabels(axis: LearnedAxis, input: LearnedInput): Words[] {
  if (axis.kind === 'categorical') return [NOT_PROVIDED, OTHER, ...axis.groups.map(levelsLabel)];
  const special = input.kind === 'numeric' ? input.special.map(({ value }) => digits(value)) : [];
  const bounds = [...axis.edges, null];
  return [NOT_PROVIDED, ...special, ...bounds.map((to, index) => intervalLabel(axis.edges[index - 1] ?? null, to))];
}

/** The shape of one term. Throws DeskError "not-found" for a term the model does not have. */
export function shapeOf(model: LearnedModel, inputs: readonly string[]): Shape {
  const [first = '', second] = inputs;
  if (second === undefined) {
    const input = inputNamed(model, first);
    return { kind: input.kind, bins: shapeBins(input), pair: null };
  }
  const pair = model.pairs.find(({ axes: [a, b] }) => a.input === first && b.input === second);
  if (!pair) throw new DeskError('not-found', sentence('learned-model.no-pair', { first, second }));
  const [rows, columns] = pair.axes.map((axis) => axisLabels(axis, inputNamed(model, axis.input))) as [
    Words[],
    Words[],
  ];
  return { kind: 'pair', bins: [], pair: { first: rows, second: columns, points: pair.points } };
}
