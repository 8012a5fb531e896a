/** The sample workspace is filled through the front door: its cases, decisions and audit chain are real. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBackend } from '#electron/backend/backend.ts';
import { createWorkspace } from '#electron/handlers/desk/new-workspace.ts';
import type { Backend } from '#electron/handlers/ports.ts';
import { generateApplicants } from '#electron/sample/applicant.ts';
import { SAMPLE_ADMINISTRATORS, SAMPLE_OFFICERS, type SampleOfficer } from '#electron/sample/officers.ts';
import { populateSample } from '#electron/sample/populate.ts';
import { storyStart } from '#electron/sample/staging/schedule.ts';
import { clientOver } from '#shared/contract/client.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import { RECORD_SET_NAMES } from '#shared/domain/record-sets.ts';
import { STATES } from '#shared/workflow/states.ts';
import { expectToldInWords } from '#test/support/told-events.ts';
import { type Call, callOver, TestClock } from '#test/support/workspace.ts';

const AS_OF = '2026-11-16';
const COUNT = 30;

const [AUDITOR] = SAMPLE_OFFICERS.filter(({ role }) => role === 'auditor') as [SampleOfficer];

let folder: string;
let backend: Backend;
let call: Call;
let cases: AnswerOf<'case.list'>['cases'];
const planned = [...generateApplicants(1, COUNT, AS_OF)];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sample-test-'));
  const clock = new TestClock();
  const file = join(folder, 'Sample.sme');
  const newId = () => crypto.randomUUID();
  // The story's days pass without the sessions locking.
  const idleLockSeconds = 1e9;
  const reportInternal = (_id: string, _operation: string, error: unknown) => {
    throw error;
  };
  backend = createBackend({ dataFolder: folder, clock, newId, version: '0', idleLockSeconds, reportInternal });
  const connect = () => {
    const connection = backend.connect('command-line');
    return clientOver((operation, input) => connection.call(operation, input, 'zh'));
  };
  await createWorkspace(file, { now: storyStart(AS_OF), newId, administrators: SAMPLE_ADMINISTRATORS });
  const setTime = (instant: string) => {
    clock.instant = instant;
  };
  await populateSample(
    file,
    connect,
    { asOf: AS_OF, count: COUNT, setTime, language: 'zh' },
    { report: async () => {} },
  );
  clock.instant = `${AS_OF}T09:00:00.000Z`;
  call = callOver(connect());
  await call('session.signIn', { workspace: file, officer: AUDITOR.name, password: AUDITOR.password });
  ({ cases } = await call('case.list', { limit: 200 }));
}, 120_000);

afterAll(async () => {
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

function caseOf(registrationId: string) {
  const found = cases.find((one) => one.registrationId === registrationId);
  if (!found) throw new Error(`no case of ${registrationId}`);
  return found;
}

describe('the sample workspace', () => {
  it('has every applicant in the state planned for it, but those in default or without what is mandatory', async () => {
    expect(cases.length).toBe(COUNT);
    expect(new Set(cases.map(({ state }) => state)).size).toBeGreaterThanOrEqual(STATES.length - 3);
    for (const { applicant, plannedState } of planned) {
      const { id, state } = caseOf(applicant.registrationId);
      if (state === plannedState) continue;
      const { eligibility } = (await call('assessment.get', { caseId: id })).assessment;
      expect([state, eligibility.defaults.length + eligibility.missing.length > 0]).toEqual(['withdrawn', true]);
    }
  });

  it('has reasons, comments and conditions in the language it was made in', async () => {
    const written = await Promise.all(
      cases.map(async ({ id }) => {
        const { application, proposal } = await call('case.get', { caseId: id });
        const { decisions, conditions } = await call('decision.trail', { caseId: id });
        return [
          application.purpose,
          proposal?.rationale ?? '',
          ...decisions.flatMap(({ comment, reasons }) => [comment, ...reasons]),
          ...conditions.map(({ text }) => text),
        ];
      }),
    );
    const texts = [...new Set(written.flat().filter((text) => text !== ''))];
    expect(texts.length).toBeGreaterThan(20);
    // Codes of cross-checks such as T6 and ratios' abbreviations stand in both languages.
    expect(texts.filter((text) => !/\p{Script=Han}/u.test(text) || /[a-z]{3}/.test(text))).toEqual([]);
  });

  it('has an intact audit chain whose events follow each other in time, before the day it is seen', async () => {
    expect(await call('audit.verify', {})).toMatchObject({ intact: true });
    const times: string[] = [];
    for (let offset = 0; ; offset += 200) {
      const { events } = await call('audit.list', { offset, limit: 200 });
      if (events.length === 0) break;
      // The auditor's own sign-in is the only thing that happens on the day itself.
      times.push(
        ...events
          .filter(({ actor, operation }) => !(actor === AUDITOR.displayName && operation.startsWith('session.')))
          .map(({ at }) => at),
      );
    }
    const oldestFirst = times.toReversed();
    expect(oldestFirst).toEqual([...oldestFirst].sort());
    expect(oldestFirst.at(-1)?.slice(0, 10)).toSatisfy((date: string) => date < AS_OF);
  });

  it('tells every event in words of both languages', async () => {
    const connection = backend.connect('command-line');
    const client = clientOver((operation, input) => connection.call(operation, input));
    const workspace = join(folder, 'Sample.sme');
    await client('session.signIn', { workspace, officer: AUDITOR.name, password: AUDITOR.password });
    await expectToldInWords(
      connection,
      SAMPLE_OFFICERS.map(({ name }) => name),
    );
  });

  it('keeps four eyes: nobody who prepared a case checked or decided it', async () => {
    for (const { id } of cases) {
      const { makers } = await call('case.get', { caseId: id });
      const { decisions } = await call('decision.trail', { caseId: id });
      const checkers = decisions.filter(({ kind }) => kind !== 'submit').map(({ officer }) => officer);
      const names = makers.map(({ displayName }) => displayName);
      expect(checkers.filter((officer) => names.includes(officer))).toEqual([]);
    }
  });

  it('holds every record of an applicant with the row it stands in', async () => {
    const done = planned.find(({ plannedState, withheld }) => plannedState === 'monitored' && withheld.length === 0);
    if (!done) throw new Error('no monitored applicant planned');
    const { id } = caseOf(done.applicant.registrationId);
    for (const recordSet of RECORD_SET_NAMES) {
      const { total, records } = await call('evidence.records', { caseId: id, recordSet, limit: 200 });
      expect(total, recordSet).toBe(done.evidence[recordSet].length);
      expect(records.filter(({ sourceId, locator }) => sourceId === null || locator === null)).toEqual([]);
    }
    const { sources } = await call('evidence.sources', { caseId: id });
    expect(sources.flatMap(({ notUnderstood }) => notUnderstood)).toEqual([]);
  });

  it('replays every submission to the same bytes', async () => {
    for (const { id } of cases.filter(({ state }) => state === 'approved' || state === 'monitored').slice(0, 4)) {
      const { snapshots } = await call('decision.trail', { caseId: id });
      const hash = snapshots.at(0)?.hash ?? '';
      expect(await call('decision.replay', { caseId: id, snapshotHash: hash })).toMatchObject({ identical: true });
    }
  });
});
