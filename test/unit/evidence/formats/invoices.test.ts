import { describe, expect, it } from 'vitest';
import { missingOf } from '#electron/evidence/mapping/map-table.ts';
import { read } from '#test/unit/evidence/reading.ts';
import { messagesOf, readFixture, recordsIn, textOf } from './fixtures.ts';

const applicant = (name: string, registrationId = '') => ({ applicant: { name, registrationId } });

describe('UBL', () => {
  it('reads a sale of the applicant, known by its number without the country', async () => {
    const file = await readFixture('ubl-invoice.xml', applicant('Other name', '0400.000.001'));
    expect(file.format).toBe('ubl-invoice');
    expect(recordsIn(file, 'invoice')).toEqual([
      {
        locator: '/Invoice',
        number: '2026-15',
        issue_date: '2026-01-20',
        due_date: '2026-02-19',
        direction: 'sale',
        counterparty_id: '0400000002',
        counterparty_name: 'Bakkerij Nord BV',
        net: 10_000,
        // The tax in the invoice's currency; a second total is in the seller's own.
        tax: 2100,
        gross: 12_100,
        currency: 'EUR',
        status: 'normal',
        references: 'PO-5',
      },
    ]);
    expect(messagesOf(file).join()).not.toContain('applicant');
  });

  it('reads a purchase where the buyer is the applicant', async () => {
    const file = await readFixture('ubl-invoice.xml', applicant('bakkerij nord bv'));
    expect(recordsIn(file, 'invoice')).toMatchObject([
      { direction: 'purchase', counterparty_id: 'BE0400000001', counterparty_name: 'Molen NV' },
    ]);
  });

  it('says from which side it reads where no applicant is known', async () => {
    const file = await readFixture('ubl-invoice.xml');
    expect(recordsIn(file, 'invoice')).toMatchObject([{ direction: 'sale' }]);
    expect(messagesOf(file)[0]).toBe(
      'no applicant is known to compare with; read from the side of the seller “Molen NV”, as a sale',
    );
  });

  it('leaves the direction to the officer where neither side is the applicant', async () => {
    const open = await readFixture('ubl-invoice.xml', applicant('Somebody else'));
    expect(recordsIn(open, 'invoice')).toEqual([]);
    expect(messagesOf(open)).toContain(
      'neither the seller “Molen NV” nor the buyer “Bakkerij Nord BV” is the applicant; give the direction in the mapping',
    );
    const [document] = open.tables;
    const mapping = document?.mapping;
    if (!mapping) throw new Error('the document has no mapping');
    // The direction alone: with it the counterparty follows.
    expect(missingOf(document.table, mapping)).toEqual(['direction']);
    const choice = { ...mapping, constants: { direction: 'purchase' } };
    const given = await readFixture('ubl-invoice.xml', {
      ...applicant('Somebody else'),
      choices: [{ file: 'ubl-invoice.xml', sheet: null, mapping: choice }],
    });
    expect(recordsIn(given, 'invoice')).toMatchObject([{ direction: 'purchase', counterparty_name: 'Molen NV' }]);
    expect(given.tables[0]).toMatchObject({ recognisedBy: 'given', fingerprint: null });
  });

  it('counts a credit note against sales and names the invoice it takes back', async () => {
    const file = await readFixture('ubl-credit-note.xml');
    expect(file.format).toBe('ubl-credit-note');
    expect(recordsIn(file, 'invoice')).toMatchObject([
      { status: 'credit-note', net: -1000, tax: -210, gross: -1210, references: '2026-15' },
    ]);
  });

  it('takes an invoice of a crediting type for a credit note', async () => {
    const file = await read(textOf('ubl-invoice.xml').replace('>380<', '>381<'), 'a.xml');
    expect(recordsIn(file, 'invoice')).toMatchObject([{ status: 'credit-note', gross: -12_100 }]);
  });

  it('reads a document inside a standard business document', async () => {
    const inside = textOf('ubl-invoice.xml').replace(/<\?xml.*\?>/, '');
    const file = await read(
      `<StandardBusinessDocument xmlns="http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader"><StandardBusinessDocumentHeader/>${inside}</StandardBusinessDocument>`,
      'a.xml',
    );
    expect(recordsIn(file, 'invoice')).toMatchObject([
      { locator: '/StandardBusinessDocument/Invoice[1]', number: '2026-15' },
    ]);
  });

  it('leaves a document out by choice', async () => {
    const file = await readFixture('ubl-invoice.xml', {
      choices: [{ file: 'ubl-invoice.xml', sheet: null, mapping: null }],
    });
    expect(file.tables).toMatchObject([{ leftOut: true, records: [] }]);
  });
});

describe('CII', () => {
  it('reads dates in format 102, the number for value added tax, and a credit note', async () => {
    const file = await readFixture('cii.xml', applicant('Backhaus AG'));
    expect(file.format).toBe('cii');
    expect(recordsIn(file, 'invoice')).toMatchObject([
      {
        number: 'R-8',
        issue_date: '2026-01-31',
        due_date: '2026-02-28',
        direction: 'purchase',
        counterparty_id: 'DE123456789',
        counterparty_name: 'Mühle GmbH',
        net: -5000,
        tax: -950,
        gross: -5950,
        status: 'credit-note',
        references: 'R-7',
      },
    ]);
  });
});

describe('fapiao', () => {
  it('reads a red-letter invoice with the blue one it takes back', async () => {
    const file = await readFixture('fapiao.xml', applicant('', '9144030071526726XG'));
    expect(file.format).toBe('fapiao');
    expect(recordsIn(file, 'invoice')).toMatchObject([
      {
        number: '26442000000000000017',
        issue_date: '2026-03-01',
        direction: 'sale',
        counterparty_id: '91330100799655058B',
        counterparty_name: '杭州乙商贸有限公司',
        net: -100_000,
        tax: -13_000,
        gross: -113_000,
        currency: 'CNY',
        status: 'credit-note',
        references: '26442000000000000009',
      },
    ]);
  });

  it('reads the invoice of OFD files by its own names', async () => {
    const file = await read(
      '<fp:eInvoice xmlns:fp="http://www.edrm.org.cn/schema/e-invoice/2019"><fp:InvoiceNo>12345678</fp:InvoiceNo><fp:IssueDate>2024年03月05日</fp:IssueDate><fp:Buyer><fp:BuyerName>乙</fp:BuyerName><fp:BuyerTaxID>91330100799655058B</fp:BuyerTaxID></fp:Buyer><fp:Seller><fp:SellerName>甲</fp:SellerName><fp:SellerTaxID>9144030071526726XG</fp:SellerTaxID></fp:Seller><fp:TaxExclusiveTotalAmount>¥1,000.00</fp:TaxExclusiveTotalAmount><fp:TaxTotalAmount>130.00</fp:TaxTotalAmount><fp:TaxInclusiveTotalAmount>1130.00</fp:TaxInclusiveTotalAmount></fp:eInvoice>',
      'a.xml',
    );
    expect(recordsIn(file, 'invoice')).toMatchObject([
      {
        number: '12345678',
        issue_date: '2024-03-05',
        net: 100_000,
        gross: 113_000,
        counterparty_name: '乙',
        status: 'normal',
      },
    ]);
  });
});
