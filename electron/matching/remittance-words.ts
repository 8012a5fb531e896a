/**
 * What a bank line says it is for, by the words banks and payers use in Chinese, English and German.
 * Words only sort lines into kinds; where they say nothing the line counts as trade.
 */
import { remembered } from '#electron/ground/remembered.ts';

const LOAN = /贷款|借款|放款|委贷|过桥|\bloan|drawdown|darlehen|kredit\b|\bfacility\b|mezzanine|bridge financ/i;
const PRINCIPAL = /本金|还款|还本|principal|repayment|tilgung/i;
const INTEREST = /利息|付息|\binterest\b|zinsen?\b/i;
const CAPITAL = /投资款|增资|股本|注资|capital|einlage|dividend|分红|利润分配/i;
const TREASURY = /理财|定期|存款转|赎回|deposit|money market|termingeld|redemption/i;
const STATE =
  /增值税|所得税|税款|缴税|印花税|附加税|社保|社会保险|公积金|补贴|国库|财政|\btax|vat\b|insurance|subsid|grant|steuer|finanzamt/i;
const WAGES = /工资|薪|奖金|代发|salar|wages|payroll|lohn|gehalt/i;
const UTILITY = /水电|电费|燃气|electric|utilities|strom|\bgas\b/i;
const REFUND = /退货|退款|refund|erstattung|gutschrift/i;
const RENT = /租金|租赁|房租|\brent|leas(?:e|ing)|miete/i;
const CASH = /现金|存现|cash/i;

const REMITTANCE_KINDS = [
  'loan',
  'principal',
  'interest',
  'capital',
  'treasury',
  'state',
  'wages',
  'utility',
  'refund',
  'rent',
  'cash',
] as const;
export type RemittanceKind = (typeof REMITTANCE_KINDS)[number];

const PATTERNS: Readonly<Record<RemittanceKind, RegExp>> = {
  // Before loan: "loan interest" and "repayment of loan" are payments for a loan, not of one.
  principal: PRINCIPAL,
  interest: INTEREST,
  loan: LOAN,
  capital: CAPITAL,
  treasury: TREASURY,
  wages: WAGES,
  state: STATE,
  utility: UTILITY,
  refund: REFUND,
  rent: RENT,
  cash: CASH,
};

const KINDS = Object.entries(PATTERNS) as [RemittanceKind, RegExp][];
const kindOfText = remembered((text) => KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null);

/** The kind of a bank line by its text; null where it is trade or says nothing. */
export function remittanceKind(text: string | null): RemittanceKind | null {
  return text === null || text === '' ? null : kindOfText(text);
}
