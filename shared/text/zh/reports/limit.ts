/** 授信审批报告“额度”部分。 */
import type { limitText as english } from '../../en/reports/limit.ts';
import type { SameShape } from '../../same-shape.ts';
import type { Teller } from '../../teller.ts';

export function limitText(t: Teller): SameShape<ReturnType<typeof english>> {
  return {
    title: '额度',
    measure: '测算项',
    amount: (currency) => `金额（${t.formats.currency(currency)}）`,
    inPolicy: '政策适用',
    applies: '适用',
    doesNotApply: '不适用',
    remark: '备注',
    formula: '公式',
    line: '项目',
    binds: '约束项',
    notComputed: '无法测算',
    limit: '额度',
    required: '政策要求的测算项无法测算',
    lowest: '适用测算项中的最低值',
    judgement: '额度政策各表为本行专家判断，按版本管理，其哈希值见“验证”部分。',
    bindsAt: (amount) => `${amount}（约束项）`,
    withoutEffect: (amount) => `${amount}（不适用）`,
    figure: (currency, isLimited) =>
      `额度各测算项，单位：${t.formats.currency(currency)}；${isLimited ? '虚线为额度' : '未形成额度'}。`,
  };
}
