/** Sentences about files the desk does not read: what they are, what to do instead. */

import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';

export interface RefusedFile {
  readonly file: string;
  readonly name: Words;
  readonly accepted: Words;
  readonly advice: Words | null;
}

export const unreadFormatSentences = {
  'unread-format.office': 'an old Office document (such as .xls) or a password-protected workbook',
  'unread-format.png': 'a PNG image',
  'unread-format.jpeg': 'a JPEG image',
  'unread-format.gif': 'a GIF image',
  'unread-format.tiff': 'a TIFF image',
  'unread-format.gzip': 'a gzip archive',
  'unread-format.rar': 'a RAR archive',
  'unread-format.seven-zip': 'a 7-Zip archive',
  'unread-format.word': 'a Word document',
  'unread-format.powerpoint': 'a PowerPoint presentation',
  'unread-format.ofd': 'an OFD document',
  'unread-format.open-document': 'an OpenDocument file',
  'unread-format.iwork': 'an Apple iWork document',
  'unread-format.zip': 'a ZIP archive without an Excel workbook',
  'unread-format.pdf': 'a PDF document',
  'unread-format.rtf': 'a rich text (RTF) document',
  'unread-format.postscript': 'a PostScript document',
  'unread-format.mail': 'an e-mail or web archive',
  'unread-format.web-page': 'a web page, here without figures in inline XBRL',
  'unread-format.json': 'a JSON file',
  'unread-format.xml': ({ element }: { readonly element: string }) =>
    `an XML document <${element}>, here not of a kind that is read`,
  'unread-format.unknown': 'of a format that is not known',
  'unread-format.ask-issuer': 'Ask whoever issued it for the same data as a file of an accepted format.',
  'unread-format.save-as-xlsx': 'Open it in a spreadsheet program and save it as .xlsx without a password.',
  'unread-format.unpack': 'Unpack it and bring the files inside.',
  'unread-format.copy-tables': 'Copy its tables into a workbook and bring that.',
  'unread-format.save-attachment': 'Save its attachment, or its tables, as a file of its own.',
  'unread-format.refused': ({ file, name, accepted, advice }: RefusedFile, t: Teller) =>
    `${file} is ${t.say(name)}. ${t.say(accepted)}.${advice === null ? '' : ` ${t.say(advice)}`}`,
  'unread-format.accepted-tables':
    'Accepted are CSV text (UTF-8, UTF-16, GB18030, Windows and DOS code pages) and Excel workbooks (.xlsx)',
  'unread-format.accepted-evidence':
    'Accepted are CSV text (UTF-8, UTF-16, GB18030, Windows and DOS code pages), Excel workbooks (.xlsx), bank statements (camt.052, camt.053, camt.054, MT940, MT942, OFX), invoices (UBL, CII, fapiao XML), XBRL and inline XBRL, and SAF-T',
} as const;
