/** 政策表须遵守的规则。其中的名称为文件中的字段名。 */
import type { policySentences as english } from '../../en/core/policy.ts';
import type { Translated } from '../../teller.ts';

const HARDER = {
  amount: '金额越大',
  grade: '等级越差',
  priceDeviation: '利率优惠越大',
  withinLimit: '金额超过额度',
  lossGivenDefault: '违约损失率越高',
  termMonths: '期限越长',
  exceptions: '政策例外越多',
  worstException: '政策例外越严重',
  reliability: '可信度越差',
} as const;

export const policySentences: Translated<typeof english> = {
  'policy.iso-currency': '须为 ISO 4217 币种代码，如 CNY',
  'policy.below-least': '不得小于 atLeast',
  'policy.last-class': '最后一档须从 0 起',
  'policy.grades-once': ({ grades }) => `须按此顺序将等级 ${grades.join('、')} 各列一次`,
  'policy.worse-never-more': ({ better }) => `不得高于 ${better} 级：较差等级的比例不得更高`,
  'policy.one-share': '两个比例至少填一个',
  'policy.required-not-applied': ({ name }) => `${name} 为必需项，但未列为适用`,
  'policy.must-contain': ({ name }) => `须包含“${name}”`,
  'policy.rests-on-evidence': '须至少列出一个以证据为依据的测算项',
  'policy.last-band-open': '仅最后一档可以且必须不设上限（null）',
  'policy.out-of-order': ({ way, value, before }) =>
    `须逐行${way === 'rise' ? '递增' : '递减'}：${before} 之后为 ${value}`,
  'policy.absent': ({ name }) => `表中缺少 ${name}`,
  'policy.twice': ({ name }) => `表中重复列出 ${name}`,
  'policy.secured-loses-more': '有押品部分的违约损失率不得高于无押品部分',
  'policy.hurdle-below-funds': '换算为税前后不得低于最高的资金转移定价',
  'policy.same-currency': ({ name }) => `须为 ${name} 以外的币种`,
  'policy.rate-twice': ({ from, to, date }) => `表中重复列出 ${from} 与 ${to} 在 ${date} 的汇率`,
  'policy.rule-twice': ({ name }) => `规则 ${name} 重复`,
  'policy.someone-or-nobody': '规则须列明审批人，或注明任何人均无权批准，二者必居其一',
  'policy.last-row-open': '最后一行须适用于所有业务：各条件均为 null',
  'policy.asks-for-less': ({ harder, rule, than }) =>
    `${HARDER[harder]}，审批要求不得降低，但规则 ${rule} 的要求低于规则 ${than}`,
};
