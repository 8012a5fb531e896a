/** T8：首位数字的本福特定律。 */
import type { ConformityBand, firstDigitsSentences as english } from '../../../en/core/cross-checks/first-digits.ts';
import type { Translated } from '../../../teller.ts';

const BANDS: Readonly<Record<ConformityBand, string>> = {
  close: '高度符合',
  acceptable: '符合',
  marginal: '勉强符合',
};

export const firstDigitsSentences: Translated<typeof english> = {
  'first-digits.sale': '销售发票',
  'first-digits.purchase': '采购发票',
  'first-digits.orders': '订单',
  'first-digits.bank': '银行流水',
  'first-digits.conforms': ({ count, of, deviation, band }, t) =>
    `${count} 笔${t.say(of)}的首位数字：平均绝对偏差 ${t.formats.number(deviation, 4)}，${BANDS[band]}。`,
  'first-digits.deviates': ({ count, of, deviation, digit }, t) =>
    `${count} 笔${t.say(of)}的首位数字：平均绝对偏差 ${t.formats.number(deviation, 4)}，不符合定律；数字 ${digit} 偏多最为明显。`,
  'first-digits.rows': ({ digit }) => `以 ${digit} 开头的金额`,
  'first-digits.too-few': ({ least, sizes }, t) =>
    `同一类金额至少需要 ${least} 笔；现有${sizes.map(({ count, of }) => `${t.say(of)} ${count} 笔`).join('、')}。`,
  'first-digits.too-narrow': '金额跨度不足两个数量级，不宜以该定律检验。',
};
