/** What the rules that match make of a decision table (DMN 1.5, 8.2.8). */
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Aggregation, HitPolicy } from '../model/definitions.ts';
import { equal, order } from '../values/compare.ts';
import { FeelNumber, finite, ZERO } from '../values/number.ts';
import type { FeelList, FeelValue } from '../values/value.ts';

/** Outputs of a rule, one for each column. */
export type Outputs = readonly FeelValue[];

export interface Outcome {
  /** Places of the rules whose outputs count, in order. */
  readonly rules: readonly number[];
  readonly warning: Sentence | null;
}

/** Whether no further rule need be looked at once one matches. */
export function isFirstEnough(policy: HitPolicy): boolean {
  return policy === 'FIRST';
}

/** Whether the value is a list, one item for each rule. */
export function isMultiple(policy: HitPolicy): boolean {
  return policy === 'COLLECT' || policy === 'RULE ORDER' || policy === 'OUTPUT ORDER';
}

/**
 * The rules whose outputs count among those that match.
 * @param priorities the values of each output column, the first the most important
 */
export function chosenRules(
  policy: HitPolicy,
  matching: readonly number[],
  outputsOf: (rule: number) => Outputs,
  priorities: readonly FeelList[],
): Outcome {
  switch (policy) {
    case 'UNIQUE':
      if (matching.length > 1) {
        return { rules: [], warning: sentence('dmn.not-unique', { rules: matching.map((at) => at + 1) }) };
      }
      return { rules: matching, warning: null };
    case 'ANY': {
      const [first, ...others] = matching;
      if (first === undefined) return { rules: [], warning: null };
      const wanted = outputsOf(first);
      const isAlike = others.every((rule) => equal([...outputsOf(rule)], [...wanted]) === true);
      const warning = isAlike ? null : sentence('dmn.not-alike', { rules: matching.map((at) => at + 1) });
      return { rules: isAlike ? [first] : [], warning };
    }
    case 'FIRST':
      return { rules: matching.slice(0, 1), warning: null };
    case 'PRIORITY':
      return { rules: byPriority(matching, outputsOf, priorities).slice(0, 1), warning: null };
    case 'OUTPUT ORDER':
      return { rules: byPriority(matching, outputsOf, priorities), warning: null };
    case 'COLLECT':
    case 'RULE ORDER':
      return { rules: matching, warning: null };
  }
}

function byPriority(
  matching: readonly number[],
  outputsOf: (rule: number) => Outputs,
  priorities: readonly FeelList[],
): number[] {
  const ranked = matching.map((rule) => {
    const outputs = outputsOf(rule);
    return { rule, ranks: priorities.map((values, at) => rankIn(values, outputs[at] ?? null)) };
  });
  const rankOrder = (a: readonly number[], b: readonly number[]): number => {
    for (const [at, rank] of a.entries()) if (rank !== b[at]) return rank - (b[at] ?? 0);
    return 0;
  };
  return ranked.toSorted((a, b) => rankOrder(a.ranks, b.ranks)).map(({ rule }) => rule);
}

/** A value that is not listed comes last; where none is listed, none comes before another. */
function rankIn(values: FeelList, value: FeelValue): number {
  const at = values.findIndex((listed) => equal(listed, value) === true);
  return at === -1 ? values.length : at;
}

/** One value drawn from the outputs of a column; undefined where they do not allow it. */
export function aggregated(aggregation: Aggregation, values: FeelList): FeelValue | undefined {
  if (aggregation === 'COUNT') return new FeelNumber(values.length);
  if (values.length === 0) return null;
  if (aggregation === 'SUM') return sumOf(values);
  const sign = aggregation === 'MAX' ? 1 : -1;
  let [best = null] = values;
  for (const value of values) {
    const found = order(value, best);
    if (found === null) return undefined;
    if (found * sign > 0) best = value;
  }
  return best;
}

function sumOf(values: FeelList): FeelValue | undefined {
  let sum = ZERO;
  for (const value of values) {
    if (!(value instanceof FeelNumber)) return undefined;
    sum = sum.plus(value);
  }
  return finite(sum) ?? undefined;
}
