/** 案件经过页。 */
import type { historyText as english } from '../en/history.ts';
import type { SameShape } from '../same-shape.ts';

export const historyText: SameShape<typeof english> = {
  title: '案件经过',
  label: '何人何时做了何事',
  empty: '尚无任何记录。',
  event: (sequence) => `事件 ${sequence}`,
  rule: '规则',
  rules: {
    'decision.submit': '只能由经办人提交；快照于此时冻结。',
    'decision.startReview': '由非经办的审查人受理。',
    'decision.recommend': '由非经办的审查人推荐。',
    'decision.return': '由非经办的审查人或审批人退回。',
    'decision.approve': '由授权表规定的各审批人批准，经办人不得参与。',
    'decision.decline': '由非经办的审批人拒绝，并列明理由。',
    'decision.confirmConditions': '由非经办的审查人确认。',
    'decision.disburse': '条件落实后，由非经办的审批人放款。',
    'case.edit': '修改基本信息后案件重新评估，原批准作废。',
    'evidence.addRecord': '手工录入须说明理由。',
    'evidence.correctRecord': '更正须说明理由，原记录予以保留。',
    'evidence.removeRecord': '移除须说明理由，记录保留在案件经过中。',
    'evidence.removeSource': '移除须说明理由，文件保留在案件经过中。',
    'evidence.settleConflict': '选定来源须说明理由，未采用的记录保留在案件经过中。',
    'evidence.carryConflict': '保留差异须说明理由，并提示各级审批人。',
  },
  toAudit: '每条记录均为审计链上的一个事件。',
  filter: { all: '全部', decisions: '审批', evidence: '证据', facts: '基本信息与方案' },
  filterLabel: '显示',
  none: '没有此类记录。',
};
