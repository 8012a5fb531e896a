/** T6: the same paper used twice. */
import { type Amount, amountText } from '../../../amounts.ts';
import type { Teller } from '../../../teller.ts';
import { counted } from '../../letters.ts';

export interface InvoicesElsewhere {
  readonly count: number;
  readonly value: Amount;
  /** Number of the other case. */
  readonly number: string;
}

export interface SameFile {
  readonly file: string;
  readonly other: string;
  readonly number: string;
}

export const doubleUseSentences = {
  'double-use.invoices-of-applicant': ({ count, value, number }: InvoicesElsewhere, t: Teller) =>
    `${counted(count, 'invoice')} of ${amountText(value, t)} also in the same applicant’s case ${number}.`,
  'double-use.invoices-of-other': (
    { count, value, number, name }: InvoicesElsewhere & { readonly name: string },
    t: Teller,
  ) => `${counted(count, 'invoice')} of ${amountText(value, t)} also in ${name}’s case ${number}.`,
  'double-use.invoice-rows': 'invoices in two cases',
  'double-use.also-in': ({ number }: { readonly number: string }) => `also in case ${number}`,
  'double-use.same-file': ({ file, other, number }: SameFile) =>
    `The file ${file} is byte for byte the file ${other} of case ${number}.`,
  'double-use.file-rows': 'records of the file',
  'double-use.repeated': ({ count, differ }: { readonly count: number; readonly differ: boolean }) =>
    `${counted(count, 'invoice number')} occurs more than once in this case with the same party${differ ? ' and different amounts' : ''}.`,
  'double-use.repeated-rows': 'the same invoice more than once',
  'double-use.nothing': 'Neither invoices nor files were provided.',
  'double-use.no-other-case': 'There is no other case to compare with; no invoice is repeated in this one.',
  'double-use.none': 'No invoice and no file of this case is used in another.',
} as const;
