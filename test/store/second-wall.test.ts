/** The store's triggers against the workflow's table: what one lets pass the other does, for every role, state and act. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unlockWithPassword } from '#electron/security/key-vault.ts';
import { type Connection, openConnection } from '#electron/store/connection.ts';
import { ROLES, type Role } from '#shared/domain/officers.ts';
import { DECISION_KINDS, type DecisionKind } from '#shared/workflow/decisions.ts';
import { type CaseState, STATE_FACTS, STATES } from '#shared/workflow/states.ts';
import { STEP_NAMES, STEPS, type Step, stepOf } from '#shared/workflow/steps.ts';
import { NEW_CASE, officer, PASSWORD, PROPOSAL, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';

let desk: StaffedDesk;
let connection: Connection;
let caseId: string;
let snapshotHash: string;
const idOf = new Map<string, string>();

/** Both hold every role, so that only the case's own rules part them. */
const PEOPLE = ['maker', 'other'] as const;
/** What the other has already done on the case. */
const PAST = [null, 'review', 'recommend', 'approve', 'return'] as const;

beforeAll(async () => {
  desk = await staffedDesk(PEOPLE.map((name) => ({ name, roles: [...ROLES], level: 'head-office' as const })));
  const { call } = officer(desk, 'maker');
  caseId = (await call('case.create', NEW_CASE)).caseId;
  await call('case.propose', { caseId, proposal: PROPOSAL });
  snapshotHash = (await call('decision.submit', { caseId })).snapshotHash;
  connection = openConnection(desk.file, await unlockWithPassword(desk.file, 'admin', PASSWORD), 'write');
  for (const { name, id } of connection.all<{ name: string; id: string }>('SELECT name, id FROM officer')) {
    idOf.set(name, id);
  }
}, 60_000);

afterAll(async () => {
  connection.close();
  await desk.dispose();
});

/** Runs past one trigger, which stands again afterwards. */
function without(trigger: string, work: () => void): void {
  const row = connection.get<{ sql: string }>('SELECT sql FROM sqlite_master WHERE name = ?', trigger);
  if (!row) throw new Error(`no trigger ${trigger}`);
  connection.database.exec(`DROP TRIGGER ${trigger}`);
  work();
  connection.database.exec(row.sql);
}

function put(state: CaseState): void {
  without('credit_case_moves_by_steps', () =>
    connection.run('UPDATE credit_case SET state = ? WHERE id = ?', state, caseId),
  );
}

/** Whether the store lets a statement pass; nothing of it stays. */
function passes(sql: string, ...parameters: (string | number)[]): boolean {
  connection.database.exec('SAVEPOINT trial');
  try {
    connection.run(sql, ...parameters);
    return true;
  } catch (error) {
    if (!/four eyes|workflow|its state and by its role/.test(String(error))) throw error;
    return false;
  } finally {
    connection.database.exec('ROLLBACK TO trial; RELEASE trial');
  }
}

const INSERT = `INSERT INTO decision (id, case_id, snapshot_hash, kind, officer_id, role, level, at, comment, reasons, added_seq)
  VALUES (?, ?, ?, ?, ?, ?, 'head-office', 't', '', '[]', 1)`;

function decides(kind: DecisionKind, person: string, role: Role): boolean {
  return passes(INSERT, 'trial', caseId, snapshotHash, kind, idOf.get(person) ?? '', role);
}

function tableSays(kind: DecisionKind, person: string, role: Role, state: CaseState, past: DecisionKind | null) {
  const name = STEP_NAMES.find((step) => stepOf(step).records === kind);
  if (!name) throw new Error(`no step records ${kind}`);
  const { from, roles, part, apartFrom = [] }: Step = STEPS[name];
  const isOfPart = part === 'any' || (part === 'maker') === (person === 'maker');
  const isApart = past === null || person === 'maker' || !apartFrom.includes(past);
  return from.includes(state) && roles.includes(role) && isOfPart && isApart;
}

test.each(PAST)('a decision passes the store exactly when the table has it; the other’s past act: %s', (past) => {
  connection.database.exec('BEGIN');
  if (past) {
    without('decision_is_of_its_state_and_role', () =>
      connection.run(INSERT, 'past', caseId, snapshotHash, past, idOf.get('other') ?? '', 'reviewer'),
    );
  }
  // What the other did before says nothing of the maker.
  const people = past ? (['other'] as const) : PEOPLE;
  const differing: string[] = [];
  for (const state of STATES) {
    put(state);
    for (const kind of DECISION_KINDS)
      for (const person of people)
        for (const role of ROLES) {
          if (decides(kind, person, role) !== tableSays(kind, person, role, state, past))
            differing.push(`${kind} of a case that is ${state} by the ${person} as ${role}`);
        }
  }
  connection.database.exec('ROLLBACK');
  expect(differing).toEqual([]);
});

test('a decision needs an officer who holds its role', () => {
  connection.database.exec('BEGIN');
  put('recommended');
  expect(decides('approve', 'other', 'approver')).toBe(true);
  connection.run("DELETE FROM officer_role WHERE officer_id = ? AND role = 'approver'", idOf.get('other') ?? '');
  expect(decides('approve', 'other', 'approver')).toBe(false);
  connection.database.exec('ROLLBACK');
});

test('a case moves in the store exactly where a step leads, or a change that sends it back', () => {
  const differing: string[] = [];
  connection.database.exec('BEGIN');
  for (const from of STATES) {
    put(from);
    for (const to of STATES.filter((state) => state !== from)) {
      const byStep = STEP_NAMES.some((step) => stepOf(step).from.includes(from) && stepOf(step).to === to);
      const byChange = STATE_FACTS[from].change === 'sends-back' && to === STEPS.return.to;
      if (passes('UPDATE credit_case SET state = ? WHERE id = ?', to, caseId) !== (byStep || byChange))
        differing.push(`${from} → ${to}`);
    }
  }
  connection.database.exec('ROLLBACK');
  expect(differing).toEqual([]);
});
