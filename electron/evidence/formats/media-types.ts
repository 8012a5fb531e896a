/** The media type under which the original of a source file is handed out. */

const XML = 'application/xml';

/**
 * Format → media type. Inline XBRL is a web page, which a browser would run: it goes out as the text it is.
 */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'camt.052': XML,
  'camt.053': XML,
  'camt.054': XML,
  mt940: 'text/plain',
  mt942: 'text/plain',
  ofx: 'application/x-ofx',
  'ubl-invoice': XML,
  'ubl-credit-note': XML,
  cii: XML,
  fapiao: XML,
  xbrl: XML,
  ixbrl: 'text/plain',
  'saf-t': XML,
};

/** The media type of a file of a format; bytes without a meaning where the format is not known. */
export function mediaTypeOf(format: string): string {
  return MEDIA_TYPES[format] ?? 'application/octet-stream';
}
