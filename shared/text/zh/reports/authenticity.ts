/** 授信审批报告“真实性核验”部分。 */
import type { authenticityText as english } from '../../en/reports/authenticity.ts';
import type { SameShape } from '../../same-shape.ts';
import type { Teller } from '../../teller.ts';

const statuses = { consistent: '一致', contradiction: '矛盾', 'not-testable': '无法核验' } as const;

export function authenticityText(t: Teller): SameShape<ReturnType<typeof english>> {
  return {
    title: '真实性核验',
    tests: '核验项目',
    testsNote: '矛盾项列前。无法核验的项目注明原因，不据以作任何结论。',
    noTests: '未进行核验。',
    test: '编号',
    compared: '比对内容',
    result: '结果',
    finding: '核验发现',
    resultOf: (status, severity) =>
      severity === 0 ? statuses[status] : `${statuses[status]}：${t.names.severities[severity]}`,
    reliability: '可信度',
    reliabilityNote:
      '各组的有利分值按可信度计入：A 全额，B 四分之三，C 一半，D 不计；不利分值一律全额计入。此规则为专家判断。',
    noReliability: '未核验任何指标组。',
    group: '指标组',
    provided: '已提供',
    agreeing: '相符',
    why: '原因',
    notReconciled: (reason) => `收入未能核对：${reason ?? '未说明原因'}`,
    revenue: '核对后收入',
    revenueNote: (start, end) => `${t.formats.date(start)} 至 ${t.formats.date(end)}；各来源均折算至报表期间。`,
    source: '来源',
    sourceOf: (source, reason) =>
      reason === null ? t.names.revenueSources[source] : `${t.names.revenueSources[source]}：${reason}`,
    amount: (currency) => `金额（${t.formats.currency(currency)}）`,
    ofBooks: '占报表收入',
    reconciled: '核对后收入：各项资料共同支持的金额',
    lower: '下限',
    upper: '上限',
  };
}
