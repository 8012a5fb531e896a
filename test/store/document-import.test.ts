/** Structured documents into a case: preview, import, the place of every record, choices of the officer. */

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { FileInput } from '#shared/contract/fields.ts';
import { saying } from '#test/support/saying.ts';
import { NEW_CASE, officer, type StaffedDesk, staffedDesk } from '#test/support/workspace.ts';
import { bytesOf, textOf } from '#test/unit/evidence/formats/fixtures.ts';

let desk: StaffedDesk;
let caseId: string;

const ada = () => officer(desk, 'ada');
const fixture = (name: string): FileInput => ({ name, contentBase64: bytesOf(name).toString('base64') });

beforeAll(async () => {
  desk = await staffedDesk([{ name: 'ada', roles: ['officer'] }]);
});

afterAll(() => desk.dispose());

beforeEach(async () => {
  ({ caseId } = await ada().call('case.create', NEW_CASE));
});

describe('importing documents', () => {
  it('previews a bank statement as a table of its record set and stores its records with their paths', async () => {
    const files = [fixture('camt053.xml')];
    const preview = await ada().call('evidence.preview', { caseId, files });
    expect(preview.files[0]).toMatchObject({
      format: 'camt.053',
      tables: [
        {
          sheet: null,
          recordCount: 5,
          recognisedBy: 'format',
          unmappedColumns: [],
          mapping: { recordSet: 'bank_transaction' },
        },
      ],
    });
    expect(preview.files[0]?.tables[0]?.sampleRecords[0]).toMatchObject({
      amount: 10_000,
      remittance: 'Invoice 17 and 18 on behalf of Grupo Central',
    });
    const imported = await ada().call('evidence.import', { caseId, files });
    expect(imported.sources).toMatchObject([{ name: 'camt053.xml', records: 5 }]);
    const { records } = await ada().call('evidence.records', { caseId, recordSet: 'bank_transaction' });
    expect(records.map(({ locator }) => locator)).toContain(
      '/Document/BkToCstmrStmt[1]/Stmt[1]/Ntry[1]/NtryDtls[1]/TxDtls[2]',
    );
    const { sources } = await ada().call('evidence.sources', { caseId });
    expect(sources[0]?.notUnderstood.map(({ message }) => message)).toContain('no field takes Ntry/BkTxCd (1 value)');
  });

  it('tells a sale from a purchase by the applicant of the case', async () => {
    const { legalName, registrationId } = NEW_CASE.applicant;
    const named = textOf('ubl-invoice.xml')
      .replace('Bakkerij Nord BV', legalName)
      .replace('>0400000001<', `>not ${registrationId}<`);
    const files = [{ name: 'invoice.xml', contentBase64: Buffer.from(named).toString('base64') }];
    await ada().call('evidence.import', { caseId, files });
    const { records } = await ada().call('evidence.records', { caseId, recordSet: 'invoice' });
    expect(records).toMatchObject([
      { locator: '/Invoice', fields: { direction: 'purchase', counterparty_name: 'Molen NV' } },
    ]);
  });

  it('asks for the direction where neither side is the applicant, and does not remember the answer for other files', async () => {
    const files = [fixture('ubl-invoice.xml')];
    const asked = await ada().call('evidence.import', { caseId, files });
    expect(asked.skipped).toEqual([
      { name: 'ubl-invoice.xml', reason: 'no record could be read from it; see the problems listed' },
    ]);
    const preview = await ada().call('evidence.preview', { caseId, files });
    const mapping = preview.files[0]?.tables[0]?.mapping;
    if (!mapping) throw new Error('the document has no mapping');
    const choices = [
      { file: 'ubl-invoice.xml', sheet: null, mapping: { ...mapping, constants: { direction: 'sale' } } },
    ];
    const given = await ada().call('evidence.import', { caseId, files, choices });
    expect(given.sources).toMatchObject([{ records: 1 }]);
    const other = await ada().call('evidence.preview', { caseId, files: [fixture('ubl-credit-note.xml')] });
    expect(other.files[0]?.tables[0]).toMatchObject({ recognisedBy: 'format', recordCount: 0 });
  });

  it('brings the record sets of an audit file as one source', async () => {
    await ada().call('evidence.import', { caseId, files: [fixture('saft-pt.xml')] });
    const { sources } = await ada().call('evidence.sources', { caseId });
    expect(sources[0]?.records).toEqual(
      expect.arrayContaining([
        { recordSet: 'statement_line', count: 4 },
        { recordSet: 'invoice', count: 3 },
      ]),
    );
  });

  it('leaves the case as it was where a document is cut short', async () => {
    const cut = bytesOf('camt053.xml').subarray(0, 3000).toString('base64');
    const files = [fixture('mt942.sta'), { name: 'cut.xml', contentBase64: cut }];
    await expect(ada().call('evidence.import', { caseId, files })).rejects.toThrow(
      saying(/cut\.xml, line \d+.*cut short/),
    );
    expect((await ada().call('evidence.sources', { caseId })).sources).toEqual([]);
  });
});
