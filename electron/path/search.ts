/**
 * The search for the smallest effort: single levers at every amount where the score changes, a greedy
 * walk over them, all pairs beside what it found, then every amount brought down to the smallest that
 * still reaches the score. Deterministic, in the fixed order of the levers, and bounded.
 */
import type { MinorUnits } from '#shared/domain/money.ts';
import { type Amounts, type Evaluator, effortOf, evaluatorOf, type Ground, isFeasible } from './evaluate.ts';
import { breakpoints, type Ray, withAmount } from './rays.ts';
import { type Bar, byEffort, farthest, reaches, smallest, tightened } from './tighten.ts';

/** Evaluations after which no new direction is tried. */
const MOST_EVALUATIONS = 2400;
/** Parts of its amount a lever is lowered to when another takes over. */
const TRADED_SHARES = [0, 0.25, 0.5, 0.75, 0.9] as const;
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
  readonly #bar: Bar;
  #best: Solution | undefined;

  constructor(ground: Ground, needed: number, steps: { readonly coarse: MinorUnits; readonly unit: MinorUnits }) {
    this.#ground = ground;
    this.#evaluator = evaluatorOf(ground);
    this.#needed = needed;
    this.#step = steps.coarse;
    this.#bar = { ground, evaluator: this.#evaluator, unit: steps.unit };
  }

  run(): Found {
    const none = this.#ground.levers.map(() => 0);
    const walked = this.#walk(none);
    const farthest = this.#best === undefined ? this.#pushedFrom(walked) : walked;
    if (this.#best === undefined) return this.#result(this.#lightened(farthest), 'best-found');
    this.#tryPairs(none);
    this.#exchange();
    this.#trade();
    const { amounts } = this.#best;
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
      const most = farthest(this.#bar, at, lever);
      if (isFeasible(this.#ground, most) && this.#points(most) >= this.#points(at)) at = most;
    }
    if (this.#points(at) < this.#needed) return this.#walk(at);
    this.#keep(at);
    return at;
  }

  /** Notes a set of amounts that reaches the score, brought down to what it needs, if nothing cheaper is known. */
  #keep(amounts: Amounts): void {
    const tight = tightened(this.#bar, amounts, this.#needed);
    const effort = effortOf(this.#ground, tight);
    if (this.#best === undefined || effort < this.#best.effort) this.#best = { amounts: tight, effort };
  }

  /** The best score reached, without the levers and money it does not need. */
  #lightened(amounts: Amounts): Amounts {
    return tightened(this.#bar, amounts, this.#points(amounts));
  }

  /** Every two levers together: one at its most and at each amount where the score changes, the other as small as it may be. */
  #tryPairs(none: Amounts): void {
    const singles = this.#rays(none).filter(({ funder }) => funder === null);
    for (const first of singles) {
      const most = farthest(this.#bar, none, first.lever);
      for (const start of [...this.#breakpointsOn(first), most]) {
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
  #exchange(): void {
    this.#whileCheaper(({ amounts }, lever) => {
      const without = withAmount(amounts, lever, 0);
      if (isFeasible(this.#ground, without)) this.#walk(without);
    });
  }

  /** Each lever used lowered in turn and another raised as far as that needs, as long as that finds a cheaper set. */
  #trade(): void {
    this.#whileCheaper(({ amounts }, lever) => {
      const means = this.#ground.levers[lever]?.means;
      for (const share of means?.whole ? [0] : TRADED_SHARES) {
        const lowered = withAmount(amounts, lever, Math.floor(share * (amounts[lever] ?? 0)));
        for (const other of this.#ground.levers.keys()) {
          if (other === lever || this.#isSpent()) continue;
          const raised = farthest(this.#bar, lowered, other);
          if (!reaches(this.#bar, raised, this.#needed)) continue;
          const enough = smallest(this.#bar, raised, other, this.#needed);
          if (this.#isCheaper(enough)) this.#keep(enough);
        }
      }
    });
  }

  /** Tries something with every lever of the best set, the costliest first, and begins again whenever it led to a cheaper one. */
  #whileCheaper(attempt: (best: Solution, lever: number) => void): void {
    for (let before: Solution | undefined; this.#best && before !== this.#best && !this.#isSpent(); ) {
      before = this.#best;
      for (const lever of byEffort(this.#ground, before.amounts)) {
        attempt(before, lever);
        if (this.#best !== before) break;
      }
    }
  }

  /** The amounts with the least a ray can add. */
  #leastOf({ from, lever }: Ray): Amounts {
    const means = this.#ground.levers[lever]?.means;
    return withAmount(from, lever, Math.min(means?.most ?? 0, means?.whole ? means.most : this.#bar.unit));
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
