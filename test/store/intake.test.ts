import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectToldInWords } from '#test/support/told-events.ts';
import { officer, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';

const HEADER = 'Company name,USCC,Loan amount,Term (months),Product,Industry,Founded,Employees';
const ROWS = [
  '甲有限公司,9144030071526726XG,"1,000,000.00",12,term-loan,51,2015-03-01,20',
  '乙有限公司,91330100799655058B,"500,000.00",0,term-loan,39,2015-03-01,20',
  '丙有限公司,91330100716105852F,"500,000.00",24,working-capital-loan,39,2015-03-01,',
];

let desk: StaffedDesk;

beforeAll(async () => {
  desk = await staffedDesk([{ name: 'ada', roles: ['officer'], level: 'sub-branch' }]);
});

afterAll(async () => {
  await expectToldInWords(officer(desk, 'ada').connection);
  await desk.dispose();
});

function file(...rows: readonly string[]): { name: string; contentBase64: string } {
  return { name: 'applications.csv', contentBase64: Buffer.from(`${rows.join('\n')}\n`).toString('base64') };
}

describe('bulk intake', () => {
  it('recognises the columns, shows what would come, and creates nothing', async () => {
    const { call } = officer(desk, 'ada');
    const preview = await call('intake.preview', { file: file(HEADER, ...ROWS) });
    expect(preview.mapping.columns).toMatchObject({
      legalName: 'Company name',
      registrationId: 'USCC',
      amount: 'Loan amount',
      termMonths: 'Term (months)',
    });
    expect(preview).toMatchObject({ rowCount: 3, accepted: 2, duplicates: 0, refusedCount: 1, remembered: false });
    expect(preview.refused).toMatchObject([{ row: 3, message: 'Term in months must be more than 0' }]);
    expect(preview.sample[0]).toMatchObject({ row: 2, legalName: '甲有限公司', amount: 100_000_000, termMonths: 12 });
    expect((await call('case.list', {})).total).toBe(0);
  });

  it('makes one assessed case a row, remembers the mapping, and makes no duplicates in a second run', async () => {
    const { call } = officer(desk, 'ada');
    const { mapping } = await call('intake.preview', { file: file(HEADER, ...ROWS) });
    expect(await call('intake.import', { file: file(HEADER, ...ROWS), mapping })).toMatchObject({
      created: 2,
      refusedCount: 1,
    });
    const { cases } = await call('case.list', { search: '甲有限' });
    const { applicant, application } = await call('case.get', { caseId: cases[0]!.id });
    expect(applicant).toMatchObject({ registrationIdKind: 'uscc', sizeIndustry: 'wholesale', headcount: 20 });
    expect(application).toMatchObject({ amount: 100_000_000, institutionLevel: 'sub-branch', appliedOn: '2026-11-16' });
    expect(cases[0]?.grade).not.toBeNull();

    desk.clock.advanceSeconds(600);
    const again = await call('intake.preview', { file: file(HEADER, ...ROWS) });
    expect(again).toMatchObject({ remembered: true, accepted: 0, duplicates: 2 });
    const reordered = file(HEADER, ...ROWS.toReversed(), '丁有限公司,X-1,100,6,term-loan,1,2020-01-01,1');
    expect(await call('intake.import', { file: reordered, mapping })).toMatchObject({ created: 1, duplicates: 2 });
  });

  it('tells equal rows without an id apart by how often they occur', async () => {
    const { call } = officer(desk, 'ada');
    const header = 'Term,GrAppv,Sector,NewExist,ApprovalFY';
    const rows = ['84,60000,44,new,1997', '84,60000,44,new,1997', '60,40000,72,existing,1998'];
    const preview = await call('intake.preview', { file: file(header, ...rows) });
    const mapping = { ...preview.mapping, constants: { ...preview.mapping.constants, currency: 'USD' } };
    expect(await call('intake.import', { file: file(header, ...rows), mapping })).toMatchObject({ created: 3 });
    expect(await call('intake.import', { file: file(header, ...rows), mapping })).toMatchObject({
      created: 0,
      duplicates: 3,
    });
    const more = file(header, ...rows, '84,60000,44,new,1997');
    expect(await call('intake.import', { file: more, mapping })).toMatchObject({ created: 1, duplicates: 3 });
    const { cases } = await call('case.list', { search: 'Applicant 2' });
    const { applicant, application } = await call('case.get', { caseId: cases[0]!.id });
    expect(applicant).toMatchObject({ registrationIdKind: 'other', sizeIndustry: 'retail', lifeStage: 'start-up' });
    expect(application).toMatchObject({ amount: 6_000_000, currency: 'USD', appliedOn: '1997-01-01' });
  });

  it('refuses a mapping that leaves a required field out, naming it', async () => {
    const reply = await officer(desk, 'ada').client('intake.import', {
      file: file(HEADER, ...ROWS),
      mapping: { columns: { legalName: 'Company name' }, constants: {} },
    });
    expect(reply).toMatchObject({ ok: false, code: 'invalid-input' });
    expect(!reply.ok && reply.message).toMatch(/Amount needs a column or a value for all rows/);
  });

  it.each([
    ['a,b\n', 'there is a header but no row below it'],
    ['', 'is empty'],
    ['%PDF-1', 'is a PDF document'],
  ])('refuses a file without a table of applications (%j)', async (content, message) => {
    const contentBase64 = Buffer.from(content).toString('base64');
    const reply = await officer(desk, 'ada').client('intake.preview', { file: { name: 'x.csv', contentBase64 } });
    expect(reply).toMatchObject({ ok: false, code: 'invalid-input' });
    expect(!reply.ok && reply.message).toContain(message);
  });
});
