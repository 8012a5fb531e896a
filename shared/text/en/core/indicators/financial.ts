/** Operands, symbols, absences and remarks of the statements. */
import type { Period } from './values.ts';

export const financialSentences = {
  'operand.tangible-net-worth-in': ({ period }: Period) => `tangible net worth, ${period}`,
  'operand.fixed-assets-at-end-of': ({ period }: Period) => `fixed assets, end of ${period}`,
  'operand.interest-bearing-debt-at-end-of': ({ period }: Period) => `interest-bearing debt, end of ${period}`,
  'operand.unfunded-capital-expenditure': 'unfunded capital expenditure',
  'operand.unfunded-capital-expenditure-in': ({ period }: Period) =>
    `capital expenditure not funded by new long-term debt, ${period}`,
  'operand.interest': 'interest',
  'operand.principal-and-interest': 'scheduled principal + interest',
  'operand.instalments-of-a-year': 'principal and interest of a year',
  'operand.days-sales-outstanding': 'days sales outstanding',
  'operand.days-inventory-outstanding': 'days inventory outstanding',
  'operand.days-payables-outstanding': 'days payables outstanding',
  'operand.retention-rate': 'retention rate',
  'operand.roe': 'ROE',
  'operand.retention-factor': 'b',
  'operand.equity-at-years-end': 'equity at the year’s end',
  'operand.equity-at-years-start': 'equity at its start',
  'operand.revenue-of-year-before': 'revenue of the year before',
  'absence.year-before': ({ period }: Period) => `no statement of the year before ${period}`,
  'absence.sheet-at-start': ({ period }: Period) => `no balance sheet at the start of ${period}`,
  'absence.profit-to-retain': ({ period }: Period) => `no profit to retain in ${period}`,
  'absence.retained-as-large-as-equity': 'retained profit is as large as the whole equity',
  'remark.dividends-rolled-forward': 'derived: opening retained earnings + net profit − closing retained earnings',
  'remark.capital-expenditure-rolled-forward': 'derived: change in property, plant and equipment + depreciation',
  'remark.all-unfunded': 'new long-term debt is not known: all of it is taken as unfunded',
  'remark.less-newly-drawn': 'capital expenditure − long-term debt newly drawn',
  'remark.principal-from-debt': 'not printed: the short-term debt of the year, and long-term debt repaid in it',
  'remark.twelve-payments':
    'twelve monthly payments of the credit facilities, since the statements do not give principal',
  'remark.closing-only': 'closing balance; no opening balance to average with',
  'remark.average-of-both': 'average of opening and closing balance',
} as const;
