/** A learned model laid out for speed: typed arrays by code, so that one value costs one search and one read. */
import { type GradeCut, gradeCuts } from '../../../scoring/grade-cuts.ts';
import { freePlaces } from './rules.ts';
import type { LearnedAxis, LearnedInput, LearnedModel, LearnedPair } from './schema.ts';

/** Codes of an input: 0 missing; special values or `other`; then its bins in order. */
interface CompiledBase {
  readonly name: string;
  /** Points by code. */
  readonly points: Int32Array;
}

interface CompiledNumeric extends CompiledBase {
  readonly kind: 'numeric';
  readonly edges: Float64Array;
  readonly special: readonly number[];
}

interface CompiledCategorical extends CompiledBase {
  readonly kind: 'categorical';
  readonly codeOf: ReadonlyMap<string, number>;
}

export type CompiledInput = CompiledNumeric | CompiledCategorical;

interface CompiledPair {
  readonly first: number;
  readonly second: number;
  /** Place on each axis by the input's code; the first is already multiplied by the number of columns. */
  readonly firstPlace: Int32Array;
  readonly secondPlace: Int32Array;
  readonly points: Int32Array;
}

export interface CompiledModel {
  readonly basePoints: number;
  readonly inputs: readonly CompiledInput[];
  readonly pairs: readonly CompiledPair[];
  /** Where the master scale cuts the score, by the scaling; exact, and costly to find. */
  readonly cuts: readonly GradeCut[];
}

const compiled = new WeakMap<LearnedModel, CompiledModel>();

/** The model's tables as typed arrays; compiled once per model object, which nobody may change afterwards. */
export function compileModel(model: LearnedModel): CompiledModel {
  const known = compiled.get(model);
  if (known) return known;
  const made: CompiledModel = {
    basePoints: model.basePoints,
    inputs: model.inputs.map(compileInput),
    pairs: model.pairs.map((pair) => compilePair(model, pair)),
    cuts: gradeCuts(model.scaling, model.masterScale),
  };
  compiled.set(model, made);
  return made;
}

function compileInput(input: LearnedInput): CompiledInput {
  if (input.kind === 'numeric') {
    const points = [input.missing, ...input.special, ...input.bins].map((bin) => bin.points);
    return {
      kind: 'numeric',
      name: input.name,
      points: Int32Array.from(points),
      edges: Float64Array.from(input.edges),
      special: input.special.map((bin) => bin.value),
    };
  }
  const codeOf = new Map(input.bins.flatMap((bin, index) => bin.levels.map((level) => [level, index + 2] as const)));
  const points = [input.missing, input.other, ...input.bins].map((bin) => bin.points);
  return { kind: 'categorical', name: input.name, points: Int32Array.from(points), codeOf };
}

/** Place on a pair's axis of every code of its input. */
export function axisPlaces(axis: LearnedAxis, input: LearnedInput): Int32Array {
  const free = freePlaces(axis, input);
  const places = Int32Array.from({ length: free + input.bins.length }, (_, code) => code);
  for (let bin = 0; bin < input.bins.length; bin += 1) {
    if (axis.kind === 'numeric' && input.kind === 'numeric') {
      const from = input.edges[bin - 1];
      places[free + bin] = free + (from === undefined ? 0 : axis.edges.filter((edge) => edge <= from).length);
    } else if (axis.kind === 'categorical' && input.kind === 'categorical') {
      const level = input.bins[bin]?.levels[0] ?? '';
      places[free + bin] = free + axis.groups.findIndex((levels) => levels.includes(level));
    }
  }
  return places;
}

function compilePair(model: LearnedModel, pair: LearnedPair): CompiledPair {
  const [a, b] = pair.axes;
  const first = model.inputs.findIndex((input) => input.name === a.input);
  const second = model.inputs.findIndex((input) => input.name === b.input);
  const columns = pair.points[0]?.length ?? 0;
  return {
    first,
    second,
    firstPlace: axisPlaces(a, model.inputs[first] as LearnedInput).map((place) => place * columns),
    secondPlace: axisPlaces(b, model.inputs[second] as LearnedInput),
    points: Int32Array.from(pair.points.flat()),
  };
}

/** Code of a number on an input: 0 for NaN, then special values, then the half-open intervals. */
export function codeOfNumber(input: CompiledNumeric, value: number): number {
  if (Number.isNaN(value)) return 0;
  if (input.special.length > 0) {
    const exact = input.special.indexOf(value);
    if (exact >= 0) return exact + 1;
  }
  return edgesUpTo(input.edges, value) + 1 + input.special.length;
}

/** Number of edges at or below a value. The halving has no branch to mispredict, which more than doubles its speed. */
function edgesUpTo(edges: Float64Array, value: number): number {
  if (edges.length === 0) return 0;
  let base = 0;
  for (let left = edges.length; left > 1; ) {
    const half = left >> 1;
    base += half * Number(value >= (edges[base + half - 1] as number));
    left -= half;
  }
  return base + Number(value >= (edges[base] as number));
}

/** Code of a level on an input: 0 for none, 1 for a level no bin lists. */
export function codeOfLevel(input: CompiledCategorical, level: string | null): number {
  return level === null ? 0 : (input.codeOf.get(level) ?? 1);
}
