/** 审批授权的说明。 */
import type { authoritySentences as english } from '../../en/core/authority.ts';
import type { Translated } from '../../teller.ts';

export const authoritySentences: Translated<typeof english> = {
  'authority.never-submitted': '该案件从未提交。',
  'authority.level-too-low': ({ wanted, own }, t) => {
    const posts = wanted.map(({ count, level }) => `${t.names.levels[level]} ${count} 名`).join('、');
    return `授权表要求更高层级的审批人：${posts || '目前没有空缺'}。您的层级是${t.names.levels[own]}。`;
  },
};
