/** 审计页。 */
import type { auditText as english } from '../en/audit.ts';
import type { SameShape } from '../same-shape.ts';

export const auditText: SameShape<typeof english> = {
  title: '审计',
  subtitle: (count, head) => `防篡改审计链共 ${count} 个事件，链首哈希 ${head}`,
  verify: '验证审计链',
  verifying: '正在验证审计链',
  intact: '审计链完整。',
  broken: (sequence) => `审计链自事件 ${sequence} 起不成立。`,
  intactNote: (events) => `已重新计算全部 ${events} 个事件：前后衔接，均未改动。`,
  exportCsv: '导出 CSV',
  exportJson: '导出 JSON',
  filters: {
    actor: '人员',
    anyActor: '所有人员',
    operation: '操作',
    anyOperation: '所有操作',
    subject: '对象',
    subjectHint: '编号或名称',
    from: '起始日期',
    to: '截止日期',
    clear: '清除筛选',
  },
  columns: { sequence: '序号', at: '时间', actor: '人员', operation: '操作', subject: '对象' },
  empty: '没有符合筛选条件的事件',
  emptyHint: '请减少筛选条件。',
  newer: '较新',
  older: '较早',
  range: (from, to, total) => `${from}–${to}，共 ${total}`,
  event: {
    title: (sequence) => `事件 ${sequence}`,
    close: '关闭事件',
    changes: '变更内容',
    nothing: '该事件只记录操作本身，未变更任何字段。',
    hash: '哈希值',
    previous: '前一事件哈希值',
    first: '无，为首个事件',
    onlySubject: '只显示该对象',
    openCase: '打开案件',
    choose: '选择一个事件，查看其变更内容。',
  },
};
