/** Amounts and shares as they stand in running text. */
import type { Teller } from './teller.ts';

/** Money that carries its currency, minor units. */
export interface Amount {
  readonly amount: number;
  readonly currency: string;
}

/** "1,200,000 CNY", 「120万元」. */
export function amountText({ amount, currency }: Amount, { formats }: Teller): string {
  return formats.moneyInText(amount, currency);
}

/** An amount without its sign, where the words say which way it goes. */
export function sizeText({ amount, currency }: Amount, t: Teller): string {
  return amountText({ amount: Math.abs(amount), currency }, t);
}

/** A share to a tenth of a percent: "12.5%", "50%", "−3%". */
export function shareText(share: number, { formats }: Teller): string {
  return formats.percentUpTo(share, 1);
}
