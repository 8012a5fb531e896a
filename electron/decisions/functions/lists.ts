/** Built-in functions over lists (DMN 1.5, 10.3.4.4). Positions count from 1, or from the end below 0. */
import { equal, order } from '../values/compare.ts';
import { FeelNumber, wholeOf } from '../values/number.ts';
import { type Evaluation, type FeelFunction, type FeelList, type FeelValue, isList } from '../values/value.ts';
import { callByPlace } from './call.ts';
import { type Builtin, builtin } from './signature.ts';
import { itemsOf } from './texts.ts';

const holds = (list: FeelList, value: FeelValue): boolean => list.some((item) => equal(item, value) === true);

function distinct(list: FeelList): FeelList {
  const kept: FeelValue[] = [];
  for (const item of list) if (!holds(kept, item)) kept.push(item);
  return kept;
}

function flattened(list: FeelList): FeelList {
  return list.flatMap((item) => (isList(item) ? flattened(item) : [item]));
}

/** Index in a list of a position; undefined where there is none. */
function indexOf(list: FeelList, position: FeelNumber): number | undefined {
  const place = wholeOf(position);
  if (place === undefined || place === 0) return undefined;
  const index = place > 0 ? place - 1 : list.length + place;
  return index >= 0 && index < list.length ? index : undefined;
}

function sublist(list: FeelList, start: FeelNumber, length: FeelNumber | undefined): FeelValue | undefined {
  const from = indexOf(list, start);
  const size = length === undefined ? list.length : wholeOf(length);
  if (from === undefined || size === undefined || size < 0) return undefined;
  return length !== undefined && from + size > list.length ? undefined : list.slice(from, from + size);
}

/** The item before which no other orders, by a sign of order; undefined where two have no order. */
function extreme(values: FeelList, sign: number): FeelValue | undefined {
  const items = itemsOf(values);
  let [best = null] = items;
  for (const item of items) {
    const found = order(item, best);
    if (found === null) return items.length === 0 ? null : undefined;
    if (found * sign > 0) best = item;
  }
  return best;
}

/** Truth over a list: `decisive` wherever it occurs, its opposite where every item says so, else nothing. */
function overall(values: FeelList, decisive: boolean): FeelValue {
  const items = itemsOf(values);
  if (items.some((item) => item === decisive)) return decisive;
  return items.every((item) => item === !decisive) ? !decisive : null;
}

function sorted(list: FeelList, precedes: FeelFunction | undefined, evaluation: Evaluation): FeelValue | undefined {
  if (precedes === undefined) {
    const hasOrder = list.every((item) => order(item, list[0] ?? null) !== null);
    return hasOrder ? list.toSorted((a, b) => order(a, b) ?? 0) : undefined;
  }
  if (!precedes.forms.some(({ required, parameters }) => required <= 2 && parameters.length >= 2)) return undefined;
  const before = (a: FeelValue, b: FeelValue): boolean => callByPlace(precedes, [a, b], evaluation) === true;
  return list.toSorted((a, b) => (before(a, b) ? -1 : before(b, a) ? 1 : 0));
}

function replacedWhere(
  list: FeelList,
  match: FeelFunction,
  item: FeelValue,
  evaluation: Evaluation,
): FeelValue | undefined {
  const replaced: FeelValue[] = [];
  for (const old of list) {
    const found = callByPlace(match, [old, item], evaluation);
    if (typeof found !== 'boolean') return undefined;
    replaced.push(found ? item : old);
  }
  return replaced;
}

export const LIST_FUNCTIONS: readonly Builtin[] = [
  builtin('list contains(list: list, element: any)', holds),
  builtin('count(list: list)', (list) => new FeelNumber(list.length)),
  builtin('min(...list: any)', (list) => extreme(list, -1)),
  builtin('max(...list: any)', (list) => extreme(list, 1)),
  builtin('all(...list: any)', (list) => overall(list, false)),
  builtin('any(...list: any)', (list) => overall(list, true)),
  builtin('sublist(list: list, start position: number, length?: number)', sublist),
  builtin('append(list: list, ...item: any)', (list, items) => [...list, ...items]),
  builtin('concatenate(...list: list)', (lists) => lists.flat()),
  builtin('insert before(list: list, position: number, newItem: any)', (list, position, item) => {
    const at = indexOf(list, position);
    return at === undefined ? undefined : list.toSpliced(at, 0, item);
  }),
  builtin('remove(list: list, position: number)', (list, position) => {
    const at = indexOf(list, position);
    return at === undefined ? undefined : list.toSpliced(at, 1);
  }),
  builtin('list replace(list: list, position: number, newItem: any)', (list, position, item) => {
    const at = indexOf(list, position);
    return at === undefined ? undefined : list.with(at, item);
  }),
  builtin('list replace(list: list, match: function, newItem: any)', replacedWhere),
  builtin('reverse(list: list)', (list) => list.toReversed()),
  builtin('index of(list: list, match: any)', (list, match) =>
    list.flatMap((item, index) => (equal(item, match) === true ? [new FeelNumber(index + 1)] : [])),
  ),
  builtin('union(...list: list)', (lists) => distinct(lists.flat())),
  builtin('distinct values(list: list)', distinct),
  builtin('duplicate values(list: list)', (list) =>
    distinct(list.filter((item, index) => list.some((other, at) => at !== index && equal(item, other) === true))),
  ),
  builtin('flatten(list: list)', flattened),
  builtin('sort(list: list, precedes?: function)', sorted),
];
