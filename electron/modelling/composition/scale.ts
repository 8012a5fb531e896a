/**
 * Puts the judgement of a case model on a scale by clients whose truth is known because they were made
 * up: what each group may weigh is judgement, how far the points may tell clients apart is measured.
 * No default of any borrower is behind it (DOMAIN §7).
 */
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { checkDocument } from '../../ground/checked-document.ts';
import { modelSchema } from '../../scoring/checked-model.ts';
import { CASE_MODEL_FORMAT, type ModelDocument, type ModelInput } from '../../scoring/model.ts';
import { informativeBins, meanPoints } from '../../scoring/points.ts';
import { pdOfPoints, scalingFactor } from '../../scoring/scaling.ts';
import { type Block, columnOf, isBehaviour, sharesOfVariance, weightedSum } from './group-shares.ts';
import { type KnownClient, pointsOf, scoreOf, truthOn } from './known-client.ts';
import { pairOfTail, type Tail, withTails } from './tails.ts';

export interface Budget extends Block {
  /** Share of the score's variance. */
  readonly share: number;
}

export interface ScalePlan {
  /**
   * Points p below 0 become −|p|^taper: who is bad in one respect is bad in many, and one cause is not
   * to count ten times.
   */
  readonly taper: number;
  readonly tails: readonly Tail[];
  /** One for each block of inputs the model has; their shares add up to 1. */
  readonly budgets: readonly Budget[];
}

/** Passes in which the blocks come to their budgets; each takes them a third of the way. */
const BUDGET_PASSES = 200;
const BUDGET_STEP = 1 / 3;
/** Passes in which whole points come near the slope of 1 that fractions had; the nearest is taken. */
const SLOPE_PASSES = 8;

/** Points of a term's bin on the way to another. */
type Move = (points: number) => number;

/**
 * The model with the points of every block multiplied so that each block carries its budget of the
 * score's variance over the clients and the log-odds have a slope of 1 on the truth; the base points
 * bring the mean PD to the truth's. Points are whole; directions and the rule that leaving evidence out
 * never pays hold as before. Throws DeskError "invalid-input" for budgets or tails that do not fit the
 * model.
 */
export function scaleCaseModel(model: ModelDocument, plan: ScalePlan, clients: readonly KnownClient[]): ModelDocument {
  checkBudgets(model, plan.budgets);
  const taper: Move = (points) => (points < 0 ? -(Math.abs(points) ** plan.taper) : points);
  const tapered = withTails(model, plan.tails).map((input) => moved(input, taper));
  // Points are fractions here, which no reliability weighs.
  const scores = clients.map((client) => scoreOf({ ...model, inputs: [...tapered] }, { ...client, reliability: [] }));
  const columns = plan.budgets.map((block) =>
    columnOf(
      scores,
      (term) => isOf(term, block),
      ({ binPoints }) => binPoints,
    ),
  );
  const multipliers = toBudgets(columns, plan.budgets);
  const factor = scalingFactor(model.scaling);
  let scale = truthOn(weightedSum(columns, multipliers), factor, clients).slope;
  let best = { model, miss: Number.POSITIVE_INFINITY };
  for (let pass = 0; pass < SLOPE_PASSES; pass += 1) {
    const by = multipliers.map((multiplier) => multiplier * scale);
    const whole = inWholePoints(model, plan, tapered, by);
    const { slope } = truthOn(pointsOf(whole, clients), factor, clients);
    const miss = Math.abs(slope - 1);
    if (miss < best.miss) best = { model: whole, miss };
    scale *= slope;
  }
  return checkDocument(modelSchema, atTrueLevel(best.model, clients), sentence('document.composed-model'));
}

function isOf({ group, indicator }: Pick<ModelInput, 'group' | 'indicator'>, block: Block): boolean {
  return group === block.group && isBehaviour(indicator) === block.behaviour;
}

function checkBudgets({ inputs, pairs }: ModelDocument, budgets: readonly Budget[]): void {
  const total = budgets.reduce((sum, { share }) => sum + share, 0);
  const free = inputs.find((input) => budgets.filter((budget) => isOf(input, budget)).length !== 1);
  const idle = budgets.find((budget) => !inputs.some((input) => isOf(input, budget)));
  if (pairs === undefined && Math.abs(total - 1) < 1e-9 && !free && !idle) return;
  const message = sentence('composition.budgets', {
    total,
    indicator: free?.indicator ?? null,
    group: idle?.group ?? null,
  });
  throw new DeskError('invalid-input', message, [{ place: 'budgets', message }]);
}

/** An input with the points of every bin moved. */
function moved(input: ModelInput, move: Move): ModelInput {
  const bin = <B extends { readonly points: number }>(each: B): B => ({ ...each, points: move(each.points) + 0 });
  const common = {
    missing: bin(input.missing),
    notMeaningful: bin(input.notMeaningful),
    ...(input.notMeaningfulGood && { notMeaningfulGood: bin(input.notMeaningfulGood) }),
    ...(input.notMeaningfulBad && { notMeaningfulBad: bin(input.notMeaningfulBad) }),
  };
  return input.kind === 'numeric'
    ? { ...input, ...common, bins: input.bins.map(bin) }
    : { ...input, ...common, bins: input.bins.map(bin), other: bin(input.other) };
}

/** What each block is multiplied by so that it carries its budget. */
function toBudgets(columns: readonly Float64Array[], budgets: readonly Budget[]): number[] {
  let multipliers = budgets.map(() => 1);
  for (let pass = 0; pass < BUDGET_PASSES; pass += 1) {
    const shares = sharesOfVariance(
      columns.map((column, index) => column.map((value) => value * (multipliers[index] ?? 0))),
    );
    multipliers = multipliers.map((multiplier, index) => {
      // A block that goes against the score for now is drawn up like one that carries next to nothing.
      const carried = Math.max(shares[index] ?? 0, 1e-4);
      return multiplier * ((budgets[index]?.share ?? 0) / carried) ** BUDGET_STEP;
    });
  }
  return multipliers;
}

function inWholePoints(
  model: ModelDocument,
  { tails, budgets }: ScalePlan,
  tapered: readonly ModelInput[],
  multipliers: readonly number[],
): ModelDocument {
  const inputs = tapered.map((input) => {
    const multiplier = multipliers[budgets.findIndex((budget) => isOf(input, budget))] ?? 0;
    const whole = moved(input, (points) => Math.round(points * multiplier));
    const most = Math.floor(meanPoints(informativeBins(whole)) + 1e-9);
    return { ...whole, missing: { ...whole.missing, points: Math.min(whole.missing.points, most) + 0 } };
  });
  const scaled: ModelDocument = { ...model, format: CASE_MODEL_FORMAT, inputs };
  return tails.length === 0 ? scaled : { ...scaled, pairs: tails.map((tail) => pairOfTail(scaled, tail)) };
}

/** The model with the whole base points at which the clients' mean PD comes nearest to the truth's. */
function atTrueLevel(model: ModelDocument, clients: readonly KnownClient[]): ModelDocument {
  const points = pointsOf({ ...model, basePoints: 0 }, clients);
  const truth = clients.reduce((sum, { probabilityOfDefault }) => sum + probabilityOfDefault, 0);
  const excess = (base: number) => points.reduce((sum, own) => sum + pdOfPoints(model.scaling, own + base), 0) - truth;
  let low = -10_000;
  let high = 10_000;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (excess(middle) > 0) low = middle;
    else high = middle;
  }
  return { ...model, basePoints: Math.abs(excess(low)) < Math.abs(excess(high)) ? low : high };
}
