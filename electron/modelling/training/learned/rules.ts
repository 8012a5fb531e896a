/** What a learned model must obey beyond its shape: edges, tables, shares, directions, steps. */
import { GRADES } from '#shared/domain/grades.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { ModelProblem } from '../../../scoring/model-problem.ts';
import type { LearnedAxis, LearnedInput, LearnedModel, LearnedPair } from './schema.ts';

type Path = (string | number)[];
type Rules = Pick<LearnedModel, 'inputs' | 'pairs' | 'calibration' | 'masterScale'>;

/** Shares come from divisions; their sum may miss 1 by rounding. */
const SHARE_TOLERANCE = 1e-6;

/** Every broken rule, in document order. */
export function findLearnedProblems(model: Rules): ModelProblem[] {
  const byName = new Map(model.inputs.map((input) => [input.name, input]));
  return [
    ...model.inputs.flatMap((input, index) => inputProblems(input, ['inputs', index], byName)),
    ...model.pairs.flatMap((pair, index) => pairProblems(pair, ['pairs', index], byName)),
    ...stepProblems(model),
    ...scaleProblems(model),
  ];
}

function inputProblems(input: LearnedInput, path: Path, byName: ReadonlyMap<string, LearnedInput>): ModelProblem[] {
  const problems: ModelProblem[] = [];
  if (byName.get(input.name) !== input)
    problems.push({ path, message: sentence('learned-model.input-twice', { input: input.name }) });
  const rest = input.kind === 'numeric' ? input.special : [input.other];
  const total = [...input.bins, input.missing, ...rest].reduce((sum, bin) => sum + bin.share, 0);
  if (Math.abs(total - 1) > SHARE_TOLERANCE)
    problems.push({ path, message: sentence('learned-model.shares', { total }) });
  if (input.kind === 'categorical') {
    const levels = input.bins.flatMap((bin) => bin.levels);
    if (new Set(levels).size !== levels.length) problems.push({ path, message: sentence('learned-model.level-twice') });
    return problems;
  }
  problems.push(...edgeProblems(input.edges, [...path, 'edges']));
  if (input.bins.length !== input.edges.length + 1) {
    problems.push({
      path: [...path, 'bins'],
      message: sentence('learned-model.bin-count', { edges: input.edges.length }),
    });
  }
  const values = input.special.map((bin) => bin.value);
  if (new Set(values).size !== values.length) problems.push({ path, message: sentence('learned-model.special-twice') });
  const points = input.bins.map((bin) => bin.points);
  if (goesAgainst(points, input.direction)) {
    problems.push({
      path: [...path, 'bins'],
      message: sentence('learned-model.against-direction', { direction: input.direction }),
    });
  }
  return problems;
}

function edgeProblems(edges: readonly number[], path: Path): ModelProblem[] {
  const at = edges.findIndex((edge, index) => index > 0 && edge <= (edges[index - 1] ?? edge));
  return at < 0
    ? []
    : [{ path: [...path, at], message: sentence('learned-model.bounds-rise', { bound: edges[at] ?? 0 }) }];
}

/** Whether points move against a direction; more points mean less risk. */
function goesAgainst(points: readonly number[], direction: LearnedInput['direction']): boolean {
  if (direction === 'none') return false;
  const sign = direction === 'lower-is-riskier' ? 1 : -1;
  return points.some((value, index) => index > 0 && sign * (value - (points[index - 1] ?? value)) < 0);
}

/** Places of an axis that no direction covers: missing and special values, or all of a categorical one. */
export function freePlaces(axis: LearnedAxis, input: LearnedInput | undefined): number {
  if (axis.kind === 'categorical') return 2;
  return 1 + (input?.kind === 'numeric' ? input.special.length : 0);
}

/** Number of places on an axis. */
function placesOf(axis: LearnedAxis, input: LearnedInput | undefined): number {
  return freePlaces(axis, input) + (axis.kind === 'numeric' ? axis.edges.length + 1 : axis.groups.length);
}

function pairProblems(pair: LearnedPair, path: Path, byName: ReadonlyMap<string, LearnedInput>): ModelProblem[] {
  const problems = pair.axes.flatMap((axis, side) => axisProblems(axis, [...path, 'axes', side], byName));
  if (problems.length > 0) return problems;
  const inputs = pair.axes.map((axis) => byName.get(axis.input));
  const [rows, columns] = pair.axes.map((axis, side) => placesOf(axis, inputs[side])) as [number, number];
  if (pair.points.length !== rows || pair.points.some((row) => row.length !== columns)) {
    return [{ path: [...path, 'points'], message: sentence('learned-model.pair-size', { rows, columns }) }];
  }
  const [first, second] = pair.axes.map((axis, side) => freePlaces(axis, inputs[side])) as [number, number];
  const down = Array.from({ length: columns }, (_, column) => pair.points.map((row) => row[column] ?? 0));
  const breaks =
    down.some((line) => goesAgainst(line.slice(first), inputs[0]?.direction ?? 'none')) ||
    pair.points.some((line) => goesAgainst(line.slice(second), inputs[1]?.direction ?? 'none'));
  return breaks ? [{ path: [...path, 'points'], message: sentence('learned-model.pair-against-direction') }] : [];
}

function axisProblems(axis: LearnedAxis, path: Path, byName: ReadonlyMap<string, LearnedInput>): ModelProblem[] {
  const input = byName.get(axis.input);
  if (!input || input.kind !== axis.kind) {
    return [{ path, message: sentence('learned-model.no-such-input', { input: axis.input, kind: axis.kind }) }];
  }
  if (axis.kind === 'numeric' && input.kind === 'numeric') {
    const known = new Set(input.edges);
    const stray = axis.edges.find((edge) => !known.has(edge));
    if (stray !== undefined)
      return [{ path, message: sentence('learned-model.no-edge', { edge: stray, input: axis.input }) }];
    return edgeProblems(axis.edges, [...path, 'edges']);
  }
  if (axis.kind !== 'categorical' || input.kind !== 'categorical') return [];
  const groupOf = new Map(axis.groups.flatMap((levels, group) => levels.map((level) => [level, group] as const)));
  const isWhole = input.bins.every(({ levels }) => new Set(levels.map((level) => groupOf.get(level) ?? -1)).size === 1);
  const listed = input.bins.reduce((sum, bin) => sum + bin.levels.length, 0);
  const total = axis.groups.reduce((sum, levels) => sum + levels.length, 0);
  return isWhole && listed === total && groupOf.size === total
    ? []
    : [{ path, message: sentence('learned-model.whole-groups', { input: axis.input }) }];
}

function stepProblems({ calibration }: Rules): ModelProblem[] {
  if (calibration.kind === 'scaling') return [];
  const { steps } = calibration;
  const at = steps.findIndex((step, index) => {
    const before = steps[index - 1];
    return before !== undefined && (step.pointsFrom <= before.pointsFrom || step.pd > before.pd);
  });
  const path = ['calibration', 'steps', at];
  return at < 0 ? [] : [{ path, message: sentence('learned-model.steps-rise') }];
}

function scaleProblems({ masterScale }: Rules): ModelProblem[] {
  const path = ['masterScale'];
  if (masterScale.map((step) => step.grade).join() !== GRADES.join()) {
    return [{ path, message: sentence('learned-model.grades', { grades: GRADES }) }];
  }
  const at = masterScale.findIndex(({ grade, pdUpTo }, index) => {
    const before = masterScale[index - 1];
    if (grade === 'C' || grade === 'D') return pdUpTo !== 1;
    return pdUpTo >= 1 || (before !== undefined && pdUpTo <= before.pdUpTo);
  });
  return at < 0 ? [] : [{ path: [...path, at, 'pdUpTo'], message: sentence('learned-model.pd-bounds') }];
}
