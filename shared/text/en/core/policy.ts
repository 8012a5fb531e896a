/** Sentences of what a policy table must obey. Names in them are those of the document. */

export interface Named {
  readonly name: string;
}

export interface OutOfOrder {
  readonly way: 'rise' | 'fall';
  readonly value: number;
  readonly before: number;
}

export interface AsksForLess {
  /** What makes the case harder from the first rule to the second. */
  readonly harder: keyof typeof HARDER;
  readonly rule: string;
  readonly than: string;
}

const HARDER = {
  amount: 'a larger amount',
  grade: 'a worse grade',
  priceDeviation: 'a larger price deviation',
  withinLimit: 'an amount above the limit',
  lossGivenDefault: 'a higher loss given default',
  termMonths: 'a longer tenor',
  exceptions: 'one exception more',
  worstException: 'a more severe exception',
  reliability: 'a worse reliability',
} as const;

export const policySentences = {
  'policy.iso-currency': 'must be an ISO 4217 code such as CNY',
  'policy.below-least': 'must not lie below atLeast',
  'policy.last-class': 'the last class must start at 0',
  'policy.grades-once': ({ grades }: { readonly grades: readonly string[] }) =>
    `must list the grades ${grades.join(', ')} once each, in this order`,
  'policy.worse-never-more': ({ better }: { readonly better: string }) =>
    `must not exceed that of ${better}: a worse grade never gets more`,
  'policy.one-share': 'one of the two shares must be given',
  'policy.required-not-applied': ({ name }: Named) => `${name} is required but does not apply`,
  'policy.must-contain': ({ name }: Named) => `must contain "${name}"`,
  'policy.rests-on-evidence': 'must name at least one measure that rests on evidence',
  'policy.last-band-open': 'the last band, and only the last, must be unbounded (null)',
  'policy.out-of-order': ({ way, value, before }: OutOfOrder) =>
    `must ${way} from row to row: ${value} after ${before}`,
  'policy.absent': ({ name }: Named) => `${name} is not in the table`,
  'policy.twice': ({ name }: Named) => `${name} is in the table twice`,
  'policy.secured-loses-more': 'what is secured must not lose more than what is not',
  'policy.hurdle-below-funds': 'before tax it must not lie below the highest funds-transfer price',
  'policy.same-currency': ({ name }: Named) => `must be another currency than ${name}`,
  'policy.rate-twice': ({ from, to, date }: { readonly from: string; readonly to: string; readonly date: string }) =>
    `a rate of ${from} and ${to} on ${date} is in the table twice`,
  'policy.rule-twice': ({ name }: Named) => `${name} is used twice`,
  'policy.someone-or-nobody': 'a rule asks for somebody, or says that nobody may: not both, not neither',
  'policy.last-row-open': 'the last row must fit every case: all its conditions null',
  'policy.asks-for-less': ({ harder, rule, than }: AsksForLess) =>
    `${HARDER[harder]} must never need less, but rule ${rule} asks for less than rule ${than}`,
} as const;
