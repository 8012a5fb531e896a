/** 政策版本的说明。 */
import type { policyVersionSentences as english } from '../../en/core/policy-version.ts';
import type { Translated } from '../../teller.ts';

const POLICY_STATUSES = { proposed: '待批', active: '正在生效', superseded: '已被替代', refused: '已否决' } as const;

export const policyVersionSentences: Translated<typeof english> = {
  'policy-version.none': '没有该哈希对应的政策版本。',
  'policy-version.not-proposed': ({ status }) => `该版本${POLICY_STATUSES[status]}，只有待批的版本可以决定。`,
  'policy-version.proposer': '双人复核：该版本由您提出，须由另一名管理员启用。',
  'policy-version.shipped': '随工作台提供：属专家判断，须经本行审阅。',
};
