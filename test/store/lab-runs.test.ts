import { afterEach, expect, test } from 'vitest';
import { csvFile, FAST, labCsv, runEnded } from '#test/support/lab.ts';
import { officer, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';

let desk: StaffedDesk;
afterEach(() => desk.dispose());

test('a run trains beside other work and comes to a model with its reports', async () => {
  desk = await staffedDesk([{ name: 'ann', roles: ['officer'] }]);
  const { call } = officer(desk, 'ann');
  const { tableId } = await call('lab.addTable', { file: csvFile('loans.csv', labCsv(600, 1)) });
  const { runId } = await call('lab.start', { tableId, name: 'First', settings: FAST });
  const ended = await runEnded(call, runId);
  expect(desk.internalErrors).toEqual([]);
  expect(ended.run).toMatchObject({ state: 'finished', message: null, foldsDone: 2, foldsTotal: 2 });
});
