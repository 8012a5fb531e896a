/** 决策模型（DMN）文件及其测试用例的提示。 */
import type { dmnSentences as english } from '../../en/core/dmn.ts';
import type { Translated } from '../../teller.ts';

/** “（金额：> 10；等级：其他文本）”；整张表时为空。 */
function where(region: readonly { readonly column: string; readonly cell: string | null }[]): string {
  const parts = region.map(({ column, cell }) => `${column}：${cell ?? '其他文本'}`);
  return parts.length === 0 ? '' : `（${parts.join('；')}）`;
}

export const dmnSentences: Translated<typeof english> = {
  'dmn.not-dmn': ({ root }) => `文件不是决策模型：以 <${root}> 开头，DMN 文件应以 <definitions> 开头`,
  'dmn.not-cases': ({ root }) => `文件不含测试用例：以 <${root}> 开头，应以 <testCases> 开头`,
  'dmn.bad-value': ({ text, type }) => `“${text}”不是类型 ${type} 的取值`,
  'dmn.hit-policy': ({ text }) => `没有命中策略或汇总方式“${text}”`,
  'dmn.rule-cells': ({ found, wanted }) => `规则有 ${found} 个单元格，决策表有 ${wanted} 列`,
  'dmn.no-callee': '调用未指明函数',
  'dmn.no-text': '表达式为空',
  'dmn.language': ({ language }) => `无法读取以“${language}”书写的表达式`,
  'dmn.cycle': ({ name }) => `“${name}”依赖于自身`,
  'dmn.lost-reference': ({ href }) => `所引用的标识“${href}”不存在`,
  'dmn.lost-import': ({ name }) => `模型所在目录中没有其导入的模型“${name}”`,
  'dmn.not-unique': ({ rules }) => `规则 ${rules.join('、')} 同时命中，而该决策表只允许命中一条`,
  'dmn.not-alike': ({ rules }) => `规则 ${rules.join('、')} 同时命中但结论不一，该决策表不允许`,
  'dmn.input-not-allowed': '决策表的输入不在允许的取值之内',
  'dmn.no-aggregate': ({ aggregation }) => `所命中规则的输出无法进行 ${aggregation} 汇总`,
  'dmn.gap': ({ region }) => `没有规则命中${where(region)}`,
  'dmn.overlap': ({ region, rules }) => `规则 ${rules.join('、')} 同时命中${where(region)}`,
  'dmn.unreached': ({ rules }) => `规则 ${rules.join('、')} 永远不起作用`,
  'dmn.not-checkable': ({ columns }) =>
    `无法判断有无遗漏或重叠：${columns.join('、')} 列的单元格取决于其他取值，或组合过多`,
  'dmn.sound': '模型无误，决策表没有遗漏。',
  'dmn.problem': ({ file, line, node, words }, t) =>
    `${file} 第 ${line} 行${node === '' ? '' : `（${node}）`}：${t.say(words)}。`,
  'dmn.case-failed': ({ id, node, expected, got, warnings }, t) =>
    `用例 ${id}，${node}：应为 ${expected}，实为 ${got}${warnings.length === 0 ? '' : `（${warnings.map((words) => t.say(words)).join('；')}）`}。`,
  'dmn.cases-run': ({ passed, failed }, t) =>
    failed === 0
      ? `${t.formats.number(passed)} 个用例全部通过。`
      : `${t.formats.number(passed)} 个用例通过，${t.formats.number(failed)} 个未通过。`,
};
