/** People and works behind the books: payroll, social insurance, electricity, key persons. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import {
  compareRecentMonths,
  completeMonths,
  courseOf,
  knownMonthsNote,
  type MonthlySeries,
  monthlySales,
  reportedSeries,
} from '#electron/indicators/flows.ts';
import {
  type Computation,
  fact,
  missing,
  notMeaningful,
  operand,
  ratio,
  value,
} from '#electron/indicators/indicator.ts';
import { APPLICANT, connectedTo, partiesOf, relationsOf } from '#electron/matching/parties.ts';
import { Fault } from '#shared/domain/fault.ts';
import { isSentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { only, recordsOf, total, where } from '../../case-view/records.ts';

/** Employer's social insurance as a share of gross pay (judgement: pension 16%, medical 8%, the rest 1%). */
export const SOCIAL_INSURANCE_RATE = 0.25;
/** A change of sales smaller than this says nothing about electricity's answer to it (judgement). */
const LEAST_SALES_CHANGE = 0.01;
const LEAST_MONTHS_FOR_PEAK = 6;

/** Monthly kilowatt-hours billed. */
export function electricity(view: CaseView): MonthlySeries<'utility_bill'> {
  const bills = where(recordsOf(view, 'utility_bill'), (bill) => bill.kind === 'electricity');
  return reportedSeries(sentence('operand.electricity'), 'index', bills, (bill) => bill.quantity);
}

/** Monthly headcount by payroll. */
export function headcounts(view: CaseView): MonthlySeries<'payroll'> {
  return reportedSeries(
    sentence('operand.payroll-headcount'),
    'count',
    recordsOf(view, 'payroll'),
    (payroll) => payroll.headcount,
  );
}

/** Social insurance paid ÷ due on the gross pay of the same months. */
export function socialInsuranceGap(view: CaseView): Computation {
  const months = new Set(completeMonths(view));
  const stated = where(
    recordsOf(view, 'payroll'),
    (payroll) => months.has(payroll.period) && payroll.gross_pay !== null && payroll.social_insurance_paid !== null,
  );
  if (stated.records.length === 0) {
    return missing(sentence('absence.payroll-with-insurance'));
  }
  const note = knownMonthsNote(new Set(stated.records.map(({ fields }) => fields.period)).size, months.size);
  const pay = total(stated, (payroll) => payroll.gross_pay);
  const paid = operand(
    sentence('operand.social-insurance-paid'),
    total(stated, (each) => each.social_insurance_paid),
    'money',
    stated,
    note,
  );
  const due = operand(
    sentence('operand.social-insurance-due'),
    SOCIAL_INSURANCE_RATE * pay,
    'money',
    stated,
    sentence('remark.share-of-gross-pay', { share: SOCIAL_INSURANCE_RATE }),
  );
  return ratio(paid, due);
}

/** Relative change of electricity ÷ relative change of sales, both over the same comparison of months. */
export function electricityRevenueElasticity(view: CaseView): Computation {
  const sales = monthlySales(view);
  if (!sales) return missing(sentence('absence.monthly-sales'));
  const compared = compareRecentMonths(view, [electricity(view), sales]);
  if (isSentence(compared)) return missing(compared);
  const [used, sold] = compared;
  if (!used || !sold) throw new Fault('flows.no-comparison', { series: 2 });
  const operands = [used.recent, used.earlier, sold.recent, sold.earlier];
  if ((used.earlier.value ?? 0) <= 0) return notMeaningful(sentence('absence.electricity-earlier'), operands);
  if ((sold.earlier.value ?? 0) <= 0) return notMeaningful(sentence('absence.sales-earlier'), operands);
  const usedChange = (used.recent.value ?? 0) / (used.earlier.value ?? 1) - 1;
  const soldChange = (sold.recent.value ?? 0) / (sold.earlier.value ?? 1) - 1;
  const changes = [
    fact(sentence('operand.change-of-electricity'), usedChange, 'ratio'),
    fact(sentence('operand.change-of-sales'), soldChange, 'ratio'),
  ];
  if (Math.abs(soldChange) < LEAST_SALES_CHANGE)
    return notMeaningful(sentence('absence.sales-hardly-changed'), [...changes, ...operands]);
  return value(usedChange / soldChange, [...changes, ...operands]);
}

/** Mean electricity of the last twelve months ÷ the highest month of up to 24, the proxy for capacity. */
export function capacityUtilisation(view: CaseView): Computation {
  const series = electricity(view);
  const recent = completeMonths(view).filter((month) => series.amounts.has(month));
  const known = completeMonths(view, 24).filter((month) => series.amounts.has(month));
  if (recent.length < LEAST_MONTHS_FOR_PEAK) return missing(sentence('absence.electricity-bills'));
  const recordsIn = (months: readonly string[]) =>
    only(
      series.selection,
      months.flatMap((month) => series.recordsByMonth.get(month) ?? []),
    );
  const mean = recent.reduce((sum, month) => sum + (series.amounts.get(month) ?? 0), 0) / recent.length;
  const peak = Math.max(...known.map((month) => series.amounts.get(month) ?? 0));
  const note = knownMonthsNote(recent.length, 12);
  const computation = ratio(
    operand(sentence('operand.electricity-mean'), mean, 'index', recordsIn(recent), note),
    operand(sentence('operand.electricity-peak', { months: known.length }), peak, 'index', recordsIn(known)),
  );
  return computation.status === 'value' ? { ...computation, trend: courseOf(view, series) } : computation;
}

/** Largest share of the roles of owner, controller and director that one person or one family holds. */
export function keyPersonDependency(view: CaseView): Computation {
  const { keyOf, kinds } = partiesOf(view);
  const relations = recordsOf(view, 'relation');
  const roles = relationsOf(view, ['owns', 'controls', 'directs']).filter(
    ({ fields }) => keyOf(fields.to) === APPLICANT && kinds.get(keyOf(fields.from)) === 'person',
  );
  if (roles.length === 0) return missing(sentence('absence.key-person'));
  const family = relationsOf(view, ['family']);
  let most = roles.slice(0, 0);
  for (const { fields } of roles) {
    const household = connectedTo(view, keyOf(fields.from), family);
    const held = roles.filter((role) => household.has(keyOf(role.fields.from)));
    if (held.length > most.length) most = held;
  }
  return ratio(
    operand(sentence('operand.roles-of-one'), most.length, 'count', only(relations, most)),
    operand(sentence('operand.roles-of-all'), roles.length, 'count', only(relations, roles)),
  );
}
