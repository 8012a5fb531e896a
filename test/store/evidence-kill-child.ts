/** Imports a large file in a process of its own and says when it is in the middle of storing, to be killed there. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DeskConnection } from '#electron/backend/dispatcher.ts';
import { say } from '#shared/text/tell.ts';
import { PASSWORD, testDesk } from '#test/support/workspace.ts';

const [folder = '', workspace = '', caseId = ''] = process.argv.slice(2);
const desk = testDesk(folder);
const { call, client, connection } = desk.connect();
if (!(connection instanceof DeskConnection)) throw new Error('a backend’s connection is a DeskConnection');
await call('session.signIn', { workspace, officer: 'ada', password: PASSWORD });

const rows = Array.from({ length: 60_000 }, (_, index) => `A${index},2026-01-05,C,1`);
const content = Buffer.from(`Order no,Order date,Customer,Amount\n${rows.join('\n')}\n`);
const files = [{ name: 'many.csv', contentBase64: content.toString('base64') }];
const running = client('evidence.import', { caseId, files, progressId: 'p1' });
for (;;) {
  const state = connection.progress.get('p1');
  if (state && say(state.phase, 'en') === 'storing many.csv' && state.completed > 20_000) break;
  await nextTurn();
}
process.stdout.write('in the middle\n');
await running;
process.stdout.write('done\n');
