/** 人员管理的说明。 */
import type { officerSentences as english } from '../../en/core/officer.ts';
import type { Translated } from '../../teller.ts';

export const officerSentences: Translated<typeof english> = {
  'officer.last-two': '在用管理员不得少于两名，请先增设一名管理员。',
  'officer.oneself': '双人复核：任何人不得变更自己的账户，须由另外两名管理员办理。',
  'officer.asker': '双人复核：该申请由您提出，须由另一名管理员确认，或凭恢复短语确认。',
  'officer.asker-gone': '申请人已不是在用管理员，请否决该申请后重新提出。',
  'officer.asked-already': ({ officer }) => `${officer} 已有一项变更待另一名管理员确认，请先处理该项。`,
  'officer.no-request': '没有该待确认的申请，可能已经处理。',
  'officer.name-taken': ({ name, taken }) =>
    name === taken ? `已有登录名为“${name}”的人员。` : `登录名“${name}”易与“${taken}”混淆，请另选一个。`,
  'officer.one-account': ({ staffNumber, officer }) => `一人只能有一个账户：工号 ${staffNumber} 已属 ${officer}。`,
  'officer.founders-name': '两名管理员的登录名须能明显区分。',
  'officer.founders-person': '两名管理员须为两人，工号不得相同。',
  'officer.is-disabled': '该人员已停用，请改为启用。',
  'officer.is-active': '该人员为在用状态。',
};
