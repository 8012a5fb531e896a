/** 申报数值的核减及其依据。 */

import { shareText } from '../../../amounts.ts';
import type { verifiedSentences as english } from '../../../en/core/cross-checks/verified.ts';
import type { Translated } from '../../../teller.ts';
import { monthText } from '../../months.ts';
import { spanText } from '../../periods.ts';

export const verifiedSentences: Translated<typeof english> = {
  'verified.supported': ({ share, from, to }, t) =>
    `${spanText(from, to, t)}的收入有${shareText(share, t)}得到其他资料支持`,
  'verified.no-balance-sheet': '未提供资产负债表',
  'verified.books-hold': '账面已含信用报告所示债务',
  'verified.more-debt': ({ date }, t) => `信用报告所示债务多于${t.formats.dateInText(date)}账面数`,
  'verified.insurance-fell': ({ from }) => `自${monthText(from)}起人数增加而人均社会保险费下降`,
  'verified.wages-short': ({ share }, t) => `银行流水中的工资支出仅为工资表的${t.formats.percent(share, 0)}`,
  'verified.wages-fit': '银行流水中的工资支出与工资表相符',
  'verified.not-compared': '工资表无法与已付工资比对',
  'verified.declared': '申报值',
  'verified.because': ({ why }, t) => `经核实：${t.say(why)}`,
};
