/** Statements of one account handed in twice in part: stored once, with both files; nothing is held against the client. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { InputOf } from '#shared/contract/operations.ts';
import { addDays } from '#shared/domain/dates.ts';
import { bringPapers } from '#test/support/assessable.ts';
import { NEW_CASE, officer, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';

let desk: StaffedDesk;
let caseId: string;

const ada = () => officer(desk, 'ada');

beforeAll(async () => {
  desk = await staffedDesk([{ name: 'ada', roles: ['officer'] }]);
});

afterAll(() => desk.dispose());

beforeEach(async () => {
  ({ caseId } = await ada().call('case.create', NEW_CASE));
});

const HEADERS = '账号,交易日期,借方金额,贷方金额,余额,对方户名,摘要';
const DAYS = 120;

/** Lines of a statement from 2026-04-01 on, one or two a day, two of them equal but for their balance. */
const LINES = (() => {
  let balance = 10_000_000;
  return Array.from({ length: DAYS }, (_, day) => {
    const amounts = day % 10 === 3 ? [-50_000, -50_000] : [day % 2 === 0 ? 300_000 + day : -250_000 + day];
    return amounts.map((amount) => {
      balance += amount;
      const [debit, credit] = amount < 0 ? [-amount, 0] : [0, amount];
      const money = (minor: number) => (minor === 0 ? '' : (minor / 100).toFixed(2));
      return `6222020000000777,${addDays('2026-04-01', day)},${money(debit)},${money(credit)},${money(balance)},对方${day % 7},货款${day}`;
    });
  });
})();

function statement(name: string, lines: readonly string[]): InputOf<'evidence.import'>['files'][number] {
  return { name, contentBase64: Buffer.from([HEADERS, ...lines].join('\n')).toString('base64') };
}

/** The lines of some days, counted from the first. */
function days(from: number, to: number): string[] {
  return LINES.slice(from, to).flat();
}

async function bring(...files: InputOf<'evidence.import'>['files']) {
  return ada().call('evidence.import', { caseId, files });
}

async function transactions(sourceId?: string) {
  return ada().call('evidence.records', { caseId, recordSet: 'bank_transaction', sourceId, limit: 200 });
}

async function integrity() {
  const { examination } = await ada().call('authenticity.get', { caseId });
  return examination.tests.find(({ test }) => test === 'T7');
}

describe('two statements that overlap', () => {
  it('are stored once with both files named, and hold together', async () => {
    const { sources, problems } = await bring(
      statement('spring.csv', days(0, 80)),
      statement('summer.csv', [...days(50, DAYS)].reverse()),
    );
    expect((await transactions()).total).toBe(days(0, DAYS).length);
    expect(sources.map(({ records }) => records)).toEqual([days(0, 80).length, days(80, DAYS).length]);
    expect(problems.map(({ message }) => message).join()).toMatch(
      new RegExp(`${days(50, 80).length} of its .* account 6222020000000777 .* are in spring\\.csv too`),
    );
    expect(await integrity()).toMatchObject({ status: 'consistent', severity: 0 });
    expect((await ada().call('evidence.conflicts', { caseId })).conflicts).toEqual([]);

    const listed = (await ada().call('evidence.sources', { caseId })).sources;
    expect(listed.map(({ records }) => records[0]?.count)).toEqual([days(0, 80).length, days(50, DAYS).length]);
    const [spring, summer] = sources;
    const ofSummer = await transactions(summer?.sourceId);
    expect(ofSummer.total).toBe(days(50, DAYS).length);
    const shared = ofSummer.records.filter(({ sourceId }) => sourceId === spring?.sourceId);
    expect(shared).toHaveLength(days(50, 80).length);
    expect(shared.every(({ alsoIn: [other] }) => other?.sourceName === 'summer.csv')).toBe(true);
  });

  it('are told before they are brought, also of each other', async () => {
    const files = [statement('spring.csv', days(0, 80)), statement('summer.csv', days(50, DAYS))];
    const previewed = await ada().call('evidence.preview', { caseId, files });
    const told = previewed.files.map(({ problems }) => problems.map(({ message }) => message).join());
    expect(told[0]).not.toMatch(/too: stored once/);
    expect(told[1]).toMatch(/are in spring\.csv too: stored once/);
  });

  it('stay whole when one of them is removed', async () => {
    const { sources } = await bring(
      statement('spring.csv', days(0, 80)),
      statement('summer.csv', days(50, DAYS)),
      statement('may.csv', days(30, 60)),
    );
    const [spring, summer, may] = sources.map(({ sourceId }) => sourceId);
    await ada().call('evidence.removeSource', { caseId, sourceId: spring ?? '', reason: 'asked back' });
    const { total, records } = await transactions();
    expect(total).toBe(days(30, DAYS).length);
    expect(records.every(({ sourceId }) => sourceId === summer || sourceId === may)).toBe(true);
    expect(records.flatMap(({ alsoIn }) => alsoIn)).toHaveLength(days(50, 60).length);
    await ada().call('evidence.removeSource', { caseId, sourceId: summer ?? '', reason: 'asked back' });
    expect((await transactions()).total).toBe(days(30, 60).length);
    await bring(statement('spring.csv', days(0, 80)));
    expect((await transactions()).total).toBe(days(0, 80).length);
  });

  it('do not bring back what was removed by hand', async () => {
    await bring(statement('spring.csv', days(0, 80)));
    const { records } = await transactions();
    const gone = records.find(({ fields }) => fields['booking_date'] === addDays('2026-04-01', 61));
    await ada().call('evidence.removeRecord', {
      caseId,
      recordSet: 'bank_transaction',
      recordId: gone?.recordId ?? 0,
      reason: 'printed by mistake',
    });
    const { problems } = await bring(statement('summer.csv', days(50, DAYS)));
    expect((await transactions()).total).toBe(days(0, DAYS).length - 1);
    expect(problems.map(({ message }) => message).join()).toMatch(/removed by hand before/);
  });

  it('that contradict each other say which days only one of them has a line on', async () => {
    // The second file lacks a day; its balances run on as if it had never been.
    const lost = 3_000_65;
    const lines = days(50, DAYS).map((line) => {
      const [account, date = '', debit, credit, balance, ...rest] = line.split(',');
      const shown = date > addDays('2026-04-01', 65) ? (Number(balance) + lost / 100).toFixed(2) : balance;
      return [account, date, debit, credit, shown, ...rest].join(',');
    });
    const without = lines.filter((line) => !line.includes(addDays('2026-04-01', 65)));
    const { problems } = await bring(statement('spring.csv', days(0, 80)), statement('summer.csv', without));
    expect(problems.map(({ message }) => message).join()).toMatch(/Which file is complete\?/);
    const { conflicts } = await ada().call('evidence.conflicts', { caseId });
    expect(conflicts.length).toBeGreaterThan(0);
    expect(await integrity()).toMatchObject({ severity: 0 });
  });

  it('are replayed as they stood when a case was submitted', async () => {
    await bringPapers(ada().call, caseId);
    const { sources } = await bring(statement('spring.csv', days(0, 80)), statement('summer.csv', days(50, DAYS)));
    await ada().call('case.propose', {
      caseId,
      proposal: { amount: 100_000, termMonths: 12, rateBasisPoints: 900, rationale: 'x' },
    });
    const { snapshotHash } = await ada().call('decision.submit', { caseId });
    await ada().call('evidence.removeSource', { caseId, sourceId: sources[0]?.sourceId ?? '', reason: 'asked back' });
    expect(await ada().call('decision.replay', { caseId, snapshotHash })).toMatchObject({ identical: true });
  });
});

describe('two lists that overlap', () => {
  const HEAD = 'Invoice no,Date,Customer,Net,Tax,Gross,Status';
  const invoices = (from: number, to: number) => {
    const rows = Array.from({ length: to - from }, (_, at) => `N-${from + at},2026-03-05,Buyer ,100,13,113,normal`);
    return { contentBase64: Buffer.from([HEAD, ...rows].join('\n')).toString('base64') };
  };

  it('count an invoice once, with both lists, and find no invoice used twice', async () => {
    const files = [
      { name: 'first half.csv', ...invoices(0, 8) },
      { name: 'year.csv', ...invoices(5, 20) },
    ];
    const told = (await ada().call('evidence.preview', { caseId, files })).files[1]?.problems ?? [];
    expect(told.map(({ message }) => message).join()).toMatch(/3 records of it are in first half\.csv too/);
    const { sources, problems } = await bring(...files);
    expect(problems.map(({ message }) => message).join()).toMatch(/3 records of it are in first half\.csv too/);
    const invoiced = async () => ada().call('evidence.records', { caseId, recordSet: 'invoice', limit: 50 });
    expect((await invoiced()).total).toBe(20);
    const { examination } = await ada().call('authenticity.get', { caseId });
    expect(examination.tests.find(({ test }) => test === 'T6')?.severity).toBe(0);
    await ada().call('evidence.removeSource', { caseId, sourceId: sources[0]?.sourceId ?? '', reason: 'asked back' });
    expect((await invoiced()).records.map(({ sourceName }) => sourceName)).toEqual(Array(15).fill('year.csv'));
  });

  it('keep what differs: an invoice of another amount is another record', async () => {
    const files = [
      { name: 'a.csv', contentBase64: Buffer.from(`${HEAD}\n1,2026-03-05,Buyer,100,13,113,normal`).toString('base64') },
      { name: 'b.csv', contentBase64: Buffer.from(`${HEAD}\n1,2026-03-05,Buyer,200,26,226,normal`).toString('base64') },
    ];
    await bring(...files);
    expect((await ada().call('evidence.records', { caseId, recordSet: 'invoice' })).total).toBe(2);
  });
});

describe('a row that could not be read', () => {
  it('is listed, and its gap in the balance accuses nobody, then as when the case was submitted', async () => {
    await bringPapers(ada().call, caseId);
    const lines = days(0, 60).map((line, index) =>
      index === 20 ? line.replace(/2026-\d\d-\d\d/, '2026-04-31') : line,
    );
    const { sources } = await bring(statement('torn.csv', lines));
    expect(sources.at(-1)?.records).toBe(lines.length - 1);
    const found = await integrity();
    expect(found).toMatchObject({ status: 'consistent', severity: 0 });
    expect(found?.gap).toMatch(/the desk could not read rows of the file/);
    await ada().call('case.propose', {
      caseId,
      proposal: { amount: 100_000, termMonths: 12, rateBasisPoints: 900, rationale: 'x' },
    });
    const { snapshotHash } = await ada().call('decision.submit', { caseId });
    await ada().call('evidence.removeSource', { caseId, sourceId: sources[0]?.sourceId ?? '', reason: 'asked back' });
    expect(await ada().call('decision.replay', { caseId, snapshotHash })).toMatchObject({ identical: true });
  });
});
