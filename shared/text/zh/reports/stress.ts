/** 审批报告“压力测试”一节的用语。 */
import type { stressText as english } from '../../en/reports/stress.ts';
import type { SameShape } from '../../same-shape.ts';
import type { Teller } from '../../teller.ts';
import { stressText as room } from '../stress.ts';

export function stressText({ formats }: Teller): SameShape<ReturnType<typeof english>> {
  return {
    title: '压力测试',
    intro: (cover, minimum) =>
      cover === null
        ? '没有到期本息，任何冲击都不会使偿债备付率不足。'
        : `含本笔授信的偿债备付率为 ${formats.number(cover, 2)}，额度政策要求 ${formats.number(minimum, 2)}。各项冲击单独作用：`,
    shocks: room.shocks,
    shock: '冲击',
    from: '自',
    to: '至',
    cover: '备付率',
    breaksAt: '备付率为 1 时',
    never: '此范围内不会',
    held: room.held,
    size: (shock, value) => {
      if (shock === 'receivableDays') return `${formats.number(Math.round(value))} 天`;
      if (shock === 'rateBasisPoints') return `${formats.number(Math.round(value))} 个基点`;
      return `${value > 0 ? '+' : value < 0 ? '−' : ''}${formats.number(Math.abs(value), 1)}%`;
    },
  };
}
