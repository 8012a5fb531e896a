/** 当事方之间的关系及其依据。 */

import { amountText, shareText } from '../../../amounts.ts';
import type { partyGraphSentences as english, OfKind } from '../../../en/core/cross-checks/party-graph.ts';
import type { Translated } from '../../../teller.ts';

const KINDS: Readonly<Record<OfKind['kind'], string>> = {
  owns: '持股',
  controls: '控制',
  directs: '任职',
  family: '亲属',
  guarantees: '担保',
  trades: '交易',
};

export const partyGraphSentences: Translated<typeof english> = {
  'party-graph.relation': ({ kind }) => KINDS[kind],
  'party-graph.relation-of': ({ kind, share }, t) => `${KINDS[kind]} ${shareText(share, t)}`,
  'party-graph.guarantees': '担保',
  'party-graph.guarantees-of': ({ amount }, t) => `担保 ${amountText(amount, t)}`,
  'party-graph.sales': ({ amount }, t) => `销售 ${amountText(amount, t)}`,
  'party-graph.purchases': ({ amount }, t) => `采购 ${amountText(amount, t)}`,
  'party-graph.shares': ({ kinds }, t) => `${t.say(kinds)}相同`,
  'party-graph.guarantee-rows': '担保',
  'party-graph.stated-rows': '关联关系所载担保',
  'party-graph.mutual-rows': '互保',
  'party-graph.invoice-rows': '发票',
};
