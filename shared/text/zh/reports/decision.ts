/** 授信审批报告“审批”部分。 */
import type { decisionText as english } from '../../en/reports/decision.ts';
import type { SameShape } from '../../same-shape.ts';
import type { Teller } from '../../teller.ts';

/** 多句合为一句列举，句末自带句号。 */
function enumerated(sentences: readonly string[]): string {
  return sentences.map((sentence) => sentence.replace(/。$/, '')).join('；');
}

export function decisionText(t: Teller): SameShape<ReturnType<typeof english>> {
  return {
    title: '审批',
    required: '审批权限要求',
    rule: (rule, reasons) => (reasons.length > 0 ? `规则：${rule}。${enumerated(reasons)}。` : `规则：${rule}。`),
    notAsked: '尚未拟定方案，未查询授权表。',
    role: '角色',
    atLeast: '最低机构层级',
    requiredCount: '应有人数',
    given: '已有人数',
    decisions: '审批记录',
    noDecisions: '尚无审批记录。',
    at: '时间',
    officer: '人员',
    decision: '决定',
    comment: '意见与理由',
    terms: '方案',
    snapshot: '快照',
    voided: (kind) => `${kind}（已失效）`,
    withReasons: (reasons, comment) => (reasons.length > 0 ? `理由：${enumerated(reasons)}。${comment}` : comment),
    termsOf: ({ amount, currency, termMonths, rateBasisPoints }) =>
      `方案：${t.formats.moneyInText(amount, currency)}，${t.formats.number(termMonths)} 个月，年利率 ${t.formats.rate(rateBasisPoints)}`,
    conditions: '条件',
    noConditions: '未设条件。',
    kind: '类别',
    condition: '条件内容',
    metBy: '落实人',
    open: '未落实',
    timeline: '案件经过',
    noEvents: '没有事件。',
    event: '事件号',
    who: '人员',
    what: '事项',
    operation: '操作',
  };
}
