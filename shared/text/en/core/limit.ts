/** Sentences of the limit: its measures, the lines of their working, why one cannot be computed. */
import type { LimitMeasureId } from '../../../domain/assessment.ts';
import type { Grade } from '../../../domain/grades.ts';
import type { RecordFields } from '../../../domain/record-sets.ts';
import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';
import { asSentence, small } from '../letters.ts';

export interface Share {
  readonly share: number;
}

export const limitSentences = {
  'limit.no-full-year': 'no statement of a full year',
  'limit.no-balance-sheet': 'no balance sheet',
  /** A remark on evidence as the reason why there is no amount. */
  'limit.because': ({ remark }: { readonly remark: Words }, t: Teller) => asSentence(t.say(remark)),
  'limit.reasons': ({ reasons }: { readonly reasons: readonly Words[] }, t: Teller) =>
    reasons.map((reason) => t.say(reason)).join(' '),
  'limit.not-provided': ({ names }: { readonly names: readonly Words[] }, t: Teller) =>
    `Not provided: ${names.map((name) => t.say(name)).join('; ')}.`,
  'limit.not-positive': ({ name }: { readonly name: Words }, t: Teller) =>
    `Not meaningful: ${t.say(name)} is not positive.`,

  'limit.measures-open': ({ measures }: { readonly measures: readonly LimitMeasureId[] }, t: Teller) =>
    `No limit: ${measures.map((measure) => t.names.limitMeasures[measure]).join(', ')} cannot be computed.`,
  'limit.valuation-outdated': ({ valuedOn }: { readonly valuedOn: string | null }, t: Teller) =>
    valuedOn === null
      ? 'no date of valuation: counts 0 until valued'
      : `valued ${t.formats.date(valuedOn)}: counts 0 until valued again`,
  'limit.by-policy': 'policy',
  'limit.requested': 'amount requested',

  'limit.sales-of-last-year': 'sales of last year',
  'limit.profit-rate': 'sales profit rate',
  'limit.profit-rate-is': 'pretax profit ÷ revenue',
  'limit.growth': 'growth',
  'limit.planned-growth': 'planned growth',
  'limit.growth-assumed': 'policy assumption: there are not two years to compare',
  'limit.growth-observed': 'growth of last year',
  'limit.growth-held': ({ share }: Share, t: Teller) =>
    `growth of last year, ${t.formats.percentUpTo(share, 1)}, held to the policy’s bound`,
  'limit.receivable-days': 'receivable days',
  'limit.inventory-days': 'inventory days',
  'limit.prepayment-days': 'prepayment days',
  'limit.payable-days': 'payable days',
  'limit.advance-days': 'advance-receipt days',
  'limit.over-revenue': 'over revenue',
  'limit.over-cost': 'over cost of sales',
  'limit.cycle': 'cycle',
  'limit.turns': 'turns',
  'limit.no-cycle': 'the cycle ties up no working capital',
  'limit.need': 'need',
  'limit.own-funds': 'own funds',
  'limit.share-of-need': ({ share }: Share, t: Teller) => `${t.formats.percentUpTo(share, 2)} of the need`,
  'limit.existing-loans': 'existing working-capital loans',
  'limit.loans-by-report': 'credit facilities due within twelve months or without a due date; larger than the books',

  'limit.cash-for-service': 'cash for debt service',
  'limit.minimum-cover': 'minimum cover',
  'limit.service-today': 'debt service of today',
  'limit.planning-rate': 'planning rate',
  'limit.repaid-over': 'repaid over',
  'limit.service-of-unit': 'first-year service of one unit of new debt',
  'limit.capacity': 'capacity',
  'limit.nothing-served': 'below zero: nothing more can be served',
  'limit.ebit': 'EBIT',
  'limit.depreciation': 'depreciation',
  'limit.tax': 'tax',
  'limit.unfunded-capex': 'unfunded capital expenditure',
  'limit.dividends': 'dividends',

  'limit.turnover-share': 'share of turnover',
  'limit.turnover-share-of': ({ grade }: { readonly grade: Grade }) => `share of turnover for ${grade}`,
  'limit.revenue': 'revenue',
  'limit.cap-by-turnover': 'cap by turnover',
  'limit.net-worth-share': 'share of tangible net worth',
  'limit.net-worth-share-of': ({ grade }: { readonly grade: Grade }) => `share of tangible net worth for ${grade}`,
  'limit.equity': 'equity',
  'limit.intangibles': 'intangibles',
  'limit.net-worth': 'tangible net worth',
  'limit.cap-by-net-worth': 'cap by tangible net worth',
  'limit.for-the-grade': 'for the grade',

  'limit.collateral-value': 'value',
  'limit.haircut': 'haircut',
  'limit.enforceability': 'enforceability',
  'limit.prior-liens': 'prior liens',
  'limit.all-collateral': 'value of all collateral',
  'limit.loan-to-value': 'loan to value of the request',
  'limit.collateral-item': (
    { kind, description }: Pick<RecordFields<'collateral'>, 'kind' | 'description'>,
    t: Teller,
  ) => `${small(t.names.collateralKinds[kind])}${description ? `: ${description}` : ''}`,
  'limit.lending-value': (
    {
      haircut,
      enforceability,
      liensKnown,
    }: { readonly haircut: number; readonly enforceability: number; readonly liensKnown: boolean },
    t: Teller,
  ) => {
    const liens = liensKnown ? '' : '; prior liens not provided, so it counts for nothing';
    return `haircut ${t.formats.percentUpTo(haircut, 1)}, enforceability ${t.formats.percentUpTo(enforceability, 1)}${liens}`;
  },
} as const;
