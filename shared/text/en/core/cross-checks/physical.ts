/** T10: whether electricity and freight move with the sales they are needed for. */
import type { Words } from '../../../../domain/words.ts';
import { shareText } from '../../../amounts.ts';
import type { Teller } from '../../../teller.ts';
import { capital } from '../../letters.ts';

export interface MovedTogether {
  readonly sales: Words;
  readonly measure: Words;
  readonly months: number;
}

export interface SalesStep {
  readonly from: string;
  readonly sales: Words;
  readonly salesChange: number;
  readonly measure: Words;
  readonly measureChange: number;
}

export const physicalSentences = {
  'physical.together': ({ sales, measure, months }: MovedTogether, t: Teller) =>
    `${capital(t.say(sales))} and ${t.say(measure)} moved together over ${months} months.`,
  'physical.step': ({ from, sales, salesChange, measure, measureChange }: SalesStep, t: Teller) =>
    `From ${from} on ${t.say(sales)} are ${shareText(salesChange, t)} above the months before; ${t.say(measure)} ${measureChange < 0 ? 'fell' : 'rose'} by ${shareText(Math.abs(measureChange), t)}.`,
  'physical.later-months': ({ of }: { readonly of: Words }, t: Teller) => `${t.say(of)} of the later months`,
  'physical.nothing': 'Neither utility bills nor payroll were provided.',
  'physical.too-short': 'Fewer than six months of sales and bills are known together.',
} as const;
