/** Sentences of the price: formulas of its parts, the lines of their working, why there is no rate. */
import type { Product } from '../../../domain/applications.ts';
import type { InstitutionLevel } from '../../../domain/officers.ts';
import type { Teller } from '../../teller.ts';

export interface Band {
  /** Months the band lies above, and up to which it goes; null where it is open. */
  readonly over: number | null;
  readonly upTo: number | null;
}

export const priceSentences = {
  'price.above-highest': ({ rate, highest }: { readonly rate: number; readonly highest: number }, t: Teller) =>
    `The model rate of ${t.formats.rate(rate)} is above the highest rate the policy offers, ${t.formats.rate(highest)}.`,

  'price.transfer-price-of-band': 'funds-transfer price of the tenor band',
  'price.table-by-product': 'table by product and institution level',
  'price.table-by-level': 'table by institution level',
  'price.premium-of-band': 'premium of the tenor band',
  'price.tier-by-history': 'tier by months of account history on file',

  'price.tenor': 'tenor',
  'price.in-band': ({ over, upTo }: Band) => {
    const above = over === null ? [] : [`over ${over} months`];
    const most = upTo === null ? [] : [`up to ${upTo} months`];
    return `band: ${[...above, ...most].join(', ') || 'any tenor'}`;
  },
  'price.product': 'product',
  'price.product-named': ({ product }: { readonly product: Product }) => product,
  'price.level': 'institution level',
  'price.level-named': ({ level }: { readonly level: InstitutionLevel }) => level,
  'price.pd': 'PD',
  'price.lgd': 'LGD',
  'price.policy-floor': 'policy floor',
  'price.secured': 'share secured by collateral',
  'price.secured-is': 'after haircuts',
  'price.lgd-is': ({ unsecured }: { readonly unsecured: number }, t: Teller) =>
    `${t.formats.percentUpTo(unsecured, 1)} of what is not secured`,
  'price.amount': 'amount: the terms that are priced',
  'price.capital': 'capital K',
  'price.basel': ({ assetClass }: { readonly assetClass: 'corporate' | 'other-retail' }) => `Basel IRB, ${assetClass}`,
  'price.correlation': 'asset correlation R',
  'price.sales': 'sales in million euro',
  'price.sales-unknown': 'sales or exchange rate not known: no firm-size adjustment',
  'price.maturity': 'effective maturity',
  'price.maturity-bounds': 'between 1 and 5',
  'price.hurdle': 'hurdle h after tax',
  'price.tax-rate': 'tax rate t',
  'price.transfer-price': 'FTP',
  'price.history': 'months of account history',
  'price.history-window': 'of the last 24',
  /** Symbols of the capital charge, which the lines of its working name. */
  'price.symbol-capital': 'K',
  'price.symbol-hurdle': 'h',
  'price.symbol-tax': 't',
} as const;
