/** One suite for every host: what the contract promises holds whichever way a call comes in. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientOver } from '#shared/contract/client.ts';
import { operations } from '#shared/contract/operations.ts';
import type { Reply } from '#shared/contract/reply.ts';
import { bringPapers } from '#test/support/assessable.ts';
import { callOver, NEW_CASE, PROPOSAL, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';
import { HOSTS, type HostUnderTest, type StartHost } from './hosts.ts';

/** All roles one person may hold: an administrator holds no other. */
const ALL_ROLES = ['officer', 'reviewer', 'approver', 'releaser', 'auditor'] as const;

function value<T>(reply: Reply<unknown>): T {
  if (!reply.ok) throw new Error(`${reply.code}: ${reply.message}`);
  return reply.value as T;
}

describe.each(HOSTS)('over the %s host', (_name, start) => {
  contractSuite(start);
});

function contractSuite(start: StartHost): void {
  let desk: StaffedDesk;
  let host: HostUnderTest;
  /** A case prepared by "chief", who holds every role but that of administrator, now recommended by another. */
  let caseId: string;

  beforeAll(async () => {
    desk = await staffedDesk([
      { name: 'chief', roles: ALL_ROLES, level: 'head-office' },
      { name: 'officer', roles: ['officer'] },
      { name: 'reviewer', roles: ['reviewer', 'approver'], level: 'head-office' },
      { name: 'approver', roles: ['approver'], level: 'head-office' },
      { name: 'auditor', roles: ['auditor'] },
    ]);
    host = await start(desk);
    caseId = value<{ caseId: string }>(await host.call('chief', 'case.create', NEW_CASE)).caseId;
    const asChief = callOver(clientOver((operation, input) => host.call('chief', operation, input)));
    await bringPapers(asChief, caseId);
    value(await host.call('chief', 'case.propose', { caseId, proposal: PROPOSAL }));
    value(await host.call('chief', 'decision.submit', { caseId }));
    value(await host.call('reviewer', 'decision.startReview', { caseId }));
    value(await host.call('reviewer', 'decision.recommend', { caseId, proposal: PROPOSAL, comment: 'Fine' }));
  });

  afterAll(async () => {
    await host?.stop();
    await desk?.dispose();
  });

  test('an operation that is not in the contract is not found', async () => {
    expect(await host.call('chief', 'case.delete', { caseId })).toMatchObject({ ok: false, code: 'not-found' });
  });

  test('without a session only operations for anyone answer', async () => {
    expect(await host.call(null, 'case.list', {})).toMatchObject({ ok: false, code: 'unauthenticated' });
    expect(await host.call(null, 'session.current', {})).toMatchObject({ ok: true, value: { session: null } });
  });

  test('a role the operation does not name is refused, before the input is looked at', async () => {
    expect(await host.call('officer', 'officer.create', { nonsense: true })).toMatchObject({
      ok: false,
      code: 'forbidden',
    });
  });

  test('an input that is not of the operation’s form is refused by field', async () => {
    const reply = await host.call('officer', 'case.get', { caseId, officerId: 'chief' });
    expect(reply).toMatchObject({ ok: false, code: 'invalid-input' });
    const wrong = await host.call('officer', 'case.create', {
      ...NEW_CASE,
      application: { ...NEW_CASE.application, amount: -5 },
    });
    expect(wrong).toMatchObject({ ok: false, code: 'invalid-input', details: [{ place: 'application.amount' }] });
  });

  test('a query’s reply has exactly the declared form', async () => {
    for (const [name, input] of [
      ['case.list', {}],
      ['case.known', { registrationId: NEW_CASE.applicant.registrationId }],
      ['case.get', { caseId }],
      ['assessment.get', { caseId }],
      ['assessment.path', { caseId }],
      ['assessment.path', { caseId, grade: 'AAA' }],
      ['decision.trail', { caseId }],
      ['model.list', {}],
      ['assessment.challengers', { caseId }],
      ['lab.tables', {}],
      ['lab.runs', {}],
    ] as const) {
      const reply = value(await host.call('auditor', name, input));
      expect(operations[name].output.parse(reply), name).toEqual(reply);
    }
  });

  test('the maker, whatever roles they hold, can neither check, approve, decline nor release the case', async () => {
    const attacks: readonly [string, object][] = [
      ['decision.startReview', {}],
      ['decision.recommend', { proposal: PROPOSAL, comment: 'mine' }],
      ['decision.return', { comment: 'mine' }],
      ['decision.approve', { conditions: [], comment: 'mine' }],
      ['decision.decline', { reasons: ['mine'], comment: 'mine' }],
      ['decision.confirmConditions', {}],
      ['decision.disburse', {}],
    ];
    for (const [operation, input] of attacks) {
      const reply = await host.call('chief', operation, { caseId, ...input });
      expect(reply, operation).toMatchObject({
        ok: false,
        code: 'forbidden',
        message: expect.stringContaining('Four eyes'),
      });
    }
    expect(value(await host.call('auditor', 'case.get', { caseId }))).toMatchObject({
      summary: { state: 'recommended' },
    });
  });

  test('whoever reviewed the case cannot approve it', async () => {
    const reply = await host.call('reviewer', 'decision.approve', { caseId, conditions: [], comment: 'also me' });
    expect(reply).toMatchObject({ ok: false, code: 'forbidden', message: expect.stringContaining('Four eyes') });
  });

  test('a refused command leaves no trace in the audit chain', async () => {
    const before = value<{ events: { operation: string }[] }>(
      await host.call('auditor', 'audit.list', { operation: 'decision.decline' }),
    );
    await host.call('chief', 'decision.decline', { caseId, reasons: ['x'], comment: 'x' });
    const after = value<{ events: { operation: string }[] }>(
      await host.call('auditor', 'audit.list', { operation: 'decision.decline' }),
    );
    expect(after.events).toEqual(before.events);
  });

  test('an approver who is neither maker nor reviewer can approve', async () => {
    const reply = value<{ state: string }>(
      await host.call('approver', 'decision.approve', { caseId, conditions: [], comment: 'Sound' }),
    );
    expect(['approved', 'recommended']).toContain(reply.state);
  });

  test('the audit chain of all this holds', async () => {
    expect(value(await host.call('auditor', 'audit.verify', {}))).toMatchObject({ intact: true, brokenAt: null });
  });
}
