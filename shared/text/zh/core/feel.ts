/** 决策模型所用 FEEL 表达式的提示：表达式有何错误，为何没有取值。 */
import type { FeelKind } from '../../../domain/feel-kinds.ts';
import type { feelSentences as english } from '../../en/core/feel.ts';
import type { Translated } from '../../teller.ts';

const KINDS: Readonly<Record<FeelKind, string>> = {
  null: '空值',
  boolean: '布尔值',
  string: '文本',
  number: '数值',
  date: '日期',
  time: '时间',
  moment: '日期时间',
  'days-duration': '以天计的时长',
  'months-duration': '以月计的时长',
  list: '列表',
  context: '上下文',
  range: '区间',
  function: '函数',
};

export const feelSentences: Translated<typeof english> = {
  'feel.syntax': ({ line, column, text }) =>
    text.trim() === ''
      ? `表达式不完整（表达式第 ${line} 行第 ${column} 列）`
      : `表达式自“${text}”起无法解析（表达式第 ${line} 行第 ${column} 列）`,
  'feel.unknown-name': ({ name }) => `此处无法引用名称“${name}”，请先为其建立依赖关系`,
  'feel.unknown-function': ({ name }) => `没有函数“${name}”`,
  'feel.unknown-type': ({ name }) => `没有类型“${name}”`,
  'feel.bad-number': ({ text }) => `${text} 不是 34 位以内的数值`,
  'feel.bad-at-literal': ({ text }) => `“${text}”不是日期、时间或时长`,
  'feel.bad-range': ({ text }) => `${text} 的两端无法比较大小`,
  'feel.no-range': ({ sign }) => `${sign} 左侧须有取值`,
  'feel.entry-twice': ({ name }) => `同一上下文中“${name}”出现两次`,
  'feel.external': '不调用其他语言的函数',
  'feel.no-form': ({ name }) => (name === '' ? '参数与函数不符' : `参数与函数 ${name}() 不符`),
  'feel.too-deep': ({ name, deepest }) => `函数 ${name}() 嵌套调用自身超过 ${deepest} 层`,
  'feel.not-a-function': ({ kind }) => `${KINDS[kind]}不是函数，不能调用`,
  'feel.not-a-test': ({ kind }) => `此处应为布尔值，实为${KINDS[kind]}`,
  'feel.no-such-operation': ({ sign, left, right }) => `${KINDS[left]}与${KINDS[right]}之间不能使用 ${sign}`,
  'feel.no-sign': ({ sign, kind }) => `${KINDS[kind]}之前不能使用 ${sign}`,
  'feel.no-value': ({ sign }) => (sign === '/' ? '除数为零' : `${sign} 的结果不是数值`),
  'feel.no-member': ({ kind, name }) => `${KINDS[kind]}没有“${name}”`,
  'feel.no-steps': '区间无法逐项取值：两端须为整数或日期',
  'feel.other-type': ({ kind }) => `${KINDS[kind]}不符合参数声明的类型`,
  'feel.not-of-type': ({ name, kind }) => `“${name}”的取值为${KINDS[kind]}，不符合声明的类型或允许的取值`,
};
