/** The applicant's size class from its headcount and latest statements. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import {
  type Computation,
  fact,
  missing,
  type NumericOperand,
  operand,
  value,
} from '#electron/indicators/indicator.ts';
import { figureOf, spreadOf } from '#electron/indicators/statements.ts';
import { chinaSizeClass, euSizeClass, type SizeFigure } from '#shared/domain/size-class.ts';
import { only, recordsOf } from '../../case-view/records.ts';

const WORDS: Readonly<Record<SizeFigure, string>> = {
  headcount: 'headcount',
  revenue: 'revenue of a full year',
  totalAssets: 'total assets',
};

/** Headcount as the applicant states it, else that of the latest payroll. */
function headcountOf(view: CaseView): NumericOperand {
  const { headcount } = view.applicant;
  if (headcount !== null) return fact('headcount, as stated by the applicant', headcount, 'count');
  const payrolls = recordsOf(view, 'payroll');
  const latest = payrolls.records.toSorted((a, b) => (a.fields.period < b.fields.period ? -1 : 1)).at(-1);
  if (!latest) return fact('headcount', null, 'count', 'neither stated nor in a payroll');
  return operand(
    `headcount, payroll of ${latest.fields.period}`,
    latest.fields.headcount,
    'count',
    only(payrolls, [latest]),
  );
}

/** China's class for amounts in CNY, the EU's for amounts in EUR. */
export function sizeClassOf(view: CaseView): Computation {
  const { latestYear, latestBalanceSheet } = spreadOf(view);
  const headcount = headcountOf(view);
  const revenue = latestYear ? figureOf(latestYear, 'revenue') : fact('revenue', null, 'money');
  const assets = latestBalanceSheet
    ? figureOf(latestBalanceSheet, 'total_assets')
    : fact('total assets', null, 'money');
  const industry = view.applicant.sizeIndustry;
  const operands = [fact('industry', industry, 'category'), headcount, revenue, assets];
  if (view.currency !== 'CNY' && view.currency !== 'EUR')
    return missing(`no size classification is kept for amounts in ${view.currency}`, operands);
  const figures = { headcount: headcount.value, revenue: revenue.value, totalAssets: assets.value };
  const answer = view.currency === 'CNY' ? chinaSizeClass(industry, figures) : euSizeClass(figures);
  if ('sizeClass' in answer) return value(answer.sizeClass, operands);
  return missing(`not provided: ${answer.needed.map((figure) => WORDS[figure]).join(', ')}`, operands);
}
