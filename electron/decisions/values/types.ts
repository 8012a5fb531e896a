/** Types of FEEL, what conforms to them, and what is made to (DMN 1.5, 10.3.2.9). */
import { FeelDate, midnightOf } from './temporal.ts';
import {
  FeelFunction,
  type FeelList,
  FeelRange,
  type FeelType,
  type FeelValue,
  isContext,
  isList,
  kindOf,
  type SimpleKind,
} from './value.ts';

export const ANY: FeelType = { kind: 'any' };

const simple = (of: SimpleKind): FeelType => ({ kind: 'simple', of });

/** The built-in types by their name. */
export const BUILT_IN_TYPES: ReadonlyMap<string, FeelType> = new Map<string, FeelType>([
  ['Any', ANY],
  ['any', ANY],
  ['Null', { kind: 'null' }],
  ['number', simple('number')],
  ['string', simple('string')],
  ['boolean', simple('boolean')],
  ['date', simple('date')],
  ['time', simple('time')],
  ['date and time', simple('moment')],
  ['dateTime', simple('moment')],
  ['days and time duration', simple('days-duration')],
  ['dayTimeDuration', simple('days-duration')],
  ['years and months duration', simple('months-duration')],
  ['yearMonthDuration', simple('months-duration')],
  ['list', { kind: 'list', of: ANY }],
  ['context', { kind: 'context', entries: new Map() }],
  ['function', { kind: 'function', parameters: null, result: ANY }],
  ['range', { kind: 'range', of: ANY }],
]);

/** Whether a value is of a type; nothing is of every type. */
function conforms(value: FeelValue, type: FeelType): boolean {
  if (value === null) return true;
  switch (type.kind) {
    case 'any':
      return true;
    case 'null':
      return false;
    case 'simple':
      return kindOf(value) === type.of;
    case 'list':
      return isList(value) && value.every((item) => conforms(item, type.of));
    case 'range':
      return value instanceof FeelRange && conforms(value.start, type.of) && conforms(value.end, type.of);
    case 'context':
      return isContext(value) && [...type.entries].every(([key, entry]) => conforms(value.get(key) ?? null, entry));
    case 'function':
      return value instanceof FeelFunction && takes(value, type.parameters, type.result);
    case 'restricted':
      return conforms(value, type.of) && type.allows(value);
    case 'named':
      return conforms(value, type.type());
  }
}

/** Whether a function can be called with arguments of these types, and returns what is wanted, as far as it says so. */
function takes(value: FeelFunction, wanted: readonly FeelType[] | null, result: FeelType): boolean {
  if (!wanted) return true;
  return value.forms.some(
    ({ required, isOpen, parameters, types, returns }) =>
      required <= wanted.length &&
      (isOpen || wanted.length <= parameters.length) &&
      (types ?? []).every((type, at) => isNarrower(wanted[at] ?? ANY, type)) &&
      isNarrower(returns ?? ANY, result),
  );
}

/** Whether every value of a type is one of another; any may be. */
function isNarrower(a: FeelType, b: FeelType): boolean {
  const [narrow, wide] = [underlying(a), underlying(b)];
  if (narrow.kind === 'any' || wide.kind === 'any') return true;
  if (narrow.kind === 'null') return true;
  if (narrow.kind === 'simple') return wide.kind === 'simple' && wide.of === narrow.of;
  if (narrow.kind === 'list' || narrow.kind === 'range') {
    return wide.kind === narrow.kind && isNarrower(narrow.of, wide.of);
  }
  if (narrow.kind !== 'context') return narrow.kind === wide.kind;
  return (
    wide.kind === 'context' &&
    [...wide.entries].every(([key, entry]) => {
      const own = narrow.entries.get(key);
      return own !== undefined && isNarrower(own, entry);
    })
  );
}

/** Whether a value is an instance of a type: as `conforms`, but nothing is of the type Null alone, and entries must be there. */
export function isInstance(value: FeelValue, type: FeelType): boolean {
  if (type.kind === 'named') return isInstance(value, type.type());
  if (value === null) return type.kind === 'null';
  if (type.kind === 'context' && isContext(value)) {
    return [...type.entries].every(([key, entry]) => value.has(key) && conforms(value.get(key) ?? null, entry));
  }
  if (type.kind === 'restricted') return isInstance(value, type.of) && type.allows(value);
  return conforms(value, type);
}

/** The type itself, not the name it goes by. */
export function underlying(type: FeelType): FeelType {
  let found = type;
  while (found.kind === 'named' || found.kind === 'restricted')
    found = found.kind === 'named' ? found.type() : found.of;
  return found;
}

/**
 * A value made to conform: a list of one gives its item where one item is wanted, an item becomes a list of
 * one, a date the moment of its midnight. Undefined where it does not conform.
 */
export function coerced(value: FeelValue, type: FeelType): FeelValue | undefined {
  if (type.kind === 'any' || value === null || conforms(value, type)) return value;
  const wanted = underlying(type);
  if (wanted.kind === 'list') return coercedList(value, type, wanted.of);
  if (isList(value)) return value.length === 1 ? coerced(value[0] ?? null, type) : undefined;
  if (wanted.kind === 'simple' && wanted.of === 'moment' && value instanceof FeelDate) {
    const moment = midnightOf(value);
    return conforms(moment, type) ? moment : undefined;
  }
  return wanted.kind === 'context' && isContext(value) ? coercedContext(value, type, wanted.entries) : undefined;
}

function coercedList(value: FeelValue, type: FeelType, of: FeelType): FeelValue | undefined {
  const items: FeelValue[] = [];
  for (const item of isList(value) ? value : [value]) {
    const made = coerced(item, of);
    if (made === undefined) return undefined;
    items.push(made);
  }
  return conforms(items, type) ? items : undefined;
}

function coercedContext(
  value: ReadonlyMap<string, FeelValue>,
  type: FeelType,
  entries: ReadonlyMap<string, FeelType>,
): FeelValue | undefined {
  const made = new Map(value);
  for (const [key, entry] of entries) {
    const found = coerced(value.get(key) ?? null, entry);
    if (found === undefined) return undefined;
    if (value.has(key)) made.set(key, found);
  }
  return conforms(made, type) ? made : undefined;
}

/** The values a type lists as allowed, in their order; empty where it lists none. */
export function listedValues(type: FeelType): FeelList {
  if (type.kind === 'named') return listedValues(type.type());
  return type.kind === 'restricted' ? type.values : [];
}
