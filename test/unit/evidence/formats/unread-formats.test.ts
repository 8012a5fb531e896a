import { describe, expect, it } from 'vitest';
import { problemsOf, read, recordsOf } from '#test/unit/evidence/reading.ts';

/** Lines and commas as a careless reader takes them for a table. */
const LINES = '\na,b,c\n1,2,3\n4,5,6\n';

/** A ZIP archive of empty stored entries (APPNOTE 6.3.10: local headers, central directory, end of directory). */
function zipOf(...names: readonly string[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const name of names) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(at, 42);
    parts.push(local, Buffer.from(name));
    directory.push(central, Buffer.from(name));
    at += 30 + name.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, ...directory, end]);
}

const UNREAD: readonly (readonly [string, string | Buffer, string, RegExp])[] = [
  ['a PDF', `%PDF-1.7${LINES}`, 'a PDF document', /Ask whoever issued it/],
  ['a PDF after blank lines', `\r\n\r\n%PDF-1.4${LINES}`, 'a PDF document', /Ask whoever issued it/],
  ['a PDF after lines of its printer', `@PJL job,1\n%PDF-1.4${LINES}`, 'a PDF document', /Ask whoever issued it/],
  ['rich text', `{\\rtf1\\ansi${LINES}}`, 'a rich text (RTF) document', /save it as \.xlsx/],
  ['a page', `<!DOCTYPE html><html><body>${LINES}</body></html>`, 'a web page', /save it as \.xlsx/],
  ['a page without an element', `<!-- made by a bank -->\n<!DOCTYPE html>${LINES}`, 'a web page', /save it as \.xlsx/],
  ['a table of a page named .xls', `<table><tr><td>${LINES}</td></tr></table>`, 'a web page', /save it as \.xlsx/],
  ['a mail', `MIME-Version: 1.0${LINES}`, 'an e-mail or web archive', /attachment/],
  ['PostScript', `%!PS-Adobe-3.0${LINES}`, 'a PostScript document', /Ask whoever issued it/],
  ['a Word document', zipOf('[Content_Types].xml', 'word/document.xml'), 'a Word document', /into a workbook/],
  ['an OFD invoice', zipOf('OFD.xml', 'Doc_0/Document.xml'), 'an OFD document', /Ask whoever issued it/],
  ['an OpenDocument table', zipOf('mimetype', 'content.xml'), 'an OpenDocument file', /save it as \.xlsx/],
  ['a ZIP of tables', zipOf('bank.csv', 'orders.csv'), 'a ZIP archive without an Excel workbook', /Unpack it/],
  ['gzip', Buffer.from([0x1f, 0x8b, 0x08, 0, 0]), 'a gzip archive', /Unpack it/],
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'an old Office document', /save it as \.xlsx/],
];

describe('files of formats that are not read', () => {
  it.each(UNREAD)('says of %s what it is and what to bring instead', async (_, content, name, advice) => {
    const file = await read(content, 'orders.csv');
    expect([file.format, file.tables]).toEqual([null, []]);
    expect(problemsOf(file)[0]).toContain(`orders.csv is ${name}`);
    expect(problemsOf(file)[0]).toMatch(advice);
  });

  it('reads a table whose first letters are those of an archive', async () => {
    const file = await read('PK,Order no,Order date,Customer,Amount\n1,A,2026-03-01,C,5\n');
    expect(recordsOf(file)).toMatchObject([{ order_id: 'A', gross: 500 }]);
  });
});
