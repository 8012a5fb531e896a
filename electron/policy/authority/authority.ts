/** Who must decide a case, by the authority table in force (DOMAIN P4: delegated authority). */
import type { Grade } from '#shared/domain/grades.ts';
import { type Currency, currencyExponent } from '#shared/domain/money.ts';
import type { InstitutionLevel } from '#shared/domain/officers.ts';
import { amountText } from '../../ground/amount-text.ts';
import type { AuthorityPolicy, AuthorityRow, RoleRequirement } from '../schemas.ts';
import { firstRow, type TableFacts, unmetConditions } from './authority-table.ts';

export interface DecisionFacts {
  /** Proposed amount, minor units of `currency`. */
  readonly amount: number;
  readonly currency: Currency;
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
  /** Why the milder rows above it did not fit, in plain sentences. */
  readonly reasons: readonly string[];
}

/**
 * The first row of the table that fits the facts. What is unknown never counts as mild: without a
 * limit the amount lies above it, without a model rate the deviation is unlimited, and an amount in
 * a currency without an exchange rate is unlimited.
 */
export function requiredDecision(facts: DecisionFacts, policy: AuthorityPolicy): RequiredDecision {
  const tableFacts: TableFacts = {
    level: facts.institutionLevel,
    amount: amountInTableCurrency(facts, policy),
    grade: facts.grade,
    priceDeviation:
      facts.priceDeviationBasisPoints === null
        ? Number.POSITIVE_INFINITY
        : Math.max(0, facts.priceDeviationBasisPoints),
    withinLimit: facts.limitAmount !== null && facts.amount <= facts.limitAmount,
  };
  const row = firstRow(policy.rows, tableFacts);
  if (!row) throw new TypeError('the authority table does not end with an open row');
  const milder = policy.rows.slice(0, policy.rows.indexOf(row));
  return { rule: row.rule, required: row.required, reasons: reasonsOf(milder, tableFacts, facts, policy) };
}

/** Rounded up, so that a conversion never brings an amount under a bound. */
function amountInTableCurrency(facts: DecisionFacts, policy: AuthorityPolicy): number {
  if (facts.currency === policy.currency) return facts.amount;
  const rate = policy.exchangeRates[facts.currency];
  if (rate === undefined) return Number.POSITIVE_INFINITY;
  const exponents = currencyExponent(policy.currency) - currencyExponent(facts.currency);
  return Math.ceil(facts.amount * rate * 10 ** exponents);
}

/** For each condition the most lenient bound that the case passed, among the rows for its institution level. */
function reasonsOf(
  milder: readonly AuthorityRow[],
  tableFacts: TableFacts,
  facts: DecisionFacts,
  policy: AuthorityPolicy,
): string[] {
  const own = milder.filter((row) => row.levels === null || row.levels.includes(tableFacts.level));
  const passedBy = (condition: keyof TableFacts) =>
    own.filter((row) => unmetConditions(row, tableFacts).includes(condition)).at(-1);
  const [amount, grade, price, limit] = (['amount', 'grade', 'priceDeviation', 'withinLimit'] as const).map(passedBy);
  const reasons: string[] = [];
  if (amount?.amountUpTo) {
    reasons.push(
      Number.isFinite(tableFacts.amount)
        ? `The amount of ${amountText(facts.amount, facts.currency)} is above ${amountText(amount.amountUpTo, policy.currency)}.`
        : `The table has no exchange rate from ${facts.currency} to ${policy.currency}.`,
    );
  }
  if (grade?.worstGrade) reasons.push(`Grade ${facts.grade} is worse than ${grade.worstGrade}.`);
  if (price) {
    reasons.push(
      facts.priceDeviationBasisPoints === null
        ? 'There is no model rate to compare the proposed rate with.'
        : `The rate lies ${facts.priceDeviationBasisPoints} bp below the model rate; up to ${price.priceDeviationUpTo} bp would need less.`,
    );
  }
  if (limit)
    reasons.push(
      facts.limitAmount === null ? 'No limit could be computed.' : 'The amount is above the computed limit.',
    );
  return reasons;
}
