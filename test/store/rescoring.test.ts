import { afterEach, expect, test } from 'vitest';
import { shippedModel } from '#electron/scoring/shipped.ts';
import { openConnection } from '#electron/store/connection.ts';
import { bringPapers } from '#test/support/assessable.ts';
import { csvFile } from '#test/support/lab.ts';
import {
  type Call,
  NEW_CASE,
  officer,
  PASSWORD,
  PROPOSAL,
  type StaffedDesk,
  staffedDesk,
  type TestDesk,
  testDesk,
  workspaceKey,
} from '#test/support/workspace.ts';

let desk: StaffedDesk;
let next: TestDesk | undefined;

afterEach(async () => {
  await next?.backend.close();
  next = undefined;
  await desk.dispose();
});

/** The shipped model with so many points more for everyone. */
function raised(points: number): ReturnType<typeof csvFile> {
  const document = JSON.parse(shippedModel().document) as { basePoints: number; version: string };
  const changed = { ...document, basePoints: document.basePoints + points, version: `raised by ${points}` };
  return csvFile('raised.json', JSON.stringify(changed));
}

async function pointsOf(call: Call): Promise<Record<string, number | null>> {
  const { cases } = await call('case.list', {});
  return Object.fromEntries(cases.map(({ number, points }) => [number, points]));
}

async function settled(call: Call): Promise<void> {
  while ((await call('model.list', {})).rescoring) {
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
}

test('open cases are scored anew, in the next session where the first was cut short; frozen ones keep their score', async () => {
  desk = await staffedDesk([
    { name: 'ann', roles: ['officer'] },
    { name: 'ben', roles: ['approver'] },
  ]);
  const { call } = officer(desk, 'ann');
  const open = (await call('case.create', NEW_CASE)).caseId;
  const frozen = (await call('case.create', NEW_CASE)).caseId;
  await bringPapers(call, frozen);
  await call('case.propose', { caseId: frozen, proposal: PROPOSAL });
  await call('decision.submit', { caseId: frozen });
  const before = await pointsOf(call);
  const numberOf = async (caseId: string) => (await call('case.get', { caseId })).summary.number;
  const [openNumber, frozenNumber] = [await numberOf(open), await numberOf(frozen)];

  const { hash } = await call('model.import', { file: raised(7), note: 'Seven points more' });
  await officer(desk, 'ben').call('model.activate', { hash });
  await desk.backend.close();

  next = testDesk(desk.folder);
  const { call: again } = next.connect();
  await again('session.signIn', { workspace: desk.file, officer: 'admin', password: PASSWORD });
  await settled(again);
  const after = await pointsOf(again);
  expect(after[openNumber]).toBe((before[openNumber] ?? 0) + 7);
  expect(after[frozenNumber]).toBe(before[frozenNumber]);
  const { events } = await again('audit.list', { operation: 'case.rescore' });
  expect(events).toMatchObject([{ actor: 'ben', after: { model: hash, cases: [open], failed: [] } }]);
  expect(await again('audit.verify', {})).toMatchObject({ intact: true });
  expect([...desk.internalErrors, ...next.internalErrors]).toEqual([]);
});

test('a case that cannot be scored keeps its score, is named in the audit, and holds up no other', async () => {
  desk = await staffedDesk([
    { name: 'ann', roles: ['officer'] },
    { name: 'ben', roles: ['approver'] },
  ]);
  const { call } = officer(desk, 'ann');
  const sound = (await call('case.create', NEW_CASE)).caseId;
  const broken = (await call('case.create', NEW_CASE)).caseId;
  // No policy has a row for what no officer can enter: the case is read, and its assessment fails.
  const connection = openConnection(desk.file, await workspaceKey(desk.file), 'write');
  connection.run("UPDATE credit_case SET product = 'barter' WHERE id = ?", broken);
  const { hash } = await call('model.import', { file: raised(7), note: 'Seven points more' });
  await officer(desk, 'ben').call('model.activate', { hash });
  await settled(call);
  const { events } = await call('audit.list', { operation: 'case.rescore' });
  expect(events).toMatchObject([{ after: { model: hash, cases: [sound], failed: [broken] } }]);
  expect(desk.internalErrors).toHaveLength(1);
  const modelOf = (id: string) =>
    connection.get<{ hash: string }>('SELECT model_hash AS hash FROM credit_case WHERE id = ?', id)?.hash;
  expect([modelOf(sound) === hash, modelOf(broken) === hash]).toEqual([true, false]);
  connection.close();
});

test('a model that came into force while cases were scored by another is the one they end with', async () => {
  desk = await staffedDesk([
    { name: 'ann', roles: ['officer'] },
    { name: 'ben', roles: ['approver'] },
  ]);
  const { call } = officer(desk, 'ann');
  for (let index = 0; index < 3; index += 1) await call('case.create', NEW_CASE);
  const before = await pointsOf(call);
  const first = await call('model.import', { file: raised(3), note: 'Three more' });
  const second = await call('model.import', { file: raised(5), note: 'Five more' });
  const ben = officer(desk, 'ben').call;
  await ben('model.activate', { hash: first.hash });
  await ben('model.activate', { hash: second.hash });
  await settled(ben);
  const after = await pointsOf(call);
  for (const [number, points] of Object.entries(before)) expect(after[number], number).toBe((points ?? 0) + 5);
});
