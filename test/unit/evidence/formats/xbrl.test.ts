import { describe, expect, it } from 'vitest';
import { plainDecimal, scaled } from '#electron/evidence/formats/xbrl/facts.ts';
import { transformed } from '#electron/evidence/formats/xbrl/transformations.ts';
import { TAXONOMIES, taxonomyFileSchema, taxonomyOf } from '#electron/evidence/mappings/taxonomies.ts';
import { saying } from '#test/support/saying.ts';
import { read } from '#test/unit/evidence/reading.ts';
import { messagesOf, readFixture, recordsIn, textOf } from './fixtures.ts';

type File = Awaited<ReturnType<typeof readFixture>>;
const lines = (file: File) =>
  Object.fromEntries(recordsIn(file, 'statement_line').map(({ code, amount }) => [code, amount]));

describe('XBRL', () => {
  it('maps facts without dimensions, at a day or over a period, and adds what belongs together', async () => {
    const file = await readFixture('xbrl-ifrs.xml');
    expect(file.format).toBe('xbrl');
    expect(lines(file)).toEqual({
      intangibles: 14_000,
      total_assets: 150_032_100,
      revenue: 200_000_000,
      net_profit: -1200,
    });
    // An instant at midnight is the end of the day before; the year is the one reported.
    expect(recordsIn(file, 'statement_line')[0]).toMatchObject({
      locator: '/xbrl/IntangibleAssetsOtherThanGoodwill[1] + /xbrl/Goodwill[1]',
      period_start: '2024-07-01',
      period_end: '2025-06-30',
      kind: 'management',
      currency: 'EUR',
    });
  });

  it('takes a fact stated twice once, and neither of two that contradict each other', async () => {
    const file = await readFixture('xbrl-ifrs.xml');
    expect(messagesOf(file)).toContain('Inventories is 6 here and 5 on line 14; neither is taken');
    expect(lines(file)).not.toHaveProperty('inventory');
  });

  it('lists every fact that goes nowhere', async () => {
    expect(messagesOf(await readFixture('xbrl-ifrs.xml'))).toEqual(
      expect.arrayContaining([
        'no code of the spread takes Assets (2 facts, 1 with dimensions)',
        'no code of the spread takes NumberOfSharesOutstanding (1 fact)',
        'no code of the spread takes Special (1 fact)',
        'the report does not say whether it was audited; “management” is taken',
      ]),
    );
  });

  it('says which taxonomy it has no mapping file for, and takes one that is given', async () => {
    const text = textOf('xbrl-ifrs.xml').replaceAll(
      'https://xbrl.ifrs.org/taxonomy/2023-03-23/ifrs-full',
      'http://example.com/gaap',
    );
    const unknown = await read(text, 'a.xml');
    expect(messagesOf(unknown).join()).toContain('no mapping file is for its taxonomy (http://example.com/gaap');
    const taxonomy = taxonomyOf(
      taxonomyFileSchema.parse({ name: 'own', namespaces: ['example\\.com/gaap'], codes: { revenue: ['Revenue'] } }),
    );
    expect(lines(await read(text, 'a.xml', { taxonomies: [taxonomy] }))).toEqual({ revenue: 200_000_000 });
  });
});

describe('inline XBRL', () => {
  it('reads formats, scale, sign, nested text and the one dimension a formula names', async () => {
    const file = await readFixture('ixbrl-uk.html');
    expect(file.format).toBe('ixbrl');
    expect(lines(file)).toEqual({
      revenue: 123_400_000,
      net_profit: -5600,
      inventory: 0,
      cash: 123_450,
      ppe_net: 25_000,
      other_noncurrent_assets: 5000,
      current_liabilities: 9900,
      total_liabilities: 9900,
    });
    expect(recordsIn(file, 'statement_line')[0]).toMatchObject({ kind: 'audited', period_start: '2024-04-01' });
  });

  it('makes no sum without a fact that cannot be read', async () => {
    const file = await readFixture('ixbrl-uk.html');
    expect(messagesOf(file)).toContain(
      'core:CurrentAssets: the format “ixt:made-up” is not known; the fact is left out',
    );
    expect(lines(file)).not.toHaveProperty('total_assets');
    const whole = await read(textOf('ixbrl-uk.html').replace('ixt:made-up', 'ixt:num-dot-decimal'), 'a.html');
    expect(lines(whole)).toMatchObject({ current_assets: 700, total_assets: 30_700 });
  });

  it('reads a page that is HTML but not XML, and says so', async () => {
    const loose = textOf('ixbrl-uk.html')
      .replace(/<\?xml.*\?>/, '<!DOCTYPE html>')
      .replace('<head>', '<head><meta charset=utf-8>')
      .replace('<table>', '<p>Figures&nbsp;<br><table>');
    const file = await read(loose, 'a.html');
    expect(lines(file)).toMatchObject({ revenue: 123_400_000, cash: 123_450 });
    expect(messagesOf(file).join()).toContain('the page is not well-formed XML, as inline XBRL must be');
  });

  it('refuses a page that is cut short', async () => {
    const text = textOf('ixbrl-uk.html');
    await expect(read(text.slice(0, text.indexOf('Tangible')), 'cut.html')).rejects.toThrow(
      saying(/cut\.html, line \d+:.*cut short/),
    );
  });

  it('notes a loss printed in brackets but tagged as a profit', async () => {
    const file = await read(textOf('ixbrl-uk.html').replace(' sign="-"', ''), 'a.html');
    expect(lines(file)).toMatchObject({ net_profit: 5600 });
    expect(messagesOf(file)).toContain('ProfitLoss is printed in brackets but tagged as positive; the tag is taken');
  });

  it('refuses a page without figures', async () => {
    const file = await read('<html><body>1,2</body></html>', 'a.html');
    expect(file.format).toBeNull();
    expect(messagesOf(file)[0]).toContain('a.html is a web page, here without figures in inline XBRL.');
  });
});

describe('numbers of XBRL', () => {
  it.each([
    ['1,234.50', 'ixt:num-dot-decimal', '1234.50'],
    ['1 234', 'ixt:numspacedot', '1234'],
    ['1.234,50', 'ixt4:numcommadecimal', '1234.50'],
    ['-', 'ixt2:zerodash', '0'],
    ['nil', 'ixt-sec:numwordsen', '0'],
    ['5 Euros 7 Cents', 'ixt:numunitdecimal', '5.07'],
    ['12-5', 'ixt:numdotdecimal', undefined],
    ['5', 'ixt:unheard-of', undefined],
  ])('%s as %s is %s', (text, format, wanted) => {
    expect(transformed(text, format)).toBe(wanted);
  });

  it('moves points exactly', () => {
    expect([plainDecimal('1.5E6'), plainDecimal('-2.5e-3'), plainDecimal('.5'), plainDecimal('1,5')]).toEqual([
      '1500000',
      '-0.0025',
      '0.5',
      undefined,
    ]);
    expect([scaled('1234.5', 3), scaled('1234.5', -3), scaled('0', 6), scaled('-7', 0)]).toEqual([
      '1234500',
      '1.2345',
      '0',
      '-7',
    ]);
  });

  it('has formulas for the totals of every taxonomy', () => {
    for (const { name, codes } of TAXONOMIES) {
      for (const code of ['total_assets', 'total_liabilities', 'equity', 'revenue', 'net_profit'] as const) {
        expect(codes.get(code), `${name}: ${code}`).toBeDefined();
      }
    }
  });
});
