/** Who must decide a case, by the authority table in force (DOMAIN P4: delegated authority). */
import type { IsoDate } from '#shared/domain/dates.ts';
import { converted, type ExchangeRate, rateOn } from '#shared/domain/exchange.ts';
import { Fault } from '#shared/domain/fault.ts';
import type { Grade } from '#shared/domain/grades.ts';
import type { Currency } from '#shared/domain/money.ts';
import type { InstitutionLevel } from '#shared/domain/officers.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { AuthorityPolicy, AuthorityRow, RoleRequirement } from '../schemas.ts';
import { firstRow, type TableFacts, unmetConditions } from './authority-table.ts';

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
}

interface RequiredDecision {
  /** Name of the row that decided. */
  readonly rule: string;
  readonly required: readonly RoleRequirement[];
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
  const tableFacts: TableFacts = {
    level: facts.institutionLevel,
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
  return { rule: row.rule, required: row.required, reasons: reasonsOf(milder, tableFacts, facts, policy) };
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
  const passedBy = (condition: keyof TableFacts) =>
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
  return reasons;
}
