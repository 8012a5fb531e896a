/** 授信方案须遵守的规则。 */
import type { proposalSentences as english } from '../../en/core/proposal.ts';
import type { Translated } from '../../teller.ts';

export const proposalSentences: Translated<typeof english> = {
  'proposal.too-long': ({ months, longest, product }, t) =>
    `${months} 个月超过政策对${t.names.products[product]}的最长期限 ${longest} 个月。`,
  'proposal.above-request': ({ requested, currency }, t) =>
    `高于申请金额 ${t.formats.moneyInText(requested, currency)}，请在理由中说明原因。`,
};
