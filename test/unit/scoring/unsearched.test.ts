/** One adverse record is not a search: it never raises the score of a file that holds no credit report (DOMAIN §3, §16 L1). */
import { describe, expect, test } from 'vitest';
import { assess } from '#electron/assessment/assess.ts';
import { hashOf } from '#electron/ground/canonical.ts';
import { SHIPPED_POLICIES } from '#electron/policy/shipped.ts';
import { parseModel } from '#electron/scoring/checked-model.ts';
import { shippedModel } from '#electron/scoring/shipped.ts';
import type { Assessment } from '#shared/domain/assessment.ts';
import { NOTHING_ELSEWHERE } from '#shared/domain/elsewhere.ts';
import { forEachPolicy } from '#shared/domain/policies.ts';
import type { RecordFields } from '#shared/domain/record-sets.ts';
import { type Given, richEvidence, searches, viewOf } from '../indicators/case-view.ts';

const { model, hash } = parseModel(shippedModel().document);
const policies = forEachPolicy((kind) => ({ content: SHIPPED_POLICIES[kind], hash: hashOf(SHIPPED_POLICIES[kind]) }));
const basis = { model: { document: model, hash }, policies } as Parameters<typeof assess>[1];
const assessed = (given: Given): Assessment => assess(viewOf(given), basis, NOTHING_ELSEWHERE);

const { credit_facility: _, credit_event: __, guarantee: ___, evidence_scope: ____, ...unsearched } = richEvidence();
const KINDS: readonly RecordFields<'credit_event'>['kind'][] = [
  'enquiry',
  'judgment',
  'enforcement',
  'insolvency',
  'dishonest-debtor',
  'sanction',
  'asset-freeze',
  'tax-arrears',
  'dishonoured',
  'penalty',
  'adverse-media',
];
const open = (kind: (typeof KINDS)[number], amount: number | null = null): Given => ({
  credit_event: [{ kind, date: '2026-06-01', status: 'open', amount }],
});

describe.each(KINDS)('an open %s', (kind) => {
  test('in a file without a credit report leaves the score as it is or lowers it', () => {
    const before = assessed(unsearched).score;
    for (const amount of [null, 1, 900_000_00]) {
      expect(assessed({ ...unsearched, ...open(kind, amount) }).score.points).toBeLessThanOrEqual(before.points);
    }
  });

  test('that states no amount is no milder than one that states any', () => {
    const searched = { ...unsearched, evidence_scope: searches() };
    const without = assessed({ ...searched, ...open(kind) }).score.points;
    for (const amount of [1, 9_000_00, 900_000_00]) {
      expect(without).toBeLessThanOrEqual(assessed({ ...searched, ...open(kind, amount) }).score.points);
    }
  });
});

test('a search that found nothing is what raises it, and what makes the case assessable', () => {
  const before = assessed(unsearched);
  const searched = assessed({ ...unsearched, evidence_scope: searches() });
  expect(before.limit.amount).toBeNull();
  expect(searched.eligibility.missing).toEqual([]);
  expect(searched.score.points).toBeGreaterThan(before.score.points);
});
