/** 审计链的说明。 */
import type { auditSentences as english } from '../../en/core/audit.ts';
import { nameOf } from '../../name-of.ts';
import type { Translated } from '../../teller.ts';

export const auditSentences: Translated<typeof english> = {
  'audit.what': ({ operation }, t) => nameOf(t.names.commands, operation),
  'audit.file': ({ day, format }) => `审计记录 ${day}.${format}`,
  'audit.missing': ({ sequence }) => `缺少第 ${sequence} 号事件。`,
  'audit.does-not-follow': ({ sequence }) => `第 ${sequence} 号事件与前一事件不衔接。`,
  'audit.changed': ({ sequence }) => `第 ${sequence} 号事件在写入后被改动。`,
  'audit.unsigned': ({ sequence }) => `第 ${sequence} 号事件为决策行为，却无签名。`,
  'audit.bad-signature': ({ sequence }) => `第 ${sequence} 号事件的签名与行为人当时的密钥不符。`,
  'audit.other-head': ({ sequence }) => `第 ${sequence} 号事件与所持链头不一致：审计链已被重写。`,
  'audit.cut-short': ({ held, events }) =>
    `所持链头为第 ${held} 号事件，而审计链仅有 ${events} 个事件：末尾被截去，或本文件为较早的副本。`,
  'audit.file-damaged': ({ what }) => `文件已损坏：${what}。`,
  'audit.schema-changed': ({ name }) => `数据库结构与本版本工作台不符：${name} 被更改、增加或删除。`,
  'audit.maker-without-event': ({ number }) => `案件 ${number} 的一名经办人已不在记录中。`,
  'audit.source-changed': ({ name }) => `文件 ${name} 与导入时不同：内容的 SHA-256 不一致。`,
  'audit.policy-changed': ({ kind, version }, t) =>
    `政策表“${nameOf(t.names.policies, kind)}”第 ${version} 版在提出后被改动。`,
  'audit.model-changed': ({ name, version }) => `模型 ${name} ${version} 在登记后被改动。`,
  'audit.table-changed': ({ name }) => `实验室数据表 ${name} 在添加后被改动。`,
  'audit.snapshot-changed': ({ number }) => `案件 ${number} 的提交快照被改动。`,
  'audit.evidence-changed': ({ number, sequence }) => `案件 ${number} 的材料与第 ${sequence} 号事件冻结时不同。`,
  'audit.cases-without-event': ({ count }) => `有 ${count} 个案件无立案事件。`,
  'audit.case-gone': ({ id }) => `事件所涉案件已不存在：${id}。`,
  'audit.state-without-event': ({ number, state }, t) =>
    `案件 ${number} 的状态为“${nameOf(t.names.states, state)}”，与其事件不符。`,
  'audit.facts-without-event': ({ number }) => `案件 ${number} 的基本信息或方案与其事件不符。`,
  'audit.decision-without-event': ({ number, sequence }) => `案件 ${number} 的一项决定与第 ${sequence} 号事件不符。`,
  'audit.event-without-decision': ({ number, sequence }) => `第 ${sequence} 号事件对案件 ${number} 的决定已不存在。`,
  'audit.condition-without-event': ({ number }) => `案件 ${number} 的一项条件或其落实情况无事件记载。`,
  'audit.snapshot-without-event': ({ number }) => `案件 ${number} 的一份提交快照无事件记载。`,
  'audit.records-without-event': ({ number }) => `案件 ${number} 的材料增减无事件记载。`,
  'audit.officer-without-event': ({ officer }) => `${officer} 的角色、层级或状态与事件不符。`,
  'audit.key-without-event': ({ officer }) => `${officer} 的一把签名密钥无事件记载。`,
  'audit.policy-without-event': ({ kind, version }, t) =>
    `政策表“${nameOf(t.names.policies, kind)}”第 ${version} 版的生效无事件记载。`,
  'audit.model-without-event': ({ name, version }) => `模型 ${name} ${version} 的生效无事件记载。`,
  'audit.intact': ({ events, signatures }) =>
    `全部 ${events} 个事件完整无误，含 ${signatures} 个签名；来源文件、政策、模型、提交快照、决定和状态均与事件相符。`,
};
