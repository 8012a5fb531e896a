/** T10：用电、运量是否随销售变动。 */

import { shareText } from '../../../amounts.ts';
import type { physicalSentences as english } from '../../../en/core/cross-checks/physical.ts';
import type { Translated } from '../../../teller.ts';
import { monthText } from '../../months.ts';

export const physicalSentences: Translated<typeof english> = {
  'physical.together': ({ sales, measure, months }, t) =>
    `${months} 个月中，${t.say(sales)}与${t.say(measure)}同步变动。`,
  'physical.step': ({ from, sales, salesChange, measure, measureChange }, t) =>
    `自${monthText(from)}起，${t.say(sales)}较此前增长${shareText(salesChange, t)}，而${t.say(measure)}${measureChange < 0 ? '下降' : '仅增长'}${shareText(Math.abs(measureChange), t)}。`,
  'physical.later-months': ({ of }, t) => `后期各月的${t.say(of)}`,
  'physical.nothing': '未提供水电气账单和工资表。',
  'physical.too-short': '销售与账单同时已知的月份不足六个月。',
};
