/** One client has one spelling of its id, and a case typed for it finds the others. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InputOf } from '#shared/contract/operations.ts';
import { NEW_CASE, officer, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';

let desk: StaffedDesk;
const maker = () => officer(desk, 'maker');

function caseOf(change: Partial<InputOf<'case.create'>['applicant']>): InputOf<'case.create'> {
  return { ...NEW_CASE, applicant: { ...NEW_CASE.applicant, ...change } };
}

beforeAll(async () => {
  desk = await staffedDesk([{ name: 'maker', roles: ['officer'] }]);
}, 60_000);

afterAll(() => desk.dispose());

const SPELLINGS = [
  '9144030071526726XG',
  ' 91440300 71526726xg ',
  '91440300-7152-6726-XG',
  '９１４４０３００７１５２６７２６ＸＧ',
];

test('four spellings of one id are four cases of one client', async () => {
  for (const registrationId of SPELLINGS) {
    const { caseId } = await maker().call('case.create', caseOf({ registrationId }));
    const { applicant } = await maker().call('case.get', { caseId });
    expect(applicant.registrationId).toBe('9144030071526726XG');
  }
  for (const registrationId of SPELLINGS) {
    expect((await maker().call('case.known', { registrationId })).total).toBe(4);
    expect((await maker().call('case.list', { search: registrationId })).total).toBe(4);
  }
});

test('an edit keeps to the one spelling, too', async () => {
  const { caseId } = await maker().call(
    'case.create',
    caseOf({ registrationIdKind: 'lei', registrationId: '5493001KJTIIGC8Y1R12' }),
  );
  await maker().call('case.edit', {
    caseId,
    ...caseOf({ registrationIdKind: 'lei', registrationId: '5493-001k jtiigc8y1r12' }),
  });
  expect(
    (await maker().call('case.known', { registrationId: '5493001KJTIIGC8Y1R12' })).cases.map(({ id }) => id),
  ).toEqual([caseId]);
});

test('ids of other schemes keep their spaces and hyphens, and are known without them', async () => {
  const registrationId = 'HRB  12345-b';
  const { caseId } = await maker().call('case.create', caseOf({ registrationIdKind: 'other', registrationId }));
  expect((await maker().call('case.get', { caseId })).applicant.registrationId).toBe('HRB 12345-B');
  expect((await maker().call('case.known', { registrationId: 'hrb12345b' })).cases).toMatchObject([{ id: caseId }]);
  expect((await maker().call('case.known', { registrationId: 'HRB 12346' })).total).toBe(0);
});

test.each([
  [{ legalName: 'Baltic\u200bMetals' }, 'zero width space (U+200B)'],
  [{ legalName: 'Baltic\u202eMetals' }, 'right-to-left override (U+202E)'],
  [{ legalName: 'Bal\ufefftic' }, 'byte order mark (U+FEFF)'],
  [{ registrationId: '9144030071526726\u0007XG' }, 'bell (U+0007)'],
  [{ registrationId: '9144030071526726\u0085XG' }, 'next line (U+0085)'],
])('a name or id with a character that cannot be seen is refused by its name: %j', async (change, character) => {
  const reply = await maker().client('case.create', caseOf(change));
  expect(reply).toMatchObject({ ok: false, code: 'invalid-input' });
  expect(!reply.ok && reply.message).toContain(character);
});

test.each([
  ['foundedOn', '0026-01-05', '1900-01-01'],
  ['foundedOn', '2062-01-05', 'today is'],
  ['appliedOn', '2062-01-05', 'today is'],
  ['appliedOn', '1066-01-05', '1900-01-01'],
])('the date %s %s is refused with its bound', async (field, date, bound) => {
  const given = caseOf(field === 'foundedOn' ? { foundedOn: date } : {});
  const application = field === 'appliedOn' ? { ...given.application, appliedOn: date } : given.application;
  const reply = await maker().client('case.create', { ...given, application });
  expect(reply).toMatchObject({ ok: false, code: 'invalid-input' });
  expect(!reply.ok && reply.message).toContain(bound);
});
