/** 模型说明书的语句：数据来源、专家判断之处、如何重现。 */
import type { BinRange, passportSentences as english } from '../../en/core/passport.ts';
import type { Translated } from '../../teller.ts';

function binsText({ first, last }: BinRange): string {
  return first === last ? `第 ${first} 箱` : `第 ${first} 至 ${last} 箱`;
}

export const passportSentences: Translated<typeof english> = {
  'passport.period': ({ from, to }) => `${from} 至 ${to}`,
  'passport.estimated-from': ({ file }) => `由 ${file} 估计`,
  'passport.holdout-at-random': ({ share }) => `按种子随机抽取 ${Math.round(100 * share)}% 的行`,
  'passport.holdout-by-time': ({ column, from }) => `${column} 在 ${from} 及以后的行`,
  'passport.points-set': ({ points, ...bins }) => `${binsText(bins)}设为 ${points} 分`,
  'passport.bins-merged': (bins) => `${binsText(bins)}合并为一箱`,
  'passport.bring-table': ({ sha256, version }) =>
    `将 SHA-256 为 ${sha256} 的数据表加入 SME Credit Desk ${version} 的建模室。`,
  'passport.start-run': '按上述设置开始训练：数据表、设置和版本相同，所得分值逐位相同。',
  'passport.repeat-edits': '依次作出所列的手工修改。',
  'passport.not-reviewed': '未经审查：尚无人说明该模型不适用于哪些情形，请勿使用。',
  'passport.group-of-model': ({ group, name, version }, t) =>
    `${t.names.groups[group]}组：分值取自 ${name} 版本 ${version}。`,
  'passport.points-not-provided': '未提供的输入变量的分值。',
  'passport.part-measured': '各项指标仅为估计部分在其数据表上的表现；模型整体未以实际结果检验。',
  'passport.level-of-default': ({ rate }) =>
    `本行申请人的违约率水平：一年内 ${Number((100 * rate).toPrecision(12))}%。`,
};
