/** The applicant's size class from its headcount and latest statements. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { line } from '#electron/indicators/formulas.ts';
import {
  type Computation,
  fact,
  missing,
  type NumericOperand,
  operand,
  value,
} from '#electron/indicators/indicator.ts';
import { figureOf, spreadOf } from '#electron/indicators/statements.ts';
import { chinaSizeClass, euSizeClass } from '#shared/domain/size-class.ts';
import { sentence } from '#shared/text/sentence.ts';
import { only, recordsOf } from '../../case-view/records.ts';

/** Headcount as the applicant states it, else that of the latest payroll. */
function headcountOf(view: CaseView): NumericOperand {
  const { headcount } = view.applicant;
  if (headcount !== null) return fact(sentence('operand.headcount-stated'), headcount, 'count');
  const payrolls = recordsOf(view, 'payroll');
  const latest = payrolls.records.toSorted((a, b) => (a.fields.period < b.fields.period ? -1 : 1)).at(-1);
  if (!latest)
    return fact(sentence('operand.headcount'), null, 'count', sentence('remark.neither-stated-nor-in-payroll'));
  return operand(
    sentence('operand.headcount-of-payroll', { period: latest.fields.period }),
    latest.fields.headcount,
    'count',
    only(payrolls, [latest]),
  );
}

/** China's class for amounts in CNY, the EU's for amounts in EUR. */
export function sizeClassOf(view: CaseView): Computation {
  const { latestYear, latestBalanceSheet } = spreadOf(view);
  const headcount = headcountOf(view);
  const revenue = latestYear ? figureOf(latestYear, 'revenue') : fact(line('revenue'), null, 'money');
  const assets = latestBalanceSheet
    ? figureOf(latestBalanceSheet, 'total_assets')
    : fact(line('total_assets'), null, 'money');
  const industry = view.applicant.sizeIndustry;
  const operands = [fact(sentence('operand.industry'), industry, 'category'), headcount, revenue, assets];
  if (view.currency !== 'CNY' && view.currency !== 'EUR')
    return missing(sentence('absence.size-classes-of-currency', { currency: view.currency }), operands);
  const figures = { headcount: headcount.value, revenue: revenue.value, totalAssets: assets.value };
  const answer = view.currency === 'CNY' ? chinaSizeClass(industry, figures) : euSizeClass(figures);
  if ('sizeClass' in answer) return value(answer.sizeClass, operands);
  return missing(sentence('absence.size-figures', { figures: answer.needed }), operands);
}
