/** Monthly reports: VAT returns, utility bills, payroll. */
import type { RecordFields } from '#shared/domain/record-sets.ts';
import type { History } from '../business/history.ts';

/** The monthly reports of the flow window, oldest first. */
export function periodicRecords({ plan, payroll, vat, utilities }: History): {
  vat_return: RecordFields<'vat_return'>[];
  utility_bill: RecordFields<'utility_bill'>[];
  payroll: RecordFields<'payroll'>[];
} {
  const { currency } = plan.locale;
  const inWindow = ({ period }: { readonly period: string }) => period >= plan.firstMonth && period <= plan.lastMonth;
  return {
    vat_return: vat.filter(inWindow).map((month) => ({
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
