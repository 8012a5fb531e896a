/** 登录的说明。 */
import type { sessionSentences as english } from '../../en/core/session.ts';
import type { Translated } from '../../teller.ts';

export const sessionSentences: Translated<typeof english> = {
  'session.disabled': '该人员已停用，请联系管理员。',
  'session.no-administrator': ({ officer }) => `“${officer}”不是本工作区的在用管理员。`,
  'session.one-time-password': '该密码仅供首次登录使用，请设置您自己的密码后继续。',
  'session.same-password': '请设置您自己的密码，不得与所发密码相同。',
  'session.no-one-time-password': '您的密码已由本人设置，如需修改，请登录后在设置中办理。',
  'session.wait': ({ seconds }) => `登录失败次数过多，请等待 ${seconds} 秒后重试。`,
  'session.key-replaced': '该人员的密码已修改或重置，请重新登录。',
  'session.wrong-current': '当前密码不正确。',
};
