/** 审批授权的说明：由谁审批，为何不适用较宽松的授权。 */
import type { authoritySentences as english } from '../../en/core/authority.ts';
import type { Translated } from '../../teller.ts';

const SEVERITIES = { minor: '轻微', material: '较重', critical: '严重' } as const;

export const authoritySentences: Translated<typeof english> = {
  'authority.never-submitted': '该案件从未提交。',
  'authority.level-too-low': ({ wanted, own }, t) => {
    const posts = wanted.map(({ count, level }) => `${t.names.levels[level]} ${count} 名`).join('、');
    return `授权表要求更高层级的审批人：${posts || '目前没有空缺'}。您的层级是${t.names.levels[own]}。`;
  },
  'authority.amount-above': ({ amount, currency, bound, boundCurrency }, t) =>
    `金额 ${t.formats.moneyInText(amount, currency)}，超过 ${t.formats.moneyInText(bound, boundCurrency)}。`,
  'authority.no-exchange-rate': ({ from, to }) => `汇率表中没有最近 31 天内 ${from} 对 ${to} 的汇率。`,
  'authority.grade-worse': ({ grade, than }) => `等级 ${grade} 低于 ${than}。`,
  'authority.no-model-rate': '无模型利率可与拟定利率比较。',
  'authority.rate-below': ({ below, upTo }) =>
    `拟定利率低于模型利率 ${below} 个基点；不超过 ${upTo} 个基点时审批权限较低。`,
  'authority.no-limit': '无法测算额度。',
  'authority.above-limit': '金额超过测算额度。',
  'authority.loss-above': ({ share, upTo }, t) =>
    share === null
      ? '违约损失率未知。'
      : `违约损失率 ${t.formats.percent(share, 0)}，高于 ${t.formats.percent(upTo, 0)}。`,
  'authority.tenor-above': ({ months, upTo }) => `期限 ${months} 个月，超过 ${upTo} 个月。`,
  'authority.other-product': ({ product }, t) => `较宽松的规则不适用于产品“${t.names.products[product]}”。`,
  'authority.other-channel': ({ channel }, t) => `较宽松的规则不适用于渠道“${t.names.channels[channel]}”。`,
  'authority.reliability-worse': ({ reliability, than }) => `有一组证据的可信度为 ${reliability}，低于 ${than}。`,
  'authority.exceptions-above': ({ count, upTo }) => `政策例外 ${count} 项，超过 ${upTo} 项。`,
  'authority.exception-worse': ({ than }) => `有政策例外的严重程度超过“${SEVERITIES[than]}”。`,
  'authority.nobody-may': ({ rule }) => `按授权表规则 ${rule}，任何人均无权批准。`,
};
