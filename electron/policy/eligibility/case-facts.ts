/** What a decision model of the bank is told of a case: facts by name, and every indicator by its id. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { FeelNumber, numberOf } from '#electron/decisions/values/number.ts';
import { readDate } from '#electron/decisions/values/read-temporal.ts';
import type { FeelValue } from '#electron/decisions/values/value.ts';
import { INDICATORS, indicatorDefinition } from '#electron/indicators/catalogue.ts';
import type { IndicatorValue } from '#shared/domain/assessment.ts';
import { currencyExponent } from '#shared/domain/money.ts';

/** Facts of the application and the applicant; amounts in major units of the application's currency. */
const FACTS: Readonly<Record<string, (view: CaseView) => FeelValue>> = {
  product: ({ application }) => application.product,
  channel: ({ application }) => application.channel,
  institution_level: ({ application }) => application.institutionLevel,
  currency: ({ currency }) => currency,
  amount: ({ terms, currency }) => majorUnits(terms.amount, currency),
  term_months: ({ terms }) => numberOf(terms.termMonths),
  applied_on: ({ asOf }) => readDate(asOf) ?? null,
  founded_on: ({ applicant }) => (applicant.foundedOn === null ? null : (readDate(applicant.foundedOn) ?? null)),
  industry_code: ({ applicant }) => applicant.industryCode,
  size_industry: ({ applicant }) => applicant.sizeIndustry,
  life_stage: ({ applicant }) => applicant.lifeStage,
  region: ({ applicant }) => applicant.region,
  headcount: ({ applicant }) => (applicant.headcount === null ? null : numberOf(applicant.headcount)),
};

/** Names a decision model may ask for. */
export const FACT_NAMES: ReadonlySet<string> = new Set([
  ...Object.keys(FACTS),
  ...INDICATORS.map(({ indicator }) => indicator),
]);

function majorUnits(amount: number, currency: string): FeelNumber {
  return new FeelNumber(amount).div(new FeelNumber(10).pow(currencyExponent(currency)));
}

/** The facts of a case; an indicator without a value is nothing. Shares and ratios are decimals, flags 0 or 1. */
export function caseFacts(view: CaseView, indicators: readonly IndicatorValue[]): ReadonlyMap<string, FeelValue> {
  const facts = new Map<string, FeelValue>(Object.entries(FACTS).map(([name, read]) => [name, read(view)]));
  for (const { indicator, value } of indicators) {
    const isMoney = typeof value === 'number' && indicatorDefinition(indicator).unit === 'money';
    const number = typeof value === 'number' ? numberOf(value) : value;
    facts.set(indicator, isMoney ? majorUnits(value, view.currency) : number);
  }
  return facts;
}
