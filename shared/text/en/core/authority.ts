/** Sentences about approval authority: who must decide, and why a milder row of the table did not fit. */
import type { Channel, Product } from '../../../domain/applications.ts';
import type { Reliability } from '../../../domain/authenticity.ts';
import type { ExceptionSeverity } from '../../../domain/exceptions.ts';
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
  'authority.loss-above': ({ share, upTo }: { readonly share: number | null; readonly upTo: number }, t: Teller) =>
    share === null
      ? 'The loss given default is not known.'
      : `The loss given default of ${t.formats.percent(share, 0)} is above ${t.formats.percent(upTo, 0)}.`,
  'authority.tenor-above': ({ months, upTo }: { readonly months: number; readonly upTo: number }) =>
    `The tenor of ${months} months is longer than ${upTo}.`,
  'authority.other-product': ({ product }: { readonly product: Product }, t: Teller) =>
    `A milder rule is not for the product “${t.names.products[product]}”.`,
  'authority.other-channel': ({ channel }: { readonly channel: Channel }, t: Teller) =>
    `A milder rule is not for the channel “${t.names.channels[channel]}”.`,
  'authority.reliability-worse': ({
    reliability,
    than,
  }: {
    readonly reliability: Reliability;
    readonly than: Reliability;
  }) => `A group of evidence has reliability ${reliability}, worse than ${than}.`,
  'authority.exceptions-above': ({ count, upTo }: { readonly count: number; readonly upTo: number }) =>
    `There ${count === 1 ? 'is 1 exception' : `are ${count} exceptions`} from policy, more than ${upTo}.`,
  'authority.exception-worse': ({ than }: { readonly than: ExceptionSeverity }) =>
    `An exception from policy is more severe than ${than}.`,
  'authority.nobody-may': ({ rule }: { readonly rule: string }) =>
    `By rule ${rule} of the authority table nobody may approve this.`,
} as const;
