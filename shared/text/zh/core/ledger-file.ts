/** 账簿文件的说明。 */
import type { ledgerFileSentences as english } from '../../en/core/ledger-file.ts';
import type { Translated } from '../../teller.ts';

export const ledgerFileSentences: Translated<typeof english> = {
  'ledger-file.account-without-code': ({ number, description, amount }) =>
    `科目 ${number} ${description}（余额 ${amount}）没有对应的报表项目`,
  'ledger-file.closed': '损益类科目已结转为零，无法从中读取利润表项目',
  'ledger-file.mapped': ({ plan }) =>
    `科目按${plan === null ? '科目名称' : ` ${plan} `}对应${plan === null ? '（没有适用的科目表）' : ''}，报表类型按“管理报表”处理`,
};
