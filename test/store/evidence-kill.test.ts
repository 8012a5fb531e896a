import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { NEW_CASE, officer, PASSWORD, staffedDesk, testDesk } from '#test/support/workspace.ts';

const CHILD = join(import.meta.dirname, 'evidence-kill-child.ts');

it('leaves the workspace as before an import whose process is killed in the middle', async () => {
  const before = await staffedDesk([{ name: 'ada', roles: ['officer'] }]);
  const { caseId } = await officer(before, 'ada').call('case.create', NEW_CASE);
  const { events } = await officer(before, 'ada').call('audit.verify', {});
  await before.backend.close();

  const child = spawn(process.execPath, [CHILD, before.folder, before.file, caseId], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(String(said)).toBe('in the middle\n');

  const after = testDesk(before.folder);
  try {
    const { call } = after.connect();
    await call('session.signIn', { workspace: before.file, officer: 'ada', password: PASSWORD });
    expect((await call('evidence.sources', { caseId })).sources).toEqual([]);
    expect((await call('evidence.records', { caseId, recordSet: 'order' })).total).toBe(0);
    // The two sign-ins are on record; the import is not.
    expect(await call('audit.verify', {})).toMatchObject({ intact: true, events: events + 2 });
  } finally {
    await after.dispose();
  }
});
