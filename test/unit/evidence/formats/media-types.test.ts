import { describe, expect, it } from 'vitest';
import { documentReaderFor } from '#electron/evidence/formats/document-readers.ts';
import { mediaTypeOf } from '#electron/evidence/formats/media-types.ts';
import { READERS } from '#electron/evidence/formats/recognise-format.ts';
import { bytesOf, FIXTURES } from './fixtures.ts';

/** What a browser runs or draws as a page when it opens such a file. */
const ACTIVE = /html|svg|javascript/;

describe('media types of originals', () => {
  it('names one for every format that is read, and none that a browser would run', () => {
    const ofDocuments = FIXTURES.flatMap((name) => documentReaderFor({ name, content: bytesOf(name) })?.format ?? []);
    const formats = new Set([...READERS.map(({ format }) => format), ...ofDocuments]);
    expect(formats.size).toBeGreaterThan(10);
    for (const format of formats) {
      expect([format, mediaTypeOf(format)]).not.toEqual([format, 'application/octet-stream']);
      expect(mediaTypeOf(format)).not.toMatch(ACTIVE);
    }
  });

  it('hands out what it does not know as bytes', () => {
    expect(mediaTypeOf('unheard-of')).toBe('application/octet-stream');
  });
});
