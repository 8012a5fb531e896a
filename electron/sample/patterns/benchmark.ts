/**
 * The seeded benchmark of the authenticity tests: half of the applicants are honest, the other half
 * carry one of the twelve patterns each, in turn. Which is which is known; the tests are not told.
 */

import { runTests } from '#electron/authenticity/catalogue.ts';
import { AUTHENTICITY_TESTS, type AuthenticityTestId, type TestResult } from '#shared/domain/authenticity.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { generateApplicant } from '../applicant.ts';
import { randomStream } from '../random.ts';
import { DISHONEST_PATTERNS } from './catalogue.ts';
import { viewOfDraft } from './draft.ts';
import { honestDraft } from './noise/honest.ts';
import { PATTERNS, type Pattern, type PatternId } from './pattern.ts';

/** The date the benchmark's applicants are seen from; fixed, so that a seed gives the same figures on any day. */
const BENCHMARK_DATE: IsoDate = '2026-06-30';

/** Tests that are signs to look closer and flag nobody by themselves: Benford and accruals. */
const SIGNS_ONLY: ReadonlySet<AuthenticityTestId> = new Set(['T8', 'T12']);

/**
 * When an applicant is flagged (expert judgement): a severity of 2 or more from any test that is more
 * than a sign, or three tests with a severity of at least 1.
 */
export function isFlagged(results: readonly TestResult[]): boolean {
  const material = results.some(({ test, severity }) => severity >= 2 && !SIGNS_ONLY.has(test));
  return material || results.filter(({ severity }) => severity >= 1).length >= 3;
}

/** Whether one test flags by itself. */
export function testFlags({ severity }: TestResult): boolean {
  return severity >= 2;
}

export interface BenchmarkedApplicant {
  readonly index: number;
  /** Null for an honest one. */
  readonly pattern: PatternId | null;
  readonly results: readonly TestResult[];
  readonly flagged: boolean;
}

/**
 * The pattern of the applicant at an index: in each block of twice the patterns every pattern stands
 * once beside an honest one; which of the two comes first changes from block to block, because some
 * traits of the generator's applicants follow from the parity of their index.
 */
export function patternOf(index: number): Pattern | undefined {
  const block = Math.floor(index / (2 * DISHONEST_PATTERNS.length));
  const place = index % (2 * DISHONEST_PATTERNS.length);
  return (place + block) % 2 === 0 ? undefined : DISHONEST_PATTERNS[Math.floor(place / 2)];
}

/** One applicant of the benchmark with its truth and what the tests say. */
export function benchmarkApplicant(seed: number, index: number): BenchmarkedApplicant {
  const base = generateApplicant(seed, index, BENCHMARK_DATE);
  const { draft, contact } = honestDraft(base, seed);
  const pattern = patternOf(index);
  pattern?.apply(draft, randomStream(seed, index, pattern.pattern), contact);
  const results = runTests(viewOfDraft(draft), draft.elsewhere);
  return { index, pattern: pattern?.pattern ?? null, results, flagged: isFlagged(results) };
}

export interface BenchmarkResult {
  readonly seed: number;
  readonly applicants: number;
  readonly honest: number;
  readonly dishonest: number;
  /** Share of the dishonest flagged, and of the honest flagged. */
  readonly recall: number;
  readonly falseFlagRate: number;
  readonly patterns: readonly {
    readonly pattern: PatternId;
    readonly applicants: number;
    readonly recall: number;
    /** Share found by the tests meant to find it, each by itself. */
    readonly intended: readonly AuthenticityTestId[];
    readonly intendedRecall: number;
    /** Which tests flag it, most often first. */
    readonly foundBy: readonly { readonly test: AuthenticityTestId; readonly share: number }[];
  }[];
  readonly tests: readonly {
    readonly test: AuthenticityTestId;
    readonly title: Sentence;
    /** Share of all dishonest applicants, and of those with a pattern the test is meant to find, that it flags. */
    readonly recall: number;
    readonly intendedRecall: number | null;
    readonly falseFlagRate: number;
    readonly notTestable: number;
  }[];
}

function share(list: readonly BenchmarkedApplicant[], holds: (applicant: BenchmarkedApplicant) => boolean): number {
  return list.length === 0 ? 0 : list.filter(holds).length / list.length;
}

function flagsWith(test: AuthenticityTestId): (applicant: BenchmarkedApplicant) => boolean {
  return ({ results }) => results.some((result) => result.test === test && testFlags(result));
}

function patternFigures(all: readonly BenchmarkedApplicant[], pattern: PatternId): BenchmarkResult['patterns'][number] {
  const own = all.filter((each) => each.pattern === pattern);
  const intended = DISHONEST_PATTERNS.find((each) => each.pattern === pattern)?.intended ?? [];
  const foundBy = AUTHENTICITY_TESTS.map((test) => ({ test, share: share(own, flagsWith(test)) }));
  return {
    pattern,
    applicants: own.length,
    recall: share(own, ({ flagged }) => flagged),
    intended,
    intendedRecall: share(own, (each) => intended.some((test) => flagsWith(test)(each))),
    foundBy: foundBy.filter((each) => each.share > 0).sort((a, b) => b.share - a.share),
  };
}

function testFigures(all: readonly BenchmarkedApplicant[], test: AuthenticityTestId): BenchmarkResult['tests'][number] {
  const meant = new Set<string>(
    DISHONEST_PATTERNS.filter(({ intended }) => intended.includes(test)).map(({ pattern }) => pattern),
  );
  const dishonest = all.filter(({ pattern }) => pattern !== null);
  const targets = dishonest.filter(({ pattern }) => meant.has(pattern ?? ''));
  return {
    test,
    title: sentence(`cross-check.${test}`),
    recall: share(dishonest, flagsWith(test)),
    intendedRecall: targets.length === 0 ? null : share(targets, flagsWith(test)),
    falseFlagRate: share(
      all.filter(({ pattern }) => pattern === null),
      flagsWith(test),
    ),
    notTestable: share(all, ({ results }) =>
      results.some((result) => result.test === test && result.status === 'not-testable'),
    ),
  };
}

/** Recall and false-flag rate per test, per pattern and overall. The same arguments give the same figures. */
export function authenticityBenchmark(seed: number, applicants: number): BenchmarkResult {
  const all = Array.from({ length: applicants }, (_, index) => benchmarkApplicant(seed, index));
  const honest = all.filter(({ pattern }) => pattern === null);
  const dishonest = all.filter(({ pattern }) => pattern !== null);
  return {
    seed,
    applicants,
    honest: honest.length,
    dishonest: dishonest.length,
    recall: share(dishonest, ({ flagged }) => flagged),
    falseFlagRate: share(honest, ({ flagged }) => flagged),
    patterns: PATTERNS.map((pattern) => patternFigures(all, pattern)),
    tests: AUTHENTICITY_TESTS.map((test) => testFigures(all, test)),
  };
}
