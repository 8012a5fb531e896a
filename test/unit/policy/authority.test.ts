import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecisionFacts, requiredDecision } from '#electron/policy/authority/authority.ts';
import {
  decisionCovers,
  findAuthorityProblems,
  requirementCovers,
} from '#electron/policy/authority/authority-rules.ts';
import { fillRequirements } from '#electron/policy/authority/quorum.ts';
import type { AuthorityRow } from '#electron/policy/schemas.ts';
import { SHIPPED_POLICIES } from '#electron/policy/shipped.ts';
import { CHANNELS, type Channel, PRODUCTS } from '#shared/domain/applications.ts';
import { RELIABILITIES } from '#shared/domain/authenticity.ts';
import { EXCEPTION_SEVERITIES } from '#shared/domain/exceptions.ts';
import type { ExchangeRate } from '#shared/domain/exchange.ts';
import { GRADES } from '#shared/domain/grades.ts';
import { INSTITUTION_LEVELS } from '#shared/domain/officers.ts';
import { english } from '#test/support/saying.ts';

const { authority: policy } = SHIPPED_POLICIES;
const YUAN = 100;

const AS_OF = '2026-06-30';
const rate = (from: string, value: number): ExchangeRate => ({
  from,
  to: 'CNY',
  date: AS_OF,
  rate: value,
  source: 'test',
});
const RATES = [rate('EUR', 8), rate('JPY', 0.048)];

const FACTS: DecisionFacts = {
  amount: 1_000_000 * YUAN,
  currency: 'CNY',
  asOf: AS_OF,
  grade: 'BBB',
  institutionLevel: 'sub-branch',
  priceDeviationBasisPoints: 0,
  limitAmount: 200_000_000 * YUAN,
  product: 'working-capital-loan',
  channel: 'direct',
  termMonths: 12,
  lossGivenDefault: 0.4,
  reliability: 'A',
  exceptions: [],
};
const decide = (facts: Partial<DecisionFacts> = {}) => requiredDecision({ ...FACTS, ...facts }, policy, RATES);
const ruleOf = (facts: Partial<DecisionFacts>) => decide(facts).rule;

describe('the required decision', () => {
  it('is that of the first row that fits, each bound belonging to its row', () => {
    expect(decide()).toEqual({
      rule: 'A1',
      required: [{ role: 'approver', level: 'sub-branch', count: 1 }],
      nobody: false,
      reasons: [],
    });
    expect(ruleOf({ amount: 1_000_000 * YUAN + 1 })).toBe('A2');
    expect(ruleOf({ amount: 3_000_000 * YUAN })).toBe('A2');
    expect(ruleOf({ amount: 3_000_000 * YUAN + 1 })).toBe('A3');
    expect(ruleOf({ amount: 100_000_000 * YUAN + 1 })).toBe('A6');
    expect([
      ruleOf({ grade: 'BB' }),
      ruleOf({ grade: 'B' }),
      ruleOf({ grade: 'CCC' }),
      ruleOf({ grade: 'CC' }),
    ]).toEqual(['A2', 'A4', 'A5', 'A6']);
    const deviations = [-30, 0, 1, 10, 11, 25, 26, 50, 51, 100, 101];
    expect(deviations.map((priceDeviationBasisPoints) => ruleOf({ priceDeviationBasisPoints }))).toEqual([
      'A1',
      'A1',
      'A2',
      'A2',
      'A3',
      'A3',
      'A4',
      'A4',
      'A5',
      'A5',
      'A6',
    ]);
    expect(ruleOf({ institutionLevel: 'branch' })).toBe('A2');
  });

  it('says why milder rows did not fit', () => {
    expect(
      decide({
        amount: 12_000_000 * YUAN,
        grade: 'B',
        priceDeviationBasisPoints: 30,
        limitAmount: null,
      }).reasons.map(english),
    ).toEqual([
      'The amount of 12,000,000 CNY is above 10,000,000 CNY.',
      'Grade B is worse than BB.',
      'The rate lies 30 bp below the model rate; up to 25 bp would need less.',
      'No limit could be computed.',
    ]);
  });

  it('reads every key of authority, each bound belonging to its row', () => {
    const rules = <T>(values: readonly T[], facts: (value: T) => Partial<DecisionFacts>) =>
      values.map((value) => ruleOf(facts(value)));
    expect(rules([36, 37, 60, 61, 120, 121], (termMonths) => ({ termMonths }))).toEqual([
      'A1',
      'A2',
      'A2',
      'A3',
      'A3',
      'A4',
    ]);
    expect(rules([0.45, 0.46, null], (lossGivenDefault) => ({ lossGivenDefault }))).toEqual(['A1', 'A4', 'A4']);
    expect(rules(['A', 'C', 'D'] as const, (reliability) => ({ reliability }))).toEqual(['A1', 'A1', 'A4']);
    expect(rules(['direct', 'p2p'] as const, (channel) => ({ channel }))).toEqual(['A1', 'A3']);
    const exceptions = [[], ['minor'], ['material'], ['minor', 'material', 'minor'], ['critical']] as const;
    expect(rules(exceptions, (each) => ({ exceptions: each }))).toEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
    const told = decide({
      reliability: 'D',
      exceptions: ['critical'],
      channel: 'p2p',
      termMonths: 130,
      lossGivenDefault: 0.75,
    });
    expect(told.reasons.map(english)).toEqual([
      'The loss given default of 75% is above 45%.',
      'The tenor of 130 months is longer than 120.',
      'A milder rule is not for the channel “P2P lending”.',
      'A group of evidence has reliability D, worse than C.',
      'There is 1 exception from policy, more than 0.',
      'An exception from policy is more severe than material.',
    ]);
  });

  it('can be that nobody may', () => {
    expect(decide({ grade: 'C' }).nobody).toBe(false);
    expect(decide({ grade: 'D' })).toMatchObject({ rule: 'A7', required: [], nobody: true });
  });

  it('never counts what is unknown as mild', () => {
    expect(ruleOf({ limitAmount: null })).toBe('A4');
    expect(ruleOf({ limitAmount: FACTS.amount - 1 })).toBe('A4');
    expect(ruleOf({ priceDeviationBasisPoints: null })).toBe('A6');
    expect(ruleOf({ currency: 'XTS' })).toBe('A6');
    expect(decide({ currency: 'XTS' }).reasons.map(english)).toContain(
      'There is no rate of XTS in CNY of the last 31 days.',
    );
  });

  it('converts other currencies at the table’s rates, also those without minor units', () => {
    expect(ruleOf({ currency: 'EUR', amount: 125_000 * 100 })).toBe('A1');
    expect(ruleOf({ currency: 'EUR', amount: 125_000 * 100 + 1 })).toBe('A2');
    expect(ruleOf({ currency: 'JPY', amount: 20_000_000 })).toBe('A1');
    expect(ruleOf({ currency: 'JPY', amount: 21_000_000 })).toBe('A2');
  });

  it('rounds a converted amount up, so that a conversion brings no amount under a bound', () => {
    // 333,333,334 at 0.3 is 100,000,000.2: a fifth of a fen above what the first row decides.
    const converted = (amount: number) =>
      requiredDecision({ ...FACTS, currency: 'XTS', amount, limitAmount: amount }, policy, [rate('XTS', 0.3)]);
    expect(converted(333_333_333).rule).toBe('A1');
    expect(converted(333_333_334).rule).toBe('A2');
  });

  it('never needs less where any key with a worse side gets worse', () => {
    const facts = fc.record({
      amount: fc.integer({ min: 1, max: 20_000_000_000 }),
      currency: fc.constantFrom('CNY', 'EUR', 'XTS'),
      asOf: fc.constant(AS_OF),
      grade: fc.constantFrom(...GRADES),
      institutionLevel: fc.constantFrom(...INSTITUTION_LEVELS),
      priceDeviationBasisPoints: fc.option(fc.integer({ min: -50, max: 150 })),
      limitAmount: fc.option(fc.integer({ min: 0, max: 20_000_000_000 })),
      product: fc.constantFrom(...PRODUCTS),
      channel: fc.constantFrom(...CHANNELS),
      termMonths: fc.integer({ min: 1, max: 200 }),
      lossGivenDefault: fc.option(fc.double({ min: 0, max: 0.75, noNaN: true })),
      reliability: fc.constantFrom(...RELIABILITIES),
      exceptions: fc.array(fc.constantFrom(...EXCEPTION_SEVERITIES), { maxLength: 4 }),
    });
    fc.assert(
      fc.property(
        facts,
        fc.integer({ min: 0, max: 5_000_000_000 }),
        fc.integer({ min: 0, max: 9 }),
        fc.integer({ min: 0, max: 100 }),
        (milder, amount, grades, points) => {
          const harder: DecisionFacts = {
            ...milder,
            amount: milder.amount + amount,
            grade: GRADES[Math.min(9, GRADES.indexOf(milder.grade) + grades)] ?? 'D',
            priceDeviationBasisPoints:
              milder.priceDeviationBasisPoints === null ? null : milder.priceDeviationBasisPoints + points,
            limitAmount: milder.limitAmount === null ? null : Math.max(0, milder.limitAmount - amount),
            termMonths: milder.termMonths + points,
            lossGivenDefault: milder.lossGivenDefault === null ? null : milder.lossGivenDefault + points / 400,
            reliability: RELIABILITIES[Math.min(3, RELIABILITIES.indexOf(milder.reliability) + grades)] ?? 'D',
            exceptions: grades > 4 ? [...milder.exceptions, 'material'] : milder.exceptions,
          };
          expect(decisionCovers(decide(harder), decide(milder))).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('one role set covers another', () => {
  const approver = (level: (typeof INSTITUTION_LEVELS)[number], count: number) => ({
    role: 'approver' as const,
    level,
    count,
  });

  it('when every post of the weaker is matched by one of its own', () => {
    expect(requirementCovers([approver('branch', 1), approver('head-office', 1)], [approver('branch', 2)])).toBe(true);
    expect(requirementCovers([approver('head-office', 1)], [approver('branch', 2)])).toBe(false);
    expect(requirementCovers([approver('branch', 2)], [approver('head-office', 1)])).toBe(false);
    expect(requirementCovers([approver('head-office', 2)], [approver('branch', 1), approver('head-office', 1)])).toBe(
      true,
    );
    expect(requirementCovers([{ ...approver('branch', 2), role: 'reviewer' }], [approver('branch', 1)])).toBe(false);
  });
});

describe('the quorum', () => {
  const required = [
    { role: 'approver' as const, level: 'branch' as const, count: 1 },
    { role: 'approver' as const, level: 'head-office' as const, count: 1 },
  ];
  const approval = (officerId: string, level: 'sub-branch' | 'branch' | 'head-office') => ({
    officerId,
    level,
    role: 'approver' as const,
  });
  const given = (...approvals: ReturnType<typeof approval>[]) =>
    fillRequirements(required, approvals).map((post) => post.given);

  it('is filled by different officers of sufficient level', () => {
    expect(given()).toEqual([0, 0]);
    expect(given(approval('a', 'sub-branch'))).toEqual([0, 0]);
    expect(given(approval('a', 'branch'))).toEqual([1, 0]);
    expect(given(approval('a', 'head-office'))).toEqual([0, 1]);
    expect(given(approval('a', 'head-office'), approval('b', 'head-office'))).toEqual([1, 1]);
    expect(given(approval('a', 'head-office'), approval('b', 'branch'))).toEqual([1, 1]);
  });

  it('counts one officer once', () => {
    expect(given(approval('a', 'head-office'), approval('a', 'head-office'))).toEqual([0, 1]);
  });
});

describe('the order of a table', () => {
  const OPEN = policy.rows.at(-1) as AuthorityRow;
  const row = (index: number, conditions: Partial<AuthorityRow>, count: number): AuthorityRow => ({
    ...OPEN,
    ...conditions,
    rule: `R${index}`,
    nobody: count === 0 ? true : null,
    required: count === 0 ? [] : [{ role: 'approver', level: 'branch', count }],
  });
  const conditions = fc.record({
    amountUpTo: fc.option(fc.constantFrom(1, 2, 3)),
    worstGrade: fc.option(fc.constantFrom('A' as const, 'BB' as const)),
    tenorUpTo: fc.option(fc.constantFrom(12, 24)),
    channels: fc.option(fc.constantFrom<Channel[]>(['direct'], ['direct', 'p2p'])),
  });

  /** Whether any case of a small grid needs less than one that is milder, found by trying all pairs. */
  function isBroken(rows: readonly AuthorityRow[]): boolean {
    const cases = [1, 2, 3, 4].flatMap((amount) =>
      (['A', 'BB', 'B'] as const).flatMap((grade) =>
        [12, 24, 36].flatMap((termMonths) =>
          (['direct', 'p2p', 'portal'] as const).map((channel) => ({ amount, grade, termMonths, channel })),
        ),
      ),
    );
    const decided = cases.map((each) => ({
      ...each,
      found: requiredDecision({ ...FACTS, ...each }, { ...policy, rows: [...rows] }, RATES),
    }));
    return decided.some((milder) =>
      decided.some(
        (harder) =>
          harder.channel === milder.channel &&
          harder.amount >= milder.amount &&
          GRADES.indexOf(harder.grade) >= GRADES.indexOf(milder.grade) &&
          harder.termMonths >= milder.termMonths &&
          !decisionCovers(harder.found, milder.found),
      ),
    );
  }

  it('is found broken just where some case needs less than a milder one', () => {
    let broken = 0;
    const rowsOf = fc.array(fc.tuple(conditions, fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(rowsOf, fc.integer({ min: 0, max: 3 }), (given, last) => {
        const rows = [...given.map(([each, count], index) => row(index, each, count)), row(given.length, {}, last)];
        const found = findAuthorityProblems(rows);
        expect(found.length > 0).toBe(isBroken(rows));
        broken += found.length > 0 ? 1 : 0;
      }),
      { numRuns: 300 },
    );
    expect(broken).toBeGreaterThan(50);
  });

  it('asks for somebody, or says that nobody may', () => {
    const vacant = { ...OPEN, nobody: null };
    expect(findAuthorityProblems([vacant]).map(({ message }) => message.id)).toEqual(['policy.someone-or-nobody']);
  });
});
