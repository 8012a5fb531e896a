/** Operands, symbols, absences and remarks of operation. */
import type { Formula } from '../../../../domain/formula.ts';
import { tellFormula } from '../../../tell-formula.ts';
import type { Teller } from '../../../teller.ts';
import type { Count, Coverage, Of } from './values.ts';

export const operationalSentences = {
  'operand.electricity': 'electricity used (kWh)',
  'operand.payroll-headcount': 'payroll headcount',
  'operand.social-insurance-paid': 'social insurance paid',
  'operand.social-insurance-due': 'social insurance due',
  'operand.gross-pay': 'gross pay',
  'operand.change-of-electricity': 'change of electricity',
  'operand.change-of-sales': 'change of sales',
  'operand.relative-change-of-electricity': 'relative change of kWh',
  'operand.relative-change-of-sales': 'relative change of sales',
  'operand.electricity-mean': 'electricity, monthly mean of the last 12 months',
  'operand.electricity-peak': ({ months }: { readonly months: number }) => `electricity, highest of ${months} months`,
  'operand.mean-kwh': 'mean monthly kWh of 12 months',
  'operand.highest-kwh': 'highest monthly kWh of up to 24',
  'operand.roles-of-one': 'roles held by one person or family',
  'operand.roles-of-all': 'roles of owner, controller and director held by persons',
  'operand.key-roles-of-one': 'roles of owner, controller and director held by one person or family',
  'operand.key-roles-of-all': 'all held by persons',
  'operand.months-deviation': ({ of }: Of, t: Teller) => `${t.say(of)}, standard deviation of the months`,
  'operand.months-mean': ({ of }: Of, t: Teller) => `${t.say(of)}, mean of the months`,
  'operand.last-twelve-months': ({ of }: Of, t: Teller) => `${t.say(of)}, last 12 months`,
  'operand.same-months-earlier': ({ of }: Of, t: Teller) => `${t.say(of)}, same months a year earlier`,
  'operand.sales-deviation': 'standard deviation',
  'operand.mean-monthly-sales': 'mean of monthly sales (VAT returns, else invoices, else orders)',
  'operand.sales-of-the-months': 'sales of the months',
  'operand.sales-a-year-earlier': 'sales of the same months a year earlier',
  'operand.last-three-months': 'the last three months',
  'operand.three-months-a-year-earlier': 'the same months a year earlier',
  'operand.returns-in-time': 'VAT returns filed by their due date',
  'operand.returns-with-filing-date': 'VAT returns due, with a filing date',
  'operand.returns-due': 'VAT returns due',
  'operand.cash': 'cash',
  'operand.daily-outflow': 'average daily net outflow',
  'formula.of-same-months': ({ tree }: { readonly tree: Formula }, t: Teller) =>
    `${tellFormula(tree, t)} of the same months`,
  'formula.both-by-same-months': 'both by the same months',
  'absence.monthly-sales': 'monthly sales are not known for half of the last 12 months',
  'absence.months-in-both-years': 'fewer than 3 of the last 12 months are known a year earlier too',
  'absence.payroll-with-insurance': 'no payroll of the last 12 months states both gross pay and social insurance paid',
  'absence.electricity-earlier': 'no electricity was used in the earlier months',
  'absence.sales-earlier': 'sales of the earlier months are zero or negative',
  'absence.sales-hardly-changed': 'sales changed by less than 1%',
  'absence.electricity-bills': 'electricity bills of fewer than 6 of the last 12 months',
  'absence.key-person': 'no person is recorded as owner, controller or director',
  'absence.filed-return': 'no VAT return due in the last 12 months states when it was filed',
  'absence.bank-transactions': 'no bank transactions provided',
  'absence.bank-coverage': ({ from, to, days, of }: Coverage) =>
    `bank transactions from ${from} to ${to} cover ${days} of the last ${of} days`,
  'absence.net-outflow': 'inflows covered outflows: there is no net outflow',
  'remark.share-of-gross-pay': ({ share }: { readonly share: number }) => `${share * 100}% of gross pay`,
  'remark.months-known-in-both-years': ({ months }: { readonly months: number }) =>
    `${months} months known in both years`,
  'remark.months-known': ({ known, of }: { readonly known: number; readonly of: number }) =>
    `${known} of ${of} months known`,
  'remark.days-covered': ({ days, of }: { readonly days: number; readonly of: number }) =>
    `${days} of ${of} days covered`,
  'remark.without-filing-date': ({ count }: Count) => `${count} without a filing date left out`,
  'remark.last-balances': ({ accounts }: { readonly accounts: number }) =>
    `last balance of ${accounts} ${accounts === 1 ? 'account' : 'accounts'}`,
  'remark.neither-balance-nor-sheet': 'neither a bank balance nor a balance sheet provided',
  'remark.cash-of-balance-sheet': 'of the balance sheet: the bank statements give no balance',
} as const;
