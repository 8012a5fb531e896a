/** 案件经过，每个事件一行。 */
import type { historySentences as english } from '../../en/core/history.ts';
import type { Translated } from '../../teller.ts';

export const historySentences: Translated<typeof english> = {
  'history.opened': ({ number }) => `建立案件 ${number}。`,
  'history.opened-by-intake': '由批量导入建立。',
  'history.edited': '修改了申请人或授信申请。',
  'history.proposed': '提出额度、期限和利率方案。',
  'history.withdrew': ({ reason }) => `撤回案件：${reason}`,
  'history.imported': '导入证据。',
  'history.added-record': '手工录入一条记录。',
  'history.corrected-record': '更正一条记录。',
  'history.removed-record': '移除一条记录。',
  'history.removed-source': '移除一个来源文件。',
  'history.settled-conflict': ({ fact, kept }, t) => `${t.say(fact)}说法不一，已选定：${t.say(kept)}。`,
  'history.carried-conflict': ({ fact, reason }, t) => `${t.say(fact)}说法不一，作为例外保留：${reason}`,
  'history.submitted': '提交案件；证据、指标、模型和政策已冻结。',
  'history.review-started': '开始审查。',
  'history.recommended': ({ comment }) => `推荐：${comment}`,
  'history.returned': ({ comment }) => `退回：${comment}`,
  'history.approved': ({ comment }) => `批准；所需审批已齐备。${comment}`,
  'history.approved-in-part': ({ comment }) => `批准；尚需其他审批。${comment}`,
  'history.declined': ({ comment }) => `拒绝：${comment}`,
  'history.accepted': '登记申请人已接受。',
  'history.condition-met': ({ text, note }) => `条件“${text}”已落实：${note}`,
  'history.conditions-confirmed': '确认放款条件已全部落实。',
  'history.disbursed': '放款。',
  'history.monitoring-started': '转入贷后监测。',
  'history.source-taken': ({ file }) => `取出来源文件 ${file}。`,
  'history.report-made': ({ form }) => `生成 ${form.toUpperCase()} 报告。`,
  'history.closed': ({ comment }) => `结清：${comment}`,
  'history.sent-back': ({ line, from }, t) =>
    `${t.say(line)}案件原为“${from in t.names.states ? t.names.states[from as keyof typeof t.names.states] : from}”，已退回，原有审批作废。`,
};
