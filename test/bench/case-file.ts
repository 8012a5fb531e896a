/** One case file: import of the sample pack and of a large bank statement, its score, its report. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileInput } from '#shared/contract/fields.ts';
import type { InputOf } from '#shared/contract/operations.ts';
import { NEW_CASE, officer, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';
import { type Measurement, measure } from './measure.ts';

const PACK = join(import.meta.dirname, '..', 'fixtures', 'sample-pack');
const BANK_ROWS = 100_000;

/** The sample pack as an import takes it. */
function samplePack(): FileInput[] {
  return readdirSync(PACK)
    .filter((name) => /\.(csv|xlsx)$/.test(name))
    .map((name) => ({ name, contentBase64: readFileSync(join(PACK, name)).toString('base64') }));
}

/** A bank statement of 100,000 rows whose running balance holds; `salt` makes its content new. */
function bankStatement(salt: number): FileInput {
  const lines = ['Account,Booking date,Value date,Counterparty,Remittance,Amount,Currency,Balance'];
  let balance = 50_000_000;
  for (let row = 0; row < BANK_ROWS; row += 1) {
    const amount = ((row * 7919 + salt) % 200_001) - 100_000;
    balance += amount;
    const date = new Date(Date.UTC(2025, 10, 15) + Math.floor((row / BANK_ROWS) * 364) * 86_400_000)
      .toISOString()
      .slice(0, 10);
    const cents = (value: number): string => (value / 100).toFixed(2);
    lines.push(`6222-01,${date},${date},Customer ${row % 211},INV-${row},${cents(amount)},CNY,${cents(balance)}`);
  }
  return { name: `bank-${salt}.csv`, contentBase64: Buffer.from(lines.join('\n')).toString('base64') };
}

async function newCase(desk: StaffedDesk): Promise<string> {
  return (await officer(desk, 'officer').call('case.create', NEW_CASE)).caseId;
}

async function importInto(desk: StaffedDesk, files: InputOf<'evidence.import'>['files']): Promise<string> {
  const caseId = await newCase(desk);
  await officer(desk, 'officer').call('evidence.import', { caseId, files });
  return caseId;
}

/** Measures import, score and report. */
export async function benchCaseFile(): Promise<Measurement[]> {
  const desk = await staffedDesk([{ name: 'officer', roles: ['officer'] }]);
  try {
    const { call } = officer(desk, 'officer');
    const pack = samplePack();
    const caseId = await importInto(desk, pack);
    const large = bankStatement(0);
    const bytes = Buffer.from(large.contentBase64, 'base64');
    const floor = await measure('splitting the 100,000-row CSV text into lines', 5, () =>
      bytes
        .toString('utf8')
        .split('\n')
        .map((line) => line.split(',')),
    );
    return [
      await measure('import of the sample pack (new case each time)', 5, () => importInto(desk, pack)),
      floor,
      await measure(
        'import of a 100,000-row bank CSV (new case each time)',
        3,
        (run) => importInto(desk, [bankStatement(run + 1)]),
        `splitting alone ${floor.p50.toFixed(0)} ms`,
      ),
      await measure('score, limit and price of the sample pack’s case, from the store', 50, () =>
        call('assessment.get', { caseId }),
      ),
      await measure('decision report, PDF', 5, () => call('report.create', { caseId, format: 'pdf' })),
      await measure('decision report, XLSX', 5, () => call('report.create', { caseId, format: 'xlsx' })),
    ];
  } finally {
    await desk.dispose();
  }
}
