/** Which of some amounts add up to a target: runs of neighbours first, then a bounded search. */

/** Bounds of the search (expert judgement): what a person would still call a plausible bundle. */
export const MOST_ITEMS = 16;
const MOST_STEPS = 4_000;

/** Positions of a run of at least two neighbouring amounts whose sum lies in [low, high]; the earliest one. */
function runWithin(amounts: readonly number[], low: number, high: number): readonly number[] | undefined {
  let from = 0;
  let sum = 0;
  for (let to = 0; to < amounts.length; to += 1) {
    sum += amounts[to] ?? 0;
    while (sum > high && from < to) {
      sum -= amounts[from] ?? 0;
      from += 1;
    }
    if (sum >= low && sum <= high && to > from)
      return Array.from({ length: to - from + 1 }, (_, index) => from + index);
  }
  return undefined;
}

/**
 * Positions of at least two of the amounts (all above zero) whose sum lies in [low, high], or
 * undefined. Deterministic: the earliest run, else the first subset a depth-first search meets that
 * takes earlier amounts first, over at most 16 amounts and 4,000 steps.
 */
export function subsetWithin(amounts: readonly number[], low: number, high: number): readonly number[] | undefined {
  const run = runWithin(amounts, low, high);
  if (run) return run;
  const list = amounts.slice(0, MOST_ITEMS);
  /** Sum of everything from a position on: what a branch can still reach. */
  const rest = new Array<number>(list.length + 1).fill(0);
  for (let index = list.length - 1; index >= 0; index -= 1) rest[index] = (rest[index + 1] ?? 0) + (list[index] ?? 0);
  const taken: number[] = [];
  let steps = 0;
  const search = (index: number, sum: number): boolean => {
    steps += 1;
    if (sum >= low && sum <= high && taken.length > 1) return true;
    if (steps > MOST_STEPS || index >= list.length || sum + (rest[index] ?? 0) < low) return false;
    const amount = list[index] ?? 0;
    if (sum + amount <= high) {
      taken.push(index);
      if (search(index + 1, sum + amount)) return true;
      taken.pop();
    }
    return search(index + 1, sum);
  };
  return search(0, 0) ? taken : undefined;
}
