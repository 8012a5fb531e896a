/** What is computed of a case once between two events. */
import { expect, test } from 'vitest';
import { untilNextEvent } from '#electron/casework/until-next-event.ts';
import type { ReadStore } from '#electron/store/connection.ts';
import { openConnection } from '#electron/store/connection.ts';
import { NEW_CASE, officer, staffedDesk, workspaceKey } from '#test/support/workspace.ts';

test('is computed anew after every event and for another case, and each time inside a command', async () => {
  const desk = await staffedDesk([{ name: 'maker', roles: ['officer'] }]);
  const connection = openConnection(desk.file, await workspaceKey(desk.file), 'read');
  const asked: string[] = [];
  const compute = untilNextEvent((_store: ReadStore, caseId) => {
    asked.push(caseId);
    return asked.length;
  });
  expect([compute(connection, 'a'), compute(connection, 'a')]).toEqual([1, 1]);
  expect([compute(connection, 'b'), compute(connection, 'b')]).toEqual([2, 2]);
  await officer(desk, 'maker').call('case.create', NEW_CASE);
  expect([compute(connection, 'b'), compute(connection, 'b')]).toEqual([3, 3]);
  // A command changes the evidence before its event is written.
  const inside = { all: connection.all.bind(connection), get: connection.get.bind(connection), sequence: 9 };
  expect([compute(inside, 'b'), compute(inside, 'b')]).toEqual([4, 5]);
  connection.close();
  await desk.dispose();
});
