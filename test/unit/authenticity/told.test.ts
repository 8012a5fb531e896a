/** Findings as they are read: every word in the reader's language, every value in its place. */
import { describe, expect, test } from 'vitest';
import { benchmarkApplicant } from '#electron/sample/patterns/benchmark.ts';
import type { TestResult } from '#shared/domain/authenticity.ts';
import { LANGUAGES, type Language } from '#shared/domain/language.ts';
import { tell } from '#shared/text/tell.ts';

/** A block of the benchmark: an honest applicant beside each dishonest pattern. */
const RESULTS = Array.from({ length: 24 }, (_, index) => benchmarkApplicant(101, index).results).flat();

function told(result: TestResult, language: Language): string[] {
  const { title, gap, evidence, figures } = tell(result, language);
  return [title, gap, ...evidence.flatMap(({ role, note }) => [role, note]), ...figures.map(({ name }) => name)];
}

describe.each(LANGUAGES)('the findings of a benchmark block in %s', (language) => {
  const texts = new Set(RESULTS.flatMap((result) => told(result, language)));

  test('have a value wherever one belongs', () => {
    expect(
      [...texts].filter((text) => /undefined|NaN|Infinity|null|\[object|\bcross-check\.|\d\.\d{5}/.test(text)),
    ).toEqual([]);
  });

  test('are in that language alone: names stand as the documents have them', () => {
    const foreign = language === 'zh' ? /\b[a-z]{2,} [a-z]{2,}\b/ : /[，。；：（）]/;
    expect([...texts].filter((text) => foreign.test(text))).toEqual([]);
  });
});
