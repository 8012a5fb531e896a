/** 人员管理的说明。 */
import type { officerSentences as english } from '../../en/core/officer.ts';
import type { Translated } from '../../teller.ts';

export const officerSentences: Translated<typeof english> = {
  'officer.last-administrator': '这是最后一名在用管理员，请先将该角色授予其他人员。',
  'officer.name-taken': ({ name }) => `已有登录名为“${name}”的人员。`,
  'officer.is-disabled': '该人员已停用，请改为启用。',
};
