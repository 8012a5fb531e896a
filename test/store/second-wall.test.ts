/**
 * The store as the second wall: statements as the program’s own write handle could run them, with every
 * trigger in place. Each must be refused by its guard, and the same act done in order goes through.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connection, openConnection } from '#electron/store/connection.ts';
import { quoted } from '#electron/store/evidence-view.ts';
import type { InputOf } from '#shared/contract/operations.ts';
import { RECORD_SET_NAMES } from '#shared/domain/record-sets.ts';
import { bringPapers } from '#test/support/assessable.ts';
import { NEW_CASE, officer, PROPOSAL, type StaffedDesk, staffedDesk, workspaceKey } from '#test/support/workspace.ts';

let desk: StaffedDesk;
let connection: Connection;
/** Ids of officers by name, and of cases by the state they are in. */
let ids: Readonly<Record<string, string>>;

async function prepared(): Promise<string> {
  const { call } = officer(desk, 'maker');
  const { caseId } = await call('case.create', NEW_CASE);
  await bringPapers(call, caseId);
  await call('case.propose', { caseId, proposal: PROPOSAL });
  return caseId;
}

async function recommended(): Promise<string> {
  const caseId = await prepared();
  await officer(desk, 'maker').call('decision.submit', { caseId });
  await officer(desk, 'reviewer').call('decision.startReview', { caseId });
  await officer(desk, 'reviewer').call('decision.recommend', { caseId, proposal: PROPOSAL, comment: 'Sound' });
  return caseId;
}

/** Approvals in this order until the case is approved. */
async function approveBy(
  names: readonly string[],
  caseId: string,
  conditions: InputOf<'decision.approve'>['conditions'] = [],
): Promise<void> {
  for (const name of names) {
    const { state } = await officer(desk, name).call('decision.approve', { caseId, conditions, comment: 'Yes' });
    if (state === 'approved') return;
  }
  throw new Error('the case is not approved');
}

async function accepted(): Promise<string> {
  const caseId = await recommended();
  const conditions = [{ kind: 'before-disbursement' as const, text: 'Pledge signed' }];
  await approveBy(['second', 'first', 'third'], caseId, conditions);
  await officer(desk, 'maker').call('decision.accept', { caseId });
  return caseId;
}

beforeAll(async () => {
  desk = await staffedDesk([
    { name: 'maker', roles: ['officer'], level: 'head-office' },
    { name: 'reviewer', roles: ['reviewer'], level: 'head-office' },
    { name: 'first', roles: ['approver'], level: 'head-office' },
    { name: 'second', roles: ['approver', 'releaser'], level: 'head-office' },
    { name: 'third', roles: ['approver'], level: 'head-office' },
    { name: 'fourth', roles: ['approver'], level: 'head-office' },
    { name: 'branch', roles: ['approver'], level: 'branch' },
    { name: 'branch2', roles: ['approver'], level: 'branch' },
    { name: 'releaser', roles: ['releaser'], level: 'head-office' },
  ]);
  const cases = { draft: await prepared(), recommended: await recommended(), accepted: await accepted() };
  const { call } = officer(desk, 'admin');
  const { officers } = await call('officer.list', {});
  const { policies } = await call('policy.list', {});
  const active = policies.find(({ kind }) => kind === 'price')?.hash ?? '';
  const { content } = await call('policy.get', { hash: active });
  const { hash } = await call('policy.propose', { kind: 'price', content, note: 'Same again' });
  ids = { ...cases, ...Object.fromEntries(officers.map(({ name, id }) => [name, id])), active, proposed: hash };
  connection = openConnection(desk.file, await workspaceKey(desk.file), 'write');
}, 60_000);

afterAll(async () => {
  connection.close();
  await desk.dispose();
});

const NOW = '(SELECT max(sequence) + 1 FROM audit_event)';
const snapshotOf = (caseId: string): string =>
  `(SELECT hash FROM snapshot WHERE case_id = '${caseId}' ORDER BY sequence DESC LIMIT 1)`;

interface Forged {
  readonly kind: string;
  readonly by: string;
  readonly role: string;
  readonly level?: string;
  readonly on?: string;
  readonly amount?: number;
  readonly sequence?: string;
  readonly required?: string;
}

/** A decision as the handler would put it on record, but for what is forged. */
function decision(forged: Forged): string {
  const { kind, by, role, level = 'head-office', on = 'recommended', amount = PROPOSAL.amount } = forged;
  const caseId = ids[on] ?? '';
  const { sequence = NOW, required = 'NULL' } = forged;
  return `INSERT INTO decision (id, case_id, snapshot_hash, kind, officer_id, role, level, at, comment, reasons, amount,
      term_months, rate_basis_points, added_seq, required)
    VALUES ('d-${kind}-${by}', '${caseId}', ${snapshotOf(caseId)}, '${kind}', '${ids[by]}', '${role}', '${level}', 't', '', '[]',
      ${amount}, ${PROPOSAL.termMonths}, ${PROPOSAL.rateBasisPoints}, ${sequence}, ${required})`;
}

const state = (to: string, of: string): string => `UPDATE credit_case SET state = '${to}' WHERE id = '${ids[of]}'`;
const set = (what: string, of: string): string => `UPDATE credit_case SET ${what} WHERE id = '${ids[of]}'`;
const approval = (by: string, role = 'approver'): string => decision({ kind: 'approve', by, role });

type Statements = () => readonly string[];

const ATTACKS: Readonly<Record<string, Statements>> = {
  'approved by nobody': () => [state('approved', 'recommended')],
  'approved by one where the table asks for two': () => [approval('first'), state('approved', 'recommended')],
  'approved at a level too low': () => [
    decision({ kind: 'approve', by: 'branch', role: 'approver', level: 'branch' }),
    decision({ kind: 'approve', by: 'branch2', role: 'approver', level: 'branch' }),
    state('approved', 'recommended'),
  ],
  'approved out of a draft': () => [state('approved', 'draft')],
  'disbursed out of acceptance': () => [state('disbursed', 'accepted')],
  'disbursed out of a draft': () => [state('disbursed', 'draft')],
  'conditions met while one is open': () => [
    decision({ kind: 'confirm-conditions', by: 'reviewer', role: 'reviewer', on: 'accepted' }),
    state('conditions-met', 'accepted'),
  ],
  'submitted without a submission': () => [state('submitted', 'draft')],
  'a decided case reopened with its decisions in force': () => [state('returned', 'accepted')],
  'a case that starts approved': () => [
    `INSERT INTO credit_case SELECT 'x', 'X-1', 'approved', state_since, owner_id, created_at, updated_at, legal_name, name_order,
      name_spellings, registration_id_kind, registration_id, registration_key, industry_code, size_industry, life_stage,
      founded_on, region, headcount, amount, currency, term_months, product, purpose, channel, institution_level, applied_on,
      proposal_amount, proposal_term_months, proposal_rate_basis_points, proposal_rationale, grade, points, pd, awaited_level,
      is_assessed, not_assessable, model_hash, NULL, proposal_facility FROM credit_case WHERE id = '${ids['draft']}'`,
  ],
  'a decision by who holds no such role': () => [approval('reviewer')],
  'a decision in a role of another kind': () => [approval('reviewer', 'reviewer')],
  'a decision at a level not held': () => [
    decision({ kind: 'approve', by: 'branch', role: 'approver', level: 'head-office' }),
  ],
  'an approval on a case not recommended': () => [
    decision({ kind: 'approve', by: 'third', role: 'approver', on: 'accepted' }),
  ],
  'an approval of other terms': () => [
    decision({ kind: 'approve', by: 'first', role: 'approver', amount: 9_000_000_000 }),
  ],
  'a decision of another moment': () => [decision({ kind: 'approve', by: 'first', role: 'approver', sequence: '1' })],
  'a decision on another case’s submission': () => [
    approval('first').replace(snapshotOf(ids['recommended'] ?? ''), snapshotOf(ids['accepted'] ?? '')),
  ],
  'a second recommendation with fewer posts': () => [
    decision({ kind: 'recommend', by: 'reviewer', role: 'reviewer', required: `'[]'` }),
  ],
  'a release by who approved': () => [
    ...toConditionsMet(),
    decision({ kind: 'disburse', by: 'second', role: 'releaser', on: 'accepted' }),
  ],
  'a release by an approver': () => [
    ...toConditionsMet(),
    decision({ kind: 'disburse', by: 'third', role: 'approver', on: 'accepted' }),
  ],
  'a case disbursed without a releaser': () => [...toConditionsMet(), state('disbursed', 'accepted')],
  'a decision voided at another moment': () => [
    `UPDATE decision SET voided_seq = 1 WHERE case_id = '${ids['accepted']}'`,
  ],
  'a decision’s level changed while it is voided': () => [
    `UPDATE decision SET voided_seq = ${NOW}, level = 'branch' WHERE case_id = '${ids['accepted']}'`,
  ],
  'the amount of a decided case': () => [set('amount = amount + 1', 'accepted')],
  'the borrower of a decided case': () => [set("legal_name = 'Another'", 'accepted')],
  'the registration id of a decided case': () => [set("registration_id = 'X', registration_key = 'X'", 'recommended')],
  'the terms of a decided case': () => [set('proposal_rate_basis_points = 0', 'accepted')],
  'the terms of a recommended case': () => [set('proposal_amount = proposal_amount * 2', 'recommended')],
  'the owner of a case': () => [set(`owner_id = '${ids['first']}'`, 'draft')],
  'a maker who is no officer': () => [
    `INSERT INTO case_maker (case_id, officer_id, since) VALUES ('${ids['draft']}', '${ids['releaser']}', 't')`,
  ],
  'a condition struck': () => [`DELETE FROM decision_condition`],
  'a condition reworded': () => [
    `UPDATE decision_condition SET text = 'Nothing', met_by = '${ids['maker']}', met_at = 't'`,
  ],
  'a condition met by who did not prepare the case': () => [
    `UPDATE decision_condition SET met_by = '${ids['first']}', met_at = 't'`,
  ],
  'a condition that comes after the approval': () => [
    `INSERT INTO decision_condition (id, case_id, decision_id, kind, text)
      SELECT 'x', case_id, id, 'financial-covenant', 'More' FROM decision WHERE case_id = '${ids['accepted']}' AND kind = 'approve'`,
  ],
  'a policy that starts in force': () => [
    policy(`'active', 'note', content, '${ids['admin']}', 't', '${ids['admin2']}', 't'`),
  ],
  'a policy of the desk’s own': () => [policy(`'active', 'note', content, 'system', 't', NULL, 't'`)],
  'a policy proposed by who is no administrator': () => [
    policy(`'proposed', 'note', content, '${ids['first']}', 't', NULL, NULL`),
  ],
  'a policy put in force by nobody': () => [
    `UPDATE policy_version SET status = 'superseded' WHERE hash = '${ids['active']}'`,
    `UPDATE policy_version SET status = 'active' WHERE hash = '${ids['proposed']}'`,
  ],
  'a policy put in force by who is no administrator': () => [
    `UPDATE policy_version SET status = 'superseded' WHERE hash = '${ids['active']}'`,
    `UPDATE policy_version SET status = 'active', activated_by = '${ids['first']}' WHERE hash = '${ids['proposed']}'`,
  ],
  'the content of a policy': () => [`UPDATE policy_version SET content = '{}' WHERE hash = '${ids['active']}'`],
  'a past policy back in force': () => [
    `UPDATE policy_version SET status = 'superseded' WHERE hash = '${ids['active']}'`,
    `UPDATE policy_version SET status = 'active', activated_by = '${ids['admin']}' WHERE hash = '${ids['active']}'`,
  ],
  'a policy deleted': () => [`DELETE FROM policy_version WHERE hash = '${ids['proposed']}'`],
  'a model of the desk’s own': () => [
    `INSERT INTO model_version (hash, model_id, version, name, origin, document, purpose, kind, status, proposed_by)
      VALUES ('x', 'x', '1', 'x', 'x', '{}', 'files', 'case-model', 'active', 'system')`,
  ],
  'a source’s bytes swapped for others': () => [`UPDATE source SET sha256 = 'x' WHERE case_id = '${ids['draft']}'`],
  'a source that comes later into a decided case': () => [
    `INSERT INTO source SELECT 'x', case_id, name, sha256, bytes, format, imported_at, imported_by, not_understood, ${NOW}, NULL
      FROM source WHERE case_id = '${ids['accepted']}' LIMIT 1`,
  ],
};

/** In order: the condition met by its maker and confirmed. */
function toConditionsMet(): string[] {
  return [
    `UPDATE decision_condition SET met_by = '${ids['maker']}', met_at = 't' WHERE case_id = '${ids['accepted']}'`,
    decision({ kind: 'confirm-conditions', by: 'reviewer', role: 'reviewer', on: 'accepted' }),
    state('conditions-met', 'accepted'),
  ];
}

const policy = (values: string): string =>
  `INSERT INTO policy_version (hash, kind, version, status, note, content, proposed_by, proposed_at, activated_by, activated_at)
    SELECT 'x', kind, 99, ${values} FROM policy_version WHERE hash = '${ids['active']}'`;

/** What a guard says; a statement that is none, or breaks a constraint, says something else. */
const GUARD =
  /^four-eyes\.|never (?:changed|deleted|back-dated|comes back)|only (?:voided|met|retired)|of its own case|its case$|starts as|not changed$|the case it is|comes with an approval|who must decide/;

function attempt(statements: readonly string[], last: (run: () => unknown) => void): void {
  connection.database.exec('BEGIN');
  try {
    for (const statement of statements.slice(0, -1)) connection.run(statement);
    last(() => connection.run(statements.at(-1) ?? ''));
  } finally {
    connection.database.exec('ROLLBACK');
  }
}

test.each(Object.entries(ATTACKS))('the store refuses: %s', (_what, statements) => {
  attempt(statements(), (run) => expect(run).toThrow(GUARD));
});

test.each(RECORD_SET_NAMES)(
  'no record of %s is back-dated, brought into a decided case or taken out of one',
  (recordSet) => {
    const table = quoted(recordSet);
    const columns = connection
      .all<{ name: string; notnull: number; type: string }>(
        `SELECT name, "notnull", type FROM pragma_table_info('${recordSet}')`,
      )
      .filter(({ name, notnull }) => notnull === 1 && !['record_id', 'case_id', 'added_seq'].includes(name));
    const insert = (of: string, sequence: string): string =>
      `INSERT INTO ${table} (case_id, added_seq, entered_by${columns.map(({ name }) => `, ${quoted(name)}`).join('')})
      VALUES ('${ids[of]}', ${sequence}, '${ids['maker']}'${columns.map(({ type }) => (type === 'TEXT' ? ", 'x'" : ', 1')).join('')})`;
    const isRefused = (run: () => unknown): void => expect(run).toThrow(GUARD);
    attempt([insert('draft', '1')], isRefused);
    attempt([insert('accepted', NOW)], isRefused);
    attempt([insert('recommended', NOW)], isRefused);
    const inPlace = insert('draft', NOW);
    const change = (what: string): string =>
      `UPDATE ${table} SET ${what} WHERE case_id = '${ids['draft']}' AND retired_seq IS NULL`;
    attempt([inPlace, change('retired_seq = 1')], isRefused);
    attempt([inPlace, change(`retired_seq = ${NOW}, added_seq = 1`)], isRefused);
    attempt([inPlace, change(`retired_seq = ${NOW}, entered_by = '${ids['first']}'`)], isRefused);
    attempt([inPlace, change(`retired_seq = ${NOW}`)], (run) => expect(run).not.toThrow());
  },
);

test('the same acts in their order go through', () => {
  const release = decision({ kind: 'disburse', by: 'releaser', role: 'releaser', on: 'accepted' });
  attempt([...toConditionsMet(), release, state('disbursed', 'accepted')], (run) => expect(run).not.toThrow());
  attempt([approval('first'), approval('second'), approval('third'), state('approved', 'recommended')], (run) =>
    expect(run).not.toThrow(),
  );
});

test('an approval counts only while its giver holds role and level', async () => {
  const caseId = await recommended();
  await officer(desk, 'first').call('decision.approve', { caseId, conditions: [], comment: 'Yes' });
  const given = async (): Promise<number> => {
    const { requirement } = await officer(desk, 'maker').call('decision.trail', { caseId });
    return requirement?.required.find(({ role, level }) => role === 'approver' && level === 'head-office')?.given ?? -1;
  };
  expect(await given()).toBe(1);
  const facts = { officerId: ids['first'] ?? '', displayName: 'first', roles: ['approver' as const] };
  const change = async (level: 'branch' | 'head-office'): Promise<unknown> =>
    desk.confirm(await officer(desk, 'admin').call('officer.edit', { ...facts, level }));
  await change('branch');
  expect(await given()).toBe(0);
  await change('head-office');
  expect(await given()).toBe(1);
  await officer(desk, 'admin').call('officer.disable', { officerId: ids['first'] ?? '' });
  expect(await given()).toBe(0);
  await approveBy(['second', 'third', 'fourth'], caseId);
});
