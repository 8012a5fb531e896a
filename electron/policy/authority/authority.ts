/** Who must decide a case, by the authority table in force (DOMAIN P4: delegated authority). */
import type { Channel, Product } from '#shared/domain/applications.ts';
import type { Reliability } from '#shared/domain/authenticity.ts';
import type { IsoDate } from '#shared/domain/dates.ts';
import { EXCEPTION_SEVERITIES, type ExceptionSeverity } from '#shared/domain/exceptions.ts';
import { converted, type ExchangeRate, rateOn } from '#shared/domain/exchange.ts';
import { Fault } from '#shared/domain/fault.ts';
import type { Grade } from '#shared/domain/grades.ts';
import type { Currency } from '#shared/domain/money.ts';
import type { InstitutionLevel } from '#shared/domain/officers.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { AuthorityPolicy, AuthorityRow, RoleRequirement } from '../schemas.ts';
import { type Condition, firstRow, type TableFacts, unmetConditions } from './authority-table.ts';

export interface DecisionFacts {
  /** Proposed amount, minor units of `currency`. */
  readonly amount: number;
  readonly currency: Currency;
  /** The date at which the amount is converted into the table's currency. */
  readonly asOf: IsoDate;
  readonly grade: Grade;
  readonly institutionLevel: InstitutionLevel;
  /** Whole basis points the proposed rate lies below the model rate; 0 or less when it does not; null when there is no model rate. */
  readonly priceDeviationBasisPoints: number | null;
  /** The computed limit, minor units of `currency`; null when none could be set. */
  readonly limitAmount: number | null;
  readonly product: Product;
  readonly channel: Channel;
  readonly termMonths: number;
  /** As a share of the exposure; null where there is no price. */
  readonly lossGivenDefault: number | null;
  /** The worst group of evidence. */
  readonly reliability: Reliability;
  /** How severe each exception from policy is. */
  readonly exceptions: readonly ExceptionSeverity[];
}

interface RequiredDecision {
  /** Name of the row that decided. */
  readonly rule: string;
  readonly required: readonly RoleRequirement[];
  /** Whether nobody may approve. */
  readonly nobody: boolean;
  /** Why the milder rows above it did not fit, one sentence each. */
  readonly reasons: readonly Sentence[];
}

/**
 * The first row of the table that fits the facts. What is unknown never counts as mild: without a
 * limit the amount lies above it, without a model rate the deviation is unlimited, and an amount in
 * a currency without an exchange rate is unlimited.
 */
export function requiredDecision(
  facts: DecisionFacts,
  policy: AuthorityPolicy,
  rates: readonly ExchangeRate[],
): RequiredDecision {
  const { product, channel, termMonths, reliability, exceptions } = facts;
  const tableFacts: TableFacts = {
    level: facts.institutionLevel,
    product,
    channel,
    termMonths,
    reliability,
    exceptions: exceptions.length,
    worstException: EXCEPTION_SEVERITIES.findLast((severity) => exceptions.includes(severity)) ?? null,
    lossGivenDefault: facts.lossGivenDefault ?? Number.POSITIVE_INFINITY,
    amount: amountInTableCurrency(facts, policy.currency, rates),
    grade: facts.grade,
    priceDeviation:
      facts.priceDeviationBasisPoints === null
        ? Number.POSITIVE_INFINITY
        : Math.max(0, facts.priceDeviationBasisPoints),
    withinLimit: facts.limitAmount !== null && facts.amount <= facts.limitAmount,
  };
  const row = firstRow(policy.rows, tableFacts);
  if (!row) throw new Fault('authority.table-not-open');
  const milder = policy.rows.slice(0, policy.rows.indexOf(row));
  const reasons = reasonsOf(milder, tableFacts, facts, policy);
  return { rule: row.rule, required: row.required, nobody: row.nobody === true, reasons };
}

/** Rounded up, so that a conversion never brings an amount under a bound. */
function amountInTableCurrency(
  { amount, currency, asOf }: DecisionFacts,
  tableCurrency: Currency,
  rates: readonly ExchangeRate[],
): number {
  const found = rateOn(rates, currency, tableCurrency, asOf);
  return found ? Math.ceil(converted(amount, currency, tableCurrency, found.rate)) : Number.POSITIVE_INFINITY;
}

/** For each condition the most lenient bound that the case passed, among the rows for its institution level. */
function reasonsOf(
  milder: readonly AuthorityRow[],
  tableFacts: TableFacts,
  facts: DecisionFacts,
  policy: AuthorityPolicy,
): Sentence[] {
  const own = milder.filter((row) => row.levels === null || row.levels.includes(tableFacts.level));
  const passedBy = (condition: Condition) =>
    own.filter((row) => unmetConditions(row, tableFacts).includes(condition)).at(-1);
  const [amount, grade, price, limit] = (['amount', 'grade', 'priceDeviation', 'withinLimit'] as const).map(passedBy);
  const reasons: Sentence[] = [];
  if (amount?.amountUpTo) {
    reasons.push(
      Number.isFinite(tableFacts.amount)
        ? sentence('authority.amount-above', {
            amount: facts.amount,
            currency: facts.currency,
            bound: amount.amountUpTo,
            boundCurrency: policy.currency,
          })
        : sentence('authority.no-exchange-rate', { from: facts.currency, to: policy.currency }),
    );
  }
  if (grade?.worstGrade) {
    reasons.push(sentence('authority.grade-worse', { grade: facts.grade, than: grade.worstGrade }));
  }
  if (price?.priceDeviationUpTo !== null && price !== undefined) {
    reasons.push(
      facts.priceDeviationBasisPoints === null
        ? sentence('authority.no-model-rate')
        : sentence('authority.rate-below', {
            below: facts.priceDeviationBasisPoints,
            upTo: price.priceDeviationUpTo,
          }),
    );
  }
  if (limit) reasons.push(sentence(facts.limitAmount === null ? 'authority.no-limit' : 'authority.above-limit'));
  return [...reasons, ...furtherReasons(passedBy, facts)];
}

/** The reasons of the keys that only some tables name. */
function furtherReasons(
  passedBy: (condition: Condition) => AuthorityRow | undefined,
  { product, channel, termMonths, lossGivenDefault, reliability, exceptions }: DecisionFacts,
): Sentence[] {
  const reasons: Sentence[] = [];
  const upTo = passedBy('lossGivenDefault')?.lossGivenDefaultUpTo;
  if (upTo != null) reasons.push(sentence('authority.loss-above', { share: lossGivenDefault, upTo }));
  const months = passedBy('termMonths')?.tenorUpTo;
  if (months != null) reasons.push(sentence('authority.tenor-above', { months: termMonths, upTo: months }));
  if (passedBy('product')) reasons.push(sentence('authority.other-product', { product }));
  if (passedBy('channel')) reasons.push(sentence('authority.other-channel', { channel }));
  const than = passedBy('reliability')?.worstReliability;
  if (than != null) reasons.push(sentence('authority.reliability-worse', { reliability, than }));
  const count = passedBy('exceptions')?.exceptionsUpTo;
  if (count != null) {
    reasons.push(sentence('authority.exceptions-above', { count: exceptions.length, upTo: count }));
  }
  const severity = passedBy('worstException')?.worstException;
  if (severity != null) reasons.push(sentence('authority.exception-worse', { than: severity }));
  return reasons;
}
