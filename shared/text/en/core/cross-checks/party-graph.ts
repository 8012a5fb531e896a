/** What connects two parties, and the records it rests on. */
import type { RecordFields } from '../../../../domain/record-sets.ts';
import type { Words } from '../../../../domain/words.ts';
import { type Amount, amountText, shareText } from '../../../amounts.ts';
import type { Teller } from '../../../teller.ts';

export interface OfKind {
  readonly kind: RecordFields<'relation'>['kind'];
}

export const partyGraphSentences = {
  'party-graph.relation': ({ kind }: OfKind) => kind,
  'party-graph.relation-of': ({ kind, share }: OfKind & { readonly share: number }, t: Teller) =>
    `${kind} ${shareText(share, t)}`,
  'party-graph.guarantees': 'guarantees',
  'party-graph.guarantees-of': ({ amount }: { readonly amount: Amount }, t: Teller) =>
    `guarantees ${amountText(amount, t)}`,
  'party-graph.sales': ({ amount }: { readonly amount: Amount }, t: Teller) => `sales ${amountText(amount, t)}`,
  'party-graph.purchases': ({ amount }: { readonly amount: Amount }, t: Teller) => `purchases ${amountText(amount, t)}`,
  'party-graph.shares': ({ kinds }: { readonly kinds: Words }, t: Teller) => `shares ${t.say(kinds)}`,
  'party-graph.guarantee-rows': 'guarantee',
  'party-graph.stated-rows': 'guarantee stated among the relations',
  'party-graph.mutual-rows': 'mutual guarantee',
  'party-graph.invoice-rows': 'invoices',
} as const;
