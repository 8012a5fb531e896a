/** Built-in functions that draw one number from a list of numbers (DMN 1.5, 10.3.4.4). */
import { equal } from '../values/compare.ts';
import { FeelNumber, finite, ZERO } from '../values/number.ts';
import type { FeelList, FeelValue } from '../values/value.ts';
import { type Builtin, builtin } from './signature.ts';
import { itemsOf } from './texts.ts';

/** The numbers given, as a list or one by one; undefined where something else is among them. */
function numbersOf(values: FeelList): FeelNumber[] | undefined {
  const items = itemsOf(values);
  const numbers = items.filter((item) => item instanceof FeelNumber);
  return numbers.length === items.length ? numbers : undefined;
}

const total = (numbers: readonly FeelNumber[]): FeelNumber => numbers.reduce((sum, number) => sum.plus(number), ZERO);

/** Applies to numbers, of which there must be at least some; else there is no value. */
function over(least: number, compute: (numbers: FeelNumber[]) => FeelNumber | FeelValue) {
  return (values: FeelList): FeelValue | undefined => {
    const numbers = numbersOf(values);
    if (!numbers || numbers.length < least) return undefined;
    const found = compute(numbers);
    return found instanceof FeelNumber ? (finite(found) ?? undefined) : found;
  };
}

function median(numbers: FeelNumber[]): FeelNumber {
  const rising = numbers.toSorted((a, b) => a.cmp(b));
  const middle = Math.floor(rising.length / 2);
  const upper = rising[middle] ?? ZERO;
  return rising.length % 2 === 1 ? upper : upper.plus(rising[middle - 1] ?? ZERO).div(2);
}

/** Of a sample: the squares are divided by one less than their count. */
function standardDeviation(numbers: FeelNumber[]): FeelNumber {
  const mean = total(numbers).div(numbers.length);
  const squares = numbers.map((number) => number.minus(mean).pow(2));
  return total(squares)
    .div(numbers.length - 1)
    .sqrt();
}

/** The most frequent values, the smallest first. */
function modes(numbers: FeelNumber[]): FeelValue {
  const groups: { readonly value: FeelNumber; count: number }[] = [];
  for (const value of numbers) {
    const group = groups.find((other) => equal(other.value, value));
    if (group) group.count += 1;
    else groups.push({ value, count: 1 });
  }
  const most = Math.max(0, ...groups.map(({ count }) => count));
  return groups
    .filter(({ count }) => count === most)
    .map(({ value }) => value)
    .toSorted((a, b) => a.cmp(b));
}

export const STATISTICS_FUNCTIONS: readonly Builtin[] = [
  builtin('sum(...list: any)', over(1, total)),
  builtin(
    'mean(...list: any)',
    over(1, (numbers) => total(numbers).div(numbers.length)),
  ),
  builtin(
    'product(...list: any)',
    over(1, (numbers) => numbers.reduce((product, number) => product.times(number))),
  ),
  builtin('median(...list: any)', over(1, median)),
  builtin('stddev(...list: any)', over(2, standardDeviation)),
  builtin('mode(...list: any)', over(0, modes)),
];
