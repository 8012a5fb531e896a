import { afterAll, beforeAll, expect, test } from 'vitest';
import { parseModel } from '#electron/scoring/checked-model.ts';
import { retiredModel, shippedModel } from '#electron/scoring/shipped.ts';
import type { AnswerOf, InputOf } from '#shared/contract/operations.ts';
import { csvFile, FAST, labCsv, runEnded } from '#test/support/lab.ts';
import { expectToldInWords } from '#test/support/told-events.ts';
import { type Call, NEW_CASE, officer, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';

/** Inputs named as the indicators that feed them in a case. */
const CSV_INPUTS = ['quick_ratio', 'cash_ratio', 'current_ratio', 'debt_to_assets'];
const CSV = labCsv(500, 5).replace('a,b,c,d,k,y', `${CSV_INPUTS},k,y`);
const SETTINGS: InputOf<'lab.start'>['settings'] = {
  ...FAST,
  inputs: [{ name: 'current_ratio', direction: 'lower-is-riskier' }, { name: 'debt_to_assets' }],
};

const FIRST_INDICATOR = parseModel(shippedModel().document).model.inputs[0]?.indicator ?? '';

let desk: StaffedDesk;
let ann: Call;
let tableId: string;
let runId: string;

beforeAll(async () => {
  desk = await staffedDesk([
    { name: 'ann', roles: ['officer', 'approver'] },
    { name: 'ben', roles: ['approver'] },
    { name: 'cat', roles: ['officer'] },
  ]);
  ann = officer(desk, 'ann').call;
  tableId = (await ann('lab.addTable', { file: csvFile('past loans.csv', CSV) })).tableId;
  runId = (await ann('lab.start', { tableId, name: 'Scorecard', settings: SETTINGS })).runId;
  expect((await runEnded(ann, runId)).run.state).toBe('finished');
}, 60_000);

afterAll(async () => {
  expect(desk.internalErrors).toEqual([]);
  expect(await ann('audit.verify', {})).toMatchObject({ intact: true, brokenAt: null });
  await expectToldInWords(officer(desk, 'ann').connection, CSV_INPUTS);
  await desk.dispose();
});

function proposal(id: string, use: InputOf<'model.propose'>['use'], from = runId): InputOf<'model.propose'> {
  const limitsOfUse = ['Not for start-ups without a statement.'];
  return { runId: from, id, name: `Model ${id}`, version: '1', note: 'Trained on past loans', limitsOfUse, use };
}

/** An edit of the run's model as a run of its own, so that there is another model to propose. */
async function edited(points: number, by: Call = ann): Promise<string> {
  const change = { kind: 'set', input: 'current_ratio', first: 0, last: 0, points } as const;
  const { runId: own } = await by('lab.edit', { runId, name: 'By hand', reason: 'Few rows', edits: [change] });
  await runEnded(by, own);
  return own;
}

async function rescored(call: Call): Promise<AnswerOf<'model.list'>> {
  for (;;) {
    const list = await call('model.list', {});
    if (!list.rescoring) return list;
    await new Promise((resolve) => {
      setTimeout(resolve, 10);
    });
  }
}

test('the table is described and profiled before anyone trains on it', async () => {
  const described = await ann('lab.table', { tableId });
  expect(described.columns.find(({ name }) => name === 'y')?.suggestion).toBe('target');
  const profile = await ann('lab.profile', { tableId, target: 'y' });
  expect(profile).toMatchObject({ rows: 500, unknown: 0 });
  expect(profile.columns.map(({ name }) => name)).not.toContain('y');
});

test('a model of tables comes into force by another person, scores files, and gives way to its next version', async () => {
  const registered = await ann('model.propose', proposal('tables', { purpose: 'files' }));
  expect(registered).toMatchObject({ status: 'proposed', purpose: 'files', proposedBy: 'ann', hasPassport: true });
  const own = await officer(desk, 'ann').client('model.activate', { hash: registered.hash });
  expect(own).toMatchObject({ ok: false, code: 'forbidden', message: expect.stringContaining('Four eyes') });
  const ben = officer(desk, 'ben').call;
  expect(await ben('model.activate', { hash: registered.hash })).toMatchObject({
    status: 'active',
    activatedBy: 'ben',
  });

  const { passport } = await ben('model.passport', { hash: registered.hash });
  expect(passport).toMatchObject({
    model: { id: 'tables', hash: registered.hash, purpose: 'files' },
    training: { source: 'past loans.csv', rows: 500, target: 'y' },
    metrics: { folds: { count: 2 } },
    limitsOfUse: ['Not for start-ups without a statement.'],
  });
  const scored = await ben('model.scoreFile', { hash: registered.hash, file: csvFile('new.csv', CSV) });
  const lines = Buffer.from(scored.scores.contentBase64, 'base64').toString().trim().split('\n');
  expect(lines[0]).toBe('row,points,pd,grade,reason1,reason2,reason3,reason4');
  expect(lines).toHaveLength(501);
  expect(scored.grades.reduce((sum, { rows }) => sum + rows, 0)).toBe(500);
  const lacking = csvFile('lacking.csv', 'debt_to_assets\n1\n');
  const refused = await officer(desk, 'ben').client('model.scoreFile', { hash: registered.hash, file: lacking });
  expect(refused).toMatchObject({
    ok: false,
    code: 'invalid-input',
    message: expect.stringContaining('current_ratio'),
  });

  const next = { ...proposal('tables', { purpose: 'files' }, await edited(-900)), version: '2' };
  const second = await ann('model.propose', next);
  await ben('model.activate', { hash: second.hash });
  const { models } = await ben('model.list', {});
  const statuses = models.filter(({ id }) => id === 'tables').map(({ version, status }) => [version, status]);
  expect(statuses).toEqual([
    ['2', 'active'],
    ['1', 'superseded'],
  ]);
  for (const operation of ['model.activate', 'model.refuse', 'model.challenge'] as const) {
    const past = await officer(desk, 'ben').client(operation, { hash: registered.hash });
    expect(past, operation).toMatchObject({ ok: false, code: 'conflict' });
  }
});

test('who trained or edited a model cannot put it in force when somebody else proposes it', async () => {
  const cat = officer(desk, 'cat').call;
  const run = await edited(-800, cat);
  const { hash } = await cat('model.propose', proposal('others', { purpose: 'files' }, run));
  const reply = await officer(desk, 'ann').client('model.activate', { hash });
  expect(reply).toMatchObject({ ok: false, code: 'forbidden', message: expect.stringContaining('Four eyes') });
  expect(await officer(desk, 'ben').call('model.activate', { hash })).toMatchObject({ status: 'active' });
});

test('a run composed for cases scores every open case anew, with an audit event', async () => {
  const cases = [];
  for (let index = 0; index < 3; index += 1) cases.push((await ann('case.create', NEW_CASE)).caseId);
  const run = await edited(-700);
  const names = (await ann('lab.mapping', { runId: run })).inputs;
  expect(names).toEqual(names.map(({ input }) => ({ input, indicator: input })));
  const mapping = names.map(({ input }) => ({ input, indicator: input }));
  const composed = await ann(
    'model.propose',
    proposal('cases', { purpose: 'cases', mapping, centralTendency: 0.03 }, run),
  );
  expect(composed).toMatchObject({ purpose: 'cases', kind: 'case-model', origin: 'estimated and expert judgement' });
  const { passport } = await ann('model.passport', { hash: composed.hash });
  expect(passport?.judgement.join(' ')).toMatch(/3% within a year/);

  const ben = officer(desk, 'ben').call;
  await ben('model.activate', { hash: composed.hash });
  const { models } = await rescored(ben);
  const ofCases = models.filter(({ purpose }) => purpose === 'cases');
  expect(ofCases.map(({ id, version, status }) => [id, version, status])).toEqual([
    ['cases', expect.anything(), 'active'],
    ...[shippedModel(), retiredModel()].map(({ id, version }) => [id, version, 'superseded']),
  ]);
  for (const caseId of cases) {
    const [{ assessment }, { summary }] = [await ann('assessment.get', { caseId }), await ann('case.get', { caseId })];
    expect(assessment.score.modelHash).toBe(composed.hash);
    expect(summary.points).toBe(assessment.score.points);
  }
  const { events } = await ann('audit.list', { operation: 'case.rescore' });
  expect(events).toHaveLength(1);
  expect(events[0]).toMatchObject({ actor: 'ben', subject: 'cases' });
});

test('challengers stand beside the champion in every case and decide nothing', async () => {
  const { caseId } = await ann('case.create', NEW_CASE);
  const before = await ann('assessment.get', { caseId });
  const exported = await ann('lab.export', { runId, to: 'json' });
  const mapping = ['current_ratio', 'debt_to_assets'].map((name) => ({ input: name, indicator: name }));
  const trained = await ann('model.import', {
    file: { name: 'trained.json', contentBase64: exported.contentBase64 },
    note: 'Beside the other',
    mapping,
  });
  const tree = await ann('model.import', { file: csvFile('tree.json', TREE), note: 'A tree' });
  expect([trained, tree]).toMatchObject([
    { kind: 'learned-model', purpose: 'cases' },
    { kind: 'xgboost', purpose: 'cases', status: 'proposed' },
  ]);
  const ben = officer(desk, 'ben').call;
  for (const { hash } of [trained, tree]) {
    const forced = await officer(desk, 'ben').client('model.activate', { hash });
    expect(forced).toMatchObject({ ok: false, code: 'conflict' });
    await ben('model.challenge', { hash });
  }
  const shown = await ann('assessment.challengers', { caseId });
  expect(shown.champion.pd).toBe(before.assessment.score.pd);
  expect(shown.challengers.map(({ name, reason }) => [name, reason])).toEqual(
    expect.arrayContaining([
      [trained.name, null],
      ['tree.json', null],
    ]),
  );
  // The case has no statement: the tree sends a missing ratio left, to 1 in log-odds.
  const byTree = shown.challengers.find(({ kind }) => kind === 'xgboost');
  expect(byTree?.pd).toBeCloseTo(1 / (1 + Math.exp(-1)), 6);
  expect(byTree?.drivers[0]?.indicator).toBe('current_ratio');
  expect(await ann('assessment.get', { caseId })).toEqual(before);
  await ben('model.refuse', { hash: tree.hash });
  expect((await ann('assessment.challengers', { caseId })).challengers).toHaveLength(1);
});

test('two runs compare on the rows neither had seen, and a challenger on the same', async () => {
  const other = { ...SETTINGS, inputs: [{ name: 'debt_to_assets' }, { name: 'quick_ratio' }] };
  const { runId: second } = await ann('lab.start', { tableId, name: 'Other inputs', settings: other });
  await runEnded(ann, second);
  const comparison = await ann('lab.compare', { first: runId, second });
  expect(comparison).toMatchObject({ sample: 'held-out-folds', rows: 500 });
  expect(comparison.folds?.each).toHaveLength(2);
  expect(comparison.auc.difference).toBeGreaterThan(0);
  const challenged = await ann('lab.challenge', { runId, file: csvFile('tree.json', TREE) });
  expect(challenged.folds?.each).toHaveLength(2);
  expect((await ann('lab.run', { runId })).comparisons).toEqual([challenged]);
  const byHand = await ann('lab.compare', { first: runId, second: await edited(-650) });
  expect(byHand).toMatchObject({ sample: 'training-rows', notes: [expect.stringContaining('trained on')] });
});

test('points changed by hand keep to the declared direction, and say who changed what and why', async () => {
  const against = { kind: 'set', input: 'current_ratio', first: 0, last: 0, points: 9999 } as const;
  const { client } = officer(desk, 'ann');
  const reply = await client('lab.edit', { runId, name: 'Against', reason: 'No reason', edits: [against] });
  expect(reply).toMatchObject({
    ok: false,
    code: 'invalid-input',
    message: expect.stringContaining('lower-is-riskier'),
  });
  const own = await edited(-600);
  const { run, edits } = await ann('lab.run', { runId: own });
  expect(run).toMatchObject({ kind: 'edit', parentRunId: runId, state: 'finished' });
  expect(edits).toMatchObject([{ reason: 'Few rows', by: 'ann', edit: { points: -600 } }]);
  const { events } = await ann('audit.list', { operation: 'lab.edit', subject: `run:${own}` });
  expect(events[0]?.after).toMatchObject({ points: { current_ratio: expect.any(Array) }, reason: 'Few rows' });
});

test('a run leaves the desk as a model, a passport and a report', async () => {
  for (const to of ['sql', 'pmml', 'json'] as const) {
    expect((await ann('lab.export', { runId, to })).fileName).toMatch(new RegExp(`\\.${to}$`));
  }
  const passport = await ann('lab.passport', { runId });
  const text = Buffer.from(passport.contentBase64, 'base64').toString();
  expect(JSON.parse(text)).toMatchObject({ training: { rows: 500 } });
  const report = await ann('lab.report', { runId });
  expect(Buffer.from(report.contentBase64, 'base64').toString('latin1', 0, 5)).toBe('%PDF-');
});

test('a passport of another model is not taken with a model', async () => {
  const { client } = officer(desk, 'ann');
  const passport = (await ann('lab.passport', { runId })).contentBase64;
  const file = csvFile('renamed.json', TREE);
  const input = { file, note: 'Forged', passport: { name: 'passport.json', contentBase64: passport } };
  const reply = await client('model.import', input);
  expect(reply).toMatchObject({ ok: false, code: 'invalid-input', message: expect.stringContaining('another model') });
});

test.each([
  ['a file that is no model', { file: csvFile('x.txt', 'hello') }],
  [
    'a case model of an unknown indicator',
    { file: csvFile('m.json', shippedModel().document.replaceAll(FIRST_INDICATOR, 'luck')) },
  ],
  ['an indicator that does not exist', { mapping: [{ input: 'current_ratio', indicator: 'luck' }] }],
  ['a passport that is none', { passport: csvFile('p.json', '{}') }],
])('%s is not taken into the register', async (_what, given) => {
  const { client } = officer(desk, 'ann');
  const other = TREE.replace('[1,-1,-1]', '[1,-1,-1] ');
  const reply = await client('model.import', { file: csvFile('tree.json', other), note: 'Forged', ...given });
  expect(reply).toMatchObject({ ok: false, code: 'invalid-input' });
});

/** An XGBoost model of one split: below a current ratio of 0.5, or without one, log-odds 1, else −1. */
const TREE = JSON.stringify({
  learner: {
    feature_names: ['current_ratio'],
    gradient_booster: {
      name: 'gbtree',
      model: {
        trees: [
          {
            left_children: [1, -1, -1],
            right_children: [2, -1, -1],
            split_indices: [0, 0, 0],
            split_conditions: [0.5, 1, -1],
            default_left: [1, 0, 0],
            sum_hessian: [100, 50, 50],
          },
        ],
      },
    },
    learner_model_param: { base_score: '0.5', num_feature: '1' },
    objective: { name: 'binary:logistic' },
  },
});
