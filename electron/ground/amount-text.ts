/** Amounts inside sentences of the decision path. */
import { type Currency, decimalFromMinorUnits, type MinorUnits } from '#shared/domain/money.ts';

/** "CNY 1,200,000.00": currency code, then digits in groups of three. */
export function amountText(amount: MinorUnits, currency: Currency): string {
  const [whole = '', fraction] = decimalFromMinorUnits(amount, currency).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${currency} ${fraction === undefined ? grouped : `${grouped}.${fraction}`}`;
}
