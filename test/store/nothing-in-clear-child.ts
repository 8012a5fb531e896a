/** Uses a desk heavily with words that are then looked for on the disk, and says where it stands. */
import { mkdirSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { createBackend } from '#electron/backend/backend.ts';
import { systemClock } from '#electron/ground/clock.ts';
import { clientOver } from '#shared/contract/client.ts';
import { callOver, NEW_CASE } from '#test/support/workspace.ts';

const [folder = '', loans = '', legalName = '', counterparty = '', reference = '', , password = ''] =
  process.argv.slice(2);
mkdirSync(folder, { recursive: true });
let ids = 0;
const backend = createBackend({
  dataFolder: folder,
  clock: systemClock,
  newId: () => {
    ids += 1;
    return `id-${ids}`;
  },
  version: '0.0.0-test',
  idleLockSeconds: 900,
  reportInternal: (_id, operation, error) => process.stderr.write(`${operation}: ${String(error)}\n`),
});
const line = () => {
  const connection = backend.connect('command-line');
  return callOver(clientOver((operation, input, language) => connection.call(operation, input, language)));
};
/** Goes on when it is told to, unless it is killed here. */
const told = createInterface({ input: process.stdin })[Symbol.asyncIterator]();
const at = async (point: string): Promise<void> => {
  process.stdout.write(`at ${point}\n`);
  await told.next();
};

const founders = ['first', 'second'].map((name) => ({ name, displayName: name, staffNumber: name, password }));
const [first, second, officer] = [line(), line(), line()];
const { file } = await first('workspace.create', { name: 'Clear', administrators: founders });
await first('session.signIn', { workspace: file, officer: 'first', password });
await second('session.signIn', { workspace: file, officer: 'second', password });
const asked = await first('officer.create', {
  name: 'officer',
  displayName: 'Officer',
  staffNumber: 'officer',
  roles: ['officer'],
  level: 'branch',
});
const { secondHalf } = await second('officer.confirm', { requestId: asked.requestId });
const oneTime = `${asked.firstHalf}-${secondHalf}`;
await officer('session.signIn', { workspace: file, officer: 'officer', password: oneTime, next: password });

const { caseId } = await officer('case.create', { ...NEW_CASE, applicant: { ...NEW_CASE.applicant, legalName } });
await at('case');
const rows = Array.from(
  { length: 20_000 },
  (_, n) => `A-1,2026-0${1 + (n % 9)}-1${n % 10},${100 + n}.50,${counterparty} ${n},${reference}-${n}`,
);
const csv = `account,booking date,amount,counterparty,reference\n${rows.join('\n')}\n`;
await officer('evidence.import', {
  caseId,
  files: [{ name: 'bank.csv', contentBase64: Buffer.from(csv).toString('base64') }],
});
await at('evidence');
await officer('case.list', { search: legalName.slice(0, 8) });
const { tableId } = await officer('lab.addTable', {
  file: { name: 'loans.parquet', contentBase64: readFileSync(loans).toString('base64') },
});
await at('table');
await officer('lab.profile', { tableId, target: 'bad' });
await at('profile');
await officer('report.create', { caseId, format: 'pdf' });
await officer('audit.verify', {});
await at('report');
await first('workspace.rekey', {});
await backend.close();
process.stdout.write('closed\n');
process.exit(0);
