/** T11：交易对手与申请人及其关联方身份信息重合。 */

import { amountText, shareText } from '../../../amounts.ts';
import type {
  AttributeName,
  sharedIdentitySentences as english,
} from '../../../en/core/cross-checks/shared-identity.ts';
import type { Translated } from '../../../teller.ts';

const ATTRIBUTES: Readonly<Record<AttributeName, string>> = {
  account: '账户',
  representative: '代表人',
  address: '地址',
  phone: '电话',
  email: '邮箱',
};

function named(kinds: readonly AttributeName[]): string {
  return kinds.map((kind) => ATTRIBUTES[kind]).join('、');
}

export const sharedIdentitySentences: Translated<typeof english> = {
  'shared-identity.kinds': ({ kinds }) => named(kinds),
  'shared-identity.shares': ({ name, kinds, value, share }, t) =>
    `${name}与申请人或其关联方的${named(kinds)}相同，但未申报为关联方；涉及发票 ${amountText(value, t)}（${shareText(share, t)}）。`,
  'shared-identity.attribute-rows': '重合的身份信息',
  'shared-identity.account-rows': '相同的账户',
  'shared-identity.invoice-rows': '与该交易对手的发票',
  'shared-identity.captive': ({ count, name, share }, t) =>
    `${name}的 ${count} 张发票（占采购的${shareText(share, t)}）在数月间号码连续，其似无其他客户。`,
  'shared-identity.captive-rows': '连续的发票号码',
  'shared-identity.unknown': '未掌握任何交易对手的地址、电话、账户或代表人。',
  'shared-identity.none': '未发现交易对手与申请人及其关联方的地址、电话、账户或代表人相同。',
};
