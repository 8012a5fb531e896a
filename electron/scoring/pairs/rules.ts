/** What the pairs of a model must obey beyond their shape: axes, cells, shares, directions, missing evidence. */
import { sentence } from '#shared/text/sentence.ts';
import type { ModelDocument, ModelInput, ModelPair, PairAxis } from '../model.ts';
import type { ModelProblem } from '../model-problem.ts';
import { meanPoints, SHARE_TOLERANCE, type WeighedPoints } from '../points.ts';
import { allCells, cellAt, ordinaryPlaces, placesOf } from './places.ts';

type Path = (string | number)[];

/** Every broken rule of the model's pairs, in document order. */
export function pairProblems({ inputs, pairs = [] }: Pick<ModelDocument, 'inputs' | 'pairs'>): ModelProblem[] {
  const seen = new Set<string>();
  return pairs.flatMap((pair, index) => {
    const path: Path = ['pairs', index];
    const axes = pair.axes.flatMap((axis, side) => axisProblems(axis, inputs, [...path, 'axes', side]));
    const [first, second] = pair.axes.map((axis) => inputs.find(({ indicator }) => indicator === axis.indicator));
    if (axes.length > 0 || !first || !second) return axes;
    const key = [first.indicator, second.indicator].sort().join(' ');
    const isRepeated = seen.has(key) || first === second;
    seen.add(key);
    const repeated = isRepeated ? [{ path, message: sentence('scoring-model.repeated-pair', { pair: key }) }] : [];
    const cells = cellProblems(pair, path);
    return [...repeated, ...(cells.length > 0 ? cells : pointsProblems(pair, [first, second], path))];
  });
}

function axisProblems(axis: PairAxis, inputs: readonly ModelInput[], path: Path): ModelProblem[] {
  const input = inputs.find(({ indicator }) => indicator === axis.indicator);
  if (!input || input.kind !== axis.kind) {
    return [
      {
        path: [...path, 'indicator'],
        message: sentence('scoring-model.no-input', { indicator: axis.indicator, kind: axis.kind }),
      },
    ];
  }
  if (axis.kind === 'numeric') {
    const known = input.kind === 'numeric' ? input.bins.map(({ below }) => below) : [];
    return axis.bounds.flatMap((bound, index) => {
      const place = [...path, 'bounds', index];
      if (!known.includes(bound))
        return [{ path: place, message: sentence('scoring-model.no-bound', { bound, indicator: axis.indicator }) }];
      const before = axis.bounds[index - 1];
      return before !== undefined && bound <= before
        ? [{ path: place, message: sentence('scoring-model.axis-rises') }]
        : [];
    });
  }
  const bins = input.kind === 'categorical' ? input.bins.map(({ categories }) => categories) : [];
  const groupOf = (category: string): number => axis.groups.findIndex((group) => group.includes(category));
  const isWhole = bins.every(
    (categories) => new Set(categories.map(groupOf)).size === 1 && groupOf(categories[0] ?? '') >= 0,
  );
  const listed = axis.groups.flat();
  return isWhole && listed.length === bins.flat().length && new Set(listed).size === listed.length
    ? []
    : [{ path: [...path, 'groups'], message: sentence('scoring-model.whole-bins', { indicator: axis.indicator }) }];
}

function cellProblems(pair: ModelPair, path: Path): ModelProblem[] {
  const [rows, columns] = [placesOf(pair.axes[0]), placesOf(pair.axes[1])];
  for (const field of ['points', 'shares'] as const) {
    const table = pair[field];
    if (table.length !== rows || table.some((line) => line.length !== columns)) {
      return [{ path: [...path, field], message: sentence('scoring-model.cells', { rows, columns }) }];
    }
  }
  const total = allCells(pair).reduce((sum, { share }) => sum + share, 0);
  return Math.abs(total - 1) > SHARE_TOLERANCE
    ? [{ path: [...path, 'shares'], message: sentence('scoring-model.cell-shares', { total }) }]
    : [];
}

/** Lines along one axis, each at one place of the other. */
function linesAlong(pair: ModelPair, side: 0 | 1): WeighedPoints[][] {
  const across = placesOf(pair.axes[side === 0 ? 1 : 0]);
  return Array.from({ length: across }, (_, other) =>
    Array.from({ length: placesOf(pair.axes[side]) }, (_place, place) =>
      side === 0 ? cellAt(pair, place, other) : cellAt(pair, other, place),
    ),
  );
}

/** Directions hold along every line of a pair, and leaving an input out pays on none. */
function pointsProblems(pair: ModelPair, inputs: readonly [ModelInput, ModelInput], path: Path): ModelProblem[] {
  const sides = [0, 1] as const;
  return sides.flatMap((side) => {
    const { direction, indicator } = inputs[side];
    const ordinary = ordinaryPlaces(pair.axes[side]);
    const lines = linesAlong(pair, side);
    const problems: ModelProblem[] = [];
    if (lines.some((line) => goesAgainst(line.slice(0, ordinary), direction))) {
      problems.push({
        path: [...path, 'points'],
        message: sentence('scoring-model.pair-direction', { indicator, direction }),
      });
    }
    if (lines.some((line) => (line.at(-1)?.points ?? 0) > meanPoints(line.slice(0, -1)))) {
      const message = sentence('scoring-model.pair-missing', { indicator });
      problems.push({ path: [...path, 'points'], message });
    }
    return problems;
  });
}

function goesAgainst(line: readonly WeighedPoints[], direction: ModelInput['direction']): boolean {
  // What a pair adds beyond the middle is free: it says when a high value is as good as the middle.
  if (direction === 'none' || direction === 'middle-is-safest') return false;
  const sign = direction === 'lower-is-riskier' ? 1 : -1;
  return line.some(({ points }, index) => index > 0 && (points - (line[index - 1]?.points ?? points)) * sign < 0);
}
