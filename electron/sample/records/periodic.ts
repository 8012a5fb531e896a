/** Monthly reports: VAT returns, utility bills, payroll. */
import { addMonths } from '#shared/domain/dates.ts';
import type { RecordFields } from '#shared/domain/record-sets.ts';
import type { History } from '../business/history.ts';

/** Months of VAT returns a client hands over. */
const VAT_MONTHS = 24;

/**
 * The monthly reports of the flow window, oldest first; VAT returns reach back another year, so that
 * growth can be told from season.
 */
export function periodicRecords({ plan, payroll, vat, utilities }: History): {
  vat_return: RecordFields<'vat_return'>[];
  utility_bill: RecordFields<'utility_bill'>[];
  payroll: RecordFields<'payroll'>[];
} {
  const { currency } = plan.locale;
  const inWindow = ({ period }: { readonly period: string }) => period >= plan.firstMonth && period <= plan.lastMonth;
  const vatFrom = addMonths(plan.lastMonth, 1 - VAT_MONTHS);
  return {
    vat_return: vat
      .filter(({ period }) => period >= vatFrom && period <= plan.lastMonth)
      .map((month) => ({
        period: month.period,
        taxable_sales: month.taxableSales,
        output_tax: month.outputTax,
        input_tax: month.inputTax,
        paid: month.paid,
        filed_on: month.filedOn,
        due_on: month.dueOn,
        currency,
      })),
    utility_bill: utilities.filter(inWindow).map((bill) => ({ ...bill, currency })),
    payroll: payroll.filter(inWindow).map((month) => ({
      period: month.period,
      headcount: month.headcount,
      gross_pay: month.grossPay,
      social_insurance_paid: month.socialInsurancePaid,
      currency,
    })),
  };
}
