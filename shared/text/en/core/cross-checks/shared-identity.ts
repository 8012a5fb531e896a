/** T11: counterparties that share an identity with the applicant’s circle. */
import { type Amount, amountText, shareText } from '../../../amounts.ts';
import type { Teller } from '../../../teller.ts';
import { counted } from '../../letters.ts';

/** What two parties may have in common. */
export type AttributeName = 'account' | 'representative' | 'address' | 'phone' | 'email';

export interface SharedWith {
  readonly name: string;
  readonly kinds: readonly AttributeName[];
  readonly value: Amount;
  readonly share: number;
}

export interface Captive {
  readonly count: number;
  readonly name: string;
  readonly share: number;
}

const ONE: Readonly<Record<AttributeName, string>> = {
  account: 'an account',
  representative: 'a representative',
  address: 'an address',
  phone: 'a phone number',
  email: 'an e-mail address',
};

export const sharedIdentitySentences = {
  'shared-identity.kinds': ({ kinds }: { readonly kinds: readonly AttributeName[] }) => kinds.join(', '),
  'shared-identity.shares': ({ name, kinds, value, share }: SharedWith, t: Teller) =>
    `${name} shares ${t.formats.list(kinds.map((kind) => ONE[kind]))} with the applicant’s circle and is not declared as connected; it stands for ${amountText(value, t)} of invoices (${shareText(share, t)}).`,
  'shared-identity.attribute-rows': 'shared attributes',
  'shared-identity.account-rows': 'shared account',
  'shared-identity.invoice-rows': 'invoices with the counterparty',
  'shared-identity.captive': ({ count, name, share }: Captive, t: Teller) =>
    `The ${counted(count, 'invoice')} of ${name} (${shareText(share, t)} of purchases) are numbered one after the other over months: it seems to have no other customer.`,
  'shared-identity.captive-rows': 'consecutive numbers',
  'shared-identity.unknown': 'No address, phone, account or representative of any counterparty is known.',
  'shared-identity.none':
    'No counterparty shares an address, phone, account or representative with the applicant’s circle.',
} as const;
