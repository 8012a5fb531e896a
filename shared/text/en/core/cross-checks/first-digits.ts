/** T8: Benford’s law for first digits. */
import type { Words } from '../../../../domain/words.ts';
import type { Teller } from '../../../teller.ts';

export type ConformityBand = 'close' | 'acceptable' | 'marginal';

export interface Conformity {
  readonly count: number;
  readonly of: Words;
  readonly deviation: number;
  readonly band: ConformityBand;
}

export interface TooFewAmounts {
  readonly least: number;
  readonly sizes: readonly { readonly count: number; readonly of: Words }[];
}

const BANDS: Readonly<Record<ConformityBand, string>> = {
  close: 'close conformity',
  acceptable: 'acceptable conformity',
  marginal: 'marginal conformity',
};

export const firstDigitsSentences = {
  'first-digits.sale': 'sales invoices',
  'first-digits.purchase': 'purchase invoices',
  'first-digits.orders': 'orders',
  'first-digits.bank': 'bank transactions',
  'first-digits.conforms': ({ count, of, deviation, band }: Conformity, t: Teller) =>
    `First digits of ${count} ${t.say(of)}: mean absolute deviation ${t.formats.number(deviation, 4)}, ${BANDS[band]}.`,
  'first-digits.deviates': (
    { count, of, deviation, digit }: Omit<Conformity, 'band'> & { readonly digit: number },
    t: Teller,
  ) =>
    `First digits of ${count} ${t.say(of)}: mean absolute deviation ${t.formats.number(deviation, 4)}, nonconformity; the digit ${digit} is the most overrepresented.`,
  'first-digits.rows': ({ digit }: { readonly digit: number }) => `amounts beginning with ${digit}`,
  'first-digits.too-few': ({ least, sizes }: TooFewAmounts, t: Teller) =>
    `At least ${least} amounts of one kind are needed; there are ${sizes.map(({ count, of }) => `${count} ${t.say(of)}`).join(', ')}.`,
  'first-digits.too-narrow':
    'The amounts do not span two orders of magnitude, so that the law is not to be expected of them.',
} as const;
