/** Runs test cases through a model and says which results are as expected. */
import type { Sentence } from '#shared/domain/words.ts';
import type { DecisionNetwork } from '../network/network.ts';
import { equal } from '../values/compare.ts';
import { FeelNumber, numberOf } from '../values/number.ts';
import type { FeelMoment } from '../values/temporal.ts';
import { textOf } from '../values/text.ts';
import { type FeelContext, type FeelValue, isContext, isList } from '../values/value.ts';
import { type PolicyCase, readLike, type Stated } from './read-cases.ts';

/** A value as JSON has it; dates, durations, ranges and functions as texts. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | { readonly [key: string]: JsonValue };

export interface CaseFailure {
  readonly case: string;
  readonly node: string;
  readonly expected: JsonValue;
  readonly got: JsonValue;
  /** What made values null on the way. */
  readonly warnings: readonly Sentence[];
}

export interface CasesResult {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly CaseFailure[];
}

/** Two numbers no further apart than this are the same result. */
const TOLERANCE = numberOf('1e-8') ?? new FeelNumber(0);

/** A case passes where every result it names is as expected. */
export function runCases(network: DecisionNetwork, cases: readonly PolicyCase[], now: FeelMoment | null): CasesResult {
  const failures: CaseFailure[] = [];
  let failed = 0;
  for (const one of cases) {
    const found = failuresOf(network, one, now);
    failures.push(...found);
    if (found.length > 0) failed += 1;
  }
  return { passed: cases.length - failed, failed, failures };
}

function failuresOf(network: DecisionNetwork, one: PolicyCase, now: FeelMoment | null): CaseFailure[] {
  let warnings: Sentence[] = [];
  const question = {
    inputs: new Map([...one.inputs].map(([name, stated]) => [name, given(stated)])),
    now,
    warn: (words: Sentence): void => void warnings.push(words),
  };
  const ask = one.callee === null ? network.ask(question) : undefined;
  const called = one.callee === null ? undefined : network.call(one.callee, question);
  return one.results.flatMap(({ name, expected }) => {
    const got =
      (ask ? (network.isCalled(name) ? network.call(name, question) : ask(name)) : resultOf(called, name, one)) ?? null;
    const mine = warnings;
    warnings = [];
    if (isAsExpected(expected, got)) return [];
    return [{ case: one.id, node: name, expected: jsonOf(given(expected)), got: jsonOf(got), warnings: mine }];
  });
}

/** A function of several results is asked for each by its name. */
function resultOf(called: FeelValue | undefined, name: string, one: PolicyCase): FeelValue | undefined {
  return isContext(called) && name !== one.callee && called.has(name) ? called.get(name) : called;
}

/** The value stated; a text without a type is a text. */
function given(stated: Stated): FeelValue {
  switch (stated.kind) {
    case 'value':
      return stated.value;
    case 'text':
      return numberOf(stated.text) ?? stated.text;
    case 'list':
      return stated.items.map(given);
    case 'context':
      return new Map([...stated.entries].map(([name, inner]) => [name, given(inner)]));
  }
}

function isAsExpected(expected: Stated, got: FeelValue): boolean {
  switch (expected.kind) {
    case 'value':
      return isSame(expected.value, got);
    case 'text': {
      const value = readLike(expected.text, got);
      return value !== undefined && isSame(value, got);
    }
    case 'list':
      return (
        isList(got) &&
        got.length === expected.items.length &&
        expected.items.every((item, at) => isAsExpected(item, got[at] ?? null))
      );
    case 'context':
      return isContext(got) && hasEntries(expected.entries, got);
  }
}

/** An entry that is not there and one that holds nothing are the same. */
function hasEntries(expected: ReadonlyMap<string, Stated>, got: FeelContext): boolean {
  const isExtra = [...got].some(([name, value]) => value !== null && !expected.has(name));
  return !isExtra && [...expected].every(([name, inner]) => isAsExpected(inner, got.get(name) ?? null));
}

function isSame(expected: FeelValue, got: FeelValue): boolean {
  if (expected instanceof FeelNumber && got instanceof FeelNumber) {
    return expected.minus(got).abs().lte(TOLERANCE);
  }
  return equal(expected, got) === true;
}

function jsonOf(value: FeelValue): JsonValue {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (value instanceof FeelNumber) return value.toNumber();
  if (isList(value)) return value.map(jsonOf);
  return isContext(value) ? Object.fromEntries([...value].map(([key, inner]) => [key, jsonOf(inner)])) : textOf(value);
}
