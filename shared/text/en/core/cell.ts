/** Sentences about why a cell of a table could not become a value. */
import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';

export const cellSentences = {
  'cell.unreadable': ({ cell, why }: { readonly cell: string; readonly why: Words }, t: Teller) =>
    `“${cell}” ${t.say(why)}`,
  'cell.no-month': 'is not a month such as 2024-03',
  'cell.no-flag': 'is neither yes nor no',
  'cell.no-choice': ({ options }: { readonly options: readonly string[] }) => `is none of ${options.join(', ')}`,
  'cell.too-large': 'is too large for an amount',
  'cell.no-whole-number': 'is not a whole number',
  'cell.no-currency': 'is not a currency code such as CNY',
  'cell.no-number': ({ decimalMark }: { readonly decimalMark: '.' | ',' }) =>
    `is not a number with a decimal ${decimalMark === '.' ? 'point' : 'comma'}`,
  'cell.no-date': ({ order }: { readonly order: 'ymd' | 'dmy' | 'mdy' }) =>
    order === 'ymd'
      ? 'is not a date such as 2024-03-05'
      : `is not a date in the order ${order === 'dmy' ? 'day, month, year' : 'month, day, year'}`,
} as const;
