/** G2：放款后的资金流向。 */

import { amountText, shareText } from '../../../amounts.ts';
import type { capitalFlightSentences as english } from '../../../en/core/cross-checks/capital-flight.ts';
import type { Translated } from '../../../teller.ts';

export const capitalFlightSentences: Translated<typeof english> = {
  'capital-flight.no-credit': ({ from, days }, t) =>
    `自${t.formats.dateInText(from)}（流水起始后 ${days} 天）起，银行流水中没有较大金额的放款。`,
  'capital-flight.explained': ({ lent, date }, t) =>
    `${t.formats.dateInText(date)}收到贷款 ${amountText(lent, t)}，此后资金用于支付供应商、员工、税费和贷款机构。`,
  'capital-flight.left': ({ days, lent, date, left, share, payments, names }, t) =>
    `${t.formats.dateInText(date)}收到贷款 ${amountText(lent, t)}，${days} 天内有 ${payments} 笔共 ${amountText(left, t)}（${shareText(share, t)}）流向关联方或从未往来的对方，且无发票对应：${names.join('、')}。`,
  'capital-flight.credit-rows': '发放的贷款',
  'capital-flight.left-rows': '流出的资金',
};
