/** Built-in functions declared by the text of their signature, which also types what computes them. */
import { FeelNumber } from '../values/number.ts';
import type { DaysDuration, FeelDate, FeelMoment, FeelTime, MonthsDuration } from '../values/temporal.ts';
import {
  type CallForm,
  type Evaluation,
  type FeelContext,
  FeelFunction,
  type FeelList,
  FeelRange,
  type FeelValue,
  isContext,
  isList,
  kindOf,
} from '../values/value.ts';

interface Kinds {
  number: FeelNumber;
  string: string;
  boolean: boolean;
  /** Any value but nothing. */
  value: Exclude<FeelValue, null>;
  /** Any value, nothing as well. */
  any: FeelValue;
  list: FeelList;
  context: FeelContext;
  function: FeelFunction;
  range: FeelRange;
  date: FeelDate;
  time: FeelTime;
  moment: FeelMoment;
  day: FeelDate | FeelMoment;
  duration: DaysDuration | MonthsDuration;
}
type Kind = keyof Kinds;

type OfKind<T extends string> = T extends Kind ? Kinds[T] : never;
type OfOne<P extends string> = P extends `...${string}: ${infer T}`
  ? readonly OfKind<T>[]
  : P extends `${string}?: ${infer T}`
    ? OfKind<T> | undefined
    : P extends `${string}: ${infer T}`
      ? OfKind<T>
      : never;
type OfAll<P extends string> = P extends ''
  ? []
  : P extends `${infer A}, ${infer R}`
    ? [OfOne<A>, ...OfAll<R>]
    : [OfOne<P>];
type Arguments<S extends string> = S extends `${string}(${infer P})` ? OfAll<P> : never;

interface Parameter {
  readonly name: string;
  readonly kind: Kind;
  readonly isOptional: boolean;
  readonly isOpen: boolean;
}

export interface Builtin {
  readonly name: string;
  readonly form: CallForm;
}

/**
 * A form of a function, e.g. `builtin('substring(string: string, start position: number, length?: number)', …)`.
 * `run` returns undefined where its arguments do not fit; what is missing or of another kind never reaches it.
 */
export function builtin<S extends string>(
  signature: S,
  run: (...values: [...Arguments<S>, Evaluation]) => FeelValue | undefined,
): Builtin {
  const open = signature.indexOf('(');
  const inside = signature.slice(open + 1, -1);
  const parameters = inside === '' ? [] : inside.split(', ').map(parameterOf);
  const compute = run as (...values: unknown[]) => FeelValue | undefined;
  const form: CallForm = {
    parameters: parameters.map(({ name }) => name),
    // A function of any number of values wants one at least.
    required: parameters.filter(({ isOptional, isOpen }) => !isOptional && (!isOpen || parameters.length === 1)).length,
    isOpen: parameters.at(-1)?.isOpen ?? false,
    call: (values, evaluation) => {
      const fitting: unknown[] = [];
      for (const [index, parameter] of parameters.entries()) {
        const fits = fitted(parameter, values[index]);
        if (fits === MISFIT) return undefined;
        fitting.push(fits);
      }
      return compute(...fitting, evaluation);
    },
  };
  return { name: signature.slice(0, open), form };
}

function parameterOf(text: string): Parameter {
  const [left = '', kind = ''] = text.split(': ');
  const isOpen = left.startsWith('...');
  const isOptional = left.endsWith('?');
  return { name: left.slice(isOpen ? 3 : 0, isOptional ? -1 : undefined), kind: kind as Kind, isOptional, isOpen };
}

const MISFIT = Symbol('misfit');

/** The argument as its parameter takes it: a list of one for its item, an item for a list of one. */
function fitted(parameter: Parameter, value: FeelValue | undefined): unknown {
  if (parameter.isOpen) {
    const items: unknown[] = [];
    for (const item of isList(value) ? value : value === undefined ? [] : [value]) {
      const fits = fittedOne(parameter.kind, item);
      if (fits === MISFIT) return MISFIT;
      items.push(fits);
    }
    return items;
  }
  if (value === undefined || (value === null && parameter.isOptional)) {
    return parameter.isOptional ? undefined : parameter.kind === 'any' ? null : MISFIT;
  }
  return fittedOne(parameter.kind, value);
}

function fittedOne(kind: Kind, value: FeelValue): unknown {
  if (is(kind, value)) return value;
  if (value === null) return MISFIT;
  if (kind === 'list') return [value];
  const [only = null] = isList(value) && value.length === 1 ? value : [];
  return only !== null && is(kind, only) ? only : MISFIT;
}

function is(kind: Kind, value: FeelValue): boolean {
  switch (kind) {
    case 'any':
      return true;
    case 'value':
      return value !== null;
    case 'number':
      return value instanceof FeelNumber;
    case 'string':
    case 'boolean':
      return typeof value === kind;
    case 'list':
      return isList(value);
    case 'context':
      return isContext(value);
    case 'range':
      return value instanceof FeelRange;
    case 'function':
      return value instanceof FeelFunction;
    case 'day':
      return kindOf(value) === 'date' || kindOf(value) === 'moment';
    case 'duration':
      return kindOf(value) === 'days-duration' || kindOf(value) === 'months-duration';
    default:
      return kindOf(value) === kind;
  }
}

/** Functions by name, each with all its forms. */
export function functionsOf(builtins: readonly Builtin[]): ReadonlyMap<string, FeelFunction> {
  const forms = new Map<string, CallForm[]>();
  for (const { name, form } of builtins) forms.set(name, [...(forms.get(name) ?? []), form]);
  return new Map([...forms].map(([name, all]) => [name, new FeelFunction(name, all)]));
}
