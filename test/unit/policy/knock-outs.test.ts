/** Knock-outs by a decision model of the bank: checked with the policy, applied to a case, and silent where nothing is known. */
import { describe, expect, it } from 'vitest';
import { assess } from '#electron/assessment/assess.ts';
import { hashOf } from '#electron/ground/canonical.ts';
import { parsePolicy } from '#electron/policy/checked-policy.ts';
import type { EligibilityPolicy } from '#electron/policy/schemas.ts';
import { SHIPPED_POLICIES } from '#electron/policy/shipped.ts';
import { NOTHING_ELSEWHERE } from '#shared/domain/elsewhere.ts';
import { isSentence } from '#shared/domain/words.ts';
import { SHIPPED_BASIS, sampleView } from '../path/path-ground.ts';

const rule = (cell: string, reason: string): string =>
  `<rule><inputEntry><text><![CDATA[${cell}]]></text></inputEntry><outputEntry><text><![CDATA[${reason}]]></text></outputEntry></rule>`;
const model = (input: string, rules: string, hitPolicy = 'COLLECT'): string => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="knock-outs" namespace="urn:bank:knock-outs">
  <inputData id="i" name="${input}"><variable name="${input}" typeRef="number"/></inputData>
  <decision id="d" name="knock_outs"><variable name="knock_outs"/>
    <informationRequirement><requiredInput href="#i"/></informationRequirement>
    <decisionTable hitPolicy="${hitPolicy}"><input><inputExpression typeRef="number"><text>${input}</text></inputExpression></input>
      <output name="reason" typeRef="string"/>${rules}</decisionTable>
  </decision>
</definitions>`;
const cases = (
  input: string,
  given: number,
  reason: string,
): string => `<testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <testCase id="1"><inputNode name="${input}"><value xsi:type="xsd:decimal">${given}</value></inputNode>
    <resultNode name="knock_outs" type="decision"><expected><list><item><value xsi:type="xsd:string">${reason}</value></item></list></expected></resultNode></testCase>
</testCases>`;

const TOO_LONG = model('term_months', rule('> 6', '"No tenor beyond six months"'));
const LONG_CASE = cases('term_months', 7, 'No tenor beyond six months');

function policyWith(knockOuts: { model: string; cases: string }): EligibilityPolicy {
  return { ...SHIPPED_POLICIES.eligibility, knockOuts: { origin: 'credit committee', ...knockOuts } };
}

/** Field and sentence of everything wrong with a policy. */
function refused(knockOuts: { model: string; cases: string }): string[][] {
  try {
    parsePolicy('eligibility', policyWith(knockOuts));
  } catch (error) {
    const { details } = error as { details: readonly { place: string; message: unknown }[] };
    return details.map(({ place, message }) => [place, idOf(message)]);
  }
  return [];
}

function idOf(words: unknown): string {
  if (!isSentence(words)) return String(words);
  return words.id === 'dmn.problem' ? idOf(words.values['words']) : words.id;
}

describe('a policy of knock-outs', () => {
  it('is taken where its model holds and its cases pass', () => {
    expect(refused({ model: TOO_LONG, cases: LONG_CASE })).toEqual([]);
  });

  it.each([
    ['a fact nobody knows', model('star_sign', rule('> 6', '"x"')), LONG_CASE, 'model', 'eligibility.unknown-fact'],
    ['a syntax error', model('term_months', rule('> 6', '"x" +')), LONG_CASE, 'model', 'feel.syntax'],
    ['a gap', model('term_months', rule('> 6', '"x"'), 'UNIQUE'), LONG_CASE, 'model', 'dmn.gap'],
    ['another decision', TOO_LONG.replaceAll('knock_outs', 'verdict'), LONG_CASE, 'model', 'eligibility.no-decision'],
    ['no XML', 'knock out whoever is late', LONG_CASE, 'model', 'file.at-line'],
    ['a case that fails', TOO_LONG, LONG_CASE.replace('>7<', '>6<'), 'cases', 'dmn.case-failed'],
    [
      'no case of the decision',
      TOO_LONG,
      LONG_CASE.replace('name="knock_outs"', 'name="other"'),
      'cases',
      'eligibility.no-cases',
    ],
  ])('is refused with %s', (_, dmn, xml, field, id) => {
    expect(refused({ model: dmn, cases: xml })).toContainEqual([`knockOuts.${field}`, id]);
  });
});

describe('a case', () => {
  const view = sampleView(2);
  const assessedUnder = (knockOuts: { model: string; cases: string } | null, of = view) => {
    const content = knockOuts ? policyWith(knockOuts) : SHIPPED_POLICIES.eligibility;
    const policies = { ...SHIPPED_BASIS.policies, eligibility: { content, hash: hashOf(content) } };
    return assess(of, { ...SHIPPED_BASIS, policies }, NOTHING_ELSEWHERE);
  };

  it('that is knocked out has its score, and neither limit nor rate', () => {
    const free = assessedUnder(null);
    expect(view.terms.termMonths).toBeGreaterThan(6);
    expect(free.limit.amount).not.toBeNull();
    const barred = assessedUnder({ model: TOO_LONG, cases: LONG_CASE });
    expect(barred.eligibility.knockOuts).toEqual(['No tenor beyond six months']);
    expect([barred.limit.amount, barred.price.rateBasisPoints]).toEqual([null, null]);
    expect(barred.limit.reason).toMatchObject({ id: 'eligibility.knocked-out' });
    expect(barred.score).toEqual(free.score);
  });

  it('of a policy without knock-outs is assessed to the same bytes as before there were any', () => {
    expect(assessedUnder(null).eligibility).not.toHaveProperty('knockOuts');
  });

  it('is not knocked out by what nobody knows', () => {
    const few = { model: model('headcount', rule('< 1000000', '"Too few people"')), cases: '' };
    const unknown = { ...view, applicant: { ...view.applicant, headcount: null } };
    expect(assessedUnder(few, unknown).eligibility.knockOuts).toEqual([]);
    const known = { ...view, applicant: { ...view.applicant, headcount: 5 } };
    expect(assessedUnder(few, known).eligibility.knockOuts).toEqual(['Too few people']);
  });

  it('is told amounts in major units and indicators by their ids', () => {
    const { amount } = view.terms;
    const exact = model('amount', rule(`= ${amount / 100}`, '"This amount"'));
    expect(assessedUnder({ model: exact, cases: '' }).eligibility.knockOuts).toEqual(['This amount']);
    const indicator = assessedUnder(null).indicators.find(
      ({ status, value }) => status === 'value' && typeof value === 'number',
    );
    const any = model(indicator?.indicator ?? '', rule('not(null)', '"Known"'));
    expect(assessedUnder({ model: any, cases: '' }).eligibility.knockOuts).toEqual(['Known']);
  });
});
