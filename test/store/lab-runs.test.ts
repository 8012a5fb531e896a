import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { trainModel } from '#electron/commands/train-model.ts';
import type { AnswerOf, InputOf } from '#shared/contract/operations.ts';
import { csvFile, FAST, labCsv, runEnded, runUntil } from '#test/support/lab.ts';
import { expectToldInWords } from '#test/support/told-events.ts';
import { type Call, officer, PASSWORD, type StaffedDesk, staffedDesk, testDesk } from '#test/support/workspace.ts';

/** Shared by the tests that leave it as they found it. */
let shared: StaffedDesk;
let own: StaffedDesk | undefined;

function newDesk(): Promise<StaffedDesk> {
  return staffedDesk([
    { name: 'ann', roles: ['officer'] },
    { name: 'eve', roles: ['auditor'] },
  ]);
}

beforeAll(async () => {
  shared = await newDesk();
}, 60_000);

afterAll(async () => {
  expect(shared.internalErrors).toEqual([]);
  expect(await officer(shared, 'eve').call('audit.verify', {})).toMatchObject({ intact: true });
  await expectToldInWords(officer(shared, 'eve').connection);
  await shared.dispose();
});

afterEach(async () => {
  await own?.dispose();
  own = undefined;
});

/** A desk for a test that closes or locks it. */
async function ownDesk(): Promise<StaffedDesk> {
  own = await newDesk();
  return own;
}

function ann(desk = shared): Call {
  return officer(desk, 'ann').call;
}

/** Adds a table; a seed makes one that no other test has added. */
async function addTable(call: Call, seed: number, rows = 300): Promise<string> {
  const { tableId } = await call('lab.addTable', { file: csvFile('loans.csv', labCsv(rows, seed)) });
  return tableId;
}

/** Settings whose folds take long enough to be stopped between. */
const SLOWER = { ...FAST, method: 'additive', pairs: 0 } as const;

/** What a run came to, without how long it took. */
function outcome({ run, folds, reports }: AnswerOf<'lab.run'>): object {
  const timeless = reports.map(({ folds: own, ...report }) => ({
    ...report,
    folds: own && { ...own, each: own.each.map(({ seconds: _, ...fold }) => fold) },
  }));
  return {
    hash: run.modelHash,
    auc: run.auc,
    folds: folds.map(({ seconds: _, ...fold }) => fold),
    reports: timeless,
  };
}

test('a run trains beside other work and comes to a model with its reports', async () => {
  const call = ann();
  const tableId = await addTable(call, 1, 400);
  const settings: InputOf<'lab.start'>['settings'] = {
    ...FAST,
    holdout: { kind: 'random', share: 0.2 },
    subgroups: ['k'],
  };
  const { runId } = await call('lab.start', { tableId, name: 'First', settings });
  const ended = await runEnded(call, runId);
  expect(ended.run).toMatchObject({ state: 'finished', progress: null, message: null, foldsDone: 2, foldsTotal: 2 });
  expect(ended.reports.map(({ sample, rows }) => [sample, rows])).toEqual([
    ['held-out-folds', 320],
    ['holdout', 80],
  ]);
  expect(ended.reports[0]?.subgroups[0]?.column).toBe('k');
  expect(ended.reports[1]?.stability?.psi.value).toBeGreaterThanOrEqual(0);
  const terms = await call('learned.terms', { source: { runId } });
  expect(terms.terms[0]?.inputs).toEqual(['c']);
  const shape = await call('learned.shape', { source: { runId }, inputs: ['c'] });
  expect(shape.bins.at(-1)?.kind).toBe('missing');
  const sum = shape.bins.reduce((total, { share }) => total + share, 0);
  expect(sum).toBeCloseTo(1, 6);
});

test('rejected applications, a holdout by date and bins set by hand are taken as the settings say', async () => {
  const call = ann();
  const lines = labCsv(600, 4).trim().split('\n');
  const dated = lines.slice(1).map((line, row) => {
    const date = `20${20 + Math.floor(row / 150)}-0${1 + (row % 9)}-15`;
    // Every sixth application was turned away: nobody knows its outcome.
    return `${row % 6 === 0 ? line.replace(/[01]$/, '') : line},${date}`;
  });
  const file = csvFile('dated.csv', [`${lines[0]},applied`, ...dated, ''].join('\n'));
  const { tableId } = await call('lab.addTable', { file });
  expect(await call('lab.profile', { tableId, target: 'y' })).toMatchObject({ rows: 600, unknown: 100 });
  const { runId } = await call('lab.start', {
    tableId,
    name: 'Dated',
    settings: {
      ...FAST,
      holdout: { kind: 'time', column: 'applied', from: '2023-01-01' },
      rejects: { method: 'parcelling', factor: 1.5 },
      bins: [{ input: 'c', edges: [0.25, 0.5] }],
    },
  });
  const { run, reports, rejects } = await runEnded(call, runId);
  expect(run).toMatchObject({ state: 'finished', message: null });
  expect(reports.map(({ sample, rows }) => [sample, rows])).toEqual([
    ['held-out-folds', 375],
    ['holdout', 125],
  ]);
  expect(reports[0]?.periods[0]?.period).toMatch(/^2020/);
  expect(reports[1]?.periods.every(({ period }) => period.startsWith('2023'))).toBe(true);
  expect(rejects.join(' ')).toMatch(/100 rejected rows.*1\.5 times/);
  const { bins } = await call('learned.shape', { source: { runId }, inputs: ['c'] });
  expect(bins.filter(({ kind }) => kind === 'interval').map(({ from, to }) => [from, to])).toEqual([
    [null, 0.25],
    [0.25, 0.5],
    [0.5, null],
  ]);
  const passport = await call('lab.passport', { runId });
  expect(JSON.parse(Buffer.from(passport.contentBase64, 'base64').toString())).toMatchObject({
    training: { rows: 375, rejected: 100, period: '2020-01-15 to 2022-09-15' },
    metrics: { holdout: { rows: 125, chosen: 'rows whose applied is 2023-01-01 or later' } },
  });
});

test('a run that was stopped and resumed comes to the model and figures of one that was not, and of desk train', async () => {
  const call = ann();
  const csv = labCsv(200, 2, 3);
  const { tableId } = await call('lab.addTable', { file: csvFile('folds.csv', csv) });
  const inputs = ['a', 'b', 'c', 'd', 'k'].map((name) => ({ name }));
  const settings = { ...SLOWER, inputs, folds: { kind: 'column', column: 'fold' } } as const;
  const { runId: whole } = await call('lab.start', { tableId, name: 'Whole', settings });
  const uninterrupted = await runEnded(call, whole);

  const { runId } = await call('lab.start', { tableId, name: 'In parts', settings });
  await runUntil(call, runId, ({ foldsDone }) => foldsDone > 0);
  await call('lab.stop', { runId });
  const stopped = await call('lab.run', { runId });
  expect(stopped.run).toMatchObject({ state: 'stopped', message: 'Stopped by ann.', modelHash: null });
  expect(stopped.run.foldsDone).toBeLessThan(3);
  await call('lab.resume', { runId });
  const resumed = await runEnded(call, runId);
  expect(outcome(resumed)).toEqual(outcome(uninterrupted));

  const folder = mkdtempSync(join(tmpdir(), 'lab-train-'));
  try {
    const data = join(folder, 'folds.csv');
    writeFileSync(data, csv);
    const request = { data, target: 'y', folds: 'fold', exclude: [], monotone: undefined, method: 'additive' as const };
    const trained = await trainModel(
      { ...request, pairs: 0, seed: undefined, threads: 1, out: join(folder, 'model.json') },
      () => undefined,
    );
    expect(trained.settings['modelHash']).toBe(resumed.run.modelHash);
    expect(trained.folds.map(({ auc }) => auc)).toEqual(resumed.folds.map(({ auc }) => auc));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a run whose desk was closed shows as stopped, and goes on from its folds in the next', async () => {
  const desk = await ownDesk();
  const call = ann(desk);
  const tableId = await addTable(call, 1, 200);
  const { runId } = await call('lab.start', {
    tableId,
    name: 'Cut short',
    settings: { ...SLOWER, folds: { kind: 'made', count: 3 } },
  });
  await runUntil(call, runId, ({ foldsDone }) => foldsDone > 0);
  await desk.backend.close();

  const next = testDesk(desk.folder);
  try {
    const { call: again } = next.connect();
    await again('session.signIn', { workspace: desk.file, officer: 'admin', password: PASSWORD });
    const { run } = await again('lab.run', { runId });
    expect(run).toMatchObject({ state: 'stopped', message: expect.stringContaining('closed') });
    expect(run.foldsDone).toBeGreaterThan(0);
    await again('lab.resume', { runId });
    expect((await runEnded(again, runId)).run).toMatchObject({ state: 'finished', foldsDone: 3 });
  } finally {
    await next.backend.close();
  }
});

test('a run goes on while the desk is locked, and one waits for the one before it', async () => {
  const desk = await ownDesk();
  const call = ann(desk);
  const tableId = await addTable(call, 1);
  const { runId: first } = await call('lab.start', { tableId, name: 'One', settings: FAST });
  const { runId: second } = await call('lab.start', { tableId, name: 'Two', settings: FAST });
  const { run } = await call('lab.run', { runId: second });
  expect(run).toMatchObject({ state: 'running', progress: { phase: 'Waiting for the run before it' } });
  for (const line of Object.values(desk.as)) await line.call('session.signOut', {});
  await call('session.signIn', { workspace: desk.file, officer: 'ann', password: PASSWORD });
  expect((await runEnded(call, second)).run.state).toBe('finished');
  expect((await call('lab.run', { runId: first })).run.state).toBe('finished');
});

test('polling a run does not keep the desk unlocked', async () => {
  const desk = await ownDesk();
  const { client, call } = officer(desk, 'ann');
  const tableId = await addTable(call, 1);
  const { runId } = await call('lab.start', { tableId, name: 'Polled', settings: FAST });
  desk.clock.advanceSeconds(600);
  await call('lab.run', { runId });
  await call('lab.runs', {});
  await call('model.list', {});
  desk.clock.advanceSeconds(600);
  expect(await client('lab.run', { runId })).toMatchObject({ ok: false, code: 'locked' });
});

describe('what cannot be', () => {
  test('settings that do not fit the table are refused before a run is made', async () => {
    const { client, call } = officer(shared, 'ann');
    const tableId = await addTable(call, 6, 60);
    const start = (settings: object) =>
      client('lab.start', { tableId, name: 'Wrong', settings: { ...FAST, ...settings } });
    const refused = { ok: false, code: 'invalid-input' };
    expect(await start({ target: 'nothing' })).toMatchObject({
      ...refused,
      message: expect.stringContaining('nothing'),
    });
    expect(await start({ inputs: [{ name: 'y' }] })).toMatchObject(refused);
    expect(await start({ inputs: [{ name: 'k', direction: 'lower-is-riskier' }] })).toMatchObject(refused);
    expect(await start({ rejects: { method: 'fuzzy' } })).toMatchObject(refused);
    expect(await start({ holdout: { kind: 'time', column: 'd', from: '9999' } })).toMatchObject(refused);
    expect((await call('lab.runs', { tableId })).runs).toEqual([]);
  });

  test('a run that cannot be trained says why', async () => {
    const call = ann();
    const lines = Array.from({ length: 40 }, (_, row) => `${row},${row < 4 ? 1 : 0}`);
    const file = csvFile('few.csv', ['x,y', ...lines, ''].join('\n'));
    const { tableId } = await call('lab.addTable', { file });
    const folds = { kind: 'made', count: 4 } as const;
    const settings = { ...SLOWER, inputs: [{ name: 'x' }], folds };
    const { runId } = await call('lab.start', { tableId, name: 'Too few', settings });
    const { run } = await runEnded(call, runId);
    expect(run).toMatchObject({ state: 'failed', message: expect.stringMatching(/default/) });
  });

  test('a table is kept once, and for as long as a run needs it', async () => {
    const { client, call } = officer(shared, 'ann');
    const tableId = await addTable(call, 7);
    const file = csvFile('other name.csv', labCsv(300, 7));
    expect(await client('lab.addTable', { file })).toMatchObject({ ok: false, code: 'conflict' });
    expect(await client('lab.addTable', { file: csvFile('x.csv', 'a,b\n') })).toMatchObject({ ok: false });
    const { runId } = await call('lab.start', { tableId, name: 'Uses it', settings: FAST });
    expect(await client('lab.removeTable', { tableId })).toMatchObject({ ok: false, code: 'conflict' });
    await call('lab.stop', { runId });
    expect(await client('lab.stop', { runId })).toMatchObject({ ok: false, code: 'conflict' });
    const { tableId: unused } = await call('lab.addTable', { file: csvFile('unused.csv', labCsv(50, 9)) });
    await call('lab.removeTable', { tableId: unused });
    const kept = (await call('lab.tables', {})).tables.map((table) => table.tableId);
    expect(kept).toContain(tableId);
    expect(kept).not.toContain(unused);
  });
});
