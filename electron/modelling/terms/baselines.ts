/** What the terms of a learned model earn on average: the declared baseline that reasons are measured from. */
import { Fault } from '#shared/domain/fault.ts';
import { axisPlaces } from '../training/learned/compile.ts';
import type { LearnedAxis, LearnedInput, LearnedModel, LearnedPair } from '../training/learned/schema.ts';

/** Name of a pair as reasons and exports give it. */
function pairName({ axes }: LearnedPair): string {
  return `${axes[0].input} × ${axes[1].input}`;
}

/** Names of the terms in the model's order: inputs, then pairs. */
export function termNames(model: LearnedModel): string[] {
  return [...model.inputs.map(({ name }) => name), ...model.pairs.map(pairName)];
}

/** Points and shares of an input by code: missing, then special values or other, then its bins. */
export function binsByCode(input: LearnedInput): readonly { readonly points: number; readonly share: number }[] {
  const rest = input.kind === 'numeric' ? input.special : [input.other];
  return [input.missing, ...rest, ...input.bins];
}

/** Share of the training rows by place of a pair's axis. */
export function placeShares(axis: LearnedAxis, input: LearnedInput, places: number): Float64Array {
  const shares = new Float64Array(places);
  const placeOf = axisPlaces(axis, input);
  for (const [code, { share }] of binsByCode(input).entries()) {
    const place = placeOf[code] as number;
    shares[place] = (shares[place] as number) + share;
  }
  return shares;
}

function pairBaseline(pair: LearnedPair, inputOf: (name: string) => LearnedInput): number {
  const [rows, columns] = pair.axes.map((axis, side) =>
    placeShares(axis, inputOf(axis.input), side === 0 ? pair.points.length : (pair.points[0]?.length ?? 0)),
  ) as [Float64Array, Float64Array];
  let sum = 0;
  for (const [row, line] of pair.points.entries()) {
    for (const [column, points] of line.entries()) {
      sum += (rows[row] as number) * (columns[column] as number) * points;
    }
  }
  return sum;
}

/**
 * Baseline points of every term in the model's order. Of an input: the mean over the training rows. Of
 * a pair: the mean over its two inputs taken as independent, since a model keeps no shares of cells.
 */
export function termBaselines(model: LearnedModel): number[] {
  const byName = new Map(model.inputs.map((input) => [input.name, input]));
  const inputOf = (name: string): LearnedInput => {
    const input = byName.get(name);
    if (!input) throw new Fault('learned-model.no-input', { input: name });
    return input;
  };
  return [
    ...model.inputs.map((input) => binsByCode(input).reduce((sum, bin) => sum + bin.share * bin.points, 0)),
    ...model.pairs.map((pair) => pairBaseline(pair, inputOf)),
  ];
}
