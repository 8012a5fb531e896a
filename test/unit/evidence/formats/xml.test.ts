import { describe, expect, it } from 'vitest';
import { XmlReader } from '#electron/evidence/formats/xml/reader.ts';
import { DeskError } from '#shared/contract/reply.ts';
import { say } from '#shared/text/tell.ts';

const readerOf = (text: string | Uint8Array): XmlReader =>
  new XmlReader({ name: 'a.xml', content: typeof text === 'string' ? Buffer.from(text) : text });

const treeOf = (text: string | Uint8Array) => {
  const xml = readerOf(text);
  const root = xml.whole(xml.root());
  xml.finish();
  return root;
};

const refusalOf = (text: string | Uint8Array): string => {
  try {
    treeOf(text);
  } catch (error) {
    if (error instanceof DeskError) return say(error.words, 'en');
    throw error;
  }
  return 'not refused';
};

describe('XML', () => {
  it('keeps text, references, CDATA and attributes, and says where an element stands', () => {
    const root = treeOf(
      '<?xml version="1.0"?>\n<!-- a -->\n<a x="1 &amp; 2">\n<b>one &lt; &#50;</b><b><![CDATA[<two>]]></b></a>\n',
    );
    expect(root.attribute('x')).toBe('1 & 2');
    expect(root.values('b')).toEqual(['one < 2', '<two>']);
    expect(root.all('b').map(({ path, line }) => [path, line])).toEqual([
      ['/a/b[1]', 4],
      ['/a/b[2]', 4],
    ]);
  });

  it('gives names without prefix and the namespaces the prefixes stand for', () => {
    const root = treeOf('<p:a xmlns:p="urn:x" xmlns="urn:y"><b/><p:c xmlns:p="urn:z"/></p:a>');
    expect([root, ...root.elements].map(({ name, namespace }) => `${name} ${namespace}`)).toEqual([
      'a urn:x',
      'b urn:y',
      'c urn:z',
    ]);
  });

  it('reads on without keeping what is passed over', () => {
    const xml = readerOf('<a><b><c>1</c></b><b><c>2</c></b><d/></a>');
    xml.root();
    const seen = [...xml.children()].map(({ name, path, content }) => [name, path, content.length]);
    expect(seen).toEqual([
      ['b', '/a/b[1]', 0],
      ['b', '/a/b[2]', 0],
      ['d', '/a/d[1]', 0],
    ]);
  });

  it.each([
    ['<a><b></a>', 'a.xml, line 1: </a> closes <b> of line 1.'],
    ['<a>\n<b>', 'a.xml, line 2: the file ends inside <b>, opened on line 2; it is cut short.'],
    ['<a/>\n<b/>', 'a.xml, line 2: there is a second document element.'],
    [
      '<a>&nbsp;</a>',
      'a.xml, line 1: the entity &nbsp; is not defined; only &lt; &gt; &amp; &quot; &apos; and character numbers are.',
    ],
    ['<a>&#0;</a>', 'a.xml, line 1: an “&” that begins no character reference; in text it is written &amp;.'],
    ['<a b="1" b="2"/>', 'a.xml, line 1: the tag <a> has the attribute b twice.'],
    ['<p:a/>', 'a.xml, line 1: the prefix of <p:a> is not declared.'],
    ['', 'a.xml, line 1: there is no element.'],
    [
      '<?xml version="1.0" encoding="klingon"?><a/>',
      'a.xml, line 1: the encoding klingon is not known; save the file as UTF-8.',
    ],
  ])('refuses %j, naming file and line', (text, message) => {
    expect(refusalOf(text)).toBe(message);
  });

  it.each([
    '<!DOCTYPE a><a/>',
    '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>',
    '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>',
    '<!doctype a SYSTEM "http://example.com/a.dtd"><a/>',
  ])('refuses the document type of %s', (text) => {
    expect(refusalOf(text)).toContain('a document type (DOCTYPE) is not accepted');
  });

  it('refuses elements that lie too deep', () => {
    expect(refusalOf('<a>'.repeat(300) + '</a>'.repeat(300))).toContain('more than 256 deep');
  });

  it('decodes what the document declares, and a byte-order mark before that', () => {
    const latin = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>caf\u00e9</a>', 'latin1');
    expect(treeOf(latin).text).toBe('café');
    const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<a>茶</a>', 'utf16le')]);
    expect(treeOf(wide).text).toBe('茶');
    expect(refusalOf(Buffer.from('<a>\ncaf\u00e9</a>', 'latin1'))).toBe(
      'a.xml, line 2: a byte that is not UTF-8; save the file again as UTF-8.',
    );
  });

  it('remembers what was read, and lists the highest elements nothing was read from', () => {
    const root = treeOf('<a><b>1</b><c><d>2</d><e>3</e></c><f><g>4</g></f><h/></a>');
    root.value('b');
    root.value('c', 'd');
    expect([...root.unread()].map(({ path, valueCount }) => [path, valueCount])).toEqual([
      ['/a/c[1]/e[1]', 1],
      ['/a/f[1]', 1],
    ]);
  });
});
