/** Long calls say how far they are and can be stopped, over the same contract as everything else. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FileInput } from '#shared/contract/fields.ts';
import { NEW_CASE, officer, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';

let desk: StaffedDesk;
let caseId: string;

beforeEach(async () => {
  desk = await staffedDesk([{ name: 'maker', roles: ['officer'] }]);
  caseId = (await officer(desk, 'maker').call('case.create', NEW_CASE)).caseId;
});

afterEach(() => desk.dispose());

const ROWS = 20_000;

function bankStatement(): FileInput {
  const lines = ['Account,Booking date,Counterparty,Amount,Balance'];
  for (let row = 0; row < ROWS; row += 1)
    lines.push(`6222-01,2026-10-${String((row % 28) + 1).padStart(2, '0')},Customer,1.00,${row + 1}.00`);
  return { name: 'bank.csv', contentBase64: Buffer.from(lines.join('\n')).toString('base64') };
}

test('a running import reports its phases while other calls are answered', async () => {
  const { call, client } = officer(desk, 'maker');
  const running = client('evidence.import', { caseId, files: [bankStatement()], progressId: 'p-1' });
  const seen = new Set<string>();
  let finished = false;
  void running.then(() => {
    finished = true;
  });
  while (!finished) {
    // A poll comes in by a carrier, so other work has its turn between two of them.
    await nextTurn();
    const { progress } = await call('progress.get', { progressId: 'p-1' });
    if (progress) seen.add(progress.phase);
  }
  expect(await running).toMatchObject({ ok: true, value: { sources: [{ records: ROWS }] } });
  expect([...seen].filter((phase) => phase !== 'starting').length).toBeGreaterThan(0);
  expect(await call('progress.get', { progressId: 'p-1' })).toEqual({ progress: null, ended: { why: null } });
});

test('a page loaded anew learns what is under way and how it ended', async () => {
  const { call, client } = officer(desk, 'maker');
  const running = client('evidence.import', { caseId, files: [bankStatement()], progressId: 'p-3' });
  await nextTurn();
  expect(await call('progress.list', {})).toEqual({
    running: [{ progressId: 'p-3', operation: 'evidence.import' }],
  });
  expect(await call('progress.get', { progressId: 'p-3' })).toMatchObject({ ended: null });
  await call('progress.cancel', { progressId: 'p-3' });
  expect(await running).toMatchObject({ ok: false });
  expect(await call('progress.list', {})).toEqual({ running: [] });
  expect(await call('progress.get', { progressId: 'p-3' })).toEqual({
    progress: null,
    ended: { why: 'Cancelled. Nothing was changed.' },
  });
  expect(await call('progress.get', { progressId: 'unknown' })).toEqual({ progress: null, ended: null });
});

test('a large preview of applications says how far it is', async () => {
  const { call, client } = officer(desk, 'maker');
  const lines = ['Legal name,Registration id,Amount,Term months'];
  for (let row = 0; row < 3000; row += 1) lines.push(`Firm ${row},R-${row},1000,12`);
  const file = { name: 'many.csv', contentBase64: Buffer.from(lines.join('\n')).toString('base64') };
  const running = client('intake.preview', { file, progressId: 'p-4' });
  const totals = new Set<number | null>();
  let finished = false;
  void running.then(() => {
    finished = true;
  });
  while (!finished) {
    await nextTurn();
    const { progress } = await call('progress.get', { progressId: 'p-4' });
    if (progress) totals.add(progress.total);
  }
  expect(await running).toMatchObject({ ok: true, value: { rowCount: 3000 } });
  expect([...totals]).toContain(3000);
});

test('a cancelled import leaves nothing behind', async () => {
  const { call, client } = officer(desk, 'maker');
  const running = client('evidence.import', { caseId, files: [bankStatement()], progressId: 'p-2' });
  let cancelled = false;
  while (!cancelled) {
    await nextTurn();
    const { progress } = await call('progress.get', { progressId: 'p-2' });
    if (progress === null || progress.phase === 'starting') continue;
    await call('progress.cancel', { progressId: 'p-2' });
    cancelled = true;
  }
  expect(await running).toMatchObject({ ok: false, code: 'conflict' });
  expect(await call('evidence.sources', { caseId })).toEqual({ sources: [] });
  expect(await call('evidence.records', { caseId, recordSet: 'bank_transaction' })).toMatchObject({ total: 0 });
  expect(await call('audit.verify', {})).toMatchObject({ intact: true });
});
