/** Sentences about files: their form, their text, their size. */

import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';

const ENCODINGS = 'UTF-8, UTF-16';

export const fileSentences = {
  'file.too-many-rows': (
    { file, rows, most }: { readonly file: string; readonly rows: number; readonly most: number },
    t: Teller,
  ) =>
    `${file} has ${t.formats.number(rows)} rows; at most ${t.formats.number(most)} can be read at once. Split the file.`,
  'file.not-csv': ({ file, why }: { readonly file: string; readonly why: Words }, t: Teller) =>
    `${file} cannot be read as CSV: ${t.say(why)}.`,
  'file.line': ({ file, line }: { readonly file: string; readonly line: number }) => `${file}, line ${line}`,
  'file.open-quotation': ({ line }: { readonly line: number }) =>
    `a quotation mark opened on line ${line} is never closed`,
  'file.long-line': ({ line }: { readonly line: number }) => `line ${line} is too long`,
  'file.bad-quotation': ({ line }: { readonly line: number }) => `line ${line} breaks the rules for quotation marks`,
  'file.unused-element': ({
    path,
    values,
    elements,
  }: {
    readonly path: string;
    readonly values: number;
    readonly elements: number;
  }) =>
    `no field takes ${path} (${values} ${values === 1 ? 'value' : 'values'}${elements === 1 ? '' : `, ${elements} times`})`,
  'file.damaged-value': 'a damaged value',
  'file.too-deep': ({ deepest }: { readonly deepest: number }) =>
    `elements lie more than ${deepest} deep inside each other`,
  'file.wrong-close': ({
    closed,
    open,
    line,
  }: {
    readonly closed: string;
    readonly open: string;
    readonly line: number;
  }) => `</${closed}> closes <${open}> of line ${line}`,
  'file.ends-inside': ({ element, line }: { readonly element: string; readonly line: number }) =>
    `the file ends inside <${element}>, opened on line ${line}; it is cut short`,
  'file.at-line': ({ place, message }: { readonly place: Words; readonly message: Words }, t: Teller) =>
    `${t.say(place)}: ${t.say(message)}.`,
  'file.doctype': 'a document type (DOCTYPE) is not accepted; remove it',
  'file.short-row': ({ cells, headers }: { readonly cells: number; readonly headers: number }) =>
    `the row has ${cells} cells, the header has ${headers}`,
  'file.column-not-used': 'the column is not used',
  'file.empty': ({ file }: { readonly file: string }) => `${file} is empty.`,
  'file.too-large': ({ file, megabytes }: { readonly file: string; readonly megabytes: number }) =>
    `${file} is larger than ${megabytes} MB. Split the file.`,
  'file.unsaved-formula': ({ address }: { readonly address: string }) =>
    `cell ${address} holds a formula without a saved value; open the file in a spreadsheet program and save it again`,
  'file.cell-error': ({ text }: { readonly text: string }) => `holds the error ${text}`,
  'file.sheet-too-long': ({ sheet, most }: { readonly sheet: string; readonly most: number }) =>
    `sheet ${sheet} has more than ${most} rows; split it`,
  'file.sheet-too-sparse': ({ sheet, most }: { readonly sheet: string; readonly most: number }, t: Teller) =>
    `the cells of sheet ${sheet} stand too far apart: more than ${t.formats.number(most)} empty cells lie between them. Delete what stands outside the table and save it again`,
  'file.no-such-cell': ({ sheet }: { readonly sheet: string }) =>
    `sheet ${sheet} has a cell outside the rows and columns a workbook can have`,
  'file.damaged': 'the file is cut short or damaged',
  'file.part-damaged': ({ part }: { readonly part: string }) => `part ${part} is damaged`,
  'file.too-large-unpacked': ({ megabytes }: { readonly megabytes: number }) =>
    `its content is larger than ${megabytes} MB after unpacking; split the file`,
  'file.not-workbook': ({ file, why }: { readonly file: string; readonly why: Words }, t: Teller) =>
    `${file} cannot be read as an Excel workbook: ${t.say(why)}.`,
  'file.unknown-encoding': ({ label }: { readonly label: string }) =>
    `the encoding ${label} is not known; save the file as UTF-8`,
  'file.bad-byte': ({ encoding }: { readonly encoding: string }) =>
    `a byte that is not ${encoding}; save the file again as UTF-8`,
  'file.no-element': 'there is no element',
  'file.second-root': 'there is a second document element',
  'file.no-prefix': ({ tag }: { readonly tag: string }) => `the prefix of <${tag}> is not declared`,
  'file.text-outside': 'there is text outside the document element',
  'file.page-damaged': 'the page is too damaged to be read',
  'file.loose-ampersand': 'an “&” that begins no character reference; in text it is written &amp;',
  'file.unknown-entity': ({ entity }: { readonly entity: string }) =>
    `the entity ${entity} is not defined; only &lt; &gt; &amp; &quot; &apos; and character numbers are`,
  'file.cdata': 'a CDATA section',
  'file.instruction': 'a processing instruction',
  'file.comment': 'a comment',
  'file.bad-closing-tag': 'a closing tag is cut short or malformed',
  'file.ends-in-tag': 'the file ends inside a tag; it is cut short',
  'file.loose-less-than': 'a “<” that begins no tag; in text it is written &lt;',
  'file.bad-tag': ({ tag }: { readonly tag: string }) => `the tag <${tag}> is cut short or malformed`,
  'file.many-attributes': ({ tag }: { readonly tag: string }) => `the tag <${tag}> has too many attributes`,
  'file.attribute-twice': ({ tag, attribute }: { readonly tag: string; readonly attribute: string }) =>
    `the tag <${tag}> has the attribute ${attribute} twice`,
  'file.declaration': 'a declaration that is not XML',
  'file.never-closed': ({ what }: { readonly what: Words }, t: Teller) => `${t.say(what)} is never closed`,
  'file.more-problems': ({
    beyond,
    errors,
    warnings,
  }: {
    readonly beyond: number;
    readonly errors: number;
    readonly warnings: number;
  }) => `${beyond} more problems are not listed (${errors} errors, ${warnings} warnings)`,
  'file.no-records': 'the document holds no records',
  'file.rows-too-many': 'too many rows',
  'file.undecodable': ({
    file,
    byte,
    line,
    meant,
  }: {
    readonly file: string;
    readonly byte: number | null;
    readonly line: number;
    readonly meant: string | null;
  }) => {
    const place = byte === null ? 'at its end' : `at byte ${byte} (line ${line})`;
    const what = meant ? `is damaged ${meant} text` : `is not text in one of ${ENCODINGS} and GB18030`;
    return `${file} ${what}: it cannot be read ${place}. Save it again as UTF-8.`;
  },
  'file.byte': ({
    file,
    byte,
    line,
  }: {
    readonly file: string;
    readonly byte: number | null;
    readonly line: number;
  }) => (byte === null ? `${file}, at its end` : `${file}, at byte ${byte} (line ${line})`),
  'file.unreadable-byte': `unreadable byte; accepted encodings are ${ENCODINGS} and GB18030`,
  'file.closes-nothing': ({ closed }: { readonly closed: string }) => `</${closed}> closes nothing`,
  'file.cell': ({ column, row }: { readonly column: string; readonly row: number }) => `column "${column}", row ${row}`,
  'file.at-cell': (
    {
      file,
      sheet,
      place,
      message,
    }: {
      readonly file: string;
      readonly sheet: string | null;
      readonly place: Words;
      readonly message: Words;
    },
    t: Teller,
  ) => `${file}, sheet ${sheet}: ${t.say(place)}: ${t.say(message)}.`,
} as const;
