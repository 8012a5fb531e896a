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
  'audit.intact': ({ events }) => `全部 ${events} 个事件完整无误。`,
};
