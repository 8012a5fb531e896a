/** The seeded benchmark and the tests on made-up applicants: repeatable, fair to the honest, and never kind to a score. */
import { describe, expect, test } from 'vitest';
import { scoredIndicators } from '#electron/authenticity/declared-verified.ts';
import { examine } from '#electron/authenticity/examination.ts';
import { partyGraph } from '#electron/authenticity/graph/party-graph.ts';
import { computeIndicators, indicatorDefinition } from '#electron/indicators/catalogue.ts';
import { generateApplicant } from '#electron/sample/applicant.ts';
import { authenticityBenchmark, patternOf } from '#electron/sample/patterns/benchmark.ts';
import { DISHONEST_PATTERNS } from '#electron/sample/patterns/catalogue.ts';
import { type Draft, viewOfDraft } from '#electron/sample/patterns/draft.ts';
import { honestDraft } from '#electron/sample/patterns/noise/honest.ts';
import { PATTERNS } from '#electron/sample/patterns/pattern.ts';
import { randomStream } from '#electron/sample/random.ts';
import { parseModel } from '#electron/scoring/checked-model.ts';
import sme7 from '#electron/scoring/models/sme-7-v1.json' with { type: 'json' };
import { scoreIndicators } from '#electron/scoring/score.ts';
import { examinationSchema, partyGraphSchema } from '#shared/domain/authenticity.ts';

const SEED = 9;
const AS_OF = '2026-06-30';

function bentDraft(index: number, pattern: (typeof DISHONEST_PATTERNS)[number] | undefined): Draft {
  const { draft, contact } = honestDraft(generateApplicant(SEED, index, AS_OF), SEED);
  pattern?.apply(draft, randomStream(SEED, index, 'test'), contact);
  return draft;
}

test('every pattern of the handbook has one entry and stands once in a block beside an honest applicant', () => {
  expect(DISHONEST_PATTERNS.map(({ pattern }) => pattern)).toEqual([...PATTERNS]);
  const block = Array.from({ length: 24 }, (_, index) => patternOf(index)?.pattern);
  expect(block.filter((pattern) => pattern === undefined)).toHaveLength(12);
  expect(new Set(block.filter((pattern) => pattern !== undefined)).size).toBe(12);
  // What is odd in one block is even in the next, so that no trait of the index gives the truth away.
  expect(patternOf(0)).toBeUndefined();
  expect(patternOf(24)).toBeDefined();
});

test('a pattern changes its own draft and not the applicant it was made from', () => {
  const base = generateApplicant(SEED, 3, AS_OF);
  const before = JSON.stringify(base.evidence);
  for (const pattern of DISHONEST_PATTERNS) {
    const { draft, contact } = honestDraft(base, SEED);
    const honest = JSON.stringify([draft.evidence, draft.elsewhere]);
    pattern.apply(draft, randomStream(SEED, pattern.pattern), contact);
    expect(JSON.stringify([draft.evidence, draft.elsewhere]), pattern.pattern).not.toBe(honest);
  }
  expect(JSON.stringify(base.evidence)).toBe(before);
});

describe('figures', () => {
  const result = authenticityBenchmark(SEED, 48);

  test('the same seed gives the same figures', () => {
    expect(authenticityBenchmark(SEED, 48)).toEqual(result);
  });

  test('most of the dishonest are flagged and few of the honest', () => {
    // A guard against decay on a small run; what the tests reach is measured on larger ones.
    expect(result.recall).toBeGreaterThanOrEqual(0.8);
    expect(result.falseFlagRate).toBeLessThanOrEqual(0.15);
    expect(result.honest + result.dishonest).toBe(48);
  });
});

test.each([undefined, ...DISHONEST_PATTERNS])(
  'pattern %#: results keep their schema, name real records, and never raise the score',
  (pattern) => {
    const { model, hash } = parseModel(JSON.stringify(sme7));
    for (const index of [2, 11]) {
      const draft = bentDraft(index, pattern);
      const view = viewOfDraft(draft);
      const examination = examine(view, draft.elsewhere);
      expect(examinationSchema.parse(examination)).toEqual(examination);
      expect(examine(viewOfDraft(draft), draft.elsewhere)).toEqual(examination);
      for (const { recordSet, recordIds } of examination.tests.flatMap(({ evidence }) => evidence)) {
        const size = draft.evidence[recordSet as keyof Draft['evidence']].length;
        expect(recordIds.every((id) => id >= 1 && id <= size)).toBe(true);
      }
      const graph = partyGraph(view);
      expect(partyGraphSchema.parse(graph)).toEqual(graph);
      const declared = computeIndicators(view);
      const asDeclared = scoreIndicators(model, hash, declared, indicatorDefinition);
      const asVerified = scoreIndicators(
        model,
        hash,
        scoredIndicators(view, declared),
        indicatorDefinition,
        examination.reliability,
      );
      expect(asVerified.points).toBeLessThanOrEqual(asDeclared.points);
    }
  },
);
