/** 各项交叉核验共用的语句，以及核验项目名称。 */
import type { findingSentences as english } from '../../../en/core/cross-checks/finding.ts';
import type { Translated } from '../../../teller.ts';

export const findingSentences: Translated<typeof english> = {
  'cross-check.T1': '会计勾稽关系',
  'cross-check.T2': '收入多源比对',
  'cross-check.T3': '发票与回款比对',
  'cross-check.T4': '发票与物流比对',
  'cross-check.T5': '资金回流',
  'cross-check.T6': '重复使用',
  'cross-check.T7': '银行流水完整性',
  'cross-check.T8': '首位数字检验（本福特）',
  'cross-check.T9': '期末突击确认收入',
  'cross-check.T10': '物耗与用工弹性',
  'cross-check.T11': '身份信息重合',
  'cross-check.T12': '应计项目',
  'cross-check.C1': '两套账',
  'cross-check.C2': '来源说法不一',
  'cross-check.G1': '担保圈',
  'cross-check.G2': '放款后资金流向关联方',

  'finding.gaps': ({ gaps }, t) => gaps.map((gap) => t.say(gap)).join(''),
  'finding.all-hold': ({ count }) => `${count} 项比对全部一致。`,
  'finding.nothing-to-compare': '未提供可比对的资料。',
  'finding.no-bank-transactions': '未提供银行流水。',
  'finding.first-of': ({ shown, total }) => `共 ${total} 条记录，列示前 ${shown} 条`,
  'finding.names': ({ names }) => names.join('、'),
  'finding.way': ({ names }) => names.join(' → '),
};
