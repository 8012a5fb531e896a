/** G1: guarantee circles. */
import { type Amount, amountText } from '../../../amounts.ts';
import type { Teller } from '../../../teller.ts';
import { counted } from '../../letters.ts';

export interface CircleOf {
  readonly members: number;
  readonly stated: Amount;
  readonly left: Amount;
}

export const guaranteeCircleSentences = {
  'guarantee-circle.none-provided': 'No guarantees were provided.',
  'guarantee-circle.none': 'Nobody the applicant guarantees for guarantees for it.',
  'guarantee-circle.member': ({ members, stated, left }: CircleOf, t: Teller) =>
    `The applicant stands in a circle of ${counted(members, 'party', 'parties')} that guarantee each other; of ${amountText(stated, t)} guaranteed for it ${amountText(left, t)} is left when the circle is netted.`,
} as const;
