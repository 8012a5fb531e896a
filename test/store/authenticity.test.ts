/** Authenticity on real cases: other cases count, frozen facts stay frozen, reliability only ever lowers a score. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officer, PROPOSAL, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';

const PACK = join(import.meta.dirname, '..', 'fixtures', 'sample-pack');
const APPLICANT = JSON.parse(readFileSync(join(PACK, 'applicant.json'), 'utf8'));
const files = (keep: (name: string) => boolean) =>
  readdirSync(PACK)
    .filter((name) => /\.(csv|xlsx)$/.test(name) && keep(name))
    .map((name) => ({ name, contentBase64: readFileSync(join(PACK, name)).toString('base64') }));

let desk: StaffedDesk;
let honest: string;
let snapshotHash: string;

beforeAll(async () => {
  desk = await staffedDesk([
    { name: 'maker', roles: ['officer'] },
    { name: 'auditor', roles: ['auditor'] },
  ]);
  const { call } = officer(desk, 'maker');
  honest = (await call('case.create', APPLICANT)).caseId;
  await call('evidence.import', { caseId: honest, files: files(() => true) });
  await call('case.propose', { caseId: honest, proposal: PROPOSAL });
  snapshotHash = (await call('decision.submit', { caseId: honest })).snapshotHash;
}, 60_000);

afterAll(() => desk.dispose());

const examined = async (caseId: string) => officer(desk, 'auditor').call('authenticity.get', { caseId });

test('the honest sample applicant’s documents contradict each other nowhere gravely', async () => {
  const { examination } = await examined(honest);
  expect(examination.tests.filter(({ severity }) => severity >= 2).map(({ test: id, gap }) => `${id} ${gap}`)).toEqual(
    [],
  );
  expect(examination.revenue?.supportedShare).toBeGreaterThan(0.9);
});

test('points are never better than their bins’, and what reliability takes is said', async () => {
  const { assessment } = await officer(desk, 'auditor').call('assessment.get', { caseId: honest });
  for (const { indicator, points, binPoints } of assessment.score.contributions)
    expect(points, indicator).toBeLessThanOrEqual(binPoints);
  const sum = assessment.score.contributions.reduce((total, { points }) => total + points, assessment.score.basePoints);
  expect(assessment.score.points).toBe(sum);
});

test('the worklist shows the score that a submission froze, though another case spoke against it since it was assessed', async () => {
  const { call } = officer(desk, 'maker');
  // The same applicant applies again with the same papers, which is innocent.
  const again = (await call('case.create', APPLICANT)).caseId;
  await call('evidence.import', { caseId: again, files: files(() => true) });
  const points = async () =>
    (await call('case.list', { limit: 50 })).cases.find(({ id }) => id === again)?.points ?? Number.NaN;
  const before = await points();
  const applicant = { ...APPLICANT.applicant, legalName: '苏州旁人贸易有限公司', registrationId: '91320500MABN0RTT37' };
  const other = (await call('case.create', { ...APPLICANT, applicant })).caseId;
  await call('evidence.import', { caseId: other, files: files((name) => name.startsWith('04')) });
  expect(await points()).toBe(before);
  await call('case.propose', { caseId: again, proposal: PROPOSAL });
  await call('decision.submit', { caseId: again });
  const { assessment } = await call('assessment.get', { caseId: again });
  expect(assessment.score.points).toBeLessThan(before);
  expect(await points()).toBe(assessment.score.points);
});

test('an invoice that another applicant’s case holds too is found in both, and the frozen case stays as it was', async () => {
  const { call } = officer(desk, 'maker');
  const twin = {
    ...APPLICANT,
    applicant: { ...APPLICANT.applicant, legalName: '南京双胞贸易有限公司', registrationId: '9144030071526726XG' },
  };
  const second = (await call('case.create', twin)).caseId;
  await call('evidence.import', { caseId: second, files: files((name) => name.startsWith('04')) });
  const doubleUse = (await examined(second)).examination.tests.find(({ test: id }) => id === 'T6');
  expect(doubleUse).toMatchObject({ status: 'contradiction', severity: 3 });
  expect(doubleUse?.evidence.length).toBeGreaterThan(0);
  const frozen = (await examined(honest)).examination.tests.find(({ test: id }) => id === 'T6');
  expect(frozen?.severity).toBe(0);
  expect(await call('decision.replay', { caseId: honest, snapshotHash })).toMatchObject({ identical: true });
});

test('the rows behind a finding open, but never another case’s', async () => {
  const { call } = officer(desk, 'auditor');
  const { records } = await call('evidence.records', { caseId: honest, recordSet: 'invoice', limit: 3 });
  const recordIds = records.map(({ recordId }) => recordId);
  const opened = await call('evidence.open', { caseId: honest, recordSet: 'invoice', recordIds });
  expect(opened.records.map(({ recordId }) => recordId)).toEqual(recordIds);
  const empty = await officer(desk, 'maker').call('case.create', APPLICANT);
  expect(await call('evidence.open', { caseId: empty.caseId, recordSet: 'invoice', recordIds })).toEqual({
    records: [],
  });
});

test('a case without any evidence is examined without a verdict', async () => {
  const { caseId } = await officer(desk, 'maker').call('case.create', APPLICANT);
  const { examination } = await examined(caseId);
  expect(examination.tests.every(({ status }) => status === 'not-testable')).toBe(true);
  expect(examination.revenue).toBeNull();
  expect(examination.noRevenueReason).toMatch(/\w/);
});

test('the party graph has the applicant in it and every edge between two of its nodes', async () => {
  const graph = await officer(desk, 'auditor').call('authenticity.graph', { caseId: honest });
  const keys = new Set(graph.nodes.map(({ key }) => key));
  expect(graph.nodes.filter(({ kind }) => kind === 'applicant')).toHaveLength(1);
  for (const { from, to } of graph.edges) expect(keys.has(from) && keys.has(to)).toBe(true);
});
