import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '#electron/evidence/formats/decode.ts';
import { saying } from '#test/support/saying.ts';

const TEXT = 'number,客户名称,amount\n1,深圳市测试有限公司,100.00\n2,上海进出口贸易有限公司,2500.50\n';

function decode(content: Uint8Array) {
  return decodeText({ name: 'list.csv', content });
}

describe('decoding', () => {
  it.each(['utf8', 'utf16le', 'utf16be', 'gb18030'])('reads the same text from %s', (encoding) => {
    expect(decode(iconv.encode(TEXT, encoding)).text).toBe(TEXT);
  });

  it.each(['utf8', 'utf16le', 'utf16be'])('takes a byte-order mark of %s off', (encoding) => {
    expect(decode(iconv.encode(TEXT, encoding, { addBOM: true })).text).toBe(TEXT);
  });

  it('reads any text of letters, digits and common Chinese characters back from every encoding', () => {
    // Characters of GB 2312 level one, as names and remarks are written in; 一 and 丁 have a zero byte in UTF-16.
    const word = fc.stringMatching(
      /^[a-z0-9]{1,8}[一丁七万丈三上下不与丐丑专且世公司银行贸易有限深圳市货款发票工资水电费]{2,8}$/,
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 3, maxLength: 20 }), (words) => {
        const text = `${words.join(',')}\n`;
        for (const encoding of ['utf8', 'utf16le', 'utf16be', 'gb18030']) {
          expect(decode(iconv.encode(text, encoding)).text).toBe(text);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reads four-byte characters of GB18030', () => {
    const text = '名称,备注\n测试公司,𠮷野家中国有限公司\n';
    expect(decode(iconv.encode(text, 'gb18030')).text).toBe(text);
  });

  it.each([
    [
      'win1252',
      'Buchungstag;Begünstigter;Betrag\n08.05.2026;Gärtnerei Grün & Söhne;50,00 €\n09.05.2026;Straßenbau Voß;-7,10\n',
    ],
    ['win1252', 'Date;Libellé;Débit;Crédit\n08/05/2026;Échéance prêt à l’habitat;12,00;\n'],
    ['win1252', 'Umsätze;Empfänger;Betrag (€)\n08.05.2026;Bäckerei;50,00\n'],
    ['win1250', 'Data;Opis;Kwota\n08.05.2026;Zapłata za gałęzie, Łódź;-5,00\n09.05.2026;Spółdzielnia Wiśnia;7,00\n'],
    ['cp852', 'Data;Opis;Kwota\n08.05.2026;Zapłata za gałęzie, Łódź;-5,00\n09.05.2026;Spółdzielnia Wiśnia;7,00\n'],
    ['win1251', 'Дата;Контрагент;Сумма\n08.05.2026;ООО Ромашка;-5,00\n09.05.2026;ИП Иванов;7,00\n'],
  ])('tells %s by the words it makes', (encoding, text) => {
    expect(decode(iconv.encode(text, encoding)).text).toBe(text);
  });

  it('refuses bytes that make words in no encoding, naming file, byte and line', () => {
    const content = Buffer.from('name,city\nplain,Bonn\na\u00b1b,c\u00b1d\n', 'latin1');
    expect(() => decode(content)).toThrow(
      saying(/list\.csv is not text in one of UTF-8, UTF-16 and GB18030.*\(line 3\)/),
    );
  });

  it('refuses damaged UTF-8 instead of reading it as another encoding', () => {
    const content = Buffer.from(TEXT.repeat(10));
    content[content.length - 30] = 0xff;
    expect(() => decode(content)).toThrow(saying(/list\.csv is damaged UTF-8 text.*line 30/));
  });
});
