/** 提升等级的路径：各项变动及其依据。 */
import type { EventOf, pathSentences as english, RecordStatus } from '../../en/core/path.ts';
import { nameOf } from '../../name-of.ts';
import type { Translated } from '../../teller.ts';

const EVENTS: Readonly<Record<EventOf['kind'], string>> = {
  enquiry: '查询',
  judgment: '判决',
  enforcement: '被执行案件',
  insolvency: '破产案件',
  'dishonest-debtor': '失信被执行人记录',
  sanction: '制裁记录',
  'asset-freeze': '资产冻结',
  'tax-arrears': '欠税',
  dishonoured: '票据拒付',
  penalty: '行政处罚',
  'adverse-media': '负面舆情',
};

const STATUSES: Readonly<Record<RecordStatus, string>> = {
  open: '未结',
  closed: '已结',
  valid: '有效',
  expired: '已过期',
  suspended: '已暂停',
  revoked: '已吊销',
};

export const pathSentences: Translated<typeof english> = {
  'path.line': ({ code }, t) => t.names.statementLinesInText[code],
  'path.balance-owed': ({ lender, type }, t) => `${lender}欠款余额（${nameOf(t.names.products, type)}）`,
  'path.days-past-due': ({ lender, type }, t) => `${lender}逾期天数（${nameOf(t.names.products, type)}）`,
  'path.event': ({ kind, date }, t) => `${t.formats.date(date)} ${EVENTS[kind]}`,
  'path.licence-status': ({ kind }) => `${kind}状态`,
  'path.licence-valid-to': ({ kind }) => `${kind}有效期至`,
  'path.guarantee-for': ({ beneficiary }) => `为${beneficiary}提供的担保`,
  'path.status': ({ status }) => STATUSES[status],
  'path.pair': ({ first, second }, t) => `${t.say(first)}与${t.say(second)}`,

  'path.made-today': '各项变动均视同今日完成，其余不变。',
  'path.made-by': ({ end }, t) => `各项变动均视同在最近一期资产负债表日 ${t.formats.date(end)} 前完成，其余不变。`,
  'path.at-book-value': '资产按账面价值变现，不计节省的利息和变动成本。',
  'path.reliability-stays': '证据的可信度维持不变。',
  'path.past-due-stays': '最长逾期天数保留 24 个月记录，其分值不变。',
  'path.on-verified': '上限以证据所能支持的数值为准，而非申报数值。',
  'path.expert-judgement': '上限和难度为专家判断。',
};
