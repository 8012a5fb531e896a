/** Financial indicators of what earnings and cash cover: interest, debt, debt service. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { recordsOf, total, where } from '#electron/case-view/records.ts';
import {
  badDenominator,
  type Computation,
  EXPERT_JUDGEMENT,
  fact,
  fraction,
  type Indicator,
  joinNotes,
  missingOperand,
  type NumericOperand,
  operand,
  ratio,
  value,
} from '#electron/indicators/indicator.ts';
import { closingOf, type FiscalYear, figureOf, outflowOf } from '#electron/indicators/statements.ts';
import { byYear } from './course.ts';

const YEAR = 'latest full year, at most two years old';
const NEEDS_YEAR = 'missing without a full-year statement or one of the figures';

/** What replaces a figure the statements do not print, computed from others; null where one of those is absent. */
function derived(name: string, parts: readonly NumericOperand[], amount: number, note: string): NumericOperand {
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
  const absent = fact(`${code}, opening`, null, 'money');
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
  const note = 'derived: opening retained earnings + net profit − closing retained earnings';
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
  const note = 'derived: change in property, plant and equipment + depreciation';
  return derived(printed.name, [opening, closing, depreciation], Math.max(0, amount), note);
}

/** The part of capital expenditure that no new long-term debt paid for. */
function unfundedCapitalExpenditureOf(year: FiscalYear): NumericOperand {
  const spent = capitalExpenditureOf(year);
  const opening = openingOf(year, 'long_term_debt');
  const closing = closingOf(year, 'long_term_debt');
  const repaid = outflowOf(year, 'scheduled_principal');
  if (spent.value === null) return spent;
  const name = `capital expenditure not funded by new long-term debt, ${year.label}`;
  if (opening.value === null || closing.value === null || repaid.value === null) {
    const note = 'new long-term debt is not known: all of it is taken as unfunded';
    return { ...spent, name, note: joinNotes(spent.note, note) ?? note };
  }
  const borrowed = Math.max(0, closing.value - opening.value + repaid.value);
  const amount = Math.max(0, spent.value - borrowed);
  return derived(name, [spent, opening, closing, repaid], amount, 'capital expenditure − long-term debt newly drawn');
}

/** Principal and interest due in a year: from the statements, or from the instalments in the credit report. */
function debtServiceOf(year: FiscalYear, view: CaseView): readonly NumericOperand[] {
  const printed = [outflowOf(year, 'scheduled_principal'), outflowOf(year, 'interest_expense')];
  if (printed.every((each) => each.value !== null)) return printed;
  const instalments = where(recordsOf(view, 'credit_facility'), (facility) => facility.monthly_payment !== null);
  if (instalments.records.length === 0) return printed;
  const yearly = 12 * total(instalments, (facility) => facility.monthly_payment);
  const note = 'twelve monthly payments of the credit facilities, since the statements do not give principal';
  return [operand('principal and interest of a year', yearly, 'money', instalments, note)];
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
  const problem =
    missingOperand(operands) ?? badDenominator(fact('scheduled principal + interest', due, 'money'), operands);
  if (problem) return problem;
  const [ebit, depreciation, tax, capex, dividends] = resources.map((each) => each.value ?? 0);
  const available = (ebit ?? 0) + (depreciation ?? 0) - (tax ?? 0) - (capex ?? 0) - (dividends ?? 0);
  return value(available / due, operands);
}

export const coverageIndicators: readonly Omit<Indicator, 'group'>[] = [
  {
    indicator: 'interest_cover',
    name: 'Interest cover',
    formula: 'EBIT ÷ interest expense',
    unit: 'ratio',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: `${NEEDS_YEAR}; not meaningful when there is no interest expense`,
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: 'RMA, Annual Statement Studies (EBIT to interest)',
    compute: byYear((year) => ratio(figureOf(year, 'ebit'), figureOf(year, 'interest_expense'))),
  },
  {
    indicator: 'ebitda_to_debt',
    name: 'EBITDA to debt',
    formula: '(EBIT + depreciation) ÷ (short-term debt + long-term debt), closing balances',
    unit: 'ratio',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: `${NEEDS_YEAR}; not meaningful when there is no interest-bearing debt`,
    restsOn: { records: ['statement_line'], verified: ['revenue', 'debt'] },
    authority: 'after Beaver 1966 (cash flow to debt), with EBITDA as the cash flow',
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
          denominatorName: `interest-bearing debt, end of ${year.label}`,
        }),
      ),
    ),
  },
  {
    indicator: 'dscr',
    name: 'Debt service cover',
    formula:
      '(EBIT + depreciation − tax − unfunded capital expenditure − dividends) ÷ (scheduled principal + interest)',
    unit: 'ratio',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: `${NEEDS_YEAR}, unless the statements' roll-forwards give it; not meaningful when no debt service is due`,
    restsOn: { records: ['statement_line'], verified: ['revenue'] },
    authority: EXPERT_JUDGEMENT,
    compute: byYear(dscr),
  },
  {
    indicator: 'operating_cash_to_current_liabilities',
    name: 'Operating cash to current liabilities',
    formula: 'cash from operations ÷ current liabilities, closing balance',
    unit: 'ratio',
    window: YEAR,
    direction: 'lower-is-riskier',
    nullRule: `${NEEDS_YEAR}; not meaningful when current liabilities are zero`,
    restsOn: { records: ['statement_line'], verified: ['debt'] },
    authority: 'Casey and Bartczak 1985',
    compute: byYear((year) => ratio(figureOf(year, 'cash_from_operations'), closingOf(year, 'current_liabilities'))),
  },
];
