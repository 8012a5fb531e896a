import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DeskConnection } from '#electron/backend/dispatcher.ts';
import type { InputOf } from '#shared/contract/operations.ts';
import { bringPapers } from '#test/support/assessable.ts';
import { english } from '#test/support/saying.ts';
import { expectToldInWords } from '#test/support/told-events.ts';
import { NEW_CASE, officer, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';

const ORDERS = 'Order no,Order date,Customer,Amount\nA1,2026-01-05,C1,100.00\nA2,2026-01-06,C2,200.00\n';
const SALES = 'Invoice no,Date,Customer,Net,Tax,Gross,Status\n7,2026-03-01,Buyer,100,13,113,normal\n';

let desk: StaffedDesk;
let caseId: string;

function file(name: string, content: string): InputOf<'evidence.import'>['files'][number] {
  return { name, contentBase64: Buffer.from(content).toString('base64') };
}

const ada = () => officer(desk, 'ada');

beforeAll(async () => {
  desk = await staffedDesk([
    { name: 'ada', roles: ['officer'] },
    { name: 'ben', roles: ['officer'] },
    { name: 'rui', roles: ['officer', 'reviewer'] },
    { name: 'tao', roles: ['auditor'] },
  ]);
});

afterAll(async () => {
  await expectToldInWords(officer(desk, 'tao').connection);
  await desk.dispose();
});

beforeEach(async () => {
  ({ caseId } = await ada().call('case.create', NEW_CASE));
});

describe('importing evidence', () => {
  it('stores records with their place, the original byte for byte, and what was not understood', async () => {
    const content = `${ORDERS}A3,2026-13-01,C3,5\n`;
    const imported = await ada().call('evidence.import', { caseId, files: [file('orders.csv', content)] });
    expect(imported.sources).toMatchObject([{ name: 'orders.csv', records: 2 }]);

    const { sources } = await ada().call('evidence.sources', { caseId });
    expect(sources).toMatchObject([
      {
        name: 'orders.csv',
        format: 'csv',
        bytes: content.length,
        importedBy: 'ada',
        records: [{ recordSet: 'order', count: 2 }],
      },
    ]);
    expect(sources[0]?.notUnderstood).toMatchObject([{ row: 4, column: 'Order date', severity: 'error' }]);

    const opened = await ada().call('evidence.openSource', { sourceId: sources[0]!.id });
    expect(Buffer.from(opened.contentBase64, 'base64').toString()).toBe(content);

    const { total, records } = await ada().call('evidence.records', { caseId, recordSet: 'order' });
    expect(total).toBe(2);
    expect(records).toMatchObject([
      { locator: '3', sourceName: 'orders.csv', manual: null, fields: { order_id: 'A2', gross: 20000 } },
      { locator: '2', fields: { order_id: 'A1', placed_at: '2026-01-05', currency: null } },
    ]);
  });

  it('asks once for an account no file states, and remembers the answer for this client alone', async () => {
    const may = 'Date,Payee,Amount\n2026-05-08,Kiln,70.00\n2026-05-09,Glaze,-12.50\n';
    const [june, july] = [may.replaceAll('-05-', '-06-'), may.replaceAll('-05-', '-07-')];
    const accounts = async (of: string) => {
      const { records } = await ada().call('evidence.records', { caseId: of, recordSet: 'bank_transaction' });
      return [...new Set(records.map(({ fields }) => fields['account']))];
    };
    const { files } = await ada().call('evidence.preview', { caseId, files: [file('may.csv', may)] });
    const mapping = files[0]!.tables[0]!.mapping!;
    expect(files[0]?.problems.map(({ message }) => message).join()).toMatch(/which account is this\?/);
    const answered = { ...mapping, constants: { ...mapping.constants, account: '20304050' } };
    const choices = [{ file: 'may.csv', sheet: null, mapping: answered }];
    await ada().call('evidence.import', { caseId, files: [file('may.csv', may)], choices });
    const next = await ada().call('evidence.import', { caseId, files: [file('june.csv', june)] });
    expect(next.problems.map(({ message }) => message).join()).not.toMatch(/which account/);
    expect(await accounts(caseId)).toEqual(['20304050']);

    const other = await ada().call('case.create', {
      ...NEW_CASE,
      applicant: { ...NEW_CASE.applicant, registrationId: '91330100716105852F' },
    });
    await ada().call('evidence.import', { caseId: other.caseId, files: [file('july.csv', july)] });
    expect(await accounts(other.caseId)).toEqual([expect.stringMatching(/^\?/)]);
  });

  it('previews without storing anything', async () => {
    const { files } = await ada().call('evidence.preview', { caseId, files: [file('orders.csv', ORDERS)] });
    expect(files[0]?.tables[0]).toMatchObject({ recordCount: 2, recognisedBy: 'headers', unmappedColumns: [] });
    expect((await ada().call('evidence.sources', { caseId })).sources).toEqual([]);
  });

  it('skips the same content under any name in this case, and notes it in another', async () => {
    await ada().call('evidence.import', { caseId, files: [file('orders.csv', ORDERS)] });
    const again = await ada().call('evidence.import', { caseId, files: [file('copy.csv', ORDERS)] });
    expect(again.sources).toEqual([]);
    expect(again.skipped).toEqual([
      { name: 'copy.csv', reason: 'the same content is already in this case, imported on 2026-11-16' },
    ]);
    const other = await ada().call('case.create', NEW_CASE);
    const elsewhere = await ada().call('evidence.import', {
      caseId: other.caseId,
      files: [file('orders.csv', ORDERS)],
    });
    expect(elsewhere.sources).toHaveLength(1);
    expect(elsewhere.problems.map(({ message }) => message).join()).toMatch(/possible double use/);
  });

  it('imports a file given twice in one call once', async () => {
    const files = [file('a.csv', ORDERS), file('b.csv', ORDERS)];
    const { sources, skipped } = await ada().call('evidence.import', { caseId, files });
    expect([sources.length, skipped]).toEqual([1, [{ name: 'b.csv', reason: 'the same content as a.csv' }]]);
  });

  it('leaves the case as it was when one of the files is malformed', async () => {
    const files = [file('orders.csv', ORDERS), file('broken.csv', 'a,b\n"never closed,1\n')];
    const reply = await ada().client('evidence.import', { caseId, files });
    expect(reply).toMatchObject({ ok: false, code: 'invalid-input' });
    expect(!reply.ok && reply.message).toMatch(/broken\.csv/);
    expect((await ada().call('evidence.sources', { caseId })).sources).toEqual([]);
    expect((await ada().call('evidence.records', { caseId, recordSet: 'order' })).total).toBe(0);
  });

  it('names files of other formats and imports the rest', async () => {
    const files = [file('scan.pdf', '%PDF-1.7'), file('orders.csv', ORDERS)];
    const { sources, skipped } = await ada().call('evidence.import', { caseId, files });
    expect(sources).toHaveLength(1);
    expect(skipped[0]?.reason).toMatch(/scan\.pdf is a PDF document/);
  });

  it('remembers a mapping given once for the next file of the same layout', async () => {
    const content = 'Nr,Tag,Wer,Wieviel\n1,2026-01-05,C,5\n';
    const mapping = {
      recordSet: 'order' as const,
      columns: { order_id: 'Nr', placed_at: 'Tag', customer_id: 'Wer', gross: 'Wieviel' },
      constants: {},
      layout: 'rows' as const,
      decimalMark: '.' as const,
      dateOrder: 'ymd' as const,
      moneyUnit: 1 as const,
    };
    const choices = [{ file: 'one.csv', sheet: null, mapping }];
    await ada().call('evidence.import', { caseId, files: [file('one.csv', content)], choices });
    const next = file('two.csv', content.replace('1,', '2,'));
    const { files } = await officer(desk, 'ben').call('evidence.preview', { caseId, files: [next] });
    expect(files[0]?.tables[0]).toMatchObject({ recognisedBy: 'remembered', recordCount: 1 });
  });

  it('shows two files that contradict each other and keeps both', async () => {
    const other = SALES.replace('100,13,113', '200,26,226');
    await ada().call('evidence.import', { caseId, files: [file('sales.csv', SALES), file('sales 2.csv', other)] });
    const { conflicts } = await ada().call('evidence.conflicts', { caseId });
    expect(conflicts).toMatchObject([
      {
        recordSet: 'invoice',
        key: 'sale 7',
        field: 'gross',
        values: [
          { value: 11300, sourceName: 'sales.csv', locator: '2' },
          { value: 22600, sourceName: 'sales 2.csv', locator: '2' },
        ],
      },
    ]);
  });

  it('retires a source with its records and lets the file come in again', async () => {
    await ada().call('evidence.import', { caseId, files: [file('orders.csv', ORDERS)] });
    const [source] = (await ada().call('evidence.sources', { caseId })).sources;
    await ada().call('evidence.removeSource', { caseId, sourceId: source!.id, reason: 'wrong client' });
    expect((await ada().call('evidence.records', { caseId, recordSet: 'order' })).total).toBe(0);
    expect((await ada().call('evidence.sources', { caseId })).sources).toEqual([]);
    const again = await ada().call('evidence.import', { caseId, files: [file('orders.csv', ORDERS)] });
    expect(again.sources).toHaveLength(1);
  });

  it('counts coverage per month up to the application date', async () => {
    await ada().call('evidence.import', { caseId, files: [file('orders.csv', ORDERS)] });
    const { months, sets } = await ada().call('evidence.coverage', { caseId });
    const orders = sets.find(({ recordSet }) => recordSet === 'order');
    expect([months.length, months.at(-1)]).toEqual([24, '2026-11']);
    expect([orders?.total, orders?.byMonth?.[months.indexOf('2026-01')]]).toEqual([2, 2]);
    expect(sets.find(({ recordSet }) => recordSet === 'licence')).toMatchObject({ byMonth: null, unit: 'register' });
  });

  it('refuses those who are no officers', async () => {
    const reply = await officer(desk, 'tao').client('evidence.import', { caseId, files: [file('orders.csv', ORDERS)] });
    expect(reply).toMatchObject({ ok: false, code: 'forbidden' });
  });

  it('sends a submitted case back when evidence is added', async () => {
    await bringPapers(ada().call, caseId);
    await ada().call('evidence.import', { caseId, files: [file('orders.csv', ORDERS)] });
    await ada().call('case.propose', {
      caseId,
      proposal: { amount: 100_000, termMonths: 12, rateBasisPoints: 900, rationale: 'x' },
    });
    await ada().call('decision.submit', { caseId });
    await ada().call('evidence.import', { caseId, files: [file('sales.csv', SALES)] });
    expect((await ada().call('case.get', { caseId })).summary.state).toBe('returned');
  });

  it('rolls back a cancelled import', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => `A${index},2026-01-05,C,1`);
    const content = `Order no,Order date,Customer,Amount\n${rows.join('\n')}\n`;
    const { client, call, connection } = ada();
    if (!(connection instanceof DeskConnection)) throw new Error('a backend’s connection is a DeskConnection');
    const running = client('evidence.import', { caseId, files: [file('many.csv', content)], progressId: 'p1' });
    let isOver = false;
    void running.finally(() => {
      isOver = true;
    });
    const phase = () => english(connection.progress.get('p1')?.phase);
    while (!isOver && phase() !== 'storing many.csv') await nextTurn();
    expect(phase()).toBe('storing many.csv');
    connection.progress.cancel('p1');
    expect(await running).toMatchObject({ ok: false, code: 'conflict' });
    expect((await call('evidence.records', { caseId, recordSet: 'order' })).total).toBe(0);
    expect((await call('evidence.sources', { caseId })).sources).toEqual([]);
  });
});

describe('records by hand', () => {
  const fields = { order_id: 'M1', placed_at: '2026-02-01', customer_id: 'C', gross: 500 };

  it('keeps who entered a record and why', async () => {
    await ada().call('evidence.addRecord', { caseId, recordSet: 'order', fields, reason: 'seen on paper' });
    const { records } = await ada().call('evidence.records', { caseId, recordSet: 'order' });
    expect(records).toMatchObject([
      { sourceId: null, manual: { by: 'ada', reason: 'seen on paper' }, fields: { gross: 500, refunded: null } },
    ]);
  });

  it('replaces a corrected record and keeps the old one out of sight', async () => {
    await ada().call('evidence.import', { caseId, files: [file('orders.csv', ORDERS)] });
    const { records } = await ada().call('evidence.records', { caseId, recordSet: 'order' });
    const old = records.find((record) => record.fields['order_id'] === 'A1')!;
    const { recordId } = await ada().call('evidence.correctRecord', {
      caseId,
      recordSet: 'order',
      recordId: old.recordId,
      fields: { gross: 12345 },
      reason: 'typing error',
    });
    const after = await ada().call('evidence.records', { caseId, recordSet: 'order' });
    expect(after.total).toBe(2);
    const corrected = after.records.find((record) => record.recordId === recordId);
    expect(corrected).toMatchObject({ manual: { reason: 'typing error' }, fields: { order_id: 'A1', gross: 12345 } });
    const twice = { caseId, recordSet: 'order' as const, recordId: old.recordId, reason: 'again' };
    expect(await ada().client('evidence.removeRecord', twice)).toMatchObject({ ok: false, code: 'not-found' });
  });

  it.each([
    [{ ...fields, gross: -1 }, 'gross must not be negative'],
    [{ ...fields, placed_at: '2031-01-01' }, 'placed_at lies in the future: 2031-01-01; today is'],
    [{ ...fields, colour: 'red' }, 'order has no field “colour”'],
    [{ order_id: 'M1' }, 'placed_at is missing'],
  ])('refuses %j', async (given, message) => {
    const reply = await ada().client('evidence.addRecord', { caseId, recordSet: 'order', fields: given, reason: 'x' });
    expect(reply).toMatchObject({ ok: false, code: 'invalid-input' });
    expect(!reply.ok && reply.message).toContain(message);
  });

  it('cannot touch a record of another case', async () => {
    const { recordId } = await ada().call('evidence.addRecord', { caseId, recordSet: 'order', fields, reason: 'x' });
    const other = await ada().call('case.create', NEW_CASE);
    const reply = await ada().client('evidence.removeRecord', {
      caseId: other.caseId,
      recordSet: 'order',
      recordId,
      reason: 'x',
    });
    expect(reply).toMatchObject({ ok: false, code: 'not-found' });
  });
});
