/** T5：资金循环回流。 */

import { amountText, shareText } from '../../../amounts.ts';
import type { roundTripsSentences as english } from '../../../en/core/cross-checks/round-trips.ts';
import type { Translated } from '../../../teller.ts';

export const roundTripsSentences: Translated<typeof english> = {
  'round-trips.connected-parties': '关联方',
  'round-trips.to-and-back': ({ name }, t) => `付给${t.say(name)}后由其转回`,
  'round-trips.from-and-back': ({ name }, t) => `由${t.say(name)}转入后又付回`,
  'round-trips.by-way-of': ({ paid, payer }, t) => `付给${t.say(paid)}后由${t.say(payer)}转回`,
  'round-trips.went': ({ value, share, way, trips }, t) =>
    `${amountText(value, t)}（占回款的${shareText(share, t)}）${t.say(way)}，共 ${trips} 次，均在数日内以大致相同的金额往返。`,
  'round-trips.out-rows': '付出',
  'round-trips.back-rows': '转回',
  'round-trips.through-others': ({ value, circles }, t) =>
    `${amountText(value, t)} 经 ${circles} 个循环转回，由其他案件的流水衔接而成。`,
  'round-trips.round-rows': '循环流转的资金',
  'round-trips.unnamed': '银行流水均未列对方名称。',
  'round-trips.no-receipts': '银行流水中没有客户回款。',
  'round-trips.none': '没有在数日内以大致相同金额反复转回的付款。',
};
