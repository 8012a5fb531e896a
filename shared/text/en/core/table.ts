/** Sentences about tables: their headers, rows and mapping. */

import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';

const SIGN_READINGS: Readonly<Record<string, string>> = {
  written: 'as they are written, whatever the column of direction says',
  side: 'by the column of direction',
  'side-and-sign': 'by the column of direction, negative ones as reversals',
  turned: 'the other way round from what is written',
  'turned-side': 'the other way round from what the column of direction says',
};

export const tableSentences = {
  'table.totals-left-out': 'a row of totals is left out',
  'table.balance-left-out': 'a row that states a balance is no movement; left out',
  'table.neutral-left-out': ({ side }: { readonly side: string }) =>
    `“${side}”: the money moved between pockets of the same owner, neither income nor expense; left out`,
  'table.unbooked-left-out': ({ state }: { readonly state: string }) => `“${state}”: no money has moved; left out`,
  'table.digits-lost': ({ count }: { readonly count: number }) =>
    `${count === 1 ? 'an identifier is' : `${count} identifiers are`} stored as ${count === 1 ? 'a number' : 'numbers'} of more than 15 digits: the last digits are lost and stand as “?”. Ask for the list with identifiers as text`,
  'table.account-asked': ({ taken }: { readonly taken: string }) =>
    `which account is this? The file does not say. Give its number once in the mapping, and it is remembered for files of this layout; until then they count as one account, “${taken}”`,
  'signs.ask':
    'the amounts carry no sign, and no column or balance says whether money came in or went out; map a column of direction, or say for all rows that it came in, went out, or that the signs are right',
  'signs.proved': ({ reading }: { readonly reading: string }) =>
    `the running balance proves how the amounts are signed: ${SIGN_READINGS[reading] ?? reading}`,
  'signs.by-balance':
    'the amounts carry no sign; whether money came in or went out is taken from what it did to the running balance',
  'signs.not-proved':
    'the amount carries no sign, and the running balance does not show whether money came in or went out; left out',
  'signs.reversals': 'negative amounts are taken for reversals of their direction; check them',
  'table.no-period': 'no column is headed by a period such as 2024 or 2024-12-31',
  'table.signs-turned': ({ labels }: { readonly labels: string }) =>
    `printed as negative, kept as positive costs or outflows: ${labels}`,
  'table.line-twice': ({ label, code, row }: { readonly label: string; readonly code: string; readonly row: number }) =>
    `${label} (${code}) also stands in row ${row} with another amount; neither is taken`,
  'table.subtotal-not-added': ({ code, other }: { readonly code: string; readonly other: string }) =>
    `repeats other lines of ${code}, such as “${other}”; it is not added to them`,
  'table.total-taken': ({
    label,
    code,
    lines,
  }: {
    readonly label: string;
    readonly code: string;
    readonly lines: string;
  }) => `${code} is taken from the printed “${label}”; its known lines (${lines}) do not add up to it`,
  'table.rest-of-section': ({ label, code }: { readonly label: string; readonly code: string }) =>
    `what the known lines leave of the printed “${label}” is kept as ${code}`,
  'table.section-exceeded': ({ label }: { readonly label: string }) =>
    `the lines of this section add up to more than the printed “${label}”; check them`,
  'table.no-record-set': ({ recordSet }: { readonly recordSet: string }) => `there is no record set “${recordSet}”`,
  'table.no-field': ({ recordSet, field }: { readonly recordSet: string; readonly field: string }) =>
    `${recordSet} has no field “${field}”`,
  'table.column-missing': ({ field, header }: { readonly field: string; readonly header: string }) =>
    `the mapping of ${field} names the column “${header}”, which is missing`,
  'table.is-no-field': 'is no field',
  'table.bad-constant': ({ field, why }: { readonly field: string; readonly why: Words }, t: Teller) =>
    `the value given for ${field} ${t.say(why)}`,
  'table.not-a-statement': 'only statement_line has the layout of a statement',
  'table.field-missing': ({ recordSet, field }: { readonly recordSet: string; readonly field: string }) =>
    `${recordSet} needs ${field}: map a column or give a value for all rows`,
  'table.amounts-two-ways': ({
    amount,
    mark,
    certain,
  }: {
    readonly amount: string;
    readonly mark: '.' | ',';
    readonly certain: boolean;
  }) =>
    certain
      ? `“${amount}” would be thousands elsewhere; as the other amounts of the table have a decimal ${mark === '.' ? 'point' : 'comma'}, it is read with three decimal places. Change the mapping if that is wrong`
      : `amounts such as “${amount}” can be read in two ways; as money has no three decimal places, they are taken as thousands. Change the decimal mark in the mapping if that is wrong`,
  'table.currency-of-signs': ({ sign, currency }: { readonly sign: string; readonly currency: string }) =>
    `the amounts carry the sign “${sign}”; “${currency}” is taken as their currency`,
  'table.several-signs':
    'the amounts carry signs of several currencies; give each row its currency in a column, or leave the table out',
  'table.dates-two-ways':
    'dates such as 03/04/2024 can be read in two ways; they are taken as day, month, year. Change the mapping if that is wrong',
  'table.dates-contradict': ({ order }: { readonly order: 'dmy' | 'mdy' }) =>
    `some dates put the day first and others the month; they are taken as ${order === 'dmy' ? 'day, month, year' : 'month, day, year'}`,
  'table.millions':
    'amounts are stated in millions, which cannot be read; give them in units, thousands or ten thousands',
  'table.not-recognised':
    'what this table holds is not recognised from its headers; choose a record set and map its columns',
  'table.assumed': ({ field, value }: { readonly field: string; readonly value: string }) =>
    `the table does not state ${field}; “${value}” is taken for every row`,
  'table.incomplete': ({ recordSet, missing }: { readonly recordSet: string; readonly missing: string }) =>
    `the table looks like ${recordSet.replaceAll('_', ' ')} records but has no column for ${missing}; map a column or give a value for all rows`,
  'table.statement-assumed': ({ field, value }: { readonly field: string; readonly value: string }) =>
    `the statement does not say its ${field}; “${value}” is taken`,
  'table.no-rows': 'the file has no rows',
  'table.empty-sheet': 'the sheet is empty',
  'table.no-header': ({ row }: { readonly row: number }) =>
    `row ${row} looks like data: the table has no header row. Choose the row of the header in the mapping, or map the columns by their letters`,
  'table.header-twice': ({ header, letters }: { readonly header: string; readonly letters: readonly string[] }) =>
    `the header “${header}” occurs more than once, in columns ${letters.join(' and ')}. Which one is meant is not guessed: they are told apart by their letters, choose in the mapping`,
  'table.header-repeated': 'the header stands here again; the row is left out',
  'table.remark-left-out': ({ text }: { readonly text: string }) =>
    `“${text}” stands alone in its row and is no record; left out`,
  'table.bad-meaning': ({
    field,
    word,
    meaning,
  }: {
    readonly field: string;
    readonly word: string;
    readonly meaning: string;
  }) => `“${word}” in the column of ${field} cannot mean “${meaning}”`,
  'table.header-only': 'there is a header but no row below it',
  'table.row-width': ({ cells, width }: { readonly cells: number; readonly width: number }) =>
    `the row has ${cells} cells, the header has ${width}; check separators and quotation marks`,
  'table.outside-columns': 'filled cells outside the columns of the header are left out',
  'table.unnamed-line-left-out': 'amounts stand without the name of a line; left out',
  'table.unknown-line-left-out': ({ label }: { readonly label: string }) =>
    `the line “${label}” is not one of the spread’s; left out`,
  'table.different-units': ({
    units,
  }: {
    readonly units: readonly { readonly sheet: string | null; readonly unit: number }[];
  }) =>
    `the sheets are read in different units of money: ${units.map(({ sheet, unit }) => `${sheet} in units of ${unit}`).join(', ')}; check each`,
  'table.year-end-unclear': ({ column }: { readonly column: string }) =>
    `“${column}” does not say on which day the year ends; write it into the header, such as “Year ended 31 March 2026”`,
  'table.year-end-unclear-left-out': ({ column }: { readonly column: string }) =>
    `“${column}” does not say on which day the year ends; write it into the header, such as “Year ended 31 March 2026”. The column is left out`,
} as const;
