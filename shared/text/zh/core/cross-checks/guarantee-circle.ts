/** G1：担保圈。 */

import { amountText } from '../../../amounts.ts';
import type { guaranteeCircleSentences as english } from '../../../en/core/cross-checks/guarantee-circle.ts';
import type { Translated } from '../../../teller.ts';

export const guaranteeCircleSentences: Translated<typeof english> = {
  'guarantee-circle.none-provided': '未提供担保资料。',
  'guarantee-circle.none': '申请人所担保的各方均未反过来为其担保。',
  'guarantee-circle.member': ({ members, stated, left }, t) =>
    `申请人处于由 ${members} 方互保形成的担保圈中；为其提供的担保 ${amountText(stated, t)}，担保圈轧差后剩余 ${amountText(left, t)}。`,
};
