/** The cash flow two balance sheets and the income between them imply, beside the one submitted (DOMAIN §10). */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { line as lineOf } from '#electron/indicators/formulas.ts';
import { operandId } from '#electron/indicators/indicator.ts';
import { type FiscalYear, figureOf, spreadOf } from '#electron/indicators/statements.ts';
import type { DerivedCashFlow } from '#shared/domain/authenticity.ts';
import type { StatementCode } from '#shared/domain/spread.ts';
import { isSentence, type Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';

type Section = 'operations' | 'investing' | 'financing';
type Line = DerivedCashFlow['lines'][number];

/** Balance sheet lines whose change is a flow: +1 where a rise brings cash (liabilities), −1 where it takes it (assets). */
const CHANGES: readonly (readonly [Section, StatementCode, 1 | -1])[] = [
  ['operations', 'receivables', -1],
  ['operations', 'inventory', -1],
  ['operations', 'prepayments', -1],
  ['operations', 'other_current_assets', -1],
  ['operations', 'payables', 1],
  ['operations', 'advances_received', 1],
  ['operations', 'tax_payable', 1],
  ['operations', 'other_current_liabilities', 1],
  ['investing', 'short_term_investments', -1],
  ['investing', 'ppe_net', -1],
  ['investing', 'intangibles', -1],
  ['investing', 'long_term_investments', -1],
  ['investing', 'other_noncurrent_assets', -1],
  ['financing', 'short_term_debt', 1],
  ['financing', 'long_term_debt', 1],
  ['financing', 'other_noncurrent_liabilities', 1],
  ['financing', 'paid_in_capital', 1],
  ['financing', 'other_equity', 1],
];

const SUBMITTED: Readonly<Record<Section | 'total', StatementCode>> = {
  operations: 'cash_from_operations',
  investing: 'cash_from_investing',
  financing: 'cash_from_financing',
  total: 'net_change_in_cash',
};

/** Items that are no change of a balance: profit, the depreciation that is no outflow, dividends. */
function incomeLines(year: FiscalYear): Line[] | Sentence {
  const profit = figureOf(year, 'net_profit');
  const depreciation = figureOf(year, 'depreciation');
  const dividends = figureOf(year, 'dividends');
  if (profit.value === null) return sentence('statement.is-not-provided', { what: profit.name });
  const line = (section: Section, name: Sentence, amount: number, operand: typeof profit): Line => ({
    section,
    id: operandId(name),
    name,
    amount: amount + 0,
    operands: [{ name: operand.name, value: operand.value ?? 0, recordIds: [...operand.recordIds] }],
  });
  const lines = [line('operations', lineOf('net_profit'), profit.value, profit)];
  if (depreciation.value !== null) {
    lines.push(line('operations', lineOf('depreciation'), depreciation.value, depreciation));
    const ofAssets = sentence('statement.depreciation-of-assets');
    lines.push(line('investing', ofAssets, -depreciation.value, depreciation));
  }
  if (dividends.value !== null)
    lines.push(line('financing', lineOf('dividends'), -Math.abs(dividends.value), dividends));
  return lines;
}

function changeLine(year: FiscalYear, section: Section, code: StatementCode, sign: 1 | -1): Line | undefined {
  if (!year.opening || !year.closing) return undefined;
  const before = figureOf(year.opening, code);
  const after = figureOf(year.closing, code);
  if (before.value === null || after.value === null) return undefined;
  const name = sentence('statement.change-in', { code });
  return {
    section,
    id: operandId(name),
    name,
    amount: sign * (after.value - before.value) + 0,
    operands: [before, after].map(({ name, value, recordIds }) => ({
      name,
      value: value ?? 0,
      recordIds: [...recordIds],
    })),
  };
}

function noteOf(section: Section | 'total', difference: number | null): Sentence {
  if (difference === null) return sentence('statement.flow-not-submitted');
  if (difference === 0) return sentence('statement.flow-agrees');
  return sentence(section === 'total' ? 'statement.flow-total-differs' : 'statement.flow-differs');
}

/**
 * Derives a year's cash flow from its opening and closing balance sheets by the indirect method.
 * A sentence says why it cannot: no opening or closing balance sheet, or no net profit.
 */
export function derivedCashFlowOf(year: FiscalYear): DerivedCashFlow | Sentence {
  if (!year.opening) return sentence('statement.no-opening-sheet', { period: year.label });
  if (!year.closing) return sentence('statement.no-closing-sheet', { period: year.label });
  const income = incomeLines(year);
  if (isSentence(income)) return income;
  const changes = CHANGES.flatMap(([section, code, sign]) => changeLine(year, section, code, sign) ?? []);
  const sections = ['operations', 'investing', 'financing'] as const;
  const lines = sections.flatMap((section) => [...income, ...changes].filter((line) => line.section === section));
  const sumOf = (section: Section | 'total') =>
    lines.reduce((sum, line) => sum + (section === 'total' || line.section === section ? line.amount : 0), 0);
  const comparison = ([...sections, 'total'] as const).map((section) => {
    const submitted = figureOf(year, SUBMITTED[section]).value;
    const derived = sumOf(section);
    const difference = submitted === null ? null : submitted - derived;
    return { section, derived, submitted, difference, note: noteOf(section, difference) };
  });
  return { year: year.label, lines, comparison };
}

/** Derived cash flows of every year of a case that has both balance sheets, oldest first. */
export function derivedCashFlows(view: CaseView): DerivedCashFlow[] {
  return spreadOf(view).years.flatMap((year) => {
    const derived = derivedCashFlowOf(year);
    return isSentence(derived) ? [] : [derived];
  });
}
