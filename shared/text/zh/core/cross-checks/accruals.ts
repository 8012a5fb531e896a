/** T12：未变现的利润。 */

import { amountText, shareText } from '../../../amounts.ts';
import type { accrualsSentences as english } from '../../../en/core/cross-checks/accruals.ts';
import type { Translated } from '../../../teller.ts';
import { periodText } from '../../periods.ts';

export const accrualsSentences: Translated<typeof english> = {
  'accruals.ratio': ({ period, profit, cash, share }, t) =>
    `${periodText(period, t)}净利润 ${amountText(profit, t)}，经营活动现金流量净额 ${amountText(cash, t)}，应计项目为资产的${shareText(share, t)}。`,
  'accruals.rows': '净利润、经营活动现金流量、资产',
  'accruals.beneish': ({ period, score, cut }, t) =>
    `${periodText(period, t)} Beneish M 值为 ${t.formats.upTo(score, 2)}，${score > cut ? '高于' : '不高于'} ${t.formats.upTo(cut, 2)}。`,
  'accruals.beneish-rows': 'Beneish M 值的各项',
  'accruals.not-testable': '需要完整年度的利润、经营活动现金流量和资产负债表，或两年的报表。',
};
