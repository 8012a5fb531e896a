/** 单元格内容无法识别的原因。 */
import type { cellSentences as english } from '../../en/core/cell.ts';
import type { Translated } from '../../teller.ts';

export const cellSentences: Translated<typeof english> = {
  'cell.unreadable': ({ cell, why }, t) => `“${cell}”${t.say(why)}`,
  'cell.no-month': '不是年月，应如 2024-03',
  'cell.no-flag': '不是“是”或“否”',
  'cell.no-choice': ({ options }) => `不在可选值之内：${options.join('、')}`,
  'cell.too-large': '超出金额的上限',
  'cell.no-whole-number': '不是整数',
  'cell.no-currency': '不是币种代码，应如 CNY',
  'cell.no-number': ({ decimalMark }) => `不是以${decimalMark === '.' ? '点' : '逗号'}为小数点的数字`,
  'cell.no-date': ({ order }) =>
    order === 'ymd'
      ? '不是日期，应如 2024-03-05'
      : `不是按${order === 'dmy' ? '日、月、年' : '月、日、年'}顺序书写的日期`,
};
