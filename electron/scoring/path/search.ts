/**
 * The search for the smallest effort: single levers at every amount where the score changes, a greedy
 * walk over them, all pairs beside what it found, then every amount brought down to the smallest that
 * still reaches the score. Deterministic, in the fixed order of the levers, and bounded.
 */
import type { MinorUnits } from '#shared/domain/money.ts';
import { type Amounts, type Evaluator, effortOf, evaluatorOf, type Ground, isFeasible } from './evaluate.ts';
import { breakpoints, type Ray, withAmount } from './rays.ts';

/** Evaluations after which no new direction is tried. */
const MOST_EVALUATIONS = 2400;
/** Levers a greedy walk takes at most. */
const MOST_STEPS = 8;

export interface Found {
  readonly amounts: Amounts;
  readonly effort: number;
  readonly reached: boolean;
  readonly evaluations: number;
  readonly minimum: 'proven' | 'best-found';
}

interface Solution {
  readonly amounts: Amounts;
  readonly effort: number;
}

/** One search; its state is what it has found so far. */
class Search {
  readonly #ground: Ground;
  readonly #evaluator: Evaluator;
  readonly #needed: number;
  readonly #step: MinorUnits;
  readonly #unit: MinorUnits;
  #best: Solution | undefined;

  constructor(ground: Ground, needed: number, steps: { readonly coarse: MinorUnits; readonly unit: MinorUnits }) {
    this.#ground = ground;
    this.#evaluator = evaluatorOf(ground);
    this.#needed = needed;
    this.#step = steps.coarse;
    this.#unit = steps.unit;
  }

  run(): Found {
    const none = this.#ground.levers.map(() => 0);
    const walked = this.#walk(none);
    const farthest = this.#best === undefined ? this.#pushedFrom(walked) : walked;
    if (this.#best === undefined) return this.#result(this.#lightened(farthest), 'best-found');
    this.#tryPairs(none);
    const { amounts } = this.#exchanged(this.#best);
    return this.#result(amounts, this.#isProven(amounts) ? 'proven' : 'best-found');
  }

  #result(amounts: Amounts, minimum: Found['minimum']): Found {
    return {
      amounts,
      effort: effortOf(this.#ground, amounts),
      reached: this.#points(amounts) >= this.#needed,
      evaluations: this.#evaluator.count(),
      minimum,
    };
  }

  #points(amounts: Amounts): number {
    return this.#evaluator.score(amounts).points;
  }

  #reaches(amounts: Amounts, points = this.#needed): boolean {
    return isFeasible(this.#ground, amounts) && this.#points(amounts) >= points;
  }

  #isSpent(): boolean {
    return this.#evaluator.count() >= MOST_EVALUATIONS;
  }

  /** Whether an effort is below the best so far. */
  #isCheaper(amounts: Amounts): boolean {
    return this.#best === undefined || effortOf(this.#ground, amounts) < this.#best.effort;
  }

  /** Every lever raised from some amounts, alone and, where it uses cash, paid for by each that brings cash. */
  #rays(from: Amounts): Ray[] {
    const { levers, position } = this.#ground;
    const cash = levers.map(({ means }) => means.posting(means.most).cash ?? 0);
    const left = (position.figure('cash') ?? 0) - position.leastCash;
    return levers.flatMap((_, lever): Ray[] => {
      const alone: Ray = { from, lever, funder: null };
      const needsFunds = -(cash[lever] ?? 0) > left;
      const funders = needsFunds ? levers.flatMap((__, funder) => ((cash[funder] ?? 0) > 0 ? [funder] : [])) : [];
      return [alone, ...funders.map((funder): Ray => ({ from, lever, funder }))];
    });
  }

  #breakpointsOn(ray: Ray): Amounts[] {
    if (this.#isSpent()) return [];
    return breakpoints(this.#ground, this.#evaluator, ray, this.#step, (amounts) => this.#isCheaper(amounts));
  }

  /** Takes the change with most points per effort until the score is reached or nothing adds to it. */
  #walk(start: Amounts): Amounts {
    let at = start;
    for (let taken = 0; taken < MOST_STEPS && !this.#isSpent(); taken += 1) {
      const [points, effort] = [this.#points(at), effortOf(this.#ground, at)];
      let next: { amounts: Amounts; worth: number } | undefined;
      for (const ray of this.#rays(at)) {
        for (const amounts of this.#breakpointsOn(ray)) {
          if (this.#points(amounts) >= this.#needed) this.#keep(amounts);
          const gain = Math.min(this.#points(amounts), this.#needed) - points;
          const worth = gain / Math.max(1e-9, effortOf(this.#ground, amounts) - effort);
          if (gain > 0 && (next === undefined || worth > next.worth)) next = { amounts, worth };
        }
      }
      if (next === undefined) return at;
      at = next.amounts;
      if (this.#points(at) >= this.#needed) return at;
    }
    return at;
  }

  /** Where no step by itself adds points: every lever to its most unless the score falls by it, then on from there. */
  #pushedFrom(start: Amounts): Amounts {
    let at = start;
    for (const lever of this.#ground.levers.keys()) {
      const most = withAmount(at, lever, this.#ground.levers[lever]?.means.most ?? 0);
      if (isFeasible(this.#ground, most) && this.#points(most) >= this.#points(at)) at = most;
    }
    if (this.#points(at) < this.#needed) return this.#walk(at);
    this.#keep(at);
    return at;
  }

  /** Notes a set of amounts that reaches the score, brought down to what it needs, if nothing cheaper is known. */
  #keep(amounts: Amounts): void {
    const tight = this.#tightened(amounts, this.#needed);
    const effort = effortOf(this.#ground, tight);
    if (this.#best === undefined || effort < this.#best.effort) this.#best = { amounts: tight, effort };
  }

  /** The best score reached, without the levers and money it does not need. */
  #lightened(amounts: Amounts): Amounts {
    return this.#tightened(amounts, this.#points(amounts));
  }

  /** Levers that are not needed left out, the costliest first; then each amount at its smallest. */
  #tightened(amounts: Amounts, points: number): Amounts {
    let at = amounts;
    for (let before: Amounts | undefined; before !== at; ) {
      before = at;
      for (const lever of this.#byEffort(at)) {
        const without = withAmount(at, lever, 0);
        at = this.#reaches(without, points) ? without : this.#smallest(at, lever, points);
      }
    }
    return at;
  }

  /** Indices of the levers used, the one with the largest effort first. */
  #byEffort(amounts: Amounts): number[] {
    const own = (lever: number) =>
      effortOf(this.#ground, amounts) - effortOf(this.#ground, withAmount(amounts, lever, 0));
    const used = amounts.flatMap((amount, lever) => (amount > 0 ? [lever] : []));
    return used.toSorted((a, b) => own(b) - own(a) || a - b);
  }

  /** One amount at the smallest multiple of the unit that still reaches the score, the others as they are. */
  #smallest(amounts: Amounts, lever: number, points: number): Amounts {
    const means = this.#ground.levers[lever]?.means;
    if (!means || means.whole) return amounts;
    let [low, high] = [0, amounts[lever] ?? 0];
    while (high - low > this.#unit) {
      const middle = low + Math.max(1, Math.floor((high - low) / 2 / this.#unit)) * this.#unit;
      if (this.#reaches(withAmount(amounts, lever, middle), points)) high = middle;
      else low = middle;
    }
    return high === amounts[lever] ? amounts : withAmount(amounts, lever, high);
  }

  /** Every two levers together: one at each amount where the score changes, the other as small as it may be. */
  #tryPairs(none: Amounts): void {
    const singles = this.#rays(none).filter(({ funder }) => funder === null);
    for (const first of singles) {
      for (const start of this.#breakpointsOn(first)) {
        for (const second of singles) {
          if (second.lever === first.lever || this.#isSpent()) continue;
          const ray: Ray = { from: start, lever: second.lever, funder: null };
          if (!this.#isCheaper(this.#leastOf(ray))) continue;
          for (const amounts of this.#breakpointsOn(ray))
            if (this.#points(amounts) >= this.#needed) this.#keep(amounts);
        }
      }
    }
  }

  /** Each lever used taken out in turn and the walk begun again without it, as long as that finds a cheaper set. */
  #exchanged(start: Solution): Solution {
    let best = start;
    for (let before: Solution | undefined; before !== best && !this.#isSpent(); ) {
      before = best;
      for (const lever of this.#byEffort(best.amounts)) {
        const without = withAmount(best.amounts, lever, 0);
        if (isFeasible(this.#ground, without)) this.#walk(without);
        best = this.#best ?? best;
        if (best !== before) break;
      }
    }
    return best;
  }

  /** The amounts with the least a ray can add. */
  #leastOf({ from, lever }: Ray): Amounts {
    const means = this.#ground.levers[lever]?.means;
    return withAmount(from, lever, Math.min(means?.most ?? 0, means?.whole ? means.most : this.#unit));
  }

  /** Two levers cost at least the two smallest fixed efforts: a single one below that is the minimum. */
  #isProven(amounts: Amounts): boolean {
    const used = amounts.filter((amount) => amount > 0).length;
    const [first, second] = this.#ground.levers.map(({ fixed }) => fixed).toSorted((a, b) => a - b);
    if (this.#isSpent() || used > 1) return false;
    return second === undefined || effortOf(this.#ground, amounts) <= (first ?? 0) + second;
  }
}

/** Searches the amounts of least effort with which the score is at least `needed`; else the best score found. */
export function searchPath(
  ground: Ground,
  needed: number,
  steps: { readonly coarse: MinorUnits; readonly unit: MinorUnits },
): Found {
  return new Search(ground, needed, steps).run();
}
