/** The worklist: what a search finds, what a filter keeps, and what waits for whom. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { InputOf } from '#shared/contract/operations.ts';
import { bringPapers } from '#test/support/assessable.ts';
import { NEW_CASE, officer, PROPOSAL, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';

let desk: StaffedDesk;
const ids: Record<string, string> = {};

async function open(name: string, change: Partial<InputOf<'case.create'>['applicant']> = {}): Promise<string> {
  const applicant = { ...NEW_CASE.applicant, legalName: name, ...change };
  const { caseId } = await officer(desk, 'maker').call('case.create', { ...NEW_CASE, applicant });
  ids[name] = caseId;
  return caseId;
}

beforeAll(async () => {
  desk = await staffedDesk([
    { name: 'maker', roles: ['officer'] },
    { name: 'other', roles: ['officer'] },
    { name: 'reviewer', roles: ['reviewer'] },
    { name: 'approver', roles: ['approver'], level: 'head-office' },
  ]);
  await open('深圳华星物流有限公司');
  desk.clock.advanceSeconds(86_400 * 10);
  for (const name of Object.keys(desk.as)) await officer(desk, name).client('session.signOut', {});
  for (const name of Object.keys(desk.as)) {
    await officer(desk, name).call('session.signIn', {
      workspace: desk.file,
      officer: name,
      password: 'correct horse 42',
    });
  }
  await open('上海远东纺织有限公司');
  await open('100% Foods "Quality" GmbH', { registrationIdKind: 'other', registrationId: 'HRB_4711' });
  const submitted = await open('Baltic Metals SIA');
  await bringPapers(officer(desk, 'maker').call, submitted);
  await officer(desk, 'maker').call('case.propose', { caseId: submitted, proposal: PROPOSAL });
  await officer(desk, 'maker').call('decision.submit', { caseId: submitted });
}, 60_000);

afterAll(() => desk.dispose());

async function names(input: InputOf<'case.list'>, as = 'maker'): Promise<string[]> {
  const { cases, total } = await officer(desk, as).call('case.list', input);
  expect(total).toBe(cases.length);
  return cases.map(({ legalName }) => legalName).sort();
}

test.each([
  ['a Chinese word of three characters', '远东纺', ['上海远东纺织有限公司']],
  ['a Chinese word of two', '物流', ['深圳华星物流有限公司']],
  ['one character', '沪', []],
  ['the sound of its characters', 'yuandong', ['上海远东纺织有限公司']],
  ['their sound in parts, in any order', 'wuliu Huaxing', ['深圳华星物流有限公司']],
  ['single syllables', 'wu liu', ['深圳华星物流有限公司']],
  ['first letters', 'shyd', ['上海远东纺织有限公司']],
  ['first letters and a character', '物 szhx', ['深圳华星物流有限公司']],
  ['two letters that begin no syllable', 'nd', []],
  ['letters in any case', 'baltic', ['Baltic Metals SIA']],
  ['part of a word', 'etal', ['Baltic Metals SIA']],
  ['two words in any order', 'SIA Baltic', ['Baltic Metals SIA']],
  ['a registration id', 'HRB_4711', ['100% Foods "Quality" GmbH']],
  ['a sign that is a wildcard elsewhere, as itself', '0%', ['100% Foods "Quality" GmbH']],
  ['an underscore, as itself', 'B_', ['100% Foods "Quality" GmbH']],
  ['a quotation mark', '"Quality"', ['100% Foods "Quality" GmbH']],
  ['an operator of the index’s own language, as a word', 'Baltic OR Foods', []],
])('search finds by %s', async (_what, search, expected) => {
  expect(await names({ search })).toEqual(expected);
});

test('a case’s number finds exactly that case', async () => {
  const { summary } = await officer(desk, 'maker').call('case.get', { caseId: ids['Baltic Metals SIA'] ?? '' });
  expect(await names({ search: summary.number })).toEqual(['Baltic Metals SIA']);
});

test('a name changed is found by the new name and no longer by the old', async () => {
  const caseId = await open('Vorher AG');
  await officer(desk, 'maker').call('case.edit', {
    caseId,
    ...NEW_CASE,
    applicant: { ...NEW_CASE.applicant, legalName: 'Nachher AG' },
  });
  expect(await names({ search: 'Vorher' })).toEqual([]);
  expect(await names({ search: 'Nachher' })).toEqual(['Nachher AG']);
});

test('names sort by how they sound where they stand, Latin ones among them', async () => {
  // Readings by Xiandai Hanyu Cidian: 长沙 Chángshā (长 alone is also zhǎng), 重庆 Chóngqìng (zhòng), 厦门 Xiàmén (shà).
  const sorted = ['安徽', 'Apple', '北京', '长沙', '重庆', 'Nordic', '厦门', '张家港'].map((place) => `${place} Sort`);
  for (const name of [...sorted].reverse()) await open(name);
  const { cases } = await officer(desk, 'maker').call('case.list', { search: 'Sort', sort: 'legalName' });
  expect(cases.map(({ legalName }) => legalName)).toEqual(sorted);
});

test('officers are listed by the sound of their names, a surname read as one', async () => {
  const call = officer(desk, 'admin').call;
  for (const [name, displayName] of [
    ['shan', '单华'],
    ['wang', '王一'],
    ['bo', 'Bo Li'],
    ['zeng', '曾文'],
  ] as const) {
    await desk.hire({ name, displayName, roles: ['officer'] });
  }
  const { officers } = await call('officer.list', {});
  // 单 as a surname is Shàn, else dān; 曾 is Zēng, else céng.
  expect(officers.map(({ name }) => name).filter((name) => ['shan', 'wang', 'bo', 'zeng'].includes(name))).toEqual([
    'bo',
    'shan',
    'wang',
    'zeng',
  ]);
});

test('filters keep what they name, and age counts from the day a case entered its state', async () => {
  expect(await names({ states: ['submitted'] })).toEqual(['Baltic Metals SIA']);
  expect(await names({ minAgeDays: 10 })).toEqual(['深圳华星物流有限公司']);
  expect(await names({ minAgeDays: 11 })).toEqual([]);
  expect(await names({ products: ['equipment-loan'] })).toEqual([]);
});

test('my queue is what waits for me: drafts for their owner, submissions for a reviewer who did not make them', async () => {
  expect(await names({ mine: true })).toContain('深圳华星物流有限公司');
  expect(await names({ mine: true })).not.toContain('Baltic Metals SIA');
  expect(await names({ mine: true }, 'reviewer')).toEqual(['Baltic Metals SIA']);
  expect(await names({ mine: true }, 'other')).toEqual([]);
  expect(await names({ mine: true }, 'approver')).toEqual([]);
  expect(await names({ mine: true }, 'admin')).toEqual([]);
});

test('the queue order puts what waits for me first, the longest waiting on top', async () => {
  const { cases } = await officer(desk, 'reviewer').call('case.list', {});
  expect(cases.map(({ legalName }) => legalName).slice(0, 2)).toEqual(['Baltic Metals SIA', '深圳华星物流有限公司']);
});

test('counts per state add up to the list’s total, whatever states are filtered', async () => {
  const { call } = officer(desk, 'maker');
  const { states, mine } = await call('case.counts', { states: ['submitted'] });
  const { total } = await call('case.list', {});
  expect(states.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  expect(mine).toBe((await call('case.list', { mine: true })).total);
});

test('pages follow each other without a gap or an overlap', async () => {
  const { call } = officer(desk, 'maker');
  for (const sort of ['queue', 'number', 'legalName', 'state', 'grade', 'amount', 'updatedAt', 'stateSince'] as const) {
    const whole = (await call('case.list', { sort })).cases.map(({ id }) => id);
    const paged: string[] = [];
    for (let offset = 0; offset < whole.length; offset += 2) {
      paged.push(...(await call('case.list', { sort, offset, limit: 2 })).cases.map(({ id }) => id));
    }
    expect(paged, sort).toEqual(whole);
  }
});
