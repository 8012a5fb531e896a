/** Words of the section "Stress" of the decision report. */
import type { ShockId } from '../../../domain/stress.ts';
import type { Teller } from '../../teller.ts';
import { stressText as room } from '../stress.ts';

export function stressText({ formats }: Teller) {
  return {
    title: 'Stress',
    intro: (cover: number | null, minimum: number) =>
      cover === null
        ? 'Nothing falls due, so that no shock can break the cover of debt service.'
        : `Debt service cover with the facility is ${formats.number(cover, 2)}; the limit policy asks for ${formats.number(minimum, 2)}. Each shock alone:`,
    shocks: room.shocks,
    shock: 'Shock',
    from: 'From',
    to: 'To',
    cover: 'Cover',
    breaksAt: 'Cover is 1 at',
    never: 'not within these',
    held: room.held,
    size: (shock: ShockId, value: number) => {
      if (shock === 'receivableDays') return `${formats.number(Math.round(value))} days`;
      if (shock === 'rateBasisPoints') return `${formats.number(Math.round(value))} bp`;
      return `${value > 0 ? '+' : value < 0 ? '−' : ''}${formats.number(Math.abs(value), 1)}%`;
    },
  };
}
