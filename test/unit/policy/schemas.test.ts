import { describe, expect, it } from 'vitest';
import { parsePolicy } from '#electron/policy/checked-policy.ts';
import { SHIPPED_POLICIES } from '#electron/policy/shipped.ts';
import { DeskError } from '#shared/contract/reply.ts';
import { forEachPolicy, POLICY_KINDS, type PolicyKind } from '#shared/domain/policies.ts';
import { say } from '#shared/text/tell.ts';

type Loose = Record<string, never>;

/** A shipped policy with one node set: path as written in the refusal. */
function changed(kind: PolicyKind, path: (string | number)[], value: unknown): unknown {
  const content = structuredClone(SHIPPED_POLICIES[kind]) as unknown as Loose;
  let node: Record<string | number, unknown> = content;
  for (const step of path.slice(0, -1)) node = node[step] as Record<string | number, unknown>;
  node[path.at(-1) ?? ''] = value;
  return content;
}

function placesRefused(kind: PolicyKind, content: unknown): string[] {
  try {
    parsePolicy(kind, content);
    return [];
  } catch (error) {
    if (error instanceof DeskError && error.code === 'invalid-input')
      return error.details.map(({ place }) => say(place, 'en'));
    throw error;
  }
}

describe('policy tables', () => {
  it('are shipped valid', () => {
    expect(forEachPolicy((kind) => placesRefused(kind, SHIPPED_POLICIES[kind]))).toEqual(forEachPolicy(() => []));
  });

  it('name the origin of every section of numbers', () => {
    for (const kind of POLICY_KINDS) {
      const content = SHIPPED_POLICIES[kind];
      if (kind === 'authority') expect(content).toHaveProperty('origin', 'expert-judgement');
      else
        for (const [name, section] of Object.entries(content))
          if (name !== 'format') expect(section, name).toHaveProperty('origin');
    }
  });

  it.each<[PolicyKind, (string | number)[], unknown, string]>([
    ['limit', ['gradeCaps', 'caps', 3, 'shareOfTurnover'], 0.9, 'gradeCaps.caps[3].shareOfTurnover'],
    ['limit', ['gradeCaps', 'caps', 3, 'shareOfTangibleNetWorth'], null, 'gradeCaps.caps[3].shareOfTangibleNetWorth'],
    ['limit', ['gradeCaps', 'caps', 3, 'grade'], 'BB', 'gradeCaps.caps'],
    ['limit', ['products', 'rows', 2, 'applies'], ['need'], 'products.rows[2].applies'],
    ['limit', ['products', 'rows', 2, 'applies'], ['requested'], 'products.rows[2].applies'],
    ['limit', ['products', 'rows', 2, 'product'], 'trade-finance', 'products.rows'],
    ['limit', ['collateral', 'kinds', 0, 'haircut'], 1.2, 'collateral.kinds[0].haircut'],
    ['limit', ['workingCapital', 'plannedGrowth', 'atMost'], -0.5, 'workingCapital.plannedGrowth.atMost'],
    ['price', ['fundsTransferPrice', 'bands', 1, 'upToMonths'], 3, 'fundsTransferPrice.bands[1].upToMonths'],
    ['price', ['fundsTransferPrice', 'bands', 6, 'upToMonths'], 90, 'fundsTransferPrice.bands[6].upToMonths'],
    [
      'price',
      ['lossGivenDefault', 'kinds', 2, 'securedLossGivenDefault'],
      0.5,
      'lossGivenDefault.kinds[2].securedLossGivenDefault',
    ],
    ['price', ['lossGivenDefault', 'kinds', 2, 'kind'], 'vehicle', 'lossGivenDefault.kinds'],
    ['price', ['hurdle', 'afterTax'], 0.015, 'hurdle.afterTax'],
    ['eligibility', ['mandatory', 'rows', 2, 'lifeStages'], ['growth'], 'mandatory.rows[2]'],
    ['eligibility', ['tenors', 'rows', 0, 'product'], 'term-loan', 'tenors.rows'],
    [
      'rates',
      ['exchange', 'rows'],
      [{ from: 'USD', to: 'USD', date: '2026-06-30', rate: 1, source: 'bank' }],
      'exchange.rows[0].to',
    ],
    ['price', ['surplus'], 1, 'document'],
    ['authority', ['rows', 6, 'worstGrade'], 'C', 'rows[6]'],
    ['authority', ['rows', 0, 'worstReliability'], 'E', 'rows[0].worstReliability'],
    ['authority', ['rows', 1, 'rule'], 'A1', 'rows[1].rule'],
    ['authority', ['rows', 4, 'required'], [{ role: 'approver', level: 'branch', count: 2 }], 'rows[4].required'],
    ['authority', ['rows', 2, 'required'], [], 'rows[2].required'],
  ])('%s policy is refused with a wrong %j', (kind, path, value, place) => {
    expect(placesRefused(kind, changed(kind, path, value))).toContain(place);
  });
});
