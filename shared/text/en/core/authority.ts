/** Sentences about approval authority: who must decide, and why a milder row of the table did not fit. */
import type { Grade } from '../../../domain/grades.ts';
import type { InstitutionLevel } from '../../../domain/officers.ts';
import type { Teller } from '../../teller.ts';

export interface ApproversWanted {
  readonly wanted: readonly { readonly count: number; readonly level: InstitutionLevel }[];
  readonly own: InstitutionLevel;
}

export interface PassedAmount {
  readonly amount: number;
  readonly currency: string;
  readonly bound: number;
  readonly boundCurrency: string;
}

export const authoritySentences = {
  'authority.never-submitted': 'This case was never submitted.',
  'authority.level-too-low': ({ wanted, own }: ApproversWanted) => {
    const posts = wanted.map(({ count, level }) => `${count} at ${level} level`).join(', ');
    return `The authority table asks for an approver of a higher level: ${posts || 'none is open'}. Yours is ${own}.`;
  },
  'authority.amount-above': ({ amount, currency, bound, boundCurrency }: PassedAmount, t: Teller) =>
    `The amount of ${t.formats.moneyInText(amount, currency)} is above ${t.formats.moneyInText(bound, boundCurrency)}.`,
  'authority.no-exchange-rate': ({ from, to }: { readonly from: string; readonly to: string }) =>
    `There is no rate of ${from} in ${to} of the last 31 days.`,
  'authority.grade-worse': ({ grade, than }: { readonly grade: Grade; readonly than: Grade }) =>
    `Grade ${grade} is worse than ${than}.`,
  'authority.no-model-rate': 'There is no model rate to compare the proposed rate with.',
  'authority.rate-below': ({ below, upTo }: { readonly below: number; readonly upTo: number }) =>
    `The rate lies ${below} bp below the model rate; up to ${upTo} bp would need less.`,
  'authority.no-limit': 'No limit could be computed.',
  'authority.above-limit': 'The amount is above the computed limit.',
} as const;
