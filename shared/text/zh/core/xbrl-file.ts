/** XBRL 报告文件的说明。 */
import type { xbrlFileSentences as english } from '../../en/core/xbrl-file.ts';
import type { Translated } from '../../teller.ts';

/** 报表类型。 */
const STATEMENT_KINDS = { audited: '已审计', reviewed: '已审阅', management: '管理报表', tax: '税务报表' } as const;

export const xbrlFileSentences: Translated<typeof english> = {
  'xbrl-file.fact-left-out': ({ name, why }, t) => `${name}：${t.say(why)}，该数据未计入`,
  'xbrl-file.no-context': ({ id }) => `其上下文“${id}”没有定义`,
  'xbrl-file.unknown-format': ({ format }) => `格式“${format}”无法识别`,
  'xbrl-file.bad-scale': ({ scale }) => `比例“${scale}”不是整数`,
  'xbrl-file.left-out-no-context': ({ id }) => `其上下文“${id}”没有定义，该数据未计入`,
  'xbrl-file.left-out-not-a-number': ({ text }) => `“${text}”不是数字，该数据未计入`,
  'xbrl-file.brackets': ({ concept }) => `${concept} 以括号列示，标记却为正数，以标记为准`,
  'xbrl-file.two-amounts': ({ concept, here, there, line }) =>
    `${concept} 此处为 ${here}，第 ${line} 行为 ${there}，两者均不采用`,
  'xbrl-file.no-taxonomy': ({ namespaces }) => `没有适用于该分类标准（${namespaces}）的对应文件，其数据均未采用`,
  'xbrl-file.kind-found': ({ kind, concept }) => `根据 ${concept} 判定报表类型为“${STATEMENT_KINDS[kind]}”`,
  'xbrl-file.kind-unknown': '报告未注明是否经审计，按“管理报表”处理',
  'xbrl-file.mended': ({ why, mends }, t) =>
    `该网页不是内联 XBRL 要求的规范 XML（${t.say(why)}），已按 HTML 读取并修补 ${mends} 处标签`,
  'xbrl-file.unused-concept': ({ concept, facts, withDimensions }) =>
    `没有报表项目接收 ${concept}（${facts} 个数据${withDimensions === 0 ? '' : `，其中 ${withDimensions} 个带维度`}）`,
  'xbrl-file.not-a-number': ({ text, format }) => `“${text}”${format === null ? '不是数字' : `不符合格式 ${format}`}`,
};
