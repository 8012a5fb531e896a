/** Changes of a model's points by hand (pure): set or merged bins, with the directions still holding. */
import { DeskError } from '#shared/contract/reply.ts';
import type { ShapeEdit } from '#shared/domain/lab.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { checkLearnedModel } from '../training/learned/checked-learned.ts';
import type { LearnedInput, LearnedModel } from '../training/learned/schema.ts';
import { shapeBins } from './run-terms.ts';

/** Points of an input's bins before and after its edits, by place in its shape. */
interface ShapeChange {
  readonly input: string;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

interface EditedModel {
  readonly model: LearnedModel;
  readonly changes: readonly ShapeChange[];
}

function refuse(place: string, message: Sentence): never {
  throw new DeskError('invalid-input', message, [{ place, message }]);
}

/**
 * The model with edits applied in their order. Places count the bins of the shape as it was before the
 * first of them. Throws DeskError "invalid-input" for bins that are not there, bins that cannot be one,
 * and points that go against a declared direction.
 */
export function editModel(model: LearnedModel, edits: readonly ShapeEdit[]): EditedModel {
  for (const { input } of edits) {
    if (!model.inputs.some(({ name }) => name === input)) refuse(input, sentence('learned-model.no-input', { input }));
  }
  const changes: ShapeChange[] = [];
  const inputs = model.inputs.map((input) => {
    const own = edits.filter((edit) => edit.input === input.name);
    if (own.length === 0) return input;
    const draft = draftOf(input, own);
    checkDirection(input, draft.points);
    changes.push({ input: input.name, before: shapeBins(input).map(({ points }) => points), after: draft.points });
    return withDraft(model, input, draft);
  });
  return { model: checkLearnedModel({ ...model, inputs }), changes };
}

/** Points by place, and the places that are to be one bin with the place before them. */
interface Draft {
  readonly points: number[];
  readonly joined: ReadonlySet<number>;
}

function draftOf(input: LearnedInput, edits: readonly ShapeEdit[]): Draft {
  const bins = shapeBins(input);
  const points = bins.map((bin) => bin.points);
  const joined = new Set<number>();
  for (const edit of edits) {
    const { first, last } = edit;
    if (last < first || last >= bins.length) {
      const place = { input: input.name, highest: bins.length - 1, first, last };
      refuse(input.name, sentence('learned-model.no-bins', place));
    }
    const places = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    if (edit.kind === 'set') {
      for (const place of places) points[place] = edit.points;
      continue;
    }
    if (last >= input.bins.length) {
      refuse(input.name, sentence('learned-model.merge', { input: input.name, kind: input.kind }));
    }
    const shares = places.map((place) => bins[place]?.share ?? 0);
    const total = shares.reduce((sum, share) => sum + share, 0);
    const weights = total > 0 ? shares.map((share) => share / total) : shares.map(() => 1 / shares.length);
    const mean = places.reduce((sum, place, index) => sum + (weights[index] ?? 0) * (points[place] ?? 0), 0);
    // Half a point goes away from zero; adding 0 turns −0 into 0.
    for (const place of places) points[place] = Math.sign(mean) * Math.round(Math.abs(mean)) + 0;
    for (const place of places.slice(1)) joined.add(place);
  }
  return { points, joined };
}

function checkDirection(input: LearnedInput, points: readonly number[]): void {
  if (input.direction === 'none') return;
  const sign = input.direction === 'lower-is-riskier' ? 1 : -1;
  const at = points.slice(0, input.bins.length).findIndex((value, place) => {
    return place > 0 && sign * (value - (points[place - 1] ?? value)) < 0;
  });
  if (at < 0) return;
  const [before = 0, after = 0] = [points[at - 1], points[at]];
  const { name, direction } = input;
  refuse(name, sentence('learned-model.edit-against', { input: name, direction, before, after }));
}

/** The input with a draft's points; joined bins become one where no pair tells them apart. */
function withDraft(model: LearnedModel, input: LearnedInput, { points, joined }: Draft): LearnedInput {
  const starts = input.bins.flatMap((_, place) => {
    const isSame = points[place] === points[place - 1];
    return joined.has(place) && isSame && !isToldApart(model, input, place) ? [] : [place];
  });
  const groups = starts.map((start, index) => ({ start, end: starts[index + 1] ?? input.bins.length }));
  const shareOf = (bins: readonly { readonly share: number }[]): number =>
    bins.reduce((sum, { share }) => sum + share, 0);
  const at = (place: number): number => points[place] ?? 0;
  const missing = { ...input.missing, points: at(points.length - 1) };
  const rest = input.bins.length;
  if (input.kind === 'categorical') {
    const bins = groups.map(({ start, end }) => {
      const own = input.bins.slice(start, end);
      return { levels: own.flatMap(({ levels }) => levels), points: at(start), share: shareOf(own) };
    });
    return { ...input, bins, missing, other: { ...input.other, points: at(rest) } };
  }
  return {
    ...input,
    edges: starts.slice(1).map((start) => input.edges[start - 1] ?? 0),
    bins: groups.map(({ start, end }) => ({ points: at(start), share: shareOf(input.bins.slice(start, end)) })),
    special: input.special.map((bin, index) => ({ ...bin, points: at(rest + index) })),
    missing,
  };
}

/** Whether a pair of the model has other points for a bin than for the one before it. */
function isToldApart(model: LearnedModel, input: LearnedInput, place: number): boolean {
  const axes = model.pairs.flatMap((pair) => pair.axes.filter((axis) => axis.input === input.name));
  if (input.kind === 'numeric') {
    const edge = input.edges[place - 1] ?? Number.NaN;
    return axes.some((axis) => axis.kind === 'numeric' && axis.edges.includes(edge));
  }
  const [level, before] = [input.bins[place]?.levels[0] ?? '', input.bins[place - 1]?.levels[0] ?? ''];
  return axes.some(
    (axis) => axis.kind === 'categorical' && groupOf(axis.groups, level) !== groupOf(axis.groups, before),
  );
}

function groupOf(groups: readonly (readonly string[])[], level: string): number {
  return groups.findIndex((levels) => levels.includes(level));
}
