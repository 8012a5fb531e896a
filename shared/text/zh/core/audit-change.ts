/** 审计事件各项内容的名称与写法。 */
import { LANGUAGE_NAMES } from '../../../domain/language.ts';
import type { AuditField, AuditList, auditChangeSentences as english } from '../../en/core/audit-change.ts';
import { MISSING } from '../../formats.ts';
import { nameOf } from '../../name-of.ts';
import type { Teller, Translated } from '../../teller.ts';
import { labText } from '../lab.ts';
import { labSetupText } from '../lab-setup.ts';
import { modelsText } from '../models.ts';
import { policyText } from '../policy.ts';
import { settingsText } from '../settings.ts';

const FIELDS: Readonly<Record<AuditField, string>> = {
  number: '编号',
  'proposed-amount': '拟定金额',
  'proposed-term': '拟定期限（月）',
  'proposed-rate': '拟定利率',
  rationale: '拟定理由',
  'recommended-amount': '建议金额',
  'recommended-term': '建议期限（月）',
  'recommended-rate': '建议利率',
  state: '状态',
  reason: '原因',
  reasons: '理由',
  comment: '意见',
  note: '说明',
  condition: '条件',
  conditions: '条件',
  'sent-back-from': '退回前状态',
  'voided-decisions': '作废的决定',
  snapshot: '提交冻结件',
  files: '文件',
  'files-left-out': '未导入的文件',
  'record-set': '记录类别',
  record: '记录号',
  'place-in-file': '文件内位置',
  removed: '移除',
  records: '记录数',
  sha256: '文件 SHA-256',
  'cases-opened': '新建案件',
  duplicates: '重复未导入',
  'rows-refused': '未接受的行',
  name: '名称',
  'full-name': '姓名',
  'sign-in-name': '登录名',
  administrator: '管理员',
  roles: '角色',
  level: '机构层级',
  status: '状态',
  password: '密码',
  host: '使用方式',
  language: '语言',
  id: '标识',
  version: '版本',
  hash: 'SHA-256',
  purpose: '用途',
  kind: '类型',
  file: '文件',
  'in-force': '启用模型',
  model: '模型',
  run: '训练',
  'cases-scored': '已评分案件',
  'cases-not-scored': '未能评分案件',
  size: '大小',
  rows: '行数',
  columns: '列数',
  table: '数据表',
  'folds-done': '已完成折数',
  fold: '折',
  auc: 'AUC',
  ks: 'KS',
  brier: 'Brier 分数',
  'log-loss': '对数损失',
  message: '消息',
  challenger: '挑战模型',
  sample: '样本',
  'outcome-column': '结果列',
  inputs: '变量',
  method: '方法',
  folds: '分折',
  holdout: '留出样本',
  'weight-column': '权重列',
  'time-column': '日期列',
  rejects: '被拒绝的申请',
  'reject-factor': '拒绝件风险倍数',
  pairs: '交互项数',
  calibration: '校准方法',
  smoothing: '平滑（行数）',
  bins: '手工设定分箱',
  subgroups: '细分群组',
  seed: '随机种子',
};

const AUC_FIGURES: Readonly<Record<string, string>> = {
  first: '该训练 AUC',
  second: '挑战模型 AUC',
  difference: 'AUC 之差',
  low: '差值 95% 区间下限',
  high: '差值 95% 区间上限',
  p: '无差异检验 p 值',
};

type OwnList = Exclude<AuditList, keyof Teller['names']>;

const LISTS: Readonly<Record<OwnList, Readonly<Record<string, string>>>> = {
  acts: { reset: '已重置' },
  calibrations: labSetupText.advanced.calibrations,
  hosts: settingsText.about.hosts,
  languages: LANGUAGE_NAMES,
  methods: labText.methods,
  modelKinds: modelsText.register.kinds,
  modelStates: modelsText.register.states,
  officerStates: settingsText.officers.status,
  policyStates: policyText.status,
  purposes: modelsText.register.purposes,
  rejectMethods: labSetupText.advanced.rejectMethods,
  runStates: labText.states,
};

function listOf(list: AuditList, t: Teller): Readonly<Record<string, string>> {
  return list in LISTS ? LISTS[list as OwnList] : t.names[list as Exclude<AuditList, OwnList>];
}

const { train } = labSetupText;

export const auditChangeSentences: Translated<typeof english> = {
  'audit-change.field': ({ field }) => FIELDS[field],
  'audit-change.record-field': ({ field }, t) => nameOf(t.names.fields, field),
  'audit-change.points': ({ input }) => `${input} 各分箱分值`,
  'audit-change.auc': ({ of }) => nameOf(AUC_FIGURES, of),
  'audit-change.column-for': ({ target }, t) => `“${t.say(target)}”对应列`,
  'audit-change.value-for-all': ({ target }, t) => `“${t.say(target)}”统一取值`,
  'audit-value.number': ({ value }, t) => t.formats.upTo(value, 6),
  'audit-value.bytes': ({ bytes }, t) => t.formats.bytes(bytes),
  'audit-value.rate': ({ basisPoints }, t) => t.formats.rate(basisPoints),
  'audit-value.money': ({ amount, currency }, t) => t.formats.moneyInText(amount, currency),
  'audit-value.named': ({ list, id }, t) => nameOf(listOf(list, t), id),
  'audit-value.list': ({ items }, t) => t.formats.remarks(items.map(t.say)),
  'audit-change.line': ({ name, before, after }, t) =>
    t.formats.labelled(t.say(name), `${t.say(before ?? MISSING)} → ${t.say(after ?? MISSING)}`),
  'audit-value.yes': '是',
  'audit-value.no': '否',
  'audit-value.source': ({ name, records }, t) => `${name}（${t.formats.number(records)} 条记录）`,
  'audit-value.skipped': ({ name, reason }, t) => `${name}：${t.say(reason)}`,
  'audit-value.bins': ({ input, edges }, t) => `${input}，分界点 ${t.say(edges)}`,
  'audit-value.folds': ({ count }) => train.folds(count),
  'audit-value.folds-of': ({ column }) => train.foldsOf(column),
  'audit-value.no-holdout': train.noHoldout,
  'audit-value.holdout-share': ({ share }, t) => train.holdoutShare(t.formats.percentUpTo(share, 1)),
  'audit-value.holdout-from': ({ from }) => train.holdoutFrom(from),
  'audit-value.by-size': '由数据量决定',
  'audit-value.model': ({ name, version }) => `${name} ${version}`,
  'audit-value.run': ({ number, name }) => `第 ${number} 次训练“${name}”`,
  'audit-about.workspace': '工作区',
  'audit-about.cases': '在办案件',
  'audit-about.intake': '批量导入申请',
};
