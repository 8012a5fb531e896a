/** 数据表分析的提示：没有信息量的列，或可能泄露结果的列。 */
import type { labProfileSentences as english } from '../../en/core/lab-profile.ts';
import type { Translated } from '../../teller.ts';

export const labProfileSentences: Translated<typeof english> = {
  'lab-profile.constant': ({ column }) => `${column} 只有一个取值，没有区分作用。`,
  'lab-profile.identifier': ({ column, levels, rows }) => `${column} 在 ${rows} 行中有 ${levels} 个取值，疑似编号。`,
  'lab-profile.mostly-missing': ({ column, missing, rows }) => `${column} 在 ${rows} 行中有 ${missing} 行缺失。`,
  'lab-profile.tells-outcome-alone': ({ column, auc }) =>
    `仅凭 ${column} 一列，AUC 已达 ${auc.toFixed(3)}：请核实该值在结果发生前是否已知。`,
  'lab-profile.missing-tells-outcome': ({ column, defaults, rows }, t) =>
    `${column} 缺失的行中有 ${t.formats.percent(defaults / rows, 1)} 违约：请核实是否因结果而未填。`,
  'lab-profile.value-never-defaults': ({ column, value, rows }) =>
    `${column} = ${value} 的 ${rows} 行均未违约：请核实该值在结果发生前是否已知。`,
  'lab-profile.value-always-defaults': ({ column, value, rows }) =>
    `${column} = ${value} 的 ${rows} 行全部违约：请核实该值在结果发生前是否已知。`,
};
