/** Values of FEEL as they are computed with (DMN 1.5, 10.3.2). */
import type { FeelKind } from '#shared/domain/feel-kinds.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { FeelNumber } from './number.ts';
import { DaysDuration, FeelDate, FeelMoment, FeelTime, MonthsDuration } from './temporal.ts';

export type FeelContext = ReadonlyMap<string, FeelValue>;
export type FeelList = readonly FeelValue[];

export type FeelValue =
  | null
  | boolean
  | string
  | FeelNumber
  | FeelDate
  | FeelTime
  | FeelMoment
  | DaysDuration
  | MonthsDuration
  | FeelList
  | FeelContext
  | FeelRange
  | FeelFunction;

/** What every computation is given beside its values. */
export interface Evaluation {
  /** The moment `now()` and `today()` speak of; null where a decision may not depend on it. */
  readonly now: FeelMoment | null;
  /** Calls under way, so that one without an end is stopped. */
  depth: number;
  /** Takes what made a value null. */
  warn(words: Sentence): void;
  /** Takes the places, from 0, of the rules of a table whose outputs count. */
  fired?(node: string, rules: readonly number[]): void;
}

/** Calls inside each other beyond which a function is taken to have no end. */
export const DEEPEST_CALL = 400;

/** A range between two values; a bound of null is open to that side. */
export class FeelRange {
  readonly start: FeelValue;
  readonly end: FeelValue;
  readonly startIncluded: boolean;
  readonly endIncluded: boolean;

  constructor(startIncluded: boolean, start: FeelValue, end: FeelValue, endIncluded: boolean) {
    this.start = start;
    this.end = end;
    this.startIncluded = startIncluded;
    this.endIncluded = endIncluded;
  }
}

/** Kinds of values that hold no others. */
export type SimpleKind = Exclude<FeelKind, 'list' | 'context' | 'range' | 'function' | 'null'>;

export type FeelType =
  | { readonly kind: 'any' }
  | { readonly kind: 'null' }
  | { readonly kind: 'simple'; readonly of: SimpleKind }
  | { readonly kind: 'list'; readonly of: FeelType }
  | { readonly kind: 'range'; readonly of: FeelType }
  | { readonly kind: 'context'; readonly entries: ReadonlyMap<string, FeelType> }
  | { readonly kind: 'function'; readonly parameters: readonly FeelType[] | null; readonly result: FeelType }
  | {
      readonly kind: 'restricted';
      readonly of: FeelType;
      readonly allows: (value: FeelValue) => boolean;
      /** The values allowed in their order, where they are listed. */
      readonly values: FeelList;
    }
  /** A type that names another, so that one can hold itself. */
  | { readonly kind: 'named'; readonly name: string; readonly type: () => FeelType };

/** Something that can be called: a built-in function, one of an expression, or a piece of a model. */
export class FeelFunction {
  readonly name: string;
  /** Lists of parameter names it can be called with; a name may be left out from `required` on. */
  readonly forms: readonly CallForm[];

  constructor(name: string, forms: readonly CallForm[]) {
    this.name = name;
    this.forms = forms;
  }
}

export interface CallForm {
  readonly parameters: readonly string[];
  readonly required: number;
  /** Whether the last parameter takes all further values, as a list. */
  readonly isOpen: boolean;
  /** Types of the parameters and of what is returned, where they are declared. */
  readonly types?: readonly FeelType[];
  readonly returns?: FeelType;
  /** Null where the call has no value; undefined where the arguments do not fit. */
  call(values: readonly (FeelValue | undefined)[], evaluation: Evaluation): FeelValue | undefined;
}

/** The kind of a value; kinds are what operators and functions choose by. */
export function kindOf(value: FeelValue): FeelKind {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  if (value instanceof FeelNumber) return 'number';
  if (Array.isArray(value)) return 'list';
  if (value instanceof Map) return 'context';
  if (value instanceof FeelDate) return 'date';
  if (value instanceof FeelMoment) return 'moment';
  if (value instanceof FeelTime) return 'time';
  if (value instanceof DaysDuration) return 'days-duration';
  if (value instanceof MonthsDuration) return 'months-duration';
  return value instanceof FeelRange ? 'range' : 'function';
}

export function isList(value: FeelValue | undefined): value is FeelList {
  return Array.isArray(value);
}

export function isContext(value: FeelValue | undefined): value is FeelContext {
  return value instanceof Map;
}

/** The list itself, a value as a list of one, nothing as an empty list. */
export function asList(value: FeelValue): FeelList {
  if (isList(value)) return value;
  return value === null ? [] : [value];
}
