/** 登录的说明。 */
import type { sessionSentences as english } from '../../en/core/session.ts';
import type { Translated } from '../../teller.ts';

export const sessionSentences: Translated<typeof english> = {
  'session.disabled': '该人员已停用，请联系管理员。',
  'session.no-administrator': ({ officer }) => `“${officer}”不是本工作区的在用管理员。`,
  'session.wrong-current': '当前密码不正确。',
};
