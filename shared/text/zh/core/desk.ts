/** 入口处的提示：谁可以调用、缺少什么、内部出错。 */
import type { deskSentences as english } from '../../en/core/desk.ts';
import type { Translated } from '../../teller.ts';

export const deskSentences: Translated<typeof english> = {
  'desk.name': '中小企业信贷工作台',
  'desk.no-operation': ({ name }) => `没有名为“${name}”的操作。`,
  'desk.sign-in-first': '请先登录。',
  'desk.not-your-role': ({ name, access, roles }, t) =>
    `“${name}”仅限${access.map((role) => t.names.roles[role]).join('、')}使用；您当前的角色是${roles.map((role) => t.names.roles[role]).join('、')}。`,
  'desk.other-officer': '期间另有人员在其他标签页登录，本页已锁定，未作任何操作。',
  'desk.locked-when-idle': '长时间未操作，工作台已锁定，请重新登录。',
  'desk.internal': ({ correlationId }) =>
    `工作台因内部错误未能完成此操作，数据未作任何更改。请将编号 ${correlationId} 告知技术支持。`,
  'desk.invalid-field': ({ place, message }, t) => `${t.say(place)}：${t.say(message)}`,
  'desk.invalid-input': '输入不符合此操作的格式。',
};
