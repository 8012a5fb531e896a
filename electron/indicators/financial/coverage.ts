/** Financial indicators of what earnings and cash cover: interest, debt, debt service. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { recordsOf, total, where } from '#electron/case-view/records.ts';
import { isSettled } from '#electron/indicators/basis/arrears.ts';
import { cashForDebtService } from '#electron/indicators/basis/debt-service.ts';
import { formula, line } from '#electron/indicators/formulas.ts';
import {
  badDenominator,
  type Computation,
  EXPERT_JUDGEMENT,
  fact,
  fraction,
  type GroupedIndicator,
  joinNotes,
  missingOperand,
  NOTHING_OWED,
  type NumericOperand,
  operand,
  ratio,
  value,
} from '#electron/indicators/indicator.ts';
import { closingOf, type FiscalYear, figureOf, outflowOf } from '#electron/indicators/statements.ts';
import { minus, over, plus } from '#shared/domain/formula.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { byYear, needsYear } from './course.ts';

const YEAR = sentence('window.latest-year');
const PRINCIPAL_AND_INTEREST = sentence('operand.principal-and-interest');

/** What replaces a figure the statements do not print, computed from others; null where one of those is absent. */
function derived(name: Sentence, parts: readonly NumericOperand[], amount: number, note: Sentence): NumericOperand {
  const complete = parts.every((part) => part.value !== null);
  return {
    name,
    value: complete ? amount : null,
    unit: 'money',
    recordSet: 'statement_line',
    recordIds: complete ? [...new Set(parts.flatMap((part) => part.recordIds))].sort((a, b) => a - b) : [],
    ...(complete && { note }),
  };
}

function openingOf(year: FiscalYear, code: 'ppe_net' | 'long_term_debt' | 'retained_earnings'): NumericOperand {
  const absent = fact(sentence('operand.line-opening', { code }), null, 'money');
  return year.opening ? figureOf(year.opening, code) : absent;
}

/** Dividends as printed, or by the roll-forward: opening retained earnings + net profit − closing. */
export function dividendsOf(year: FiscalYear): NumericOperand {
  const printed = outflowOf(year, 'dividends');
  if (printed.value !== null) return printed;
  const opening = openingOf(year, 'retained_earnings');
  const profit = figureOf(year, 'net_profit');
  const closing = closingOf(year, 'retained_earnings');
  const amount = (opening.value ?? 0) + (profit.value ?? 0) - (closing.value ?? 0);
  const note = sentence('remark.dividends-rolled-forward');
  return derived(printed.name, [opening, profit, closing], Math.max(0, amount), note);
}

/** Capital expenditure as printed, or by the roll-forward: closing plant − opening + depreciation. */
function capitalExpenditureOf(year: FiscalYear): NumericOperand {
  const printed = outflowOf(year, 'capital_expenditure');
  if (printed.value !== null) return printed;
  const opening = openingOf(year, 'ppe_net');
  const closing = closingOf(year, 'ppe_net');
  const depreciation = figureOf(year, 'depreciation');
  const amount = (closing.value ?? 0) - (opening.value ?? 0) + (depreciation.value ?? 0);
  const note = sentence('remark.capital-expenditure-rolled-forward');
  return derived(printed.name, [opening, closing, depreciation], Math.max(0, amount), note);
}

/** The part of capital expenditure that no new long-term debt paid for. */
function unfundedCapitalExpenditureOf(year: FiscalYear): NumericOperand {
  const spent = capitalExpenditureOf(year);
  const opening = openingOf(year, 'long_term_debt');
  const closing = closingOf(year, 'long_term_debt');
  const repaid = outflowOf(year, 'scheduled_principal');
  if (spent.value === null) return spent;
  const name = sentence('operand.unfunded-capital-expenditure-in', { period: year.label });
  if (opening.value === null || closing.value === null || repaid.value === null) {
    const note = sentence('remark.all-unfunded');
    return { ...spent, name, note: joinNotes(spent.note, note) ?? note };
  }
  const borrowed = Math.max(0, closing.value - opening.value + repaid.value);
  const amount = Math.max(0, spent.value - borrowed);
  return derived(name, [spent, opening, closing, repaid], amount, sentence('remark.less-newly-drawn'));
}

/**
 * Principal and interest due in a year: as the statements print them or, where that is more, the
 * instalments of the credit report: debt that others know of is not overlooked because the books leave it
 * out. While an instalment is in a currency that no rate converts, neither says which is more. Principal
 * that is not printed is at least the debt that falls due within the year, so that leaving the line out
 * never helps.
 */
function debtServiceOf(year: FiscalYear, view: CaseView): readonly NumericOperand[] {
  const books = [principalOf(year), outflowOf(year, 'interest_expense')];
  const instalments = where(
    recordsOf(view, 'credit_facility'),
    (facility) => facility.monthly_payment !== null && !isSettled(facility, view),
  );
  const yearly = 12 * total(instalments, (facility) => facility.monthly_payment);
  const booked = books.reduce((sum, { value: amount }) => sum + (amount ?? 0), 0);
  const isLess = instalments.foreign.length === 0 && yearly <= booked;
  if (books.some(({ value: amount }) => amount === null) || isLess) return books;
  const note = sentence('remark.twelve-payments');
  return [operand(sentence('operand.instalments-of-a-year'), yearly, 'money', instalments, note)];
}

/** Scheduled principal as printed, or what falls due within the year: short-term debt at its beginning and end, the larger. */
function principalOf(year: FiscalYear): NumericOperand {
  const printed = outflowOf(year, 'scheduled_principal');
  if (printed.value !== null) return printed;
  const closing = closingOf(year, 'short_term_debt');
  const opening = year.opening ? figureOf(year.opening, 'short_term_debt') : closing;
  const longClosing = closingOf(year, 'long_term_debt');
  const longOpening = openingOf(year, 'long_term_debt');
  const repaid = Math.max(0, (longOpening.value ?? 0) - (longClosing.value ?? 0));
  const due = Math.max(closing.value ?? 0, opening.value ?? 0) + repaid;
  return derived(printed.name, [closing, longClosing], due, sentence('remark.principal-from-debt'));
}

/** What debt service cover compares: a year's cash resources (EBIT, depreciation, then the three that reduce it) and its debt service. */
interface DebtServiceOperands {
  /** EBIT, depreciation, tax, unfunded capital expenditure, dividends. */
  readonly resources: readonly [NumericOperand, NumericOperand, NumericOperand, NumericOperand, NumericOperand];
  /** Scheduled principal and interest, or the credit report's instalments of a year. */
  readonly service: readonly NumericOperand[];
}

/** The operands of debt service cover; the limit's debt-service measure rests on the same ones. */
export function debtServiceOperands(year: FiscalYear, view: CaseView): DebtServiceOperands {
  return {
    resources: [
      figureOf(year, 'ebit'),
      figureOf(year, 'depreciation'),
      figureOf(year, 'tax'),
      unfundedCapitalExpenditureOf(year),
      dividendsOf(year),
    ],
    service: debtServiceOf(year, view),
  };
}

function dscr(year: FiscalYear, view: CaseView): Computation {
  const { resources, service } = debtServiceOperands(year, view);
  const operands = [...resources, ...service];
  const due = service.reduce((sum, each) => sum + (each.value ?? 0), 0);
  const available = availableFrom(resources);
  const nothingDue = () => (available < 0 ? ('unknown' as const) : ('good' as const));
  const problem =
    missingOperand(operands) ?? badDenominator(fact(PRINCIPAL_AND_INTEREST, due, 'money'), operands, nothingDue);
  if (problem) return problem;
  return value(available / due, operands);
}

/** Cash for debt service from its five operands; one without a value counts nothing. */
export function availableFrom(resources: DebtServiceOperands['resources']): number {
  const [ebit, depreciation, tax, capitalExpenditure, distributions] = resources;
  return cashForDebtService({
    ebitda: (ebit.value ?? 0) + (depreciation.value ?? 0),
    tax: tax.value ?? 0,
    capitalExpenditure: capitalExpenditure.value ?? 0,
    distributions: distributions.value ?? 0,
  });
}

export const coverageIndicators: readonly GroupedIndicator[] = [
  {
    indicator: 'interest_cover',
    formula: formula(over(line('ebit'), line('interest_expense'))),
    unit: 'ratio',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: needsYear(sentence('null-rule.no-interest')),
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: sentence('citation.rma-interest-cover'),
    compute: byYear((year) =>
      ratio(figureOf(year, 'ebit'), figureOf(year, 'interest_expense'), { meanings: NOTHING_OWED }),
    ),
  },
  {
    indicator: 'ebitda_to_debt',
    formula: formula(
      over(plus(line('ebit'), line('depreciation')), plus(line('short_term_debt'), line('long_term_debt'))),
      sentence('formula.closing-balances'),
    ),
    unit: 'ratio',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: needsYear(sentence('null-rule.no-debt')),
    restsOn: { records: ['statement_line'], verified: ['revenue', 'debt'] },
    authority: sentence('citation.beaver'),
    compute: byYear((year) =>
      fraction(
        [
          figureOf(year, 'ebit'),
          figureOf(year, 'depreciation'),
          closingOf(year, 'short_term_debt'),
          closingOf(year, 'long_term_debt'),
        ],
        (ebit, depreciation, short, long) => ({
          numerator: ebit + depreciation,
          denominator: short + long,
          denominatorName: sentence('operand.interest-bearing-debt-at-end-of', { period: year.label }),
        }),
        NOTHING_OWED,
      ),
    ),
  },
  {
    indicator: 'dscr',
    formula: formula(
      over(
        minus(
          plus(line('ebit'), line('depreciation')),
          line('tax'),
          sentence('operand.unfunded-capital-expenditure'),
          line('dividends'),
        ),
        plus(line('scheduled_principal'), sentence('operand.interest')),
      ),
    ),
    unit: 'ratio',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: sentence('fields.remarks', {
      remarks: [sentence('null-rule.needs-year-or-roll-forward'), sentence('null-rule.no-debt-service')],
    }),
    restsOn: { records: ['statement_line', 'credit_facility'], verified: ['revenue'] },
    authority: EXPERT_JUDGEMENT,
    compute: byYear(dscr),
  },
  {
    indicator: 'operating_cash_to_current_liabilities',
    formula: formula(
      over(line('cash_from_operations'), line('current_liabilities')),
      sentence('formula.closing-balance'),
    ),
    unit: 'ratio',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: needsYear(sentence('null-rule.no-current-liabilities')),
    restsOn: { records: ['statement_line'], verified: ['debt'] },
    authority: sentence('citation.casey-bartczak'),
    compute: byYear((year) =>
      ratio(figureOf(year, 'cash_from_operations'), closingOf(year, 'current_liabilities'), { meanings: NOTHING_OWED }),
    ),
  },
];
