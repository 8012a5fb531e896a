/** Upper ends of inputs that are too good to be taken for good, unless another input bears them out. */
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { ModelDocument, ModelInput, ModelPair, NumericInput } from '../../scoring/model.ts';
import { EXPERT_JUDGEMENT_ORIGIN } from '../../scoring/origins.ts';

export interface Tail {
  /** A numeric input; from this value on it earns `points`, no more than the bin it is cut from. */
  readonly indicator: string;
  readonly from: number;
  readonly points: number;
  /** Share of the reference population there, out of the bin it is cut from. */
  readonly share: number;
  /** Where this other input is at its bound or above, the points of the bin it was cut from stand. */
  readonly unless: { readonly indicator: string; readonly from: number };
}

function numericInput({ inputs }: Pick<ModelDocument, 'inputs'>, indicator: string): NumericInput {
  const input = inputs.find((each) => each.indicator === indicator);
  if (input?.kind === 'numeric') return input;
  const message = sentence('composition.no-numeric-input', { indicator });
  throw new DeskError('invalid-input', message, [{ place: indicator, message }]);
}

/** The last bin of an input cut in two at the tail's bound. Throws DeskError "invalid-input" where there is no such bin. */
function cut(input: NumericInput, { from, points, share }: Tail): ModelInput {
  const bins = input.bins.slice(0, -1);
  const last = input.bins.at(-1);
  const below = bins.at(-1)?.below ?? Number.NEGATIVE_INFINITY;
  if (!last || from <= below || points > last.points || share > last.share) {
    const message = sentence('composition.no-tail', { indicator: input.indicator, from, below });
    throw new DeskError('invalid-input', message, [{ place: input.indicator, message }]);
  }
  return {
    ...input,
    direction: 'middle-is-safest',
    bins: [...bins, { ...last, below: from, share: last.share - share }, { below: null, points, share }],
  };
}

/** The inputs of a model with their tails cut. */
export function withTails(model: ModelDocument, tails: readonly Tail[]): readonly ModelInput[] {
  for (const { indicator, unless } of tails) {
    numericInput(model, indicator);
    const { bins } = numericInput(model, unless.indicator);
    if (bins.some(({ below }) => below === unless.from)) continue;
    const message = sentence('composition.no-tail', { indicator: unless.indicator, from: unless.from, below: null });
    throw new DeskError('invalid-input', message, [{ place: unless.indicator, message }]);
  }
  return model.inputs.map((input) => {
    const tail = tails.find(({ indicator }) => indicator === input.indicator);
    return tail && input.kind === 'numeric' ? cut(input, tail) : input;
  });
}

/**
 * The pair that gives a tail back what it was cut from, where the other input bears it out: points of
 * the bin before less points of the tail in one row of cells, nothing in all others.
 */
export function pairOfTail(model: ModelDocument, { indicator, from, unless }: Tail): ModelPair {
  const { bins } = numericInput(model, indicator);
  const other = numericInput(model, unless.indicator);
  const given = (bins.at(-2)?.points ?? 0) - (bins.at(-1)?.points ?? 0);
  const tail = bins.at(-1)?.share ?? 0;
  const above = other.bins.reduce(
    (sum, { share }, index) =>
      (other.bins[index - 1]?.below ?? Number.NEGATIVE_INFINITY) >= unless.from ? sum + share : sum,
    0,
  );
  const ordinary = other.bins.reduce((sum, { share }) => sum + share, 0);
  // Places: below and from the bound, not meaningful, missing; shares as of two independent inputs.
  const across = [ordinary - above, above, other.notMeaningful.share, other.missing.share];
  const total = across.reduce((sum, share) => sum + share, 0);
  const down = [1 - tail, tail, 0, 0];
  return {
    axes: [
      { kind: 'numeric', indicator, bounds: [from] },
      { kind: 'numeric', indicator: unless.indicator, bounds: [unless.from] },
    ],
    origin: EXPERT_JUDGEMENT_ORIGIN,
    points: down.map((_, row) => across.map((_share, column) => (row === 1 && column === 1 ? given : 0))),
    shares: down.map((row) => across.map((share) => (row * share) / total)),
  };
}
