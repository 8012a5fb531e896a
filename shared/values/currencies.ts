/** Currencies as people name them → ISO 4217 codes. */
import { type Currency, isCurrency } from '../domain/money.ts';
import { currencySignsIn } from './amounts.ts';
import { plainText } from './plain-text.ts';

/** Names of currencies in common use besides their ISO codes. */
const NAMES: Readonly<Record<string, Currency>> = {
  RMB: 'CNY',
  人民币: 'CNY',
  人民币元: 'CNY',
  元: 'CNY',
  YUAN: 'CNY',
  '¥': 'CNY',
  美元: 'USD',
  $: 'USD',
  US$: 'USD',
  HK$: 'HKD',
  欧元: 'EUR',
  '€': 'EUR',
  英镑: 'GBP',
  '£': 'GBP',
  '₤': 'GBP',
  港币: 'HKD',
  港元: 'HKD',
  日元: 'JPY',
  '₩': 'KRW',
  '₹': 'INR',
};

/** Signs that several currencies share; each stands for the currency of the field where that is one of them. */
const SHARED_SIGNS: Readonly<Record<string, readonly Currency[]>> = {
  $: ['USD', 'HKD', 'SGD', 'AUD', 'CAD', 'TWD', 'NZD', 'MXN'],
  '¥': ['CNY', 'JPY'],
  元: ['CNY', 'HKD', 'TWD', 'MOP'],
  圆: ['CNY', 'JPY'],
};

/** The code of a currency named in a text ("RMB", "美元", "usd"), or undefined where it names none. */
export function currencyCode(raw: string): Currency | undefined {
  const text = plainText(raw).toUpperCase();
  const code = NAMES[text] ?? text;
  return isCurrency(code) ? code : undefined;
}

/** The first sign beside an amount that cannot mean `currency`; undefined where all can or there is none. */
export function otherCurrencyIn(text: string, currency: Currency): string | undefined {
  return currencySignsIn(text).find((found) => {
    const sign = found.toUpperCase().replace('整', '');
    return !(SHARED_SIGNS[sign]?.includes(currency) ?? currencyCode(sign) === currency);
  });
}
