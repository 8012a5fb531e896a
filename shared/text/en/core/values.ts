/** Sentences about why a value cannot be taken, as they follow the name of a field: "amount must not be negative". */

import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';

/** Unicode's names of the invisible characters that turn up in pasted texts, by code point. */
const CHARACTERS: Readonly<Record<string, string>> = {
  'U+0000': 'null',
  'U+0007': 'bell',
  'U+0008': 'backspace',
  'U+0009': 'tabulator',
  'U+000A': 'line feed',
  'U+000D': 'carriage return',
  'U+001B': 'escape',
  'U+007F': 'delete',
  'U+0085': 'next line',
  'U+00AD': 'soft hyphen',
  'U+061C': 'Arabic letter mark',
  'U+180E': 'Mongolian vowel separator',
  'U+200B': 'zero width space',
  'U+200C': 'zero width non-joiner',
  'U+200D': 'zero width joiner',
  'U+200E': 'left-to-right mark',
  'U+200F': 'right-to-left mark',
  'U+2028': 'line separator',
  'U+2029': 'paragraph separator',
  'U+202A': 'left-to-right embedding',
  'U+202B': 'right-to-left embedding',
  'U+202C': 'pop directional formatting',
  'U+202D': 'left-to-right override',
  'U+202E': 'right-to-left override',
  'U+2060': 'word joiner',
  'U+2066': 'left-to-right isolate',
  'U+2067': 'right-to-left isolate',
  'U+2068': 'first strong isolate',
  'U+2069': 'pop directional isolate',
  'U+FEFF': 'byte order mark',
};

export interface DateBeyond {
  readonly date: string;
  readonly bound: string;
}

export const valueSentences = {
  'values.missing': 'is missing',
  'values.no-number': 'is not a number',
  'values.no-whole-number': 'must be a whole number',
  'values.no-date': 'must be a date YYYY-MM-DD',
  'values.no-such-day': 'is a day the calendar does not have',
  'values.no-month': 'must be a month YYYY-MM',
  'values.no-text': 'must be text',
  'values.no-flag': 'must be yes or no',
  'values.no-choice': ({ options }: { readonly options: readonly string[] }) => `must be one of ${options.join(', ')}`,
  'values.no-currency': 'must be a currency code such as CNY',
  'values.no-currency-code': 'must be an ISO 4217 code such as CNY',
  'values.no-day-or-instant': 'must be a date YYYY-MM-DD or an instant YYYY-MM-DDTHH:MM:SSZ',
  'values.no-head': 'must be the number of an event, a colon and its hash of 64 digits, as reports print it',
  'values.no-file-name': 'may hold letters, digits, spaces, dots, dashes',
  'values.password-too-short': 'must have at least 10 characters',
  'values.administrator-alone': 'must be administrator alone, or others without it: an administrator decides nothing',
  'values.no-plain-name':
    'must be letters a to z, digits, dots, dashes and underscores, or Chinese characters that may end in digits',
  'values.no-staff-number': 'must be letters a to z, digits, dots, dashes and strokes',
  'values.other-currency': ({ found, currency }: { readonly found: string; readonly currency: string }) =>
    `is in another currency (${found}) than the field, which is in ${currency}`,
  'values.too-many-decimals': ({ decimals }: { readonly decimals: number }) =>
    decimals === 0 ? 'must have no decimal places' : `must have at most ${decimals} decimal places`,
  'values.too-large': 'is absurdly large; check the unit and the decimal mark',
  'values.too-long': ({ most }: { readonly most: number }) => `is longer than ${most} characters`,
  'values.negative': 'must not be negative',
  'values.not-a-share': 'must lie between 0 and 1, or be written with a % sign',
  'values.below': ({ least }: { readonly least: number }) => `must be at least ${least}`,
  'values.above': ({ most }: { readonly most: number }) => `must be at most ${most}`,
  'values.too-early': ({ date, bound }: DateBeyond) => `lies before ${bound}: ${date}`,
  'values.in-future': ({ date, bound }: DateBeyond) => `lies in the future: ${date}; today is ${bound}`,
  'values.far-ahead': ({ date, bound }: DateBeyond) => `lies far in the future: ${date}, after ${bound}`,
  'values.invisible': ({ character }: { readonly character: string }) =>
    `contains a character that cannot be seen: ${CHARACTERS[character] ?? 'control character'} (${character})`,
  /** A remark on a value as a sentence of its own, beside its field. */
  'values.this': ({ why }: { readonly why: Words }, t: Teller) => `This ${t.say(why)}.`,
  'values.ask': ({ count }: { readonly count: number }) =>
    count === 1 ? 'Is this what is meant?' : 'This can be read in more than one way. Which is meant?',
  'values.read-as': ({ value }: { readonly value: string }) => `Read as ${value}`,
} as const;
