/** Knock-outs on a real workspace: put in force by two, said of the case, never approved, replayed byte for byte. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bringPapers } from '#test/support/assessable.ts';
import {
  type Call,
  NEW_CASE,
  officer,
  PROPOSAL,
  type StaffedDesk,
  staffedDesk,
  THREE_AT_HEAD_OFFICE,
} from '#test/support/workspace.ts';

const REASON = 'No such product this year';
const MODEL = `<definitions xmlns="https://www.omg.org/spec/DMN/20230324/MODEL/" name="k" namespace="urn:bank:k">
  <inputData id="p" name="product"><variable name="product" typeRef="string"/></inputData>
  <decision id="d" name="knock_outs"><variable name="knock_outs"/>
    <informationRequirement><requiredInput href="#p"/></informationRequirement>
    <decisionTable hitPolicy="COLLECT"><input><inputExpression typeRef="string"><text>product</text></inputExpression></input>
      <output name="reason" typeRef="string"/>
      <rule><inputEntry><text>"${NEW_CASE.application.product}"</text></inputEntry><outputEntry><text>"${REASON}"</text></outputEntry></rule>
    </decisionTable></decision></definitions>`;
const CASES = `<testCases xmlns="http://www.omg.org/spec/DMN/20160719/testcase" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">
  <testCase id="1"><inputNode name="product"><value xsi:type="xsd:string">nothing of ours</value></inputNode>
    <resultNode name="knock_outs" type="decision"><expected><list/></expected></resultNode></testCase></testCases>`;

let desk: StaffedDesk;
let call: Call;

beforeEach(async () => {
  desk = await staffedDesk(THREE_AT_HEAD_OFFICE);
  ({ call } = officer(desk, 'maker'));
});

afterEach(() => desk.dispose());

async function proposeKnockOuts(model: string) {
  const admin = officer(desk, 'admin');
  const { policies } = await admin.call('policy.list', {});
  const active = policies.find(({ kind, status }) => kind === 'eligibility' && status === 'active');
  const { content } = await admin.call('policy.get', { hash: active?.hash ?? '' });
  const knockOuts = { origin: 'credit committee', model, cases: CASES };
  return admin.client('policy.propose', {
    kind: 'eligibility',
    content: { ...(content as Readonly<Record<string, unknown>>), knockOuts },
    note: 'Try',
  });
}

test('a model with a fault is refused at its place, in the words of who proposes it', async () => {
  expect(
    await proposeKnockOuts(MODEL.replace('typeRef="string"/></inputData>', 'typeRef="tLost"/></inputData>')),
  ).toMatchObject({
    ok: false,
    code: 'invalid-input',
    details: [{ place: 'knockOuts.model', message: 'model.dmn, line 2 (product): there is no type “tLost”.' }],
  });
});

test('a case that is knocked out has neither limit nor rate, is never approved, and replays', async () => {
  const { caseId } = await call('case.create', NEW_CASE);
  await bringPapers(call, caseId);
  const free = (await call('assessment.get', { caseId })).assessment;
  expect([free.limit.amount === null, free.eligibility.knockOuts]).toEqual([false, undefined]);
  const proposed = await proposeKnockOuts(MODEL);
  if (!proposed.ok) throw new Error(proposed.message);
  await officer(desk, 'admin2').call('policy.activate', { hash: proposed.value.hash });
  const { eligibility, limit, price, score } = (await call('assessment.get', { caseId })).assessment;
  expect(eligibility.knockOuts).toEqual([REASON]);
  expect([limit.amount, limit.reason, price.rateBasisPoints]).toEqual([null, `Knocked out: ${REASON}.`, null]);
  expect(score.points).toBe(free.score.points);
  await call('case.propose', { caseId, proposal: PROPOSAL });
  const { snapshotHash } = await call('decision.submit', { caseId });
  await officer(desk, 'reviewer').call('decision.startReview', { caseId });
  await officer(desk, 'reviewer').call('decision.recommend', { caseId, proposal: PROPOSAL, comment: 'Known to us' });
  expect(
    await officer(desk, 'approver').client('decision.approve', { caseId, conditions: [], comment: 'Yes' }),
  ).toMatchObject({ ok: false, code: 'conflict', message: expect.stringContaining(REASON) });
  expect(await call('decision.replay', { caseId, snapshotHash })).toMatchObject({ identical: true });
});
