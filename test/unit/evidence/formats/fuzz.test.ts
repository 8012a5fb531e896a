/** Whatever is done to a file, reading it ends soon: with records, with problems, or with a refusal that names the file. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEvidence } from '#electron/evidence/read-evidence.ts';
import { DeskError } from '#shared/contract/reply.ts';
import { say } from '#shared/text/tell.ts';
import { TODAY } from '#test/unit/evidence/reading.ts';
import { bytesOf, FIXTURES } from './fixtures.ts';

/** Runs per fixture; enough for a slow machine in seconds. */
const RUNS = 60;
const SEED = 20260301;
/** A megabyte takes a quarter of a second of a quick processor; one sixteen times slower passes still, what is quadratic does not. */
const MS_PER_MEGABYTE = 4000;

async function readSafely(name: string, content: Uint8Array): Promise<void> {
  const start = process.threadCpuUsage();
  try {
    const read = await readEvidence({ name, content }, { today: TODAY, currency: 'CNY' });
    expect(Array.isArray(read.problems)).toBe(true);
  } catch (error) {
    // Anything else is a crash.
    if (!(error instanceof DeskError)) throw error;
    expect(error.code).toBe('invalid-input');
    expect(say(error.words, 'en')).toContain(name);
  }
  const allowed = MS_PER_MEGABYTE * Math.max(1, content.length / 2 ** 20);
  const { user, system } = process.threadCpuUsage(start);
  expect((user + system) / 1000).toBeLessThan(allowed);
}

type Mutation = (bytes: Buffer) => Buffer;

const place = fc.double({ min: 0, max: 1, noNaN: true });
const at = (bytes: Buffer, part: number): number => Math.floor(part * bytes.length);

const truncate = place.map(
  (part): Mutation =>
    (bytes) =>
      bytes.subarray(0, at(bytes, part)),
);
const behead = place.map(
  (part): Mutation =>
    (bytes) =>
      bytes.subarray(at(bytes, part / 4)),
);
const flip = fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 8 }).map(
  (changes): Mutation =>
    (bytes) => {
      const changed = Buffer.from(bytes);
      for (const [part, byte] of changes) changed[at(bytes, part)] = byte;
      return changed;
    },
);
const duplicate = fc.tuple(place, place, fc.integer({ min: 1, max: 20 })).map(
  ([from, to, times]): Mutation =>
    (bytes) => {
      const [low, high] = [at(bytes, Math.min(from, to)), at(bytes, Math.max(from, to))];
      const piece = bytes.subarray(low, Math.min(high, low + 4096));
      return Buffer.concat([
        bytes.subarray(0, high),
        ...Array.from({ length: times }, () => piece),
        bytes.subarray(high),
      ]);
    },
);
const splice = fc
  .tuple(
    place,
    fc.constantFrom(
      '<',
      '>',
      '&',
      '&#0;',
      '&#x110000;',
      '&x;',
      '<!--',
      '<![CDATA[',
      ']]>',
      '<!DOCTYPE a [<!ENTITY x "y">]>',
      '\u0000',
      '"',
      '\n:61:',
      '\n:86:',
      '`',
      ',',
      '-',
      '9'.repeat(400),
      '\ud83d\ude00',
      '٣',
      'xmlns:a=""',
    ),
  )
  .map(
    ([part, piece]): Mutation =>
      (bytes) =>
        Buffer.concat([bytes.subarray(0, at(bytes, part)), Buffer.from(piece), bytes.subarray(at(bytes, part))]),
  );
const cut = fc.tuple(place, fc.nat(200)).map(
  ([part, length]): Mutation =>
    (bytes) =>
      Buffer.concat([bytes.subarray(0, at(bytes, part)), bytes.subarray(at(bytes, part) + length)]),
);
const recode = fc.constantFrom<Mutation>(
  (bytes) => Buffer.from(bytes.toString('latin1'), 'utf16le'),
  (bytes) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(bytes.toString('utf8'), 'utf16le')]),
  (bytes) => Buffer.from(bytes.toString('utf8'), 'latin1'),
  (bytes) => Buffer.from(bytes.toString('latin1').replace(/encoding="[^"]*"/, 'encoding="gb18030"'), 'latin1'),
  (bytes) => Buffer.from(bytes.toString('latin1').replace(/encoding="[^"]*"/, 'encoding="no-such"'), 'latin1'),
  (bytes) => Buffer.from(bytes.toString('latin1').replaceAll('\n', '\r'), 'latin1'),
);
const mutations = fc.array(fc.oneof(truncate, behead, flip, duplicate, splice, cut, recode), {
  minLength: 1,
  maxLength: 3,
});

describe('mutated files', () => {
  it.each(FIXTURES)('%s', async (name) => {
    const bytes = bytesOf(name);
    await fc.assert(
      fc.asyncProperty(mutations, async (steps) => {
        await readSafely(
          name,
          steps.reduce((changed, step) => step(changed), bytes),
        );
      }),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

const MEGABYTE = 2 ** 20;
const camt = (inside: string): string =>
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt>${inside}</BkToCstmrStmt></Document>`;
const mt940 = (inside: string): string => `:20:A\n:25:1\n:60F:C260101EUR1,\n${inside}\n:62F:C260101EUR1,\n`;
const repeated = (piece: string): string => piece.repeat(Math.ceil(MEGABYTE / piece.length));

describe('a megabyte of what takes careless readers long', () => {
  it.each([
    ['tags that are never closed', camt(repeated('<a>'))],
    ['tags without an end', camt(repeated('<a '))],
    ['attributes', camt(`<a ${repeated('b="c" ')}/>`)],
    ['blanks in a tag', camt(`<a${' '.repeat(MEGABYTE)}`)],
    ['ampersands', camt(`<a>${repeated('&')}</a>`)],
    ['character references', camt(`<a>${repeated('&#65;')}</a>`)],
    ['comments', camt(repeated('<!---->'))],
    ['comments that are never closed', camt(repeated('<!--'))],
    ['empty entries', camt(`<Stmt>${repeated('<Ntry/>')}</Stmt>`)],
    ['blanks before the document', `${' '.repeat(MEGABYTE)}<Document/>`],
    ['statement lines', mt940(repeated(':61:260101C1,NTRFNONREF\n:86:/NAME/\n'))],
    ['damaged statement lines', mt940(repeated(':61:260101C,1\n'))],
    ['slashes', mt940(`:61:260101C1,NTRFNONREF\n:86:${repeated('/REMI/')}`)],
    ['subfields', mt940(`:61:260101C1,NTRFNONREF\n:86:166${repeated('?20a')}`)],
    ['blanks in a field', mt940(`:61:260101C1,NTRFNONREF\n:86:GIRO ${' '.repeat(MEGABYTE)}`)],
    ['slashes in a code', mt940(`:61:260101C1,NTRFNONREF\n:86:/NAME/a${'/'.repeat(MEGABYTE)}b`)],
    ['labels in a field', mt940(`:61:260101C1,NTRFNONREF\n:86:${repeated('; IBAN: ')}`)],
    ['blanks in front of a label', mt940(`:61:260101C1,NTRFNONREF\n:86:a;${' ;'.repeat(MEGABYTE / 2)}b`)],
    ['digits in a field', mt940(`:61:${repeated('9')}\n:86:${repeated('1')}`)],
    ['OFX tags', `OFXHEADER:100\n<OFX>${repeated('<STMTTRN>')}`],
    ['OFX values', `OFXHEADER:100\n<OFX>${repeated('<MEMO>a')}</OFX>`],
    ['OFX angle brackets', `OFXHEADER:100\n<OFX>${repeated('<')}`],
    ['a page of nested tags', `<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL">${repeated('<p>')}</html>`],
    ['a page of wrong ends', `<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL">${repeated('</p>')}</html>`],
    ['a page of damaged attributes', `<html xmlns:ix="http://www.xbrl.org/2013/inlineXBRL"><p ${repeated('a ')}`],
  ])('%s', async (_, text) => {
    await readSafely('long.txt', Buffer.from(text));
  });
});
