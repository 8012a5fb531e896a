/** T5: payments that come back in a circle. */
import type { Words } from '../../../../domain/words.ts';
import { type Amount, amountText, shareText } from '../../../amounts.ts';
import type { Teller } from '../../../teller.ts';
import { counted } from '../../letters.ts';

export interface WentRound {
  readonly value: Amount;
  readonly share: number;
  readonly way: Words;
  readonly trips: number;
}

export const roundTripsSentences = {
  'round-trips.connected-parties': 'connected parties',
  'round-trips.to-and-back': ({ name }: { readonly name: Words }, t: Teller) => `to ${t.say(name)} and back`,
  'round-trips.from-and-back': ({ name }: { readonly name: Words }, t: Teller) => `from ${t.say(name)} and back`,
  'round-trips.by-way-of': ({ paid, payer }: { readonly paid: Words; readonly payer: Words }, t: Teller) =>
    `to ${t.say(paid)} and back from ${t.say(payer)}`,
  'round-trips.went': ({ value, share, way, trips }: WentRound, t: Teller) =>
    `${amountText(value, t)} (${shareText(share, t)} of receipts) went ${t.say(way)} in ${counted(trips, 'round trip')}, each within days and about unchanged.`,
  'round-trips.out-rows': 'paid out',
  'round-trips.back-rows': 'came back',
  'round-trips.through-others': ({ value, circles }: { readonly value: Amount; readonly circles: number }, t: Teller) =>
    `${amountText(value, t)} came back in ${counted(circles, 'circle')} that other cases’ statements close.`,
  'round-trips.round-rows': 'money sent round',
  'round-trips.unnamed': 'No bank transaction names its counterparty.',
  'round-trips.no-receipts': 'The bank statements show no receipts from customers.',
  'round-trips.none': 'No repeated payments came back within days and about unchanged.',
} as const;
